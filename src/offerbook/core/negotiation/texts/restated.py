"""The terms of a letter, restated exactly as they stand there: what is paid."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from offerbook.core.fact import Fact
from offerbook.core.model.equity import Grant
from offerbook.core.model.offer import Offer
from offerbook.core.model.pay_parts import BaseSalary, Retirement
from offerbook.core.negotiation.texts.restated_terms import digits, terms_beside_pay
from offerbook.core.saying import Amount, Name, Number, Percent, Phrase, Saying, say

HUNDRED = Decimal(100)


def restated(terms: Offer) -> tuple[Saying, ...]:
    """Return one line a term that the letter states, pay first.

    What the person reckons with (what a bonus has paid, what a share may be worth, the hours
    really worked, grants that are hoped for, costs of one's own) is no term and is left out.
    """
    return (
        *_level(terms),
        *((_base(terms, terms.base),) if terms.base else ()),
        *_raise(terms),
        *_bonus(terms),
        *_sign_on(terms),
        *(_grant(terms, at, one) for at, one in enumerate(terms.grant) if _is_firm(one)),
        *_share_plans(terms),
        *_retirement(terms),
        *_health(terms),
        *_benefits(terms),
        *terms_beside_pay(terms),
    )


def restated_figures(terms: Offer) -> Iterator[Decimal]:
    """Yield the figures of a restatement that no field holds in this form, such as 80 for 0.8."""
    if terms.base is not None:
        yield terms.base.fte * HUNDRED
        yield terms.base.amount * terms.base.fte
    for one in terms.retirement:
        yield from (tier.rate * HUNDRED for tier in one.tiers)
    yield from (Decimal(12 * len(one.percents_by_year)) for one in terms.grant)


def _is_firm(grant: Grant) -> bool:
    return grant.promised is not False


def _level(terms: Offer) -> Iterator[Saying]:
    if terms.level.strip():
        fact = Fact("level", terms.level, f"{terms.id} level")
        yield say("- level: {level}", fact, level=Name(terms.level.strip()))


def _base(terms: Offer, base: BaseSalary) -> Saying:
    fact = Fact("base", base.amount, f"{terms.id} base.amount", terms.currency)
    share = Fact("share of full time", base.fte, f"{terms.id} base.fte")
    amount = Phrase(say("{amount}", amount=Amount(base.amount, terms.currency, exact=True)))
    part = base.amount_is == "full_time" and base.fte < 1
    actual = Amount(base.amount * base.fte, terms.currency, exact=True)
    percent = Percent(base.fte * HUNDRED, digits(base.fte * HUNDRED))
    match base.per:
        case "year" if part:
            template = "- base: {amount} a year full time, at {share} {actual}"
            return say(template, fact, share, amount=amount, share=percent, actual=actual)
        case "year":
            return say("- base: {amount} a year", fact, amount=amount)
        case "month":
            times = Fact("payments", base.payments_per_year, f"{terms.id} base.payments_per_year")
            count = Number(base.payments_per_year, digits(base.payments_per_year))
            if part:
                return say(
                    "- base: {amount} a month full time, at {share} {actual}, {times} times a year",
                    fact,
                    share,
                    times,
                    amount=amount,
                    share=percent,
                    actual=actual,
                    times=count,
                )
            template = "- base: {amount} a month, {times} times a year"
            return say(template, fact, times, amount=amount, times=count)
        case "week":
            return say("- base: {amount} a week", fact, amount=amount)
        case "day":
            return say("- rate: {amount} a day", fact, amount=amount)
        case _:
            return say("- rate: {amount} an hour", fact, amount=amount)


def _raise(terms: Offer) -> Iterator[Saying]:
    found = terms.base.review if terms.base else None
    if found is not None:
        fact = Fact("raise", found.rate_percent, f"{terms.id} base.raise.rate_percent", "percent")
        percent = Percent(found.rate_percent, digits(found.rate_percent))
        yield say("- raise: {percent} at each yearly review", fact, percent=percent)


def _bonus(terms: Offer) -> Iterator[Saying]:
    for at, one in enumerate(terms.bonus):
        where = f"{terms.id} bonus[{at}]"
        if one.target_percent is not None:
            fact = Fact("bonus target", one.target_percent, f"{where}.target_percent", "percent")
            percent = Percent(one.target_percent, digits(one.target_percent))
            yield say("- bonus: {percent} of base at target", fact, percent=percent)
        else:
            target = one.amount or Decimal(0)
            fact = Fact("bonus target", target, f"{where}.amount", terms.currency)
            amount = Amount(target, terms.currency, exact=True)
            yield say("- bonus: {amount} a year at target", fact, amount=amount)
        if one.first_year_guarantee is not None:
            sure = one.first_year_guarantee
            fact = Fact("guaranteed", sure, f"{where}.first_year_guarantee", terms.currency)
            amount = Amount(sure, terms.currency, exact=True)
            least = one.guarantee_is == "floor"
            template = "- bonus of the first year: {amount} guaranteed"
            if least:
                template = "- bonus of the first year: at least {amount}"
            yield say(template, fact, amount=amount)


def _sign_on(terms: Offer) -> Iterator[Saying]:
    for at, one in enumerate(terms.sign_on):
        fact = Fact("sign-on", one.amount, f"{terms.id} sign_on[{at}].amount", terms.currency)
        amount = Amount(one.amount, terms.currency, exact=True)
        back = one.clawback is not None
        if one.month:
            after = Number(one.month)
            template = "- sign-on: {amount} after {after} months"
            if back:
                template = "- sign-on: {amount} after {after} months, to be repaid as you set out"
            yield say(template, fact, amount=amount, after=after)
        else:
            template = "- sign-on: {amount}"
            if back:
                template = "- sign-on: {amount}, to be repaid as you set out"
            yield say(template, fact, amount=amount)


def _grant(terms: Offer, at: int, grant: Grant) -> Saying:
    where, currency = f"{terms.id} grant[{at}]", grant.currency or terms.currency
    months = grant.schedule.months if grant.schedule else 12 * len(grant.percents_by_year)
    what, fact = _granted(grant, where, currency)
    if not months:
        return say("- equity: {what}", fact, what=what)
    schedule = Fact("vesting", months, f"{where}.schedule", "months")
    over = Number(months)
    return say("- equity: {what}, over {over} months", fact, schedule, what=what, over=over)


def _granted(grant: Grant, where: str, currency: str) -> tuple[Phrase, Fact]:
    if grant.units is not None:
        fact = Fact("equity", grant.units, f"{where}.units")
        units = Number(grant.units, digits(grant.units))
        if grant.kind == "option" and grant.strike is not None:
            strike = Amount(grant.strike, currency, exact=True)
            return Phrase(say("{units} options at {strike}", units=units, strike=strike)), fact
        if grant.kind == "option":
            return Phrase(say("{units} options", units=units)), fact
        return Phrase(say("{units} shares", units=units)), fact
    if grant.value is not None:
        fact = Fact("equity", grant.value, f"{where}.value", currency)
        value = Amount(grant.value, currency, exact=True)
        return Phrase(say("worth {value} in all", value=value)), fact
    fact = Fact("share", value=True, where=where)
    return Phrase(say("a share in the results, as in the letter")), fact


def _share_plans(terms: Offer) -> Iterator[Saying]:
    for at, one in enumerate(terms.share_plan):
        where = f"{terms.id} share_plan[{at}].discount_percent"
        fact = Fact("share plan", one.discount_percent, where, "percent")
        percent = Percent(one.discount_percent, digits(one.discount_percent))
        yield say("- share plan: {percent} below the price", fact, percent=percent)


def _retirement(terms: Offer) -> Iterator[Saying]:
    for at, one in enumerate(terms.retirement):
        where = f"{terms.id} retirement[{at}]"
        if one.percent is not None:
            fact = Fact("retirement", one.percent, f"{where}.percent", "percent")
            percent = Percent(one.percent, digits(one.percent))
            yield say("- retirement: {percent} of base", fact, percent=percent)
        yield from _match(one, where)


def _match(one: Retirement, where: str) -> Iterator[Saying]:
    for at, tier in enumerate(one.tiers):
        fact = Fact("retirement match", tier.rate, f"{where}.tiers[{at}].rate")
        rate = tier.rate * HUNDRED
        yield say(
            "- retirement: {rate} of what I pay in, up to {limit} of base",
            fact,
            rate=Percent(rate, digits(rate)),
            limit=Percent(tier.up_to_percent, digits(tier.up_to_percent)),
        )


def _health(terms: Offer) -> Iterator[Saying]:
    if terms.health is None:
        return
    mine = terms.health.premium_per_month
    fact = Fact("health premium", mine, f"{terms.id} health.premium_per_month", terms.currency)
    if mine:
        amount = Amount(mine, terms.currency, exact=True)
        yield say("- health cover: {amount} a month from me", fact, amount=amount)
    else:
        yield say("- health cover, as described in the letter", fact)


def _benefits(terms: Offer) -> Iterator[Saying]:
    for at, one in enumerate(terms.benefit):
        if one.amount <= 0:
            continue
        name = Name(one.name)
        fact = Fact("benefit", one.amount, f"{terms.id} benefit[{at}].amount", terms.currency)
        amount = Amount(one.amount, terms.currency, exact=True)
        if one.per == "year":
            yield say("- {name}: {amount} a year", fact, name=name, amount=amount)
        elif one.per == "month":
            yield say("- {name}: {amount} a month", fact, name=name, amount=amount)
        else:
            yield say("- {name}: {amount} a day", fact, name=name, amount=amount)
