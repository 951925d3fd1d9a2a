"""`stance OFFER`: what to do now, the ask with its formulas, and the rounds so far; private."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable

from offerbook.cli.output import Output
from offerbook.cli.plain import plain
from offerbook.core.fact import Fact
from offerbook.core.negotiation.levers import words as lever_words
from offerbook.core.negotiation.stance import Stance
from offerbook.core.negotiation.target import Room
from offerbook.core.saying import Saying
from offerbook.desk import Desk
from offerbook.wording.facts import fact_lines
from offerbook.wording.spoken import words as worded


def run(desk: Desk, words: Namespace, out: Output) -> int:
    """Print which row of the decision table holds, and everything that goes with it."""
    stance, room = desk.outlook.talk(words.id).stance, desk.outlook.talk(words.id).room
    if out.as_json:
        out.json(_plain(desk, words.id, stance, room))
        return 0
    _print(desk, words.id, stance, out)
    if room is not None:
        _ask(desk, room, out, facts=words.facts)
    _block(desk, out, "Rounds so far", desk.outlook.talk(words.id).rounds_told)
    _block(desk, out, "Before you sign", stance.flags)
    return 0


def _print(desk: Desk, about: str, stance: Stance, out: Output) -> None:
    notation = desk.notation
    circumstances = "".join(f" + {one}" for one in stance.modifiers)
    out.line(f"{worded(stance.saying, notation)}  [{stance.row}{circumstances}]")
    for one in (*stance.why, *desk.outlook.talk(about).clock):
        out.line(f"  {worded(one, notation)}")
    if stance.accept is not None:
        out.line(f"  Taking it as it is would be right: {worded(stance.accept, notation)}")
    if stance.levers:
        named = ", ".join(worded(lever_words(one), notation) for one in stance.levers)
        out.line(f"\nThings to ask for, in order: {named}")
    own = desk.outlook.talk(about).situation.application
    if stance.texts:
        out.line("\nTexts to write now")
    for text in stance.texts:
        whom = about if text.application == own else text.application
        out.line(f"  offerbook draft {text.kind} {whom}")


def _ask(desk: Desk, room: Room, out: Output, *, facts: bool) -> None:
    notation = desk.notation
    out.line("\nThe ask, private")
    rests: list[Fact] = []
    if room.ask is not None:
        ask = room.ask
        which = "Next ask" if ask.fact.name == "next ask" else "First ask"
        out.line(f"  {which}: {notation.per(ask.base, ask.currency, ask.per)}")
        low, high = (notation.amount(one, ask.currency) for one in ask.shown)
        if low != high:
            out.line(f"  From {low} to {high} would do.")
        rests.append(ask.fact)
    if room.usual is not None:
        out.line(f"  Worked out: {notation.amount(room.usual.base, room.currency)}")
        rests.append(room.usual.fact)
    if room.why_none is not None:
        out.line(f"  {worded(room.why_none, notation)}")
    if room.floor is not None:
        floor = notation.per(room.floor.amount, room.currency, "year")
        out.line(f"  Lowest I would sign: {floor}")
        rests.append(room.floor.fact)
    other = room.ends_at
    if room.ladder and other is not None:
        amount = notation.per(other.amount, room.currency, "year")
        out.line(f"  No step under {amount}: {other.fact.name}")
        rests.append(other.fact)
    if room.ladder:
        steps = ", then ".join(notation.amount(one, room.currency) for one in room.ladder)
        out.line(f"  Next steps down: {steps}")
    for fact in rests if facts else ():
        for line in fact_lines(fact, notation):
            out.line(f"    {line}")


def _block(desk: Desk, out: Output, title: str, lines: Iterable[Saying]) -> None:
    for at, one in enumerate(lines):
        if not at:
            out.line(f"\n{title}")
        out.line(f"  {worded(one, desk.notation)}")


def _plain(desk: Desk, about: str, stance: Stance, room: Room | None) -> dict[str, object]:
    situation = desk.outlook.talk(about).situation
    return {
        "application": situation.application,
        "offer": situation.offer,
        **plain(stance),
        "room": None if room is None else _room(room),
        "rounds": plain(desk.outlook.talk(about).rounds),
    }


def _room(room: Room) -> dict[str, object]:
    return {
        "currency": room.currency,
        "per": room.pay.per,
        "present": plain(room.pay.amount),
        "ask": plain(room.ask),
        "usual": plain(room.usual),
        "why_none": plain(room.why_none),
        "outside": plain(room.outside),
        "lowest": plain(room.floor),
        "alternative": plain(room.alternative),
        "target": plain(room.target),
        "aims": plain(room.aims),
        "limits": plain(room.limits),
        "leverage": plain(room.leverage),
        "ladder": plain(room.ladder),
    }
