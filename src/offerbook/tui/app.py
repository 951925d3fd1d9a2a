"""The terminal UI: an app around the desk, which shows and passes on, and decides nothing."""

from __future__ import annotations

import asyncio
import gc
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

from textual import events
from textual.app import App
from textual.filter import LineFilter
from textual.reactive import reactive

from offerbook.desk import Desk, Outlook
from offerbook.errors import OfferbookError
from offerbook.tui import crash, doors, places
from offerbook.tui.keys import EVERYWHERE, bindings
from offerbook.tui.messages import Keeps
from offerbook.tui.sizes import is_small
from offerbook.tui.theme import THEMES, first_theme, following, keep_theme
from offerbook.tui.widgets.keyline import KeyLine
from offerbook.tui.widgets.shown import Visible, shown

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.app import SystemCommand
    from textual.screen import Screen

    from offerbook.core.waiting.items import TextKind

POLL_SECONDS = 2.0
"""How often the files are looked at for changes made elsewhere."""


class OfferbookApp(App[None]):
    """The places over one desk.

    What screens and forms build on (a `Place` sees the app as `self.offerbook`; others cast):

    - `app.desk`: asked about everything. Reading from it on the UI thread is fine; whatever
      writes goes through `app.act`.
    - `app.outlook`: None until the book is read; set after loading, after every change and
      after a change from outside. `self.watch(self.app, "outlook", self._follow)`.
    - `app.act(work, then=…, otherwise=…)`: do one change; see there.
    - `app.say(text)`, `app.warn(text)`: one line at the bottom, cleaned, kept in `app.said`.
    - doors: `open_application`, `open_offer`, `open_preferences`, `open_fit`, `open_event`,
      `negotiate`: each imports its screen when called.

    Args:
        desk: the desk, or a function that opens it: then the first frame is painted before.
        demo: whether the book is a private copy of the samples, which the title says.
    """

    TITLE = "offerbook"
    CSS_PATH = "app.tcss"
    MODES = places.MODES
    DEFAULT_MODE = "today"
    BINDINGS = bindings(*EVERYWHERE)
    ENABLE_COMMAND_PALETTE = True
    COMMAND_PALETTE_BINDING = "ctrl+p"

    outlook: reactive[Outlook | None] = reactive(None, init=False, always_update=True)

    def __init__(self, desk: Desk | Callable[[], Desk], *, demo: bool = False) -> None:
        super().__init__()
        self._opening = desk
        self._desk: Desk | None = None
        self.demo = demo
        self.said: list[str] = []
        self._covered = False
        self._hands = ThreadPoolExecutor(1, thread_name_prefix="desk")
        for theme in THEMES:
            self.register_theme(theme)
        # Before anything is drawn: a theme set later leaves NO_COLOR black on black.
        self.set_reactive(
            App.theme,
            first_theme(desk.state if isinstance(desk, Desk) else None, no_color=self.no_color),
        )
        self.stylesheet.set_variables(self.get_css_variables())
        self.animation_level = "none"

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

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Return Textual's filters and, last, the one that lets no control character out."""
        return [*super().get_line_filters(), Visible()]

    # Reading the book

    def on_mount(self) -> None:
        """Show the book at once if it is there, or read it behind the first frame."""
        if isinstance(self._opening, Desk):
            self._opened(self._opening)
        else:
            self.run_worker(self._open(self._opening), group="desk")

    async def _open(self, opening: Callable[[], Desk]) -> None:
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

    def _opened(self, desk: Desk) -> None:
        self._desk = desk
        self.outlook = desk.outlook
        if desk.is_empty:
            self.push_screen(doors.start_screen())
        self.set_interval(POLL_SECONDS, self._look_again)

    def on_ready(self) -> None:
        """Start collecting garbage only now: nothing made so far is ever thrown away."""
        gc.freeze()
        gc.enable()

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
        try:
            done = await asyncio.get_running_loop().run_in_executor(self._hands, work)
        except OfferbookError as error:
            self.warn(str(error))
            if otherwise is not None:
                otherwise(error)
            return
        self.outlook = desk.outlook
        self.say(f"{done[:1].upper()}{done[1:]}" + (f" – {back}" if back else ""))
        if then is not None:
            then()

    def action_undo(self) -> None:
        """Take back the last change."""
        self.act(lambda: f"took back: {self.desk.undo()}", back="U to do it again")

    def action_redo(self) -> None:
        """Do again what was undone last."""
        self.act(lambda: f"did again: {self.desk.redo()}")

    # Saying something

    def say(self, text: str) -> None:
        """Show one line at the bottom for a while."""
        self._tell(text, warning=False)

    def warn(self, text: str) -> None:
        """Show one line at the bottom that something is not as it should be."""
        self._tell(text, warning=True)

    def _tell(self, text: str, *, warning: bool) -> None:
        self.said.append(text)
        lines = self.screen.query(KeyLine)
        if lines:
            lines.last().tell(text, warning=warning)
        else:
            self.notify(
                str(shown(text)), severity="warning" if warning else "information", markup=False
            )

    def copy(self, text: str) -> None:
        """Copy text to the clipboard, by the terminal and by the system's own tool."""
        from offerbook.tui.clipboard import system_copy

        self.copy_to_clipboard(text)
        self.run_worker(self._copied(system_copy, text), group="copy")

    async def _copied(self, system_copy: Callable[[str], str], text: str) -> None:
        tool = await asyncio.to_thread(system_copy, text)
        lines = text.count("\n") + 1
        what = f"{lines} lines" if lines > 1 else "1 line"
        self.say(f"Copied {what}" + (f" (with {tool})" if tool else " (through the terminal)"))

    # Going somewhere

    async def action_place(self, mode: str) -> None:
        """Bring a place to the front; a form that stands open over another one stays there."""
        await self.switch_mode(mode)

    async def negotiate(self, about: str, kind: TextKind | None = None) -> None:
        """Open the Negotiate place on an offer or application, with a text if one is named."""
        from offerbook.tui.screens.negotiate import Negotiate

        await self.switch_mode("negotiate")
        if isinstance(self.screen, Negotiate):
            self.screen.turn_to(about, kind)

    def open_application(self, record_id: str = "") -> None:
        """Open the form of an application; without an id, of a new one."""
        self.push_screen(doors.application_form(record_id))

    def open_offer(self, record_id: str = "", *, application: str = "", copy_of: str = "") -> None:
        """Open the form of an offer; see `doors.offer_form`."""
        self.push_screen(doors.offer_form(record_id, application=application, copy_of=copy_of))

    def open_fit(self, application_id: str) -> None:
        """Open the form of an application's fit scores."""
        self.push_screen(doors.fit_form(application_id))

    def open_event(self, application_id: str) -> None:
        """Open the form that notes what happened with an application."""
        self.push_screen(doors.event_form(application_id))

    def open_preferences(self) -> None:
        """Open the form of the preferences."""
        self.push_screen(doors.preferences_form())

    def action_preferences(self) -> None:
        """Open the form of the preferences."""
        if self._desk is not None:
            self.open_preferences()

    def action_help(self) -> None:
        """Explain the screen in front."""
        from offerbook.tui.screens.help import Help

        if not isinstance(self.screen, Help):
            self.push_screen(Help(self.screen))

    def action_messages(self) -> None:
        """Show what was said at the bottom so far."""
        from offerbook.tui.screens.messages import Messages

        self.push_screen(Messages(tuple(self.said)))

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Return what the palette offers: what can be done on this screen now."""
        from offerbook.tui.palette import commands

        return commands(self, screen)

    def action_next_theme(self) -> None:
        """Go on to the next theme, and keep it for next time."""
        self.use_theme(following(self.theme))

    def use_theme(self, name: str) -> None:
        """Use a theme, and keep it for next time."""
        self.theme = name
        self.act(lambda: keep_theme(self.desk.state, name), back="")

    def on_resize(self, event: events.Resize) -> None:
        """Say so where the terminal is too small for anything else, until it is larger."""
        if is_small(event.size) != self._covered:
            self._covered = not self._covered
            if self._covered:
                self.push_screen(doors.small_screen())
            else:
                self.pop_screen()

    # Leaving

    def action_help_quit(self) -> None:
        """Say how to leave: Ctrl+C is for copying."""
        self.say("Press q to leave (Ctrl+Q inside a form); everything is saved")

    async def action_quit(self) -> None:
        """Leave; forms put aside what is typed."""
        for stack in self._screen_stacks.values():
            for screen in stack:
                if isinstance(screen, Keeps):
                    screen.keep()
        self.exit()

    def on_unmount(self) -> None:
        """Let a save that is under way end."""
        self._hands.shutdown(wait=True)

    def _handle_exception(self, error: Exception) -> None:
        """Leave with one line and a log without values, where Textual would print them all."""
        if self.is_headless or "debug" in self.features:
            super()._handle_exception(error)
            return
        self._return_code = 1
        self._exception = self._exception or error
        self._close_messages_no_wait()


def run(desk: Desk | Callable[[], Desk], *, demo: bool = False) -> int:
    """Open the terminal UI and return the exit code when it is left.

    Args:
        desk: the desk; or a function that opens it, which is then called behind the first frame.
        demo: whether the book is a private copy of the samples.
    """
    gc.disable()
    app = OfferbookApp(desk, demo=demo)
    app.run()
    gc.enable()
    error = app._exception  # noqa: SLF001 - Textual has no other way to ask
    if error is not None:
        sys.stderr.write(crash.line(error, app.state) + "\n")
        return 1
    return app.return_code or 0
