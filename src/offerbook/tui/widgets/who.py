"""Whom the Negotiate place is about: a list, or one line where there is no room for one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual import events
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from offerbook.tui.widgets.shown import shown

_MOST = 9
"""Lines of the list."""

_ROUND = len("◂  ▸") + len("  ") * 2
"""Cells of a line beside its name, note and count."""

_NAMED = 8
"""Cells that a name has at the least."""


@dataclass(frozen=True, slots=True)
class Party:
    """One employer to talk to."""

    id: str
    """The application's id."""

    name: str
    """The company."""

    note: str
    """Where it stands, in a few words."""


class Who(Widget):
    """Shows the employers, the chosen one marked; a click chooses."""

    class Chosen(Message):
        """Another employer was clicked."""

        def __init__(self, party: Party) -> None:
            super().__init__()
            self.party = party

    def __init__(self) -> None:
        super().__init__()
        self.parties: tuple[Party, ...] = ()
        self.at = 0

    def tell(self, parties: Sequence[Party], at: int) -> None:
        """Show these, with the one at `at` chosen."""
        self.parties, self.at = tuple(parties), at
        self.refresh(layout=True)

    @property
    def _first(self) -> int:
        return max(0, min(self.at - _MOST // 2, len(self.parties) - _MOST))

    def render(self) -> Content:
        """Draw the list, or the chosen one between arrows."""
        if not self.parties:
            return Content("")
        if not self.screen.has_class("-wide"):
            return self._line()
        seen = range(self._first, min(self._first + _MOST, len(self.parties)))
        return Content("\n").join([self._row(at) for at in seen])

    def _line(self) -> Content:
        here = self.parties[self.at]
        of = shown(f"{self.at + 1} of {len(self.parties)}", "$foreground 60%")
        note = shown(here.note)
        room = self.content_size.width - _ROUND - note.cell_length - of.cell_length
        name = shown(here.name, "bold").truncate(max(room, _NAMED), ellipsis=True)
        parts = (("◂ ", "$accent bold"), name, (" ▸", "$accent bold"))
        return Content.assemble(*parts, "  ", note, "  ", of)

    def _row(self, at: int) -> Content:
        one = self.parties[at]
        width = max(self.content_size.width, 1)
        note = shown(one.note, "$foreground 70%")
        name = shown(one.name, "bold reverse" if at == self.at else "")
        name = name.truncate(max(width - note.cell_length - 3, 8), ellipsis=True)
        gap = max(width - note.cell_length - name.cell_length - 2, 1)
        return Content.assemble("▸ " if at == self.at else "  ", name, " " * gap, note)

    def on_click(self, event: events.Click) -> None:
        """Choose the one under the mouse, or the next one."""
        wide = self.screen.has_class("-wide")
        at = self._first + event.y if wide else (self.at + 1) % max(len(self.parties), 1)
        if 0 <= at < len(self.parties):
            self.post_message(self.Chosen(self.parties[at]))
