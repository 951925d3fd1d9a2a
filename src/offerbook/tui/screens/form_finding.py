"""Getting about in a form: from field to field, from group to group, and by name."""

from __future__ import annotations

from textual import on
from textual.widgets import Input

from offerbook.tui.screens.form_page import FormPage
from offerbook.tui.widgets.field import FieldRow
from offerbook.tui.widgets.field_group import Bar, GroupBox


class FindingForm(FormPage):
    """A form whose fields can be found."""

    def __init__(self, record_id: str = "") -> None:
        super().__init__(record_id)
        self.begin_at = ""
        """The field or group to begin at; empty for the first that needs something."""

        self._opened_to_find: list[GroupBox] = []

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
        at = rows.index(event.row)
        if at + 1 < len(rows):
            rows[at + 1].control.focus()
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
            row.control.focus()

    # By name

    def action_find(self) -> None:
        """Find a field by its name."""
        find = self.query_one("#find", Input)
        find.add_class("-open")
        find.focus()

    def action_filter(self) -> None:
        """Find a field by its name."""
        self.action_find()

    @on(Input.Changed, "#find")
    async def _look_for(self, event: Input.Changed) -> None:
        event.stop()
        sought = event.value.strip().casefold()
        for box in self.boxes():
            group = box.group
            whole = sought in f"{group.title} {group.words}".casefold()
            fits = {
                field.path
                for field in group.fields
                if whole or sought in f"{field.label} {field.path}".casefold()
            }
            box.display = bool(fits)
            if sought and fits and not box.is_open:
                self._opened_to_find.append(box)
                await self.open_group(box)
            for row in box.query(FieldRow):
                row.display = row.line.field.path in fits

    @on(Input.Submitted, "#find")
    def _found(self, event: Input.Submitted) -> None:
        event.stop()
        rows = self.rows()
        self.stop_finding()
        if event.value.strip() and rows:
            rows[0].control.focus()

    @property
    def is_finding(self) -> bool:
        """Whether fields are being looked for."""
        return self.query_one("#find", Input).has_class("-open")

    def stop_finding(self) -> None:
        """Show all fields again; groups opened on the way close unless one was chosen."""
        find = self.query_one("#find", Input)
        find.remove_class("-open")
        with find.prevent(Input.Changed):
            find.value = ""
        for box in self.boxes():
            box.display = True
            for row in box.query(FieldRow):
                row.display = True
        self.call_after_refresh(self._close_again)

    def _close_again(self) -> None:
        here = self.group_in_front()
        for box in self._opened_to_find:
            if box is not here:
                box.close()
                self.sum_up(box)
        self._opened_to_find = []
        if here is None:
            self.focus_first()
