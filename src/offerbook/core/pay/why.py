"""Why a total is what it is: the formula and the fields it rests on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from typing import Literal

from offerbook.core.fact import Fact
from offerbook.core.model.offer import Offer
from offerbook.core.model.value import Value
from offerbook.core.pay import (
    benefits,
    bonus,
    day_rate,
    equity,
    retirement,
    salary,
    share_plan,
    worked_days,
)
from offerbook.core.pay.ledger import Flow
from offerbook.core.pay.sums import summed
from offerbook.core.pay.valuation import Valuation

View = Literal["first_year", "annualised", "recurring", "guaranteed", "base"]
"""The totals that can be asked about."""

_NAMES: dict[View, str] = {
    "first_year": "first-year pay",
    "annualised": "pay per year over the horizon",
    "recurring": "recurring pay per year",
    "guaranteed": "guaranteed pay per year over the horizon",
    "base": "base per year",
}
_FORMULAS = {
    "base": "base pay of the months worked",
    "bonus": "target × payout × part of the year",
    "sign_on": "instalments as they fall due",
    "equity": "what vests × its price",
    "retirement": "employer's rate × base",
    "benefit": "amount × part of it that is of use",
    "health": "paid in by the employer − premiums",
    "relocation": "help with moving − its cost",
}
_OWN_FORMULAS = {
    salary.RAISE: "base × ((1 + rate)^raises so far − 1)",
    share_plan.LABEL: "what you pay in × (price at the end / price paid − 1)",
    benefits.MOVE_TAX: "help with moving × tax rate / (1 − tax rate)",
    benefits.TAX: "list price × part that is taxed × tax rate",
    benefits.CARE: "deductible + your part beyond it, up to the most you pay",
    worked_days.FARES: "days at the workplace × cost of a day",
}
_RECURRING = {
    "base": "amount × times paid a year",
    "bonus": "target × payout, a full year",
    "equity": "value of liquid grants / their years",
    "retirement": "employer's rate × base",
    "benefit": "allowances × part of them that is of use",
}
_ON_BASE = {"bonus", "retirement"}
_MONEY = {
    "amount", "value", "price", "strike", "band_from", "band_to", "pay_cap", "expected_cost",
    "list_price", "first_year_guarantee", "premium_per_month", "account_seed", "low", "expected",
    "high",
}  # fmt: skip
_APART = {"raise", "clawback"}
"""Tables inside a part that the part itself does not rest on."""

_ASSUMED = {
    "bonus": bonus.PAYOUT,
    "retirement": retirement.DEFERRAL,
    "benefit": benefits.RATE,
    "relocation": benefits.RATE,
}
_LABELS = {
    "base": salary.LABEL,
    "bonus": bonus.LABEL,
    "equity": "equity",
    "retirement": retirement.LABEL,
    "benefit": "allowances",
}


def facts(offer: Offer, valuation: Valuation, view: View) -> Fact:
    """Return a total of `valuation` as a fact over the parts it is the sum of.

    Args:
        offer: the terms that were valued.
        valuation: of that offer.
        view: which total.

    Every figure stated in the offer that the total rests on is among `fields()` of the result.
    """
    total: Decimal = getattr(valuation, view)
    unit, name = valuation.currency, _NAMES[view]
    match view:
        case "base":
            parts = (
                *_rests_on(offer, valuation, "base", "base"),
                *_rates(valuation, {offer.currency}),
            )
            return Fact(name, total, unit=unit, formula=_RECURRING["base"], parts=parts)
        case "recurring":
            parts = tuple(_recurring(offer, valuation))
            return Fact(name, total, unit=unit, formula=_joined(parts), parts=parts)
        case "first_year":
            parts = _sums(offer, valuation, [f for f in valuation.ledger.flows if f.year == 1])
            return Fact(name, total, unit=unit, formula=_joined(parts), parts=parts)
        case _:
            flows = [
                flow
                for flow in valuation.ledger.flows
                if view == "annualised" or flow.certainty == "contractual"
            ]
            sums = _sums(offer, valuation, flows)
            years = Fact("years", valuation.ledger.years, where="preferences horizon_years")
            formula = f"({_joined(sums)}) / years"
            return Fact(name, total, unit=unit, formula=formula, parts=(*sums, years))


def _joined(parts: tuple[Fact, ...]) -> str:
    return " + ".join(part.name for part in parts)


def _sums(offer: Offer, valuation: Valuation, flows: list[Flow]) -> tuple[Fact, ...]:
    """Return one fact for each part of the offer that pays in `flows`."""
    groups: dict[tuple[str, str], list[Flow]] = {}
    for flow in flows:
        groups.setdefault((flow.label, flow.source), []).append(flow)
    return tuple(
        Fact(
            label,
            summed(group, valuation.rates),
            unit=valuation.currency,
            formula=_OWN_FORMULAS.get(label, _FORMULAS[group[0].component]),
            parts=(
                *_rests_on(offer, valuation, group[0].component, source),
                *_rates(valuation, {flow.currency for flow in group}),
            ),
        )
        for (label, source), group in groups.items()
    )


def _rests_on(offer: Offer, valuation: Valuation, component: str, source: str) -> tuple[Fact, ...]:
    by_day = source.startswith("time.")
    own = () if by_day else tuple(_stated(offer, source))
    if by_day or any(part.value == "day" and part.where.endswith(".per") for part in own):
        own += tuple(_stated(offer, "time"))
    if component in _ON_BASE or source == "base.raise" or source.startswith("share_plan"):
        own += _base(offer)
    assumed = _ASSUMED.get(component)
    return own + tuple(one for one in valuation.ledger.assumptions if one.name == assumed)


def _base(offer: Offer) -> tuple[Fact, ...]:
    """Return the base and, where the days of a day rate are worked out, what they rest on."""
    derived = day_rate.is_derived(offer)
    return (*_stated(offer, "base"), *(_stated(offer, "time") if derived else ()))


def _recurring(offer: Offer, valuation: Valuation) -> Iterator[Fact]:
    sources = {
        "base": ("base",),
        "bonus": tuple(f"bonus[{at}]" for at in range(len(offer.bonus))),
        "retirement": tuple(f"retirement[{at}]" for at in range(len(offer.retirement))),
        "benefit": tuple(f"benefit[{at}]" for at in range(len(offer.benefit))),
        "equity": tuple(
            f"grant[{at}]" for at, grant in enumerate(offer.grant) if equity.is_liquid(grant)
        ),
    }
    for component, amount in valuation.recurring_parts.items():
        parts = [
            fact
            for source in sources[component]
            for fact in _rests_on(offer, valuation, component, source)
        ]
        codes = {offer.currency}
        if component == "equity":
            codes = {grant.currency or offer.currency for grant in offer.grant}
        yield Fact(
            _LABELS[component],
            amount,
            unit=valuation.currency,
            formula=_RECURRING[component],
            parts=(*dict.fromkeys(parts), *_rates(valuation, codes)),
        )


def _rates(valuation: Valuation, codes: set[str]) -> tuple[Fact, ...]:
    """Return the rates of exchange that the sums in `codes` took."""
    return tuple(
        Fact(
            f"1 {code} in {valuation.currency}",
            valuation.rates[code],
            where=f"preferences rates.{code}",
            unit=valuation.currency,
        )
        for code in sorted(codes)
        if code != valuation.currency and code in valuation.rates
    )


def _stated(offer: Offer, source: str) -> Iterator[Fact]:
    """Yield every single value that stands in the offer under `source`."""
    place, _, only = source.partition(".")
    name, _, at = place.partition("[")
    value = getattr(offer, name)
    if at:
        value = value[int(at.removesuffix("]"))]
    if value is None:
        return
    unit = getattr(value, "currency", None) or offer.currency
    yield from _leaves(value, f"{offer.id} {place}", name.replace("_", " "), unit, only=only)


def _leaves(value: Value, place: str, part: str, unit: str, *, only: str = "") -> Iterator[Fact]:
    for name, info in type(value).model_fields.items():
        key = info.alias or name
        if name not in value.model_fields_set or only not in {"", key}:
            continue
        if not only and key in _APART:
            continue
        yield from _leaf(getattr(value, name), f"{place}.{key}", part, key, unit)


def _leaf(value: object, place: str, part: str, key: str, unit: str) -> Iterator[Fact]:
    match value:
        case tuple():
            for at, one in enumerate(value):
                yield from _leaf(one, f"{place}[{at}]", part, key, unit)
        case Value():
            yield from _leaves(value, place, f"{part} {key}", "" if key == "payout" else unit)
        case Decimal() | int() | str() | date() | datetime():
            yield Fact(f"{part} {key}".replace("_", " "), value, where=place, unit=_unit(key, unit))
        case _:
            return


def _unit(key: str, currency: str) -> str:
    if "percent" in key:
        return "percent"
    return currency if key in _MONEY else ""
