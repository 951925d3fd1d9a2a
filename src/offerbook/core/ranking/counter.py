"""What to ask for: the easiest mix that leads with a margin, and packages of equal worth."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from offerbook.core.ranking.asking import Asking, figures
from offerbook.core.ranking.bench import Bench, Figure
from offerbook.core.ranking.bounds import Bounds
from offerbook.core.ranking.levers import Lever
from offerbook.core.ranking.mix import Mix, Step, mixes
from offerbook.core.saying import Name, Names, Number, Phrase, Saying, Slot, say

MARGIN = Fraction(1)
"""Points by which a package should lead, so that it is not a knife-edge tie."""

EQUAL = Fraction(1, 100)
"""Packages are of equal worth where their scores lie within this share."""

EFFORT = {"easy": Fraction(1), "middling": Fraction(2), "hard": Fraction(4)}
"""What a point to you counts as, by how hard its lever is, where no cost is known."""

EACH = Fraction(1, 2)
"""What each lever that is asked for counts beside: few asks are easier than many."""

_LIKELY = Fraction(9, 10)
_TRIES = 60
_PACKAGES = 3


@dataclass(frozen=True, slots=True)
class Move:
    """One lever of a package."""

    lever: Lever
    """What is asked for."""

    to: Figure
    """The figure to ask for."""


@dataclass(frozen=True, slots=True)
class Package:
    """A mix of asks, with what it is worth."""

    moves: tuple[Move, ...]
    """What is asked for; the others stay."""

    led_by: str
    """The path of the lever that brings most of it."""

    score: Fraction
    """The offer's score with it, valued afresh, 0..100."""

    ahead: Fraction
    """Points by which it then leads the strongest rival; blanks count against it."""

    effort: Fraction
    """How hard it is: each point counts 1, 2 or 4 as its lever is easy, middling or hard, and
    each lever a half beside; or the employer's cost, where the person has one for every lever."""


@dataclass(frozen=True, slots=True)
class Counter:
    """The answer to "what should I ask for?"."""

    easiest: Package | None
    """The mix with the least effort; None where nothing reaches."""

    packages: tuple[Package, ...]
    """Two or three of equal worth, each led by another lever; empty where there is one way."""

    short: Fraction
    """Points that are missing even with everything asked for; 0 where something reaches, and where
    a deal-breaker keeps the offer out."""

    saying: Saying
    """In words."""


def counter(bench: Bench, asked: Sequence[Asking], *, margin: Fraction = MARGIN) -> Counter:
    """Return the easiest mix of asks that leads every rival by `margin`, and equals to it.

    Each lever's gain is measured step by step; mixes are then tried from the easiest on, and
    each is valued afresh as a whole before it counts, since a higher base also raises a bonus
    on it. Where gains simply add up, the first to reach is the easiest there is on these steps.
    An offer that a deal-breaker keeps out leads with nothing but a mix that mends that.

    Args:
        bench: the offer with its rivals.
        asked: levers that are open, with their room. A lever the employer closed has no place
            here, and one without a present figure is left out.
        margin: points of lead to reach, above 0.

    Source: a knapsack over steps; for continuous levers with falling returns, Dantzig,
    Operations Research 5 (1957), 266-277. Packages of equal worth: Leonardelli et al., Journal
    of Personality and Social Psychology 117 (2019).
    """
    who, out = Name(bench.name), bench.broken()
    if not bench.rivals:
        return Counter(None, (), Fraction(0), out or say("{who} has no rival to lead.", who=who))
    if out is None and bench.ahead(bench.with_figures([])) >= margin:
        why = say("{who} leads as it is: nothing needs asking for.", who=who)
        return Counter(None, (), Fraction(0), why)
    search = _Search(bench, asked, margin)
    if search.stuck is not None:
        template = "{out} Nothing that could be asked for goes far enough to mend that."
        why = say(template, out=Phrase(search.stuck))
        return Counter(None, (), Fraction(0), why)
    everything = search.everything()
    if everything.ahead < margin:
        short = margin - everything.ahead
        return Counter(None, (), short, _too_little(bench, everything, short))
    easiest = search.easiest() or everything
    packages = search.equals(easiest)
    return Counter(easiest, packages, Fraction(0), _enough(bench, easiest, packages, out))


