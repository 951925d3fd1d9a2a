"""What the Negotiate place does beside showing: change the ask, settle a point, make a round."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from offerbook.desk.forms import forget_form, keep_form, kept_form
from offerbook.desk.settling import settle as note_settled
from offerbook.errors import NotSavedError
from offerbook.tui.screens.ask_box import AskBox
from offerbook.tui.screens.event_form import EventForm
from offerbook.tui.screens.mending import Mend
from offerbook.tui.screens.negotiate_lines import Front, outgoing
from offerbook.tui.screens.negotiate_private import AskFor, Settle, settled_by
from offerbook.tui.screens.question import Answer, Question
from offerbook.wording.spoken import words

if TYPE_CHECKING:
    from offerbook.core.negotiation.lint.finding import Finding
    from offerbook.core.waiting.items import TextKind
    from offerbook.tui.app import OfferbookApp


def change_ask(app: OfferbookApp, target: AskFor) -> None:
    """Open the box for the figure to ask for first."""
    room = app.desk.outlook.talk(target.application).room
    if room is not None:
        app.push_screen(AskBox(target.application, room))


def settle(app: OfferbookApp, target: Settle, mend: Callable[[Mend], None]) -> None:
    """Ask whether a point is settled; a figure named earlier takes words of one's own.

    Args:
        app: whose book.
        target: which point.
        mend: opens the form in which those words go.
    """
    desk = app.desk
    one = settled_by(desk.outlook, target)
    if one is None:
        return
    if one.answer:
        mend(Mend("application", "said_pay", "", target.application))
        return

    def answered(answer: str | None) -> None:
        if answer == "yes":
            app.act(lambda: note_settled(desk, target.application, one))

    text = f"{words(one.saying, desk.notation)} {words(one.todo, desk.notation)}"
    answers = (Answer("n", "Not yet", "no"), Answer("y", "It is settled; u takes that back", "yes"))
    app.push_screen(Question("Before anything is signed", text, answers), answered)


def copy_own(app: OfferbookApp, text: str, found: Sequence[Finding]) -> None:
    """Copy the person's own wording; a private figure in it is asked about first.

    Args:
        app: whose clipboard.
        text: as it would be sent.
        found: what to look at in it.
    """
    private = [one.words for one in found if one.rule == "private"]
    told = f"Copied, with {len(found)} things to look at below" if len(found) > 1 else ""
    told = told or ("Copied, with one thing to look at below" if found else "")
    if not private:
        app.copy(text, told)
        return

    def answered(answer: str | None) -> None:
        if answer == "yes":
            app.copy(text, told)

    what = f"It names what you keep private: {', '.join(private)}."
    answers = (Answer("n", "Go back and change it", "no"), Answer("y", "Copy it as it is", "yes"))
    app.push_screen(Question("Before it leaves", what, answers), answered)


def change_text(
    app: OfferbookApp, own: OwnTexts, front: Front, text: str, again: Callable[[], None]
) -> None:
    """Open the text in front to be changed.

    Args:
        app: whose.
        own: where the person's own wordings are kept.
        front: which text.
        text: as it would be sent.
        again: shows what became of it.
    """
    from offerbook.tui.screens.draft_editor import DraftEditor

    kind = outgoing(front.kind)
    if kind is None:
        return

    def changed(new: str | None) -> None:
        again()
        if new is not None:
            told = "This is your own wording now; y copies it"
            app.done(told if new.strip() else "It is written anew from the book")

    put = partial(own.put, app, front.about, kind)
    app.push_screen(DraftEditor(front.about, kind, text, put), changed)


def round_form(app: OfferbookApp, about: str, notes: str) -> EventForm:
    """Return the form that makes a round of the notes of a call."""
    application = app.desk.book.applications[about]
    given = {"channel": "phone", "notes": notes}
    if application.contact is not None:
        given["who"] = application.contact.name
    return EventForm(about, "", given)


def notes_key(about: str) -> str:
    """Return the name under which the notes about an application are put aside."""
    return f"notes {about}"


def put_aside(app: OfferbookApp, about: str, notes: str) -> None:
    """Keep notes that are no round yet; empty ones are forgotten."""
    try:
        if notes.strip():
            keep_form(app.desk, notes_key(about), {"notes": notes})
        else:
            forget_form(app.desk, notes_key(about))
    except NotSavedError as error:
        app.warn(str(error))


def taken_up(app: OfferbookApp, about: str) -> str:
    """Return the notes that were put aside; empty where there are none."""
    kept = kept_form(app.desk, notes_key(about)) or {}
    notes = kept.get("notes", "")
    return notes if isinstance(notes, str) else ""


class OwnTexts:
    """The person's own wordings, which outlast the session."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, TextKind], str] = {}

    def get(self, app: OfferbookApp, about: str, kind: TextKind | None) -> str:
        """Return a text as the person changed it; empty where it is as it was written."""
        if kind is None or not about:
            return ""
        if (about, kind) not in self._known:
            kept = kept_form(app.desk, f"text {about} {kind}") or {}
            text = kept.get("text", "")
            self._known[about, kind] = text if isinstance(text, str) else ""
        return self._known[about, kind]

    def put(self, app: OfferbookApp, about: str, kind: TextKind, text: str) -> None:
        """Keep a text as the person changed it; an empty one is forgotten."""
        self._known[about, kind] = text if text.strip() else ""
        try:
            if text.strip():
                keep_form(app.desk, f"text {about} {kind}", {"text": text})
            else:
                forget_form(app.desk, f"text {about} {kind}")
        except NotSavedError as error:
            app.warn(str(error))
