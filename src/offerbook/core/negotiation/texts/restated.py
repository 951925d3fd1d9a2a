"""The terms of a letter, restated exactly as they stand there: what is paid."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from types import MappingProxyType

from offerbook.core.fact import Fact
from offerbook.core.model.equity import Grant
from offerbook.core.model.offer import Offer
from offerbook.core.model.pay_parts import BaseSalary, Clawback, Period
from offerbook.core.negotiation.counted import counted, digits
from offerbook.core.negotiation.letter_word import letter_word
from offerbook.core.negotiation.situation import SALARIED
from offerbook.core.negotiation.texts.paid_back import paid_back
from offerbook.core.negotiation.texts.restated_retirement import retirement
from offerbook.core.negotiation.texts.restated_terms import terms_beside_pay
from offerbook.core.saying import Amount, Name, Number, Percent, Phrase, Saying, say

HUNDRED = Decimal(100)

_PER: Mapping[Period, str] = MappingProxyType(
    {
        "year": "{amount} a year",
        "month": "{amount} a month",
        "week": "{amount} a week",
        "day": "{amount} a day",
        "hour": "{amount} an hour",
    }
)


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
        *retirement(terms),
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
    yield from (Decimal(_vests_over(one)) for one in terms.grant)
    for back in _duties(terms):
        yield Decimal(back.full_until_month + back.then_prorata_months)


def _duties(terms: Offer) -> Iterator[Clawback]:
    yield from (one.clawback for one in terms.sign_on if one.clawback is not None)
    if terms.relocation is not None and terms.relocation.clawback is not None:
        yield terms.relocation.clawback


def _is_firm(grant: Grant) -> bool:
    return grant.promised is not False


def _level(terms: Offer) -> Iterator[Saying]:
    if terms.level.strip():
        fact = Fact("level", terms.level, f"{terms.id} level")
        yield say("- level: {level}", fact, level=Name(terms.level.strip()))


def _base(terms: Offer, base: BaseSalary) -> Saying:
    """Return the base in its own unit; the full-time rate and the part of it where it is one."""
    fact = Fact("base", base.amount, f"{terms.id} base.amount", terms.currency)
    amount = Amount(base.amount, terms.currency, exact=True)
    paid, facts = Phrase(say(_PER[base.per], amount=amount)), [fact]
    if base.amount_is == "full_time" and base.fte < 1:
        facts.append(Fact("share of full time", base.fte, f"{terms.id} base.fte"))
        paid = Phrase(
            say(
                "{paid} full time, at {share} {actual}",
                paid=paid,
                share=Percent(base.fte * HUNDRED, digits(base.fte * HUNDRED)),
                actual=Amount(base.amount * base.fte, terms.currency, exact=True),
            )
        )
    if base.per == "month":
        count = base.payments_per_year
        facts.append(Fact("payments", count, f"{terms.id} base.payments_per_year"))
        times = Number(count, digits(count))
        return say("- base: {paid}, {times} times a year", *facts, paid=paid, times=times)
    if base.per in SALARIED:
        return say("- base: {paid}", *facts, paid=paid)
    return say("- rate: {paid}", *facts, paid=paid)


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
        back = paid_back(one.clawback)
        if one.month:
            after = counted(one.month, "month")
            template = "- sign-on: {amount} after {after}{back}"
            yield say(template, fact, amount=amount, after=after, back=back)
        else:
            yield say("- sign-on: {amount}{back}", fact, amount=amount, back=back)


def _grant(terms: Offer, at: int, grant: Grant) -> Saying:
    where = f"{terms.id} grant[{at}]"
    months = _vests_over(grant)
    what, fact = _granted(terms, grant, where)
    if not months:
        return say("- equity: {what}", fact, what=what)
    schedule = Fact("vesting", months, f"{where}.schedule", "months")
    over = counted(months, "month")
    return say("- equity: {what}, over {over}", fact, schedule, what=what, over=over)


def _vests_over(grant: Grant) -> int:
    """Return after how many months the last part is the person's own; 0 where that is not said."""
    if grant.schedule is not None:
        return grant.schedule.months
    return 12 * len(grant.percents_by_year) or max((one.month for one in grant.vests), default=0)


def _granted(terms: Offer, grant: Grant, where: str) -> tuple[Phrase, Fact]:
    currency = grant.currency or terms.currency
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
    letter = letter_word(terms)
    return Phrase(say("a share in the results, as in the {letter}", letter=letter)), fact


def _share_plans(terms: Offer) -> Iterator[Saying]:
    for at, one in enumerate(terms.share_plan):
        where = f"{terms.id} share_plan[{at}].discount_percent"
        fact = Fact("share plan", one.discount_percent, where, "percent")
        percent = Percent(one.discount_percent, digits(one.discount_percent))
        yield say("- share plan: {percent} below the price", fact, percent=percent)


def _health(terms: Offer) -> Iterator[Saying]:
    if terms.health is None:
        return
    mine = terms.health.premium_per_month
    fact = Fact("health premium", mine, f"{terms.id} health.premium_per_month", terms.currency)
    if mine:
        amount = Amount(mine, terms.currency, exact=True)
        yield say("- health cover: {amount} a month from me", fact, amount=amount)
    else:
        letter = letter_word(terms)
        yield say("- health cover, as described in the {letter}", fact, letter=letter)


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
