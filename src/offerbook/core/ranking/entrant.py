"""One offer, measured: what each criterion adds to its score."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import reduce
from operator import add

from offerbook.core.fact import Fact
from offerbook.core.model.application import Application
from offerbook.core.model.offer import Offer
from offerbook.core.money import fine
from offerbook.core.pay.ledger import Ledger
from offerbook.core.pay.valuation import Valuation
from offerbook.core.ranking.curve import TOP
from offerbook.core.ranking.standing import Beyond, Contribution
from offerbook.core.ranking.yardstick import FIT_PREFIX, START, Criterion, Yardstick

_ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Entrant:
    """An offer that takes part in a ranking."""

    offer: Offer
    """Its terms."""

    name: str
    """What it is called in sentences."""

    contributions: tuple[Contribution, ...]
    """In the order of the yardstick's criteria."""

    low: Fraction
    """Score if everything missing came out worst, 0..100."""

    high: Fraction
    """Score if everything missing came out best, 0..100; `low` itself where nothing is missing."""

    score: Fraction
    """The middle of the band."""

    @property
    def is_known(self) -> bool:
        """Whether nothing is missing that would move its score."""
        return self.low is self.high


@dataclass(frozen=True, slots=True)
class Lead:
    """By how many points one offer is ahead of another; negative where it is behind."""

    low: Fraction
    """Where everything missing comes out against it."""

    high: Fraction
    """Where everything missing comes out in its favour."""


def measured(
    offer: Offer,
    name: str,
    application: Application | None,
    valuation: Valuation,
    yardstick: Yardstick,
) -> Entrant:
    """Return `offer` with its points on every criterion.

    Source: additive value model, Keeney & Raiffa, Decisions with Multiple Objectives (1976):
    the score is the sum of weight × worth.
    """
    found = tuple(
        _contribution(one, offer, name, application, valuation) for one in yardstick.criteria
    )
    low = high = score = reduce(add, (one.low for one in found))
    if any(one.low != one.high for one in found):
        high = reduce(add, (one.high for one in found))
        score = (low + high) / 2
    return Entrant(offer, name, found, low, high, score)


def lead(one: Entrant, other: Entrant) -> Lead:
    """Return by how much `one` is ahead of `other`, for every completion of what is missing.

    What is missing is independent between offers, except a fit score that two offers of the
    same application share: that is one unknown and cancels.
    """
    low = high = Fraction(0)
    for a, b in zip(one.contributions, other.contributions, strict=True):
        if same_unknown(one, other, a.criterion):
            continue
        low += a.low - b.high
        high += a.high - b.low
    return Lead(low, high)


def is_ahead(one: Entrant, other: Entrant) -> bool:
    """Return whether `one` is ahead of `other` for every completion of what is missing."""
    if one.offer.application is None or one.offer.application != other.offer.application:
        return one.low > other.high
    return lead(one, other).low > 0


def same_unknown(one: Entrant, other: Entrant, criterion: str) -> bool:
    """Return whether a criterion is the same thing for both, known or not."""
    same = one.offer.application is not None and one.offer.application == other.offer.application
    return same and criterion.startswith(FIT_PREFIX)


def exact(amount: Decimal) -> Fraction:
    """Return a total as a fraction of whole grains of money.

    What a division left behind the last grain is rounding, and would part two offers that pay
    the same by the year and by the month.
    """
    return Fraction(fine(amount))


def _contribution(
    criterion: Criterion,
    offer: Offer,
    name: str,
    application: Application | None,
    valuation: Valuation,
) -> Contribution:
    match criterion.id:
        case "money":
            return _money(criterion, offer, name, valuation)
        case "start":
            return _start(criterion, offer, name)
        case _:
            return _fit(criterion, name, application)


def _money(criterion: Criterion, offer: Offer, name: str, valuation: Valuation) -> Contribution:
    pay = valuation.annualised
    years = valuation.ledger.years
    parts = tuple(
        Fact(f"{label} over {years} years", amount, f"{offer.id} {source}", currency)
        for (source, label, currency), amount in _parts(valuation.ledger).items()
    )
    fact = Fact(
        f"expected pay a year at {name}",
        pay,
        unit=criterion.unit,
        formula=f"all pay expected over {years} years / {years}",
        parts=parts,
    )
    return _known(criterion, exact(pay), pay, (fact,))


def _parts(ledger: Ledger) -> dict[tuple[str, str, str], Decimal]:
    """Return what each part brings in all, in order of its first payment."""
    sums: dict[tuple[str, str, str], Decimal] = {}
    for run in sorted(ledger.runs, key=lambda one: (one.dates.on[0], one.component)):
        key = (run.source, run.label, run.currency)
        sums[key] = sum(run.amounts, sums.get(key, _ZERO))
    return sums


def _start(criterion: Criterion, offer: Offer, name: str) -> Contribution:
    fact = Fact(f"start date at {name}", offer.start or "not stated", f"{offer.id} start")
    if offer.kind == "current":
        # Whoever stays has begun already, whatever the file says.
        begun = criterion.curve.worth(criterion.curve.first)
        return _worth(criterion, (begun, begun), offer.start, "", (fact,))
    if offer.start is None:
        return _missing(criterion, fact)
    return _known(criterion, Fraction(offer.start.toordinal()), offer.start, (fact,))


def _fit(criterion: Criterion, name: str, application: Application | None) -> Contribution:
    key = criterion.id.removeprefix(FIT_PREFIX)
    score = application.fit.get(key) if application else None
    where = f"{application.id} fit.{key}" if application else ""
    fact = Fact(
        f"your score for {criterion.label} at {name}",
        "not stated" if score is None else score,
        where,
        criterion.unit,
    )
    if score is None:
        return _missing(criterion, fact)
    return _known(criterion, Fraction(score), score, (fact,))


def _known(
    criterion: Criterion, at: Fraction, stated: Decimal | date, facts: tuple[Fact, ...]
) -> Contribution:
    worth = criterion.curve.worth(at)
    return _worth(criterion, (worth, worth), stated, _beyond(criterion, at), facts)


def _missing(criterion: Criterion, fact: Fact) -> Contribution:
    worths = [worth for _, worth in criterion.curve.points]
    return _worth(criterion, (min(worths), max(worths)), None, "", (fact,))


def _worth(
    criterion: Criterion,
    worth: tuple[Fraction, Fraction],
    stated: Decimal | date | None,
    beyond: Beyond,
    facts: tuple[Fact, ...],
) -> Contribution:
    low, high = worth
    least = criterion.weight * low
    return Contribution(
        criterion=criterion.id,
        label=criterion.label,
        weight=criterion.weight,
        low=least,
        high=least if high is low else criterion.weight * high,
        worth_low=low,
        worth_high=high,
        stated=stated,
        beyond=beyond,
        facts=facts,
    )


def _beyond(criterion: Criterion, at: Fraction) -> Beyond:
    curve = criterion.curve
    if curve.first <= at <= curve.last:
        return ""
    if criterion.id == START and at < curve.first:
        return "earliest"
    rising = curve.points[-1][1] == TOP
    return "best" if (at > curve.last) == rising else "worst"
