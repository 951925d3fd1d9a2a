"""Days of payment as columns, so that sums run down a column and several parts share one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby


@dataclass(frozen=True, slots=True)
class Dates:
    """Days in order; all columns are of one length."""

    on: tuple[date, ...]
    """The days; see `Flow.on`."""

    month: tuple[int, ...]
    """See `Flow.month`."""

    year: tuple[int, ...]
    """See `Flow.year`."""

    spans: tuple[tuple[int, int, int], ...]
    """Each year that has days, with the places of its first day and of the first after it."""

    def since(self, first: int) -> Dates:
        """Return the days from one place on."""
        if not first:
            return self
        return dates(self.on[first:], self.month[first:], self.year[first:])

    def only(self, places: Sequence[int]) -> Dates:
        """Return the days at some places, in order."""
        if len(places) == len(self.on):
            return self
        on = tuple(self.on[at] for at in places)
        months, years = ([column[at] for at in places] for column in (self.month, self.year))
        return dates(on, tuple(months), tuple(years))


def dates(on: tuple[date, ...], month: tuple[int, ...], year: tuple[int, ...]) -> Dates:
    """Return days with the years that they fall into.

    >>> dates((date(2027, 1, 31), date(2028, 1, 31)), (1, 13), (1, 2)).spans
    ((1, 0, 1), (2, 1, 2))
    """
    spans = []
    first = 0
    for number, same in groupby(year):
        end = first + len(tuple(same))
        spans.append((number, first, end))
        first = end
    return Dates(on, month, year, tuple(spans))
