"""Days, times and lists in English words, arranged as the reader's locale has them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time, timedelta

from offerbook.wording.customs import Customs

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

_NOON = 12
_SHORT = 3


def long_day(day: date, customs: Customs, *, year: bool, weekday: bool = True) -> str:
    """Return "Friday 27 November 2026", or "Friday, November 27, 2026"."""
    plain = _day(day, MONTHS[day.month - 1], customs, year=year)
    comma = ", " if customs.month_first else " "
    return f"{WEEKDAYS[day.weekday()]}{comma}{plain}" if weekday else plain


def short_day(day: date, customs: Customs, *, year: bool) -> str:
    """Return "27 Nov 2026", or "Nov 27, 2026"."""
    return _day(day, MONTHS[day.month - 1][:_SHORT], customs, year=year)


def _day(day: date, month: str, customs: Customs, *, year: bool) -> str:
    if customs.month_first:
        return f"{month} {day.day}" + (f", {day.year}" if year else "")
    return f"{day.day} {month}" + (f" {day.year}" if year else "")


def clock(at: time, customs: Customs) -> str:
    """Return "17:00", or "5:00 pm"."""
    if not customs.half_days:
        return f"{at.hour:02}:{at.minute:02}"
    half = "am" if at.hour < _NOON else "pm"
    return f"{(at.hour - 1) % _NOON + 1}:{at.minute:02}\xa0{half}"


def offset(away: timedelta) -> str:
    """Return "UTC", "UTC−5" or "UTC+5:30"."""
    minutes = round(away.total_seconds() / 60)
    if not minutes:
        return "UTC"
    hours, rest = divmod(abs(minutes), 60)
    return f"UTC{'−' if minutes < 0 else '+'}{hours}" + (f":{rest:02}" if rest else "")


def joined(words: Sequence[str], customs: Customs) -> str:
    """Return "a, b and c", or "a, b, and c"."""
    *first, last = words or ("",)
    if not first:
        return last
    comma = "," if customs.serial_comma and len(first) > 1 else ""
    return f"{', '.join(first)}{comma} and {last}"
