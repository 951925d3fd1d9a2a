"""Equity that cannot be sold yet: what it must be worth for an offer to be first."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from offerbook.core.model.equity import Grant
from offerbook.core.model.offer import Offer
from offerbook.core.pay.equity import is_liquid
from offerbook.core.pay.valuation import Valuation
from offerbook.core.ranking.contest import Contest
from offerbook.core.ranking.entrant import Entrant, exact, lead
from offerbook.core.ranking.yardstick import Criterion
from offerbook.core.saying import Amount, Name, Saying, Slot, say

_WITHOUT = "{who} is first even if its equity that cannot be sold comes to nothing."
_NEVER = "No value of the equity that cannot be sold puts {who} ahead of {rival} inside your range."
_LEVEL = (
    "{who} is at best level with {rival}, from {figure} a year of equity that cannot be sold on; "
    "now it counts as {counted}."
)
_FROM = (
    "{who} is first if its equity that cannot be sold is worth more than {figure} a year, and "
    "level with {rival} at just that; now it counts as {counted}."
)

Value = Callable[[Offer], Valuation]


@dataclass(frozen=True, slots=True)
class UnsoldEquity:
    """What the equity of one offer that cannot be sold yet must be worth."""

    offer: str
    """Its id."""

    rival: str
    """The offer that is hardest to reach."""

    currency: str
    """Of both amounts: the preferences' own."""

    counted: Fraction
    """What that equity is counted with now, a year; 0 where it is not counted."""

    needed: Fraction | None
    """The exact value a year above which the offer is first under your weights, everything else
    held; None where it is first without any, or where no value is enough."""

    saying: Saying
    """In words."""


def unsold_equity(held: Contest, value: Value) -> tuple[UnsoldEquity, ...]:
    """Return for each offer with equity that cannot be sold what that must be worth a year.

    With fixed weights an offer is first where the worth of its pay exceeds the lead that the
    strongest rival has on everything else, divided by the weight of pay; read backwards on the
    scale of pay, less the pay without that equity, this is the value needed. What is not stated
    counts against the offer; the equity of rivals stays as it is counted.

    Args:
        held: the contest; without a rival there is nothing to be found.
        value: values an offer under the book's preferences.

    Source: additive value model, Keeney & Raiffa, Decisions with Multiple Objectives (1976),
    solved for one figure.
    """
    return tuple(_needed(held, value))


def uncertain(grant: Grant) -> bool:
    """Return whether a grant is promised and cannot be sold as it vests."""
    return grant.promised is not False and not is_liquid(grant)


def _needed(held: Contest, value: Value) -> Iterator[UnsoldEquity]:
    for one in held.entrants:
        rivals = [other for other in held.entrants if other is not one]
        if rivals and any(uncertain(grant) for grant in one.offer.grant):
            yield _for(one, rivals, held, value(one.offer))


def _for(one: Entrant, rivals: list[Entrant], held: Contest, valuation: Valuation) -> UnsoldEquity:
    rival = min(rivals, key=lambda other: lead(one, other).low)
    wanted = one.contributions[0].low - lead(one, rival).low
    counted = _counted(valuation)
    rest = exact(valuation.annualised) - counted
    template, figure = _reading(held.yardstick.criteria[0], wanted, rest)
    used: dict[str, Slot] = {
        "who": Name(one.name),
        "rival": Name(rival.name),
        "figure": Amount(figure, held.yardstick.currency),
        "counted": Amount(counted, held.yardstick.currency),
    }
    slots = {key: slot for key, slot in used.items() if f"{{{key}}}" in template}
    return UnsoldEquity(
        offer=one.offer.id,
        rival=rival.offer.id,
        currency=held.yardstick.currency,
        counted=counted,
        needed=figure if template == _FROM else None,
        saying=say(template, **slots),
    )


def _reading(money: Criterion, wanted: Fraction, rest: Fraction) -> tuple[str, Fraction]:
    """Return what to say and its figure a year.

    Args:
        money: how pay is measured.
        wanted: the points that pay must bring to draw level.
        rest: pay a year without that equity.
    """
    if wanted < money.weight * money.curve.worth(rest):
        return _WITHOUT, Fraction(0)
    level = money.curve.level(wanted / money.weight) if money.weight else None
    if level is None:
        return _NEVER, Fraction(0)
    if level.open_above:
        return _LEVEL, level.first - rest
    return _FROM, level.last - rest


def _counted(valuation: Valuation) -> Fraction:
    """Return what is counted of it a year, in the preferences' currency."""
    runs = (run for run in valuation.ledger.runs if run.certainty == "illiquid")
    whole = sum(
        (Fraction(run.whole) * Fraction(valuation.rates[run.currency]) for run in runs),
        Fraction(0),
    )
    return whole / valuation.ledger.years
