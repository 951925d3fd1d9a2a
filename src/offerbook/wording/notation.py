"""The notation of one person: how figures, days and lists are written for them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, tzinfo
from functools import cached_property

from offerbook.wording import english, figures
from offerbook.wording.customs import Customs
from offerbook.wording.figures import Figure
from offerbook.wording.locales import chosen_customs

FEW = 5
"""How many names a sentence has before it counts the rest."""

_MONTHS_IN_YEAR = 12


@dataclass(frozen=True)
class Notation:
    """How figures and days are written; words are English, arranged as the locale has them.

    Raises:
        UsageError: the chosen locale is not known.
    """

    locale: str | None = None
    """The locale that the person chose, such as `en_GB`; None or empty where they did not."""

    today: date | None = None
    """The reader's day; a date in its year is written without the year."""

    fallback: str = ""
    """The system's locale, used where none was chosen; passed over if it is unknown."""

    zone: tzinfo | None = None
    """Where the reader is; moments elsewhere are also given in this zone."""

    def __post_init__(self) -> None:
        """Refuse an unknown locale at once."""
        _ = self.customs

    @cached_property
    def customs(self) -> Customs:
        """What the locale does with figures and dates."""
        return chosen_customs(self.locale or "", self.fallback)

    def amount(self, value: Figure, currency: str, *, cents: bool | None = None) -> str:
        """Return money as the locale writes it.

        Args:
            value: the amount; rounded to what is shown, halves to the even digit.
            currency: its code.
            cents: True shows decimals, False leaves them out; None shows them only where
                there are some and the amount is below a thousand.
        """
        digits = figures.fitting_digits(value, currency, cents=cents)
        return figures.amount(value, currency, digits, self.customs)

    def exact_amount(self, value: Figure, currency: str) -> str:
        """Return money with every decimal that it has, and no others."""
        digits = figures.decimals(value)
        if digits:
            digits = max(digits, figures.fitting_digits(value, currency, cents=True))
        return figures.amount(value, currency, digits, self.customs)

    def compact(self, value: Figure, currency: str) -> str:
        """Return money in a few cells, such as "€98.0k", for tight tables."""
        return figures.compact(value, currency, self.customs)

    def per(self, value: Figure, currency: str, period: str) -> str:
        """Return money for a period, such as "€98,000 a year"."""
        article = "an" if period.startswith("h") else "a"
        return f"{self.amount(value, currency)} {article} {period}"

    def number(self, value: Figure, digits: int | None = None) -> str:
        """Return a figure with `digits` decimals, or with all that it has (at most 12)."""
        shown = figures.decimals(value) if digits is None else digits
        return figures.number(value, shown, self.customs)

    def percent(self, value: Figure, digits: int | None = 0) -> str:
        """Return a percentage; `value` is 0 to 100."""
        shown = figures.decimals(value) if digits is None else digits
        return figures.percent(value, shown, self.customs)

    def score(self, value: Figure) -> str:
        """Return a score of 0 to 100 with one decimal."""
        return figures.number(value, 1, self.customs)

    def band(self, low: Figure, high: Figure) -> str:
        """Return a score, or both ends of the band in which it lies."""
        first, last = self.score(low), self.score(high)
        return first if low == high else f"{first}–{last}"

    def place(self, best: int, worst: int) -> str:
        """Return a place, or both ends of those that are possible."""
        return str(best) if best == worst else f"{best}–{worst}"

    def day(self, value: date, *, year: bool | None = None, weekday: bool = True) -> str:
        """Return "Friday 27 November", with the year where it is not the reader's own."""
        with_year = self._with_year(value) if year is None else year
        return english.long_day(value, self.customs, year=with_year, weekday=weekday)

    def short_day(self, value: date, *, year: bool | None = None) -> str:
        """Return "27 Nov", with the year where it is not the reader's own."""
        return english.short_day(
            value, self.customs, year=self._with_year(value) if year is None else year
        )

    def month(self, value: date, *, year: bool = True) -> str:
        """Return "June 2026", or "June"."""
        return english.MONTHS[value.month - 1] + (f" {value.year}" if year else "")

    def clock(self, value: time) -> str:
        """Return "17:00" or "5:00 pm"."""
        return english.clock(value, self.customs)

    def moment(self, value: datetime, *, year: bool | None = None) -> str:
        """Return "Friday 27 November, 17:00 (UTC−5), 23:00 your time".

        The zone is left out where the moment has none, or has the reader's own; the reader's
        time is added where it differs, with its day where that differs too.
        """
        said = f"{self.day(value.date(), year=year)}, {self.clock(value.time())}"
        away = value.utcoffset()
        if away is None:
            return said
        here = value.astimezone(self.zone) if self.zone else None
        if here is not None and here.utcoffset() == away:
            return said
        said += f" ({english.offset(away)})"
        if here is None:
            return said
        if here.date() != value.date():
            said += f", {self.day(here.date(), year=year)}"
        return f"{said}, {self.clock(here.time())} your time"

    def names(self, words: Sequence[str]) -> str:
        """Return "a, b and c"."""
        return english.joined(words, self.customs)

    def some(self, words: Sequence[str], most: int = FEW) -> str:
        """Return "a, b and 7 more" where there are more than `most` and one; else all of them."""
        over = len(words) - most
        return self.names(words if over <= 1 else [*words[:most], f"{self.number(over)} more"])

    def period(self, first: date, last: date) -> str:
        """Return "4 Jan – 3 Apr", with years where they differ or are not the reader's own."""
        year = first.year != last.year or self._with_year(last)
        start = self.short_day(first, year=first.year != last.year)
        return f"{start} – {self.short_day(last, year=year)}"

    def months(self, count: int) -> str:
        """Return "18 months", "1 year" or "4 years"."""
        years, rest = divmod(count, _MONTHS_IN_YEAR)
        shown, word = (count, "month") if rest or not years else (years, "year")
        return f"{shown} {word}" + ("" if shown == 1 else "s")

    def _with_year(self, value: date) -> bool:
        return self.today is None or value.year != self.today.year
