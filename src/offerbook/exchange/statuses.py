"""Words that people and other programs have for where an application stands."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from offerbook.core.model.application import EventKind
from offerbook.exchange.columns import plain_words

Standing = EventKind | None
"""The event that a status tells of; None where it tells of none."""

_WORDS: Mapping[Standing, tuple[str, ...]] = MappingProxyType(
    {
        None: ("saved", "wishlist", "bookmarked", "interested", "to apply", "not applied", "to do"),
        "applied": (
            "applied",
            "submitted",
            "sent",
            "application sent",
            "application submitted",
            "pending",
            "waiting",
            "in progress",
            "in review",
            "under review",
            "active",
        ),
        "screening": (
            "screening",
            "screen",
            "phone screen",
            "phone screening",
            "recruiter screen",
            "recruiter call",
            "hr screen",
            "assessment",
            "take home",
        ),
        "interview": (
            "interview",
            "interviewing",
            "interviewed",
            "interviews",
            "onsite",
            "on site",
            "final round",
        ),
        "discussion": ("discussion", "decision pending", "awaiting decision"),
        "offer_spoken": (
            "offer",
            "offered",
            "offer received",
            "offer spoken",
            "verbal offer",
            "negotiating",
            "negotiation",
        ),
        "offer_written": ("offer written", "written offer", "offer letter"),
        "accepted": ("accepted", "offer accepted", "accepted offer", "hired"),
        "signed": ("signed", "contract signed"),
        "declined": ("offer declined", "declined offer", "declined by me", "turned down offer"),
        "rejected": (
            "rejected",
            "rejection",
            "not selected",
            "unsuccessful",
            "denied",
            "rejected by company",
            "declined by them",
        ),
        "withdrawn_by_me": ("withdrawn", "withdrew", "withdrawn by me", "i withdrew"),
        "withdrawn_by_them": (
            "withdrawn by them",
            "position closed",
            "position filled",
            "job closed",
            "role cancelled",
        ),
        "silent": (
            "silent",
            "ghosted",
            "ghost",
            "no response",
            "no reply",
            "no answer",
            "unanswered",
            "never heard back",
        ),
    }
)
_BY_WORD: Mapping[str, Standing] = MappingProxyType(
    {word: kind for kind, words in _WORDS.items() for word in words}
)
_PARTS: tuple[tuple[str, Standing], ...] = (
    ("ghosted", "silent"),
    ("rejected", "rejected"),
    ("withdrew", "withdrawn_by_me"),
    ("interview", "interview"),
    ("screen", "screening"),
)
"""Words that decide within a longer status, unless it denies something."""

_DENIALS = frozenset({"no", "not", "never", "without", "before", "awaiting", "pending"})


class UnknownStatusError(ValueError):
    """A status that nobody can be sure about; `todo` says what to do."""

    def __init__(self, todo: str) -> None:
        self.todo = todo
        super().__init__(todo)


def event_of(status: str, own: Mapping[str, EventKind]) -> Standing:
    """Return the event that a status tells of.

    Args:
        status: as it stands in the file.
        own: what the person says their own words mean.

    Raises:
        UnknownStatusError: it is not known, or means two things.

    >>> event_of("Ghosted", {}), event_of("2nd interview (on-site)", {}), event_of("Wishlist", {})
    ('silent', 'interview', None)
    """
    word = plain_words(status)
    for name, meant_by in own.items():
        if plain_words(name) == word:
            return meant_by
    if word in _BY_WORD:
        return _BY_WORD[word]
    parts = word.split()
    if not _DENIALS & set(parts):
        for part, kind in _PARTS:
            if part in parts:
                return kind
    if word == "declined":
        raise UnknownStatusError(
            "who said no? add --status declined=rejected (they did) or declined=declined (you did)"
        )
    raise UnknownStatusError(
        f'say what it means: --status "{status}=rejected", or applied, silent, withdrawn_by_me …'
    )
