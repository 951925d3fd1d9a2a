"""What the writing that holds an offer is called when one speaks of it."""

from __future__ import annotations

from offerbook.core.fact import Fact
from offerbook.core.model.offer import Offer
from offerbook.core.saying import Phrase, Saying, Slot, say


def letter_word(terms: Offer | None) -> Phrase:
    """Return "letter", "e-mail" or "contract", as the offer came; "letter" where that is not said.

    >>> letter_word(None).saying.template
    'letter'
    """
    match terms.source if terms else None:
        case "email":
            return Phrase(say("e-mail"))
        case "contract":
            return Phrase(say("contract"))
        case _:
            return Phrase(say("letter"))


def say_with_letter(template: str, terms: Offer | None, *facts: Fact, **slots: Slot) -> Saying:
    """Return a sentence whose slot `letter`, where it has one, is what the offer came in.

    >>> say_with_letter("Thank you.", None).template
    'Thank you.'
    """
    if "{letter}" in template:
        slots["letter"] = letter_word(terms)
    return say(template, *facts, **slots)
