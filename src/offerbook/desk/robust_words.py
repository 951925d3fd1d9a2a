"""How sure an order is, in sentences: what is printed, and what the screen says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from types import MappingProxyType

from offerbook.core.ranking.firmness import FIRM_RADIUS, FIRM_SHARE
from offerbook.core.ranking.rounding import rounded
from offerbook.core.ranking.thresholds import Reign, Turning
from offerbook.core.saying import Day, Name, Names, Number, Percent, Saying, say
from offerbook.desk.outlook import Outlook
from offerbook.desk.robustness import Robustness

LABELS: Mapping[str, str] = MappingProxyType(
    {"money": "money", "start": "the start date", "fit": "fit"}
)
"""What the three weights are for, inside a sentence."""

WAYS: Mapping[str, str] = MappingProxyType({"money": "money", "start": "start", "fit": "fit"})
"""The same in "ways to weigh"."""

_ENOUGH = 2
"""Offers that must be in before a change of weights is worth a remark."""

_MADE = MappingProxyType(
    {
        "sum_reciprocal": "Your weights are made from an order alone, by sum and reciprocal.",
        "centroid": (
            "Your weights are made from an order alone, as the middle of all weights in that "
            "order, which is steep."
        ),
        "rank_sum": "Your weights are made from an order alone, falling in even steps.",
        "reciprocal": "Your weights are made from an order alone, as 1, a half, a third.",
        "choices": "Your weights are made from your choices between two jobs.",
    }
)


def hundreds(shares: Iterable[Fraction]) -> tuple[int, ...]:
    """Return shares as whole numbers of a hundred; they add up where the shares do."""
    return tuple(int(one) for one in rounded([100 * one for one in shares], 0))


def ways(held: Robustness) -> Saying:
    """Return what the figures of a hundred count."""
    what = Names(tuple(WAYS[one] for one in held.profiles.branches))
    if held.sure.constraints:
        return say(
            "of 100 ways to weigh {what} in which {sure} (not a chance of success)",
            what=what,
            sure=Names(held.sure.text),
        )
    return say("of 100 ways to weigh {what} (not a chance of success)", what=what)


def firsts(held: Robustness) -> tuple[Saying, ...]:
    """Return how often each offer is first, best first."""
    called = names(held)
    counts = hundreds([one.first for one in held.footings])
    return tuple(
        say("{who} is first in {count} of 100.", who=Name(called[one.offer]), count=Number(count))
        for one, count in zip(held.footings, counts, strict=True)
    )


def both(held: Robustness) -> tuple[Saying, ...]:
    """Return how an order can be firm though another offer is first in more of all weights."""
    leader = held.ranking.leader
    if held.firmness.word != "firm" or leader is None:
        return ()
    own = next(one.first for one in held.footings if one.offer == leader)
    most = max(held.footings, key=lambda one: one.first)
    if most.first <= own:
        return ()
    called = names(held)
    template = (
        "Both hold: firm is measured around your own weights, by which {who} leads; the hundred "
        "ways count all possible weights alike, those far from yours too, and there {rival} is "
        "first more often."
    )
    return (say(template, who=Name(called[leader]), rival=Name(called[most.offer])),)


def assumed(held: Robustness) -> tuple[Saying, ...]:
    """Return how these figures treat what is missing, where something is."""
    if not held.open_points:
        return ()
    return (say("What is not stated counts by its middle in these figures."),)


def rule() -> Saying:
    """Return what firm and fragile mean."""
    return say(
        "Firm means: every weight may be off by {radius} at once, in the worst direction, and "
        "the first place stays; while the weights are not yet yours it must also be first in "
        "{share} of 100 ways to weigh. Everything else is fragile.",
        radius=Percent(100 * FIRM_RADIUS),
        share=Number(100 * FIRM_SHARE),
    )


def flips(held: Robustness) -> tuple[Saying, ...]:
    """Return which weights would put another offer first, and the nearest of them all."""
    out = [one for turn in held.turnings for one in _turning(turn, names(held))]
    found = held.flip
    if found is not None:
        parts = zip(held.profiles.branches, hundreds(found.weights), strict=True)
        out.append(
            say(
                "The least change of weights that brings {rival} level moves {moved} of 100 "
                "points, to {weights}.",
                rival=Name(names(held)[found.rival]),
                moved=Number(100 * found.moved, 1),
                weights=Names(tuple(f"{WAYS[key]} {count}" for key, count in parts)),
            )
        )
    return tuple(out)


def _turning(turn: Turning, called: Mapping[str, str]) -> Iterator[Saying]:
    what = LABELS[turn.branch]
    now = Percent(100 * turn.weight)
    for reign, below in ((turn.below, True), (turn.above, False)):
        if reign is None:
            continue
        at = Percent(100 * (reign.high if below else reign.low), 1)
        template = (
            "{who} would be first if {what} counted less than {at} of all weight; now it is {now}."
            if below
            else "{who} would be first if {what} counted more than {at} of all weight; "
            "now it is {now}."
        )
        yield say(template, who=_first(reign, called), what=Name(what), at=at, now=now)
    if len(turn.reigns) == 1 and len(called) > 1:
        template = "{who} is first however much {what} counts."
        yield say(template, who=_first(turn.reigns[0], called), what=Name(what))


def _first(reign: Reign, called: Mapping[str, str]) -> Names:
    return Names(tuple(called[key] for key in reign.first))


def behind(held: Robustness) -> tuple[Saying, ...]:
    """Return which offers need not be thought about, whatever the weights."""
    called = names(held)
    told = {one.offer for one in held.dominated}
    never = (_never(held, called, key) for key in held.never_first if key not in told)
    return (*(one.saying for one in held.dominated), *never)


def _never(held: Robustness, called: Mapping[str, str], key: str) -> Saying:
    who = Name(called[key])
    if held.sure.constraints:
        return say("{who} can never be first under any weights that you think possible.", who=who)
    rival = held.never_behind(key)
    if not rival:
        return say(
            "{who} can never be first, whatever your weights: a mix of the others beats it.",
            who=who,
        )
    return say(
        "{who} can never be first alone, whatever your weights: {rival} is never behind it.",
        who=who,
        rival=Name(called[rival]),
    )


def regret(held: Robustness) -> tuple[Saying, ...]:
    """Return what each choice could cost at the most, least first."""
    called = names(held)
    out = []
    for one in sorted((one.regret for one in held.footings), key=lambda one: one.points):
        who = Name(called[one.offer])
        if not one.rival:
            out.append(say("{who}: nothing is ever better.", who=who))
            continue
        template = "{who}: at the very most {points} points behind {rival}."
        points = Number(one.points, 1)
        out.append(say(template, who=who, points=points, rival=Name(called[one.rival])))
    return tuple(out)


def equity(held: Robustness) -> tuple[Saying, ...]:
    """Return what equity that cannot be sold must be worth, and who is first under own odds."""
    return (*(one.saying for one in held.unsold_equity), *_odds(held))


def _odds(held: Robustness) -> Iterator[Saying]:
    found = held.own_odds
    if found is None:
        return
    if not found.first:
        yield say(
            "Your own odds make {ways} ways it may end: for who is first in them, install "
            "offerbook[simulate].",
            ways=Number(found.ways),
        )
        return
    for key, share in found.first.items():
        yield say(
            "Under your own odds {who} is first with a probability of {share}.",
            who=Name(names(held)[key]),
            share=Percent(100 * share, 1),
        )
    if found.undecided:
        template = "With {share} nobody is sure to be first: they are level, or a blank decides."
        yield say(template, share=Percent(100 * found.undecided, 1))
    if found.draws:
        yield say(
            "These are {draws} draws of {ways} ways, so each may be off by {width}.",
            draws=Number(found.draws),
            ways=Number(found.ways),
            width=Percent(100 * found.half_width, 2),
        )
    yield say("They rest on the odds that you gave and on nothing else: this is no prediction.")


def remarks(outlook: Outlook) -> tuple[Saying, ...]:
    """Return how the weights came about, where that bears on trusting them."""
    given = outlook.book.preferences.weights
    if given is None:
        return ()
    out = [say(_MADE[given.made])] if given.made in _MADE else []
    before = [
        one for one in outlook.competing if given.on and one.received and one.received <= given.on
    ]
    if given.on and len(before) >= _ENOUGH:
        template = "Your weights are of {day}, when {count} of the offers were already in."
        out.append(say(template, day=Day(given.on), count=Number(len(before))))
    return tuple(out)


def names(held: Robustness) -> Mapping[str, str]:
    """Return what each offer is called, by id."""
    return {one.offer.id: one.name for one in held.contest.entrants}
