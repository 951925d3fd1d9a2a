"""Ranking: who leads and why, what decides, and what would turn it round."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from fractions import Fraction
from functools import partial
from typing import ClassVar

from textual.content import Content

from offerbook.core.ranking.rounding import rounded
from offerbook.core.ranking.standing import BreakEven, Ranking, Standing
from offerbook.core.saying import Saying
from offerbook.desk.outlook import Outlook
from offerbook.errors import OfferbookError
from offerbook.tui.keys import bindings
from offerbook.tui.pages.open_offers import offer_name
from offerbook.tui.screens.lines import Lines
from offerbook.tui.targets import Target
from offerbook.tui.widgets.bars import LEGEND, bar
from offerbook.tui.widgets.rows import Block, Column, Line, sentence
from offerbook.tui.widgets.shown import said, shown
from offerbook.wording.notation import Notation

_COLUMNS = (
    Column("", right=True),
    Column("offer", least=12),
    Column("score", right=True),
    Column("pay", right=True, rank=1),
    Column("start", right=True, rank=2),
    Column("fit", right=True, rank=3),
    Column("of 100", rank=4),
)

_PENDING = 12
"""How many pending applications are reckoned with at the most."""

_NEAR = frozenset({"interview", "discussion", "offer_spoken"})


class RankingPlace(Lines):
    """The order, and why."""

    MODE = "ranking"
    PURPOSE = "Who leads and why, what decides, and what would turn it round"
    BRIEF = "Who leads and why, and what would turn it round"
    ABOUT = (
        "Scores run from 0 to 100 on scales whose ends you set; the points of pay, start and "
        "fit add up to the score. Two figures with a dash are a band: something is not stated "
        "yet. Enter on an offer holds it against the best other one; p changes what matters."
    )
    KEYS: ClassVar[tuple[str, ...]] = (
        "open",
        "sure",
        "what_if",
        "ask",
        "why",
        "edit",
        "draft",
        "scores",
        "copy",
        "filter",
        "back",
    )
    BINDINGS = bindings(*KEYS, "add")

    def blocks(self, outlook: Outlook) -> Sequence[Block]:
        """Return verdict, order, questions, remarks and break-evens."""
        notation = self.offerbook.desk.notation
        ranking = outlook.ranking
        verdict = Block((sentence(_first(ranking, outlook, notation), hang=0),))
        if not ranking.standings and not ranking.excluded and not outlook.seen.to_mend:
            todo = "Press 2 for Offers, and a there to add one."
            return (verdict, Block((sentence(Content(todo)),)))
        found = (
            verdict,
            _order(ranking, outlook, notation),
            _sayings("What decides: find this out first", ranking.questions, notation),
            Block(tuple(_flips(outlook, notation)), Content("What would put another first")),
            Block(tuple(_pending(outlook, notation)), Content("What others would have to pay")),
            _sayings("Good to know", ranking.remarks, notation),
            Block(
                (*_excluded(ranking, outlook, notation), *_to_mend(outlook)), Content("Not ranked")
            ),
        )
        return [block for block in found if block.lines]

    async def action_open(self) -> None:
        """Hold the offer under the cursor against the best other one."""
        if not self.target.offer or self.offerbook.outlook is None:
            self.action_edit()
            return
        rival = best_other(self.offerbook.outlook.ranking, self.target.offer)
        if rival is None:
            self.offerbook.say("There is no other offer to hold it against")
            return
        from offerbook.tui.screens.against import Against

        self.app.push_screen(Against(self.target.offer, rival))

    def action_add(self) -> None:
        """Begin a new offer, which is what stands in the order."""
        self.offerbook.open_offer()

    def idle(self) -> frozenset[str]:
        """Return the keys that can do nothing, among them those that need an order."""
        ranked = self.offerbook.desk.outlook.competing
        return super().idle() | (frozenset() if ranked else frozenset({"sure", "what_if"}))

    def action_sure(self) -> None:
        """Show how sure the order is."""
        from offerbook.tui.screens.how_sure import HowSure

        self.app.push_screen(HowSure())

    def action_what_if(self) -> None:
        """Move weights and terms for a look."""
        outlook = self.offerbook.outlook
        if outlook is not None and outlook.book.preferences_fault is not None:
            self.offerbook.say("Nothing can be moved until the line on top is mended")
            return
        from offerbook.tui.screens.what_if import WhatIfPage

        self.app.push_screen(WhatIfPage())

    def action_ask(self) -> None:
        """Show what to ask for so that the offer under the cursor comes first."""
        if not self.target.offer:
            self.offerbook.say("Put the cursor on an offer first")
            return
        from offerbook.tui.screens.asks import Asks

        self.app.push_screen(Asks(self.target.offer))


def _first(ranking: Ranking, outlook: Outlook, notation: Notation) -> Content:
    """Return who leads and why, and whether that is firm or fragile."""
    verdict = said(ranking.verdict, notation, "bold")
    if ranking.leader is None or len(ranking.standings) == 1:
        return verdict
    from offerbook.core.ranking.firmness import firmness

    return Content.assemble(verdict, " ", said(firmness(outlook.contest, ranking).saying, notation))


def best_other(ranking: Ranking, offer: str) -> str | None:
    """Return the best ranked offer that is not `offer`; None where either is not ranked."""
    ranked = [one.offer for one in ranking.standings]
    return next((one for one in ranked if one != offer), None) if offer in ranked else None


def name_of(offer_id: str, outlook: Outlook) -> Content:
    """Return what an offer is called."""
    offer = outlook.book.offers.get(offer_id)
    return shown(offer_name(offer, outlook) if offer else offer_id)


def _order(ranking: Ranking, outlook: Outlook, notation: Notation) -> Block:
    lines = tuple(_standing(one, outlook, notation) for one in ranking.standings)
    title = Content.assemble("The order   ", (LEGEND, "$foreground 80% not bold"))
    return Block(lines, title, _COLUMNS)


def _standing(one: Standing, outlook: Outlook, notation: Notation) -> Line:
    lows, highs = _thirds(one, high=False), _thirds(one, high=True)
    if lows == highs:
        cells = [shown(notation.score(figure)) for figure in rounded(lows, 1)]
    else:
        cells = [shown(notation.band(low, high)) for low, high in zip(lows, highs, strict=True)]
    offer = outlook.book.offers.get(one.offer)
    return Line(
        (
            shown(f"{one.place}."),
            name_of(one.offer, outlook),
            shown(notation.band(one.low, one.high), "bold"),
            *cells,
            bar(lows, sum(highs, Fraction(0))),
        ),
        Target((offer.application if offer else "") or "", one.offer, one.offer, view="annualised"),
    )


def _thirds(one: Standing, *, high: bool) -> tuple[Fraction, Fraction, Fraction]:
    """Return the points of pay, start and fit."""
    sums = {"money": Fraction(0), "start": Fraction(0), "fit": Fraction(0)}
    for part in one.contributions:
        sums[part.criterion.partition(".")[0]] += part.high if high else part.low
    return sums["money"], sums["start"], sums["fit"]


def _sayings(title: str, sayings: Iterable[Saying], notation: Notation) -> Block:
    lines = tuple(
        sentence(said(one, notation), Target(row=f"{title} {number}"))
        for number, one in enumerate(sayings)
    )
    return Block(lines, shown(title))


def _flips(outlook: Outlook, notation: Notation) -> Iterator[Line]:
    ranking = outlook.ranking
    for one in ranking.standings:
        if one.place > 1 or one.offer in ranking.tied:
            offer = outlook.book.offers[one.offer]
            target = Target(offer.application or "", one.offer, row="flip")
            yield _told(partial(outlook.break_even, offer), target, notation)


def _pending(outlook: Outlook, notation: Notation) -> Iterator[Line]:
    offered = {one.application for one in outlook.competing}
    near = [
        one
        for one in outlook.book.applications.values()
        if one.id not in offered
        and outlook.progress[one.id].live
        and (one.hoped is not None or outlook.progress[one.id].furthest in _NEAR)
    ]
    for one in near[:_PENDING]:
        ask = partial(outlook.pending_break_even, one.id)
        yield _told(ask, Target(one.id, row="pending"), notation)


def _told(ask: Callable[[], BreakEven], target: Target, notation: Notation) -> Line:
    try:
        return sentence(said(ask().why, notation), target)
    except OfferbookError as error:
        return sentence(shown(str(error)), target)


def _excluded(ranking: Ranking, outlook: Outlook, notation: Notation) -> Iterator[Line]:
    for one in ranking.excluded:
        text = Content.assemble(name_of(one.offer, outlook), ": ", said(one.why, notation))
        offer = outlook.book.offers.get(one.offer)
        application = (offer.application if offer else "") or ""
        yield sentence(text, Target(application, one.offer, one.offer, row="excluded"))


def _to_mend(outlook: Outlook) -> Iterator[Line]:
    """Name what takes no part in the order until its file is mended: it may well lead."""
    for name, one in outlook.seen.to_mend.items():
        application = outlook.book.applications.get(name)
        text = Content.assemble(
            ("▲ ", "$warning bold"),
            shown(application.company if application else one.id),
            ": ",
            shown(f"{one.id} must be mended first"),
        )
        yield sentence(text, Target(name, record=one.id, row=f"to mend {one.id}"))
