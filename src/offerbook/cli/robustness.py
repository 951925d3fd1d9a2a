"""What `rank --why` prints below the order: how sure it is, and what would turn it."""

from __future__ import annotations

from collections.abc import Iterable

from offerbook.cli.output import Output
from offerbook.core.saying import Saying
from offerbook.desk import Desk, robust_words
from offerbook.desk.robustness import Robustness
from offerbook.wording.spoken import words
from offerbook.wording.triangle import CORNERS, YOU, drawing, letters

_ROWS = 13


def explain(desk: Desk, held: Robustness, out: Output) -> None:
    """Print everything that follows from weighing differently; nothing where one offer is left."""
    if not held.footings:
        return
    notation = desk.notation
    if len(held.footings) > 1:
        out.line(f"\n{words(robust_words.rule(), notation)}")
        for one in robust_words.both(held):
            out.line(words(one, notation))
        _triangle(desk, held, out)
        _shares(desk, held, out)
        _section(desk, out, "What would turn it", robust_words.flips(held))
        _section(desk, out, "Never first", robust_words.behind(held))
        _section(desk, out, "What each choice could cost", robust_words.regret(held))
    top = held.footings[0].offer
    rates = [one.saying for one in held.exchange_rates if one.offer == top]
    _section(desk, out, "What things are worth to you", rates)
    if len(held.footings) > 1:
        _rules(desk, held, out)
        _section(desk, out, "Equity that cannot be sold", robust_words.equity(held))
    own = (*robust_words.assumed(held), *robust_words.remarks(desk.outlook))
    _section(desk, out, "Good to know", own)


def _section(desk: Desk, out: Output, title: str, sayings: Iterable[Saying]) -> None:
    lines = [words(one, desk.notation) for one in sayings]
    if lines:
        out.line(f"\n{title}")
        for line in lines:
            out.line(f"  {line}")


def _triangle(desk: Desk, held: Robustness, out: Output) -> None:
    order = [one.offer for one in held.footings]
    title = f"Who is first, out {words(robust_words.ways(held), desk.notation)}"
    out.line(f"\n{title}")
    rows = drawing(held.triangle, held.profiles.weights, order, _ROWS)
    width = 2 * _ROWS - 1
    out.line(f"  {f'only {CORNERS[0]}':^{width}}".rstrip())
    for row in rows:
        out.line("  " + "".join(spot.text for spot in row).rstrip())
    left, right = f"only {CORNERS[1]}", f"only {CORNERS[2]}"
    out.line(f"  {left}{right:>{width - len(left)}}")
    known = letters(order)
    says = zip(held.footings, robust_words.firsts(held), strict=True)
    for one, saying in says:
        out.line(f"  {known[one.offer]}  {words(saying, desk.notation)}")
    out.line(f"  {YOU}  your own weights")


def _shares(desk: Desk, held: Robustness, out: Output) -> None:
    """Print places, pairs and typical weights."""
    notation = desk.notation
    order = [one.offer for one in held.footings]
    headers = (
        "of 100 ways",
        *(f"place {at}" for at in range(1, len(order) + 1)),
        *(f"ahead of {other}" for other in order),
        "typical weights",
    )
    rows = []
    for one in held.footings:
        counts = robust_words.hundreds(one.places)
        typical = robust_words.hundreds(one.centre.values())
        rows.append(
            (
                one.offer,
                *(str(count) for count in counts),
                *(
                    notation.number(100 * one.ahead_of[other], 0) if other in one.ahead_of else "–"
                    for other in order
                ),
                " : ".join(str(figure) for figure in typical) or "–",
            )
        )
    out.line()
    out.table(headers, rows, "l" + "r" * (len(headers) - 1))


def _rules(desk: Desk, held: Robustness, out: Output) -> None:
    found = held.agreement
    out.line(f"\n{words(found.saying, desk.notation)}\n")
    headers = ("place by", *(one.name for one in found.conventions))
    rows = [
        (one.offer, *(str(rule.places[one.offer]) for rule in found.conventions))
        for one in held.footings
    ]
    out.table(headers, rows, "l" + "r" * (len(headers) - 1))
