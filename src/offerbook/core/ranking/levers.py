"""Things to ask for: which figures of an offer can move, and the offer with one of them moved."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Literal

from pydantic import BaseModel

from offerbook.core.edit import parsed_path
from offerbook.core.model.application import Application
from offerbook.core.model.offer import Offer
from offerbook.core.model.pay_parts import BaseSalary, SignOn
from offerbook.core.model.problem import Path
from offerbook.core.model.schema import fields
from offerbook.core.ranking.yardstick import FIT_PREFIX, START, Yardstick

Kind = Literal["money", "percent", "share", "units", "day", "score"]

_HUNDRED = Decimal(100)
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
    own = offer.currency
    if offer.base is not None:
        yield Lever(
            "base.amount", "base", "money", offer.base.amount, _base_step(offer.base), unit=own
        )
    for at, bonus in enumerate(offer.bonus):
        if bonus.target_percent is not None:
            half = Decimal("0.5")
            yield Lever(
                f"bonus[{at}].target_percent",
                "bonus",
                "percent",
                bonus.target_percent,
                half,
                Decimal(1000),
            )
        else:
            yield _money(f"bonus[{at}].amount", "bonus", bonus.amount, own)
    for at, part in enumerate(offer.sign_on or (SignOn(amount=Decimal(0)),)):
        yield _money(f"sign_on[{at}].amount", "sign-on", part.amount, own)
    for at, grant in enumerate(offer.grant):
        if grant.value is not None:
            yield _money(f"grant[{at}].value", "equity", grant.value, grant.currency or own)
        elif grant.units is not None:
            yield Lever(f"grant[{at}].units", "equity", "units", grant.units, _ONE)
    for at, plan in enumerate(offer.retirement):
        if plan.percent is not None:
            quarter = Decimal("0.25")
            path = f"retirement[{at}].percent"
            yield Lever(path, "retirement", "percent", plan.percent, quarter, _HUNDRED)
        for step, tier in enumerate(plan.tiers):
            path = f"retirement[{at}].tiers[{step}].rate"
            yield Lever(path, "retirement match", "share", tier.rate, Decimal("0.05"), _ONE)
    for at, benefit in enumerate(offer.benefit):
        if benefit.amount > 0:
            yield _money(f"benefit[{at}].amount", benefit.name, benefit.amount, own, Decimal(10))
    if offer.relocation is not None:
        yield _money("relocation.amount", "relocation", offer.relocation.amount, own)


def _base_step(base: BaseSalary) -> Decimal:
    """Return a step of about half a percent of the amount as it is paid."""
    size = base.amount.adjusted() - 2
    return 5 * _ONE.scaleb(size)


def _money(
    path: str, label: str, present: Decimal | None, unit: str, step: Decimal = Decimal(500)
) -> Lever:
    return Lever(path, label, "money", present or Decimal(0), step, unit=unit)


def _beside(offer: Offer, application: Application | None, stick: Yardstick) -> Iterator[Lever]:
    for criterion in stick.criteria[1:]:
        if not criterion.weight:
            continue
        if criterion.id == START:
            yield Lever("start", "start date", "day", offer.start, _ONE)
        elif application is not None:
            score = application.fit.get(criterion.id.removeprefix(FIT_PREFIX))
            if score is not None:
                length = Decimal(int(criterion.curve.last - criterion.curve.first))
                step = _ONE if length > 1 else Decimal("0.1")
                yield Lever(
                    criterion.id, criterion.label, "score", score, step, unit=criterion.unit
                )


def moved(offer: Offer, lever: Lever, figure: Decimal | date) -> Offer:
    """Return the offer with one figure of its terms changed; not for a score."""
    if lever.path == "sign_on[0].amount" and not offer.sign_on:
        return offer.model_copy(update={"sign_on": (SignOn(amount=Decimal(str(figure))),)})
    changed = _put(offer, parsed_path(lever.path), figure)
    return changed  # type: ignore[no-any-return]


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
