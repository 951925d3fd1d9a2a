"""What was said or agreed about a field of an offer, in words."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

from offerbook.core.model.life_parts import Promised
from offerbook.core.model.offer import Offer
from offerbook.core.model.problem import Path
from offerbook.core.negotiation.counted import counted, digits
from offerbook.core.negotiation.lint.tokens import figures
from offerbook.core.negotiation.terms import steps_of, term
from offerbook.core.saying import Amount, Day, Name, Number, Percent, Phrase, Saying, say

Stated = Decimal | int | str | bool | date
"""What an ask or a promise may name as the value of a field."""


def plain_value(value: object) -> object:
    """Return a value as a field of an offer holds it: whole numbers as decimals."""
    return Decimal(value) if isinstance(value, int) and not isinstance(value, bool) else value


def stands_at(terms: Offer, one: Promised) -> object:
    """Return what the field of a promise holds; None where it has none, or holds nothing."""
    return term(terms, steps_of(one.path)) if one.path and one.value is not None else None


def is_entered(terms: Offer, one: Promised) -> bool:
    """Return whether the field that a promise would change holds its value."""
    held = stands_at(terms, one)
    return held is not None and held == plain_value(one.value)


def promised_words(terms: Offer, one: Promised) -> Saying:
    """Return what an offer's own list notes, with its figure where the words hold none.

    A text that asks for "a higher base" in writing has to say which; and what else the person
    noted ("from April") is kept beside it.
    """
    own, path, value = one.what.strip().rstrip("."), steps_of(one.path), one.value
    if not path or value is None or _is_told(own, value):
        return say("{what}", what=Name(own))
    exact = say("{day}", day=Day(value)) if isinstance(value, date) else None
    exact = exact or value_words(terms, path, value)
    return say("{what} ({value})", what=Name(own), value=Phrase(exact))


def _is_told(own: str, value: Stated) -> bool:
    """Return whether a person's words already hold a value; a yes needs no figure."""
    match value:
        case bool():
            return True
        case str():
            return value.casefold() in own.casefold()
        case date():
            return False
        case _:
            return Fraction(value) in {figure.value for figure in figures(own, ())}


def value_words(terms: Offer, path: Path, value: Stated) -> Saying:
    """Return what a field would be in words; of one that is seldom asked for, field and value."""
    return _known(terms, path, value) or _field_and_value(path, value)


def _known(terms: Offer, path: Path, value: Stated) -> Saying | None:
    if isinstance(value, date):
        return _day(path, value)
    if isinstance(value, str | bool):
        return None
    figure = Decimal(value)
    amount = Amount(figure, terms.currency, exact=True)
    match path:
        case ("base", "amount"):
            return _base(terms, amount)
        case ("sign_on", _, "amount"):
            return say("a sign-on payment of {amount}", amount=amount)
        case ("relocation", "amount"):
            return say("help with moving of {amount}", amount=amount)
        case ("bonus", _, "target_percent"):
            percent = Percent(figure, digits(figure))
            return say("a bonus of {percent} of base at target", percent=percent)
        case ("time", "leave_days"):
            return say("{days} of leave a year", days=counted(figure, "day"))
        case ("time", "onsite_days"):
            return say("{days} a week at the workplace", days=counted(figure, "day"))
        case _:
            return None


def _day(path: Path, value: date) -> Saying | None:
    match path:
        case ("start",):
            return say("start on {day}", day=Day(value))
        case ("terms", "review_on"):
            return say("a review of pay on {day}", day=Day(value))
        case _:
            return None


def _base(terms: Offer, amount: Amount) -> Saying:
    match terms.base.per if terms.base else "year":
        case "year":
            return say("a base of {amount} a year", amount=amount)
        case "month":
            return say("a base of {amount} a month", amount=amount)
        case "week":
            return say("a base of {amount} a week", amount=amount)
        case "day":
            return say("a rate of {amount} a day", amount=amount)
        case _:
            return say("a rate of {amount} an hour", amount=amount)


def _field_and_value(path: Path, value: Stated) -> Saying:
    keys = (step.replace("_", " ") for step in path if isinstance(step, str))
    name = Name(" ".join(keys))
    match value:
        case date():
            return say("{field}: {value}", field=name, value=Day(value))
        case str() | bool():
            return say("{field}: {value}", field=name, value=Name(_said(value)))
        case _:
            figure = Decimal(value)
            return say("{field}: {value}", field=name, value=Number(figure, digits(figure)))


def _said(value: str | bool) -> str:  # noqa: FBT001 - what a file may hold there
    return value if isinstance(value, str) else ("yes" if value else "no")
