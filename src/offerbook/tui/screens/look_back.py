"""Looking back at one application: asked, got, promised, happened."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from textual.content import Content

from offerbook.core.saying import Saying
from offerbook.desk.outlook import Outlook
from offerbook.desk.waiting import Waiting
from offerbook.tui.pages.the_wait import closing
from offerbook.tui.screens.page import Page, heading
from offerbook.tui.targets import Target
from offerbook.tui.widgets.rows import Block, sentence
from offerbook.tui.widgets.shown import said, shown
from offerbook.wording.notation import Notation


class LookBackPage(Page):
    """One application in hindsight.

    Args:
        application: its id.
    """

    ABOUT = (
        "What you asked for, what came of it, what they promised and what happened, from the "
        "events you noted. After a yes, what is left to do stands on top, in the order in which "
        "it is safe."
    )

    def __init__(self, application: str) -> None:
        super().__init__()
        self._application = application

    def blocks(self, outlook: Outlook) -> Sequence[Block]:
        """Return the parts that have something to say."""
        application = outlook.book.applications.get(self._application)
        if application is None:
            text = "This application is gone; Esc goes back, u restores it."
            return (Block((sentence(Content(text)),)),)
        notation = self.offerbook.desk.notation
        waiting = Waiting(outlook)
        found = waiting.look_back(application.id)
        expected = () if waiting.quiet_until else waiting.expecting(application.id)
        flags = tuple(
            sentence(Content.assemble("▲ ", shown(one)), Target(row=f"flag {one}"))
            for one in waiting.red_flags(application.id)
        )
        blocks = (
            *closing(outlook, notation, application.id),
            _part("When word may come", expected, notation, empty=""),
            _part("Asked", found.asked, notation),
            _part("Got", found.got, notation),
            _part("Promised", found.promised, notation),
            _part("Happened", found.happened, notation),
            Block(flags, Content("What gave you pause")),
        )
        shown_blocks = [block for block in blocks if block.lines]
        return [heading("Looking back: ", shown(application.company)), *shown_blocks]


def _part(
    title: str, sayings: Iterable[Saying], notation: Notation, empty: str = "nothing noted"
) -> Block:
    lines = [
        sentence(said(one, notation), Target(row=f"{title} {number}"))
        for number, one in enumerate(sayings)
    ]
    if not lines and empty:
        lines.append(sentence(shown(empty, "$foreground 60%")))
    return Block(tuple(lines), shown(title))
