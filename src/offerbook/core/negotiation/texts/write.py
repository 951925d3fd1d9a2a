"""Which text is written by whom."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from offerbook.core.negotiation.situation import Situation
from offerbook.core.negotiation.text import Outgoing, Refusal
from offerbook.core.negotiation.texts import (
    accept,
    counter,
    decline,
    follow_up,
    in_writing,
    more_time,
    nudge,
    questions,
    recap,
    thank_you,
    withdraw,
)
from offerbook.core.waiting.items import TextKind

TEXTS: Mapping[TextKind, Callable[[Situation], Outgoing | Refusal]] = MappingProxyType(
    {
        "counter": counter.write,
        "more_time": more_time.write,
        "nudge": nudge.write,
        "in_writing": in_writing.write,
        "follow_up": follow_up.write,
        "thank_you": thank_you.write,
        "questions": questions.write,
        "recap": recap.write,
        "accept": accept.write,
        "decline": decline.write,
        "withdraw": withdraw.write,
    }
)
"""One function a kind."""


def write(kind: TextKind, situation: Situation) -> Outgoing | Refusal:
    """Return a text that leaves, ready to send, or why it is not written.

    Args:
        kind: which text.
        situation: from the side of the employer it goes to.
    """
    return TEXTS[kind](situation)
