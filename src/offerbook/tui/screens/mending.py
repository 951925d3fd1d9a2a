"""Where a missing fact goes: which form, and which field of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from offerbook.core.saying import Saying

Form = Literal["application", "offer", "preferences", "event", "new offer"]


@dataclass(frozen=True, slots=True)
class Mend:
    """A form in which a missing fact can be filled in."""

    kind: Form
    """Of which record; or an event or another offer that would have to be noted."""

    at: str
    """The field, or the group, to begin at; empty for the first."""

    what: str
    """The words of what is missing, which tell two apart."""

    application: str
    """The application that it is about."""


_PLACES: tuple[tuple[str, Form, str], ...] = (
    ("market", "preferences", "negotiation.market"),
    ("achieved", "preferences", "negotiation.achievement"),
    ("aim for", "preferences", "negotiation.aim.amount"),
    ("lowest", "preferences", "negotiation.lowest.amount"),
    ("notice", "preferences", "negotiation.notice_days"),
    ("range", "application", "band.low"),
    ("posting", "application", "band.low"),
    ("promised to decide", "event", ""),
    ("need your answer", "offer", "answer_by"),
    ("another offer", "new offer", ""),
    ("start", "offer", "start"),
    ("base", "offer", "base.amount"),
)
"""Words of a missing fact, and where it is told."""


def mended_at(missing: Saying, application: str) -> Mend:
    """Return where the person can add what is missing."""
    text = missing.template.casefold()
    for word, kind, at in _PLACES:
        if word in text:
            return Mend(kind, at, missing.template, application)
    return Mend("offer", "", missing.template, application)
