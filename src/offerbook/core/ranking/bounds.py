"""What the deal-breakers leave of one thing that could be asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor

from offerbook.core.ranking.bench import Bench, Figure
from offerbook.core.ranking.levers import Lever
from offerbook.core.saying import Saying


class Bounds:
    """The deal-breakers about one lever, and whether another one keeps the offer out anyway."""

    def __init__(self, lever: Lever, bench: Bench) -> None:
        self.lever = lever
        self.bench = bench
        self._own = tuple(one for one in bench.musts if one.path == lever.path)
        others = tuple(one for one in bench.musts if one.path != lever.path)
        self.elsewhere = bench.broken((), others)
        """Why the offer is out whatever this lever is moved to; None where it is not."""
        self.now = bench.broken((), self._own)
        """Why it is out with the present figure; None where that is let in."""

    def broken(self, figure: Figure) -> Saying | None:
        """Return which deal-breaker about this lever keeps the offer out with `figure`."""
        return self.bench.broken([(self.lever, figure)], self._own)

    def nearest(self, near: Figure, leads: Callable[[Figure], bool]) -> Figure | None:
        """Return the figure at a bound that is let in and leads, the nearest to `near`, or None."""
        fitting = [one for one in self._at() if self.broken(one) is None and leads(one)]
        return min(fitting, key=lambda one: abs(_place(one) - _place(near)), default=None)

    def beside(self, bound: Figure) -> Figure:
        """Return the figure one step beside a bound that is kept out."""
        below, above = self._step(bound, -1), self._step(bound, 1)
        return above if self.broken(below) is None else below

    def _step(self, figure: Figure, way: int) -> Figure:
        if isinstance(figure, date):
            return figure + timedelta(days=way)
        return figure + way * self.lever.step

    def _at(self) -> Iterator[Figure]:
        """Yield the first figures that each bound lets in, in the unit of the lever."""
        for must in self._own:
            for bound, whole in ((must.at_least, ceil), (must.at_most, floor), (must.equals, None)):
                if isinstance(bound, date):
                    yield bound
                elif isinstance(bound, Decimal):
                    yield from self._figure(Fraction(bound) / self._unit, whole)

    def _figure(
        self, exact: Fraction, whole: Callable[[Fraction], int] | None
    ) -> Iterator[Decimal]:
        step = self.lever.step
        if whole is None:
            found = Decimal(exact.numerator) / exact.denominator
        else:
            found = whole(exact / Fraction(step)) * step
        if self.lever.most is None or found <= self.lever.most:
            yield found

    @property
    def _unit(self) -> Fraction:
        """What one unit of the lever counts as: a bound on the base is meant a year."""
        base = self.bench.offer.base
        if self.lever.path != "base.amount" or base is None or not base.amount:
            return Fraction(1)
        return Fraction(self.bench.value(self.bench.offer).base) / Fraction(base.amount)


def _place(figure: Figure) -> Fraction:
    return Fraction(figure.toordinal() if isinstance(figure, date) else figure)
