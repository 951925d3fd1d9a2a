"""A start date that cannot be kept, told as a fact."""

from __future__ import annotations

from offerbook.core.fact import Fact
from offerbook.core.negotiation.deadlines import due_day
from offerbook.core.negotiation.letter_word import say_with_letter
from offerbook.core.negotiation.modifiers import earliest_start, modifiers
from offerbook.core.negotiation.phrase import pick
from offerbook.core.negotiation.situation import Situation
from offerbook.core.negotiation.text import Point
from offerbook.core.saying import Day, Number

SOURCE = "Lee & Ames, 2017: a constraint is met with more goodwill than a complaint"


_BY_NOTICE = (
    "Your {letter} names {named}; because of my notice of {days} days, I can start on {day}.",
    "You name {named} as the start; with {days} days of notice, I can begin on {day}.",
    "My notice is {days} days, so instead of {named} I can start on {day}.",
)
_FROM_SIGNING = (
    "Your {letter} names {named}; my notice is {days} days, counted from the day we sign.",
    "You name {named} as the start; my notice is {days} days from the day we sign.",
    "My notice is {days} days from the day we sign, so I cannot start on {named} yet.",
)
_PLAIN = (
    "Your {letter} names {named}; the first day I can start is {day}.",
    "The first day I can start is {day}, and not yet {named}.",
    "You have {named} in mind; the first day I can start is {day}.",
)


def point(situation: Situation) -> Point | None:
    """Name the first day the person can start, and the notice behind it.

    The notice is counted from the day the answer is due; where they named none, no day is named
    here either, since it hangs on the day of signing. Silent where the offer names no start, or
    one that can be kept.

    Source: Lee & Ames, "“I can’t pay more” versus “It’s not worth more”", Organizational
    Behavior and Human Decision Processes 2017: constraints beat disparagement.
    """
    first, terms = earliest_start(situation), situation.terms
    if first is None or terms is None or terms.start is None:
        return None
    if "P6e" not in modifiers(situation):
        return None
    named = Fact("start in the letter", terms.start, f"{terms.id} start")
    on = Day(terms.start, weekday=False)
    days = {"named": on, "day": Day(first)}
    skip = 0 if terms.written else 1
    notice = situation.private.notice_days
    scale = situation.preferences.start
    if notice is not None and (scale is None or scale.earliest < first):
        fact = Fact("notice", notice, "preferences negotiation.notice_days", "days")
        formula = "answer day + notice, on a working day"
        day = Fact("first day I can start", first, "", "", formula, (fact,))
        said = [
            say_with_letter(one, terms, day, named, days=Number(notice), **days)
            for one in _BY_NOTICE[skip:]
        ]
        if due_day(situation, terms) is None:
            templates = _FROM_SIGNING[skip:]
            said = [
                say_with_letter(one, terms, fact, named, named=on, days=Number(notice))
                for one in templates
            ]
    else:
        fact = Fact("first day I can start", first, "preferences start.earliest")
        said = [say_with_letter(one, terms, fact, named, **days) for one in _PLAIN[skip:]]
    return Point("start_date", pick(situation, "start", *said), SOURCE)
