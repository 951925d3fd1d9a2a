"""The form of fit scores: each criterion, application by application."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from offerbook.core.edit import Change
from offerbook.core.model.book import Record
from offerbook.core.model.scales import FitCriterion
from offerbook.desk.waiting import Waiting
from offerbook.tui.forms.declared import Field, Group
from offerbook.tui.forms.figures import Figure, of_ranking
from offerbook.tui.forms.line import Line
from offerbook.tui.screens.form import Form

if TYPE_CHECKING:
    from offerbook.desk import Outlook


class FitForm(Form):
    """How well each job fits, so that the same criterion is scored across applications.

    Args:
        application_id: the application that comes first in each group.
    """

    KIND = "application"
    ABOUT = (
        "Your own scores. Each criterion is scored for one job after the other, which keeps the "
        "scores comparable; an empty field means not stated, and makes the score a band."
    )

    def __init__(self, application_id: str = "") -> None:
        super().__init__()
        self._first = application_id

    @property
    def form_key(self) -> str:
        """The name under which an unsaved form is put aside."""
        return "fit scores"

    def heading(self) -> str:
        """Return the name of the form."""
        if not self.desk.book.preferences.fit:
            return "How well each job fits · first say what counts: Esc, then p"
        return "How well each job fits"

    def groups(self) -> Sequence[Group]:
        """Return a group for each criterion with a field for each live application."""
        flags = self._red_flags()
        found = [self._group(one) for one in self.desk.book.preferences.fit]
        return tuple(replace(one, about=flags if not at else "") for at, one in enumerate(found))

    def _red_flags(self) -> str:
        """Return what gave pause in interviews, beside the scores that it bears on."""
        book, waiting = self.desk.book, Waiting(self.desk.outlook)
        noted = [
            f"{one.company}: {', '.join(flags)}"
            for key, one in book.applications.items()
            if self.desk.outlook.progress[key].live and (flags := waiting.red_flags(key))
        ]
        return "What gave you pause – " + "; ".join(noted) if noted else ""

    def _group(self, criterion: FitCriterion) -> Group:
        book = self.desk.book
        live = [
            key
            for key in book.applications
            if key == self._first or self.desk.outlook.progress[key].live
        ]
        live.sort(key=lambda key: key != self._first)
        unit = f" {criterion.unit}" if criterion.unit else ""
        scale = f"{criterion.worst} worst, {criterion.best} best{unit}"
        fields = tuple(
            Field(
                f"fit.{criterion.id}",
                book.applications[key].company,
                unit=criterion.unit,
                record=key,
            )
            for key in live
        )
        title = criterion.name or criterion.id.replace("_", " ")
        return Group(f"{title[:1].upper()}{title[1:]} ({scale})", fields, open=True)

    def remark_on(self, line: Line) -> str:
        """Return that a score lies beyond its scale, and what it counts as then."""
        score = self.filling.reading(line).value
        criterion = self._criteria.get(line.field.path)
        if criterion is None or not isinstance(score, int | Decimal):
            return ""
        low, high = sorted((criterion.worst, criterion.best))
        if low <= score <= high:
            return ""
        write = self.desk.notation.number
        end = write(high if score > high else low)
        return f"beyond your scale of {write(low)} to {write(high)}; it counts as {end}"

    @property
    def _criteria(self) -> Mapping[str, FitCriterion]:
        return {f"fit.{one.id}": one for one in self.desk.book.preferences.fit}

    def saving(self, made: Mapping[str, Sequence[Change]]) -> Callable[[], str]:
        """Return what saves the scores of all applications as one step."""
        return lambda: self.desk.put_all(made, "scored " + ", ".join(made))

    def figures(self, outlook: Outlook, records: Sequence[Record]) -> Sequence[Figure]:
        """Return the order of the offers."""
        _ = records
        return of_ranking(outlook)
