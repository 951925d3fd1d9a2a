"""`rank`: the order of the offers, why, and how sure it is."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from offerbook.cli.figure import up_to_hundred
from offerbook.cli.output import Output
from offerbook.cli.plain import nearer
from offerbook.core.model.offer import Offer
from offerbook.core.ranking.standing import Ranking
from offerbook.desk import Desk
from offerbook.errors import UsageError

if TYPE_CHECKING:
    from offerbook.desk.robustness import Robustness
    from offerbook.desk.sure import Sure

MOST = 40
"""Offers for which it is worked out how sure their order is; its cost grows with their square."""


def run(desk: Desk, words: Namespace, out: Output) -> int:
    """Print one sentence first, then the table, then what it rests on.

    Raises:
        UsageError: an option cannot be understood, or means nothing here.
        NotSavedError: the file for the picture is there already, or cannot be written.
    """
    if words.force and not words.svg:
        todo = "name it: --svg FILE, or leave --force out"
        raise UsageError("--force needs a file to replace", todo=todo)
    chosen = [desk.outlook.offer(name) for name in words.ids]
    if len(chosen or desk.outlook.competing) > MOST:
        return _in_order(desk, tuple(chosen) or desk.outlook.competing, out)
    from offerbook.desk.robust_report import report
    from offerbook.desk.robustness import robustness

    held = robustness(desk.outlook, chosen, _sure(desk, words))
    _ = held.triangle  # what is sure may leave no weights, and then nothing is printed
    if words.svg:
        from offerbook.exchange.files import written

        picture = _picture(desk, held).encode()
        written(Path(words.svg), picture, replace=words.force)
        out.remark(f"wrote {words.svg}")
    if out.as_json:
        out.json({**nearer(held.ranking), "robustness": report(held)})
    else:
        _print(desk, held, out)
        if words.why or held.sure.constraints:
            from offerbook.cli.robustness import explain

            explain(desk, held, out)
    _say_who_is_missing(desk, out)
    return out.problems(desk.problems)


def _say_who_is_missing(desk: Desk, out: Output) -> None:
    """Name what takes no part in the order until its file is mended: it may well lead."""
    for one in desk.outlook.seen.to_mend.values():
        out.remark(f"{one.id}: not ranked until its file is mended")


def _in_order(desk: Desk, offers: tuple[Offer, ...], out: Output) -> int:
    """Print the order alone, of more offers than can be held against each other."""
    from offerbook.wording.spoken import words as worded

    ranking = desk.outlook.ranked(offers)
    out.remark(f"How sure the order is, is worked out for {MOST} offers at most: name those meant.")
    if out.as_json:
        out.json({**nearer(ranking), "robustness": None})
    else:
        out.line(worded(ranking.verdict, desk.notation))
        out.line()
        rows = [
            (str(one.place), one.offer, desk.notation.band(one.low, one.high))
            for one in ranking.standings
        ]
        out.table(("place", "offer", "score"), rows, "rlr")
    _say_who_is_missing(desk, out)
    return out.problems(desk.problems)


def _sure(desk: Desk, words: Namespace) -> Sure:
    """Return what the options say is sure about the weights.

    Raises:
        UsageError: an option cannot be understood, or they leave nothing.
    """
    from offerbook.desk.robustness import robustness
    from offerbook.desk.sure import sure

    held = robustness(desk.outlook)
    off_by = None
    if words.within is not None:
        off_by = up_to_hundred("--within", words.within, "a percentage") / 100
    given = dict(zip(held.profiles.branches, held.profiles.weights, strict=True))
    return sure(words.sure, off_by, given)


def _picture(desk: Desk, held: Robustness) -> str:
    from offerbook.desk.robust_words import names
    from offerbook.wording.spoken import words as worded
    from offerbook.wording.triangle import svg

    return svg(
        held.triangle,
        held.profiles.weights,
        [one.offer for one in held.footings],
        names(held),
        worded(held.ranking.verdict, desk.notation),
    )


def _print(desk: Desk, held: Robustness, out: Output) -> None:
    from offerbook.wording.spoken import words as worded

    notation = desk.notation
    ranking: Ranking = held.ranking
    first = worded(ranking.verdict, notation)
    if ranking.leader and len(ranking.standings) > 1:
        first += f" {worded(held.firmness.saying, notation)}"
    out.line(first)
    if ranking.standings:
        out.line()
        headers = ("", *(f"{one.place}. {one.offer}" for one in ranking.standings), "weight")
        scores = (notation.band(one.low, one.high) for one in ranking.standings)
        rows = [("score", *scores, "")]
        for at, part in enumerate(ranking.standings[0].contributions):
            points = [one.contributions[at] for one in ranking.standings]
            cells = [notation.band(one.low, one.high) for one in points]
            rows.append((part.label, *cells, notation.percent(100 * part.weight, 0)))
        out.table(headers, rows, "l" + "r" * (len(headers) - 1))
    for saying in (*ranking.questions, *ranking.remarks):
        out.remark(worded(saying, notation))
    for gone in ranking.excluded:
        out.remark(f"{gone.offer}: {worded(gone.why, notation)}")
