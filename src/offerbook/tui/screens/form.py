"""The form: what it comes to while it is filled in, how it is saved, and how it is left."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from threading import Lock
from typing import TYPE_CHECKING, Any

from textual import events
from textual.timer import Timer
from textual.widgets import Static

from offerbook.core.edit import Change
from offerbook.core.model.book import Record
from offerbook.desk.forms import foreseen, forget_form, keep_form, kept_form
from offerbook.errors import NotSavedError, OfferbookError, ToMendError
from offerbook.tui.forms.changing import changes
from offerbook.tui.forms.figures import NOT_YET, Figure, told
from offerbook.tui.forms.judging import judge, trials
from offerbook.tui.forms.keeping import kept, take_up
from offerbook.tui.screens.form_finding import FindingForm
from offerbook.tui.screens.question import Answer, Question
from offerbook.tui.widgets.field import FieldRow
from offerbook.tui.widgets.field_choice import Choice
from offerbook.tui.widgets.field_totals import Totals
from offerbook.tui.widgets.keyline import KeyLine
from offerbook.tui.widgets.shown import shown

if TYPE_CHECKING:
    from offerbook.desk import Outlook

_PAUSE = 0.15
"""Seconds without a key after which the totals follow."""

_REST = 1.5
"""Seconds without a key after which what was typed is put aside."""


class Form(FindingForm):
    """A form over one record, saved as one step that can be undone."""

    def __init__(self, record_id: str = "") -> None:
        super().__init__(record_id)
        self.is_done = False
        self.is_ready = False
        """Whether it can be typed into."""

        self._early: list[events.Key] = []
        self._before: tuple[Figure, ...] | None = None
        self._soon: Timer | None = None
        self._later: Timer | None = None
        self._kept = 0
        """How often it was put aside; only the last one counts."""
        self._shelf = Lock()

    # What a subclass says

    def saving(self, made: Mapping[str, Sequence[Change]]) -> Callable[[], str]:
        """Return what saves these changes, by record; it is run behind the screen."""
        raise NotImplementedError

    def figures(self, outlook: Outlook, records: Sequence[Record]) -> Sequence[Figure]:
        """Return the totals that stand beside the form; run behind the screen."""
        _ = outlook, records
        return ()

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
        self.call_after_refresh(self._recount)
        self.watch(self.app, "outlook", self._catch_up, init=False)

    def _hand_on_early(self) -> None:
        """Give the first field what was typed before it stood there."""
        self.is_ready = True
        for event in self._early:
            (self.focused or self).post_message(event)
        self._early.clear()

    # Totals

    def changed(self) -> None:
        """Follow what was typed, soon; put it aside a little later."""
        for timer in (self._soon, self._later):
            if timer is not None:
                timer.stop()
        self._soon = self.set_timer(_PAUSE, self._recount)
        self._later = self.set_timer(_REST, self._keep_behind)

    def _recount(self) -> None:
        try:
            records = trials(self.filling)
        except OfferbookError:
            # The book moved on beneath the form, as right after a save: it will catch up.
            return
        whole = not any(self.filling.reading(line).problem for line in self.filling.lines())
        self.run_worker(
            lambda: self._count(records, whole=whole), thread=True, exclusive=True, group="totals"
        )

    def _count(self, records: Sequence[Record], *, whole: bool) -> None:
        remark = "" if whole else "Without what is marked ✗"
        figures: tuple[Figure, ...] = ()
        try:
            if self._before is None:
                self._before = self._figures_before(records)
            if any(record.value is None for record in records):
                remark = "The totals follow once what is needed is filled in"
            else:
                figures = tuple(self.figures(foreseen(self.desk, records), records))
        except ToMendError as error:
            remark = str(error)
        except NOT_YET as error:
            remark = f"{error.what[:1].upper()}{error.what[1:]}"
        if self.is_attached:
            self.app.call_from_thread(self._tell, figures, remark)

    def _figures_before(self, records: Sequence[Record]) -> tuple[Figure, ...]:
        book = self.desk.book.records
        old = tuple(book[one.id] for one in records if one.id in book)
        if not old or any(record.value is None for record in old):
            return ()
        try:
            return tuple(self.figures(self.desk.outlook, old))
        except NOT_YET:
            return ()

    def _tell(self, figures: Sequence[Figure], remark: str) -> None:
        for beside in self.query(Totals):
            beside.tell(told(figures, self._before or (), self.desk.notation), remark)

    # Saving

    def last_done(self) -> None:
        """Enter in the last field saves."""
        self.run_worker(self.action_save(), group="save", exclusive=True)

    async def action_save(self) -> None:
        """Save; or go to the first field that is wrong, with everything typed still there."""
        if isinstance(self.focused, Choice) and self.focused.typed:
            self.notice("Letters alone choose nothing: Enter takes them, Esc forgets them")
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

    def _catch_up(self) -> None:
        if self.is_done:
            return
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
            self.offerbook.say("Kept aside; it is offered again when you come back")
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
