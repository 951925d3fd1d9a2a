"""Claims about other offers, employers and preferences that the book does not bear out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from offerbook.core.negotiation.lines import shape
from offerbook.core.negotiation.lint.finding import Draft, Finding
from offerbook.core.negotiation.rivals import rivals
from offerbook.core.negotiation.situation import Situation
from offerbook.core.saying import Number, say

_COUNTS = {"two": 2, "three": 3, "four": 4, "several": 2, "multiple": 2, "2": 2, "3": 3, "4": 4}
_OTHER = re.compile(
    r"\b(?:another|other|competing|second|rival|better|higher)\s+(?:\w+\s+){0,2}?offers?\b"
    r"|\boffers?\b[^.?!\n]{0,40}\b(?:from|at|with|by)\s+(?:another|other|elsewhere|a competitor)",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    rf"\b(?P<count>{'|'.join(_COUNTS)})\s+(?:\w+\s+){{0,2}}?offers\b", re.IGNORECASE
)
_HIGHER = re.compile(
    r"\b(?:higher|better|more)\b[^.?!\n]*\boffer\b|\boffer\b[^.?!\n]*\b(?:higher|better|more)\b",
    re.IGNORECASE,
)
_FIRST = re.compile(r"\b(?:first|top|number one|preferred)\s+choice\b", re.IGNORECASE)
_TOLD = re.compile(r"\b(?:been told|is coming|expect)\b", re.IGNORECASE)
_LONG_ENOUGH = 4


def check(draft: Draft) -> Iterator[Finding]:
    """Yield a finding for every claim that is not true, or that is true and not permitted."""
    yield from _offers(draft)
    yield from _higher(draft)
    yield from _first_choice(draft)
    yield from _names(draft)


def _others(situation: Situation) -> int:
    offers = situation.with_status("open")
    return sum(one.application != situation.application for one in offers)


def _offers(draft: Draft) -> Iterator[Finding]:
    there = _others(draft.situation)
    for found in _OTHER.finditer(draft.text):
        if there or _told_as_it_is(draft, found.start()):
            continue
        why = say("No other offer is in writing and open.")
        yield draft.finding("claim", *found.span(), why)
    here = 0 if draft.situation.state is None else int(draft.situation.state.status == "open")
    for found in _COUNTED.finditer(draft.text):
        if _COUNTS[found["count"].lower()] > there + here:
            why = say("In writing and open are {count}.", count=Number(there + here))
            yield draft.finding("claim", *found.span(), why)


def _told_as_it_is(draft: Draft, at: int) -> bool:
    """Return whether the sentence tells of a spoken offer as such."""
    begin = max(draft.text.rfind(mark, 0, at) for mark in ".?!\n") + 1
    end = min(
        (e for e in (draft.text.find(m, at) for m in ".?!\n") if e >= 0), default=len(draft.text)
    )
    return bool(draft.situation.with_status("spoken")) and bool(_TOLD.search(draft.text[begin:end]))


def _higher(draft: Draft) -> Iterator[Finding]:
    form = shape(draft.situation)
    usable = rivals(draft.situation)
    higher = form is not None and any(
        one.base > form.base or one.recurring > form.recurring for one in usable
    )
    larger = any(one.offer.sign_on for one in usable)
    for found in _HIGHER.finditer(draft.text):
        if not higher and not larger:
            why = say("No other written and open offer in their currency is higher.")
            yield draft.finding("claim", *found.span(), why)


def _first_choice(draft: Draft) -> Iterator[Finding]:
    for found in _FIRST.finditer(draft.text):
        if not draft.situation.first_choice:
            why = say("You have not named this one as your first choice.")
        elif not draft.situation.permissions.say_first_choice:
            why = say("You have not allowed to say that it is your first choice.")
        else:
            continue
        yield draft.finding("claim", *found.span(), why)


def _names(draft: Draft) -> Iterator[Finding]:
    situation = draft.situation
    own = situation.employer.company.casefold()
    for key, application in situation.book.applications.items():
        company = application.company
        if key == situation.application or company.casefold() in own:
            continue
        if situation.permissions.name_companies and _has_open_offer(situation, key):
            continue
        for found in _mentions(draft.text, company):
            why = say("You have not allowed to name other employers.")
            yield draft.finding("name", *found.span(), why)


def _has_open_offer(situation: Situation, application: str) -> bool:
    return any(one.application == application for one in situation.with_status("open"))


def _mentions(text: str, company: str) -> Iterator[re.Match[str]]:
    """Yield where a company is named in full, or by its first word with its capital."""
    yield from re.finditer(rf"\b{re.escape(company)}(?!\w)", text, re.IGNORECASE)
    first = company.split(maxsplit=1)[0] if company.split() else ""
    if first != company and len(first) >= _LONG_ENOUGH:
        yield from re.finditer(
            rf"\b{re.escape(first)}\b(?!{re.escape(company[len(first) :])})", text
        )
