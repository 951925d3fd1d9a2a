"""Offers held against each other by their pay alone: when one has brought more, and what turns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from offerbook.core.model.offer import Offer
from offerbook.core.pay.belief import Belief, believed
from offerbook.core.pay.leaving import Leaving, left
from offerbook.core.pay.overtaking import overtakes
from offerbook.core.pay.valuation import Valuation
from offerbook.core.ranking.names import names
from offerbook.core.saying import Amount, Name, Number, Percent, Saying, say
from offerbook.desk.mending import need_preferences
from offerbook.desk.outlook import Outlook

MOST = 6
"""Offers that are held against each other at the most: the first of them by pay."""

_HUNDRED = 100


@dataclass(frozen=True, slots=True)
class Pair:
    """Two offers by their pay."""

    one: str
    """The one with more expected pay a year."""

    other: str
    """The one with less, or with the same."""

    ahead: str
    """Which of them has brought more if you leave at the end of the horizon; empty if neither."""

    after_months: int | None
    """After how many months leaving that one always leaves more."""

    in_all_scenarios: bool
    """Whether `one` pays more in poor, usual and good years alike."""

    beliefs: tuple[Belief, ...]
    """What one must believe of the equity of either, where it has some."""


def curve(outlook: Outlook, offer: Offer) -> tuple[Leaving, ...]:
    """Return what is kept on leaving an offer after 0, 1, 2 … months.

    Raises:
        MissingFactError: the offer states no base.
        NoRateError: a currency has no rate.
        ToMendError: the preferences must be mended first.
    """
    need_preferences(outlook.book)
    return left(outlook.account(offer))


def pairs(outlook: Outlook, offers: Sequence[Offer]) -> tuple[Pair, ...]:
    """Return every two of the best paid of `offers`; those that cannot be valued are left out."""
    values = outlook.valuations(offers)
    valued = [one for one in offers if one.id in values]
    ordered = sorted(valued, key=lambda one: (-values[one.id].annualised, one.id))[:MOST]
    curves = {one.id: curve(outlook, one) for one in ordered}
    return tuple(
        _pair(outlook, one, other, values, curves) for one, other in combinations(ordered, 2)
    )


def _pair(
    outlook: Outlook,
    one: Offer,
    other: Offer,
    values: Mapping[str, Valuation],
    curves: Mapping[str, tuple[Leaving, ...]],
) -> Pair:
    ahead, after = "", None
    for own, rival in ((one, other), (other, one)):
        months = overtakes(curves[own.id], curves[rival.id])
        if months is not None:
            ahead, after = own.id, months
    mine, theirs = values[one.id], values[other.id]
    holds = mine.low > theirs.low and mine.annualised > theirs.annualised
    wanted = (
        believed(outlook.account(own).case, values[own.id], values[rival.id])
        for own, rival in ((one, other), (other, one))
    )
    beliefs = tuple(found for found in wanted if found is not None)
    return Pair(one.id, other.id, ahead, after, holds and mine.high > theirs.high, beliefs)


def turned(outlook: Outlook, offers: Sequence[Offer]) -> tuple[Saying, ...]:
    """Return where the first year puts two offers the other way round than all years do."""
    values = outlook.valuations(offers)
    found = sorted(values.values(), key=lambda one: (-one.annualised, one.offer))[:MOST]
    called = names(offers, outlook.book)
    return tuple(
        say(
            "In the first year {other} pays more than {one}, {more} against {less}; spread over "
            "{years} years {one} pays more.",
            one=Name(called[one.offer]),
            other=Name(called[other.offer]),
            more=Amount(other.first_year, other.currency),
            less=Amount(one.first_year, one.currency),
            years=Number(one.ledger.years),
        )
        for one, other in combinations(found, 2)
        if one.annualised > other.annualised and one.first_year < other.first_year
    )


def in_words(outlook: Outlook, offers: Sequence[Offer], found: Sequence[Pair]) -> Iterator[Saying]:
    """Yield what pairs say, as sentences.

    Args:
        outlook: of the book.
        offers: among which the pairs are.
        found: the pairs.
    """
    called = {key: Name(name) for key, name in names(offers, outlook.book).items()}
    for pair in found:
        yield from _overtaking(pair, called)
        for one in pair.beliefs:
            yield _believing(one, called, outlook)
        if not pair.in_all_scenarios:
            yield say(
                "{one} does not pay more than {other} in poor, usual and good years alike.",
                one=called[pair.one],
                other=called[pair.other],
            )


def _overtaking(pair: Pair, called: Mapping[str, Name]) -> Iterator[Saying]:
    if not pair.ahead or pair.after_months is None:
        return
    behind = pair.other if pair.ahead == pair.one else pair.one
    one, other = called[pair.ahead], called[behind]
    if pair.after_months <= 1:
        text = "{one} has brought more than {other} whenever you leave."
        yield say(text, one=one, other=other)
    else:
        yield say(
            "{one} has brought more than {other} if you stay {n} months or longer.",
            one=one,
            other=other,
            n=Number(pair.after_months),
        )


def _believing(found: Belief, called: Mapping[str, Name], outlook: Outlook) -> Saying:
    one, other = called[found.offer], called[found.rival]
    if found.share <= 0:
        text = "{one} pays more than {other} even if its shares come to nothing."
        return say(text, one=one, other=other)
    if found.share > 1:
        text = "{one} pays less than {other} even if all its shares on paper come true."
        return say(text, one=one, other=other)
    part = Percent(found.share * _HUNDRED)
    if found.price is None:
        text = "{one} pays more than {other} if you believe in {part} of its shares or more."
        return say(text, one=one, other=other, part=part)
    grant = outlook.book.offers[found.offer].grant[0]
    currency = grant.currency or outlook.book.offers[found.offer].currency
    return say(
        "{one} pays more than {other} if you believe in {part} of its shares or more: a price of "
        "{price} a share.",
        one=one,
        other=other,
        part=part,
        price=Amount(found.price, currency),
    )
