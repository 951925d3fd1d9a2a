"""Today: what is due, which offers are open, and where every application stands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from offerbook.tui.keys import bindings
from offerbook.tui.screens.waiting_keys import WAITING_KEYS, WaitingLines
from offerbook.tui.targets import DEBRIEF, SILENT
from offerbook.tui.widgets.rows import Block

if TYPE_CHECKING:
    from offerbook.desk.outlook import Outlook


class Today(WaitingLines):
    """What is due, and what comes next."""

    MODE = "today"
    PURPOSE = "What is due, which offers are open, and where every application stands"
    BRIEF = "What is due, which offers are open, how each one stands"
    ABOUT = (
        "The lines under “Due” are things to do now; Enter does it or opens its text. "
        "Applications stand by stage, the running ones first; “waiting” counts days since "
        "the last contact while an answer of theirs is awaited."
    )
    KEYS: ClassVar[tuple[str, ...]] = (
        "open",
        "add",
        "add_offer",
        "edit",
        "log",
        *WAITING_KEYS,
        "draft",
        "why",
        "scores",
        "delete",
        "copy",
        "filter",
        "back",
    )
    BINDINGS = bindings(*KEYS)

    def on_mount(self) -> None:
        """Follow the outlook, and before there is one the page that was found ahead of it."""
        super().on_mount()
        self.watch(self.app, "page_ahead", self._show_ahead)

    def _show_ahead(self, blocks: tuple[Block, ...]) -> None:
        if self._shown is None and blocks:
            self.take(blocks)

    def blocks(self, outlook: Outlook) -> Sequence[Block]:
        """Return what is due, the open offers, the applications, and what comes."""
        from offerbook.tui.pages.today_page import today_page

        return today_page(outlook, self.offerbook.desk.notation)

    def idle(self) -> frozenset[str]:
        """Return the keys that can do nothing; a debrief that is offered can be switched off."""
        offered = self.target.row.startswith(DEBRIEF)
        return super().idle() - (frozenset({"delete"}) if offered else frozenset())

    async def action_open(self) -> None:
        """Do what a line offers: write a debrief down, or mark an employer silent."""
        target = self.target
        if target.row.startswith(DEBRIEF):
            from offerbook.tui.screens.event_form import EventForm

            self.app.push_screen(EventForm(target.application, "debrief"))
        elif target.row.startswith(SILENT) and target.application and not target.draft:
            from offerbook.desk.waiting import close_silent

            app = self.offerbook
            app.act(lambda: close_silent(app.desk, (target.application,)))
        else:
            await super().action_open()

    def action_delete(self) -> None:
        """Never offer a debrief again, or else delete the record under the cursor."""
        if self.target.row.startswith(DEBRIEF):
            from offerbook.core.edit import Put
            from offerbook.core.model.book import PREFERENCES

            off, desk = [Put(("debriefs",), value=False)], self.offerbook.desk
            label = "debriefs are no longer offered"
            self.offerbook.act(lambda: desk.put(PREFERENCES, off, label))
        else:
            super().action_delete()
