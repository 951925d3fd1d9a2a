"""What to ask for: the things that are open, what each must reach, and the easiest mix."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType

from offerbook.core.model.offer import Offer
from offerbook.core.model.thing_to_ask import ThingToAsk
from offerbook.core.model.versions import replaced, versions
from offerbook.core.negotiation.rounds import closed_paths
from offerbook.core.ranking.asking import Asking, usual
from offerbook.core.ranking.bench import Bench
from offerbook.core.ranking.counter import MARGIN, Counter, counter
from offerbook.core.ranking.lever_breakeven import LeverBreakEven, break_even
from offerbook.core.ranking.levers import Lever, levers
from offerbook.core.ranking.standing import BreakEven
from offerbook.core.saying import Name, Names, Saying, say
from offerbook.desk.outlook import Outlook
from offerbook.errors import UnknownNameError, UsageError

_NOWHERE = " alone."
"""How the core ends a sentence about a thing that cannot close the gap."""


def closed(outlook: Outlook, offer: Offer) -> tuple[str, ...]:
    """Return the fields that they said will not move, and those the person will not ask for."""
    application = offer.application or ""
    told: tuple[str, ...] = ()
    if application in outlook.book.applications:
        told = closed_paths(outlook.talk(application).situation)
    own = (one.path for one in _named(outlook, offer) if one.closed)
    return tuple(dict.fromkeys((*told, *own)))


def open_levers(outlook: Outlook, offer: Offer, parts: Sequence[str] = ()) -> tuple[Lever, ...]:
    """Return what could be asked for.

    Args:
        outlook: the book at a moment.
        offer: whose terms would move.
        parts: only these, each a path or the first word of one, such as `base`; none: all.

    Raises:
        UnknownNameError: one of `parts` is nothing that is open.
    """
    application = outlook.book.applications.get(offer.application or "")
    found = levers(offer, application, outlook.contest.yardstick, closed(outlook, offer))
    for part in parts:
        if not any(_is_part(one, part) for one in found):
            known = ", ".join(one.path for one in found)
            raise UnknownNameError(f"{part!r} is not open at {offer.id}", todo=f"open: {known}")
    return tuple(one for one in found if not parts or any(_is_part(one, part) for part in parts))


def _is_part(lever: Lever, part: str) -> bool:
    return lever.path == part or lever.path.startswith((f"{part}.", f"{part}["))


def break_evens(
    outlook: Outlook, offer: Offer, rival: Offer | None = None, parts: Sequence[str] = ()
) -> tuple[LeverBreakEven, ...]:
    """Return for each open thing the figure that ties with `rival` or, without one, leads all.

    Raises:
        UnknownNameError: the rival is not ranked, or one of `parts` is nothing that is open.
        UsageError: another version took the place of `offer`.
    """
    found = _bench(outlook, offer, rival)
    chosen = open_levers(outlook, offer, parts)
    return tuple(break_even(one, found) for one in chosen) if found.rivals else ()


def yearly(found: BreakEven, lever: Lever) -> bool:
    """Return whether `found` tells the figures a year of a lever that is paid by another period."""
    return lever.per not in {"", "year"} and found.present is not None and found.reachable


def unreached(found: Sequence[LeverBreakEven]) -> tuple[Saying, ...]:
    """Return why some things decide nothing, those with the same reason in one sentence."""
    groups: dict[tuple[str, str], list[LeverBreakEven]] = {}
    for one in found:
        if not one.reachable:
            groups.setdefault((one.why.template, one.rival), []).append(one)
    return tuple(_together(template, group) for (template, _), group in groups.items())


def _together(template: str, group: Sequence[LeverBreakEven]) -> Saying:
    what = Names(tuple(dict.fromkeys(one.lever.label for one in group)))
    slots = group[0].why.slots
    if template.endswith(_NOWHERE):
        template = (
            "Not reachable inside your range with one of these alone, against {rival}: {what}."
        )
        return say(template, rival=slots["rival"], what=what)
    return Saying(template, MappingProxyType({**slots, "what": what} if "what" in slots else slots))


def _bench(outlook: Outlook, offer: Offer, rival: Offer | None = None) -> Bench:
    held = outlook.contest
    _need_newest(outlook, offer)
    if rival is not None and (rival.id == offer.id or held.entrant(rival.id) is None):
        raise UnknownNameError(f"{rival.id} is no ranked offer beside {offer.id}")
    return Bench(offer, held, outlook.value, (rival.id,) if rival else ())


def _need_newest(outlook: Outlook, offer: Offer) -> None:
    """Refuse a version that another took the place of: nobody is asked to better it any more."""
    newer = replaced(versions(outlook.book).values())
    last = offer.id
    while last in newer:
        last = newer[last]
    if last != offer.id:
        told = f"a newer version of this offer is in force: {last}"
        raise UsageError(told, todo=f"name {last}", where=offer.id)


def things_to_ask(outlook: Outlook, offer: Offer) -> tuple[Asking, ...]:
    """Return what is open with its room and hardness: the person's own, else a first guess.

    A fit score is no term: it is there only where the person said how far it would rise.
    """
    named = _named(outlook, offer)
    out: list[Asking] = []
    for lever in open_levers(outlook, offer):
        own = next((one for one in reversed(named) if _is_part(lever, one.path)), None)
        if own is not None and own.step is not None:
            lever = replace(lever, step=own.step)  # noqa: PLW2901 - the same lever, as wished
        if lever.kind == "score" and (own is None or own.most is None):
            continue
        guess = usual((lever,))
        out.extend(_own(one, own) if own is not None else one for one in guess)
    return tuple(one for one in out if one.to != one.lever.present)


def _named(outlook: Outlook, offer: Offer) -> list[ThingToAsk]:
    """Return what the person said about things to ask for; what is nearest to the offer last."""
    found = outlook.book.preferences.negotiation.lever
    mine = [one for one in found if one.application in {"", offer.application}]
    return sorted(mine, key=lambda one: bool(one.application))


def _own(guess: Asking, own: ThingToAsk) -> Asking:
    to = own.most if own.most is not None and _alike(guess, own.most) else guess.to
    return Asking(guess.lever, to, own.hardness or guess.difficulty, own.cost)


def _alike(guess: Asking, most: object) -> bool:
    return isinstance(most, Decimal) == isinstance(guess.to, Decimal)


def what_to_ask(outlook: Outlook, offer: Offer, margin: Fraction = MARGIN) -> Counter:
    """Return the easiest mix of asks with which an offer leads all others by `margin` points.

    Raises:
        UsageError: another version took the place of `offer`.
    """
    found = _bench(outlook, offer)
    if not found.rivals and found.broken() is None:
        why = say("{who} has no rival: nothing needs asking for.", who=Name(found.name))
        return Counter(None, (), Fraction(0), why)
    return counter(found, things_to_ask(outlook, offer), margin=margin)
