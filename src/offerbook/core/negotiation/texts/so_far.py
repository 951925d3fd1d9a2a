"""Thanks for what has been won, so that the second mail is not the first one again."""

from __future__ import annotations

from decimal import Decimal

from offerbook.core.fact import Fact
from offerbook.core.model.offer import Offer
from offerbook.core.model.pay_parts import BaseSalary
from offerbook.core.negotiation.letter_word import say_with_letter
from offerbook.core.negotiation.phrase import pick, thanks_for_offer
from offerbook.core.negotiation.rounds import closed_paths, is_closed
from offerbook.core.negotiation.situation import Situation
from offerbook.core.negotiation.won import rounds
from offerbook.core.saying import Amount, Day, Phrase, Saying, say


def thanks(situation: Situation) -> tuple[Saying, ...]:
    """Return thanks for the offer, or for what came back since it was asked about.

    What was only spoken is no letter: after it the first one is not called new, and only a
    figure that is higher than the spoken one is thanked for.
    """
    moved = _moved(situation)
    clear = _clear(situation)
    if moved is not None:
        return (moved, *clear)
    if clear:
        return clear
    answered = situation.events("improved", "answer")
    if rounds(situation) and answered:
        day = Fact("they answered", answered[-1].on, f"{situation.application} events")
        on = Day(answered[-1].on)
        return (
            pick(
                situation,
                "thanks",
                say("Thank you for coming back to me on {day}.", day, day=on),
                say("Thank you for looking into it, and for your answer of {day}.", day, day=on),
            ),
        )
    return (thanks_for_offer(situation),)


def again(situation: Situation) -> bool:
    """Return whether something was asked for before."""
    return bool(rounds(situation))


def _clear(situation: Situation) -> tuple[Saying, ...]:
    if not is_closed(situation, "base"):
        return ()
    fact = Fact("closed", ", ".join(closed_paths(situation)), f"{situation.application} events")
    if situation.by_rate:
        return (say("Thank you for being clear about the rate.", fact),)
    return (
        pick(
            situation,
            "clear",
            say("Thank you for being clear about the base.", fact),
            say("Thank you for telling me plainly where the base stands.", fact),
            say("I am grateful that you were clear about the base; thank you.", fact),
        ),
    )


def _moved(situation: Situation) -> Saying | None:
    terms, before = situation.terms, _before(situation)
    if terms is None or before is None or terms.currency != before.currency:
        return None
    which = "the new {letter}" if before.written else "the {letter}"
    letter = Phrase(say_with_letter(which, terms))
    if terms.base is not None and before.base is not None and _raised(before.base, terms.base):
        amount = Amount(terms.base.amount, terms.currency)
        fact = Fact("base in the letter", terms.base.amount, f"{terms.id} base.amount")
        return _for(situation, fact, letter, Phrase(say("moving to {amount}", amount=amount)))
    once = sum((one.amount for one in terms.sign_on), Decimal(0))
    if once > sum(one.amount for one in before.sign_on):
        paid = Amount(once, terms.currency)
        fact = Fact("sign-on in the letter", once, f"{terms.id} sign_on", terms.currency)
        what = Phrase(say("the sign-on payment of {paid}", paid=paid))
        return _for(situation, fact, letter, what)
    if not before.written:
        return None
    fact = Fact("new letter", terms.id, terms.id)
    return say_with_letter("Thank you for the new {letter}.", terms, fact)


def _raised(before: BaseSalary, now: BaseSalary) -> bool:
    """Return whether the same figure is higher: for the same unit and share of full time."""
    same = (before.per, before.amount_is, before.fte) == (now.per, now.amount_is, now.fte)
    return same and now.amount > before.amount


def _for(situation: Situation, fact: Fact, letter: Phrase, what: Phrase) -> Saying:
    templates = (
        "Thank you for {letter} and for {what}.",
        "Thank you very much for {what}, and for sending {letter}.",
        "Thank you for {what}; I have read {letter} and appreciate it.",
    )
    said = (say(one, fact, letter=letter, what=what) for one in templates)
    return pick(situation, "thanks", *said)


def _before(situation: Situation) -> Offer | None:
    """Return the version that the one in force replaced, or that was on the table before it."""
    terms = situation.terms
    earlier = [one.before for one in rounds(situation) if one.version == situation.offer]
    named = terms.supersedes if terms is not None else ""
    return situation.book.offers.get(named or "".join(earlier[-1:]))
