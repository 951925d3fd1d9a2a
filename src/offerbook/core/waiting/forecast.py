"""How well the person's own guesses of a yes have held."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from offerbook.core.model.application import Application
from offerbook.core.saying import Number, Percent, Saying, say
from offerbook.core.waiting.stage import ENDINGS, STEPS, progress

FEWEST = 5
"""Guesses with a known outcome below which nothing is said."""

_YES = STEPS.index("offer_spoken")
_OPEN_ENDS = frozenset({"withdrawn_by_me", "declined"})
_WIDTH = 20
_LAST = 100 // _WIDTH - 1


@dataclass(frozen=True, slots=True)
class Guess:
    """One guess whose outcome is known."""

    share: Fraction
    """The guess of a yes, 0 to 1."""

    came: bool
    """Whether an offer came."""


@dataclass(frozen=True, slots=True)
class Calibration:
    """Guesses that were alike, and what came of them."""

    low: int
    """Lower end of the guesses, in percent."""

    high: int
    """Upper end, in percent."""

    guesses: int
    """How many."""

    came: int
    """How many of them were followed by an offer."""

    mean: Fraction
    """The mean guess, 0 to 1."""


@dataclass(frozen=True, slots=True)
class Score:
    """How far to trust such feelings."""

    guesses: int
    """Those with a known outcome."""

    brier: Fraction
    """Mean squared distance from guess to outcome; 0 is perfect, a guess of one half gives 1/4."""

    usual: Fraction
    """The same for somebody who always says the share of offers that came."""

    bands: tuple[Calibration, ...]
    """By size of the guess; only those that were made."""

    saying: Saying
    """In words."""


def guesses(applications: Iterable[Application], today: date) -> tuple[Guess, ...]:
    """Return every guess whose outcome is known on `today`.

    An offer, spoken or written, is a yes. A rejection, their withdrawal and silence are a no.
    Where the person pulled out before an offer, nobody knows.
    """
    found = []
    for application in applications:
        told = progress(application, today)
        yes = STEPS.index(told.furthest) >= _YES
        ends = [e.kind for e in told.events if e.kind in ENDINGS and e.on <= today]
        no = not yes and not told.live and ends[-1] not in _OPEN_ENDS
        if yes or no:
            found += [
                Guess(Fraction(event.forecast_percent) / 100, yes)
                for event in told.events
                if event.forecast_percent is not None and event.on <= today
            ]
    return tuple(found)


def score(found: tuple[Guess, ...]) -> Score | None:
    """Return how well the guesses held, or None below five of them.

    Source: Brier, Monthly Weather Review 78 (1950).
    """
    if len(found) < FEWEST:
        return None
    came = Fraction(sum(one.came for one in found), len(found))
    brier = sum(((one.share - one.came) ** 2 for one in found), Fraction(0)) / len(found)
    usual = came * (1 - came)
    return Score(len(found), brier, usual, _bands(found), _saying(found, brier, usual))


def _bands(found: tuple[Guess, ...]) -> tuple[Calibration, ...]:
    by_band: dict[int, list[Guess]] = {}
    for one in found:
        by_band.setdefault(min(int(one.share * 100) // _WIDTH, _LAST), []).append(one)
    return tuple(
        Calibration(
            band * _WIDTH,
            (band + 1) * _WIDTH,
            len(alike),
            sum(one.came for one in alike),
            sum((one.share for one in alike), Fraction(0)) / len(alike),
        )
        for band, alike in sorted(by_band.items())
    )


def _saying(found: tuple[Guess, ...], brier: Fraction, usual: Fraction) -> Saying:
    count = Number(len(found))
    mean = Percent(sum((one.share for one in found), Fraction(0)) / len(found) * 100)
    came = Percent(Fraction(sum(one.came for one in found), len(found)) * 100)
    if brier < usual:
        return say(
            "Over {count} guesses you said {mean} on average and {came} came: they held better "
            "than the same figure every time.",
            count=count,
            mean=mean,
            came=came,
        )
    return say(
        "Over {count} guesses you said {mean} on average and {came} came: the same figure every "
        "time would have held as well or better, so do not lean on the feeling.",
        count=count,
        mean=mean,
        came=came,
    )
