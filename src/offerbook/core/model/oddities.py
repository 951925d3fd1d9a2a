"""Facts of an offer that cannot all be so: remarks, since the record is used all the same."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal

from offerbook.core.countries import COUNTRIES
from offerbook.core.model.offer import Offer
from offerbook.core.model.places import country_code, nearest_country
from offerbook.core.model.problem import Path, Problem

_APART = Decimal("0.01")
"""Part of a grant's value by which units × price may differ: prices are rounded."""


def oddities(offer: Offer) -> tuple[Problem, ...]:
    """Return a remark for each pair of facts that contradict each other."""
    found = (
        *_of_coming(offer),
        *_of_days(offer),
        *_of_grants(offer),
        *_of_health(offer),
        *_of_country(offer),
    )
    return tuple(
        Problem(offer.id, what, path, given, todo, remark=True) for path, what, given, todo in found
    )


_Odd = tuple[Path, str, str, str]
"""Where, what, what was given, what to do."""


def _of_coming(offer: Offer) -> Iterator[_Odd]:
    if offer.source == "phone" and offer.written:
        todo = "mend the one that is wrong"
        yield ("source",), "brings no written offer, and written is true", '"phone"', todo


def _of_days(offer: Offer) -> Iterator[_Odd]:
    received, start = offer.received, offer.start
    if received is not None and offer.kind == "offer":
        if offer.answer_by is not None and _day(offer.answer_by) < received:
            what = f"is before the day the offer came, {received}"
            yield ("answer_by",), what, offer.answer_by.isoformat(), "mend the one that is wrong"
        if start is not None and start < received:
            what = f"is before the day the offer came, {received}"
            yield ("start",), what, start.isoformat(), "is the year right?"
    review = offer.terms.review_on if offer.terms is not None else None
    if review is not None and start is not None and review < start:
        what = f"is before the first day of work, {start}"
        yield ("terms", "review_on"), what, review.isoformat(), "mend the one that is wrong"


def _day(moment: date) -> date:
    return moment.date() if isinstance(moment, datetime) else moment


def _of_grants(offer: Offer) -> Iterator[_Odd]:
    end = offer.contract_end
    for at, grant in enumerate(offer.grant):
        begins = grant.vest_start
        if begins is not None and end is not None and begins > end:
            what = f"is after the contract ends, {end}, so nothing of the grant vests"
            todo = "mend the one that is wrong"
            yield ("grant", at, "vest_start"), what, begins.isoformat(), todo
        if grant.kind == "option" or grant.units is None or grant.price is None:
            continue
        worth = grant.units * grant.price
        if grant.value is not None and abs(worth - grant.value) > _APART * max(worth, grant.value):
            what = f"is not units × price, which is {worth.normalize():f}; the value is counted"
            todo = "keep what the letter names, and take away the other"
            yield ("grant", at, "value"), what, f"{grant.value:f}", todo


def _of_health(offer: Offer) -> Iterator[_Odd]:
    health = offer.health
    if health is None or health.deductible is None or health.out_of_pocket_max is None:
        return
    if health.out_of_pocket_max < health.deductible:
        what = f"is below deductible, {health.deductible:f}, which is paid first"
        todo = "mend the one that is wrong"
        yield ("health", "out_of_pocket_max"), what, f"{health.out_of_pocket_max:f}", todo


def _of_country(offer: Offer) -> Iterator[_Odd]:
    if offer.country and offer.country not in COUNTRIES:
        yield ("country",), "is no country of ISO 3166", f'"{offer.country}"', _meant(offer.country)


def _meant(country: str) -> str:
    sure, guess = country_code(country), nearest_country(country)
    if sure:
        return f"write {sure}"
    return (
        f"did you mean {guess}, {COUNTRIES[guess]}?" if guess else "write two letters, such as NL"
    )
