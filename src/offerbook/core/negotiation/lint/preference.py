"""Words that make this employer the first choice, where that is not true or not permitted."""

from __future__ import annotations

from collections.abc import Iterator

from offerbook.core.negotiation.lint.finding import Draft, Finding
from offerbook.core.negotiation.lint.matching import any_of
from offerbook.core.saying import say

_YOU = r"(?:you|your (?:offer|company|team|firm|job)|yours)"
_FIRST = any_of(
    rf"""
    \b(?<!the )(?:first|top|number one|no\. ?1|preferred|favou?rite|clear) (?:choice|pick|option)\b
    \b{_YOU}(?: is| are| remains?) (?:still )?my (?:clear |absolute )?(?:favou?rite|number one
    + |preference)\b
    \b(?:top|head) of my list\b
    \bfirst on my list\b
    \b(?:would|'d) (?:much )?(?:rather|sooner|prefer to) (?:join|work (?:for|with|at)|be (?:at
    + |with)|come to)\b
    \bi (?:clearly |much )?prefer {_YOU}
    \b(?:would|'d|will) (?:choose|pick|take) {_YOU}
    \b(?:one|place|job|role|team|company|offer|firm) (?:that |where )?(?:i|i would|i'd
    + |i will) (?:would |most )*(?:choose|pick|want(?: to \w+)?(?: the)? most|prefer
    + |like(?: to \w+)?(?: the)? (?:most|best)|most like|want most|'d most)\b
    \bnowhere (?:else )?(?:would|do|could) i\b
    \byou(?:'re| are) (?:who|where|what|the ones?) i(?:'d| would)? (?:rather|really|most)?\b
    \byou (?:do )?come first\b
    \bcomes? (?:in )?(?:a distant |only )?second\b
    \bi(?:'d| would) most like to (?:work|join|be)\b
    \bmore than any other\b
    \bthe only (?:one|place|job|company|team) (?:that )?i (?:really |truly )?want\b
    \bheart is set on\b
    \bi favou?r {_YOU}
    \b(?:ahead of|above|before|over|than) (?:all|every(?:one|body)|any(?:one|body)
    + |any of)(?: the)?(?: else| others?| rest)
    """
)


def check(draft: Draft) -> Iterator[Finding]:
    """Yield a finding for every such claim that the book does not bear out or allow."""
    situation = draft.situation
    if situation.first_choice and situation.permissions.say_first_choice:
        return
    for found in _FIRST.finditer(draft.flat):
        if draft.is_covered(*found.span()):
            continue
        if not situation.first_choice:
            why = say("You have not named this one as your first choice.")
        else:
            why = say("You have not allowed to say that it is your first choice.")
        yield draft.finding("claim", *found.span(), why)
