"""Situations told as TOML, built by the real functions, and texts as they would be read."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from datetime import UTC, datetime, time
from decimal import Decimal
from typing import Any

from offerbook.core.calendar import Clock
from offerbook.core.model.admit import admit
from offerbook.core.model.book import Book, Kind
from offerbook.core.model.check import crosschecked
from offerbook.core.negotiation.situation import Situation
from offerbook.core.negotiation.text import Outgoing, Refusal
from offerbook.core.pay.views import valuation
from offerbook.core.ranking.order import rank
from offerbook.core.saying import Saying
from offerbook.core.waiting.offers import overview
from offerbook.errors import OfferbookError
from offerbook.wording.letter import letter
from offerbook.wording.notation import Notation
from offerbook.wording.spoken import words

_TABLES: Mapping[str, Kind] = {"applications": "application", "offers": "offer"}


def book(told: str) -> Book:
    """Return the book of `[preferences]`, `[applications.acme]` and `[offers.acme-1]` tables."""
    data: dict[str, Any] = tomllib.loads(told, parse_float=Decimal)
    made = Book()
    records = [("preferences", "preferences", data.get("preferences", {}))]
    for table, kind in _TABLES.items():
        records += [(kind, key, value) for key, value in data.get(table, {}).items()]
    for kind_, key, value in records:
        record = admit(kind_, key, value)  # type: ignore[arg-type]
        assert not record.problems, [str(problem) for problem in record.problems]
        made = made.with_record(record)
    return crosschecked(made)


def situation(told: str, application: str, today: str, *, ranked: bool = False) -> Situation:
    """Return one application's situation, nine in the morning of `today`, as the desk builds it."""
    made = book(told)
    clock = Clock(datetime.combine(datetime.fromisoformat(today).date(), time(9), UTC))
    seen = overview(made, clock)
    valued = {}
    for offer in made.offers.values():
        try:
            valued[offer.id] = valuation(offer, made.preferences, today=clock.today)
        except OfferbookError:
            continue
    own = [one.id for one in seen.in_force if one.application == application]
    order = rank(seen.competing, made, valued) if ranked else None
    return Situation(
        made, clock, application, own[0] if own else None, valued, seen.states, seen.told, order
    )


def written(found: Outgoing | Refusal) -> Outgoing:
    """Return a text that must not have been refused."""
    assert isinstance(found, Outgoing), spoken(found.why)
    return found


def refused(found: Outgoing | Refusal) -> Refusal:
    """Return a refusal that must not have been a text."""
    assert isinstance(found, Refusal), mail(found)
    return found


def mail(text: Outgoing, today: str = "2026-11-23") -> str:
    """Return a text as it would be sent, the subject line first."""
    notation = Notation("en_GB", datetime.fromisoformat(today).date())
    made = letter(text, notation)
    return f"Subject: {made.subject}\n{made.body}"


def spoken(saying: Saying) -> str:
    """Return one sentence in words."""
    return words(saying, Notation("en_GB", datetime(2026, 11, 23, tzinfo=UTC).date()))


def body_words(text: str) -> int:
    """Return how many words a text has after its subject line."""
    return len(re.findall(r"\S+", text.partition("\n")[2]))


def sentences(text: str) -> tuple[str, ...]:
    """Return the sentences of a text's paragraphs."""
    body = text.partition("\n\n")[2].rpartition("\n\n")[0]
    return tuple(one for one in re.split(r"(?<=[.?!])\s+", body) if one)
