"""The funnel: how far applications come, by step and by source, and how guesses held."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from textual.content import Content

from offerbook.core.waiting.debrief import CAVEAT
from offerbook.core.waiting.forecast import Score
from offerbook.core.waiting.funnel import Funnel, Level
from offerbook.desk.outlook import Outlook
from offerbook.desk.waiting import Waiting
from offerbook.tui.screens.page import Page
from offerbook.tui.targets import Target
from offerbook.tui.widgets.rows import Block, Column, Line, sentence
from offerbook.tui.widgets.shown import said, shown
from offerbook.wording.notation import Notation
from offerbook.wording.steps import REACHED, percents

_BANDS = (
    Column("you guessed"),
    Column("times", right=True),
    Column("offers", right=True),
    Column("mean guess", right=True),
)


class FunnelPage(Page):
    """What became of the applications so far."""

    ABOUT = (
        "How many of the applications you sent came so far, with the counts that each rate "
        "comes from: a rejection erases nothing. Below, how your own guesses of a yes held."
    )

    def blocks(self, outlook: Outlook) -> Sequence[Block]:
        """Return rates, the sentence when everything hangs on one, and the guesses."""
        notation = self.offerbook.desk.notation
        waiting = Waiting(outlook)
        found = waiting.funnel
        count = f"{found.live} running of {found.levels[0].of} sent"
        lines = [sentence(shown(count), Target(row="count"))]
        if found.warning is not None:
            lines.append(sentence(said(found.warning, notation, "bold"), Target(row="warning")))
        heads = (
            Column("how found", least=8),
            *(Column(REACHED[one.step], right=True) for one in found.levels),
        )
        return [
            Block(tuple(lines), Content("How far applications come")),
            Block(tuple(_rows(found, notation)), columns=heads),
            *_guesses(waiting.forecast, notation),
        ]


def _rows(found: Funnel, notation: Notation) -> Iterator[Line]:
    yield _row(Content("all"), found.levels, notation, "all")
    for source, levels in found.by_source.items():
        yield _row(shown(source or "not stated"), levels, notation, f"source {source}")


def _row(name: Content, levels: Sequence[Level], notation: Notation, row: str) -> Line:
    return Line((name, *(shown(percents(one, notation)) for one in levels)), Target(row=row))


def _guesses(score: Score | None, notation: Notation) -> Iterator[Block]:
    title = Content("How your guesses held")
    if score is None:
        text = "Fewer than five guesses have a known outcome: too few to say anything."
        yield Block((sentence(Content(text), Target(row="few")),), title)
        return
    brier = (
        f"Brier score {notation.number(score.brier, 2)} over {score.guesses} guesses; 0 is perfect."
    )
    lines = (
        sentence(said(score.saying, notation), Target(row="guesses")),
        sentence(shown(brier), Target(row="brier")),
        sentence(said(CAVEAT, notation, "$foreground 70%"), Target(row="caveat")),
    )
    yield Block(lines, title)
    rows = tuple(
        Line(
            (
                shown(f"{one.low}–{notation.percent(one.high)}"),
                shown(str(one.guesses)),
                shown(str(one.came)),
                shown(notation.percent(one.mean * 100)),
            ),
            Target(row=f"band {one.low}"),
        )
        for one in score.bands
    )
    yield Block(rows, columns=_BANDS)
