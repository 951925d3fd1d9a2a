"""A heading of a form with the fields below it, made when it is first opened."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from textual.app import ComposeResult
from textual.await_complete import AwaitComplete
from textual.containers import Vertical, VerticalScroll
from textual.widget import Widget
from textual.widgets import Static

from offerbook.tui.forms.declared import Group
from offerbook.tui.forms.line import Entry, Line
from offerbook.tui.widgets.field_bar import Bar
from offerbook.tui.widgets.field_list import ListBox, MakeRow, article, parts
from offerbook.tui.widgets.shown import shown


class Fields(VerticalScroll, inherit_bindings=False):
    """All the groups; the arrows go from one field to the next, and the view follows."""


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
        yield from parts(self.group, self.entry, self._lines, self._make)

    def number(self, at: int, count: int) -> None:
        """Show which of how many it is."""
        of = f" {at} of {count}" if count > 1 else ""
        self.query_one(Bar).tell(f"{self.group.one.capitalize()}{of}", "d or F8 takes it away")


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
        self._make = make
        self._lines = lines
        self._inside: Vertical | None = None

    def compose(self) -> ComposeResult:
        """Lay out the heading, and the fields where they are open from the beginning."""
        yield Bar(self.group.title, "head")
        if self._inside is not None:
            yield self._inside

    @property
    def head(self) -> Bar:
        """The heading."""
        return self.query_one(".head", Bar)

    def sum_up(self, aside: str) -> None:
        """Show on the heading what is stated below it."""
        self.head.tell(f"{'▾' if self.is_open else '▸'} {self.group.title}", aside)

    def open_at_first(self, entries: Iterable[Entry] = ()) -> None:
        """Have the fields made together with the heading: a form is laid out but once."""
        self.is_open = True
        self._inside = self._made(entries)

    def open(self, entries: Iterable[Entry] = ()) -> AwaitComplete:
        """Show the fields, and make them if this is the first time."""
        self.is_open = True
        if self._inside is not None:
            self._inside.display = True
            return AwaitComplete()
        self._inside = self._made(entries)
        return AwaitComplete(self.mount(self._inside))

    def close(self) -> None:
        """Hide the fields."""
        self.is_open = False
        if self._inside is not None:
            self._inside.display = False

    def _made(self, entries: Iterable[Entry]) -> Vertical:
        return Vertical(*self._parts(entries), classes="inside")

    def _parts(self, entries: Iterable[Entry]) -> Iterator[Widget]:
        if self.group.about:
            yield Static(shown(self.group.about), classes="about")
        if not self.group.table:
            yield from parts(self.group, None, self._lines(None), self._make)
            if self.group.named is not None:
                yield Bar(f"+ Add {article(self.group.named.one)}", "add")
            return
        yield from (self._entry(entry) for entry in entries)
        yield Bar(f"+ Add {article(self.group.one)}", "add")

    def _entry(self, entry: Entry) -> EntryBox:
        return EntryBox(self.group, entry, self._lines(entry), self._make)

    def add(self, entry: Entry) -> AwaitComplete:
        """Show one more entry, above the line that adds one."""
        return AwaitComplete(self.mount(self._entry(entry), before=self.adder))

    def add_named(self, line: Line) -> AwaitComplete:
        """Show a field whose key was named, above the line that names one."""
        return AwaitComplete(self.mount(self._make(line), before=self.adder))

    @property
    def adder(self) -> Bar:
        """The line that adds one more."""
        return self.query(".add").last(Bar)

    async def make_anew(self, entries: Iterable[Entry]) -> None:
        """Make the fields again, after something came back."""
        if self._inside is not None:
            await self._inside.remove()
            self._inside = None
        await self.open(entries)

    def number(self) -> None:
        """Say of each entry and item which of how many it is."""
        for listed in self.query(ListBox):
            listed.number()
        boxes = list(self.query(EntryBox))
        for at, box in enumerate(boxes, 1):
            box.number(at, len(boxes))
