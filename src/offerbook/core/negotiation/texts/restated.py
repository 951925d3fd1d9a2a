"""The terms of a letter, restated exactly as they stand there."""

from __future__ import annotations

from decimal import Decimal

from offerbook.core.fact import Fact
from offerbook.core.model.equity import Grant
from offerbook.core.model.offer import Offer
from offerbook.core.model.pay_parts import BaseSalary
from offerbook.core.saying import Amount, Day, Number, Percent, Saying, say


def restated(terms: Offer) -> tuple[Saying, ...]:
    """Return one line a term: base, bonus, sign-on, equity, relocation, leave, start."""
    base = (_base(terms, terms.base),) if terms.base else ()
    return (
        *base,
        *_bonus(terms),
        *_sign_on(terms),
        *(_grant(terms, at, one) for at, one in enumerate(terms.grant)),
        *_relocation(terms),
        *_days(terms),
    )


def _base(terms: Offer, base: BaseSalary) -> Saying:
    fact = Fact("base", base.amount, f"{terms.id} base.amount", terms.currency)
    amount = Amount(base.amount, terms.currency, exact=True)
    match base.per:
        case "year":
            return say("- base: {amount} a year", fact, amount=amount)
        case "month":
            times = Fact("payments", base.payments_per_year, f"{terms.id} base.payments_per_year")
            return say(
                "- base: {amount} a month, {times} times a year",
                fact,
                times,
                amount=amount,
                times=Number(base.payments_per_year, _digits(base.payments_per_year)),
            )
        case "week":
            return say("- base: {amount} a week", fact, amount=amount)
        case "day":
            return say("- rate: {amount} a day", fact, amount=amount)
        case _:
            return say("- rate: {amount} an hour", fact, amount=amount)


def _digits(value: Decimal) -> int:
    """Return how many decimals it takes to write a figure exactly."""
    exponent = value.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _bonus(terms: Offer) -> tuple[Saying, ...]:
    lines = []
    for at, one in enumerate(terms.bonus):
        where = f"{terms.id} bonus[{at}]"
        if one.target_percent is not None:
            fact = Fact("bonus target", one.target_percent, f"{where}.target_percent", "percent")
            percent = Percent(one.target_percent, _digits(one.target_percent))
            lines.append(say("- bonus: {percent} of base at target", fact, percent=percent))
        else:
            target = one.amount or Decimal(0)
            fact = Fact("bonus target", target, f"{where}.amount", terms.currency)
            amount = Amount(target, terms.currency, exact=True)
            lines.append(say("- bonus: {amount} a year at target", fact, amount=amount))
    return tuple(lines)


def _sign_on(terms: Offer) -> tuple[Saying, ...]:
    lines = []
    for at, one in enumerate(terms.sign_on):
        fact = Fact("sign-on", one.amount, f"{terms.id} sign_on[{at}].amount", terms.currency)
        amount = Amount(one.amount, terms.currency, exact=True)
        if one.month:
            after = Number(one.month)
            line = say("- sign-on: {amount} after {after} months", fact, amount=amount, after=after)
        else:
            line = say("- sign-on: {amount}", fact, amount=amount)
        lines.append(line)
    return tuple(lines)


def _grant(terms: Offer, at: int, grant: Grant) -> Saying:
    where = f"{terms.id} grant[{at}]"
    if grant.units is not None:
        fact = Fact("equity", grant.units, f"{where}.units")
        units = Number(grant.units, _digits(grant.units))
        if grant.kind == "option":
            return say("- equity: {units} options", fact, units=units)
        return say("- equity: {units} shares", fact, units=units)
    if grant.value is not None:
        currency = grant.currency or terms.currency
        fact = Fact("equity", grant.value, f"{where}.value", currency)
        return say(
            "- equity: worth {value} in all", fact, value=Amount(grant.value, currency, exact=True)
        )
    return say("- a share in the results, as described in the letter", Fact("share", True, where))


def _relocation(terms: Offer) -> tuple[Saying, ...]:
    paid = terms.relocation.amount if terms.relocation else None
    if not paid:
        return ()
    fact = Fact("help with moving", paid, f"{terms.id} relocation.amount", terms.currency)
    return (
        say("- help with moving: {amount}", fact, amount=Amount(paid, terms.currency, exact=True)),
    )


def _days(terms: Offer) -> tuple[Saying, ...]:
    lines = []
    leave = terms.time.leave_days if terms.time else None
    if leave is not None:
        fact = Fact("leave", leave, f"{terms.id} time.leave_days", "days")
        lines.append(say("- leave: {days} days a year", fact, days=Number(leave, _digits(leave))))
    if terms.start is not None:
        fact = Fact("start", terms.start, f"{terms.id} start")
        lines.append(say("- start: {day}", fact, day=Day(terms.start, year=True)))
    return tuple(lines)
