"""All rules over one text."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from offerbook.core.negotiation.lint import claims, dates, form, numbers, tone
from offerbook.core.negotiation.lint.finding import Draft, Finding
from offerbook.core.negotiation.situation import Situation
from offerbook.core.waiting.items import TextKind

RULES: tuple[Callable[[Draft], Iterator[Finding]], ...] = (
    numbers.check,
    dates.check,
    claims.check,
    tone.check,
    form.check,
)
"""Every group of rules."""


def lint(text: str, situation: Situation, kind: TextKind = "counter") -> tuple[Finding, ...]:
    """Return what to look at before a text leaves, in the order of the text.

    Args:
        text: as the person wrote or edited it, in English, with or without a subject line.
        situation: from the side of the employer it goes to.
        kind: what it is meant to be.
    """
    draft = Draft(text, situation, kind)
    found = [one for rule in RULES for one in rule(draft)]
    return tuple(sorted(found, key=lambda one: (one.start, one.end, one.rule)))
