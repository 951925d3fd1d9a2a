"""Offers: two to four side by side, with what differs marked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import ClassVar, Literal

from textual.app import ComposeResult
from textual.content import Content

from offerbook.core.model.offer import Offer
from offerbook.core.pay.why import View
from offerbook.desk.outlook import Outlook
from offerbook.errors import ToMendError
from offerbook.tui.keys import bindings
from offerbook.tui.screens.lines import Lines
from offerbook.tui.screens.mend_first import mend_first
from offerbook.tui.targets import Target
from offerbook.tui.widgets.grid import Grid
from offerbook.tui.widgets.rows import Block, Column, Line, sentence
from offerbook.tui.widgets.shown import shown
from offerbook.wording.side_by_side import Cell, Mark, Row
from offerbook.wording.side_by_side import Sheet as SideBySide

MOST = 4
"""Columns at the most: more cannot be held against each other."""

_MARKS: dict[Mark, tuple[str, str]] = {
    "": ("  ", ""),
    "best": ("▲ ", "$success bold"),
    "worst": ("▽ ", "$error"),
    "same": ("= ", "$foreground 70%"),
    "unknown": ("? ", "$warning"),
}
"""What stands before a cell, and how it looks: never by colour alone."""

_VIEWS: dict[str, View] = {
    "pay.expected": "annualised",
    "pay.first_year": "first_year",
    "pay.recurring": "recurring",
    "pay.guaranteed": "guaranteed",
    "pay.base": "base",
}
"""Which rows are totals that can be asked about."""


class Offers(Lines):
    """Offers side by side."""

    MODE = "offers"
    PURPOSE = "Offers side by side: ▲ best of the row, ▽ worst, = the same, ? not stated"
    BRIEF = "▲ best of the row, ▽ worst, = the same, ? not stated"
    ABOUT = (
        "Each column is an offer, the best first; ← and → go from one to the next, and e, d, y, "
        "w and f act on the one under the cursor. Space chooses which offers stand here, four "
        "at the most. w on a total shows the sum behind it; Y draws the years as bars, L what you "
        "keep if you leave, Q lists what to ask."
    )
    KEYS: ClassVar[tuple[str, ...]] = (
        "pick",
        "why",
        "years",
        "leaving",
        "to_ask",
        "add",
        "edit",
        "version",
        "draft",
        "scores",
        "delete",
        "copy",
        "filter",
        "open",
        "back",
    )
    BINDINGS = bindings(*KEYS)

    _chosen: tuple[str, ...] = ()
    _columns: tuple[str, ...] = ()
    _found: tuple[str, ...] = ()
    """Of the blocks that were made last, which may not be shown yet."""

    def body(self) -> ComposeResult:
        """Lay out the grid."""
        yield Grid()

    @property
    def grid(self) -> Grid:
        """The grid."""
        return self.query_one(Grid)

    @property
    def target(self) -> Target:
        """What the cursor is on: the line's, of the offer in the column."""
        row = super().target
        at = self.grid.column - 1
        if row.record or not 0 <= at < len(self._columns):
            return row
        offer = self.offerbook.desk.book.offers.get(self._columns[at])
        if offer is None:
            return row
        return replace(row, application=offer.application or "", offer=offer.id, record=offer.id)

    def chosen(self, outlook: Outlook) -> tuple[Offer, ...]:
        """Return the offers that stand side by side: those picked, or those still open."""
        picked = [one for one in self._chosen if one in outlook.book.offers]
        if picked:
            return tuple(outlook.book.offers[one] for one in picked)
        order = {one.offer: one.place for one in outlook.ranking.standings}
        ranked = sorted(outlook.competing, key=lambda one: order.get(one.id, len(order) + 1))
        return (*ranked, *outlook.current)[:MOST]

    def blocks(self, outlook: Outlook) -> Sequence[Block]:
        """Return the comparison as tables that share their columns."""
        self._found = ()
        try:
            offers = self.chosen(outlook)
            if not offers:
                return (*_empty(), *_broken(outlook))
            side = self.offerbook.desk.comparison(offers)
        except ToMendError as error:
            return (mend_first(error), *_broken(outlook))
        self._found = tuple(column.offer for column in side.columns)
        return (*_tables(side), *_below(side), *_broken(outlook))

    def take(self, blocks: Sequence[Block]) -> None:
        """Show the comparison, and know from now on which offer is in which column."""
        self._columns = self._found
        super().take(blocks)

    def idle(self) -> frozenset[str]:
        """Return the keys that can do nothing, among them those that need an offer here."""
        need = frozenset({"pick", "years", "leaving", "to_ask"})
        return super().idle() | (frozenset() if self._columns else need)

    def action_pick(self) -> None:
        """Choose which offers stand side by side."""
        from offerbook.tui.screens.pick import Pick

        outlook = self.offerbook.outlook
        if outlook is None or not outlook.book.offers:
            self.offerbook.say("There is no offer to choose yet; a adds one")
            return
        if not self._columns:
            self.offerbook.say("Nothing can be compared until the line on top is mended")
            return
        now = self._columns
        self.app.push_screen(Pick(now, MOST), self._picked)

    def _picked(self, chosen: tuple[str, ...] | None) -> None:
        if chosen is not None and self.offerbook.outlook is not None:
            self._chosen = chosen
            self.show(self.offerbook.outlook)

    def action_years(self) -> None:
        """Draw the years of the offers that stand here."""
        from offerbook.tui.screens.pay_years import PayYears

        if self._columns:
            self.app.push_screen(PayYears(self._columns))
        else:
            self.offerbook.say("There is no offer to draw yet; a adds one")

    def action_leaving(self) -> None:
        """Show what is kept on leaving the job in the column."""
        from offerbook.tui.screens.leaving_page import LeavingPage

        if self._columns:
            own = self.target.offer or self._columns[0]
            self.app.push_screen(LeavingPage(own, self._columns))
        else:
            self.offerbook.say("There is no offer to leave yet; a adds one")

    def action_to_ask(self) -> None:
        """List what the offers that stand here do not state."""
        from offerbook.tui.screens.to_ask import ToAsk

        if self._columns:
            self.app.push_screen(ToAsk(self._columns))
        else:
            self.offerbook.say("There is no offer to ask about yet; a adds one")

    def action_add(self) -> None:
        """Begin a new offer."""
        self.offerbook.open_offer()

    async def action_open(self) -> None:
        """Show the sum behind a total, or else edit the offer in the column."""
        if self.target.view:
            self.action_why()
        else:
            self.action_edit()

    def action_version(self) -> None:
        """Begin a new version of the offer in the column."""
        if self.target.offer:
            self.offerbook.open_offer(
                application=self.target.application, copy_of=self.target.offer
            )
        else:
            self.offerbook.say("There is no offer in this column")


