"""Figures beyond the ends of a scale: they count as the end, are flagged, and never tie."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction

from offerbook.core.ranking.entrant import Entrant, exact
from offerbook.core.ranking.standing import Contribution
from offerbook.core.ranking.yardstick import MONEY, Criterion, Yardstick, round_step
from offerbook.core.saying import Amount, Day, Name, Number, Saying, say


def clamped_apart(one: Entrant, other: Entrant) -> bool:
    """Return whether a clamped figure makes two offers look more alike than they are."""
    pairs = zip(one.contributions, other.contributions, strict=True)
    return any(
        a.weight > 0 and (_clamped(a) or _clamped(b)) and _figure_of(a) != _figure_of(b)
        for a, b in pairs
    )


def _figure_of(contribution: Contribution) -> Fraction | date | None:
    stated = contribution.stated
    return exact(stated) if isinstance(stated, Decimal) else stated


def _clamped(contribution: Contribution) -> bool:
    return contribution.beyond in {"worst", "best"}


def new_ends(entrants: Sequence[Entrant], stick: Yardstick) -> tuple[Saying, ...]:
    """Return a remark for every figure beyond an end, with an end that would take it in."""
    return tuple(
        _remark(Name(one.name), criterion, given.stated)
        for one in entrants
        for criterion, given in zip(stick.criteria, one.contributions, strict=True)
        if given.beyond and given.stated is not None
    )


def _remark(who: Name, criterion: Criterion, stated: Decimal | date) -> Saying:
    if isinstance(stated, date):
        return _day(who, criterion, stated)
    return _figure(who, criterion, stated)


def _day(who: Name, criterion: Criterion, day: date) -> Saying:
    first, last = (
        Day(date.fromordinal(int(end))) for end in (criterion.curve.first, criterion.curve.last)
    )
    if day < first.value:
        template = "{who} starts on {day}, before your earliest day; it counts as {end}."
        return say(template, who=who, day=Day(day), end=first)
    return say(
        "{who} starts on {day}, after your latest day; it counts as {end}. "
        "A latest day of {day} would take it in.",
        who=who,
        day=Day(day),
        end=last,
    )


def _figure(who: Name, criterion: Criterion, figure: Decimal) -> Saying:
    curve = criterion.curve
    above = figure > curve.last
    end = curve.last if above else curve.first
    if criterion.id != MONEY:
        return say(
            "{who} scores {figure} on {what}, beyond your scale; it counts as {end}. "
            "An end of {figure} would take it in.",
            who=who,
            figure=_number(Fraction(figure)),
            what=Name(criterion.label),
            end=_number(end),
        )
    pay = exact(figure)
    step = round_step(abs(pay))
    proposed = -(-pay // step) * step if above else pay // step * step
    return say(
        "{who} pays {figure} a year, beyond your scale; it counts as {end}. "
        "An end of {proposed} would take it in.",
        who=who,
        figure=Amount(figure, criterion.unit, approximate=True),
        end=Amount(end, criterion.unit),
        proposed=Amount(Decimal(proposed), criterion.unit),
    )


def _number(figure: Fraction) -> Number:
    digits = 0
    while digits < 4 and figure * 10**digits % 1:  # noqa: PLR2004
        digits += 1
    return Number(figure, digits)
