"""One offer against another: what speaks for it, what against, and the base that would tie."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from textual.content import Content

from offerbook.core.ranking.rounding import rounded
from offerbook.core.ranking.versus import Difference, versus
from offerbook.desk.outlook import Outlook
from offerbook.errors import OfferbookError
from offerbook.tui.screens.page import Page
from offerbook.tui.screens.ranking import name_of
from offerbook.tui.targets import Target
from offerbook.tui.widgets.rows import Block, Column, Line, sentence
from offerbook.tui.widgets.shown import said, shown
from offerbook.wording.notation import Notation

_GONE = "One of the two is no longer ranked; Esc goes back."


class Against(Page):
    """Two offers, criterion by criterion.

    Args:
        offer: the id of the one that is looked at.
        rival: the id of the one it is held against.
    """

    ABOUT = "Points for and against, largest first; they add up to the difference of the scores."

    def __init__(self, offer: str, rival: str) -> None:
        super().__init__()
        self._offer = offer
        self._rival = rival

    def blocks(self, outlook: Outlook) -> Sequence[Block]:
        """Return the differences and the base that would tie."""
        notation = self.offerbook.desk.notation
        found = {one.offer: one for one in outlook.ranking.standings}
        one, other = found.get(self._offer), found.get(self._rival)
        if one is None or other is None:
            return (Block((sentence(Content(_GONE)),)),)
        names = (name_of(one.offer, outlook), name_of(other.offer, outlook))
        differences = versus(one, other)
        steps = rounded([difference.points for difference in differences], 1)
        lines = [
            _line(difference, step, notation)
            for difference, step in zip(differences, steps, strict=True)
        ]
        total = Content.assemble(("all together", "bold"))
        gap = rounded([one.score - other.score], 1)[0]
        lines.append(
            Line(
                (
                    total,
                    _signed(gap, notation),
                    shown(notation.band(one.low, one.high)),
                    shown(notation.band(other.low, other.high)),
                ),
                Target(row="all"),
            )
        )
        columns = (
            Column("what", least=14),
            Column("points", right=True),
            Column(names[0].plain, right=True, least=8),
            Column(names[1].plain, right=True, least=8),
        )
        title = Content.assemble(names[0], " against ", names[1])
        return (
            Block(tuple(lines), title, columns),
            *_ties(self._offer, self._rival, outlook, notation),
        )


def _line(difference: Difference, step: Decimal, notation: Notation) -> Line:
    cells = (
        shown(difference.label),
        _signed(step, notation),
        shown(notation.band(difference.one.low, difference.one.high)),
        shown(notation.band(difference.other.low, difference.other.high)),
    )
    return Line(cells, Target(row=difference.criterion))


def _ties(offer: str, rival: str, outlook: Outlook, notation: Notation) -> Sequence[Block]:
    lines = []
    for own, other in ((offer, rival), (rival, offer)):
        try:
            found = outlook.break_even(outlook.book.offers[own], outlook.book.offers[other])
            lines.append(sentence(said(found.why, notation), Target(row=f"tie {own}")))
        except OfferbookError as error:
            lines.append(sentence(shown(str(error)), Target(row=f"tie {own}")))
    return (Block(tuple(lines), Content("The base that would tie them")),)


def _signed(figure: Decimal, notation: Notation) -> Content:
    if figure > 0:
        return shown(f"▲ +{notation.score(figure)}", "$success")
    if figure < 0:
        return shown(f"▽ −{notation.score(-figure)}", "$error")
    return shown(f"= {notation.score(figure)}")
