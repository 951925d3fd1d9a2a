"""The form: how it begins, how it is saved, what changes meanwhile, and how it is left."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from threading import Lock
from typing import Any

from textual import events
from textual.timer import Timer
from textual.widgets import Static

from offerbook.core.edit import Change
from offerbook.desk.forms import forget_form, keep_form, kept_form
from offerbook.desk.removing import made_again
from offerbook.errors import NotSavedError, OfferbookError
from offerbook.tui.forms.changing import changes
from offerbook.tui.forms.judging import judge
from offerbook.tui.forms.keeping import kept, take_up
from offerbook.tui.screens.form_totals import CountingForm
from offerbook.tui.screens.question import Answer, Question
from offerbook.tui.widgets.field import FieldRow
from offerbook.tui.widgets.field_choice import Choice
from offerbook.tui.widgets.keyline import KeyLine
from offerbook.tui.widgets.shown import shown

_REST = 1.5
"""Seconds without a key after which what was typed is put aside."""


class Form(CountingForm):
    """A form over one record, saved as one step that can be undone."""

    def __init__(self, record_id: str = "") -> None:
        super().__init__(record_id)
        self.is_done = False
        self.is_ready = False
        """Whether it can be typed into."""

        self._early: list[events.Key] = []
        self._is_lost = False
        """Whether it is said that the file cannot be read, or is gone."""

        self._later: Timer | None = None
        self._kept = 0
        """How often it was put aside; only the last one counts."""
        self._shelf = Lock()

    # What a subclass says

    def saving(self, made: Mapping[str, Sequence[Change]]) -> Callable[[], str]:
        """Return what saves these changes, by record; it is run behind the screen."""
        raise NotImplementedError

    def saved(self) -> None:
        """Go on once it is saved."""

    @property
    def form_key(self) -> str:
        """The name under which an unsaved form is put aside."""
        return f"{self.KIND} {self.record_id or 'new'}"

    # Beginning

    async def on_mount(self) -> None:
        """Begin."""
        self.start()

    async def on_event(self, event: events.Event) -> None:
        """Keep the keys that come before there is a field for them."""
        if isinstance(event, events.Key) and not self.is_ready:
            self._early.append(event)
        else:
            await super().on_event(event)

    def start(self) -> None:
        """Begin; or ask first whether to go on with what was left unsaved."""
        self.begin()
        aside = kept_form(self.desk, self.form_key)
        if aside is None:
            # The heading is painted at once: all the fields take longer than a key may.
            self.say_how(self)
            self.call_after_refresh(self._ready)
            return
        answers = (
            Answer("g", "Go on with it", "on"),
            Answer("n", "Not now: begin from the book, and throw it away", "drop"),
        )
        question = Question(
            "Left unsaved", "What you typed into this form was kept and is not saved yet.", answers
        )

        async def answered(answer: str | None) -> None:
            if answer == "drop":
                forget_form(self.desk, self.form_key)
            else:
                take_up(self.filling, aside)
            self.say_how(self)
            await self._ready()

        self.app.push_screen(question, answered)

    async def _ready(self) -> None:
        await self.build()
        await self.begin_there()
        # The focus moves in the app's turn; what came before belongs right behind that.
        self.app.call_later(self._hand_on_early)
        self.call_after_refresh(self.recount)
        self.watch(self.app, "outlook", self._catch_up, init=False)

    def _hand_on_early(self) -> None:
        """Give the first field what was typed before it stood there."""
        self.is_ready = True
        for event in self._early:
            (self.focused or self).post_message(event)
        self._early.clear()

    def changed(self) -> None:
        """Let the totals follow what was typed, and put it aside a little later."""
        super().changed()
        if self._later is not None:
            self._later.stop()
        self._later = self.set_timer(_REST, self._keep_behind)

    # Saving

    def last_done(self) -> None:
        """Enter in the last field saves."""
        self.run_worker(self.action_save(), group="save", exclusive=True)

    async def action_save(self) -> None:
        """Save; or go to the first field that is wrong, with everything typed still there."""
        if isinstance(self.focused, Choice) and self.focused.typed:
            self.notice("Letters alone choose nothing: Enter takes them, Esc forgets them")
            return
        if self.filling.unreadable is not None:
            self._say_lost()
            return
        if self.filling.is_gone:
            self._make_again()
            return
        judgement = judge(self.filling)
        unseen = [(line, words) for line, words in judgement.odd if line.key not in self.odd]
        self.odd = {line.key: words for line, words in judgement.odd}
        self.show_problems({line.key: words for line, words in judgement.lines})
        if judgement.blocks:
            self.notice(self._what_is_wrong(len(judgement.lines), judgement.whole))
            if judgement.lines:
                await self.go_to(judgement.lines[0][0].key)
            return
        if unseen:
            self.notice("Marked ! does not fit the rest: mend it, or save once more as it is")
            await self.go_to(unseen[0][0].key)
            return
        made = changes(self.filling)
        if not made:
            self.offerbook.say("Nothing was changed")
            self._leave()
            return
        self.query_one(KeyLine).begin("Saving")
        save = self.saving(made)
        self.offerbook.act(lambda: f"saved: {save()}", then=self._saved, otherwise=self._refused)

    def _what_is_wrong(self, count: int, whole: Sequence[str]) -> str:
        if not count:
            return " · ".join(whole)
        fields = "One field needs" if count == 1 else f"{count} fields need"
        return " · ".join((f"Not saved yet. {fields} a look, marked ✗", *whole))

    def notice(self, text: str) -> None:
        """Show one line above the fields; an empty one takes it away."""
        notice = self.query_one("#notice", Static)
        notice.update(shown(text))
        notice.set_class(bool(text), "-told")

    def _saved(self) -> None:
        self._leave()
        self.saved()

    def _refused(self, error: OfferbookError) -> None:
        self.notice(f"Not saved; all that you typed is still here. {error}")
        self.keep()
        if isinstance(error, NotSavedError):
            self.run_worker(self._look_again(), group="clash")

    async def _look_again(self) -> None:
        if self.desk.refresh():
            self.offerbook.outlook = self.desk.outlook

    def _make_again(self) -> None:
        """Make a file again that was deleted meanwhile, and save what was typed on top of it."""
        known = self.filling.known
        assert known is not None  # noqa: S101 - what is gone was there

        def again() -> None:
            self.run_worker(self.action_save(), group="save", exclusive=True)

        self.offerbook.act(lambda: made_again(self.desk, known), then=again)

    def _say_lost(self) -> None:
        problem = self.filling.unreadable
        gone = "The file was deleted meanwhile: F2 makes it again with what stands here, Esc leaves"
        self.notice(gone if problem is None else f"Waiting until this is mended: {problem}")
        self._is_lost = True

    def _catch_up(self) -> None:
        if self.is_done:
            return
        if self.filling.unreadable is not None or self.filling.is_gone:
            self._say_lost()
            return
        if self._is_lost:
            self._is_lost = False
            self.notice("")
        clashes = self.filling.catch_up()
        for row in self.query(FieldRow):
            key = row.line.key
            if key in clashes:
                there = self.filling.echo(row.line, self.filling.base[key]) if clashes[key] else ""
                words = f"on disk changed to {there or 'nothing'}; save again to keep yours"
                self.refresh_row(row, words)
            elif key in self.filling.texts and row.text != self.filling.texts[key]:
                row.put(self.filling.texts[key])
        if clashes:
            self.notice("Changed elsewhere meanwhile: see ✗ for what stands there now")

    # Leaving

    def keep(self) -> None:
        """Put aside what is typed, if it is not saved."""
        if self.is_done or not hasattr(self, "filling"):
            return
        try:
            if self.filling.is_changed:
                with self._shelf:
                    self._kept += 1
                    keep_form(self.desk, self.form_key, kept(self.filling))
        except NotSavedError as error:
            self.notice(str(error))

    def _keep_behind(self) -> None:
        """Put it aside in a thread: a disk takes longer than the next letter may wait."""
        if self.is_done or not self.filling.is_changed:
            return
        self._kept += 1
        work = partial(self._keep_if_last, self._kept, self.form_key, kept(self.filling))
        self.run_worker(work, thread=True, group="keep")

    def _keep_if_last(self, number: int, key: str, form: Mapping[str, Any]) -> None:
        try:
            with self._shelf:
                if not self.is_done and number == self._kept:
                    keep_form(self.desk, key, form)
        except NotSavedError as error:
            if self.is_attached:
                self.app.call_from_thread(self.notice, str(error))

    def action_back(self) -> None:
        """Go back; with something typed, ask once what to do with it."""
        if not self.filling.is_changed:
            self._leave()
        else:
            self._ask_to_leave()

    def _ask_to_leave(self) -> None:
        answers = (
            Answer("k", "Keep editing", "stay"),
            Answer("s", "Save", "save"),
            Answer("l", "Leave, and offer it again next time", "keep"),
            Answer("t", "Throw away what I typed", "drop"),
        )
        question = Question("Not saved yet", "What you typed into this form is not saved.", answers)
        self.app.push_screen(question, self._answered)

    async def _answered(self, answer: str | None) -> None:
        if answer == "save":
            await self.action_save()
        elif answer == "keep":
            self.keep()
            self.is_done = True
            self.dismiss()
            self.offerbook.done("Kept aside; it is offered again when you come back")
        elif answer == "drop":
            self._leave()

    def _leave(self) -> None:
        self.is_done = True
        try:
            with self._shelf:
                forget_form(self.desk, self.form_key)
        except NotSavedError as error:
            self.offerbook.warn(str(error))
        self.dismiss()
