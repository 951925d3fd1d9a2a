"""Reading typed moments and times of day."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from typing import NoReturn

from offerbook.core.calendar import zone
from offerbook.errors import UnreadableTextError
from offerbook.wording.notation import Notation
from offerbook.wording.typed_days import read_day
from offerbook.wording.typed_figures import quoted

_TIME = (
    r"(?P<hour>\d{1,2})(?::(?P<minute>\d{2})(?::(?P<second>\d{2})(?:\.(?P<part>\d{1,6}))?)?)?"
    r"\s*(?P<half>[ap]\.?m\.?)?"
)
_AHEAD = r"(?=\d{1,2}(?::\d{2}|\s*[ap]\.?m))"
"""What tells a time from the number of a day: minutes, or a half of the day."""
_CLOCK = re.compile(_TIME, re.IGNORECASE)
_MOMENT = re.compile(
    rf"(?P<day>.*?\S)(?:,?\s+(?:at\s+)?|(?<=\d)T){_AHEAD}{_TIME}\s*(?:h\b)?\s*\(?(?P<zone>[^()]*)\)?",
    re.IGNORECASE,
)
_OFFSET = re.compile(
    r"(?:utc|gmt)?\s*(?P<sign>[+−-])(?P<hours>\d{1,2})(?::?(?P<minutes>\d{2}))?", re.IGNORECASE
)
_NOON = 12
_NOWHERE = timezone(timedelta(hours=23, minutes=59))


def read_moment(text: str, notation: Notation, today: date) -> datetime:
    """Return the moment that was typed: a day, a time, and perhaps an offset or a zone.

    Args:
        text: such as `2026-11-27 17:00`, `27 Nov 5pm` or `fri 17:00 UTC-5`.
        notation: for the day.
        today: for relative days.

    Returns:
        With a fixed offset where one was typed, else without a zone.

    Raises:
        UnreadableTextError: it has no time, or either half cannot be understood.
    """
    found = _MOMENT.fullmatch(text.strip())
    if found is None or not (found["minute"] or found["half"]):
        _refuse(text, "is no day with a time")
    moment = datetime.combine(read_day(found["day"], notation, today), _time(found, text))
    if not found["zone"].strip():
        return moment
    away = moment.replace(tzinfo=_zone(found["zone"].strip(), text)).utcoffset()
    assert away is not None  # noqa: S101 - every zone has an offset
    return moment.replace(tzinfo=timezone(away))


def read_clock(text: str) -> time:
    """Return the time of day that was typed, such as `14:30`, `2:30pm` or `9 am`.

    Raises:
        UnreadableTextError: it is none.
    """
    found = _CLOCK.fullmatch(text.strip())
    if found is None or not (found["minute"] or found["half"]):
        raise UnreadableTextError(f"{quoted(text)} is no time", todo="write it like 14:30")
    return _time(found, text)


def _refuse(text: str, what: str) -> NoReturn:
    raise UnreadableTextError(
        f"{quoted(text)} {what}", todo="write it like 2026-11-27 17:00 or 2026-11-27 17:00 UTC+1"
    )


def _time(found: re.Match[str], text: str) -> time:
    hour = int(found["hour"])
    if found["half"]:
        if not 1 <= hour <= _NOON:
            _refuse(text, "has an hour that does not exist")
        hour = hour % _NOON + (_NOON if found["half"].lower().startswith("p") else 0)
    try:
        return time(
            hour,
            int(found["minute"] or 0),
            int(found["second"] or 0),
            int((found["part"] or "0").ljust(6, "0")),
        )
    except ValueError:
        _refuse(text, "has a time that does not exist")


def _zone(name: str, text: str) -> tzinfo:
    if name.casefold() in {"z", "utc", "gmt"}:
        return UTC
    if found := _OFFSET.fullmatch(name):
        hours, minutes = int(found["hours"]), int(found["minutes"] or 0)
        if hours <= 14 and minutes < 60:  # noqa: PLR2004
            away = timedelta(hours=hours, minutes=minutes)
            return timezone(away if found["sign"] == "+" else -away)
    known = zone(name, _NOWHERE) if "/" in name else _NOWHERE
    if known is _NOWHERE:
        _refuse(text, f"has no zone that is called {quoted(name)}")
    return known
