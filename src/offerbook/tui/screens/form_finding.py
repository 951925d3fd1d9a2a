"""Getting about in a form: from field to field, from group to group, and by name."""

from __future__ import annotations

from collections.abc import Iterator

from textual import on

from offerbook.tui.forms.line import Entry, Line
from offerbook.tui.screens.form_page import FormPage
from offerbook.tui.screens.kind_list import KindList
from offerbook.tui.widgets.field import FieldRow
from offerbook.tui.widgets.field_group import Bar, GroupBox


class FindingForm(FormPage):
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

    @on(FieldRow.Done)
    def _done(self, event: FieldRow.Done) -> None:
        rows = self.rows()
        after = (row for row in rows[rows.index(event.row) + 1 :] if not row.line.field.given)
        following = next(after, None)
        if following is not None:
            following.control.focus()
        else:
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
            if box.group.table == sought:
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
            self.set_focus(row.control)

    # By name

    def action_find(self) -> None:
        """Find a field by its name, in open and closed groups alike."""
        found = [
            (line.key, _called(line), f"{line.group.words} {line.field.path}")
            for line in self._to_find()
        ]
        self.app.push_screen(KindList("Find a field", found), self._chosen)

    def action_filter(self) -> None:
        """Find a field by its name."""
        self.action_find()

    def _to_find(self) -> Iterator[Line]:
        for group in self.filling.groups:
            if group.table and not self.filling.entries[group.table]:
                yield from (Line(field, group, _NEW) for field in group.fields)
            else:
                yield from (one for one in self.filling.lines_of(group) if not one.field.hidden)

    async def _chosen(self, key: str | None) -> None:
        if not key:
            return
        table, _, rest = key.partition(f"#{_NEW.number}.")
        box = next((one for one in self.boxes() if rest and one.group.table == table), None)
        if box is not None:
            await self.open_group(box)
            entry = await self.add_entry(box)
            key = f"{table}#{entry.number}.{rest}"
        await self.go_to(key)


_NEW = Entry(0)
"""Stands for an entry that is yet to be added."""


def _called(line: Line) -> str:
    return f"{line.group.title}: {line.field.label}"
