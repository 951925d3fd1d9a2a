"""Numbers that claim nothing: list marks, times, years, telephone numbers, names with a number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from offerbook.core.negotiation.lint.matching import Span, any_of, around, sentences

_HOUR = r"\d{1,2}(?:[:.]\d{2})?\s?(?:[ap]\.?m\b\.?|o'clock\b|h\b|hrs\b)?"
_LIST = re.compile(r"^[ ]*\(?\d{1,2}[.)][ ]", re.MULTILINE)
_YEAR = re.compile(
    r"(?<![€$£¥\d.,])(?<!EUR )(?<!USD )(?<!GBP )\b(?:19[5-9]|20\d)\d\b"
    r"(?![.,]?\d|\s?(?:[€$£¥%k]|eur|usd|gbp|euros?|dollars?|pounds?|people|users|a month|a week"
    r"|a day|a year|per))",
    re.IGNORECASE,
)
_PLAIN = any_of(
    rf"""
    \b\d{{1,2}}(?:[:.]\d{{2}})?\s?(?:[ap]\.m\.|[ap]m\b|o'clock\b)
    \b\d{{1,2}}:\d{{2}}\b
    \b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|today|tomorrow|morning|afternoon)\b,? (?:at
    + |around|after|before|from|about) \d{{1,2}}(?= ?(?:[.,;?!)]|$|on |or ))
    \b(?:between|from) {_HOUR} (?:and|to|until) {_HOUR}(?= ?(?:[.,;?!)]|$|on |or |any ))
    \b24 ?/ ?7\b
    \b50 ?[/-] ?50\b
    \b9[ -]to[ -]5\b
    \b1[:-]1\b
    \b1[ -]on[ -]1\b
    \b\d{{1,3}}(?:st|nd|rd|th)\b
    \b100 ?(?:%|per ?cent) (?:sure|certain|convinced|committed|behind|clear|honest|happy|agree)
    \b(?:one|a) hundred per ?cent (?:sure|certain|convinced|committed|behind|clear|honest|happy)
    \b(?:a|one) (?:thousand|million) thanks\b
    \bthanks a (?:million|thousand)\b
    \btwenty-four seven\b
    https?://\S+
    \bwww\.\S+
    \S+@\S+\.\w+
    """
)
_PHONE = any_of(
    r"""
    \+\d[\d ()/.-]{6,}\d
    \b(?:number|phone|tel|telephone|mobile|cell|call me|reach me|ring me)\b[ .:]*(?:is|at
    + |on)?[ :]*\(?\d[\d ()/-]{6,}\d
    (?<![\d.,])0\d{2,}[ /-][\d /-]{4,}\d
    """
)
_LABEL = any_of(
    r"""
    \b(?:clauses?|sections?|paragraphs?|articles?|annex|appendix|pages?|points?|items?|questions?
    + |steps?|phases?|levels?|grades?|rounds?|stages?|versions?|options?|parts?|chapters?|rooms?
    + |floors?|schedules?|no\.|nr\.|#|ref\.?|reference|ticket|job|iso|python|java|http
    + |web)[ :#]*\d+(?:\.\d+)*(?: (?:and|or|to) \d+(?:\.\d+)*\b(?!,))?(?![\d,k])
    (?<![a-z])[a-z]{1,2}\d{1,3}[a-z]?\b
    \b[1-4]D\b
    """
)
_LENGTH = any_of(
    r"""
    \b(?:\d+|[a-z]+(?:-[a-z]+)?)(?: ?(?:-|–|to|or) ?(?:\d+|[a-z]+))?[ -]?(?:minutes?|mins?
    + |hours?)\b
    """
)
_TALK = any_of(
    r"""
    \b(?:call|chat|talk|slot|conversation|meeting|meet|phone|coffee|speak|video|catch up)\b
    """
)
_CLOSING = re.compile(
    r"^[ ]*(?:(?:with )?(?:best|kind|warm|kindest|warmest|many|good)\b.{0,20}|yours\b.{0,20}|cheers"
    r"|regards|sincerely|all the best|take care|thanks|thank you|greetings)[,.!]?[ ]*$",
    re.IGNORECASE | re.MULTILINE,
)
_ADDRESS = re.compile(r"^(?!.*(?:[€$£¥]|\d[.,]\d{3}|\d ?k\b|[.?!]$)).{0,60}$", re.MULTILINE)


def harmless(flat: str) -> Iterator[Span]:
    """Yield the places of numbers that are no claim about anything.

    Args:
        flat: a text as `flattened` returns it.
    """
    for pattern in (_LIST, _YEAR, _PLAIN, _PHONE, _LABEL):
        yield from (found.span() for found in pattern.finditer(flat))
    spans = sentences(flat)
    for found in _LENGTH.finditer(flat):
        if _TALK.search(flat, *spans[around(spans, found.start())]):
            yield found.span()
    yield from _signature(flat)


def _signature(flat: str) -> Iterator[Span]:
    """Yield the lines under the closing that are an address and no sentence."""
    closings = list(_CLOSING.finditer(flat))
    if closings:
        yield from (found.span() for found in _ADDRESS.finditer(flat, closings[-1].end()))
