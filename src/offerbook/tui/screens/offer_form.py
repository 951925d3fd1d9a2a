"""The form of an offer, with what it comes to beside it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from offerbook.core.edit import Change
from offerbook.core.model.book import Record
from offerbook.core.model.offer import Offer
from offerbook.desk.finding import left_out, to_replace
from offerbook.tui.forms.changing import data
from offerbook.tui.forms.declared import Group
from offerbook.tui.forms.figures import Figure, of_offer
from offerbook.tui.forms.keeping import copied
from offerbook.tui.forms.line import Line
from offerbook.tui.forms.offer_fields import GROUPS
from offerbook.tui.screens.form import Form
from offerbook.tui.widgets.field import FieldRow

if TYPE_CHECKING:
    from offerbook.desk import Outlook


class OfferForm(Form):
    """The terms as they were received once.

    Args:
        record_id: the offer to edit; empty for a new one.
        application: with a new one: the application it came from, where that is known.
        copy_of: with a new one: the offer whose terms it begins with.
    """

    KIND = "offer"
    ABOUT = (
        "The terms as they were received once. The first group is enough for a simple offer; "
        "the others are closed until you open them, and F3 finds any field by its name."
    )

    def __init__(self, record_id: str = "", *, application: str = "", copy_of: str = "") -> None:
        super().__init__(record_id)
        self._application = application
        self._copy_of = copy_of

    @property
    def form_key(self) -> str:
        """The name under which an unsaved form is put aside; one for each application."""
        return super().form_key + (f" {self._application}" if self._application else "")

    def heading(self) -> str:
        """Return company and version, or that it is a new one."""
        record = self.desk.book.records.get(self.record_id)
        owner = str(record.data.get("application", "")) if record else self._application
        application = self.desk.book.applications.get(owner)
        if application is None:
            return self.record_id or "A new offer"
        return f"{application.company} · {self.record_id or 'a new offer'}"

    def groups(self) -> Sequence[Group]:
        """Return the fields."""
        return GROUPS

    def given(self) -> Mapping[str, str]:
        """Return the application, the currency and today to begin with."""
        applications = self.desk.book.applications
        only = next(iter(applications)) if len(applications) == 1 else ""
        return {
            "application": self._application or only,
            "currency": self.desk.book.preferences.currency,
            "received": self.desk.clock.today.isoformat(),
        }

    def begin(self) -> None:
        """Begin from the book, or from the terms of an earlier version."""
        super().begin()
        older = self.desk.book.records.get(self._copy_of)
        if older is not None:
            copied(self.filling, older)
        self._propose()

    def changed(self) -> None:
        """Follow what was typed; what the offer replaces follows whose it is."""
        self._propose()
        for row in self.query(FieldRow) if not self.record_id else ():
            if row.line.field.path == "supersedes":
                self.refresh_row(row)
        super().changed()

    def _propose(self) -> None:
        """Fill in what a new offer replaces, and when it came, until that is typed."""
        if self.record_id:
            return
        lines = {line.field.path: line for line in self.filling.lines() if line.entry is None}
        told = lines.keys() & {"application", "kind", "written"}
        said = {key: self.filling.reading(lines[key]).value for key in told}
        given = {"supersedes": "", "received": self.given().get("received", "")}
        if said.get("kind") == "current":
            given["received"] = ""
        elif said.get("application"):
            written = said.get("written") is not False
            given["supersedes"] = to_replace(
                self.desk.outlook.seen, said["application"], written=written
            )
        for path in given.keys() & lines.keys():
            line, text = lines[path], given[path]
            if not self.filling.is_touched(line) and self.filling.texts[line.key] != text:
                self.filling.begin_with(line, text)
                for row in self.query(FieldRow):
                    if row.line.key == line.key:
                        row.put(text)

    def remark_on(self, line: Line) -> str:
        """Say which terms of the version that it replaces a new offer leaves out."""
        if self.record_id or line.field.path != "supersedes":
            return ""
        older = self.desk.book.records.get(self.filling.reading(line).value or "")
        if older is None:
            return ""
        stated = {
            one.group.table or one.path[0]
            for one in self.filling.lines()
            if self.filling.texts[one.key].strip()
        }
        left = left_out(older.data, dict.fromkeys(str(one) for one in stated))
        if not left:
            return ""
        words = ", ".join(one.replace("_", " ") for one in left)
        return f"it states no {words}, as {older.id} did; v in Offers begins with all of that"

    def saving(self, made: Mapping[str, Sequence[Change]]) -> Callable[[], str]:
        """Return what adds or changes the offer."""
        desk = self.desk
        if self.record_id:
            return lambda: desk.put(self.record_id, made[self.record_id])
        new = data(self.filling)
        return lambda: f"added {desk.add_offer(new)}"

    def figures(self, outlook: Outlook, records: Sequence[Record]) -> Sequence[Figure]:
        """Return the totals of the offer."""
        offers = [one.value for one in records if isinstance(one.value, Offer)]
        return of_offer(outlook, offers[0]) if offers else ()
