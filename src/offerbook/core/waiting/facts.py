"""The facts that sentences about waiting rest on."""

from __future__ import annotations

from datetime import date

from offerbook.core.fact import Fact
from offerbook.core.model.application import Application
from offerbook.core.waiting.items import OfferState


def promise(application: Application, day: date) -> Fact:
    """Return the day they named, with the key or the event that it stands in."""
    where = "promised_by" if application.promised_by == day else "events"
    name = f"the day {application.company} promised an answer by"
    return Fact(name, day, f"{application.id} {where}")


def last_contact(application: Application, day: date) -> Fact:
    """Return the day of the last contact."""
    return Fact(f"last contact with {application.company}", day, f"{application.id} events")


def deadline(company: str, state: OfferState) -> Fact:
    """Return the day or moment by which an answer is due, as it was named.

    Raises:
        ValueError: none was named.
    """
    if state.answer_by is None:
        msg = f"{state.offer} has no deadline"
        raise ValueError(msg)
    return Fact(f"deadline of {company}", state.answer_by, f"{state.offer} answer_by")
