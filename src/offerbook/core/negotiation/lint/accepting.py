"""A yes to what is not in writing, and resigning before all is signed and cleared."""

from __future__ import annotations

from collections.abc import Iterator

from offerbook.core.negotiation.lint.finding import Draft, Finding
from offerbook.core.negotiation.lint.matching import any_of
from offerbook.core.saying import say

_GLAD = (
    r"(?:gladly|hereby|happily|formally|officially|definitely|of course|certainly|simply|just|now)"
)
_YES = any_of(
    rf"""
    \bi(?:'ll| will| shall| do| would|'d| can|'m| am)?(?: {_GLAD}| like to| love to| be (?:very[ ]
    + |so |more than )?(?:glad|happy|delighted|pleased|honou?red|thrilled) to| (?:very |so[ ]
    + |more than )?(?:glad|happy|delighted|pleased|honou?red|thrilled) to| want to
    + | wish to)* (?:accept\b(?! (?:that|another|a different|the other|the fact))|tak(?:e
    + |ing) up (?:the|your)|say yes|tak(?:e|ing) (?:it|the (?:job|role|position|offer)
    + |this (?:job|role|offer)|your offer)|agree to (?:the|your|all)|join you (?:on|in|from))
    \b(?:it is|it's|that is|that's|here is|i say|you have|a clear|my answer is
    + |that would be)(?: a| my| an)?(?: clear| big| definite)? yes\b(?! or no)
    \bconsider (?:it|this|me)(?: a)? (?:yes|accepted|done|hired|yours|in)\b
    \bcount me in\b
    \bi(?:'m| am) in(?= ?[.!,;]|\n|$)
    \b(?:we|you) have a deal\b
    \b(?:it's|it is|that's) a deal\b
    \bdeal!
    \bi(?:'m| am) on board\b
    \bi(?:'m| am) (?:joining|coming to|yours)\b
    \bwhere do i sign\b
    \b(?:to be|i'll be|i will be) joining\b
    \bi(?:'ll| will) sign\b
    \blet(?:'s| us) do it\b
    \bsign me up\b
    \bdone deal\b
    \bagreed[,!.]
    (?<=[.!?\n] )yes ?!
    (?<=\n)yes ?!
    \bi(?:'ll| will)? start (?:on|in) (?:\d|january|february|march|april|may|june|july|august
    + |september|october|november|december)
    \b(?:this|mail|e-mail|email|note|letter)[^.?!]{{0,20}} (?:as|is) my acceptance\b
    \bmy acceptance\b
    \bas accepted\b
    """
)
_RESIGN = any_of(
    r"""
    \bresign(?:ed|ing|s|ation)?\b
    \b(?:hand(?:ed|ing)? in|giv(?:e|en|ing)|gave|put(?:ting)? in|serv(?:e|ed|ing)|submit(?:ted
    + |ting)?) (?:in )?(?:my |the )?(?:notice|resignation)\b
    \b(?:quit|quitting|left|leave|leaving|given? up|giving up
    + |gave up)(?: \w+)? my(?: \w+)? (?:job|position|post|employer|company)\b
    \bi(?:'ll| will|'m going to|'ve| have)? quit\b(?! smoking)
    \bquit(?:ting)? (?:tomorrow|today|already|next)\b
    \b(?:told|tell|telling|informed) my (?:\w+ )?(?:boss|manager|employer|company|team
    + |lead)\b[^.?!]*\b(?:leav\w+|quit\w*|go(?:ing)?|resign\w*|off)\b
    \bmy last day\b
    """
)
_NOT_YET = any_of(
    r"""
    \b(?:once|as soon as|after|when|until|till|only|before|if|whether|not|never|cannot|how
    + |rather than)\b
    n't\b
    """
)
_SETTLED = any_of(
    r"""
    \b(?:once|as soon as|after|when|until|till|only|before|then)\b[^.?!]*\b(?:sign\w*|clear\w*
    + |references?|checks?|conditions?|contract|letter|papers?|done|confirmed|in place|settled
    + |writing|written|permit|visa)\b
    \b(?:sign\w*|clear\w*|confirmed|in writing)\b[^.?!]*\b(?:before|only then|after that|then)\b
    """
)
_WHETHER = any_of(
    r"""
    \b(?:when|should|must|shall|whether|if|how)\b
    """
)


def check(draft: Draft) -> Iterator[Finding]:
    """Yield a finding for a yes to no written offer, and for a notice that comes too early.

    "Once the references are cleared" is the right order, and a question gives no notice.
    """
    situation = draft.situation
    if (situation.state is None or situation.state.status != "open") and (
        draft.kind not in {"decline", "withdraw"}
    ):
        yield from _yes(draft)
    if not situation.events("signed") or _uncleared(draft):
        yield from _notice(draft)


def _yes(draft: Draft) -> Iterator[Finding]:
    why = say("Nothing is accepted from an offer that is not in writing and open.")
    for begin, end in draft.sentences:
        found = _YES.search(draft.flat, begin, end)
        if found is None or draft.is_covered(*found.span()):
            continue
        if not _NOT_YET.search(draft.flat, begin, end):
            yield draft.finding("accept", *found.span(), why)


def _notice(draft: Draft) -> Iterator[Finding]:
    why = say("Speak of resigning only once it is signed and every condition is cleared.")
    for begin, end in draft.sentences:
        found = _RESIGN.search(draft.flat, begin, end)
        if found is None or draft.is_covered(*found.span()):
            continue
        asked = "?" in draft.flat[begin:end] and _WHETHER.search(draft.flat, begin, end)
        if not asked and not _SETTLED.search(draft.flat, begin, end):
            yield draft.finding("accept", *found.span(), why)


def _uncleared(draft: Draft) -> bool:
    terms = draft.situation.terms
    return terms is not None and any(one.cleared is None for one in terms.condition)
