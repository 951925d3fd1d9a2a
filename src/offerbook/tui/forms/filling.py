"""What has been typed into a form so far, and what it means."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from offerbook.core.model.book import PREFERENCES, Kind
from offerbook.core.model.places import country_code
from offerbook.core.model.problem import Problem, spelled
from offerbook.core.money import is_currency
from offerbook.errors import UnreadableTextError
from offerbook.tui.forms.declared import Field, Group
from offerbook.tui.forms.laid import Laid
from offerbook.tui.forms.line import Entry, Line, Nest, found
from offerbook.tui.forms.naming import named
from offerbook.tui.forms.with_unit import without_unit

if TYPE_CHECKING:
    from offerbook.desk import Desk


_CODE = 3
"""Letters of a currency."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What the text of one line means."""

    value: Any = None
    """Plain TOML data; None where nothing is said or it cannot be understood."""

    echo: str = ""
    """The value as it was understood, in the person's notation."""

    problem: str = ""
    """Why it cannot be understood, and how to mend it."""


class Filling(Laid):
    """The texts of a form, and what they mean.

    Args:
        desk: reads what is typed and writes what is shown.
        kind: of the record.
        record_id: the record to edit; empty for a new one.
        groups: the declared fields.
        given: with a new record: texts to begin with, by path.
    """

    def __init__(
        self,
        desk: Desk,
        kind: Kind,
        record_id: str,
        groups: Iterable[Group],
        given: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(desk, kind, record_id, groups)
        self.given = dict(given or {})
        self._preset: set[str] = set()
        self.known = desk.book.records.get(record_id)
        """The record as it stood when it could be read last; None for a new one."""

        self._lay_out()

    def _begin(self, line: Line) -> None:
        value = None if line.is_new else found(self.data(line.field.record), line.path)
        text = self.written(line, value)
        if not self.record_id and not text and line.entry is None and line.item is None:
            text = self.given.get(line.field.path, "")
        self.base[line.key] = value
        self.texts[line.key] = self._start[line.key] = text

    def kind_of(self, line: Line) -> Kind:
        """Return the kind of record that a line belongs to."""
        return self.desk.kind_of(line.field.record) if line.field.record else self.kind

    # What is typed

    def type(self, line: Line, text: str) -> None:
        """Take what was typed into a line."""
        self.texts[line.key] = text

    def begin_with(self, line: Line, text: str) -> None:
        """Put a text into a line that counts as given, not typed, and is saved all the same."""
        self.texts[line.key] = self._start[line.key] = text
        self._preset.add(line.key)

    @property
    def is_changed(self) -> bool:
        """Whether anything differs from what the form began with."""
        return (
            self.texts != self._start
            or any(self.removed.values())
            or any(
                entry.at is None and entry.number not in self._given
                for listed in self.entries.values()
                for entry in listed
            )
        )

    def is_touched(self, line: Line) -> bool:
        """Whether the text of a line is not the one it began with."""
        return self.texts[line.key] != self._start[line.key]

    def is_to_save(self, line: Line) -> bool:
        """Whether the text of a line may differ from the book: typed, or given."""
        return self.is_touched(line) or line.key in self._preset

    def catch_up(self) -> dict[str, str]:
        """Take in what was changed in the book since; nothing that was typed is lost.

        Returns:
            The lines that were changed both here and there, by key, with the value there as
            text. They count as seen: saving afterwards writes what stands here.
        """
        if not self._is_there(self.record_id):
            return {}
        self.known = self.desk.book.records.get(self.record_id)
        self._renumber()
        clashes: dict[str, str] = {}
        for line in self.lines():
            if not self._is_there(line.field.record):
                continue
            value = None if line.is_new else found(self.data(line.field.record), line.path)
            if self.base.get(line.key) == value:
                continue
            there = self.written(line, value)
            if not self.is_touched(line):
                self.texts[line.key] = there
            elif self.texts[line.key] != there:
                clashes[line.key] = there
            self.base[line.key], self._start[line.key] = value, there
        return clashes

    @property
    def is_gone(self) -> bool:
        """Whether the record was deleted while the form was open."""
        return self.known is not None and self.record_id not in self.desk.book.records

    @property
    def unreadable(self) -> Problem | None:
        """Why the file of the record cannot be read as it stands now; mostly it can."""
        record = self.desk.book.records.get(self.record_id)
        return None if record is None or record.readable else record.fault

    def _is_there(self, record_id: str) -> bool:
        """Whether a record can be looked at; one that is gone or unreadable says nothing."""
        record = self.desk.book.records.get(record_id)
        if record is None:
            return not record_id or record_id == PREFERENCES or self.known is None
        return record.readable

    # What it means

    def reading(self, line: Line) -> Reading:
        """Return what the text of a line means."""
        text = self.texts[line.key]
        if not text.strip():
            return Reading()
        if line.path[-1] == "currency":
            text = text.strip().upper()
        if line.path[-1] == "country":
            text = country_code(text) or text
        try:
            if line.field.of:
                return Reading(*named(self.desk.book, line.field.of, text))
            currency = self.currency(line) if line.field.money else ""
            text = without_unit(text, line.field.unit)
            value = self.desk.read(self.kind_of(line), spelled(line.path), text, currency)
        except UnreadableTextError as error:
            return Reading(problem=f"{error.what}; {error.todo}" if error.todo else error.what)
        return Reading(value, self.echo(line, value))

    def echo(self, line: Line, value: Any) -> str:
        """Return a value as it was understood, such as "€98,000 a year"."""
        if line.path[-1] == "currency" and not is_currency(str(value)):
            return ""
        if line.field.unit.startswith("%"):
            return self.desk.notation.percent(value, None) + line.field.unit.removeprefix("%")
        currency = self.currency(line) if line.field.money else ""
        text = self.desk.echo(self.kind_of(line), spelled(line.path), value, currency)
        period = self._period(line)
        article = "an" if period.startswith("h") else "a"
        words = (text, period and f"{article} {period}", line.field.unit)
        return " ".join(word for word in words if word)

    def written(self, line: Line, value: Any) -> str:
        """Return a value of the book as a person would type it."""
        if value is None:
            return ""
        return self.desk.typed(self.kind_of(line), spelled(line.path), value)

    def currency(self, line: Line) -> str:
        """Return the currency of an amount: its entry's, its record's, or the preferences'."""
        table = line.field.path.rpartition(".")[0]
        near = self._beside(line, f"{table}.currency" if table else "currency")
        for text in (near, self._beside(line, "currency"), self.texts.get("currency", "")):
            if len(text.strip()) == _CODE:
                return text.strip().upper()
        return self.desk.book.preferences.currency

    def _period(self, line: Line) -> str:
        per = line.field.per
        if per in {"", "year", "month"}:
            return per
        usual = next((f.usual for f in line.group.fields if f.path == per), "")
        return self._beside(line, per) or usual

    def _beside(self, line: Line, path: str) -> str:
        """Return the text of another field of the same entry or record."""
        field = Field(path, "", record=line.field.record)
        other = Line(field, line.group, line.entry, line.item if field.list else None)
        return self.texts.get(other.key, "")

    # In which order

    def in_order(self, nest: Nest) -> list[Entry]:
        """Return the items that are saved, in the order in which they will stand.

        A list that rises is put in order, unless a figure cannot be read or an item holds keys
        of the person's own, which would then stand beside other figures.
        """
        kept = self.kept_items(nest)
        field = next((one for one in nest.fields if one.inner == nest.listed.rises), None)
        if field is None or any(self._holds_more(nest, item) for item in kept):
            return kept
        values = {item: self.reading(nest.line(field, item)).value for item in kept}
        if any(value is None for value in values.values()):
            return kept
        return sorted(kept, key=lambda item: values[item])

    def _holds_more(self, nest: Nest, item: Entry) -> bool:
        old = None if item.at is None else found(self.data(), (*nest.path, item.at))
        return isinstance(old, dict) and not set(old) <= {one.inner for one in nest.fields}
