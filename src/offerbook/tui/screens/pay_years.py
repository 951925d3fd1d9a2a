"""Pay year by year as bars on one scale, the offers below each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from textual import events
from textual.content import Content

from offerbook.core.pay.sums import cells
from offerbook.core.pay.valuation import Valuation
from offerbook.desk.against import turned
from offerbook.desk.outlook import Outlook
from offerbook.tui.keys import bindings
from offerbook.tui.pages.open_offers import offer_name
from offerbook.tui.screens.page import Page
from offerbook.tui.targets import Target
from offerbook.tui.widgets.rows import Block, Column, Line, sentence
from offerbook.tui.widgets.shown import said, shown
from offerbook.wording.chart import Layer, Stack, meanings, stacks

_NOTHING = "None of these offers can be valued; Esc goes back."
_BESIDE = 50
"""Cells that the names and figures take beside the bars."""

_LEAST, _MOST = 20, 80
_STYLES: Mapping[Layer, str] = {
    "base": "$primary",
    "cash": "$success",
    "bonus": "$accent",
    "shares": "$secondary",
    "rest": "$foreground",
}
"""Colours beside the patterns, which tell the layers apart without them."""


class PayYears(Page):
    """The years of several offers.

    Args:
        offers: their ids, in the order in which they stand.
    """

    ABOUT = (
        "What each year of work brings, all bars on one scale that begins at 0. Each kind of pay "
        "has a pattern of its own: the two darkest are guaranteed. Costs are taken off the end."
    )

    BINDINGS = bindings("why")

    def __init__(self, offers: Sequence[str]) -> None:
        super().__init__()
        self._offers = tuple(offers)

    def on_resize(self, _: events.Resize) -> None:
        """Draw the bars to the new width."""
        self.follow(self.offerbook.outlook)

    def blocks(self, outlook: Outlook) -> Sequence[Block]:
        """Return the chart, what its patterns mean, and what the first year turns round."""
        notation = self.offerbook.desk.notation
        found = [outlook.book.offers[one] for one in self._offers if one in outlook.book.offers]
        values = outlook.valuations(found)
        offers = [one for one in found if one.id in values]
        if not offers:
            return (Block((sentence(Content(_NOTHING)),)),)
        drawn = self._stacks(outlook, [values[one.id] for one in offers])
        columns = (
            Column("offer", least=8),
            Column("year"),
            Column(""),
            Column("all", right=True),
            Column("guaranteed", right=True, rank=1),
        )
        lines = tuple(_lines(drawn, {one.id: offer_name(one, outlook) for one in offers}))
        remarks = (
            shown(meanings(drawn)),
            *(said(one, notation) for one in turned(outlook, offers)),
        )
        said_below = tuple(
            sentence(text, Target(row=f"remark {number}")) for number, text in enumerate(remarks)
        )
        return Block(lines, Content("Pay year by year"), columns), Block(said_below)

    def _stacks(self, outlook: Outlook, values: Sequence[Valuation]) -> tuple[Stack, ...]:
        preferences = outlook.book.preferences
        tables = {one.offer: cells(one.ledger.flows, preferences) for one in values}
        columns = max(_LEAST, min(_MOST, self.app.size.width - _BESIDE))
        return stacks(values, tables, self.offerbook.desk.notation, columns)


def _lines(drawn: Sequence[Stack], names: Mapping[str, str]) -> Iterator[Line]:
    last = ""
    for one in drawn:
        bar = Content("").join([shown(piece.drawn, _STYLES[piece.layer]) for piece in one.pieces])
        cells_ = (
            shown(names[one.offer] if one.offer != last else "", "bold"),
            shown(str(one.number)),
            bar,
            shown(one.total),
            shown(one.guaranteed),
        )
        last = one.offer
        yield Line(cells_, Target(offer=one.offer, row=f"{one.offer} {one.number}"))
