"""Why: the formula, the facts and every dated row behind a total."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from textual.content import Content

from offerbook.core.fact import Fact
from offerbook.core.pay.ledger import Flow, Ledger, Unvalued
from offerbook.core.pay.valuation import Valuation
from offerbook.core.pay.why import View
from offerbook.desk.money import Total, totals
from offerbook.desk.outlook import Outlook
from offerbook.errors import OfferbookError
from offerbook.tui.keys import bindings
from offerbook.tui.messages import Pressed
from offerbook.tui.pages.open_offers import offer_name
from offerbook.tui.screens.page import Page, heading
from offerbook.tui.targets import Target
from offerbook.tui.widgets.rows import Block, Column, Line, sentence
from offerbook.tui.widgets.sheet import Sheet
from offerbook.tui.widgets.shown import said, shown
from offerbook.tui.words import PARTS, VIEWS
from offerbook.wording.facts import fact_value
from offerbook.wording.figured import figure
from offerbook.wording.notation import Notation

_TOTALS = (Column("total"), Column("amount", right=True), Column(""))
_WAYS = (Column("total", least=16), Column("amount", right=True), Column("how", least=16))
_FACTS = (
    Column("what", least=16),
    Column("value", right=True),
    Column("from", least=12),
)
_ROWS = (
    Column("on"),
    Column("year", right=True, rank=2),
    Column("part", rank=3),
    Column("what", least=12),
    Column("amount", right=True),
    Column("how sure", rank=1),
)


class Why(Page):
    """Where a total comes from.

    Args:
        offer: its id.
        view: which total, as the valuation calls it.
    """

    ABOUT = (
        "The totals of one offer; Enter on one of them shows its formula and the fields it "
        "rests on. Below stand the dated rows that every total is a sum of, what was assumed, "
        "and what is stated but not counted."
    )
    KEYS = ("open", "copy", "back")
    BINDINGS = bindings(*KEYS)

    def __init__(self, offer: str, view: View) -> None:
        super().__init__()
        self._offer = offer
        self._view = view

    def blocks(self, outlook: Outlook) -> Sequence[Block]:
        """Return totals, formula, rows, assumptions and gaps."""
        offer = outlook.book.offers.get(self._offer)
        if offer is None:
            return (
                Block((sentence(Content("This offer is gone; Esc goes back, u restores it.")),)),
            )
        notation = self.offerbook.desk.notation
        name = shown(offer_name(offer, outlook))
        try:
            value = outlook.value(offer)
            fact = outlook.why(offer, self._view)
            further = totals(outlook, offer)
        except OfferbookError as error:
            return (heading("Why: ", name), Block((sentence(shown(str(error))),)))
        ledger = value.ledger
        found = (
            Block(tuple(self._totals(value, notation)), Content.assemble("Why: ", name), _TOTALS),
            *_formula(fact, notation),
            _in_other_ways(further, notation),
            Block(tuple(_assumed(ledger, notation)), Content("Assumed, where nothing is stated")),
            Block(tuple(_uncounted(ledger, notation)), Content("Stated, not counted")),
            _questions(ledger),
            _rows(ledger, notation),
        )
        return [block for block in found if block.lines]

    def _totals(self, value: Valuation, notation: Notation) -> Iterator[Line]:
        for view, label in VIEWS.items():
            amount = notation.amount(getattr(value, view), value.currency, cents=False)
            here = view == self._view
            cells = (
                shown(label, "bold" if here else ""),
                shown(amount, "bold" if here else ""),
                Content("◂ shown below" if here else ""),
            )
            yield Line(cells, Target(offer=self._offer, view=view))

    def on_pressed(self, message: Pressed) -> None:
        """Show the total that was clicked twice."""
        message.stop()
        self.action_open()

    def action_open(self) -> None:
        """Show the formula of the total under the cursor."""
        target = self.query_one(Sheet).target
        if isinstance(target, Target) and target.view:
            self._view = target.view
            self.follow(self.offerbook.outlook)


def _in_other_ways(found: Sequence[Total], notation: Notation) -> Block:
    """Return the totals that the table above does not have, each with its convention."""
    lines = tuple(
        Line(
            (
                shown(one.label),
                shown(figure(one.amount, one.unit, notation)),
                said(one.how, notation, "$foreground 75%"),
            ),
            Target(row=f"total {one.key}"),
        )
        for one in found
        if one.key not in VIEWS
    )
    return Block(lines, Content("Pay in other ways"), _WAYS)


def _formula(fact: Fact, notation: Notation) -> Iterator[Block]:
    formula = sentence(Content.assemble("= ", shown(fact.formula)))
    yield Block((formula,), shown(fact.name))
    yield Block(tuple(_facts(fact.parts, notation, 0)), columns=_FACTS)


def _facts(parts: tuple[Fact, ...], notation: Notation, depth: int) -> Iterator[Line]:
    for number, part in enumerate(parts):
        cells = (
            Content("  " * depth).append(shown(part.name)),
            shown(fact_value(part, notation)),
            shown(part.where or f"= {part.formula}", "$foreground 75%"),
        )
        yield Line(cells, Target(row=f"{depth} {number} {part.name} {part.where}"))
        yield from _facts(part.parts, notation, depth + 1)


def _assumed(ledger: Ledger, notation: Notation) -> Iterator[Line]:
    for fact in ledger.assumptions:
        text = Content.assemble(shown(fact.name), ": ", shown(fact_value(fact, notation)))
        yield sentence(text, Target(row=f"assumed {fact.name} {fact.where}"))


def _uncounted(ledger: Ledger, notation: Notation) -> Iterator[Line]:
    for one in ledger.unvalued:
        yield sentence(_unvalued(one, notation), Target(row=f"unvalued {one.source}"))


def _unvalued(one: Unvalued, notation: Notation) -> Content:
    paper = ""
    if one.notional is not None:
        paper = f" ({notation.amount(one.notional, one.currency)} on paper)"
    return Content.assemble(shown(one.label), shown(paper), ": ", shown(one.why))


def _questions(ledger: Ledger) -> Block:
    lines = tuple(sentence(shown(one), Target(row=f"ask {one}")) for one in ledger.not_stated)
    return Block(lines, Content("Not stated: ask"))


def _rows(ledger: Ledger, notation: Notation) -> Block:
    lines = tuple(_row(flow, notation, number) for number, flow in enumerate(ledger.flows))
    return Block(lines, Content("Every dated row, expected"), _ROWS)


def _row(flow: Flow, notation: Notation, number: int) -> Line:
    cells = (
        shown(notation.short_day(flow.on, year=True)),
        shown(str(flow.year)),
        Content(PARTS[flow.component]),
        shown(flow.label),
        shown(notation.amount(flow.amount, flow.currency)),
        shown(flow.certainty),
    )
    return Line(cells, Target(row=f"row {number}"))
