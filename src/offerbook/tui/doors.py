"""The ways into the forms: each is imported when it is first opened, to start quickly."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from textual.screen import Screen


def application_form(record_id: str = "") -> Screen[None]:
    """Return the form of an application; without an id, of a new one."""
    from offerbook.tui.screens.application_form import ApplicationForm

    return ApplicationForm(record_id)


def offer_form(record_id: str = "", *, application: str = "", copy_of: str = "") -> Screen[None]:
    """Return the form of an offer.

    Args:
        record_id: the offer to edit; empty for a new one.
        application: with a new one: the application it came from, where that is known.
        copy_of: with a new one: the offer whose terms it begins with, such as the version
            that it supersedes.
    """
    from offerbook.tui.screens.offer_form import OfferForm

    return OfferForm(record_id, application=application, copy_of=copy_of)


def preferences_form(at: str = "") -> Screen[None]:
    """Return the form of weights, scales, limits and permissions, which begins at a group."""
    from offerbook.tui.screens.preferences_form import PreferencesForm

    form = PreferencesForm()
    form.begin_at = at
    return form


def fit_form(application_id: str) -> Screen[None]:
    """Return the form of fit scores of one application."""
    from offerbook.tui.screens.fit_form import FitForm

    return FitForm(application_id)


def event_form(application_id: str) -> Screen[None]:
    """Return the form that notes what happened with one application."""
    from offerbook.tui.screens.event_form import EventForm

    return EventForm(application_id)


def start_screen() -> Screen[None]:
    """Return the guided start for an empty book."""
    from offerbook.tui.screens.start import StartScreen

    return StartScreen()


def small_screen() -> Screen[None]:
    """Return the message for a terminal that is too small."""
    from offerbook.tui.screens.small import Small

    return Small()
