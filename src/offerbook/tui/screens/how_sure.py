"""How sure the order is: the triangle of all weights, and everything that follows from it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from textual import events
from textual.content import Content

from offerbook.core.saying import Saying
from offerbook.desk import robust_words
from offerbook.desk.outlook import Outlook
from offerbook.desk.robustness import Footing, Robustness, robustness
from offerbook.tui.keys import bindings
from offerbook.tui.screens.page import SLIDING, Page
from offerbook.tui.targets import Target
from offerbook.tui.widgets.layout import GUTTER
from offerbook.tui.widgets.rows import Block, Column, Line, sentence
from offerbook.tui.widgets.shown import said, shown
from offerbook.tui.widgets.weights import triangle_lines
from offerbook.wording.notation import Notation

_MOST, _LEAST = 23, 9
_BELOW = 10
"""Lines that the page needs beside the triangle."""

_LEGEND = 32
"""Cells that the legend needs beside it."""


class HowSure(Page):
    """Who is first on which part of all weights, and what would turn it."""

    ABOUT = (
        "Each letter in the triangle is one way to weigh money, start and fit, and stands for the "
        "offer that is first there: all weight on money is on top, on the start date at the left, "
        "on fit at the right. The ring is where your own weights lie. How much of the triangle an "
        "offer holds says how much its place depends on your weights; it is not a chance of "
        "success."
    )
    KEYS = ("what_if", "choices", "copy", "back", *SLIDING)
    BINDINGS = bindings(*KEYS, "why")

    def blocks(self, outlook: Outlook) -> Sequence[Block]:
        """Return the sentence, the triangle, and what is one key behind the sentence."""
        notation = self.offerbook.desk.notation
        held = robustness(outlook)
        if not held.footings:
            return (Block((sentence(said(held.ranking.verdict, notation, "bold")),)),)
        first = Content.assemble(
            said(held.ranking.verdict, notation, "bold"),
            " ",
            said(held.firmness.saying, notation),
        )
        both = [sentence(said(one, notation), hang=0) for one in robust_words.both(held)]
        found = (
            Block((sentence(first, hang=0),), Content("How sure")),
            *self._map(held, notation),
            Block(tuple(both)),
            _places(held, notation),
            _pairs(held, notation),
            _told("What would turn it", robust_words.flips(held), notation),
            _told("Never first", robust_words.behind(held), notation),
            _told("What each choice could cost", robust_words.regret(held), notation),
            _told("What things are worth to you", _rates(held), notation),
            *_rules(held, notation),
            _told("Good to know", _remarks(held, outlook), notation),
        )
        return [block for block in found if block.lines]

    def _map(self, held: Robustness, notation: Notation) -> Iterator[Block]:
        if len(held.footings) > 1:
            width = self.size.width - GUTTER - 1
            rows = min(self.size.height - _BELOW, (width - _LEGEND) // 2, _MOST)
            lines = triangle_lines(held, max(rows, _LEAST), width, notation)
            yield Block(lines, drawing=True)

    def on_resize(self, _: events.Resize) -> None:
        """Draw the triangle as large as there is room for."""
        self.follow(self.offerbook.outlook)

    def action_what_if(self) -> None:
        """Move weights and terms for a look."""
        from offerbook.tui.screens.what_if import WhatIfPage

        self.app.push_screen(WhatIfPage())

    def action_choices(self) -> None:
        """Answer a few choices between two jobs."""
        from offerbook.tui.screens.choices import Choices

        self.app.push_screen(Choices())


def _told(title: str, sayings: Iterable[Saying], notation: Notation) -> Block:
    lines = tuple(
        sentence(said(one, notation), Target(row=f"{title} {number}"))
        for number, one in enumerate(sayings)
    )
    return Block(lines, shown(title))


def _name(one: Footing, held: Robustness) -> Content:
    return shown(robust_words.names(held)[one.offer])


def _places(held: Robustness, notation: Notation) -> Block:
    count = len(held.footings)
    columns = (
        Column("offer", least=12),
        *(Column(f"{at}.", right=True) for at in range(1, count + 1)),
        Column("most behind", right=True, rank=1),
        Column("typical weights", right=True, rank=2),
    )
    lines = tuple(
        Line(
            (
                _name(one, held),
                *(shown(str(figure)) for figure in robust_words.hundreds(one.places)),
                shown(notation.score(one.regret.points)),
                shown(" : ".join(map(str, robust_words.hundreds(one.centre.values()))) or "–"),
            ),
            Target(offer=one.offer, row="places"),
        )
        for one in held.footings
    )
    rows = lines if count > 1 else ()
    return Block(rows, Content("In which place, of 100 ways to weigh"), columns, sliding=True)


def _pairs(held: Robustness, notation: Notation) -> Block:
    called = robust_words.names(held)
    columns = (
        Column("offer", least=12),
        *(Column(called[one.offer], right=True, least=6) for one in held.footings),
    )
    lines = tuple(
        Line(
            (
                _name(one, held),
                *(
                    shown(notation.number(100 * one.ahead_of[other.offer], 0))
                    if other.offer in one.ahead_of
                    else Content("–")
                    for other in held.footings
                ),
            ),
            Target(offer=one.offer, row="pairs"),
        )
        for one in held.footings
    )
    rows = lines if len(lines) > 1 else ()
    return Block(
        rows, Content("Ahead of which other one, of 100 ways to weigh"), columns, sliding=True
    )


def _rates(held: Robustness) -> list[Saying]:
    top = held.footings[0].offer
    return [one.saying for one in held.exchange_rates if one.offer == top]


def _rules(held: Robustness, notation: Notation) -> Iterator[Block]:
    if len(held.footings) < 2:  # noqa: PLR2004 - one offer agrees with itself
        return
    found = held.agreement
    columns = (
        Column("place by", least=12),
        *(Column(one.name, right=True, least=6) for one in found.conventions),
    )
    lines = tuple(
        Line(
            (
                _name(one, held),
                *(shown(f"{rule.places[one.offer]}.") for rule in found.conventions),
            ),
            Target(offer=one.offer, row="rules"),
        )
        for one in held.footings
    )
    agreed = sentence(said(found.saying, notation), Target(row="agreement"))
    yield Block((agreed,), Content("By other rules"))
    yield Block(lines, columns=columns, sliding=True)


def _remarks(held: Robustness, outlook: Outlook) -> tuple[Saying, ...]:
    return (*robust_words.assumed(held), *robust_words.remarks(outlook), robust_words.rule())
