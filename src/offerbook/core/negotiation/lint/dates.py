"""Days that the book does not hold, or that belong to another offer than the one spoken of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from offerbook.core.negotiation.lint.finding import Draft, Finding
from offerbook.core.negotiation.lint.matching import any_of, around, clause
from offerbook.core.negotiation.lint.others import about_others
from offerbook.core.negotiation.lint.tokens import WEEKDAYS, NamedDay, days
from offerbook.core.saying import Saying, say

_WEEK = 7
_DUE = re.compile(
    r"\b(?:by|until|till|before|no later than|due|expires?|lapses?|ends?|runs out|closes?)\s+"
    r"(?:(?:on|at|close of business|latest)\s+)*"
    rf"(?P<day>(?:the\s+|this\s+|coming\s+|next\s+)*(?P<word>tomorrow|tonight|{'|'.join(WEEKDAYS)}"
    r"|weekend|end of (?:the |this |next )?(?:week|month)|(?P<number>\d{1,2})(?:st|nd|rd|th)))\b"
    r"(?!\s+(?:of\b|january|february|march|april|may|june|july|august|september|october|november"
    r"|december|\d|morning's|percentile|floor|birthday))",
    re.IGNORECASE,
)
_OWN_DEED = any_of(
    r"""
    \bi(?:'ll| will| can| could| shall| would)(?: gladly| happily)? (?:send|call|ring|share
    + |forward|get|bring|book|post|prepare)\b
    """
)
_THEIR_DAY = any_of(
    r"""
    \byour (?:offer|deadline|letter|date)\b
    \byou (?:have |had )?(?:asked|named|gave|given|set|need|needed|want|wanted|mentioned)\b
    """
)


@dataclass(frozen=True, slots=True)
class _Soon:
    """A day named by its place in the week or month."""

    start: int
    end: int
    word: str
    number: int | None
    today: date

    weekday = None

    def is_on(self, day: date) -> bool:
        """Return whether it can mean `day`."""
        if self.number is not None:
            return day.day == self.number and day >= self.today
        after = (day - self.today).days
        match self.word.split()[-1]:
            case "tomorrow":
                return after == 1
            case "tonight":
                return after == 0
            case "month":
                months = (day.year - self.today.year) * 12 + day.month - self.today.month
                return (
                    months == ("next" in self.word) and (day + timedelta(days=3)).month != day.month
                )
            case "weekend" | "week":
                monday = self.today - timedelta(days=self.today.weekday())
                return 4 <= (day - monday).days < _WEEK * (2 if "next" in self.word else 1)  # noqa: PLR2004 - Friday
            case name:
                most = 2 * _WEEK if "next" in self.word else _WEEK
                return 0 < after <= most and day.weekday() == WEEKDAYS.index(name)


def check(draft: Draft) -> Iterator[Finding]:
    """Yield a finding for every day that is not in the book, or not what the text says it is.

    When the answer to another offer is due, and when another process decides, may be told: a
    request for time and a nudge rest on that. But it must be that day, and no other.
    """
    named = days(draft.text)
    every: tuple[NamedDay | _Soon, ...] = (*named, *_soon(draft, named))
    for one in every:
        if draft.is_covered(one.start, one.end):
            continue
        why = _wrong(draft, one)
        if why is not None:
            yield draft.finding("day", one.start, one.end, why)


def _soon(draft: Draft, named: tuple[NamedDay, ...]) -> Iterator[_Soon]:
    for found in _DUE.finditer(draft.flat):
        start, end = found.span("day")
        if any(one.start < end and start < one.end for one in named):
            continue
        if _OWN_DEED.search(draft.flat, *_clause(draft, start)):
            continue
        number = int(found["number"]) if found["number"] else None
        yield _Soon(start, end, found["day"].lower(), number, draft.situation.today)


def _clause(draft: Draft, at: int) -> tuple[int, int]:
    return clause(draft.flat, draft.sentences[around(draft.sentences, at)], at)


def _wrong(draft: Draft, one: NamedDay | _Soon) -> Saying | None:
    held = draft.held
    meant = {day for day in held.days if one.is_on(day)}
    if not meant:
        return say("The book does not hold this day.")
    if one.weekday is not None and all(day.weekday() != one.weekday for day in meant):
        return say("That day is another day of the week.")
    if about_others(draft, one.start):
        if held.days_there and not meant & held.days_there:
            return say("That is not a day of another offer or process.")
    elif _THEIR_DAY.search(draft.flat, *_clause(draft, one.start)) and not meant & held.days_here:
        return say("That is the day of another offer, not of this one.")
    return None
