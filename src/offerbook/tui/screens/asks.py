"""What to ask for: the easiest mix that leads, packages of equal worth, and each thing alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from textual.content import Content

from offerbook.core.ranking.asking import Asking
from offerbook.core.ranking.bench import Figure
from offerbook.core.ranking.counter import Counter, Package
from offerbook.core.ranking.lever_breakeven import LeverBreakEven
from offerbook.core.ranking.standing import BreakEven
from offerbook.desk.asking import break_evens, closed, things_to_ask, unreached, what_to_ask, yearly
from offerbook.desk.outlook import Outlook
from offerbook.errors import OfferbookError
from offerbook.tui.keys import bindings
from offerbook.tui.screens.page import Page
from offerbook.tui.screens.ranking import name_of
from offerbook.tui.targets import Target
from offerbook.tui.widgets.rows import Block, Column, Line, sentence
from offerbook.tui.widgets.shown import said, shown
from offerbook.wording.levers import figure, label
from offerbook.wording.notation import Notation

_MOVES = (
    Column("", least=12),
    Column("now", right=True, rank=1),
    Column("ask for", right=True),
    Column("for them", rank=2),
)
_ALONE = (
    Column("", least=12),
    Column("now", right=True, rank=1),
    Column("this wins", right=True),
    Column("this does not", right=True),
)


class Asks(Page):
    """What would put one offer first.

    Args:
        offer: its id.
    """

    ABOUT = (
        "On top the easiest mix of things to ask for with which the offer leads by a clear margin, "
        "and packages that are worth the same to you. How hard each is for the employer is a "
        "guess unless you say otherwise under Things to ask for in the preferences. Below, each "
        "thing alone. All of it is private."
    )

    BINDINGS = bindings("why")

    def __init__(self, offer: str) -> None:
        super().__init__()
        self.own = offer

    def blocks(self, outlook: Outlook) -> Sequence[Block]:
        """Return packages and break-evens."""
        offer = outlook.book.offers.get(self.own)
        if offer is None or outlook.contest.entrant(offer.id) is None:
            return (Block((sentence(Content("This offer is not ranked; Esc goes back.")),)),)
        notation = self.offerbook.desk.notation
        try:
            found = what_to_ask(outlook, offer)
            alone = break_evens(outlook, offer)
            base = outlook.break_even(offer)
        except OfferbookError as error:
            return (Block((sentence(shown(str(error))),)),)
        title = Content.assemble("What to ask for: ", name_of(offer.id, outlook), "   (private)")
        blocks = (
            Block((sentence(said(found.saying, notation, "bold"), hang=0),), title),
            *_packages(found, things_to_ask(outlook, offer), notation),
            Block(tuple(_reached(alone, base, notation)), Content("With one thing alone"), _ALONE),
            Block(tuple(_unreached(alone, notation))),
            Block(tuple(_closed(closed(outlook, offer))), Content("Not asked for")),
        )
        return [block for block in blocks if block.lines]


def _packages(found: Counter, asked: Sequence[Asking], notation: Notation) -> Iterator[Block]:
    if found.easiest is not None:
        for at, package in enumerate(found.packages or (found.easiest,)):
            score, ahead = (notation.score(one) for one in (package.score, package.ahead))
            name = "The easiest way" if not at else "Worth as much"
            title = shown(f"{name}: {score} of 100 points, {ahead} ahead")
            yield Block(tuple(_moves(package, asked, notation)), title, _MOVES)
    elif found.short:
        rows = tuple(_move(one, one.to, notation, "most") for one in asked)
        yield Block(rows, Content("As far as each would go"), _MOVES)


def _moves(package: Package, asked: Sequence[Asking], notation: Notation) -> Iterator[Line]:
    known = {one.lever.path: one for one in asked}
    for move in package.moves:
        yield _move(known[move.lever.path], move.to, notation, package.led_by)


def _move(asking: Asking, to: Figure, notation: Notation, row: str) -> Line:
    lever = asking.lever
    cells = (
        shown(label(lever)),
        shown(figure(lever, lever.present, notation)),
        shown(figure(lever, to, notation), "bold"),
        shown(asking.difficulty),
    )
    return Line(cells, Target(row=f"{row} {lever.path}"))


def _reached(
    found: Sequence[LeverBreakEven], base: BreakEven, notation: Notation
) -> Iterator[Line]:
    for one in found:
        if one.reachable:
            lever = one.lever
            cells = (
                shown(label(lever)),
                shown(figure(lever, lever.present, notation)),
                shown(figure(lever, one.wins, notation) if one.wins is not None else "a tie"),
                shown(figure(lever, one.loses, notation) if one.loses is not None else "–"),
            )
            yield Line(cells, Target(row=f"alone {lever.path}"))
            if yearly(base, lever):
                yield _year(base, notation)


def _year(base: BreakEven, notation: Notation) -> Line:
    """Return the row that says what a base comes to in a year."""

    def money(amount: Decimal | None, none: str) -> Content:
        return shown(none if amount is None else notation.amount(amount, base.currency))

    cells = (money(base.present, ""), money(base.wins, "a tie"), money(base.loses, "–"))
    return Line((Content("the same, a year"), *cells), Target(row="alone a year"))


def _unreached(found: Sequence[LeverBreakEven], notation: Notation) -> Iterator[Line]:
    for number, one in enumerate(unreached(found)):
        yield sentence(said(one, notation), Target(row=f"never {number}"))


def _closed(paths: Sequence[str]) -> Iterator[Line]:
    if paths:
        yield sentence(shown(f"Closed: {', '.join(paths)}"), Target(row="closed"))
