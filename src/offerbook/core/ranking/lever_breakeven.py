"""For everything that could be asked for: the figure that ties, what wins and what does not."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

from offerbook.core.ranking.bench import Bench, Figure
from offerbook.core.ranking.bounds import Bounds
from offerbook.core.ranking.curve import TOP
from offerbook.core.ranking.levers import Lever
from offerbook.core.ranking.reach import above, crossing, first_whole, step_above, step_below
from offerbook.core.ranking.yardstick import Criterion
from offerbook.core.saying import Amount, Day, Name, Number, Percent, Saying, Slot, say

_ZERO = Fraction(0)
_NONE = Decimal(0)
_FAR = 20

_Words = Mapping[tuple[bool, bool], str]
_FIGURE: _Words = {
    (True, True): (
        "{who} is level with {rival} at {figure} for {what}: {wins} wins, {loses} does not."
    ),
    (True, False): "{who} is level with {rival} at {figure} for {what}; {wins} wins.",
    (False, True): (
        "{who} is level with {rival} at {figure} for {what}, and cannot pass it; "
        "{loses} is not enough."
    ),
    (False, False): "{who} is level with {rival} whatever {what} is, such as {figure}.",
}
_LEVEL = "{who} is at best level with {rival}, with a start on {figure}."
_LATE: _Words = {
    (True, True): "{who} leads {rival} with a start up to {wins}; {loses} is too late.",
    (True, False): "{who} leads {rival} with a start up to {wins}.",
    (False, True): _LEVEL,
    (False, False): _LEVEL,
}
_EARLY: _Words = {
    (True, True): "{who} leads {rival} with a start from {wins} on; {loses} is too early.",
    (True, False): "{who} leads {rival} with a start from {wins} on.",
    (False, True): _LEVEL,
    (False, False): _LEVEL,
}
"""By whether some step wins and some step loses."""

_DECIDES = (
    "A deal-breaker decides: {who} leads {rival} with {wins} for {what}, and is out with {loses}."
)


@dataclass(frozen=True, slots=True)
class LeverBreakEven:
    """The figure of one lever at which an offer draws level."""

    lever: Lever
    """What is moved; everything else is held."""

    rival: str
    """The offer that is hardest to reach."""

    figure: Fraction | date | None
    """What ties exactly (for a day: the last that is level or ahead); None where none does."""

    wins: Figure | None
    """The nearest step with which the offer is ahead of every rival and breaks no deal-breaker."""

    loses: Figure | None
    """The nearest step with which it is behind one, or out."""

    why: Saying
    """In words: this wins, this does not; or why it cannot be reached."""

    @property
    def reachable(self) -> bool:
        """Whether some figure draws level."""
        return self.figure is not None


def break_even(lever: Lever, bench: Bench) -> LeverBreakEven:
    """Return the figure of `lever` at which the offer draws level with its strongest rival.

    Pay and scores rise in straight stretches, so the tie is exact; days are whole. An offer that
    a deal-breaker keeps out wins with nothing, unless what is moved is what breaks it.
    """
    found = _Search(lever, bench)
    if found.bounds.elsewhere is not None:
        return found.out(found.bounds.elsewhere)
    if lever.kind == "day":
        return found.day()
    return found.score() if lever.kind == "score" else found.pay()


class _Search:
    """Looks along one lever."""

    def __init__(self, lever: Lever, bench: Bench) -> None:
        self.lever = lever
        self.bench = bench
        self.now = bench.entrant(bench.offer, bench.application)
        self.rival = bench.strongest(self.now)
        self.bounds = Bounds(lever, bench)
        self._known: dict[Figure, Fraction] = {}

    def ahead(self, figure: Figure) -> Fraction:
        if figure not in self._known:
            self._known[figure] = self.bench.ahead(self.bench.with_figures([(self.lever, figure)]))
        return self._known[figure]

    def pay(self) -> LeverBreakEven:
        """Look along a part of the pay, from nothing upwards."""
        if self._at_best() < 0:
            return self._never("{who} cannot draw level with {rival} by {what} alone.")
        far = self.lever.most or self._present() * 2**_FAR
        if self.ahead(_NONE) > 0:
            return self._ahead("{who} is ahead of {rival} without any {what}.", _NONE)
        if self.ahead(far) == self.ahead(_NONE):
            return self._never("At {who}, {what} does not change the pay that is counted.")
        top = far if self.lever.most else above(_ZERO, self.ahead, self._present()) or far
        return self._between(self.ahead, top, lambda along: along)

    def score(self) -> LeverBreakEven:
        """Look along a fit score, from the worst end to the best."""
        curve = self._criterion().curve
        rising = curve.points[-1][1] == TOP
        worst = _decimal(curve.first if rising else curve.last)
        length = _decimal(curve.last - curve.first)

        def at(along: Decimal) -> Decimal:
            return worst + along if rising else worst - along

        def ahead(along: Decimal) -> Fraction:
            return self.ahead(at(along))

        if ahead(_NONE) > 0:
            template = "{who} is ahead of {rival} whatever its score for {what}."
            return self._ahead(template, at(_NONE), at(length))
        return self._between(ahead, length, at)

    def day(self) -> LeverBreakEven:
        """Look along the days between the ideal one and the latest, or the earliest."""
        curve = self._criterion().curve
        ideal = next(int(at) for at, worth in curve.points if worth == TOP)
        start = self.bench.offer.start
        early = start is not None and start.toordinal() < ideal and self.ahead(start) < 0
        away = -1 if early else 1
        length = int(ideal - curve.first) if early else int(curve.last - ideal)

        def at(days: int) -> date:
            return date.fromordinal(ideal) + away * timedelta(days=days)

        if self.ahead(at(0)) < 0:
            return self._never("No start date brings {who} level with {rival}.")
        if self.ahead(at(length)) > 0:
            return self._ahead("{who} is ahead of {rival} on any start date.", at(0), at(length))
        behind = first_whole(lambda days: self.ahead(at(days)) < 0, length + 1)
        passed = first_whole(lambda days: self.ahead(at(days)) <= 0, length + 1)
        wins = at(passed - 1) if passed else None
        loses = at(behind) if behind <= length else None
        return self._found(at(behind - 1), wins, loses, _LATE if away > 0 else _EARLY)

    def _between(
        self,
        ahead: Callable[[Decimal], Fraction],
        top: Decimal,
        at: Callable[[Decimal], Decimal],
    ) -> LeverBreakEven:
        if ahead(top) < 0:
            return self._never("{who} cannot draw level with {rival} by {what} alone.")
        low = Decimal(0)
        near = Fraction(0) if ahead(low) == 0 else crossing(_ZERO, ahead, low, top)
        loses = step_below(_ZERO, ahead, self.lever.step, near)
        wins = None
        if ahead(top) > 0:
            wins = min(step_above(_ZERO, ahead, self.lever.step, near), top)
        origin = Fraction(at(low))
        exact = origin + near if at(top) > at(low) else origin - near
        return self._found(
            exact, None if wins is None else at(wins), None if loses is None else at(loses)
        )

    def _at_best(self) -> Fraction:
        """Return the lead that the best pay of the scale would bring."""
        money = self.bench.held.yardstick.criteria[0]
        return self.bench.ahead(self.now) + money.weight * TOP - self.now.contributions[0].low

    def _present(self) -> Decimal:
        present = self.lever.present
        return present if isinstance(present, Decimal) and present > 0 else self.lever.step

    def _criterion(self) -> Criterion:
        return next(one for one in self.bench.held.yardstick.criteria if one.id == self.lever.path)

    def _ahead(self, template: str, *claimed: Figure) -> LeverBreakEven:
        """Return that nothing needs asking for, or what a deal-breaker asks for all the same.

        Args:
            template: says that the offer is ahead anyway.
            claimed: figures for which that would have to hold, beside the present one.
        """
        present = () if self.lever.present is None else (self.lever.present,)
        for figure in (*present, *claimed):
            why = self.bounds.broken(figure)
            if why is not None:
                return self._decided(figure, why)
        return self._never(template)

    def _decided(self, near: Figure, why: Saying) -> LeverBreakEven:
        """Return the nearest figure that leads and is let in, where a deal-breaker decides it."""
        wins = self.bounds.nearest(near, lambda figure: self.ahead(figure) > 0)
        if wins is None:
            return self.out(why)
        loses = self.bounds.beside(wins)
        slots: dict[str, Slot] = {
            "who": Name(self.bench.name),
            "rival": Name(self.rival.name),
            "what": Name(self.lever.label),
            "wins": self._slot(wins),
            "loses": self._slot(loses),
        }
        exact = wins if isinstance(wins, date) else Fraction(wins)
        return LeverBreakEven(
            self.lever, self.rival.offer.id, exact, wins, loses, say(_DECIDES, **slots)
        )

    def out(self, why: Saying) -> LeverBreakEven:
        """Return that a deal-breaker keeps the offer out whatever figure is asked for."""
        return LeverBreakEven(self.lever, self.rival.offer.id, None, None, None, why)

    def _never(self, template: str) -> LeverBreakEven:
        used = {
            "who": Name(self.bench.name),
            "rival": Name(self.rival.name),
            "what": Name(self.lever.label),
        }
        slots = {key: slot for key, slot in used.items() if f"{{{key}}}" in template}
        return self.out(say(template, **slots))

    def _found(
        self,
        exact: Fraction | date,
        wins: Figure | None,
        loses: Figure | None,
        words: _Words = _FIGURE,
    ) -> LeverBreakEven:
        if wins is not None and (why := self.bounds.broken(wins)) is not None:
            return self._decided(wins, why)
        if wins is None and self.bounds.now is not None:
            return self.out(self.bounds.now)
        slots: dict[str, Slot] = {
            "who": Name(self.bench.name),
            "rival": Name(self.rival.name),
            "what": Name(self.lever.label),
            "figure": self._slot(exact),
        }
        if wins is not None:
            slots["wins"] = self._slot(wins)
        if loses is not None:
            slots["loses"] = self._slot(loses)
        template = words[wins is not None, loses is not None]
        why = say(
            template, **{key: slot for key, slot in slots.items() if f"{{{key}}}" in template}
        )
        return LeverBreakEven(self.lever, self.rival.offer.id, exact, wins, loses, why)

    def _slot(self, figure: Fraction | Figure) -> Slot:
        if isinstance(figure, date):
            return Day(figure)
        match self.lever.kind:
            case "money":
                return Amount(figure, self.lever.unit)
            case "percent":
                return Percent(figure, 2)
            case "share":
                return Percent(figure * 100, 1)
            case _:
                return Number(figure, 0 if figure == int(figure) else 2)


def _decimal(figure: Fraction) -> Decimal:
    """Return a figure that came from a decimal as one."""
    return Decimal(figure.numerator) / figure.denominator
