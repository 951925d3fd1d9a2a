"""Deal-breakers: they take an offer out before anything is scored."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from offerbook.core.edit import parsed_path
from offerbook.core.model.application import Application
from offerbook.core.model.offer import Offer
from offerbook.core.model.problem import Path
from offerbook.core.model.scales import Must
from offerbook.core.model.schema import fields, place_at
from offerbook.core.model.value import Value
from offerbook.core.pay.valuation import Valuation
from offerbook.core.saying import Amount, Day, Name, Number, Saying, Slot, say
from offerbook.errors import UnknownNameError

_BASE = ("base", "amount")


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the deal-breakers say of one offer."""

    broken: Saying | None
    """The first one that it breaks."""

    open: tuple[Saying, ...]
    """Those that cannot be checked, as questions."""


def judged(
    offer: Offer,
    name: str,
    application: Application | None,
    valuation: Valuation,
    musts: Sequence[Must],
) -> Judgement:
    """Return which deal-breaker `offer` breaks, and which cannot be checked yet.

    A bound on `base.amount` is meant a year and in the preferences' currency, whatever the
    offer is paid by; every other figure is compared as it stands.
    """
    unknown: list[Saying] = []
    for must in musts:
        path = _path(must.path)
        if path is None:
            unknown.append(
                say("The deal-breaker on {path} names nothing of an offer.", path=Name(must.path))
            )
            continue
        found = _stated(path, offer, application, valuation)
        currency = valuation.currency if path == _BASE else ""
        if found is None:
            template = (
                "{path} is a deal-breaker, and you have not scored it for {who}: give it a score."
                if path[0] == "fit"
                else "{path} is a deal-breaker, and {who} does not state it: ask."
            )
            unknown.append(say(template, path=Name(must.path), who=Name(name)))
        elif (why := _broken(must, found, name, currency)) is not None:
            return Judgement(why, tuple(unknown))
    return Judgement(None, tuple(unknown))


def _path(text: str) -> Path | None:
    try:
        path = parsed_path(text)
    except UnknownNameError:
        return None
    kind = "application" if path[0] == "fit" else "offer"
    place = place_at(kind, path)  # type: ignore[arg-type]
    single = place is not None and place.kinds and not place.listed and not place.free
    return path if single else None


def _stated(path: Path, offer: Offer, application: Application | None, valuation: Valuation) -> Any:
    if path == _BASE:
        return None if offer.base is None else valuation.base
    if path[0] == "fit":
        return application.fit.get(str(path[1])) if application else None
    value: Any = offer
    for step in path:
        if isinstance(step, int):
            value = value[step] if step < len(value) else None
        else:
            model: type[Value] = type(value)
            value = getattr(value, fields(model)[step])
        if value is None:
            break
    return value


def _broken(must: Must, found: Any, name: str, currency: str) -> Saying | None:
    common = {"who": Name(name), "path": Name(must.path), "stated": slot(found, currency)}
    if must.equals is not None and not _same(found, must.equals):
        template = "{who} is out: {path} is {stated}, and must be {bound}."
        return say(template, bound=slot(must.equals, currency), **common)
    if must.at_least is not None and not _ordered(must.at_least, found):
        template = "{who} is out: {path} is {stated}, and must be at least {bound}."
        return say(template, bound=slot(must.at_least, currency), **common)
    if must.at_most is not None and not _ordered(found, must.at_most):
        template = "{who} is out: {path} is {stated}, and must be at most {bound}."
        return say(template, bound=slot(must.at_most, currency), **common)
    return None


def _same(found: Any, wanted: Any) -> bool:
    if isinstance(found, bool) or isinstance(wanted, bool):
        return found is wanted
    return bool(_plain(found) == _plain(wanted))


def _ordered(low: Any, high: Any) -> bool:
    """Return whether `low` is not above `high`; things of two kinds have no order."""
    low, high = _plain(low), _plain(high)
    return type(low) is type(high) and bool(low <= high)


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.date()
    return Decimal(value) if type(value) is int else value


def slot(value: Decimal | int | str | bool | date, currency: str = "") -> Slot:  # noqa: FBT001
    """Return a slot that shows a value of the book as what it is."""
    match value:
        case bool():
            return Name("yes" if value else "no")
        case date():
            return Day(_plain(value))
        case str():
            return Name(value)
        case _ if currency:
            return Amount(Decimal(value), currency)
        case _:
            exponent = Decimal(value).normalize().as_tuple().exponent
            return Number(value, max(0, -int(exponent)))
