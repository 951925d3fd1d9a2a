"""If you leave: what is kept of an offer after so many months, and beside the others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from textual import events
from textual.content import Content

from offerbook.core.model.offer import Offer
from offerbook.core.pay.leaving import Leaving
from offerbook.desk.against import curve, in_words, pairs
from offerbook.desk.outlook import Outlook
from offerbook.tui.keys import bindings
from offerbook.tui.pages.open_offers import offer_name
from offerbook.tui.screens.page import SLIDING, Page
from offerbook.tui.targets import Target
from offerbook.tui.widgets.rows import Block, Column, Line, sentence
from offerbook.tui.widgets.shown import said, shown
from offerbook.wording.leaving_curve import KEY, chosen_months
from offerbook.wording.leaving_curve import curve as drawn_curve

_GONE = "This offer cannot be valued, or is gone; Esc goes back."
_BESIDE = 46
_LEAST, _MOST = 16, 72
_STEP = 3
"""Months from one line to the next."""

_LONG = 49
"""More months than this are shown a year apart."""


class LeavingPage(Page):
    """The curve of one offer, and the same of those that stand beside it.

    Args:
        offer: its id.
        beside: ids of the offers that it stands with, its own among them.
    """

    ABOUT = (
        "What you would have if you left after so many months: pay, and shares that have vested, "
        "less what must be paid back and what is lost of the pension. The cash it takes to keep "
        "options stands apart, since nobody can say what they are worth."
    )

    def __init__(self, offer: str, beside: Sequence[str]) -> None:
        super().__init__()
        self._offer = offer
        self._beside = tuple(beside)

    def on_resize(self, _: events.Resize) -> None:
        """Draw the bars to the new width."""
        self.follow(self.offerbook.outlook)

    KEYS = ("copy", "back", *SLIDING)
    BINDINGS = bindings(*KEYS)

    def blocks(self, outlook: Outlook) -> Sequence[Block]:
        """Return the curve, the others beside it, and who has brought more when."""
        wanted = (self._offer, *(one for one in self._beside if one != self._offer))
        found = [outlook.book.offers[one] for one in wanted if one in outlook.book.offers]
        valued = outlook.valuations(found)
        offers = [one for one in found if one.id in valued]
        if not offers or offers[0].id != self._offer:
            return (Block((sentence(Content(_GONE)),)),)
        curves = [curve(outlook, one) for one in offers]
        own = self._own(offers[0], curves[0], outlook)
        if len(offers) == 1:
            return own
        return (*own, *self._words(offers, outlook), self._together(offers, curves, outlook))

    def _own(self, offer: Offer, found: Sequence[Leaving], outlook: Outlook) -> tuple[Block, ...]:
        columns = max(_LEAST, min(_MOST, self.app.size.width - _BESIDE))
        shown_months = chosen_months(found, _every(found))
        currency = outlook.book.preferences.currency
        drawn = drawn_curve(shown_months, currency, self.offerbook.desk.notation, columns)
        heads = (
            Column("months", right=True),
            Column(""),
            Column("kept", right=True),
            *(
                Column(name, right=True, rank=len(drawn.parts) - number)
                for number, name in enumerate(drawn.parts)
            ),
        )
        lines = tuple(
            Line(
                (
                    shown(str(one.months)),
                    shown(one.bar, "$primary"),
                    shown(one.kept, "bold"),
                    *(shown(part) for part in one.parts),
                ),
                Target(offer=offer.id, row=f"{one.months}"),
            )
            for one in drawn.points
        )
        title = Content.assemble("If you leave: ", shown(offer_name(offer, outlook)))
        key = sentence(Content(KEY), Target(row="key"))
        return Block(lines, title, heads), Block((key,))

    def _words(self, offers: Sequence[Offer], outlook: Outlook) -> Iterator[Block]:
        notation = self.offerbook.desk.notation
        about = [one for one in pairs(outlook, offers) if self._offer in {one.one, one.other}]
        lines = tuple(
            sentence(said(one, notation), Target(row=f"words {number}"))
            for number, one in enumerate(in_words(outlook, offers, about))
        )
        if lines:
            yield Block(lines, Content("In words"))

    def _together(
        self, offers: Sequence[Offer], curves: Sequence[Sequence[Leaving]], outlook: Outlook
    ) -> Block:
        notation, currency = self.offerbook.desk.notation, outlook.book.preferences.currency
        heads = (
            Column("months", right=True),
            *(Column(shown(offer_name(one, outlook)).plain, right=True, least=9) for one in offers),
        )
        lines = []
        for rows in zip(*(chosen_months(one, _every(one)) for one in curves), strict=True):
            best = max(row.kept for row in rows)
            cells = [
                Content.assemble(
                    "▲ " if row.kept == best and best else "",
                    shown(notation.amount(row.kept, currency, cents=False)),
                )
                for row in rows
            ]
            months = rows[0].months
            lines.append(Line((shown(str(months)), *cells), Target(row=f"all {months}")))
        return Block(tuple(lines), Content("Kept, beside the others"), heads, sliding=True)


def _every(found: Sequence[Leaving]) -> int:
    return _STEP if len(found) <= _LONG else 4 * _STEP
