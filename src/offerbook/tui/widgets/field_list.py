"""The lists inside a group of a form: each item with its fields, and a line that adds one more."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby

from textual.app import ComposeResult
from textual.await_complete import AwaitComplete
from textual.containers import Vertical
from textual.widget import Widget

from offerbook.tui.forms.declared import Group
from offerbook.tui.forms.line import Entry, Line, Nest
from offerbook.tui.widgets.field import FieldRow
from offerbook.tui.widgets.field_bar import Bar

MakeRow = Callable[[Line], FieldRow]
"""Makes the row of a line."""


def article(word: str) -> str:
    """Return a word after "a" or "an"."""
    return f"{'an' if word[:1] in 'aeiou' else 'a'} {word}"


class ItemBox(Vertical):
    """One item of a list, with its fields."""

    def __init__(self, nest: Nest, item: Entry, lines: Iterable[Line], make: MakeRow) -> None:
        super().__init__()
        self.nest = nest
        self.item = item
        self._lines = tuple(lines)
        self._make = make

    def compose(self) -> ComposeResult:
        """Lay out the item's name and its fields."""
        yield Bar(self.nest.listed.one.capitalize(), "entry", self.item)
        for line in self._lines:
            yield self._make(line)


class ListBox(Vertical):
    """A list inside a group.

    Args:
        nest: which list.
        lines: of all its items.
        make: makes the row of a line.
    """

    def __init__(self, nest: Nest, lines: Iterable[Line], make: MakeRow) -> None:
        super().__init__()
        self.nest = nest
        self._lines = tuple(lines)
        self._make = make

    def compose(self) -> ComposeResult:
        """Lay out the items, and the line that adds one."""
        for item, lines in groupby(self._lines, key=lambda line: line.item):
            if item is not None:
                yield ItemBox(self.nest, item, lines, self._make)
        yield Bar(f"+ Add {article(self.nest.listed.one)}", "add")

    def add(self, item: Entry, lines: Iterable[Line]) -> AwaitComplete:
        """Show one more item, above the line that adds one."""
        box = ItemBox(self.nest, item, lines, self._make)
        return AwaitComplete(self.mount(box, before=self.adder))

    @property
    def adder(self) -> Bar:
        """The line that adds one more."""
        return self.query(".add").last(Bar)

    def number(self) -> None:
        """Say of each item which of how many it is."""
        boxes = list(self.query(ItemBox))
        for at, box in enumerate(boxes, 1):
            of = f" {at} of {len(boxes)}" if len(boxes) > 1 else ""
            called = self.nest.listed.one.capitalize()
            box.query_one(Bar).tell(f"{called}{of}", "d or F8 takes it away")


def parts(
    group: Group, entry: Entry | None, lines: Iterable[Line], make: MakeRow
) -> Iterator[Widget]:
    """Yield the rows and lists of one entry, or of a plain group, in the order of its fields."""
    shown = tuple(lines)
    plain = {line.field: line for line in shown if line.item is None}
    for path, fields in groupby(group.fields, key=lambda field: field.list):
        if path:
            own = [line for line in shown if line.field.list == path]
            yield ListBox(Nest(group.listed(path), group, entry), own, make)
            continue
        for field in fields:
            if field in plain:
                yield make(plain.pop(field))
    yield from (make(line) for line in plain.values())
