"""For everything that could be asked for: the figure that ties, what wins and what does not."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

from offerbook.core.model.application import Application
from offerbook.core.model.offer import Offer
from offerbook.core.pay.valuation import Valuation
from offerbook.core.ranking.contest import Contest
from offerbook.core.ranking.curve import TOP
from offerbook.core.ranking.entrant import Entrant, lead, measured
from offerbook.core.ranking.levers import Lever, levers, moved, scored
from offerbook.core.ranking.names import names
from offerbook.core.ranking.reach import above, crossing, first_whole, step_above, step_below
from offerbook.core.ranking.yardstick import Criterion
from offerbook.core.saying import Amount, Day, Name, Number, Percent, Saying, Slot, say

Value = Callable[[Offer], Valuation]
Figure = Decimal | date

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
    """The nearest step with which the offer is ahead of every rival."""

    loses: Figure | None
    """The nearest step with which it is behind one."""

    why: Saying
    """In words: this wins, this does not; or why it cannot be reached."""

    @property
    def reachable(self) -> bool:
        """Whether some figure draws level."""
        return self.figure is not None


def break_evens(
    offer: Offer,
    held: Contest,
    value: Value,
    *,
    against: Sequence[str] = (),
    closed: Sequence[str] = (),
) -> tuple[LeverBreakEven, ...]:
    """Return the break-even of every lever that is open.

    Args:
        offer: the one that is asked to better its terms, or that may let some go.
        held: the rivals, and the yardstick.
        value: values an offer under the book's preferences.
        against: ids of the rivals to reach; empty for all, that is, to become first.
        closed: paths that will not move.

    Raises:
        KeyError: `against` names an offer that is not in the contest.
    """
    bench = Bench(offer, held, value, against)
    open_ones = levers(offer, bench.application, held.yardstick, closed)
    return tuple(break_even(lever, bench) for lever in open_ones) if bench.rivals else ()


class Bench:
    """One offer with its rivals, measured again whenever something of it is moved."""

    def __init__(
        self, offer: Offer, held: Contest, value: Value, against: Sequence[str] = ()
    ) -> None:
        self.offer = offer
        self.held = held
        self.value = value
        self.name = names((offer,), held.book)[offer.id]
        self.application = held.book.applications.get(offer.application or "")
        others = {one.offer.id: one for one in held.entrants if one.offer.id != offer.id}
        self.rivals = [others[key] for key in against] if against else list(others.values())

    def entrant(self, offer: Offer, application: Application | None) -> Entrant:
        """Return an entrant with other terms or scores."""
        return measured(offer, self.name, application, self.value(offer), self.held.yardstick)

    def with_figures(self, figures: Sequence[tuple[Lever, Figure]]) -> Entrant:
        """Return the offer measured with several levers moved."""
        offer, application = self.offer, self.application
        for lever, figure in figures:
            if lever.kind == "score" and application is not None and isinstance(figure, Decimal):
                application = scored(application, lever, figure)
            else:
                offer = moved(offer, lever, figure)
        return self.entrant(offer, application)

    def ahead(self, entrant: Entrant) -> Fraction:
        """Return the points by which it leads the strongest rival, blanks counted against it."""
        return min(lead(entrant, rival).low for rival in self.rivals)

    def strongest(self, entrant: Entrant) -> Entrant:
        """Return the rival that is hardest to reach."""
        return min(self.rivals, key=lambda rival: lead(entrant, rival).low)


def break_even(lever: Lever, bench: Bench) -> LeverBreakEven:
    """Return the figure of `lever` at which the offer draws level with its strongest rival.

    Pay and scores rise in straight stretches, so the tie is exact; days are whole.
    """
    found = _Search(lever, bench)
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
        if self.ahead(far) == self.ahead(_NONE):
            return self._never("At {who}, {what} does not change the pay that is counted.")
        if self.ahead(_NONE) > 0:
            return self._never("{who} is ahead of {rival} without any {what}.")
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
            return self._never("{who} is ahead of {rival} whatever its score for {what}.")
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
            return self._never("{who} is ahead of {rival} on any start date.")
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

    def _never(self, template: str) -> LeverBreakEven:
        used = {
            "who": Name(self.bench.name),
            "rival": Name(self.rival.name),
            "what": Name(self.lever.label),
        }
        slots = {key: slot for key, slot in used.items() if f"{{{key}}}" in template}
        why = say(template, **slots)
        return LeverBreakEven(self.lever, self.rival.offer.id, None, None, None, why)

    def _found(
        self,
        exact: Fraction | date,
        wins: Figure | None,
        loses: Figure | None,
        words: _Words = _FIGURE,
    ) -> LeverBreakEven:
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
