"""Circumstances that add levers and limits to any stance: the rows P6a to P6i."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from types import MappingProxyType
from typing import Literal

from offerbook.core.calendar import add_business_days
from offerbook.core.negotiation.deadlines import due_day
from offerbook.core.negotiation.leverage import leverage, unusable
from offerbook.core.negotiation.levers import Lever
from offerbook.core.negotiation.situation import SALARIED, Situation

Modifier = Literal["P6a", "P6b", "P6c", "P6d", "P6e", "P6f", "P6g", "P6h", "P6i"]

LEVERS: Mapping[Modifier, tuple[Lever, ...]] = MappingProxyType(
    {
        "P6a": ("base", "review", "resources", "effective_date"),
        "P6b": ("base", "review", "training"),
        "P6c": ("relocation", "start", "base"),
        "P6d": ("answers", "base", "equity", "review"),
        "P6e": ("start", "release", "flexible"),
        "P6f": ("base", "relocation", "review"),
        "P6g": ("rate", "term", "notice", "payment", "start"),
        "P6h": ("grade_step", "leave", "start"),
        "P6i": (),
    }
)
"""What each adds, in order."""


def earliest_start(situation: Situation) -> date | None:
    """Return the first day the person can start: as they stated it, or after their notice."""
    scale = situation.preferences.start
    days = (after_notice(situation), scale.earliest if scale else None)
    return max((day for day in days if day is not None), default=None)


def after_notice(situation: Situation) -> date | None:
    """Return the working day on which work can begin after the person's notice, or None.

    The notice is counted from the day their answer is due: nobody gives it before there is an
    offer to sign. Where no day was named, it is counted from today, and that is the least.
    """
    notice, terms, today = situation.private.notice_days, situation.terms, situation.today
    if notice is None:
        return None
    due = due_day(situation, terms) if terms is not None else None
    free = max(today, due or today) + timedelta(days=int(notice))
    return add_business_days(free - timedelta(days=1), 1, situation.days_off)


def modifiers(situation: Situation) -> tuple[Modifier, ...]:
    """Return every row P6a to P6i that holds, in order."""
    terms, employer = situation.terms, situation.employer
    first = earliest_start(situation)
    held = {
        "P6a": employer.internal,
        "P6b": situation.private.junior and leverage(situation).level == 0,
        "P6c": terms is not None and terms.relocation is not None,
        "P6d": employer.startup,
        "P6e": terms is not None
        and terms.start is not None
        and first is not None
        and terms.start < first,
        "P6f": terms is not None and terms.currency != situation.preferences.currency,
        "P6g": terms is not None and terms.base is not None and terms.base.per not in SALARIED,
        "P6h": employer.graded,
        "P6i": bool(unusable(situation)),
    }
    return tuple(key for key in LEVERS if held[key])
