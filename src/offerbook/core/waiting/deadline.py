"""When an answer to an offer is due, and when that moment has passed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, tzinfo

from offerbook.core.calendar import Clock, end_of, zone
from offerbook.core.model.application import Application, Event
from offerbook.core.model.offer import Offer


def named_deadline(offer: Offer, past: Iterable[Event]) -> date | datetime | None:
    """Return the day or moment by which an answer is due, as it was last named.

    Args:
        offer: its own `answer_by` counts first.
        past: the events that count, by date; an extension that was granted for this offer moves
            the deadline, one that names no offer does so if it came after the offer.
    """
    due = offer.answer_by
    for event in past:
        if event.kind == "extension_granted" and event.by is not None and is_about(event, offer):
            due = event.by
    return due


def is_about(event: Event, offer: Offer) -> bool:
    """Return whether an event of the offer's application speaks of this version."""
    if event.offer:
        return event.offer == offer.id
    return offer.received is None or event.on >= offer.received


def moment(due: date | datetime, application: Application | None, clock: Clock) -> datetime:
    """Return the first moment that is too late.

    A moment counts in its own zone; one without a zone, and the end of a bare day, where the
    employer is; where that is not known, where the person is.
    """
    return end_of(due, zone_of(application, clock))


def zone_of(application: Application | None, clock: Clock) -> tzinfo:
    """Return the employer's time zone, or the person's where it is not known."""
    here = clock.now.tzinfo or UTC
    return zone(application.time_zone if application else "", here)


def day_of(due: date | datetime) -> date:
    """Return the calendar day that was named.

    >>> day_of(date(2026, 12, 1))
    datetime.date(2026, 12, 1)
    """
    return due.date() if isinstance(due, datetime) else due
