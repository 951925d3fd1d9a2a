"""A small book, side by side."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from offerbook.core.calendar import Clock
from offerbook.core.model.admit import admit
from offerbook.core.model.book import Book, Kind
from offerbook.core.pay.views import valuation
from offerbook.core.ranking.order import rank
from offerbook.core.waiting.offers import overview
from offerbook.wording.comparison import comparison
from offerbook.wording.notation import Notation
from offerbook.wording.side_by_side import Row, Sheet

CLOCK = Clock(datetime(2026, 11, 23, 9, tzinfo=timezone(timedelta(hours=1))))
BRITISH = Notation("en_GB", CLOCK.today, zone=CLOCK.now.tzinfo)

PREFERENCES: Mapping[str, Any] = MappingProxyType(
    {
        "currency": "EUR",
        "weights": {"money": 50, "start": 15, "fit": 35},
        "money": {"worst": 70_000, "best": 130_000},
        "start": {
            "earliest": date(2027, 1, 1),
            "ideal": date(2027, 1, 11),
            "latest": date(2027, 4, 21),
        },
        "fit": [{"id": "team", "name": "The people"}, {"id": "days", "worst": 5, "best": 0}],
        "rates": {"USD": Decimal("0.92")},
    }
)
ACME: Mapping[str, Any] = MappingProxyType(
    {
        "application": "acme",
        "written": True,
        "received": date(2026, 11, 18),
        "answer_by": date(2026, 12, 1),
        "currency": "EUR",
        "start": date(2027, 2, 10),
        "base": {"amount": 98_000},
        "bonus": [{"target_percent": 10}],
        "time": {"leave_days": 27},
        "terms": {"notice_days": 60, "probation_months": 1},
        "condition": [{"what": "references"}, {"what": "a visa", "cleared": date(2026, 11, 20)}],
    }
)
BIRCH: Mapping[str, Any] = MappingProxyType(
    {
        "application": "birch",
        "written": True,
        "received": date(2026, 11, 18),
        "answer_by": datetime(2026, 11, 27, 17, tzinfo=timezone(timedelta(hours=-5))),
        "currency": "EUR",
        "start": date(2027, 1, 11),
        "base": {"amount": 104_000},
        "time": {"leave_days": 25},
        "terms": {"notice_days": 30},
    }
)


def book(
    acme: Mapping[str, Any] = MappingProxyType({}), birch: Mapping[str, Any] = MappingProxyType({})
) -> Book:
    """Return two offers; what is given is laid over their keys."""
    records: tuple[tuple[Kind, str, Mapping[str, Any]], ...] = (
        ("preferences", "preferences", PREFERENCES),
        (
            "application",
            "acme",
            {"company": "Acme", "role": "Engineer", "fit": {"team": 8, "days": 2}},
        ),
        ("application", "birch", {"company": "Birch", "fit": {"team": 8, "days": 3}}),
        ("offer", "acme-1", {**ACME, **acme}),
        ("offer", "birch-1", {**BIRCH, **birch}),
    )
    made = Book()
    for kind, key, data in records:
        made = made.with_record(admit(kind, key, data))
    assert not [str(one) for one in made.all_problems if not one.remark]
    return made


def sheet(told: Book, notation: Notation = BRITISH) -> Sheet:
    """Return all offers of a book side by side."""
    seen = overview(told, CLOCK)
    offers = tuple(told.offers.values())
    worth = {
        one.id: valuation(one, told.preferences, today=CLOCK.today) for one in offers if one.base
    }
    ranked = rank([one for one in offers if one.kind == "offer"], told, worth)
    return comparison(offers, told, worth, ranked, seen.states, notation)


def rows(found: Sheet) -> dict[str, Row]:
    """Return rows by key."""
    return {one.key: one for group in found.groups for one in group.rows}
