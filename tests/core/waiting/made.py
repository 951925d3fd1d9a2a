"""Small stories, told in a few words."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any, get_args

from offerbook.core.calendar import Clock
from offerbook.core.model.application import Application, Event, EventKind
from offerbook.core.model.book import Book, Record
from offerbook.core.model.check import crosschecked
from offerbook.core.model.offer import Offer
from offerbook.core.saying import Saying
from offerbook.core.waiting.items import Item

CET = timezone(timedelta(hours=1))
TODAY = date(2026, 11, 23)
"""A Monday."""

CLOCK = Clock(datetime(2026, 11, 23, 9, 0, tzinfo=CET))
KINDS: tuple[EventKind, ...] = get_args(EventKind)


def day(text: str) -> date:
    """Return `11-23` as that day of 2026; a year may stand before it."""
    return date.fromisoformat(text if text.count("-") > 1 else f"2026-{text}")


def event(on: str, kind: EventKind, **more: Any) -> Event:
    """Return an event; `by="12-01"` names a day."""
    if "by" in more:
        more["by"] = day(more["by"])
    if "forecast_percent" in more:
        more["forecast_percent"] = Decimal(more["forecast_percent"])
    return Event(on=day(on), kind=kind, **more)


def application(name: str, *events: Event, **more: Any) -> Application:
    """Return the application of a company called as `name` with a capital letter."""
    return Application(id=name, company=name.capitalize(), events=events, **more)


def offer(name: str, **more: Any) -> Offer:
    """Return a written offer; `acme-1` belongs to `acme`."""
    given = {"application": name.rpartition("-")[0], "written": True, "currency": "EUR", **more}
    return Offer(id=name, **given)


def book(*values: Application | Offer) -> Book:
    """Return a book of these records."""
    made = Book()
    for value in values:
        kind = "application" if isinstance(value, Application) else "offer"
        made = made.with_record(Record(kind, value.id, {}, value))  # type: ignore[arg-type]
    return crosschecked(made)


def at(text: str) -> Clock:
    """Return nine in the morning of `11-23`."""
    return Clock(datetime.combine(day(text), CLOCK.now.timetz()))


def words(saying: Saying) -> str:
    """Return a saying with its slots filled plainly."""
    plain = {
        name: getattr(slot, "text", getattr(slot, "value", slot))
        for name, slot in saying.slots.items()
    }
    return saying.template.format(**plain)


def lines(items: tuple[Item, ...]) -> list[str]:
    """Return `kind day words` of each item."""
    return [f"{item.kind} {item.on:%m-%d} {words(item.saying)}" for item in items]
