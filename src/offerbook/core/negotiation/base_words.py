"""A base or rate in words."""

from __future__ import annotations

from offerbook.core.model.pay_parts import Period
from offerbook.core.saying import Amount, Saying, say


def in_words(amount: Amount, per: Period, *, full: bool) -> Saying:
    """Return a base or rate as it stands in a sentence, such as "a base of {amount} a year".

    Args:
        amount: for each `per`.
        per: what it is paid for.
        full: whether it is the full-time rate for part-time work, and has to say so.
    """
    match per:
        case "year" if full:
            return say("a full-time base of {amount} a year", amount=amount)
        case "year":
            return say("a base of {amount} a year", amount=amount)
        case "month" if full:
            return say("a full-time base of {amount} a month", amount=amount)
        case "month":
            return say("a base of {amount} a month", amount=amount)
        case "week" if full:
            return say("a full-time base of {amount} a week", amount=amount)
        case "week":
            return say("a base of {amount} a week", amount=amount)
        case "day":
            return say("a rate of {amount} a day", amount=amount)
        case _:
            return say("a rate of {amount} an hour", amount=amount)
