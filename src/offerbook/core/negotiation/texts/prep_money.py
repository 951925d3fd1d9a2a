"""The figures of the prep sheet: side by side, the ask with its formula, the steps down."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from offerbook.core.fact import Fact, PrivateFact
from offerbook.core.negotiation.lines import Figure
from offerbook.core.negotiation.packages import Package, packages
from offerbook.core.negotiation.rivals import own, rivals
from offerbook.core.negotiation.rounding import plain
from offerbook.core.negotiation.situation import Situation
from offerbook.core.negotiation.target import Room, lowest
from offerbook.core.pay.valuation import Valuation
from offerbook.core.saying import Amount, Name, Number, Phrase, Saying, say


def side_by_side(situation: Situation, *, asking: bool) -> list[Saying]:
    """Return recurring pay and the first year, kept apart, of this offer and usable rivals.

    Args:
        situation: whose offer.
        asking: whether anything about pay is left to be asked for.
    """
    mine, terms = situation.valuation, situation.terms
    if mine is None or terms is None:
        return []
    lines = [
        _pay(
            situation.employer.company,
            own(mine, mine.recurring),
            own(mine, mine.first_year),
            terms.currency,
            _facts(mine),
        )
    ]
    for rival in rivals(situation):
        valued = situation.valuations[rival.offer.id]
        figures_ = (rival.recurring, rival.first_year, rival.offer.currency)
        lines.append(_pay(rival.company, *figures_, _facts(valued)))
    return lines + _first_year(situation) if asking else lines


def _facts(valued: Valuation) -> tuple[Fact, ...]:
    return (
        Fact("recurring pay", valued.recurring, valued.offer, valued.currency),
        Fact("first year", valued.first_year, valued.offer, valued.currency),
    )


def _pay(
    company: str, recurring: Fraction, first: Fraction, currency: str, facts: tuple[Fact, ...]
) -> Saying:
    return say(
        "{company}: {recurring} every year, {first} in the first year.",
        *facts,
        company=Name(company),
        recurring=Amount(plain(recurring), currency),
        first=Amount(plain(first), currency),
    )


def first_year_gap(situation: Situation) -> Fraction:
    """Return how much more the best rival pays in the first year, as things stand; never below 0.

    It sets a sign-on payment where the base cannot move, and is never mixed with recurring pay.
    """
    mine = situation.valuation
    if mine is None:
        return Fraction(0)
    here = own(mine, mine.first_year)
    return max((one.first_year - here for one in rivals(situation)), default=Fraction(0))


def _first_year(situation: Situation) -> list[Saying]:
    gap, terms = first_year_gap(situation), situation.terms
    if gap <= 0 or terms is None:
        return []
    amount = Amount(plain(gap), terms.currency)
    return [say("If the base stays, a sign-on of {amount} closes the first year.", amount=amount)]


def figures(space: Room | None, *, asking: bool) -> list[Saying]:
    """Return lowest, aim, limits and first ask, each with its formula.

    Where nothing about pay is left to be asked for, what there was to aim for and how far an ask
    could go are left out with it.
    """
    if space is None:
        return []
    lines = [_line("Base as offered: {amount} a year.", space.shape.base, space)]
    if space.floor is None:
        lines.append(say("You have named no lowest figure."))
    else:
        lines.append(_private("Lowest you would sign: {amount} a year.", space.floor, space))
    if not asking:
        return [*lines, *_met(space), *_ask(space)]
    if space.ends_at is not None:
        lines.append(_named("No step under {amount} a year: {name}.", space.ends_at, space))
    lines += [
        say(
            "You could aim for {amount} a year: {name}.",
            one.fact,
            name=Name(one.fact.name),
            amount=Amount(plain(one.amount), space.currency),
        )
        for one in space.aims
    ]
    if space.target is not None:
        lines.append(_private("Aimed for: {amount} a year.", space.target, space))
    lines += [
        say(
            "Not above {amount} a year: {name}.",
            one.fact,
            amount=Amount(plain(one.amount), space.currency),
            name=Name(one.fact.name),
        )
        for one in sorted(space.limits, key=lambda one: one.amount)
    ]
    lines += [say("In hand: {level} of 3.", level=Number(space.leverage.level)), space.leverage.why]
    return [*lines, *_ask(space)]


def _met(space: Room) -> list[Saying]:
    return [
        _named("Reached: {amount} a year, {name}.", one, space)
        for one in space.aims
        if one.amount <= space.shape.base
    ]


def _ask(space: Room) -> list[Saying]:
    if space.ask is None:
        return [space.why_none] if space.why_none else []
    amount = _paid(space.ask.base, space)
    again = space.ask.fact.name == "next ask"
    told = "Next ask: {amount}." if again else "First ask: {amount}."
    named = say(told, space.ask.fact, amount=amount)
    low, high = space.ask.shown
    if low == high:
        return [named]
    window = say(
        "Anything from {low} to {high} would do.",
        low=Amount(low, space.currency),
        high=_paid(high, space),
    )
    return [named, window]


def _paid(base: Decimal, space: Room) -> Phrase:
    """Return a base as the employer pays it, with its unit: everything beside it is a year."""
    unit = Name("an hour" if space.pay.per == "hour" else f"a {space.pay.per}")
    return Phrase(say("{amount} {unit}", amount=Amount(base, space.currency), unit=unit))


def _line(template: str, amount: Fraction, space: Room) -> Saying:
    return say(template, amount=Amount(plain(amount), space.currency))


def _named(template: str, one: Figure, space: Room) -> Saying:
    amount, name = Amount(plain(one.amount), space.currency), Name(one.fact.name)
    return say(template, one.fact, amount=amount, name=name)


def _private(template: str, one: Figure, space: Room) -> Saying:
    return say(template, one.fact, amount=Amount(plain(one.amount), space.currency))


def ladder(space: Room | None) -> list[Saying]:
    """Return the steps down, shrinking, each to be traded for something."""
    if space is None or space.ask is None:
        return []
    bottom = PrivateFact("lowest step", plain(lowest(space)), "", space.currency)
    lines = [
        say(
            "Step {at}: {amount}.",
            bottom,
            at=Number(at),
            amount=_paid(step, space),
        )
        for at, step in enumerate(space.ladder, 1)
    ]
    if lines:
        lines.append(say("Give each step only for something in return."))
    return lines


def package_lines(situation: Situation, space: Room | None) -> list[Saying]:
    """Return the equal packages, each on one line."""
    if space is None or space.ask is None:
        return []
    return [_package(one, space) for one in packages(situation)]


def _package(one: Package, space: Room) -> Saying:
    base = _paid(one.base, space)
    worth = Amount(plain(one.worth), space.currency, approximate=True)
    if one.sign_on:
        return say(
            "Base {base} and {once} once, on signing: worth {worth} a year.",
            one.fact,
            base=base,
            once=Amount(one.sign_on, space.currency),
            worth=worth,
        )
    if one.leave_days:
        return say(
            "Base {base} and {days} more days of leave: worth {worth} a year.",
            one.fact,
            base=base,
            days=Number(one.leave_days),
            worth=worth,
        )
    return say("Base {base}: worth {worth} a year.", one.fact, base=base, worth=worth)
