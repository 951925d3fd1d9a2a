"""`breakeven OFFER [RIVAL]`: for everything that could be asked for: this wins, this does not."""

from __future__ import annotations

from argparse import Namespace
from collections import Counter
from collections.abc import Sequence
from decimal import Decimal

from offerbook.cli.output import Output
from offerbook.cli.plain import plain
from offerbook.core.ranking.lever_breakeven import LeverBreakEven
from offerbook.core.ranking.standing import BreakEven
from offerbook.desk import Desk
from offerbook.desk.asking import break_evens, closed, unreached, yearly
from offerbook.wording.levers import figure, label
from offerbook.wording.spoken import words as worded


def run(desk: Desk, words: Namespace, out: Output) -> int:
    """Print the base with which an offer, or a pending application, comes out ahead; and others."""
    outlook = desk.outlook
    pending = words.id in desk.book.applications and not any(
        one.application == words.id for one in outlook.competing
    )
    shut: tuple[str, ...] = ()
    others: tuple[LeverBreakEven, ...] = ()
    if pending:
        found = outlook.pending_break_even(words.id)
    else:
        offer = outlook.offer(words.id)
        rival = outlook.offer(words.rival) if words.rival else None
        others = break_evens(outlook, offer, rival, words.lever)
        found = outlook.break_even(offer, rival)
        shut = closed(outlook, offer)
    if out.as_json:
        out.json({**plain(found), "levers": plain(others), "closed": list(shut)})
    else:
        told = worded(found.why, desk.notation) if pending or not words.lever else ""
        if told:
            out.line(told)
        if others and not words.lever:
            out.line()
        _print(desk, others, found, out, told)
        if shut:
            out.remark(f"not looked at, since it is closed: {', '.join(shut)}")
    return out.problems(desk.problems)


def _print(
    desk: Desk, found: Sequence[LeverBreakEven], base: BreakEven, out: Output, told: str
) -> None:
    labels = Counter(one.lever.label for one in found)
    reached = [one for one in found if one.reachable]
    if reached:
        rows = []
        for one in reached:
            rows.append(_row(desk, one, single=labels[one.lever.label] == 1))
            if yearly(base, one.lever):
                rows.append(_year(desk, base))
        out.table(("things to ask for", "now", "this wins", "this does not"), rows, "lrrr")
    for line in unreached(found):
        if (said := worded(line, desk.notation)) != told:
            out.line(said)


def _year(desk: Desk, base: BreakEven) -> tuple[str, str, str, str]:
    """Return the row that says what a base comes to in a year."""

    def said(amount: Decimal | None, none: str) -> str:
        return none if amount is None else desk.notation.amount(amount, base.currency)

    now, wins, loses = base.present, base.wins, base.loses
    return ("the same, a year", said(now, ""), said(wins, "a tie at best"), said(loses, "–"))


def _row(desk: Desk, one: LeverBreakEven, *, single: bool) -> tuple[str, str, str, str]:
    lever, notation = one.lever, desk.notation
    return (
        label(lever) if single else f"{lever.label} ({lever.path})",
        figure(lever, lever.present, notation),
        figure(lever, one.wins, notation) if one.wins is not None else "a tie at best",
        figure(lever, one.loses, notation) if one.loses is not None else "–",
    )