class _Search:
    """Mixes of asks, from the easiest on."""

    def __init__(self, bench: Bench, asked: Sequence[Asking], margin: Fraction) -> None:
        self.bench = bench
        self.margin = margin
        self.now = bench.with_figures([])
        self.need = margin - bench.ahead(self.now)
        by_cost = bool(asked) and all(one.cost is not None for one in asked)
        bounds = [Bounds(one.lever, bench) for one in asked]
        tried = [
            (own, self._ladder(one, own, by_cost=by_cost))
            for one, own in zip(asked, bounds, strict=True)
        ]
        kept = [(own, ladder) for own, ladder in tried if ladder]
        self.levers = [own.lever for own, _ in kept]
        self.ladders = [ladder for _, ladder in kept]
        self.needed = [at for at, (own, _) in enumerate(kept) if own.now is not None]
        mended = {self.levers[at].path for at in self.needed}
        left = [one for one in bench.musts if one.path not in mended]
        self.stuck = bench.broken((), left)
        """The deal-breaker that keeps the offer out whatever is asked for."""

    def _ladder(self, asking: Asking, bounds: Bounds, *, by_cost: bool) -> list[Step]:
        """Return each step of a lever that brings something, with what it brings alone.

        Where a deal-breaker keeps the present figure out, each step that is let in counts.
        """
        steps = figures(asking)
        found = []
        for at, figure in enumerate(steps[1:], start=1):
            if bounds.broken(figure) is not None:
                continue
            gain = self.bench.with_figures([(asking.lever, figure)]).low - self.now.low
            if by_cost:
                effort = Fraction(asking.cost or 0) * at / (len(steps) - 1)
            else:
                effort = EACH + EFFORT[asking.difficulty] * max(gain, Fraction(0))
            if gain > 0 or bounds.now is not None:
                found.append(Step(figure, gain, effort))
        return found

    def everything(self) -> Package:
        """Return the package in which each lever goes as far as it helps."""
        return self._package(tuple(max(one, key=lambda step: step.gain) for one in self.ladders))

    def easiest(self) -> Package | None:
        """Return the first mix that leads by the margin when it is valued as a whole."""
        least = min(self.need, self.need * _LIKELY)
        found = mixes(self.ladders, self.need, self.needed)
        likely = [one for one in found if one.gain >= least]
        for mix in likely[:_TRIES]:
            package = self._package(mix.steps)
            if package.ahead >= self.margin:
                return package
        return None

    def equals(self, easiest: Package) -> tuple[Package, ...]:
        """Return packages worth as much as the easiest one, each led by another lever."""
        found = [easiest]
        for at, lever in enumerate(self.levers):
            if lever.path != easiest.led_by:
                found.extend(self._led_by(at, easiest))
        found[1:] = sorted(found[1:], key=lambda one: one.effort)
        return tuple(found[:_PACKAGES]) if len(found) > 1 else ()

    def _led_by(self, at: int, easiest: Package) -> list[Package]:
        """Return the easiest package of equal worth that one lever leads, if there is one."""
        room = EQUAL * easiest.score / 2
        gain = easiest.score - self.now.low
        needed = [one - (one > at) for one in self.needed if one != at]
        others = mixes([*self.ladders[:at], *self.ladders[at + 1 :]], gain + room, needed)
        tries: list[Mix] = []
        for step in self.ladders[at]:
            for mix in others:
                total = mix.gain + step.gain
                leads = all(one is None or one.gain < step.gain for one in mix.steps)
                if leads and gain - room <= total <= gain + room:
                    steps = (*mix.steps[:at], step, *mix.steps[at:])
                    tries.append(Mix(mix.effort + step.effort, total, steps))
        for mix in sorted(tries, key=lambda one: one.effort)[:_TRIES]:
            package = self._package(mix.steps)
            if package.ahead >= self.margin and abs(package.score - easiest.score) <= room:
                return [package]
        return []

    def _package(self, steps: tuple[Step | None, ...]) -> Package:
        chosen = [
            (lever, step)
            for lever, step in zip(self.levers, steps, strict=True)
            if step is not None
        ]
        entrant = self.bench.with_figures([(lever, step.figure) for lever, step in chosen])
        led_by = max(chosen, key=lambda one: one[1].gain)[0].path if chosen else ""
        return Package(
            tuple(Move(lever, step.figure) for lever, step in chosen),
            led_by,
            entrant.low,
            self.bench.ahead(entrant),
            sum((step.effort for _, step in chosen), Fraction(0)),
        )


def _too_little(bench: Bench, everything: Package, short: Fraction) -> Saying:
    if not everything.moves:
        return say("Nothing that is open would better {who}.", who=Name(bench.name))
    return say(
        "Even with everything asked for, {who} stays {short} points short of a clear lead.",
        who=Name(bench.name),
        short=Number(short, 1),
    )


def _enough(
    bench: Bench, easiest: Package, packages: Sequence[Package], out: Saying | None
) -> Saying:
    slots: dict[str, Slot] = {
        "who": Name(bench.name),
        "what": Names(tuple(move.lever.label for move in easiest.moves)),
        "ahead": Number(easiest.ahead, 1),
    }
    template = "{who} leads by {ahead} points with more on {what}."
    if out is not None:
        template = "{out} With other terms for {what} it leads by {ahead} points."
        del slots["who"]
        slots["out"] = Phrase(out)
    if packages:
        template = template[:-1] + "; {count} packages are worth the same."
        slots["count"] = Number(len(packages))
    return say(template, **slots)
