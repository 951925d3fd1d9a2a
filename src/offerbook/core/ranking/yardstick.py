"""What offers are measured with: criteria, their weights, and scales whose ends stand still."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from offerbook.core.model.preferences import Preferences
from offerbook.core.model.scales import FitCriterion, MoneyScale, StartScale
from offerbook.core.ranking.curve import TOP, Curve
from offerbook.core.saying import Amount, Saying, say

MONEY = "money"
START = "start"
FIT = "fit"
FIT_PREFIX = "fit."
BRANCHES = (MONEY, START, FIT)
"""What the three weights are for."""


@dataclass(frozen=True, slots=True)
class Criterion:
    """One thing that counts, and how much."""

    id: str
    """`money`, `start`, or `fit.` and the id of a fit criterion."""

    label: str
    """Its name for people."""

    weight: Fraction
    """Its share of all weight, 0..1."""

    within: Fraction
    """Its share of the weight of its branch (money, start or fit), 0..1."""

    curve: Curve
    """How good each figure is: pay a year, the day's ordinal, or the person's score."""

    unit: str = ""
    """A currency, or the unit of a fit score."""

    @property
    def branch(self) -> str:
        """`money`, `start` or `fit`."""
        return self.id.partition(".")[0]


@dataclass(frozen=True, slots=True)
class Yardstick:
    """Everything that turns one offer into points, and nothing about other offers."""

    criteria: tuple[Criterion, ...]
    """Money, then start if it has a scale, then the fit criteria; weights sum to 1."""

    currency: str
    """Of money."""

    remarks: tuple[Saying, ...] = ()
    """What was assumed."""


def yardstick(preferences: Preferences, pays: Iterable[Fraction]) -> Yardstick:
    """Return what the preferences measure with; what they leave open is proposed and named.

    Args:
        preferences: weights of any total, and scales.
        pays: expected pay a year of the offers to be ranked, in the preferences' currency;
            used only where the preferences have no money scale.

    Source: swing weights over fixed ranges, Edwards & Barron, SMARTS and SMARTER (1994).
    """
    remarks: list[Saying] = []
    money = preferences.money
    if money is None:
        money = proposed_ends(tuple(pays))
        remarks.append(_assumed(money, preferences.currency))
    shares = _shares(preferences, remarks)
    whole = Fraction(1)
    curve = money_curve(money)
    criteria = [Criterion(MONEY, "pay", shares[MONEY], whole, curve, preferences.currency)]
    if preferences.start is not None:
        curve = start_curve(preferences.start)
        criteria.append(Criterion(START, "start date", shares[START], whole, curve))
    criteria.extend(_fit_criteria(preferences.fit, shares[FIT]))
    return Yardstick(tuple(criteria), preferences.currency, tuple(remarks))


def _fit_criteria(given: Sequence[FitCriterion], share: Fraction) -> Iterator[Criterion]:
    total = sum((Fraction(one.weight) for one in given), Fraction(0))
    for one in given:
        ends = sorted(((Fraction(one.worst), Fraction(0)), (Fraction(one.best), TOP)))
        within = Fraction(one.weight) / total if total else Fraction(0)
        name, weight = one.name or one.id, share * within
        yield Criterion(FIT_PREFIX + one.id, name, weight, within, Curve(tuple(ends)), one.unit)


def _shares(preferences: Preferences, remarks: list[Saying]) -> dict[str, Fraction]:
    """Return the weights of money, start and fit; what has no scale gets 0, the rest sums to 1."""
    given = preferences.weights
    if given is None:
        remarks.append(say("Pay, start and fit count equally: these weights are not yet yours."))
        raw = dict.fromkeys(BRANCHES, Fraction(1))
    else:
        raw = {
            MONEY: Fraction(given.money),
            START: Fraction(given.start),
            FIT: Fraction(given.fit),
        }
    if preferences.start is None:
        raw[START] = Fraction(0)
        remarks.append(
            say("Start dates are shown and not counted: set your earliest, ideal and latest day.")
        )
    if not any(one.weight for one in preferences.fit):
        raw[FIT] = Fraction(0)
        remarks.append(say("Fit is not counted: name what makes a job fit and give it a weight."))
    total = sum(raw.values())
    if not total:
        remarks.append(say("What you gave weight to has no scale yet, so only pay counts."))
        return {MONEY: Fraction(1), START: Fraction(0), FIT: Fraction(0)}
    return {key: weight / total for key, weight in raw.items()}


def money_curve(scale: MoneyScale) -> Curve:
    """Return the worth of pay a year, 0 at the worst end and 100 at the best."""
    between = ((Fraction(point.at), Fraction(point.worth)) for point in scale.curve)
    return Curve(((Fraction(scale.worst), Fraction(0)), *between, (Fraction(scale.best), TOP)))


def start_curve(scale: StartScale) -> Curve:
    """Return the worth of a first day, by its ordinal; it peaks at the ideal day."""
    earliest, ideal, latest = (
        Fraction(day.toordinal()) for day in (scale.earliest, scale.ideal, scale.latest)
    )
    ends = ((ideal, TOP), (latest, Fraction(0)))
    if earliest == ideal:
        return Curve(ends)
    return Curve(((earliest, Fraction(scale.worth_earliest)), *ends))


def proposed_ends(pays: Sequence[Fraction]) -> MoneyScale:
    """Return round figures a tenth below the lowest and above the highest pay.

    >>> proposed_ends([Fraction(96_300), Fraction(130_000)])
    MoneyScale(worst=Decimal('80000'), best=Decimal('150000'), curve=())
    """
    low, high = (min(pays), max(pays)) if pays else (Fraction(0), Fraction(0))
    step = round_step(high)
    worst = max(0, low * 9 // (10 * step) * step)
    best = max(-(-high * 11 // (10 * step)) * step, worst + step)
    return MoneyScale(worst=Decimal(worst), best=Decimal(best))


def round_step(figure: Fraction) -> int:
    """Return the step in which a person would round `figure`: its second digit.

    >>> round_step(Fraction(143_000)), round_step(Fraction(98_000)), round_step(Fraction(3))
    (10000, 1000, 1)
    """
    return int(10 ** max(0, len(str(int(max(figure, Fraction(1))))) - 2))


def _assumed(scale: MoneyScale, currency: str) -> Saying:
    return say(
        "Pay is measured from {worst} to {best}, assumed from these offers: set your own ends, "
        "or another offer may move them and with them the order.",
        worst=Amount(scale.worst, currency),
        best=Amount(scale.best, currency),
    )
