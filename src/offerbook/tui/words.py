"""The plain words for what the model has short names for."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from offerbook.core.pay.why import View

STAGES: Mapping[str, str] = MappingProxyType(
    {
        "saved": "saved",
        "applied": "applied",
        "screening": "first talk",
        "interview": "interviews",
        "discussion": "they discuss",
        "offer_spoken": "offer, spoken",
        "offer_written": "offer, written",
        "accepted": "accepted",
        "signed": "signed",
        "declined": "declined",
        "rejected": "rejected",
        "withdrawn": "withdrawn",
        "silent": "silent",
    }
)

STATUSES: Mapping[str, str] = MappingProxyType(
    {
        "open": "written and open",
        "spoken": "spoken only",
        "superseded": "replaced",
        "lapsed": "too late",
        "accepted": "accepted",
        "declined": "declined",
        "withdrawn": "withdrawn",
        "current": "present job",
        "to_mend": "to mend",
    }
)

DRAFTS: Mapping[str, str] = MappingProxyType(
    {
        "counter": "ask for more",
        "more_time": "ask for more time",
        "nudge": "ask them to hurry",
        "in_writing": "ask for it in writing",
        "recap": "recap what was said",
        "questions": "ask what is not stated",
        "follow_up": "follow up",
        "thank_you": "say thank you",
        "accept": "accept",
        "decline": "decline",
        "withdraw": "step back",
    }
)

VIEWS: Mapping[View, str] = MappingProxyType(
    {
        "annualised": "a year, all in",
        "first_year": "first year",
        "recurring": "a usual year",
        "guaranteed": "guaranteed a year",
        "base": "base a year",
    }
)

PARTS: Mapping[str, str] = MappingProxyType(
    {
        "base": "base",
        "bonus": "bonus",
        "sign_on": "sign-on",
        "equity": "shares",
        "retirement": "retirement",
        "benefit": "benefits and costs",
        "health": "health",
        "relocation": "moving",
    }
)


def days(count: int) -> str:
    """Return "1 day" or "3 days"."""
    return f"{count} day" if count == 1 else f"{count} days"
