"""Claims about other offers that the book does not bear out: that they are there, and how many."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from offerbook.core.negotiation.lint import comparisons, names, preference
from offerbook.core.negotiation.lint.finding import Draft, Finding
from offerbook.core.negotiation.lint.matching import any_of, around
from offerbook.core.negotiation.lint.others import EMPLOYER, OFFER, OTHER
from offerbook.core.saying import Number, say

_COUNTS = {
    "both": 2,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "a couple of": 2,
    "a few": 2,
    "a number of": 2,
    "a handful of": 3,
    "several": 2,
    "multiple": 2,
    "many": 2,
    "some": 2,
    "various": 2,
    **{str(count): count for count in range(2, 10)},
}
_COUNT = "|".join(_COUNTS)
_HAVE = (
    r"(?:have|hold|holding|got|received|sitting|there (?:is|are)|been (?:given|sent|made)|with"
    r"|weighing|considering)"
)
_BETTER = r"(?:better|higher|larger|bigger|stronger|richer|nicer|superior|more generous)"
_MAKES = (
    r"(?:pays?|paid|offers?|offered|made|makes?|wants?|wanted|sent|given|put|bids?|bidding"
    r"|(?:is|are|would be|stands?) (?:ready|willing|prepared|keen|interested|offering|paying)"
    r"|(?:would|will) (?:give|pay)|chas(?:e|es|ing)|courting|waiting for|after|match(?:ed|es)"
    r"|interested in|fighting over|competing for)"
)
_COMPANY = (
    r"(?:company|firm|employer|start-?up|organi[sz]ation|bank|agency|studio|place|house|bidder)"
)
_OTHER_OFFER = any_of(
    rf"""
    \b(?<!any )(?<!no )(?<!your )(?:{OTHER})s? (?:[\w-]+ ){{0,2}}?{OFFER}\b
    + (?! (?:you|about|from you|on|with the))
    \b{OFFER}\b[^.?!\n]{{0,40}}?\b(?:from|at|with|by) (?:another|other|elsewhere|some(?:one
    + |body) else|somewhere else|(?:a|one of your
    + |your) (?:competitor|rival)s?|an? (?:[\w-]+ )?{EMPLOYER})
    \b(?:{OTHER}) (?:[\w-]+ ){{0,2}}?{_COMPANY}\b[^.?!\n]{{0,40}}?\b{_MAKES}\b
    \b(?:(?:{_COUNT}|other|more) )+(?:[\w-]+ )?(?:companies|firms|employers|start-?ups|teams
    + |others)\b[^.?!\n]{{0,40}}?(?:\b{_MAKES} (?:me|for me|to hire|my)\b|\bbidding\b)
    \b{_HAVE}(?: on)? (?:an? |some |even |much |far |clearly )*{_BETTER} (?:[\w-]+ )?(?:{OFFER}
    + |options?|deals?)\b(?! than i)
    \bgot me (?:an? )?{_BETTER} (?:{OFFER}|deal)\b
    \bsomething {_BETTER} (?:in hand|elsewhere|waiting|lined up|already)\b
    \bsent me (?:its|their) (?:terms|offer|contract|letter)\b
    \b(?:been|was|were) offered\b[^.?!\n]{{0,30}}?\b(?:elsewhere|more|by (?:another|an?|one))\b
    \b(?:elsewhere|some(?:body|one|where) else)\b[^.?!\n]{{0,30}}?\b(?:pays?|offer\w*|more|higher
    + |ready to|gives?|wants?)\b
    \b(?:more|better|higher)\b[^.?!\n]{{0,20}}? elsewhere\b
    \b(?:at|from|with|by) the other (?:place|house|people|one|lot|party)\b
    \bmy (?:other offers?|alternative|other option|second option)\b
    \b(?:competitors?|a rival|rivals?)\b[^.?!\n]{{0,30}}?\b{_MAKES}\b
    \b(?:from|by|with) (?:a|one of your|your) (?:competitor|rival)s?\b
    \ban offer (?:that |which )?i (?:have|hold|got|received)\b
    \boffer in (?:my pocket|hand)\b
    \bfor me\b[^.?!\n]{{0,20}}?\bother (?:companies|firms|employers)\b
    """
)
_COUNTED = any_of(
    rf"""
    \b(?P<count>{_COUNT}) (?P<other>(?:[\w-]+ ){{0,2}}?)(?:offers|letters|contracts|proposals)\b
    \b(?P<count2>{_COUNT}) (?P<other2>(?:[\w-]+ )?)(?:companies|firms|employers|start-?ups
    + |others)(?P<besides>(?: besides \w+| apart from \w+)?)[^.?!\n]{{0,30}}?\b(?:offers?|offered
    + |contracts?|letters?)\b
    \boffers? from (?P<count3>{_COUNT}) (?P<other3>(?:[\w-]+ )?)(?:companies|firms|employers
    + |places)\b
    \b(?P<plural>my|{_HAVE}|the) other (?:[\w-]+ )?(?:offers|letters|proposals)\b
    """
)
_ASKED_OF_THEM = any_of(
    r"""
    \b(?:make|send|give)(?: me)? $
    \bcome (?:back|up) with $
    """
)
_TOLD = any_of(
    r"""
    \b(?:been told|is coming|expect|expecting|announced|by phone|spoken)\b
    """
)
_TOGETHER = ("", "written", "open", "live", "good", "strong", "firm")


def check(draft: Draft) -> Iterator[Finding]:
    """Yield a finding for every claim that is not true, or that is true and not permitted."""
    yield from chain(
        _offers(draft),
        _counts(draft),
        comparisons.check(draft),
        preference.check(draft),
        names.check(draft),
    )


def _others(draft: Draft) -> int:
    """Return how many other offers may be spoken of; once all is decided, one said yes to too."""
    decided = draft.kind in {"decline", "withdraw"}
    offers = draft.situation.with_status("open", *(("accepted",) if decided else ()))
    return sum(one.application != draft.situation.application for one in offers)


def _offers(draft: Draft) -> Iterator[Finding]:
    inside = draft.situation.employer.internal
    if _others(draft) and not inside:
        return
    why = say("No other offer is in writing and open.")
    if inside:
        why = say("Inside your present employer no other offer is mentioned: it reads as a threat.")
    for found in _OTHER_OFFER.finditer(draft.flat):
        asked_for = _ASKED_OF_THEM.search(draft.flat[max(0, found.start() - 30) : found.start()])
        if asked_for or (not inside and _told_as_it_is(draft, found.start())):
            continue
        yield draft.finding("claim", *found.span(), why)


def _counts(draft: Draft) -> Iterator[Finding]:
    state, there = draft.situation.state, _others(draft)
    here = int(state is not None and state.status == "open")
    for found in _COUNTED.finditer(draft.flat):
        said = " ".join(
            (found["count"] or found["count2"] or found["count3"] or "both").lower().split()
        )
        beside = " ".join(
            (found["other"] or found["other2"] or found["other3"] or "").lower().split()
        )
        apart = bool(found["plural"] or found["besides"]) or beside not in _TOGETHER
        most = there if apart else there + here
        if _COUNTS[said] > most and not _told_as_it_is(draft, found.start()):
            why = say("In writing and open are {count}.", count=Number(most))
            yield draft.finding("claim", *found.span(), why)


def _told_as_it_is(draft: Draft, at: int) -> bool:
    """Return whether the sentence tells of a spoken offer as such."""
    here = draft.sentences[around(draft.sentences, at)]
    return bool(draft.situation.with_status("spoken")) and bool(_TOLD.search(draft.flat, *here))
