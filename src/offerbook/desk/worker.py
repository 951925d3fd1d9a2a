"""The desk: loads a book, changes it, saves it, and answers about it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property
from pathlib import Path as FilePath
from typing import TYPE_CHECKING, Any

from offerbook.core.calendar import Clock
from offerbook.core.edit import (
    Append,
    Change,
    Drop,
    Put,
    added,
    change,
    made,
    names_another,
    parsed_path,
    record_after,
    single,
)
from offerbook.core.model.book import PREFERENCES, Book, Kind
from offerbook.core.model.offer import Offer
from offerbook.core.model.problem import Problem
from offerbook.core.model.units import currency_at
from offerbook.desk.outlook import Outlook
from offerbook.errors import ClashError
from offerbook.store.reading import load
from offerbook.store.shelf import Shelf

if TYPE_CHECKING:
    from offerbook.store.saving import Saved, Step
    from offerbook.wording.notation import Notation
    from offerbook.wording.side_by_side import Sheet


class Desk:
    """One book at work; everything that front ends may do with it.

    Args:
        root: the book's directory; it need not exist yet.
        state: where undo copies and unsaved forms live, never inside the book.
        clock: the moment that every answer is given for.
        locale: for figures and dates; empty: the preferences', else `fallback`.
        fallback: the system's locale.
    """

    def __init__(
        self, root: FilePath, *, state: FilePath, clock: Clock, locale: str = "", fallback: str = ""
    ) -> None:
        self.root = root
        self.state = state
        self.clock = clock
        self._locale = locale
        self._fallback = fallback
        self._take(load(root))

    def _take(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self.outlook = Outlook(shelf.book, self.clock)
        self.__dict__.pop("notation", None)

    # What is there

    @property
    def book(self) -> Book:
        """The book as it stands."""
        return self._shelf.book

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Every problem and remark, located."""
        return self.book.all_problems

    @property
    def is_empty(self) -> bool:
        """Whether nothing has been told yet."""
        return not self.book.records and not self.problems

    @cached_property
    def notation(self) -> Notation:
        """How figures and dates are written and read."""
        from offerbook.wording.notation import Notation

        chosen = self._locale or self.book.preferences.locale
        zone = self.clock.now.tzinfo
        return Notation(chosen or None, self.clock.today, self._fallback, zone)

    def comparison(self, offers: Sequence[Offer]) -> Sheet:
        """Return offers side by side, best first, as finished strings; at least one."""
        from offerbook.wording.comparison import comparison

        outlook = self.outlook
        return comparison(
            offers,
            self.book,
            outlook.valuations(offers),
            outlook.ranked([one for one in offers if one.kind != "current"]),
            outlook.states,
            self.notation,
        )

    # Changing one record

    def read(self, kind: Kind, path: str, text: str, currency: str = "") -> Any:
        """Return the value that `text` means for a field, in the person's notation.

        Args:
            kind: of the record.
            path: of the field.
            text: what was typed.
            currency: of the field where it is money; given, no other may be typed.

        Raises:
            UnknownNameError: no such field.
            UnreadableTextError: it cannot be understood; nothing is guessed.
        """
        from offerbook.wording.typed import read

        way = parsed_path(path)
        place = single(kind, way)
        return read(text, place, self.notation, self.clock.today, currency=currency)

    def echo(self, kind: Kind, path: str, value: Any, currency: str = "") -> str:
        """Return how a value was understood, such as "€98,000"."""
        from offerbook.wording.typed import echo

        return echo(value, single(kind, parsed_path(path)), self.notation, currency)

    def typed(self, kind: Kind, path: str, value: Any) -> str:
        """Return the text for a form field that `read` turns into `value` again."""
        from offerbook.wording.typed import typed_text

        return typed_text(value, single(kind, parsed_path(path)), self.notation)

    def edit(self, record_id: str, *fields: tuple[str, str]) -> str:
        """Set fields of one record from typed text, as one step that can be undone.

        Args:
            record_id: which record.
            fields: paths with their texts; an empty text takes the field away.

        Returns:
            What was done, for a message.
        """
        kind = self.kind_of(record_id)
        data = self.book.records[record_id].data if record_id in self.book.records else {}
        changes: list[Change] = []
        for path, text in fields:
            way = parsed_path(path)
            if not text.strip():
                changes.append(Drop(way))
                continue
            currency = currency_at(kind, data, way, self.book.preferences.currency)
            changes.append(Put(way, self.read(kind, path, text, currency)))
        done = "set" if any(text.strip() for _, text in fields) else "cleared"
        return self.put(record_id, changes, f"{done} {record_id} {fields[0][0]}")

    def put(self, record_id: str, changes: Sequence[Change], label: str = "") -> str:
        """Apply changes to one record and save them as one step that can be undone."""
        from offerbook.store.saving import Edit

        if record_id == PREFERENCES and record_id not in self.book.records:
            return self.put_all({record_id: changes}, label or "added the preferences")
        # All records are compared only where this one names another: it takes long in a long book.
        if names_another(changes):
            change(self.book, record_id, changes)
        else:
            record_after(self.book, record_id, changes)
        return self.commit([Edit(record_id, tuple(changes))], label or f"edited {record_id}")

    def preview(self, record_id: str, changes: Sequence[Change]) -> Outlook:
        """Return the outlook as it would be after `changes`; nothing is saved."""
        return Outlook(change(self.book, record_id, changes), self.clock)

    def put_all(self, edits: Mapping[str, Sequence[Change]], label: str) -> str:
        """Apply changes to several records and save them as one step that can be undone."""
        from offerbook.store.saving import Create, Edit

        book = self.book
        steps: list[Step] = []
        for record_id, changes in edits.items():
            if record_id == PREFERENCES and record_id not in book.records:
                data = made(changes)
                book = added(book, "preferences", PREFERENCES, data)
                steps.append(Create("preferences", PREFERENCES, data))
            else:
                book = change(book, record_id, changes)
                steps.append(Edit(record_id, tuple(changes)))
        return self.commit(steps, label)

    def kind_of(self, record_id: str) -> Kind:
        """Return the kind of a record.

        Raises:
            UnknownNameError: there is none of this id; the nearest is named.
        """
        record = self.book.records.get(record_id)
        if record is None:
            if record_id == "preferences":
                return "preferences"
            change(self.book, record_id, [])
            raise AssertionError
        return record.kind

    # Adding and taking away

    def add_application(self, data: Mapping[str, Any]) -> str:
        """Add an application from plain data with at least `company`; return its id."""
        from offerbook.store.saving import Create
        from offerbook.store.slugs import slug

        new = slug(str(data.get("company", "")), tuple(self.book.records))
        added(self.book, "application", new, data)
        self.commit([Create("application", new, data)], f"added {new}")
        return new

    def add_offer(self, data: Mapping[str, Any]) -> str:
        """Add an offer from plain data, its event second; return its id."""
        from offerbook.store.saving import Create, Edit
        from offerbook.store.slugs import numbered, slug

        application = str(data.get("application", ""))
        taken = tuple(self.book.records)
        if data.get("kind") == "current":
            new = slug("current", taken)
        else:
            new = numbered(application, taken)
        added(self.book, "offer", new, data)
        steps: list[Step] = [Create("offer", new, data)]
        if application in self.book.applications:
            kind = "offer_written" if data.get("written") else "offer_spoken"
            event = {"on": data.get("received", self.clock.today), "kind": kind, "offer": new}
            steps.append(Edit(application, (Append(("events",), event),)))
        self.commit(steps, f"added {new}")
        return new

    def set_preferences(self, changes: Sequence[Change]) -> str:
        """Apply changes to the preferences, which are made if there are none yet."""
        if PREFERENCES in self.book.records:
            return self.put(PREFERENCES, changes, "changed the preferences")
        return self.put_all({PREFERENCES: changes}, "added the preferences")

    def log(self, application_id: str, kind: str, on: date | None = None, **more: Any) -> str:
        """Append an event to an application; `more` holds its other keys as in the file."""
        event = {"on": on or self.clock.today, "kind": kind, **more}
        return self.put(
            application_id, [Append(("events",), event)], f"logged {kind} for {application_id}"
        )

    def remove(self, record_id: str) -> str:
        """Take a record away, an application with its offers; one undo brings all of it back."""
        from offerbook.desk.removing import removal

        self.kind_of(record_id)
        return self.commit(*removal(self.book, record_id))

    # Time travel

    def undo(self) -> str:
        """Take back the last change; return what it was."""
        from offerbook.store.history import undo

        return self._done(undo(self._shelf, self.state))

    def redo(self) -> str:
        """Do again what was undone last; return what it was."""
        from offerbook.store.history import redo

        return self._done(redo(self._shelf, self.state))

    def refresh(self) -> bool:
        """Read the book again if it was changed on disk; return whether it was."""
        from offerbook.store.watching import changed

        if not changed(self._shelf):
            return False
        self._take(load(self.root))
        return True

    def commit(self, steps: Sequence[Step], label: str) -> str:
        """Save steps as one change that can be undone; return what was done."""
        from offerbook.store.saving import commit

        try:
            return self._done(commit(self._shelf, steps, state=self.state, label=label))
        except ClashError as clash:
            from offerbook.desk.clashing import told

            raise told(self, clash) from clash

    def _done(self, saved: Saved) -> str:
        self._take(saved.shelf)
        return saved.label
