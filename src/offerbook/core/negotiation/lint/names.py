"""Other employers and their people, named where that is not permitted."""

from __future__ import annotations

import re
from collections.abc import Iterator

from offerbook.core.negotiation.lint.finding import Draft, Finding
from offerbook.core.negotiation.lint.matching import Span
from offerbook.core.negotiation.situation import Situation
from offerbook.core.saying import say

_LONG_ENOUGH = 4
_COMMON = frozenset(
    re.findall(
        r"\w+",
        """
        systems system software group labs technologies technology solutions
        services service company limited holding holdings international global
        digital data cloud bank partners consulting studio studios works design
        media health energy north south east west first best next open will with
        from your this that they there what when where which could would should
        thank thanks dear hello kind after before since though while good great
        human light smart
        """,
    )
)
"""Words too common to tell an employer by."""
_SMALL_LETTERS = (
    r"\b(?:at|from|with|by|for|of|join|to)\s+(?P<after>{0})\b"
    r"|\b(?P<before>{0})(?:'s\b|\s+(?:pays?|paid|offers?|offered|gives?|made|makes?|wants?|has|would"
    r"|will)\b)"
)


def check(draft: Draft) -> Iterator[Finding]:
    """Yield a finding for every other employer or contact of one that is named."""
    situation = draft.situation
    allowed = situation.permissions.name_companies
    open_there = {one.application for one in situation.with_status("open")}
    own = {*_words(situation.employer.company.casefold())}
    seen: list[Span] = []
    for key, application in situation.book.applications.items():
        if key == situation.application or {*_words(application.company.casefold())} <= own:
            continue
        if not (allowed and key in open_there):
            seen += _mentions(draft.flat, application.company, own)
        if application.contact is not None:
            seen += _people(draft, application.contact.name)
    yield from _findings(draft, seen)


def _findings(draft: Draft, seen: list[Span]) -> Iterator[Finding]:
    end = 0
    for start, last in sorted(seen, key=lambda span: (span[0], -span[1])):
        if start >= end and not draft.is_covered(start, last):
            end = last
            why = say("You have not allowed to name other employers.")
            yield draft.finding("name", start, last, why)


def _words(company: str) -> tuple[str, ...]:
    return tuple(re.findall(r"\w+", company))


def _mentions(flat: str, company: str, own: set[str]) -> Iterator[Span]:
    """Yield where a company is named: in full, in capitals, or by one of its telling words.

    A name of one word that may be a common one counts in small letters only where somebody is
    spoken of: "at birch", "birch pays".
    """
    words = _words(company)
    if len(words) > 1:
        whole = re.escape(company)
        yield from (one.span() for one in re.finditer(rf"\b{whole}(?!\w)", flat, re.IGNORECASE))
    for word in words:
        telling = len(word) >= _LONG_ENOUGH and word.casefold() not in _COMMON
        if word.casefold() in own or not (telling or len(words) == 1):
            continue
        forms = (word, word.capitalize(), word.upper()) if word.casefold() not in _COMMON else ()
        for form in dict.fromkeys(forms):
            yield from (one.span() for one in re.finditer(rf"\b{re.escape(form)}\b", flat))
        if len(words) == 1:
            small = re.compile(_SMALL_LETTERS.format(re.escape(word)), re.IGNORECASE)
            for one in small.finditer(flat):
                yield one.span("after" if one["after"] else "before")


def _people(draft: Draft, name: str) -> Iterator[Span]:
    situation = draft.situation
    parts = [word for word in name.split() if not word.endswith(".")]
    if len(parts) > 1 and name.casefold() not in _known_people(situation):
        pattern = r"\s+".join(re.escape(word) for word in parts)
        yield from (one.span() for one in re.finditer(rf"\b{pattern}\b", draft.flat))


def _known_people(situation: Situation) -> set[str]:
    own = {situation.employer.contact.name} if situation.employer.contact else set()
    told = situation.progress.get(situation.application)
    met = (name for event in (told.events if told else ()) for name in event.people)
    return {name.casefold() for name in (*own, *met, situation.preferences.name)}
