"""Threats and ultimatums: a condition with a harsh end, a last word, an order."""

from __future__ import annotations

from collections.abc import Iterator

from offerbook.core.negotiation.lint.finding import Draft, Finding
from offerbook.core.negotiation.lint.matching import any_of
from offerbook.core.saying import say

_CONDITION = any_of(
    r"""
    \bif (?:that|this|it|you|they|the [\w-]+|we|nothing|there)\b[^.?!;]*?(?:\bnot\b|\w+n't\b
    + |\bcannot\b|\bno\b|\bnothing\b|\bfails?\b|\brefuse\w*|\bimpossible\b|\bstays?\b)
    \bif you (?:refuse|decline|say no|fail|reject|disagree|insist)\b
    \bif not\b
    \bif nothing\b
    \bshould (?:this|that|it|you|the [\w-]+)\b[^.?!;]*?\b(?:not|fail|prove|refuse)\b
    \bunless\b
    \bfailing (?:that|this|which)\b
    \botherwise\b
    \bor else\b
    \bwithout (?:that|this|it|an?|the|more)\b
    \b(?:below|under|less than|short of) (?:that|this|it|\S*\d)
    \b(?:for|anything|nothing|any) less\b
    \b(?:on|under|with|at) (?:these|this|those|that|such) (?:terms?|conditions?|offer|basis
    + |figure|pay|base)\b
    \ba (?:no|refusal)\b
    \beither\b[^.?!]*\bor\b
    \bno (?:option|choice|alternative) but\b
    \bif i do(?:n't| not) hear\b
    \bfor that (?:pay|money|base|figure)\b
    """
)
_HARSH = any_of(
    r"""
    \bi(?:'ll| will| would|'d| shall| must| may| might)? (?:be |have (?:no choice but )?(?:to )?
    + |be (?:forced|obliged) to |need to |choose to |simply |just |rather )*(?:decline|refuse
    + |reject|leave|quit|walk|withdraw|pull out|back out|drop out|say no|look elsewhere
    + |go elsewhere|sign elsewhere|sign there|look around|turn (?:it|this|that|you
    + |the \w+)(?: \w+)? down|take (?:my|the|another|that) other|take another|accept (?:my
    + |the other|another|that other)|go (?:with|to) (?:the other|another|them|somebody)
    + |join(?:ing)? (?:another|the other|them|somebody|someone)|sign(?:ing)? (?:with
    + |at) (?:another|them|the other|somebody)|leaving|gone|going elsewhere|stay where i am)\b
    \bi(?:'m| am| will be|'ll be|'d be| would be) (?:out|gone|done|off|leaving
    + |lost to you)(?= ?(?:[.,;!]|$|\n))
    \bi (?:can't|cannot|can not|won't|will not|wouldn't|would not|am not|shall not)(?: be able to
    + | going to| willing to)? (?:sign|accept|join|come|coming|say yes|take (?:it|this|the)|start
    + |continue|work)\b
    \b(?:that |but to |or )(?:i )?(?:go|leave|walk|decline|withdraw|look elsewhere)(?= ?(?:[.,;!]
    + |$|\n))
    \bconsider (?:my application|me|it|this) (?:withdrawn|closed|gone|over|out)\b
    \bi (?:could not|couldn't)(?: be able to)? (?:sign|accept|join|come|say yes)\b
    \bnot hear from me\b
    \b(?:find|look for|hire) (?:some(?:one|body)|another)\b
    \bpart ways\b
    \bnot be around\b
    \bi(?:'m| am) not (?:sign|accept|join|com)ing\b
    \b(?:you can count me out|count me out|that is it|that's it|that is that|we are (?:done
    + |finished|through)|we're (?:done|finished|through)|(?:that is|that's|it is|it's) (?:the end
    + |over)|no deal|the deal is off)\b
    """
)
_AFTER_THE_LETTER = any_of(
    r"""
    \b(?:before|until|unless|without|once|as soon as|when)\b[^.?!;]*\b(?:writing|written|letter
    + |read|contract|references|permit|visa|notice)\b
    """
)
_ALONE = any_of(
    r"""
    \btake it[, ]+or leave it\b
    \b(?:last|final|one|only) (?:chance)\b
    \bfinal offer\b
    \b(?:my|this is the|that is the) (?:last|final)(?: (?:request|ask|word|position
    + |demand|offer|number|figure))?\b(?! (?:day|job|interview|exam|year))
    \bultimatum\b
    \bdeal-? ?breakers?\b
    \bred line\b
    \bbottom line\b
    \b(?:is|are|be) (?:non-? ?negotiable|not negotiable|not up for (?:debate|discussion
    + |negotiation))\b
    \bnon-negotiable\b
    \bor nothing\b
    \bwalk(?:ing)? away\b
    \btake my (?:skills|talents?|work|experience) elsewhere\b
    \bi(?:'m| am) out(?= ?[.!,;])
    \b(?:you(?:'ll| will| would| might| may| could)|risk) (?:lose|losing) (?:me|out|a good|your)\b
    \byou(?:'ll| will) (?:regret|be sorry)\b
    \byour loss\b
    \bconsequences\b
    \bthink (?:carefully|twice|hard)\b
    \byou (?:only )?have (?:until|till|time until|\w+ (?:days?|hours?) to)\b
    \bi(?:'ll| will)? give you (?:until|till|\w+ (?:more )?(?:days?|hours?)|one (?:last|more))\b
    \bi expect (?:an?|your|you)\b[^.?!]*\b(?:yes|answer|reply|agree|match|raise|pay|at once|today
    + |immediately)\b
    (?:(?<![a-z] )you (?:have|need) to|\byou (?:must|had better|better))(?: really| just)?
    +  (?:improve|raise|match|pay|meet|move|decide|increase|give|offer|do better|come up|change|lift
    + |beat|agree|accept)\b
    \bthere is no way\b[^.?!]*\bi\b
    (?<![a-z,] )\b(?:please )?(?:raise|match|meet|lift|improve|increase|pay|beat|move|act
    + |give me)\b[^.?!]*?\bor (?:i\b|find|look|we\b|else|it|that|this|no )
    \bor (?:i|i'll|i will|i'd) (?:am |will |shall |would |'ll |have to )*(?:walk|go|leave|sign
    + |take the other|take my|am gone|am out|quit|decline|look|join)\b
    \bor we(?:'re| are) (?:done|finished|through)\b
    \bno (?:raise|increase|change|move|match|more|better pay)[, ]+no (?:signature|deal|me|yes
    + |start|contract)\b
    \bi(?:'ll| will| would|'d|'m| am)? (?:be )?(?:forced to|have to|have no choice but to
    + |bound to) (?:decline|refuse|reject|turn|walk|withdraw|leave|say no|pull|pass|go with
    + |look)\b
    \bi(?:'ll| will) (?:decline|refuse|reject|quit|walk|leave)\b
    \bi(?: must| have to)? (?:insist|demand)\b
    \bnothing less (?:will|would|than|is)\b
    \bmy patience\b
    \bor lose me\b
    \bi(?:'ll| will| shall|'m| am)?(?: not|n't| never)(?: going to| prepared to
    + | willing to)? (?:move(?! (?:before|to|house|until|in|out|my))|budge|bend|back down
    + |compromise|give in|go (?:any )?lower
    + |settle for less|take less|accept less)\b
    \bi won't (?:move|budge|bend)\b
    \b(?:will |would |'ll |can |could )?only (?:join|sign|accept|come|start|say yes|take (?:it
    + |the \w+)) if\b
    \bpart ways\b
    \bi (?:can|could) (?:also )?(?:leave|go|walk) (?:at any time|any time|whenever)\b
    \bmy offer to (?:join|come)\b
    \bwon't be (?:around|here|free|available) (?:for )?(?:long|forever)\b
    \beither\b[^.?!]*\bor i (?:do|go)\b
    \bmy way or\b
    \btime is (?:running out|up)\b
    \bor (?:you )?(?:lose|forget) (?:me|it|about)\b
    """
)


def check(draft: Draft) -> Iterator[Finding]:
    """Yield a finding for every threat, unless ultimatums are allowed or the text says no anyway.

    Source: exploding offers provoke later retaliation, Lau et al. 2014. "I cannot sign before I
    have it in writing" is no threat.
    """
    if draft.situation.permissions.ultimatum or draft.kind in {"decline", "withdraw"}:
        return
    why = say("This reads as a threat, and you have not allowed one.")
    for span in draft.sentences:
        found = _ALONE.search(draft.flat, *span)
        if found is None and _CONDITION.search(draft.flat, *span):
            excused = _AFTER_THE_LETTER.search(draft.flat, *span)
            found = None if excused else _HARSH.search(draft.flat, *span)
        if found is not None:
            yield draft.finding("threat", *found.span(), why)
