"""What is to be asked for, how far, and how hard that is for the employer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Literal

from offerbook.core.ranking.levers import Lever

Difficulty = Literal["easy", "middling", "hard"]

_DAYS_OF_START = 14
_TENTH = Decimal("0.1")
_STEPS = 40


@dataclass(frozen=True, slots=True)
class Asking:
    """One lever with the room there is for it."""

    lever: Lever
    """What is asked for."""

    to: Decimal | date
    """The most (or the day furthest away) that would be asked for."""

    difficulty: Difficulty
    """How hard it is for the employer; their cost is not known and none is invented."""

    cost: Decimal | None = None
    """What all of it would cost the employer, where the person has an amount."""


def usual(levers: Sequence[Lever]) -> tuple[Asking, ...]:
    """Return room and difficulty for each lever as a first guess, to be changed by the person.

    Base up to 10 % and hard; bonus and retirement up to a tenth of what is there and hard, since
    they are mostly set by level; equity up to a fifth, middling; a sign-on up to 10 000 or by
    half and easy, since it does not recur; a start up to two weeks nearer to the ideal day and
    easy; a score up to two steps nearer to its best end and middling, to be used only where the
    person says that a term moves it, such as days at home. What is best already has no room:
    `to` is the present figure. These are this program's choices, with the reported practice in
    docs/negotiating.md behind them.
    """
    return tuple(one for lever in levers if (one := _usual(lever)) is not None)


def _usual(lever: Lever) -> Asking | None:
    present, best = lever.present, lever.best
    if isinstance(present, date):
        return Asking(lever, _nearer(present, best), "easy")
    if present is None:
        return None
    part = lever.path.partition("[")[0].partition(".")[0]
    match part:
        case "sign_on":
            more = present / 2 if present else Decimal(10_000)
            return Asking(lever, _up(lever, present + more), "easy")
        case "grant":
            return Asking(lever, _up(lever, present + present / 5), "middling")
        case "fit":
            return Asking(lever, _better(present, best, 2 * lever.step), "middling")
        case _:
            return Asking(lever, _up(lever, present + present * _TENTH), "hard")


def _nearer(present: date, best: Decimal | date | None) -> date:
    """Return a day up to two weeks nearer to the best one; earlier where none is known."""
    room = timedelta(days=_DAYS_OF_START)
    if not isinstance(best, date):
        return present - room
    return max(best, present - room) if present > best else min(best, present + room)


def _better(present: Decimal, best: Decimal | date | None, room: Decimal) -> Decimal:
    """Return a score up to `room` nearer to the best one; higher where none is known."""
    if not isinstance(best, Decimal):
        return present + room
    return max(best, present - room) if present > best else min(best, present + room)


def _up(lever: Lever, figure: Decimal) -> Decimal:
    """Return the figure rounded down to whole steps above the present one."""
    present = lever.present if isinstance(lever.present, Decimal) else Decimal(0)
    steps = max(1, int((figure - present) / lever.step))
    found = present + steps * lever.step
    return found if lever.most is None else min(found, lever.most)


def figures(asking: Asking) -> tuple[Decimal | date, ...]:
    """Return what may be asked for, from the present figure to the last, in even steps.

    At most forty steps, so that the search stays short: wider room is walked in multiples of
    the lever's step.
    """
    present, to = asking.lever.present, asking.to
    if isinstance(present, date) and isinstance(to, date):
        days = (to - present).days
        way = 1 if days > 0 else -1
        return tuple(present + timedelta(days=way * day) for day in range(abs(days) + 1))
    if not isinstance(present, Decimal) or not isinstance(to, Decimal):
        return ()
    way = 1 if to > present else -1
    count = int(abs(to - present) / asking.lever.step)
    stride = max(1, -(-count // _STEPS))
    return tuple(
        present + way * asking.lever.step * number for number in range(0, count + 1, stride)
    )
