"""`rank`: the order of the offers, and why."""

from __future__ import annotations

from argparse import Namespace
from fractions import Fraction

from offerbook.cli.output import Output
from offerbook.cli.plain import plain
from offerbook.core.ranking.standing import Ranking
from offerbook.desk import Desk


def run(desk: Desk, words: Namespace, out: Output) -> int:
    """Print one sentence first, then the table, then what it rests on."""
    chosen = [desk.outlook.offer(name) for name in words.ids]
    ranking = desk.outlook.ranked(chosen) if chosen else desk.outlook.ranking
    if out.as_json:
        out.json(plain(ranking))
    else:
        _print(desk, ranking, out)
    return out.problems(desk.problems)


def _print(desk: Desk, ranking: Ranking, out: Output) -> None:
    from offerbook.wording.spoken import words as worded

    notation = desk.notation
    out.line(worded(ranking.verdict, notation))
    if ranking.standings:
        out.line()
        headers = ("", *(f"{one.place}. {one.offer}" for one in ranking.standings), "weight")
        rows = [("score", *(_points(desk, one.low, one.high) for one in ranking.standings), "")]
        for at, part in enumerate(ranking.standings[0].contributions):
            points = [one.contributions[at] for one in ranking.standings]
            cells = [_points(desk, one.low, one.high) for one in points]
            rows.append((part.label, *cells, notation.percent(100 * part.weight, 0)))
        out.table(headers, rows, "l" + "r" * (len(headers) - 1))
    for saying in (*ranking.questions, *ranking.remarks):
        out.remark(worded(saying, notation))
    for gone in ranking.excluded:
        out.remark(f"{gone.offer}: {worded(gone.why, notation)}")


def _points(desk: Desk, low: Fraction, high: Fraction) -> str:
    first = desk.notation.score(low)
    return first if low == high else f"{first}–{desk.notation.score(high)}"
