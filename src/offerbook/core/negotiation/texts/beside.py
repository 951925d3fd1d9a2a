"""What stands beside the figure: a package, a second way to say yes, help with moving."""

from __future__ import annotations

from decimal import Decimal

from offerbook.core.calendar import add_months
from offerbook.core.fact import Fact
from offerbook.core.negotiation.letter_word import say_with_letter
from offerbook.core.negotiation.phrase import pick
from offerbook.core.negotiation.proposals import Proposal
from offerbook.core.negotiation.situation import Situation
from offerbook.core.negotiation.stance import Stance
from offerbook.core.saying import Amount, Month, Number, Phrase, Saying, say

MONTHS_A_YEAR = 12

MONTHS_TO_REVIEW = 6
"""Months of work after which a review of pay is proposed; product default."""


def review_fact(situation: Situation) -> tuple[Fact, ...]:
    """Return the month of the review that is proposed, where the start is known."""
    terms = situation.terms
    if terms is None or terms.start is None:
        return ()
    start = Fact("start", terms.start, f"{terms.id} start")
    month = add_months(terms.start, MONTHS_TO_REVIEW)
    return (Fact("review proposed", month, "", "", "start + 6 months", (start,)),)


def review_phrase(situation: Situation) -> Phrase:
    """Return "a review of pay in July", half a year after the start, or without a month.

    The year stands beside it where the next month of that name is another one.
    """
    terms = situation.terms
    if terms is None or terms.start is None:
        return Phrase(say("a review of pay after six months"))
    day, today = add_months(terms.start, MONTHS_TO_REVIEW), situation.today
    ahead = (day.year - today.year) * MONTHS_A_YEAR + day.month - today.month
    month = Month(day, year=not 0 < ahead < MONTHS_A_YEAR)
    return Phrase(say("a review of pay in {month}", month=month))


def second_way(situation: Situation, now: Stance) -> tuple[Saying, ...]:
    """Return another way to say yes, from what is still open; no figure, no ranking of needs.

    Sources: several issues at once, Leonardelli, Gu et al. 2019; first offers that expose
    priorities are exploited, Loschelder et al. 2016.
    """
    if "P6b" in now.modifiers:
        return _not_now(situation, now)
    if situation.by_rate:
        return _beside_a_rate(situation, now)
    if situation.employer.internal:
        return _inside(situation, now)
    payment, review = "sign_on" in now.levers, "review" in now.levers
    when, facts = review_phrase(situation), review_fact(situation)
    if payment and review:
        templates: tuple[str, ...] = (
            "If the base has little room, a sign-on payment or {when} would also help.",
            "Where the base is hard to move, I am open to a sign-on payment or {when}.",
            "Should the base be limited, a sign-on payment or {when} could close the difference.",
            "A sign-on payment, or {when}, would be another way to get there.",
        )
        return (pick(situation, "second way", *(say(one, *facts, when=when) for one in templates)),)
    if payment:
        return (say("If the base has little room, a sign-on payment would also help."),)
    if review:
        templates = (
            "If the base has little room, {when} would also help.",
            "Where the base is hard to move, I am open to {when}.",
        )
        return (pick(situation, "second way", *(say(one, *facts, when=when) for one in templates)),)
    return ()


def _not_now(situation: Situation, now: Stance) -> tuple[Saying, ...]:
    """Return the gentle way on for somebody in the first years of a career."""
    if "review" not in now.levers:
        return ()
    when, facts = review_phrase(situation), review_fact(situation)
    templates = (
        "If not now, I would be glad of {when}.",
        "If this is not the moment, could we agree on {when}?",
        "If it is too early for that, I would be glad to agree on {when}.",
    )
    return (pick(situation, "second way", *(say(one, *facts, when=when) for one in templates)),)


def _beside_a_rate(situation: Situation, now: Stance) -> tuple[Saying, ...]:
    term, payment = "term" in now.levers, "payment" in now.levers
    if term and payment:
        return (
            pick(
                situation,
                "second way",
                say("If the rate has little room, a longer term or quicker payment would help."),
                say("Where the rate is hard to move, a longer term or quicker payment is welcome."),
                say("A longer term, or invoices paid sooner, would be another way to get there."),
            ),
        )
    if term:
        return (say("If the rate has little room, a longer term would also help."),)
    if payment:
        return (say("If the rate has little room, shorter payment terms would also help."),)
    return ()


def _inside(situation: Situation, now: Stance) -> tuple[Saying, ...]:
    help_ = pick(
        situation,
        "exception",
        say("If that takes an exception, I would gladly help you to make the case."),
        say("Should it need an exception, I am glad to put together what you need for it."),
        say("If somebody else has to approve it, tell me what would help and I will prepare it."),
    )
    review, day = "review" in now.levers, "effective_date" in now.levers
    when, facts = review_phrase(situation), review_fact(situation)
    if review and day:
        other = say(
            "{when}, or an earlier first day for the new pay, could be another way.",
            *facts,
            when=_capital(when),
        )
        return (help_, other)
    if review:
        return (help_, say("Another way could be {when}.", *facts, when=when))
    return (help_,)


