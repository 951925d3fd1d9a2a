"""How far applications come, by step and by source."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from types import MappingProxyType

from offerbook.core.model.book import Book
from offerbook.core.saying import Name, Saying, say
from offerbook.core.waiting.items import Progress, Stage
from offerbook.core.waiting.stage import STEPS

FUNNEL: tuple[Stage, ...] = ("applied", "screening", "interview", "offer_spoken", "accepted")
"""The steps that are counted; whoever reached one counts for those before it."""

_APPLIED = STEPS.index("applied")


@dataclass(frozen=True, slots=True)
class Level:
    """One step of the funnel."""

    step: Stage
    """Which."""

    reached: int
    """Applications that came so far or further."""

    of: int
    """Applications that were sent."""

    @property
    def share(self) -> Fraction | None:
        """Part of those sent that came so far; None where none was sent."""
        return Fraction(self.reached, self.of) if self.of else None


@dataclass(frozen=True, slots=True)
class Funnel:
    """What became of the applications."""

    levels: tuple[Level, ...]
    """All together."""

    by_source: Mapping[str, tuple[Level, ...]]
    """By how the job was found, in order of name; an empty name is "not stated"."""

    live: int
    """Those that were sent and are still running."""

    warning: Saying | None
    """That everything hangs on one, or on none."""


def funnel(book: Book, told: Mapping[str, Progress]) -> Funnel:
    """Return the funnel of all applications that were sent.

    Args:
        book: for companies and sources.
        told: where each stands; its furthest step counts, so that a rejection erases nothing.
    """
    sent = {name: one for name, one in told.items() if STEPS.index(one.furthest) >= _APPLIED}
    sources: dict[str, list[Progress]] = {}
    for name, one in sent.items():
        sources.setdefault(book.applications[name].source, []).append(one)
    live = [name for name, one in sent.items() if one.live]
    return Funnel(
        levels=_levels(list(sent.values())),
        by_source=MappingProxyType({key: _levels(sources[key]) for key in sorted(sources)}),
        live=len(live),
        warning=_warning(book, live, len(sent)),
    )


def _levels(sent: list[Progress]) -> tuple[Level, ...]:
    ranks = [STEPS.index(one.furthest) for one in sent]
    return tuple(
        Level(step, sum(rank >= STEPS.index(step) for rank in ranks), len(sent)) for step in FUNNEL
    )


def _warning(book: Book, live: list[str], sent: int) -> Saying | None:
    if len(live) == 1:
        company = book.applications[live[0]].company
        return say("Everything hangs on {company}: keep applying.", company=Name(company))
    if sent and not live:
        return say("No application is running: keep applying.")
    return None
