"""What a form comes to: totals that follow, behind the screen, what is typed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.timer import Timer

from offerbook.core.model.book import Record
from offerbook.desk.forms import foreseen
from offerbook.errors import OfferbookError, ToMendError
from offerbook.tui.forms.figures import NOT_YET, Figure, told
from offerbook.tui.forms.judging import trials
from offerbook.tui.screens.form_finding import FindingForm
from offerbook.tui.widgets.field_totals import Totals

if TYPE_CHECKING:
    from offerbook.desk import Outlook

_PAUSE = 0.15
"""Seconds without a key after which the totals follow."""


class CountingForm(FindingForm):
    """A form with totals beside it."""

    def __init__(self, record_id: str = "") -> None:
        super().__init__(record_id)
        self._before: tuple[Figure, ...] | None = None
        self._soon: Timer | None = None

    def figures(self, outlook: Outlook, records: Sequence[Record]) -> Sequence[Figure]:
        """Return the totals that stand beside the form; run behind the screen."""
        _ = outlook, records
        return ()

    def changed(self) -> None:
        """Let the totals follow what was typed, soon."""
        if self._soon is not None:
            self._soon.stop()
        self._soon = self.set_timer(_PAUSE, self.recount)

    def recount(self) -> None:
        """Find the totals anew."""
        try:
            records = trials(self.filling)
        except OfferbookError:
            # The book moved on beneath the form, as right after a save: it will catch up.
            return
        whole = not any(self.filling.reading(line).problem for line in self.filling.lines())
        self.run_worker(
            lambda: self._count(records, whole=whole), thread=True, exclusive=True, group="totals"
        )

    def _count(self, records: Sequence[Record], *, whole: bool) -> None:
        remark = "" if whole else "Without what is marked ✗"
        figures: tuple[Figure, ...] = ()
        try:
            if self._before is None:
                self._before = self._figures_before(records)
            if any(record.value is None for record in records):
                remark = "The totals follow once what is needed is filled in"
            else:
                figures = tuple(self.figures(foreseen(self.desk, records), records))
        except ToMendError as error:
            remark = str(error)
        except NOT_YET as error:
            remark = f"{error.what[:1].upper()}{error.what[1:]}"
        if self.is_attached:
            self.app.call_from_thread(self._tell, figures, remark)

    def _figures_before(self, records: Sequence[Record]) -> tuple[Figure, ...]:
        book = self.desk.book.records
        old = tuple(book[one.id] for one in records if one.id in book)
        if not old or any(record.value is None for record in old):
            return ()
        try:
            return tuple(self.figures(self.desk.outlook, old))
        except NOT_YET:
            return ()

    def _tell(self, figures: Sequence[Figure], remark: str) -> None:
        for beside in self.query(Totals):
            beside.tell(told(figures, self._before or (), self.desk.notation), remark)
