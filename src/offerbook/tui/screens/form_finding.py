"""Getting about in a form: from field to field, from group to group, and by name."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from textual import on

from offerbook.tui.forms.declared import Group
from offerbook.tui.forms.line import Entry, Line, Nest
from offerbook.tui.screens.form_lists import FormLists
from offerbook.tui.screens.kind_list import KindList
from offerbook.tui.widgets.field import FieldRow
from offerbook.tui.widgets.field_bar import Bar
from offerbook.tui.widgets.field_choice import Choice
from offerbook.tui.widgets.field_group import EntryBox, GroupBox
from offerbook.tui.widgets.field_input import FieldInput
from offerbook.tui.widgets.field_list import article
from offerbook.tui.widgets.field_ticks import Ticks


@dataclass(frozen=True, slots=True)
class _Adder:
    called: str
    words: str
    add: Callable[[], Awaitable[None]]
    entry: Entry | None = None


class FindingForm(FormLists):
    """A form whose fields can be found."""

    def __init__(self, record_id: str = "") -> None:
        super().__init__(record_id)
        self.begin_at = ""
        """The field or group to begin at; empty for the first that needs something."""

    # By the arrows

    def action_up(self) -> None:
        """Go to the field above."""
        self.focus_previous()

    def action_down(self) -> None:
        """Go to the field below."""
        self.focus_next()

    def action_page_down(self) -> None:
        """Go to the next group."""
        self._turn(1)

    def action_page_up(self) -> None:
        """Go to the heading of this group, or of the one before."""
        self._turn(-1)

    def _turn(self, by: int) -> None:
        boxes = [box for box in self.boxes() if box.display]
        here = self.group_in_front()
        at = boxes.index(here) if here in boxes else -1 if by > 0 else len(boxes)
        if by < 0 and here is not None and not here.head.has_focus:
            at += 1
        if 0 <= at + by < len(boxes):
            boxes[at + by].head.focus()

    def group_in_front(self) -> GroupBox | None:
        """Return the group that has the focus."""
        above = self.focused.ancestors if self.focused else ()
        return next((one for one in above if isinstance(one, GroupBox)), None)

    def entry_in_front(self) -> Entry | None:
        """Return the entry that has the focus."""
        above = self.focused.ancestors if self.focused else ()
        return next((one.entry for one in above if isinstance(one, EntryBox)), None)

    def make_row(self, line: Line) -> FieldRow:
        """Return the row of a line, which goes on to the next one at Enter."""
        row = super().make_row(line)
        if isinstance(row.control, FieldInput | Choice | Ticks):
            row.control.go_on = lambda: self._go_on(row)
        return row

    def _go_on(self, row: FieldRow) -> bool:
        rows = self.rows()
        if row not in rows:
            # A key that comes while the form goes away, as after a save.
            return True
        following = next(iter(rows[rows.index(row) + 1 :]), None)
        if following is not None:
            self.set_focus(following.control)
        return following is not None

    @on(FieldRow.Done)
    def _done(self, event: FieldRow.Done) -> None:
        if not self._go_on(event.row):
            self.last_done()

    def last_done(self) -> None:
        """Enter was pressed in the last field."""

    def focus_first(self) -> None:
        """Go to the first field that is wrong, or needed and empty, or simply the first."""
        rows = self.rows()
        wrong = [row for row in rows if row.problem]
        empty = [row for row in rows if row.line.field.needed and not row.text]
        for row in (*wrong, *(empty if not self.record_id else ()), *rows):
            row.control.focus()
            return
        for bar in self.query(Bar):
            bar.focus()
            return

    async def begin_there(self) -> None:
        """Go to where the form is to begin."""
        sought = self.begin_at
        for box in self.boxes() if sought else ():
            named = box.group.named
            if sought in {box.group.table, named.path if named else None}:
                box.head.focus()
                box.head.action_press()
                return
            if any(field.path == sought for field in box.group.fields):
                await self.go_to(sought)
                return
        self.focus_first()

    async def go_to(self, key: str) -> None:
        """Go to the row of a line, opening its group."""
        line = next(one for one in self.filling.lines() if one.key == key)
        box = next(one for one in self.boxes() if one.group is line.group)
        if not box.is_open:
            await self.open_group(box)
        row = next((row for row in box.query(FieldRow) if row.line.key == key), None)
        if row is not None:
            self.show_row(row)

    # By name

    def action_find(self) -> None:
        """Find a field or list by its name, in open and closed groups alike."""
        front = self.entry_in_front()
        # What belongs to the entry in front comes before the same of another.
        ordered = sorted(self._to_find(), key=lambda line: front is None or line.entry != front)
        lines = {line.key: line for line in ordered}
        found = [
            (key, self._called(line), f"{line.group.words} {line.field.path}")
            for key, line in lines.items()
        ]
        adders = sorted(self._adders(), key=lambda one: front is None or one.entry != front)
        more = {f"+{at}": one for at, one in enumerate(adders)}
        found += [(key, one.called, f"add {one.words}") for key, one in more.items()]

        async def chosen(key: str | None) -> None:
            if key in more:
                await more[key].add()
            elif key:
                await self._go_there(lines[key])

        self.app.push_screen(KindList("Find a field", found), chosen)

    def action_filter(self) -> None:
        """Find a field by its name."""
        self.action_find()

    def _to_find(self) -> Iterator[Line]:
        for group in self.filling.groups:
            entries: Sequence[Entry | None] = (None,)
            if group.table:
                entries = self.filling.entries[group.table] or (_NEW,)
            for entry in entries:
                yield from (one for one in self._lines_there(group, entry) if not one.field.hidden)

    def _lines_there(self, group: Group, entry: Entry | None) -> Iterator[Line]:
        """Return the lines of an entry, with a new item where a list is empty."""
        if entry == _NEW:
            yield from (Line(one, group, _NEW, _NEW if one.list else None) for one in group.fields)
            return
        yield from self.filling.lines_in(group, entry)
        for listed in group.lists:
            nest = Nest(listed, group, entry)
            if not self.filling.entries[nest.key]:
                yield from (nest.line(field, _NEW) for field in nest.fields)

    def _adders(self) -> Iterator[_Adder]:
        """Return what can be added: an entry, an item, or a field whose key is named."""
        for box in self.boxes():
            group = box.group
            if group.table:
                words = f"{group.title}: add {article(group.one)}"
                yield _Adder(words, group.words, partial(self._more_there, box))
            if group.named is not None:
                words = f"{group.title}: add {article(group.named.one)}"
                yield _Adder(words, group.words, partial(self._more_there, box))
            new = () if self.filling.entries.get(group.table, [None]) else group.lists
            nests = (*self.filling.nests(group), *(Nest(one, group, _NEW) for one in new))
            for nest in nests:
                which = self._which(group.table, nest.entry)
                words = f"{group.title}{which}: add {article(nest.listed.one)}"
                other = f"{group.words} {nest.listed.path}"
                yield _Adder(words, other, partial(self._more_there, box, nest), nest.entry)

    async def _more_there(self, box: GroupBox, nest: Nest | None = None) -> None:
        await self.open_group(box)
        if nest is not None:
            if nest.entry == _NEW:
                nest = Nest(nest.listed, nest.group, await self.add_entry(box))
            await self.add_item(self.list_at(box, nest))
        elif box.group.table:
            await self.add_entry(box)
        else:
            self.ask_name(box)
        self.changed()

    async def _go_there(self, line: Line) -> None:
        """Go to a line, adding the entry and item that it stands in where they are new."""
        entry, item = line.entry, line.item
        box = next(one for one in self.boxes() if one.group is line.group)
        if _NEW in {entry, item}:
            await self.open_group(box)
        if entry == _NEW:
            entry = await self.add_entry(box)
        if item == _NEW:
            nest = Nest(line.group.listed(line.field.list), line.group, entry)
            item = await self.add_item(self.list_at(box, nest))
        await self.go_to(Line(line.field, line.group, entry, item).key)

    def _called(self, line: Line) -> str:
        """Return the name of a line, with its number where there are several of its kind."""
        words = f"{line.group.title}{self._which(line.group.table, line.entry)}"
        nest = line.nest
        which = self._which(nest.key, line.item) if nest is not None else ""
        return f"{words}: {line.field.label}{which}"

    def _which(self, key: str, entry: Entry | None) -> str:
        listed = self.filling.entries.get(key, [])
        return f" {listed.index(entry) + 1}" if entry in listed and len(listed) > 1 else ""


_NEW = Entry(0)
"""Stands for an entry that is yet to be added."""
