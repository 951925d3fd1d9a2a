"""The page of a form: groups of fields, what is typed into them, and what was understood."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, ClassVar, cast

from textual import on
from textual.app import ComposeResult
from textual.containers import Container
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Static

from offerbook.core.model.book import Kind
from offerbook.core.model.schema import place_at
from offerbook.tui.forms.declared import Group
from offerbook.tui.forms.filling import Filling
from offerbook.tui.forms.judging import judge
from offerbook.tui.forms.line import Entry, Line
from offerbook.tui.forms.repeated import offered
from offerbook.tui.keys import bindings
from offerbook.tui.screens.long_text import LongText
from offerbook.tui.screens.once import Once
from offerbook.tui.widgets.field import FieldRow
from offerbook.tui.widgets.field_choice import Choice
from offerbook.tui.widgets.field_group import Fields, GroupBox
from offerbook.tui.widgets.field_head import Head
from offerbook.tui.widgets.field_keys import FormKeys
from offerbook.tui.widgets.field_totals import Totals

if TYPE_CHECKING:
    from offerbook.desk import Desk
    from offerbook.tui.app import OfferbookApp

_TOGETHER = {"weights"}
"""Tables whose fields are judged while they are typed: what is wrong lies in none of them alone."""

_SUMMED = 3
"""How many values a closed group shows of what is stated in it."""


class FormPage(Once, ModalScreen[None]):
    """Fields over one record; a subclass says which.

    Args:
        record_id: the record to edit; empty for a new one.
    """

    KIND: ClassVar[Kind]
    """Of the record."""

    KEYS: ClassVar[tuple[str, ...]] = (
        "save",
        "back",
        "find",
        "one_more",
        "take_away",
        "write",
        "help",
        "palette",
    )
    CSS_PATH = "form.tcss"
    BINDINGS = bindings(
        "save",
        "back",
        "find",
        "one_more",
        "take_away",
        "bring_back",
        "write",
        "help",
        "filter",
        "up",
        "down",
        "page_up",
        "page_down",
        "leave",
        "interrupt",
        "palette",
    )
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (72, "-usual"), (104, "-wide")]  # noqa: RUF012 - declared so by Textual
    AUTO_FOCUS = ""

    def __init__(self, record_id: str = "") -> None:
        super().__init__()
        self.record_id = record_id
        self.filling: Filling
        self.odd: Mapping[str, str] = {}
        """What contradicts another field, by line, as far as it was shown."""

    # What a subclass says

    def heading(self) -> str:
        """Return the name of the form for people."""
        raise NotImplementedError

    def groups(self) -> Sequence[Group]:
        """Return the declared fields."""
        raise NotImplementedError

    def given(self) -> Mapping[str, str]:
        """Return texts for a new record to begin with."""
        return {}

    def changed(self) -> None:
        """Follow what was typed."""

    # Laying out

    @property
    def offerbook(self) -> OfferbookApp:
        """The app, as what it is."""
        return cast("OfferbookApp", self.app)

    @property
    def desk(self) -> Desk:
        """The desk."""
        return self.offerbook.desk

    def compose(self) -> ComposeResult:
        """Lay out heading, totals and keys; the fields follow."""
        yield Head(id="head")
        yield Static(id="notice")
        with Container(id="main"):
            yield Fields(id="fields", can_focus=False)
            yield Totals()
        yield FormKeys(self.KEYS)

    def begin(self) -> None:
        """Make what is filled in, from the book."""
        groups = self.groups()
        self.filling = Filling(self.desk, self.KIND, self.record_id, groups, self.given())
        self.query_one(FormKeys).suit(groups)

    async def build(self) -> None:
        """Make the groups, those open in which something is to be done."""
        wrong = self._judged() if self.record_id else {}
        boxes = []
        for group in self.filling.groups:
            box = GroupBox(group, self.make_row, self._lines_of(group))
            lines = tuple(self.filling.lines_of(group))
            if group.open or any(
                line.key in wrong or self.filling.is_touched(line) for line in lines
            ):
                box.open_at_first(self.filling.entries.get(group.table, ()))
            boxes.append(box)
        await self.query_one("#fields").mount(*boxes)
        for box in boxes:
            box.number()
            self.sum_up(box)
        self.show_problems(wrong)

    def how(self) -> Sequence[str]:
        """Return the line that says how to get about, the longest first."""
        most = "Enter or ↓ next field · PgDn next group · F2 save · Esc back"
        return most, "↓ next field · PgDn next group · F2 save · Esc back"

    def _lines_of(self, group: Group) -> Callable[[Entry | None], Sequence[Line]]:
        def lines(entry: Entry | None) -> Sequence[Line]:
            if entry is not None:
                return tuple(self.filling.lines_in(group, entry))
            return tuple(one for one in self.filling.lines_of(group) if not one.field.hidden)

        return lines

    def make_row(self, line: Line) -> FieldRow:
        """Return the row of a line."""
        kind = self.filling.kind_of(line)
        place = place_at(kind, line.path)
        assert place is not None, line.field.path  # noqa: S101 - a test compares forms and models
        choices = offered(self.desk.book, kind, line.path, line.field.of)
        return FieldRow(line, place, self.filling.texts[line.key], choices)

    async def open_group(self, box: GroupBox) -> None:
        """Show the fields of a group."""
        await box.open(self.filling.entries.get(box.group.table, ()))
        box.number()
        for row in box.query(FieldRow):
            self.refresh_row(row)
        self.sum_up(box)

    def sum_up(self, box: GroupBox) -> None:
        """Show on the heading of a closed group what is stated in it."""
        said = [
            echo
            for line in self.filling.lines_of(box.group)
            if line.path[-1] != "currency"
            and (echo := self.filling.reading(line).echo)
            and not echo.replace(".", "").isdigit()
        ]
        more = " …" if len(said) > _SUMMED else ""
        box.sum_up("" if box.is_open else " · ".join(said[:_SUMMED]) + more or "—")

    def boxes(self) -> list[GroupBox]:
        """Return the groups from top to bottom."""
        return list(self.query(GroupBox))

    def rows(self) -> list[FieldRow]:
        """Return the rows that can be come to, from top to bottom."""
        return [
            row
            for box in self.boxes()
            if box.is_open and box.display
            for row in box.query(FieldRow)
            if row.display
        ]

    # Typing

    def refresh_row(self, row: FieldRow, problem: str | None = None) -> None:
        """Show what was understood of a row, and what is wrong with it; None leaves that."""
        reading = self.filling.reading(row.line)
        wrong = row.problem if problem is None else problem
        odd = self.odd.get(row.line.key, "")
        if not (odd or wrong or row.control.has_focus):
            odd = self.remark_on(row.line)
        row.say(reading.echo, wrong, odd, changed=self.filling.is_touched(row.line))

    def show_problems(self, wrong: Mapping[str, str]) -> None:
        """Show at each made row what is wrong there, by key of its line."""
        for row in self.query(FieldRow):
            self.refresh_row(row, wrong.get(row.line.key, ""))

    @on(FieldRow.Typed)
    def _typed(self, event: FieldRow.Typed) -> None:
        row = event.row
        self.filling.type(row.line, event.text)
        self.refresh_row(row, self._problem_at(row) if row.problem else "")
        if row.line.path[0] in _TOGETHER:
            self._judge_group(row.line.group)
        if row.line.path[-1] in {"currency", "per"}:
            for other in self.query(FieldRow):
                self.refresh_row(other)
        self.changed()

    @on(Choice.Forgotten)
    def _forgotten(self, event: Choice.Forgotten) -> None:
        self.offerbook.say(f"“{event.typed}” chose nothing: Enter takes letters, arrows choose too")

    @on(FieldRow.Entered)
    def _entered(self, event: FieldRow.Entered) -> None:
        self.refresh_row(event.row)
        self.say_how(event.row.control)

    def say_how(self, control: Widget) -> None:
        """Say above the fields how the one in front is filled in, where that is not by typing."""
        own = getattr(control, "HOW", "")
        self.query_one(Head).tell(self.heading(), (own,) if own else self.how())

    @on(FieldRow.Left)
    def _left(self, event: FieldRow.Left) -> None:
        if event.row.is_mounted and event.row.line.key in self.filling.texts:
            self.refresh_row(event.row, self._problem_at(event.row))

    def _judge_group(self, group: Group) -> None:
        found = {line.key: words for line, words in judge(self.filling, needed=False).lines}
        for row in self.query(FieldRow):
            if row.line.group is group and self.filling.texts[row.line.key].strip():
                self.refresh_row(row, found.get(row.line.key, ""))

    def remark_on(self, line: Line) -> str:
        """Return what to say of a value that may stand there but is odd; mostly nothing."""
        _ = line
        return ""

    def _problem_at(self, row: FieldRow) -> str:
        problem = self.filling.reading(row.line).problem
        if problem or not (self.filling.is_touched(row.line) or row.problem):
            return problem
        before = self.odd
        found = self._judged()
        for other in self.query(FieldRow):
            key = other.line.key
            if other is row:
                continue
            # What was wrong there may be mended by what was typed here.
            lacks = other.line.field.needed and not other.text.strip()
            if other.problem and not lacks and not self.filling.reading(other.line).problem:
                self.refresh_row(other, found.get(key, ""))
            elif before.get(key) != self.odd.get(key):
                self.refresh_row(other)
        return found.get(row.line.key, "")

    def _judged(self) -> dict[str, str]:
        """Return what is wrong by line, and keep what is merely odd."""
        judgement = judge(self.filling, needed=False)
        self.odd = {line.key: words for line, words in judgement.odd}
        return {line.key: words for line, words in judgement.lines}

    @on(FieldRow.Write)
    def _write(self, event: FieldRow.Write) -> None:
        row = event.row
        self.app.push_screen(LongText(row.line.field.label, row.text or event.typed, row.put))

    def action_write(self) -> None:
        """Write the text of the field in front on a page of its own."""
        row = next((row for row in self.rows() if row.control.has_focus), None)
        if row is not None and row.line.field.long:
            row.post_message(FieldRow.Write(row, ""))
        else:
            self.offerbook.say("F4 is for texts of several lines, such as notes")
