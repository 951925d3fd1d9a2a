"""What is missing and could change the order, most decisive first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import islice

from offerbook.core.ranking.entrant import Entrant, is_ahead, lead, same_unknown
from offerbook.core.ranking.standing import Contribution
from offerbook.core.ranking.yardstick import START
from offerbook.core.saying import Name, Number, Saying, say


@dataclass(frozen=True, slots=True)
class Unknown:
    """One thing that is missing and could change the order."""

    who: Entrant
    """The offer that it is about."""

    what: Contribution
    """The criterion that is missing."""

    decides_first: bool
    """Whether it could change who leads, rather than the order further down."""

    @property
    def width(self) -> Fraction:
        """How many points hang on it."""
        return self.what.high - self.what.low


def unknowns(entrants: Sequence[Entrant]) -> tuple[Unknown, ...]:
    """Return what could change the order: first place before the rest, then by points at stake.

    A fit score that two offers of one application share is listed once.
    """
    missing = [one for one in entrants if not one.is_known]
    if not missing:
        return ()
    first = {one.offer.id for one in contenders(entrants)}
    found: dict[tuple[str, str], Unknown] = {}
    for one in missing:
        for what in one.contributions:
            near = _undecided(one, what, entrants)
            if not near:
                continue
            leading = one.offer.id in first and any(other.offer.id in first for other in near)
            about = one.offer.id if what.criterion == START else str(one.offer.application)
            kept = found.get((about, what.criterion))
            if kept is None or (leading and not kept.decides_first):
                found[about, what.criterion] = Unknown(one, what, leading)
    return tuple(sorted(found.values(), key=lambda one: (not one.decides_first, -one.width)))


def contenders(entrants: Sequence[Entrant]) -> tuple[Entrant, ...]:
    """Return the offers that no other is ahead of for every completion.

    Offers of one application share what is unknown of it and are all looked at; of the others
    the one with the highest least score is the only one that needs to be.
    """
    by_low = sorted(entrants, key=lambda one: -one.low)
    kin: dict[str, list[Entrant]] = {}
    for one in entrants:
        kin.setdefault(one.offer.application or "", []).append(one)
    return tuple(
        one
        for one in entrants
        if not any(is_ahead(other, one) for other in _strongest(one, by_low, kin))
    )


def _strongest(
    one: Entrant, by_low: Sequence[Entrant], kin: Mapping[str, Sequence[Entrant]]
) -> Iterator[Entrant]:
    own = one.offer.application
    yield from islice((other for other in by_low if _apart(other, one)), 1)
    if own is not None:
        yield from (other for other in kin[own] if other is not one)


def _apart(other: Entrant, one: Entrant) -> bool:
    own = one.offer.application
    return other is not one and (own is None or other.offer.application != own)


def _undecided(one: Entrant, what: Contribution, entrants: Sequence[Entrant]) -> list[Entrant]:
    """Return the offers whose order with `one` is open and can move with `what`."""
    if what.low == what.high:
        return []
    return [
        other
        for other in entrants
        if other is not one
        and not same_unknown(one, other, what.criterion)
        and (gap := lead(one, other)).low <= 0 <= gap.high
    ]


def questions(found: Sequence[Unknown]) -> tuple[Saying, ...]:
    """Return a sentence for each thing to find out, in the same order."""
    return tuple(_question(one) for one in found)


def deciding(open_points: Sequence[Unknown]) -> Saying | None:
    """Return the sentence that stands for a verdict while who leads is open, or None."""
    found = [one for one in open_points if one.decides_first]
    if len(found) <= 1:
        return _question(found[0]) if found else None
    most = found[0]
    if most.what.criterion == START:
        template = "The order depends on {count} open points, above all {who}'s {what}: ask."
    else:
        template = (
            "The order depends on {count} open points, above all your score for {what} at {who}."
        )
    return say(
        template,
        *(fact for one in found for fact in one.what.facts),
        count=Number(len(found)),
        who=Name(most.who.name),
        what=Name(most.what.label),
    )


def _question(one: Unknown) -> Saying:
    templates = {
        (True, True): "The order depends on {who}'s {what}: ask.",
        (True, False): "The order depends on your score for {what} at {who}: give it one.",
        (False, True): "The order further down depends on {who}'s {what}: ask.",
        (False, False): (
            "The order further down depends on your score for {what} at {who}: give it one."
        ),
    }
    return say(
        templates[one.decides_first, one.what.criterion == START],
        *one.what.facts,
        who=Name(one.who.name),
        what=Name(one.what.label),
    )
