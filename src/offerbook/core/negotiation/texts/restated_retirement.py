"""What an employer pays towards retirement, restated step by step."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from offerbook.core.fact import Fact
from offerbook.core.model.offer import Offer
from offerbook.core.model.pay_parts import Retirement
from offerbook.core.negotiation.counted import digits
from offerbook.core.saying import Amount, Percent, Phrase, Saying, say

_HUNDRED = Decimal(100)


def retirement(terms: Offer) -> Iterator[Saying]:
    """Yield one line a step, each with the part of pay that it counts on.

    The steps of a match lie on top of each other: each says from where it goes on, so that no
    percent that is paid in is matched twice.
    """
    for at, one in enumerate(terms.retirement):
        where = f"{terms.id} retirement[{at}]"
        if one.percent is not None:
            fact = Fact("retirement", one.percent, f"{where}.percent", "percent")
            counts = _band(one, terms.currency)
            yield say(
                "- retirement: {percent} of {counts}",
                fact,
                percent=_percent(one.percent),
                counts=counts,
            )
        yield from _match(one, where, terms.currency)


def _band(one: Retirement, currency: str) -> Phrase:
    """Return the pay that the employer's own share counts on."""
    if one.band_from and one.band_to is not None:
        low, high = (
            Amount(one.band_from, currency, exact=True),
            Amount(one.band_to, currency, exact=True),
        )
        return Phrase(say("base between {low} and {high}", low=low, high=high))
    if one.band_to is not None:
        return Phrase(say("base up to {high}", high=Amount(one.band_to, currency, exact=True)))
    if one.band_from:
        return Phrase(say("base above {low}", low=Amount(one.band_from, currency, exact=True)))
    return Phrase(say("base"))


def _match(one: Retirement, where: str, currency: str) -> Iterator[Saying]:
    counts = Phrase(say("base"))
    if one.pay_cap is not None:
        cap = Amount(one.pay_cap, currency, exact=True)
        counts = Phrase(say("base, counted up to {cap}", cap=cap))
    below = Decimal(0)
    for at, tier in enumerate(one.tiers):
        fact = Fact("retirement match", tier.rate, f"{where}.tiers[{at}].rate")
        rate, limit = _percent(tier.rate * _HUNDRED), _percent(tier.up_to_percent)
        if below:
            yield say(
                "- retirement: {rate} of what I pay in above {below} and up to {limit} of {counts}",
                fact,
                rate=rate,
                below=_percent(below),
                limit=limit,
                counts=counts,
            )
        else:
            template = "- retirement: {rate} of what I pay in, up to {limit} of {counts}"
            yield say(template, fact, rate=rate, limit=limit, counts=counts)
        below = tier.up_to_percent


def _percent(value: Decimal) -> Percent:
    return Percent(value, digits(value))
