"""Things to ask for: which figures of an offer can move, and the offer with one of them moved."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any, Literal

from pydantic import BaseModel

from offerbook.core.edit import parsed_path
from offerbook.core.model.application import Application
from offerbook.core.model.offer import Offer
from offerbook.core.model.pay_parts import BaseSalary, SignOn
from offerbook.core.model.problem import Path
from offerbook.core.model.schema import fields
from offerbook.core.ranking.breakeven import PERIOD_STEPS, asking_step
from offerbook.core.ranking.yardstick import FIT_PREFIX, START, Criterion, Yardstick

Kind = Literal["money", "percent", "share", "units", "day", "score"]

_ZERO = Decimal(0)
_TENTH = Decimal("0.1")
_HALF = Decimal("0.5")
_ONE = Decimal(1)


@dataclass(frozen=True, slots=True)
class Lever:
    """One figure that could be asked for."""

    path: str
    """Inside the offer, such as `sign_on[0].amount`; `fit.` and a criterion for a score."""

    label: str
    """What it is, in words."""

    kind: Kind
    """Money in `unit`, percent, a share 0..1, a number of units, a first day, or a score."""

    present: Decimal | date | None
    """The figure as it is; 0 for a part that the offer does not have."""

    step: Decimal
    """The step in which it is asked for; days for a first day."""

    most: Decimal | None = None
    """The most that makes sense, where there is such a bound."""

    unit: str = ""
    """A currency, or the unit of a score."""

    per: str = ""
    """The period by which it is paid, for the base."""

    best: Decimal | date | None = None
    """For a first day or a score: the nearest figure than which none is better."""


def levers(
    offer: Offer,
    application: Application | None,
    stick: Yardstick,
    closed: Collection[str] = (),
) -> tuple[Lever, ...]:
    """Return what could be asked for, in the order of the offer's file.

    Args:
        offer: every figure it states in a part that can be valued, and a sign-on if it has none.
        application: its fit scores, where a better term would raise one.
        stick: start and fit only where they are measured and have weight.
        closed: paths that the employer said will not move; a part closes all that is in it.
    """
    found = (*_pay(offer), *_beside(offer, application, stick))
    return tuple(one for one in found if not _closed(one.path, closed))


def _closed(path: str, closed: Collection[str]) -> bool:
    return any(path == one or path.startswith((f"{one}.", f"{one}[")) for one in closed)


def _pay(offer: Offer) -> Iterator[Lever]:
    if offer.base is not None:
        step, amount = _base_step(offer.base), offer.base.amount
        per = offer.base.per
        yield Lever("base.amount", "base", "money", amount, step, unit=offer.currency, per=per)
    yield from _bonus(offer)
    for at, part in enumerate(offer.sign_on or (SignOn(amount=_ZERO),)):
        yield _money(f"sign_on[{at}].amount", "sign-on", part.amount, offer.currency)
    yield from _equity(offer)
    yield from _retirement(offer)
    for at, benefit in enumerate(offer.benefit):
        if benefit.amount > 0:
            path, step = f"benefit[{at}].amount", Decimal(10)
            yield Lever(path, benefit.name, "money", benefit.amount, step, unit=offer.currency)
    if offer.relocation is not None:
        yield _money("relocation.amount", "relocation", offer.relocation.amount, offer.currency)


def _base_step(base: BaseSalary) -> Decimal:
    """Return the step in which a base is asked for, in the unit that it is paid by."""
    return PERIOD_STEPS.get(base.per, asking_step(Fraction(base.amount)))


def _bonus(offer: Offer) -> Iterator[Lever]:
    for at, bonus in enumerate(offer.bonus):
        if bonus.amount is not None:
            yield _money(f"bonus[{at}].amount", "bonus", bonus.amount, offer.currency)
        else:
            path, most = f"bonus[{at}].target_percent", Decimal(1000)
            yield Lever(path, "bonus", "percent", bonus.target_percent, _HALF, most)


def _equity(offer: Offer) -> Iterator[Lever]:
    for at, grant in enumerate(offer.grant):
        if grant.value is not None:
            currency = grant.currency or offer.currency
            yield _money(f"grant[{at}].value", "equity", grant.value, currency)
        elif grant.units is not None:
            yield Lever(f"grant[{at}].units", "equity", "units", grant.units, _ONE)


def _retirement(offer: Offer) -> Iterator[Lever]:
    for at, plan in enumerate(offer.retirement):
        if plan.percent is not None:
            path, step = f"retirement[{at}].percent", Decimal("0.25")
            yield Lever(path, "retirement", "percent", plan.percent, step, Decimal(100))
        for number, tier in enumerate(plan.tiers):
            path, step = f"retirement[{at}].tiers[{number}].rate", Decimal("0.05")
            yield Lever(path, "retirement match", "share", tier.rate, step, _ONE)


def _money(path: str, label: str, present: Decimal, unit: str) -> Lever:
    return Lever(path, label, "money", present, Decimal(500), unit=unit)


def _beside(offer: Offer, application: Application | None, stick: Yardstick) -> Iterator[Lever]:
    for criterion in stick.criteria[1:]:
        if not criterion.weight:
            continue
        if criterion.id == START:
            yield Lever(
                "start", "start date", "day", offer.start, _ONE, best=_best_day(offer, criterion)
            )
        elif application is not None:
            score = application.fit.get(criterion.id.removeprefix(FIT_PREFIX))
            if score is not None:
                step = _ONE if criterion.curve.last - criterion.curve.first > 1 else _TENTH
                label, unit = criterion.label, criterion.unit
                top = criterion.curve.nearest_best(Fraction(score))
                best = Decimal(top.numerator) / top.denominator
                yield Lever(criterion.id, label, "score", score, step, unit=unit, best=best)


def _best_day(offer: Offer, criterion: Criterion) -> date | None:
    if offer.start is None:
        return None
    best = criterion.curve.nearest_best(Fraction(offer.start.toordinal()))
    return date.fromordinal(int(best))


def moved(offer: Offer, lever: Lever, figure: Decimal | date) -> Offer:
    """Return the offer with one figure of its terms changed; not for a score."""
    if not offer.sign_on and isinstance(figure, Decimal) and lever.path.startswith("sign_on"):
        return offer.model_copy(update={"sign_on": (SignOn(amount=figure),)})
    changed: Offer = _put(offer, parsed_path(lever.path), figure)
    return changed


def scored(application: Application, lever: Lever, figure: Decimal) -> Application:
    """Return the application with one fit score changed."""
    fit = {**application.fit, lever.path.removeprefix(FIT_PREFIX): figure}
    return application.model_copy(update={"fit": fit})


def _put(value: Any, path: Path, figure: Decimal | date) -> Any:
    if not path:
        return figure
    first, *rest = path
    if isinstance(first, int):
        return (*value[:first], _put(value[first], tuple(rest), figure), *value[first + 1 :])
    model: type[BaseModel] = type(value)
    name = fields(model)[first]
    return value.model_copy(update={name: _put(getattr(value, name), tuple(rest), figure)})
