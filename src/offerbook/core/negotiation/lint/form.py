"""Length, thanks, the open question, and what does not belong into a text of this kind."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from offerbook.core.negotiation.lint.finding import Draft, Finding
from offerbook.core.negotiation.lint.matching import any_of, around
from offerbook.core.negotiation.questions import questions
from offerbook.core.negotiation.stance import stance
from offerbook.core.saying import Number, say
from offerbook.core.waiting.items import TextKind

LONGEST_SENTENCE = 25
"""Words in a written sentence."""

LENGTHS: Mapping[TextKind, tuple[int, int]] = MappingProxyType(
    {
        "counter": (60, 180),
        "more_time": (50, 120),
        "nudge": (50, 120),
        "in_writing": (30, 120),
        "follow_up": (40, 90),
        "thank_you": (40, 100),
        "questions": (30, 180),
        "recap": (30, 180),
        "accept": (40, 180),
        "decline": (30, 90),
        "withdraw": (30, 90),
    }
)
"""Fewest and most words, greeting and name included; targets of this project."""

NO_PAY: frozenset[TextKind] = frozenset(
    {"more_time", "nudge", "follow_up", "thank_you", "decline", "withdraw"}
)
"""Texts in which pay has no place."""

_ASKING: frozenset[TextKind] = frozenset(
    {"counter", "more_time", "nudge", "in_writing", "follow_up", "thank_you", "questions"}
)
_PAY = any_of(
    r"""
    [€$£¥]
    \b(?:salary|salaries|sign-?on|remuneration|wages?|compensation|money|earnings)\b
    \b(?<!added )(?<!nice )bonus(?:es)?\b
    \b(?<!inclusion and )equity\b(?! and inclusion| group)
    \bpay(?:s|ment)?\b(?! (?:attention|off|a visit|close|heed|tribute))
    \b(?:better|well|poorly)-paid\b
    \bbase (?:salary|pay|wage|rate|figure|amount|of (?=[€$£¥\d]))
    \b(?:the|your|a|my|higher|better|offered|on|about|in|more) base(?= ?(?:[.,;:?!)\n]|$|(?:is
    + |was|at|a|per|to|be|could|would|can|might|and|or|by|up|that was|in the (?:offer
    + |letter))\b)(?! (?:of|and) (?:users|customers)))
    """
)
_ASK = any_of(
    r"""
    \b(?:could|would|can|might) (?:you|we|it|there|the|a|i)\b
    \b(?:rais(?:e|ing)|increas(?:e|ing)|higher|more|better|match|possible|negotiable)\b
    """
)
_OPEN = re.compile(r"\b(?:what|how|which|where|when|who)\b[^.?!]*\?", re.IGNORECASE)
_THANKS = re.compile(r"\bthank", re.IGNORECASE)


def check(draft: Draft) -> Iterator[Finding]:
    """Yield a finding for every point of form."""
    yield from _length(draft)
    yield from _sentences(draft)
    if draft.kind in NO_PAY:
        yield from _pay(draft)
    if draft.kind in _ASKING and not _OPEN.search(draft.body):
        why = say("It ends without an open question, such as “What is possible?”.")
        yield draft.whole("question", why)
    if not _THANKS.search(draft.body) and draft.kind != "accept":
        yield draft.whole("thanks", say("It does not say thank you."))
    if draft.kind == "counter" and stance(draft.situation).row == "P1":
        why = say("The clock comes first: settle how much time you have before pay.")
        yield draft.whole("clock", why)


def _length(draft: Draft) -> Iterator[Finding]:
    count = len(draft.body.split())
    fewest, most = LENGTHS[draft.kind]
    told = len(_prose(draft).split())
    if told > most:
        why = say("{count} words; {most} are the most.", count=Number(told), most=Number(most))
        yield draft.whole("length", why)
    if count < fewest:
        why = say("{count} words; {most} are the fewest.", count=Number(count), most=Number(fewest))
        yield draft.whole("length", why)


def _prose(draft: Draft) -> str:
    """Return the text without the list of terms in an acceptance, which is as long as they are."""
    if draft.kind != "accept":
        return draft.body
    return "\n".join(one for one in draft.body.splitlines() if not one.startswith("- "))


def _sentences(draft: Draft) -> Iterator[Finding]:
    begin = len(draft.text) - len(draft.body)
    for start, end in draft.sentences:
        sentence = draft.flat[start:end]
        count = len(sentence.split())
        if start >= begin and count > LONGEST_SENTENCE:
            first = start + len(sentence) - len(sentence.lstrip())
            why = say("A sentence of {count} words is hard to read.", count=Number(count))
            yield draft.finding("length", first, end, why)


def _pay(draft: Draft) -> Iterator[Finding]:
    """Yield a finding for every mention of pay, but for a question about what is not stated.

    With a day left and terms missing, a request for time asks for them: that is no ask.
    """
    missing = draft.kind == "more_time" and bool(questions(draft.situation))
    for found in _PAY.finditer(draft.flat):
        start, end = draft.sentences[around(draft.sentences, found.start())]
        asked = draft.flat[start:end].endswith("?") and not _ASK.search(draft.flat, start, end)
        if not draft.is_covered(*found.span()) and not (missing and asked):
            why = say("Pay has no place in a text of this kind.")
            yield draft.finding("pay", *found.span(), why)
