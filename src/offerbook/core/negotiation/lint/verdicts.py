"""Conclusions about tax or law, which no text of this program draws."""

from __future__ import annotations

import re
from collections.abc import Iterator

from offerbook.core.negotiation.lint.finding import Draft, Finding
from offerbook.core.negotiation.lint.matching import any_of
from offerbook.core.saying import say

_TAX = any_of(
    r"""
    \b(?:un|pre-|post-|after-)?tax(?:es|ed|able|ation|-free|-exempt|-efficient)?\b
    \bwithholding\b
    \b(?:tax )?deduct(?:ed|ible)\b(?! from)
    \bcan be (?:deducted|written off)\b
    \b\d+ ?% ruling\b
    \blegal(?:ly|ity)?\b(?! (?:team|department|counsel|colleagues?|review|office|name|entity
    + |people|tech|side))
    \bentitle(?:d|s) (?:to|me)\b[^.?!]*\b(?:law|act|statute|directive|contract)\b
    \b(?:exempt|liable)\b
    """
)
"""In a question these are fair: it draws no conclusion."""
_LAW = any_of(
    r"""
    \b(?:by|under|against|in|before|per) (?:\w+ )?(?:\w+ )?law\b
    \bthe law\b
    \b(?:employment|labou?r|contract) law\b
    \b(?:un|not |in|cannot be |can't be |never be )enforce(?:d|able)\b
    \bnot enforceable\b
    \bunenforceable\b
    \bhas no (?:legal )?(?:force|effect|standing)\b
    \bhold(?:s)? (?:up )?in court\b
    \b(?:is|are|be|being|null and|clause|legally|as) (?:\w+ )?(?:void|invalid|unlawful|illegal)\b
    \billegal\w*
    \bunlawful\w*
    \bnull and void\b
    \bnot (?:valid|binding|legally)\b
    \bno(?:t)? bind(?:s|ing)?\b
    \b(?:in )?breach(?:es|ed|ing)? (?:of|the|my|your)\b
    \bviolat\w+
    \bdiscriminat\w+
    \bstatut\w+
    \binfring\w+
    \b(?:my |an? |the )?(?:attorney|lawyer|solicitor|barrister|legal adviser
    + |union)s?\b(?! (?:to )?(?:read|look|review|check|go|goes|looks|checks|reviews|reads))
    \b(?:in|to|a|the|take you to|labou?r) (?:court|tribunal)s?\b
    \blawsuit\b
    \blitigat\w+
    \bprosecut\w+
    \blegal (?:action|steps|proceedings|advice)\b
    \b(?:we|i|i'll|i will|could|can|may|might|will|would|to) sue\b
    \b(?:not|never) (?:allowed|permitted) to\b
    \bagainst (?:the|all|any) (?:rules|regulations)\b
    \bforbidden\b
    \bprohibited\b
    \bauthorit(?:y|ies)\b[^.?!]*\b(?:would|will|object|forbid|say)\b
    \bbreaks? the (?:law|rules)\b
    \brequired to by\b
    \b(?:obliged|required|bound|forced) (?:by|under) (?:law|statute|the \w+)\b
    """
)
_NAMED_LAW = re.compile(
    r"\b(?:[A-Z][\w-]+[ ]+)+(?:Act|Directive|Code|Ordinance|Statute|Regulation)\b"
)
_READ = any_of(
    r"""
    \b(?:attorney|lawyer|solicitor)s? (?:to |will |can |could |may )?(?:\w+ )?(?:read|look|review
    + |check|go)
    \b(?:read|reviewed|checked|looked (?:at|over)) by (?:my|a|an) (?:attorney|lawyer|solicitor)\b
    """
)


def check(draft: Draft) -> Iterator[Finding]:
    """Yield a finding for every such conclusion; a plain question draws none."""
    why = say("This draws a conclusion about tax or law; have it read, and leave it out.")
    for begin, end in draft.sentences:
        if _READ.search(draft.flat, begin, end):
            continue
        asked = draft.flat[begin:end].rstrip('"”) ').endswith("?")
        for pattern in (_NAMED_LAW, _LAW) if asked else (_NAMED_LAW, _LAW, _TAX):
            for found in pattern.finditer(draft.flat, begin, end):
                if not draft.is_covered(*found.span()):
                    yield draft.finding("verdict", *found.span(), why)
