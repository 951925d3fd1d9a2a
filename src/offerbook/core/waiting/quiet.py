"""Quiet mode: until a day the person set, nothing counts how long the wait has been."""

from __future__ import annotations

from datetime import date

from offerbook.core.model.preferences import Preferences


def quiet(preferences: Preferences, today: date) -> date | None:
    """Return the day until which waiting is not counted, that day included; None: it is."""
    until = preferences.quiet_until
    return until if until is not None and today <= until else None
