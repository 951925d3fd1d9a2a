"""The terminal UI: an app around the desk, which shows and passes on, and decides nothing."""

from __future__ import annotations

import asyncio
import gc
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from textual import events
from textual.app import App
from textual.filter import LineFilter

from offerbook.tui import crash, doors, places, sweeping
from offerbook.tui.going import Going
from offerbook.tui.keys import EVERYWHERE, bindings
from offerbook.tui.messages import Keeps
from offerbook.tui.sizes import is_small
from offerbook.tui.theme import THEMES, first_theme, following, keep_theme
from offerbook.tui.widgets.shown import Colourless, Visible

if TYPE_CHECKING:
    from pathlib import Path

    from textual.driver import Driver

    from offerbook.desk import Desk
    from offerbook.tui.ahead import Ahead


SETTLED = 0.01
"""Seconds in which a screen that comes to the front is laid out; Textual waits five times that."""


class OfferbookApp(Going):
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
        state: where the look chosen last is kept, if it is known before the desk is open.
        ahead: the first page, if another process is already finding it.
    """

    TITLE = "offerbook"
    CSS_PATH = "app.tcss"
    MODES = places.MODES
    DEFAULT_MODE = "today"
    BINDINGS = bindings(*EVERYWHERE)
    ENABLE_COMMAND_PALETTE = True
    COMMAND_PALETTE_BINDING = "ctrl+p"

    def __init__(
        self,
        desk: Desk | Callable[[], Desk],
        *,
        demo: bool = False,
        state: Path | None = None,
        ahead: Ahead | None = None,
    ) -> None:
        super().__init__()
        self._opening = desk
        self._ahead = ahead
        self.demo = demo
        self._covered = False
        self._sweeping = sweeping.Sweeping()
        for theme in THEMES:
            self.register_theme(theme)
        kept = state if callable(desk) else desk.state
        # Before anything is drawn: a theme set later leaves NO_COLOR black on black.
        self.set_reactive(App.theme, first_theme(kept, no_color=self.no_color))
        self.stylesheet.set_variables(self.get_css_variables())
        self.animation_level = "none"

    def get_driver_class(self) -> type[Driver]:
        """Return Textual's driver, or for a terminal the one that answers Esc sooner."""
        found = super().get_driver_class()
        if found.__name__ != "LinuxDriver":
            return found
        from offerbook.tui.driver import PromptDriver

        return PromptDriver

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Return Textual's filters and, last, the one that lets no control character out."""
        filters = [Colourless()] if self.no_color else super().get_line_filters()
        return [*filters, Visible()]

    def delay_update(self, delay: float = SETTLED) -> None:
        """Hold the painting back while one screen takes over from another, but not for long."""
        super().delay_update(min(delay, SETTLED))

    # Reading the book

    def on_mount(self) -> None:
        """Show the book at once if it is there, or read it behind the first frame."""
        if not self.is_headless:
            loop = asyncio.get_running_loop()
            for number in crash.ENDINGS:
                loop.add_signal_handler(number, self._ended, 128 + number)
        self.open_desk(self._opening, self._ahead)

    def _opened(self, desk: Desk) -> None:
        """Start collecting garbage only now: nothing made so far is ever thrown away."""
        super()._opened(desk)
        gc.freeze()
        gc.enable()
        if not self.is_headless:
            self.set_interval(sweeping.REST, self._sweeping.sweep)

    def watch_outlook(self) -> None:
        """Set the new book aside, which would else be looked through between keys."""
        if not self.is_headless:
            self.set_timer(sweeping.SETTLED, self._sweeping.set_aside)

    async def on_event(self, event: events.Event) -> None:
        """Remember when somebody typed last."""
        if isinstance(event, events.Key):
            self._sweeping.typed()
        await super().on_event(event)

    # How it looks

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
        if any(isinstance(one, Keeps) for one in self.screen_stack):
            self.say("Press Ctrl+Q to leave; what you typed is kept for the next time")
        else:
            self.say("Press q to leave; everything is saved")

    async def action_quit(self) -> None:
        """Leave; forms put aside what is typed."""
        self._keep_all()
        self.exit()

    def _keep_all(self) -> None:
        for stack in self._screen_stacks.values():
            for screen in stack:
                if isinstance(screen, Keeps):
                    screen.keep()

    def _ended(self, code: int) -> None:
        """Leave in good order when the terminal or the system ends the program."""
        self._keep_all()
        self.exit(return_code=code)

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


def run(
    desk: Desk | Callable[[], Desk],
    *,
    demo: bool = False,
    state: Path | None = None,
    ahead: Ahead | None = None,
) -> int:
    """Open the terminal UI and return the exit code when it is left.

    Args:
        desk: the desk; or a function that opens it, which is then called behind the first frame.
        demo: whether the book is a private copy of the samples.
        state: where the look chosen last is kept, if it is known before the desk is open.
        ahead: the first page, if another process is already finding it.
    """
    gc.disable()
    app = OfferbookApp(desk, demo=demo, state=state, ahead=ahead)
    app.run()
    gc.enable()
    error = app._exception  # noqa: SLF001 - Textual has no other way to ask
    if error is not None:
        sys.stderr.write(crash.line(error, app.state) + "\n")
        return 1
    return app.return_code or 0
