"""What to ask: the parts that offers do not state, as questions, most valuable first."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from offerbook.core.pay.open_points import questions
from offerbook.desk.outlook import Outlook
from offerbook.tui.keys import bindings
from offerbook.tui.messages import Pressed
from offerbook.tui.pages.open_offers import offer_name
from offerbook.tui.screens.page import Page
from offerbook.tui.targets import Target
from offerbook.tui.widgets.rows import Block, sentence
from offerbook.tui.widgets.sheet import Sheet
from offerbook.tui.widgets.shown import shown

_NOTHING = "Everything that can be asked is stated; Esc goes back."


class ToAsk(Page):
    """Questions about several offers.

    Args:
        offers: their ids, in the order in which they stand.
    """

    ABOUT = (
        "What each offer does not say, as questions, what matters most for its pay first. Nothing "
        "of it is counted as zero. Enter opens the offer's form for the answer; y copies them all."
    )
    KEYS = ("open", "copy", "back")
    BINDINGS = bindings(*KEYS)

    def __init__(self, offers: Sequence[str]) -> None:
        super().__init__()
        self._offers = tuple(offers)

    def blocks(self, outlook: Outlook) -> Sequence[Block]:
        """Return a list of questions for each offer."""
        found = []
        for key in self._offers:
            offer = outlook.book.offers.get(key)
            asked = questions(offer) if offer is not None else ()
            if offer is None or not asked:
                continue
            lines = tuple(
                sentence(
                    shown(f"{number}. {text}"),
                    Target(offer=key, record=key, row=f"{key} {number}"),
                    hang=3,
                )
                for number, text in enumerate(asked, 1)
            )
            found.append(Block(lines, Content.assemble("Ask ", shown(offer_name(offer, outlook)))))
        return found or (Block((sentence(Content(_NOTHING)),)),)

    def on_pressed(self, message: Pressed) -> None:
        """Open the offer of the question that was clicked twice."""
        message.stop()
        self.action_open()

    def action_open(self) -> None:
        """Open the form of the offer that the question is about."""
        target = self.query_one(Sheet).target
        if isinstance(target, Target) and target.record:
            self.offerbook.open_offer(target.record)
