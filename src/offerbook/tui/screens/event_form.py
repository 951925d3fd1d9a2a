"""The form that notes what happened: first which kind, then only what that kind asks for."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from offerbook.core.edit import Change
from offerbook.desk.forms import trial
from offerbook.tui.forms.declared import Group
from offerbook.tui.forms.event_fields import OPENS_OFFER, WORDS, group, kinds
from offerbook.tui.forms.line import found
from offerbook.tui.screens.form import Form
from offerbook.tui.screens.kind_list import KindList


class EventForm(Form):
    """One dated thing that happened with an application.

    Args:
        application_id: with which.
        kind: what happened, where that is known.
        given: texts to begin with, by the key of the event.
    """

    KIND = "application"
    ABOUT = (
        "What happened, and when: it may lie in the past. Events are added, never edited away; "
        "one noted by mistake is taken back."
    )

    def __init__(
        self, application_id: str, kind: str = "", given: Mapping[str, str] | None = None
    ) -> None:
        super().__init__(application_id)
        self.event_kind = kind
        self._given = dict(given or {})

    @property
    def form_key(self) -> str:
        """The name under which an unsaved form is put aside."""
        return f"event {self.record_id} {self.event_kind}"

    def start(self) -> None:
        """Ask what happened, unless that is known, and then for the rest."""
        if self.event_kind:
            super().start()
            return
        progress = self.desk.outlook.progress.get(self.record_id)
        listed = kinds(progress.stage if progress else "saved")
        title = f"What happened with {self._company()}?"
        self.app.push_screen(
            KindList(title, [(one, WORDS[one], one.replace("_", " ")) for one in listed]),
            self._chosen,
        )

    def _chosen(self, kind: str | None) -> None:
        if not kind:
            self.is_done = True
            self.dismiss()
        elif kind in OPENS_OFFER:
            self.is_done = True
            self.dismiss()
            self.offerbook.open_offer(application=self.record_id)
        else:
            self.event_kind = kind
            self.start()

    def _company(self) -> str:
        application = self.desk.book.applications.get(self.record_id)
        return application.company if application else self.record_id

    def heading(self) -> str:
        """Return company and kind."""
        return f"{self._company()} · {WORDS[self.event_kind]}"

    def groups(self) -> Sequence[Group]:
        """Return the fields of this kind."""
        listed = found(self.filling_data(), ("events",))
        events = listed if isinstance(listed, list) else []
        about = ""
        if self.event_kind == "retracted":
            about = " · ".join(
                f"{at}: {WORDS.get(str(one.get('kind')), '?')}, {one.get('on')}"
                for at, one in enumerate(events, 1)
            )
        return (group(self.event_kind, len(events), about),)

    def filling_data(self) -> Mapping[str, Any]:
        """Return the application as it stands in the book."""
        record = self.desk.book.records.get(self.record_id)
        return record.data if record else {}

    def begin(self) -> None:
        """Begin with today, and with the offer that it is probably about."""
        super().begin()
        given = {
            "kind": self.event_kind,
            "on": self.desk.clock.today.isoformat(),
            "offer": self._offer(),
            **self._given,
        }
        for line in self.filling.lines():
            text = given.get(line.field.path.partition(".")[2], "")
            if text:
                self.filling.begin_with(line, text)

    def _offer(self) -> str:
        offers = [one.id for one in self.desk.outlook.competing]
        book = self.desk.book.offers
        return next((key for key in offers if book[key].application == self.record_id), "")

    def saving(self, made: Mapping[str, Sequence[Change]]) -> Callable[[], str]:
        """Return what appends the event."""
        record = trial(self.desk, self.KIND, self.record_id, made[self.record_id])
        event = dict(record.data["events"][-1])
        on, _ = event.pop("on"), event.pop("kind")
        return lambda: self.desk.log(self.record_id, self.event_kind, on, **event)
