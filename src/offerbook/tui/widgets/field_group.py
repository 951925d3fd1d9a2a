"""A heading of a form with the fields below it, made when it is first opened."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.await_complete import AwaitComplete
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Static

from offerbook.tui.forms.declared import Group
from offerbook.tui.forms.line import Entry, Line
from offerbook.tui.widgets.field import FieldRow
from offerbook.tui.widgets.shown import shown

_COLUMN = 32
"""Cells before what a heading sums up."""

MakeRow = Callable[[Line], FieldRow]
"""Makes the row of a line."""


class Bar(Widget, can_focus=True):
    """One line that can be pressed: a heading, an entry's name, or "add one more".

    Args:
        text: what it says.
        action: what pressing it does, for the message.
        entry: the entry that it is about.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,space", "press", "Open", show=False),
        Binding("d,delete", "remove", "Take away", show=False),
        Binding("a", "more", "Add one more", show=False),
    ]

    class Pressed(Message):
        """The line was pressed, or a letter on it."""

        def __init__(self, bar: Bar, what: str) -> None:
            super().__init__()
            self.bar = bar
            self.what = what
            """`open`, `add` or `remove`."""

    def __init__(self, text: str, action: str, entry: Entry | None = None) -> None:
        super().__init__(classes=action)
        self.text = text
        self.aside = ""
        self.does = action
        self.entry = entry

    def render(self) -> Content:
        """Show the line, with what it sums up in a quieter tone."""
        text = shown(self.text, "bold") if self.does == "head" else shown(self.text)
        if not self.aside:
            return text
        room = max(_COLUMN - text.cell_length, 2)
        whole = Content.assemble(text, " " * room, shown(self.aside, "dim"))
        return whole.truncate(max(self.size.width, 1), ellipsis=True)

    def tell(self, text: str, aside: str = "") -> None:
        """Show another text."""
        self.text, self.aside = text, aside
        self.refresh(layout=True)

    def on_click(self) -> None:
        """Press it."""
        self.action_press()

    def action_press(self) -> None:
        """Do what the line is for."""
        self.post_message(self.Pressed(self, "add" if self.does == "add" else "open"))

    def action_remove(self) -> None:
        """Take the entry away."""
        if self.entry is not None:
            self.post_message(self.Pressed(self, "remove"))

    def action_more(self) -> None:
        """Add an entry to the table that the line belongs to."""
        self.post_message(self.Pressed(self, "add"))


class EntryBox(Vertical):
    """One entry of a table that repeats, with its fields."""

    def __init__(self, group: Group, entry: Entry, lines: Iterable[Line], make: MakeRow) -> None:
        super().__init__()
        self.group = group
        self.entry = entry
        self._lines = tuple(lines)
        self._make = make

    def compose(self) -> ComposeResult:
        """Lay out the entry's name and its fields."""
        yield Bar(self.group.one.capitalize(), "entry", self.entry)
        for line in self._lines:
            yield self._make(line)

    def number(self, at: int, count: int) -> None:
        """Show which of how many it is."""
        of = f" {at} of {count}" if count > 1 else ""
        self.query_one(Bar).tell(f"{self.group.one.capitalize()}{of}", "d takes it away")


class GroupBox(Vertical):
    """A group of a form.

    Args:
        group: what is asked.
        make: makes the row of a line.
        lines: returns the lines of the group, or of one entry.
    """

    def __init__(
        self, group: Group, make: MakeRow, lines: Callable[[Entry | None], Iterable[Line]]
    ) -> None:
        super().__init__()
        self.group = group
        self.is_open = False
        self.is_made = False
        self._make = make
        self._lines = lines

    def compose(self) -> ComposeResult:
        """Lay out the heading; the fields follow when it is opened."""
        yield Bar(self.group.title, "head")
        with Vertical(classes="inside"):
            yield from ()

    @property
    def head(self) -> Bar:
        """The heading."""
        return self.query_one(".head", Bar)

    @property
    def inside(self) -> Vertical:
        """What is below the heading."""
        return self.query_one(".inside", Vertical)

    def sum_up(self, aside: str) -> None:
        """Show on the heading what is stated below it."""
        self.head.tell(f"{'▾' if self.is_open else '▸'} {self.group.title}", aside)

    def open(self, entries: Iterable[Entry] = ()) -> AwaitComplete:
        """Show the fields, and make them if this is the first time."""
        self.is_open = True
        self.inside.display = True
        parts = () if self.is_made else tuple(self._parts(entries))
        self.is_made = True
        return AwaitComplete(self.inside.mount(*parts))

    def close(self) -> None:
        """Hide the fields."""
        self.is_open = False
        self.inside.display = False

    def _parts(self, entries: Iterable[Entry]) -> Iterator[Widget]:
        if self.group.about:
            yield Static(shown(self.group.about), classes="about")
        if not self.group.table:
            yield from (self._make(line) for line in self._lines(None))
            return
        yield from (self._entry(entry) for entry in entries)
        yield Bar(f"+ Add a {self.group.one}", "add")

    def _entry(self, entry: Entry) -> EntryBox:
        return EntryBox(self.group, entry, self._lines(entry), self._make)

    def add(self, entry: Entry) -> AwaitComplete:
        """Show one more entry, above the line that adds one."""
        last = self.query(".add").last()
        return AwaitComplete(self.inside.mount(self._entry(entry), before=last))

    def number(self) -> None:
        """Say of each entry which of how many it is."""
        boxes = list(self.query(EntryBox))
        for at, box in enumerate(boxes, 1):
            box.number(at, len(boxes))
