"""`weigh [ORDER | ANSWERS]`: weights from an order alone, or from choices between two jobs."""

from __future__ import annotations

from argparse import Namespace
from decimal import Decimal

from offerbook.cli.output import Output
from offerbook.cli.plain import plain
from offerbook.core.ranking.choices import Choice, elicited
from offerbook.core.ranking.profile import profiles
from offerbook.desk import Desk, weighing
from offerbook.desk.what_if import WhatIf, from_order, keep, weighed, weights
from offerbook.errors import UsageError
from offerbook.wording.spoken import words as worded


def run(desk: Desk, words: Namespace, out: Output) -> int:
    """Ask, or turn what was answered into weights; with `--keep` save them.

    Raises:
        UsageError: what was typed is neither an order nor answers, or there is nothing to keep.
    """
    given: list[str] = words.ids
    found = weighing.asked(desk.outlook)
    conflicts: tuple[int, ...] = ()
    now = weights(desk.book)
    made = ""
    if given and given[0][:1].isdigit():
        made = "choices"
        said = elicited(found, weighing.answers(given, len(found)))
        conflicts = said.conflicts
        if said.weights is not None:
            now = weighing.points(profiles(desk.outlook.contest).branches, said.weights)
    elif given:
        made = words.by
        now = from_order(weighing.order(given), words.by)
    if words.keep:
        if not made or conflicts:
            raise UsageError("there are no new weights to keep")
        keep(desk, weighed(WhatIf(), now, made))
    kept = bool(words.keep)
    if out.as_json:
        out.json(_plain(desk, found, now, made, conflicts, kept=kept))
    else:
        _print(desk, found, now, made, conflicts, out)
        if kept:
            out.remark("kept; take it back with: offerbook undo")
    return int(bool(conflicts)) or out.problems(desk.problems)


def _plain(
    desk: Desk,
    found: tuple[Choice, ...],
    now: dict[str, Decimal],
    made: str,
    conflicts: tuple[int, ...],
    *,
    kept: bool,
) -> object:
    held = profiles(desk.outlook.contest).weights
    return {
        "choices": [
            {"one": plain(each.one), "other": plain(each.other), "now": each.answered_by(held)}
            for each in found
        ],
        "weights": plain(now),
        "made": made or None,
        "conflicts": [at + 1 for at in conflicts],
        "kept": kept,
    }


def _print(
    desk: Desk,
    found: tuple[Choice, ...],
    now: dict[str, Decimal],
    made: str,
    conflicts: tuple[int, ...],
    out: Output,
) -> None:
    notation = desk.notation
    if conflicts:
        numbers = notation.names([str(at + 1) for at in conflicts])
        out.line(f"Your answers to {numbers} contradict each other; think one of them over:")
    elif made:
        out.line("Your weights would be " + _points(desk, now))
        return
    else:
        out.line("Your weights are " + _points(desk, now))
    for at, each in enumerate(found):
        if conflicts and at not in conflicts:
            continue
        out.line(f"\n{at + 1}. Which job would you rather have?")
        out.line(f"   a  {worded(each.one, notation)}")
        out.line(f"   b  {worded(each.other, notation)}")
    if found and not conflicts:
        out.remark("Answer with: offerbook weigh 1a 2b 3= …; or only an order: money fit start")


def _points(desk: Desk, now: dict[str, Decimal]) -> str:
    parts = [f"{key} {desk.notation.number(one)}" for key, one in now.items()]
    return desk.notation.names(parts) + "."