def _tables(side: SideBySide) -> Iterator[Block]:
    columns = (
        Column(""),
        *(Column(shown(column.name).plain) for column in side.columns),
    )
    for group in side.groups:
        lines = tuple(_line(row) for row in group.rows)
        yield Block(lines, shown(group.title), columns, pinned=True)


def _line(row: Row) -> Line:
    view: View | Literal[""] = _VIEWS.get(row.key, "")
    return Line(
        (shown(row.label), *(_cell(cell) for cell in row.cells)), Target(view=view, row=row.key)
    )


def _cell(cell: Cell) -> Content:
    mark, style = _MARKS[cell.mark]
    lines = [shown(line, style) for line in cell.text.split("\n")]
    marks = [shown(mark, style), *(shown("  ") for _ in lines[1:])]
    return Content("\n").join([one + line for one, line in zip(marks, lines, strict=True)])


def _below(side: SideBySide) -> Iterator[Block]:
    sentences = tuple(
        sentence(shown(text), Target(row=f"remark {number}"))
        for number, text in enumerate((side.verdict, *side.remarks))
    )
    yield Block(sentences, Content("In words"))


def _empty() -> Iterator[Block]:
    yield Block(
        (
            sentence(Content("No offer to show yet.")),
            sentence(Content("Press a to add one; a salary and a start date are enough.")),
        )
    )


def _broken(outlook: Outlook) -> Iterator[Block]:
    lines = tuple(
        sentence(
            Content.assemble(("▲ ", "$warning bold"), shown(str(problem))),
            Target(record=record.id, row=f"{record.id} {number}"),
        )
        for record in outlook.book.records.values()
        if record.kind == "offer" and record.value is None
        for number, problem in enumerate(record.problems)
    )
    if lines:
        yield Block(lines, Content("Not shown until mended"))
