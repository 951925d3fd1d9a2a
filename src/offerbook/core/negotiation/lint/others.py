"""Whether a place in a text is about another offer or employer, or about this one."""

from __future__ import annotations

import re

from offerbook.core.negotiation.lint.finding import Draft
from offerbook.core.negotiation.lint.matching import any_of, around

OTHER = r"(?:an)?other|second|third|competing|rival|alternative|different|further|additional"
OFFER = r"(?:offers?|letters?|contracts?|proposals?|packages?)"
EMPLOYER = (
    r"(?:compan(?:y|ies)|firms?|employers?|start-?ups?|organi[sz]ations?|bidders?|competitors?|banks?"
    r"|agenc(?:y|ies)|studios?|shops?)"
)
_ABOUT_OTHERS = any_of(
    rf"""
    \b(?<!your )(?:{OTHER})s? (?:[\w-]+ ){{0,3}}?(?:{OFFER}|{EMPLOYER}|process(?:es)?)\b
    \bthe other(?: ones?)?\b(?= (?:is|has|was|pays|runs|lapses|expires|ends|comes|would|will))
    \b(?:the other (?:place|side|people|team|house|lot|party)|another (?:place|bidder|house)
    + |elsewhere|some(?:body|one|where) else|competitors?|a rival|rivals)\b
    \b{OFFER} (?:i (?:also )?(?:have|hold|got|received) )?from (?:a|an|one) (?!you)
    \bmy (?:other|alternative)s?\b
    \bbesides (?:you|yours)\b
    \btheir (?:offer|package|base|letter|pay|salary|contract)\b
    """
)
_ABOUT_THEM = re.compile(
    r"(?<!unlike )(?<!than )(?<!as )(?<!besides )(?<!with )(?<!of )(?<!to )(?<!over )(?<!from )"
    r"\b(?:you|your|yours)\b|\b(?:reply|word) from you\b"
    r"|\b(?:i (?:would|'d|wish)(?: therefore)? (?:like|love|propose|suggest|ask)|let me|my request"
    r"|could (?:we|i)|(?:would|'d) need|have my answer|would it|median|survey|market|band|posting"
    r"|a (?:reply|word))\b",
    re.IGNORECASE,
)
_GOING_ON = re.compile(
    r"\s*(?:its|they|their|there|that one|that (?:offer|letter|company)|that (?:is|was)"
    r"|it (?:is|has|pays|comes|includes|offers|brings|stands|lies|names|carries|gives|runs|lapses"
    r"|expires|ends))\b",
    re.IGNORECASE,
)


def about_others(draft: Draft, at: int) -> bool:
    """Return whether what stands at a place is said of another offer or employer.

    The last mention before it in its sentence decides, of another one or of this one; without
    any, the first one after it; and a sentence that begins with "It is" or "They" goes on about
    what the sentence before was about.
    """
    here = around(draft.sentences, at)
    mentions = _mentions(draft, here)
    before = [other for begin, other in mentions if begin <= at]
    if before:
        return before[-1]
    goes_on = _GOING_ON.match(draft.flat, draft.sentences[here][0])
    if here and goes_on:
        earlier = _mentions(draft, here - 1)
        return any(other for _, other in earlier)
    return bool(mentions) and mentions[0][1]


def names_others(draft: Draft, at: int) -> bool:
    """Return whether the sentence at a place, or the one it goes on from, mentions another one."""
    here = around(draft.sentences, at)
    spoken_of = any(other for _, other in _mentions(draft, here))
    return spoken_of or about_others(draft, at)


def _mentions(draft: Draft, sentence: int) -> list[tuple[int, bool]]:
    span = draft.sentences[sentence]
    found = [(one.start(), True) for one in _ABOUT_OTHERS.finditer(draft.flat, *span)]
    found += [(begin, True) for begin, _ in draft.named if span[0] <= begin < span[1]]
    found += [(one.start(), False) for one in _ABOUT_THEM.finditer(draft.flat, *span)]
    return sorted(found)
