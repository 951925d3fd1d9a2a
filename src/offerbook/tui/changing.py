"""The part of the app that has to do with the book: it is read, changed and looked at again."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from textual import events
from textual.app import App
from textual.reactive import reactive

from offerbook.errors import OfferbookError
from offerbook.tui import doors
from offerbook.tui.keys import LEAVING, MOVING
from offerbook.tui.messages import Prepares
from offerbook.tui.widgets.keyline import KeyLine, Sign
from offerbook.tui.widgets.shown import shown

if TYPE_CHECKING:
    from offerbook.desk import Desk, Outlook
    from offerbook.tui.ahead import Ahead
    from offerbook.tui.widgets.rows import Block

SOON = 0.2
"""Seconds after the book is there from which on what keys may call for is made ready."""

POLL_SECONDS = 2.0
"""How often the files are looked at for changes made elsewhere."""


class Changing(App[None]):
    """An app over a desk whose every change is done behind the screen, one after the other."""

    outlook: reactive[Outlook | None] = reactive(
        None, init=False, always_update=True, repaint=False
    )

    page_ahead: reactive[tuple[Block, ...]] = reactive((), init=False, repaint=False)
    """Today in words, from whoever found it while the book was not yet read here."""

    def __init__(self) -> None:
        super().__init__()
        self._desk: Desk | None = None
        self._early: list[events.Key] = []
        self._hands = ThreadPoolExecutor(1, thread_name_prefix="desk")
        self.said: list[str] = []

    @property
    def desk(self) -> Desk:
        """The desk; only before the book is read is there none."""
        if self._desk is None:
            msg = "the book is still being read"
            raise RuntimeError(msg)
        return self._desk

    @property
    def state(self) -> Path | None:
        """Where what is no part of the book is kept, once that is known."""
        return self._desk.state if self._desk is not None else None

    # Reading the book

    def open_desk(self, desk: Desk | Callable[[], Desk], ahead: Ahead | None = None) -> None:
        """Show a book at once if it is there, or read it behind the first frame."""
        if callable(desk):
            self.run_worker(self._open(desk, ahead), group="desk")
        else:
            self._opened(desk)

    async def _open(self, opening: Callable[[], Desk], ahead: Ahead | None) -> None:
        if ahead is not None:
            loop = asyncio.get_running_loop()
            self.page_ahead = await loop.run_in_executor(self._hands, ahead.page)
            await self._painted()

        def opened() -> Desk:
            desk = opening()
            _ = desk.outlook.agenda, desk.outlook.progress, desk.notation
            return desk

        try:
            desk = await asyncio.get_running_loop().run_in_executor(self._hands, opened)
        except OfferbookError as error:
            self.exit(return_code=error.exit_code, message=shown(str(error)))
            return
        self._opened(desk)

    async def _painted(self) -> None:
        """Wait until what has changed is on the screen."""
        seen = asyncio.Event()
        self.call_after_refresh(seen.set)
        await seen.wait()

    def _opened(self, desk: Desk) -> None:
        self._desk = desk
        self.outlook = desk.outlook
        if desk.is_empty:
            self.push_screen(doors.start_screen())
        self.set_interval(POLL_SECONDS, self._look_again)
        if not self.is_headless:
            self.set_timer(SOON, self._make_ready)
        early, self._early = self._early, []
        for event in early:
            self.post_message(event)

    def _make_ready(self) -> None:
        from offerbook.tui.readying import make_ready

        outlook = self.desk.outlook
        work = partial(make_ready, outlook, enough=lambda: self._exit)
        self.run_worker(work, thread=True, group="ready")

    async def on_event(self, event: events.Event) -> None:
        """Keep what is typed before the book is read until it is.

        Leaving needs no book; nor does moving, unless something before it is still to be done.
        """
        early = self._desk is None and isinstance(event, events.InputEvent)
        if early and isinstance(event, events.Key):
            if event.key in LEAVING or (event.key in MOVING and not self._early):
                await super().on_event(event)
            else:
                self._early.append(event)
        elif not early:
            await super().on_event(event)

    def on_app_focus(self) -> None:
        """Look at the files when the person comes back from another window."""
        self._look_again()

    def _look_again(self) -> None:
        if self._desk is not None and not self._exit:
            self.run_worker(self._refresh(self._desk), group="poll", exclusive=True)

    async def _refresh(self, desk: Desk) -> None:
        try:
            new = await asyncio.get_running_loop().run_in_executor(self._hands, desk.refresh)
        except OfferbookError as error:
            self.warn(str(error))
        else:
            if new:
                self.outlook = desk.outlook
                self.say("The files were changed elsewhere; this is how they stand now")

    # Changing it

    def act(
        self,
        work: Callable[[], str],
        *,
        then: Callable[[], object] | None = None,
        otherwise: Callable[[OfferbookError], object] | None = None,
        back: str = "u to undo",
    ) -> bool:
        """Do one change behind the screen; changes are done one after the other.

        Args:
            work: calls the desk and returns what was done, such as `desk.undo`; it runs in
                another thread and must not touch widgets.
            then: called on the UI thread once it is done, after `outlook` was set.
            otherwise: called on the UI thread when it was refused, with the error, whose one
                line is shown at the bottom in any case. Nothing is lost: keep the form open.
            back: said after what was done; empty where there is no way back.

        Returns:
            Whether it was begun; False while the book is still being read.
        """
        if self._desk is None:
            return False
        self.run_worker(self._act(self._desk, work, then, otherwise, back), group="desk")
        return True

    async def _act(
        self,
        desk: Desk,
        work: Callable[[], str],
        then: Callable[[], object] | None,
        otherwise: Callable[[OfferbookError], object] | None,
        back: str,
    ) -> None:
        place = self.screen_stack[0]

        def worked() -> str:
            done = work()
            if isinstance(place, Prepares):
                place.prepare(desk.outlook)
            return done

        try:
            done = await asyncio.get_running_loop().run_in_executor(self._hands, worked)
        except OfferbookError as error:
            self.warn(str(error))
            if otherwise is not None:
                otherwise(error)
            return
        self.outlook = desk.outlook
        if then is not None:
            then()
        # Only now, or a form that closes takes the line with it.
        self.done(f"{done[:1].upper()}{done[1:]}" + (f" – {back}" if back else ""))

    def action_undo(self) -> None:
        """Take back the last change."""
        self.act(lambda: f"took back: {self.desk.undo()}", back="U to do it again")

    def action_redo(self) -> None:
        """Do again what was undone last."""
        self.act(lambda: f"did again: {self.desk.redo()}")

    # Saying something

    def say(self, text: str) -> None:
        """Show one line at the bottom for a while."""
        self._tell(text, "say")

    def done(self, text: str) -> None:
        """Show one line at the bottom that something was done."""
        self._tell(text, "done")

    def warn(self, text: str) -> None:
        """Show one line at the bottom that something is not as it should be."""
        self._tell(text, "warn")

    def _tell(self, text: str, sign: Sign) -> None:
        self.said.append(text)
        lines = self.screen.query(KeyLine)
        if lines:
            lines.last().tell(text, sign)
        elif sign != "done":
            # A box over the page would cover what is done next.
            self.notify(
                str(shown(text)),
                severity="warning" if sign == "warn" else "information",
                markup=False,
            )

    def copy(self, text: str, remark: str = "") -> None:
        """Copy text to the clipboard, by the terminal and by the system's own tool.

        Args:
            text: what to copy.
            remark: said as a warning once it is copied, in place of what was copied.
        """
        from offerbook.tui.clipboard import system_copy

        self.copy_to_clipboard(text)
        self.run_worker(self._copied(system_copy, text, remark), group="copy")

    async def _copied(self, system_copy: Callable[[str], str], text: str, remark: str) -> None:
        tool = await asyncio.to_thread(system_copy, text)
        lines = text.count("\n") + 1
        what = f"{lines} lines" if lines > 1 else "1 line"
        if remark:
            self.warn(remark)
            return
        self.done(f"Copied {what}" + (f" (with {tool})" if tool else " (through the terminal)"))
