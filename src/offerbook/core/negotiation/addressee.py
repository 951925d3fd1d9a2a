"""To whom a text goes: how a contact is greeted, and who else was there."""

from __future__ import annotations

import re
from collections.abc import Iterable

_TITLES = frozenset(
    [
        "dame",
        "doctor",
        "dr",
        "dott",
        "dhr",
        "esq",
        "fr",
        "frau",
        "fru",
        "herr",
        "hon",
        "ing",
        "lady",
        "lord",
        "m",
        "madam",
        "madame",
        "mademoiselle",
        "meneer",
        "mevr",
        "mevrouw",
        "miss",
        "mister",
        "mlle",
        "mme",
        "monsieur",
        "mr",
        "mrs",
        "ms",
        "mx",
        "pan",
        "pani",
        "prof",
        "professor",
        "rabbi",
        "rev",
        "reverend",
        "senor",
        "senora",
        "señor",
        "señora",
        "signor",
        "signora",
        "sir",
        "sr",
        "sra",
    ]
)
_PARTICLES = frozenset(
    [
        "af",
        "al",
        "bin",
        "da",
        "das",
        "dal",
        "de",
        "del",
        "dela",
        "della",
        "den",
        "der",
        "di",
        "dos",
        "du",
        "el",
        "ibn",
        "la",
        "las",
        "le",
        "lo",
        "los",
        "op",
        "'t",
        "ten",
        "ter",
        "van",
        "vom",
        "von",
        "zu",
        "zum",
        "zur",
    ]
)
"""Words that begin a family name of several words when they are written small."""

_BEHIND = frozenset(
    [
        "bsc",
        "cfa",
        "cipd",
        "cpa",
        "dds",
        "dphil",
        "esq",
        "ii",
        "iii",
        "jd",
        "jr",
        "llb",
        "llm",
        "mba",
        "md",
        "mphil",
        "msc",
        "ph.d",
        "phd",
        "pmp",
        "rn",
        "sr",
    ]
)
"""What stands behind a name and is no part of it."""

_NOBODY = frozenset(
    [
        "a",
        "all",
        "an",
        "anyone",
        "at",
        "careers",
        "contact",
        "department",
        "dept",
        "desk",
        "hiring",
        "hr",
        "human",
        "info",
        "jobs",
        "n/a",
        "na",
        "no",
        "nobody",
        "office",
        "our",
        "people",
        "recruiter",
        "recruiters",
        "recruiting",
        "recruitment",
        "someone",
        "staff",
        "talent",
        "tbd",
        "team",
        "the",
        "their",
        "unknown",
        "your",
    ]
)
"""Words at either end of what is no person's name, such as "the recruiter" or "HR Team"."""


def called(name: str) -> str:
    """Return how a greeting calls a person, or nothing where the book names none.

    >>> called("Jo Lane"), called("Müller, Hans"), called("Jo Lane (HR)"), called("Jo from HR")
    ('Jo', 'Hans', 'Jo', 'Jo')
    >>> called("the recruiter"), called("HR Team"), called("jobs@acme.example"), called("?")
    ('', '', '', '')
    >>> called("Dr. Ada Finch"), called("Lane, Jo, PhD"), called("Jo Lane, PhD"), called("J. Lane")
    ('Dr. Ada Finch', 'Jo', 'Jo', 'J. Lane')
    >>> called("van der Berg, Piet"), called("de Vries, Jan"), called("van der Berg")
    ('Piet', 'Jan', 'van der Berg')
    >>> called("Professor Ada Finch"), called("Madame Curie"), called("Van Hale")
    ('Professor Ada Finch', 'Madame Curie', 'Van')
    """
    words = _plain(name).split()
    if not words or "@" in name or not words[0][:1].isalpha():
        return ""
    if {words[0].casefold(), words[-1].casefold()} & _NOBODY:
        return ""
    if words[0] in _PARTICLES and len(words) > 1:
        return " ".join(words)
    first = words[0][0].upper() + words[0][1:]
    alone = len(first) > 1 and not first.endswith(".") and words[0].casefold() not in _TITLES
    return first if alone else " ".join((first, *words[1:]))


def _plain(name: str) -> str:
    """Return a name in the order it is spoken, without what stands behind it."""
    bare = re.split(r"\s*[(/<|]|\s+(?:from|at|of)\s+", name.strip())[0]
    before, *others = (part.strip() for part in bare.split(","))
    given = next((one for one in others if one.casefold().rstrip(".") not in _BEHIND), "")
    return f"{given} {before}" if given and _is_family_name(before) else before


def _is_family_name(words: str) -> bool:
    """Return whether words before a comma can be a family name: one, or one with its particles."""
    *first, _ = words.casefold().split() or [""]
    return all(one in _PARTICLES for one in first)


def besides(people: Iterable[str], contact: str) -> tuple[str, ...]:
    """Return who was there beside the person that is written to.

    >>> besides(("Jo Lane", "Ravi Iyer"), "Lane, Jo"), besides(("Jo", "Ravi Iyer"), "Jo Lane")
    (('Ravi Iyer',), ('Ravi Iyer',))
    """
    spoken = _plain(contact).casefold()
    return tuple(one for one in people if not spoken or not _same(_plain(one).casefold(), spoken))


def _same(one: str, other: str) -> bool:
    if one == other:
        return True
    short, long = sorted((one.split(), other.split()), key=len)
    return len(short) == 1 and short[0] == long[0]
