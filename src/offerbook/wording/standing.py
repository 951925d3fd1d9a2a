"""Where applications and offers stand, in the words that every front end shows."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from offerbook.core.waiting.items import OfferStatus, Stage

STAGES: Mapping[Stage, str] = MappingProxyType(
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

STATUSES: Mapping[OfferStatus, str] = MappingProxyType(
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
