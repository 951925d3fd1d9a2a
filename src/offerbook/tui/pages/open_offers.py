"""The offers that can still be taken, in one table with their totals."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal

from offerbook.core.model.offer import Offer
from offerbook.core.pay.valuation import Valuation
from offerbook.core.waiting.items import OfferState
from offerbook.desk.outlook import Outlook
from offerbook.errors import OfferbookError, ToMendError
from offerbook.tui.targets import Target
from offerbook.tui.text import Text, text
from offerbook.tui.widgets.rows import Block, Column, Line
from offerbook.tui.words import STATUSES, days
from offerbook.wording.notation import Notation

_COLUMNS = (
    Column("offer", least=12),
    Column("a year, all in", right=True),
    Column("first year", right=True, rank=2),
    Column("base", right=True, rank=3),
    Column("how it stands", rank=4),
    Column("answer by"),
    Column("left", right=True, rank=1),
)

SOON = 3
"""Days from which on a deadline is marked."""


def open_offers(outlook: Outlook, notation: Notation) -> Block:
    """Return the table of the offers that can still be taken, and the present job."""
    lines = tuple(_lines(outlook, notation))
    return Block(lines, text("Offers that can still be taken"), _COLUMNS)


def _lines(outlook: Outlook, notation: Notation) -> Iterator[Line]:
    for offer in (*outlook.competing, *outlook.current):
        yield _line(offer, outlook, notation)
    for record in outlook.book.records.values():
        if record.kind == "offer" and record.value is None:
            target = Target(offer="", record=record.id)
            yield Line((text(record.id), text("▲ to mend")), target)


def _line(offer: Offer, outlook: Outlook, notation: Notation) -> Line:
    state = outlook.states[offer.id]
    try:
        totals = _totals(outlook.value(offer), notation)
    except ToMendError:
        totals = (text("▲ to mend"), text(""), text(""))
    except OfferbookError as error:
        totals = (text(f"▲ {error}"), text(""), text(""))
    cells = (
        text(offer_name(offer, outlook)),
        *totals,
        text(STATUSES[state.status]),
        *_deadline(state, notation),
    )
    return Line(cells, Target(offer.application or "", offer.id, offer.id, view="annualised"))


def _totals(value: Valuation, notation: Notation) -> tuple[Text, ...]:
    def money(amount: Decimal, look: str = "") -> Text:
        return text(notation.amount(amount, value.currency, cents=False), look)

    return (money(value.annualised, "bold"), money(value.first_year), money(value.base))


def _deadline(state: OfferState, notation: Notation) -> tuple[Text, Text]:
    if state.deadline is None or state.days_left is None:
        return text(""), text("")
    day = text(notation.short_day(_day(state.answer_by or state.deadline)))
    left = "too late" if state.days_left < 0 else days(state.days_left)
    if state.days_left == 0:
        left = "today"
    if state.days_left <= SOON:
        return day, text(f"! {left}", "$warning bold")
    return day, text(left)


def _day(day: date) -> date:
    """Return the day as it was named: a bare day lasts to its end, past which lies `deadline`."""
    return day.date() if isinstance(day, datetime) else day


def offer_name(offer: Offer, outlook: Outlook) -> str:
    """Return the company, or what else an offer is called; the version where there are more."""
    application = outlook.book.applications.get(offer.application or "")
    if offer.kind == "current":
        return "present job"
    return application.company if application else offer.id
