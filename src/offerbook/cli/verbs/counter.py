"""`counter OFFER`: what to ask for so that an offer comes first; private."""

from __future__ import annotations

from argparse import Namespace

from offerbook.cli.figure import up_to_hundred
from offerbook.cli.output import Output
from offerbook.cli.plain import plain
from offerbook.core.ranking.asking import Asking
from offerbook.core.ranking.bench import Figure
from offerbook.core.ranking.counter import Counter, Package
from offerbook.desk import Desk
from offerbook.desk.asking import closed, things_to_ask, what_to_ask
from offerbook.wording.levers import figure, label
from offerbook.wording.spoken import words as worded


def run(desk: Desk, words: Namespace, out: Output) -> int:
    """Print the easiest mix of asks that leads by a margin, and packages of equal worth."""
    offer = desk.outlook.offer(words.id)
    found = what_to_ask(
        desk.outlook, offer, up_to_hundred("--margin", words.margin, "a number of points")
    )
    asked = things_to_ask(desk.outlook, offer)
    shut = closed(desk.outlook, offer)
    if out.as_json:
        out.json({**plain(found), "things": plain(asked), "closed": list(shut)})
    else:
        _print(desk, found, asked, out)
        if shut:
            out.remark(f"not asked for, since it is closed: {', '.join(shut)}")
    return out.problems(desk.problems)


def _print(desk: Desk, found: Counter, asked: tuple[Asking, ...], out: Output) -> None:
    out.line(worded(found.saying, desk.notation))
    if found.easiest is not None:
        packages = found.packages or (found.easiest,)
        for at, package in enumerate(packages):
            out.line()
            out.line("The easiest way" if not at else f"Worth as much ({at + 1})")
            _package(desk, package, asked, out)
    elif asked and found.short:
        out.line("\nThings to ask for, as far as each would go")
        rows = [_row(desk, one, one.to) for one in asked]
        out.table(("", "now", "at most", "for them"), rows, "lrrl")


def _package(desk: Desk, package: Package, asked: tuple[Asking, ...], out: Output) -> None:
    known = {one.lever.path: one for one in asked}
    rows = [_row(desk, known[move.lever.path], move.to) for move in package.moves]
    out.table(("", "now", "ask for", "for them"), rows, "lrrl")
    score, ahead = (desk.notation.score(one) for one in (package.score, package.ahead))
    out.line(f"{score} of 100 points, {ahead} ahead")


def _row(desk: Desk, asking: Asking, to: Figure) -> tuple[str, str, str, str]:
    lever, notation = asking.lever, desk.notation
    hard: str = asking.difficulty
    if asking.cost is not None:
        hard += f", {notation.amount(asking.cost, desk.book.preferences.currency)}"
    wanted = figure(lever, to, notation)
    return label(lever), figure(lever, lever.present, notation), wanted, hard
