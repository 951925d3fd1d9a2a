"""The part of the app that leads from one screen to another; each is imported when it is opened."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual import events

from offerbook.tui import doors
from offerbook.tui.changing import Changing
from offerbook.tui.elsewhere import elsewhere

if TYPE_CHECKING:
    from textual.command import CommandPalette, Provider
    from textual.screen import Screen

    from offerbook.core.waiting.items import TextKind
    from offerbook.tui.targets import Target


def _palette() -> type[Provider]:
    from offerbook.tui.palette import Finding

    return Finding


class Going(Changing):
    """An app with ways to its places, pages and forms."""

    COMMANDS = {_palette}  # noqa: RUF012 - declared so by Textual

    _theme_before = ""

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

    def edit(self, on: Target) -> None:
        """Open the form of what a cursor is on."""
        record = self.desk.book.records.get(on.record or on.about)
        if record is None:
            self.say("Nothing to edit on this line")
        elif not record.readable:
            self.warn(f"{record.id} cannot be read as TOML; mend the file in an editor first")
        elif record.kind == "offer":
            self.open_offer(record.id)
        elif record.kind == "application":
            self.open_application(record.id)
        else:
            self.open_preferences(on.at)

    def open_fit(self, application_id: str) -> None:
        """Open the form of an application's fit scores."""
        self.push_screen(doors.fit_form(application_id))

    def open_event(self, application_id: str) -> None:
        """Open the form that notes what happened with an application."""
        self.push_screen(doors.event_form(application_id))

    def open_preferences(self, at: str = "") -> None:
        """Open the form of the preferences, at a group if one is named."""
        self.push_screen(doors.preferences_form(at))

    def action_preferences(self) -> None:
        """Open the form of the preferences."""
        if self._desk is not None:
            self.open_preferences()

    def action_help(self) -> None:
        """Explain the screen in front."""
        from offerbook.tui.screens.help import Help

        if not isinstance(self.screen, Help):
            self.push_screen(Help(self.screen), partial(self._done_from_help, self.screen))

    async def _done_from_help(self, screen: Screen[object], action: str | None) -> None:
        if action:
            await self.run_action(action, screen.focused or screen)

    def action_messages(self) -> None:
        """Show what was said at the bottom so far."""
        from offerbook.tui.screens.messages import Messages

        self.push_screen(Messages(tuple(self.said)))

    # The palette, and keys that do nothing here

    def on_command_palette_option_highlighted(
        self, event: CommandPalette.OptionHighlighted
    ) -> None:
        """Show a theme while the cursor is on it."""
        from offerbook.tui.palette import previewed

        theme = previewed(event.highlighted_event.option)
        if self.no_color or not (theme or self._theme_before):
            return
        self._theme_before = self._theme_before or self.theme
        self.theme = theme or self._theme_before

    def on_command_palette_closed(self, event: CommandPalette.Closed) -> None:
        """Go back to the theme there was, unless one was chosen."""
        if self._theme_before and not event.option_selected:
            self.theme = self._theme_before
        self._theme_before = ""

    def on_key(self, event: events.Key) -> None:
        """Say where a key works that does nothing here; in forms and lists letters are words."""
        if self.screen.is_modal or not getattr(self.screen, "ABOUT", ""):
            return
        words = elsewhere(event.key)
        if words and event.key not in self.screen.active_bindings:
            self.say(words)