def _capital(phrase: Phrase) -> Phrase:
    """Return a phrase as it begins a sentence."""
    saying = phrase.saying
    template = saying.template[0].upper() + saying.template[1:]
    return Phrase(Saying(template, saying.slots, saying.facts))


def package(situation: Situation, base: Phrase, one: Proposal, currency: str) -> Saying:
    """Return one complete package: the base and what is paid for joining.

    Args:
        situation: whose offer.
        base: the figure asked for, in words.
        one: the package.
        currency: of its amounts.
    """
    once = _once(situation, one.sign_on, currency)
    templates = (
        "As one package, I would like to ask for {base} and {once}.",
        "Could we agree on one package, {base} and {once}?",
        "Taken together, {base} and {once} would close the gap.",
    )
    said = (say(template, one.fact, base=base, once=once) for template in templates)
    return pick(situation, "package", *said)


def _once(situation: Situation, amount: Decimal, currency: str) -> Phrase:
    """Return what is paid for joining, as a new thing or as more of what they offered."""
    once = Amount(amount, currency)
    if situation.terms is not None and situation.terms.sign_on:
        return Phrase(say("the sign-on payment raised to {once}", once=once))
    return Phrase(say("a sign-on payment of {once}", once=once))


def whole_package(situation: Situation, base: Phrase, now: Stance) -> Saying | None:
    """Return one complete package in words, where no figure can be set on what is paid once."""
    if not {"sign_on", "review"} <= {*now.levers}:
        return None
    when, facts = review_phrase(situation), review_fact(situation)
    templates = (
        "As one package, could we agree on {base}, a sign-on payment, and {when}?",
        "One package would help most: {base}, a sign-on payment, and {when}.",
        "Could we put one package together: {base}, a sign-on payment, and {when}?",
    )
    said = (say(one, *facts, base=base, when=when) for one in templates)
    return pick(situation, "package", *said)


def either(
    situation: Situation, base: Phrase, other: Proposal, currency: str
) -> tuple[Saying, ...]:
    """Return two packages that are worth the same to the person, who says so because it is true.

    Args:
        situation: whose offer.
        base: the figure asked for, in words; the first of the two.
        other: the second.
        currency: of its amounts.
    """
    second = _second(situation, other, currency)
    lead = pick(
        situation,
        "either",
        say("Two ways would suit me equally: {base}, or {second}.", base=base, second=second),
        say("I would be as happy with {base} as with {second}.", base=base, second=second),
        say("Either {base}, or {second}, would suit me equally.", base=base, second=second),
        say("Could we agree on {base}, or on {second}?", base=base, second=second),
        say("I would like to ask for {base}, or for {second}.", base=base, second=second),
    )
    said = Saying(lead.template, lead.slots, (other.fact,))
    if "equally" in lead.template or "as happy" in lead.template:
        return (said,)
    return (
        said,
        pick(
            situation,
            "equal",
            say("Either would suit me equally well."),
            say("The two are worth the same to me, so take whichever is easier for you."),
            say("Both are worth the same to me."),
        ),
    )


def _second(situation: Situation, other: Proposal, currency: str) -> Phrase:
    amount = Amount(other.base, currency)
    per = situation.terms.base.per if situation.terms and situation.terms.base else "year"
    unit = say("{amount} a year", amount=amount)
    if per == "month":
        unit = say("{amount} a month", amount=amount)
    elif per == "week":
        unit = say("{amount} a week", amount=amount)
    base = Phrase(unit)
    if other.leave_days:
        days = Number(other.leave_days, 0)
        return Phrase(say("{base} and {days} days of leave", base=base, days=days))
    once = _once(situation, other.sign_on, currency)
    return Phrase(say("{base} and {once}", base=base, once=once))


def moving(situation: Situation, now: Stance) -> tuple[Saying, ...]:
    """Return the cost of moving beside what they pay for it, and how the rest could be covered.

    Silent where there is no such cost, where all of it is covered, and where it is closed.
    """
    terms = situation.terms
    paid = terms.relocation if terms else None
    if terms is None or paid is None or "relocation" not in now.levers:
        return ()
    cost = paid.expected_cost
    if cost is None or cost <= paid.amount:
        return ()
    place = f"{terms.id} relocation"
    fact = Fact("cost of moving", cost, f"{place}.expected_cost", terms.currency)
    covered = Fact("help with moving", paid.amount, f"{place}.amount", terms.currency)
    price = Amount(cost, terms.currency)
    if paid.amount:
        here = Amount(paid.amount, terms.currency)
        told = say_with_letter(
            "I expect the move to cost {cost}, of which the {letter} covers {paid}.",
            terms,
            fact,
            covered,
            cost=price,
            paid=here,
        )
    else:
        told = say("I expect the move to cost {cost}.", fact, cost=price)
    return (told, _covering(situation))


def _covering(situation: Situation) -> Saying:
    return pick(
        situation,
        "covering",
        say("The rest could come as one sum or on the bills; I will gladly send you quotes."),
        say("One sum, or the bills paid directly, would both work, and I can send you quotes."),
        say("I can send itemised quotes; a lump sum or direct billing would both suit me."),
    )
