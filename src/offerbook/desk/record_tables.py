"""The book as tables for spreadsheets; notes, hopes, scores and the present job stay out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from types import MappingProxyType

from offerbook.core.model.application import Application, Event
from offerbook.core.model.offer import Offer
from offerbook.core.money import payable, tidy
from offerbook.core.pay.valuation import Valuation
from offerbook.core.waiting.history import counted
from offerbook.desk.worker import Desk
from offerbook.exchange.csv_text import Cell, Table
from offerbook.exchange.history import history
from offerbook.wording.cleaning import clean

_APPLICATION = (
    "id",
    "company",
    "role",
    "location",
    "source",
    "url",
    "stage",
    "furthest",
    "since",
    "applied",
    "last contact",
    "promised by",
    "history",
)
_OFFER = (
    "id",
    "application",
    "company",
    "role",
    "status",
    "received",
    "in writing",
    "answer by",
    "start",
    "country",
    "level",
)
_PAY = (
    "currency",
    "base",
    "base per",
    "totals in",
    "expected a year",
    "first year",
    "usual year",
    "guaranteed a year",
)
_EVENT = (
    "application",
    "company",
    "role",
    "date",
    "time",
    "event",
    "round",
    "with",
    "channel",
    "by",
    "offer",
)


def applications_table(desk: Desk, *, with_pay: bool = True) -> Table:
    """Return one row an application, with every dated event as its history.

    Args:
        desk: on the book.
        with_pay: makes no difference: there is no pay in it.
    """
    del with_pay
    rows = (_application(desk, one) for one in desk.book.applications.values())
    return Table(_APPLICATION, tuple(rows))


def _application(desk: Desk, one: Application) -> tuple[Cell, ...]:
    told = desk.outlook.progress[one.id]
    applied = next((event.on for event in told.events if event.kind == "applied"), None)
    return (
        one.id,
        *(clean(text) for text in (one.company, one.role, one.location, one.source, one.url)),
        _plain(told.stage),
        _plain(told.furthest),
        told.since,
        applied,
        told.last_contact,
        told.promised,
        history(told.events),
    )


def offers_table(desk: Desk, *, with_pay: bool = True) -> Table:
    """Return one row an offer, every version.

    Args:
        desk: on the book.
        with_pay: whether base and totals are in it.
    """
    offers = [one for one in desk.book.offers.values() if one.kind == "offer"]
    values = desk.outlook.valuations(offers) if with_pay else {}
    headers = (*_OFFER, *_PAY) if with_pay else _OFFER
    rows = []
    for one in offers:
        pay = _pay(one, values.get(one.id)) if with_pay else ()
        rows.append((*_offer(desk, one), *pay))
    return Table(headers, tuple(rows))


def _offer(desk: Desk, one: Offer) -> tuple[Cell, ...]:
    application = desk.book.applications.get(one.application or "")
    state = desk.outlook.states[one.id]
    return (
        one.id,
        one.application,
        clean(application.company) if application else "",
        clean(application.role) if application else "",
        state.status,
        one.received,
        "yes" if one.written else "no",
        state.answer_by,
        one.start,
        clean(one.country),
        clean(one.level),
    )


def _pay(one: Offer, value: Valuation | None) -> tuple[Cell, ...]:
    base = (tidy(one.base.amount), one.base.per) if one.base else (None, None)
    totals: tuple[Cell, ...] = (None,) * 5
    if value is not None:
        found = (value.annualised, value.first_year, value.recurring, value.guaranteed)
        totals = (value.currency, *(_figure(total, value.currency) for total in found))
    return (one.currency, *base, *totals)


def _figure(total: Decimal, currency: str) -> Decimal:
    return tidy(payable(total, currency))


def events_table(desk: Desk, *, with_pay: bool = True) -> Table:
    """Return one row for everything that happened or is planned, by application and day.

    Args:
        desk: on the book.
        with_pay: makes no difference: there is no pay in it.
    """
    del with_pay
    return Table(_EVENT, tuple(_events(desk)))


def _events(desk: Desk) -> Iterator[tuple[Cell, ...]]:
    for one in desk.book.applications.values():
        for event in counted(one):
            yield (one.id, clean(one.company), clean(one.role), *_event(event))


def _event(event: Event) -> tuple[Cell, ...]:
    return (
        event.on,
        event.at,
        _plain(event.kind),
        event.round,
        "; ".join(clean(name) for name in event.people),
        _plain(event.channel),
        event.by,
        clean(event.offer),
    )


def _plain(word: str) -> str:
    return word.replace("_", " ")


TABLES: Mapping[str, Callable[..., Table]] = MappingProxyType(
    {"applications": applications_table, "offers": offers_table, "events": events_table}
)
"""What can be exported as a table, by name."""
