"""Small books, offers and valuations, made by hand."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from offerbook.core.model.admit import admit
from offerbook.core.model.application import Application
from offerbook.core.model.book import Book
from offerbook.core.model.offer import Offer
from offerbook.core.model.pay_parts import BaseSalary
from offerbook.core.model.preferences import Preferences
from offerbook.core.pay.assembly import Account
from offerbook.core.pay.case import Case
from offerbook.core.pay.dates import dates
from offerbook.core.pay.frame import frame
from offerbook.core.pay.ledger import Ledger, Run
from offerbook.core.pay.valuation import Valuation
from offerbook.core.ranking.contest import Contest, contest
from offerbook.core.ranking.order import rank
from offerbook.core.ranking.standing import Ranking
from offerbook.core.saying import Amount, Name, Names, Number, Percent, Phrase, Saying, Slot

WEIGHTS: Mapping[str, Any] = MappingProxyType({"money": 50, "start": 15, "fit": 35})
MONEY: Mapping[str, Any] = MappingProxyType({"worst": 70_000, "best": 130_000})
START: Mapping[str, Any] = MappingProxyType(
    {
        "earliest": date(2027, 1, 1),
        "ideal": date(2027, 1, 11),
        "latest": date(2027, 4, 21),  # 100 days after the ideal one
    }
)
TEAM: Mapping[str, Any] = MappingProxyType({"id": "team", "weight": 30})
GROWTH: Mapping[str, Any] = MappingProxyType({"id": "growth", "weight": 10})
ALL: Mapping[str, Any] = MappingProxyType(
    {"weights": WEIGHTS, "money": MONEY, "start": START, "fit": [TEAM, GROWTH]}
)
"""Preferences in which everything is set."""


def book(
    preferences: Mapping[str, Any],
    fit: Mapping[str, Mapping[str, Any]],
    **more: Mapping[str, Any],
) -> Book:
    """Return a book with preferences and, by application id, fit scores and further keys."""
    made = Book().with_record(admit("preferences", "preferences", plain(preferences)))
    for key in {**fit, **more}:
        data = {"company": key.capitalize(), "fit": fit.get(key, {}), **more.get(key, {})}
        made = made.with_record(admit("application", key, plain(data)))
    assert not made.all_problems, [str(problem) for problem in made.all_problems]
    return made


def plain(data: Any) -> Any:
    """Return data as TOML has it."""
    if isinstance(data, Mapping):
        return {key: plain(value) for key, value in data.items()}
    if isinstance(data, list):
        return [plain(value) for value in data]
    return data


def offer(
    key: str, base: Any = 100_000, start: date | None = date(2027, 1, 11), **more: Any
) -> Offer:
    """Return an offer; its application is the part of the id before the dash."""
    terms = {"application": key.partition("-")[0], "currency": "EUR", **more}
    if base is not None:
        terms["base"] = base if isinstance(base, Mapping) else {"amount": base}
    if start is not None:
        terms["start"] = start
    record = admit(
        "offer", key, {name: one for name, one in plain(terms).items() if one is not None}
    )
    assert isinstance(record.value, Offer), [str(problem) for problem in record.problems]
    return record.value


def valued(one: Offer, pay: Decimal | int | None = None, rate: Decimal = Decimal(1)) -> Valuation:
    """Return a valuation whose expected pay is `pay`, or base a year and a full bonus of it."""
    base = Decimal(0)
    if one.base is not None:
        times = {"year": Decimal(1), "month": one.base.payments_per_year}
        times["day"] = one.base.billable_days or Decimal(0)
        base = one.base.amount * times[one.base.per] * rate
    share = sum((bonus.target_percent or Decimal(0) for bonus in one.bonus), Decimal(0)) / 100
    total = base * (1 + share) if pay is None else Decimal(pay)
    first = one.start or date(2027, 1, 1)
    days = dates((first,), (1,), (1,))
    run = Run(days, (total,), one.currency, "base", "base", "contractual", "base")
    terms = one.base or BaseSalary(amount=Decimal(0))
    years = frame(first, first, 1, None)
    found = Case(one, Preferences(), years, terms, base, Decimal(0), (), (Decimal(1),))
    valuation = Valuation(one.id, "EUR", Account(found))
    vars(valuation).update(
        rate=rate,
        rates={one.currency: rate},
        ledger=Ledger(one.id, "expected", first, 1, (run,)),
        first_year=total,
        annualised=total,
        guaranteed=base,
        low=base,
        high=total,
        base=base,
    )
    return valuation


def ranked(made: Book, *offers: Offer) -> Ranking:
    """Return the ranking of offers that are worth their base."""
    return rank(offers, made, {one.id: valued(one) for one in offers})


def held(made: Book, *offers: Offer) -> Contest:
    """Return the contest of offers that are worth their base."""
    return contest(offers, made, {one.id: valued(one) for one in offers})


def application(made: Book, key: str) -> Application:
    """Return an application of the book."""
    return made.applications[key]


def preferences(**keys: Any) -> Preferences:
    """Return preferences with these keys."""
    record = admit("preferences", "preferences", plain(keys))
    assert isinstance(record.value, Preferences), [str(problem) for problem in record.problems]
    return record.value


def seen(*parts: Any) -> tuple[Any, ...]:
    """Return figures side by side, whatever their types, to be held against plain ones."""
    return parts


def words(saying: Saying) -> str:
    """Return a sentence with its slots in plain English figures, for reading in a test."""
    return saying.template.format(**{name: _shown(slot) for name, slot in saying.slots.items()})


def _shown(slot: Slot) -> str:
    match slot:
        case Name(text):
            return text
        case Names(texts):
            return " and ".join(texts)
        case Number(value, digits) | Percent(value, digits):
            return f"{float(value):.{digits}f}"
        case Amount(amount):
            return f"{float(amount):,.2f}".removesuffix(".00")
        case Phrase(saying):
            return words(saying)
        case _:
            return slot.value.isoformat()
