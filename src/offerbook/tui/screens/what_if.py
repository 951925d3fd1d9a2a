"""What if: weights and terms move under the arrow keys, the order follows, nothing is saved."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, cast

from textual import events
from textual.app import ComposeResult
from textual.containers import Container
from textual.content import Content
from textual.screen import Screen

from offerbook.core.ranking.levers import Lever
from offerbook.core.ranking.standing import Ranking, Standing
from offerbook.core.ranking.surrogate import Surrogate
from offerbook.desk import robust_words, what_if
from offerbook.desk.outlook import Outlook
from offerbook.desk.robustness import Robustness
from offerbook.desk.what_if import Ground, Look, WhatIf
from offerbook.errors import OfferbookError
from offerbook.tui.keys import bindings
from offerbook.tui.messages import Pressed
from offerbook.tui.screens.once import Once
from offerbook.tui.widgets.keyline import KeyLine
from offerbook.tui.widgets.layout import GUTTER
from offerbook.tui.widgets.rows import Block, Column, Line, sentence
from offerbook.tui.widgets.sheet import Sheet
from offerbook.tui.widgets.shown import said, shown
from offerbook.tui.widgets.weights import triangle_lines
from offerbook.wording.levers import figure, label

if TYPE_CHECKING:
    from offerbook.tui.app import OfferbookApp

_FAR = 5
_WIDE = 100
_FIGURES = 53
_RULES: tuple[Surrogate, ...] = ("sum_reciprocal", "centroid", "rank_sum", "reciprocal")
_DIALS = (
    Column("", least=12),
    Column("what if", right=True),
    Column("as it is", right=True, rank=1),
)
_ORDER = (
    Column("", right=True),
    Column("offer", least=12),
    Column("score", right=True),
    Column("saved", right=True, rank=2),
    Column("first of 100", right=True, rank=1),
)


@dataclass(frozen=True, slots=True)
class Dial:
    """One figure that can be moved."""

    branch: str = ""
    """Which weight; empty for a term."""

    offer: str = ""
    """Whose term."""

    path: str = ""
    """Which one."""


class WhatIfPage(Once, Screen[None]):
    """Figures on one side, the order that follows from them on the other."""

    CSS_PATH = "what_if.tcss"
    ABOUT = (
        "Up and down choose a figure, left and right move it, [ and ] by five steps. A weight that "
        "moves takes from the others in their old ratio. r makes weights from their order alone. "
        "Nothing is saved until K keeps it, as one step that u takes back."
    )
    KEYS = (
        "less", "more", "keep", "reset", "order", "choices", "much_less", "much_more", "back",
    )  # fmt: skip
    BINDINGS = bindings(*KEYS)

    def __init__(self) -> None:
        super().__init__()
        self._held = WhatIf()
        self._rule = -1
        self._ground: Ground | None = None
        self._saved: Look | None = None
        self._look: Look | None = None

    @property
    def offerbook(self) -> OfferbookApp:
        """The app, as what it is."""
        return cast("OfferbookApp", self.app)

    @property
    def dial(self) -> Dial | None:
        """The figure under the cursor."""
        found = self.query_one("#figures", Sheet).target
        return found if isinstance(found, Dial) else None

    def compose(self) -> ComposeResult:
        """Lay out what follows and the figures."""
        with Container(id="both"):
            seen, figures = Sheet(id="seen"), Sheet(id="figures")
            seen.can_focus = False
            yield seen
            yield figures
        yield KeyLine(self.KEYS)

    def on_mount(self) -> None:
        """Begin with what is saved, and again whenever that changes."""
        self.watch(self.app, "outlook", self._follow)
        self.query_one("#figures", Sheet).focus()

    def _follow(self, outlook: Outlook | None) -> None:
        if outlook is not None and (self._ground is None or outlook is not self._ground.outlook):
            if outlook.book.preferences_fault is not None:
                self.dismiss()
                return
            self._ground = what_if.ground(outlook)
            self._held, self._rule = WhatIf(), -1
            self._saved = self._look = what_if.look(self._held, self._ground)
            self._fill(self._saved, self._saved)

    def on_resize(self, event: events.Resize) -> None:
        """Put both side by side where there is room."""
        self.set_class(event.size.width >= _WIDE, "-wide")
        if self._look is not None and self._saved is not None:
            self._fill(self._look, self._saved)

    # Showing

    def _fill(self, now: Look, saved: Look) -> None:
        self._show_figures(now, saved)
        self._show_order(now.robustness, saved.robustness.ranking)

    def _show_figures(self, now: Look, saved: Look) -> None:
        before = what_if.weights(saved.book)
        notation = self.offerbook.desk.notation
        weights = tuple(
            Line(
                (
                    Content(robust_words.WAYS[key]),
                    shown(notation.number(one), _moved(one, before[key])),
                    shown(notation.number(before[key]), "$foreground 70%"),
                ),
                Dial(branch=key),
            )
            for key, one in what_if.weights(now.book).items()
        )
        called = robust_words.names(saved.robustness)
        blocks = [Block(weights, Content("Importance, of 100"), _DIALS)]
        for key, was in saved.levers.items():
            lines = tuple(self._terms(now.levers.get(key, ()), was, key))
            blocks.append(Block(lines, shown(called[key]), _DIALS))
        self.query_one("#figures", Sheet).fill(blocks)

    def _terms(self, now: Sequence[Lever], saved: Sequence[Lever], key: str) -> Iterator[Line]:
        notation = self.offerbook.desk.notation
        before = {one.path: one.present for one in saved}
        for lever in now:
            was = before.get(lever.path)
            cells = (
                shown(label(lever)),
                shown(figure(lever, lever.present, notation), _moved(lever.present, was)),
                shown(figure(lever, was, notation), "$foreground 70%"),
            )
            yield Line(cells, Dial(offer=key, path=lever.path))

    def _show_order(self, held: Robustness, saved: Ranking) -> None:
        notation = self.offerbook.desk.notation
        first = said(held.ranking.verdict, notation, "bold")
        if held.ranking.leader:
            first = Content.assemble(first, " ", said(held.firmness.saying, notation))
        title = "What if: not saved" if self._held else "What if: as it is saved"
        blocks = [
            Block((sentence(first, hang=0),), Content(title)),
            Block(tuple(self._order(held, saved)), columns=_ORDER),
        ]
        if self.has_class("-wide") and len(held.footings) > 1:
            width = self.size.width - _FIGURES - GUTTER - 1
            rows = min(self.size.height - len(held.footings) - 12, width // 2 - 12)
            blocks += [Block(triangle_lines(held, max(rows, 9), width, notation), drawing=True)]
        self.query_one("#seen", Sheet).fill(blocks)

    def _order(self, held: Robustness, saved: Ranking) -> Iterator[Line]:
        called, notation = robust_words.names(held), self.offerbook.desk.notation
        before = {one.offer: one for one in saved.standings}
        counts = robust_words.hundreds(one.first for one in held.footings)
        now = held.ranking
        for one, count in zip(now.standings, counts, strict=True):
            was = before.get(one.offer)
            yield Line(
                (
                    shown(f"{_way(one, was)}{notation.place(*now.places(one))}."),
                    shown(called[one.offer]),
                    shown(notation.band(one.low, one.high), "bold"),
                    shown(notation.band(was.low, was.high) if was else "–", "$foreground 70%"),
                    shown(str(count)),
                )
            )

    # Moving

    def action_less(self) -> None:
        """Move the figure under the cursor one step down."""
        self._move(-1)

    def action_more(self) -> None:
        """Move it one step up."""
        self._move(1)

    def action_much_less(self) -> None:
        """Move it five steps down."""
        self._move(-_FAR)

    def action_much_more(self) -> None:
        """Move it five steps up."""
        self._move(_FAR)

    def _move(self, by: int) -> None:
        dial, now = self.dial, self._look
        if dial is None or now is None:
            return
        if dial.branch:
            points = what_if.shifted(what_if.weights(now.book), dial.branch, Decimal(by))
            self._try(what_if.weighed(self._held, points))
            return
        lever = next(one for one in now.levers[dial.offer] if one.path == dial.path)
        to = what_if.stepped(lever, by)
        if to is None:
            self.offerbook.say(f"{lever.label} is not stated yet: e in Offers states it")
            return
        record, way = what_if.place(lever, now.book.offers[dial.offer])
        self._try(self._held.moved(record, way, to))

    def _try(self, held: WhatIf) -> None:
        """Take on figures, unless they break a rule."""
        if self._ground is None or self._saved is None:
            return
        try:
            self._look = what_if.look(held, self._ground)
        except OfferbookError as error:
            self.offerbook.warn(str(error))
        else:
            self._held = held
            self._fill(self._look, self._saved)

    def action_order(self) -> None:
        """Make weights from their order alone; each press takes the next rule."""
        if self._look is None:
            return
        self._rule = (self._rule + 1) % len(_RULES)
        rule = _RULES[self._rule]
        points = what_if.weights(self._look.book)
        order = tuple(sorted(points, key=lambda key: -points[key]))
        self._try(what_if.weighed(self._held, what_if.from_order(order, rule), rule))
        self.offerbook.say(f"Weights from the order alone, by {rule.replace('_', ' ')}; r: others")

    def action_reset(self) -> None:
        """Put every figure back."""
        self._rule = -1
        self._try(WhatIf())

    def action_keep(self) -> None:
        """Save the figures as one step."""
        if not self._held:
            self.offerbook.say("Nothing is moved")
            return
        held = self._held
        self.offerbook.act(lambda: what_if.keep(self.offerbook.desk, held))

    def action_choices(self) -> None:
        """Answer a few choices between two jobs."""
        from offerbook.tui.screens.choices import Choices

        self.app.push_screen(Choices())

    def on_pressed(self, message: Pressed) -> None:
        """A second click on a figure moves it one step up."""
        message.stop()
        self._move(1)

    def action_back(self) -> None:
        """Go back; nothing was saved."""
        if self._held:
            self.app.call_later(self.offerbook.say, "Nothing was saved")
        self.dismiss()


def _moved(now: object, before: object) -> str:
    return "" if now == before else "bold $accent"


def _way(one: Standing, was: Standing | None) -> str:
    if was is None or was.place == one.place:
        return ""
    return "▲ " if one.place < was.place else "▽ "
