"""What has been typed into a form so far, and what it means."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from offerbook.core.edit import parsed_path
from offerbook.core.model.book import Data, Kind
from offerbook.core.model.problem import Path, spelled
from offerbook.desk.forms import place_again
from offerbook.errors import UnreadableTextError
from offerbook.tui.forms.declared import Field, Group
from offerbook.tui.forms.line import Entry, Line, found
from offerbook.tui.forms.naming import named

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


class Filling:
    """The texts of a form, beside what stands in the book.

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
        self.desk = desk
        self.kind = kind
        self.record_id = record_id
        self.groups = tuple(groups)
        self.given = dict(given or {})
        self._numbers = 0
        self.entries: dict[str, list[Entry]] = {}
        self.removed: dict[str, list[int]] = {}
        self._listed: dict[str, Any] = {}
        """Each table as it stood when positions were last taken from it."""

        self.base: dict[str, Any] = {}
        self.texts: dict[str, str] = {}
        self._start: dict[str, str] = {}
        self._preset: set[str] = set()
        self._lay_out()

    def _lay_out(self) -> None:
        for group in self.groups:
            if group.table:
                listed = self.listed(group.table)
                self._listed[group.table] = listed
                self.entries[group.table] = [Entry(self._next(), at) for at in range(len(listed))]
                self.removed[group.table] = []
        for line in self.lines():
            self._begin(line)

    def _next(self) -> int:
        self._numbers += 1
        return self._numbers

    def _begin(self, line: Line) -> None:
        value = None if line.is_new else found(self.data(line.field.record), line.path)
        text = self.written(line, value)
        if not self.record_id and not text and line.entry is None:
            text = self.given.get(line.field.path, "")
        self.base[line.key] = value
        self.texts[line.key] = self._start[line.key] = text

    # What there is

    def data(self, record_id: str = "") -> Data:
        """Return a record as it stands in the book, or nothing where it is new."""
        record = self.desk.book.records.get(record_id or self.record_id)
        return record.data if record else {}

    def listed(self, table: str) -> Sequence[Any]:
        """Return the entries of a table as they stand in the book."""
        listed = found(self.data(), parsed_path(table))
        return listed if isinstance(listed, list) else []

    def kind_of(self, line: Line) -> Kind:
        """Return the kind of record that a line belongs to."""
        return self.desk.kind_of(line.field.record) if line.field.record else self.kind

    def lines(self) -> Iterator[Line]:
        """Return every line in order."""
        for group in self.groups:
            yield from self.lines_of(group)

    def lines_of(self, group: Group) -> Iterator[Line]:
        """Return the lines of one group in order."""
        if not group.table:
            yield from (Line(field, group) for field in group.fields)
            return
        for entry in self.entries[group.table]:
            yield from self.lines_in(group, entry)

    def lines_in(self, group: Group, entry: Entry) -> Iterator[Line]:
        """Return the lines of one entry of a table."""
        yield from (Line(field, group, entry) for field in group.fields)

    # What is typed

    def type(self, line: Line, text: str) -> None:
        """Take what was typed into a line."""
        self.texts[line.key] = text

    def begin_with(self, line: Line, text: str) -> None:
        """Put a text into a line that counts as given, not typed, and is saved all the same."""
        self.texts[line.key] = self._start[line.key] = text
        self._preset.add(line.key)

    def add(self, group: Group) -> Entry:
        """Add an empty entry to the table of `group`."""
        entry = Entry(self._next())
        self.entries[group.table].append(entry)
        for line in self.lines_in(group, entry):
            self._begin(line)
        return entry

    def remove(self, group: Group, entry: Entry) -> None:
        """Take an entry out of the table of `group`."""
        for line in self.lines_in(group, entry):
            del self.texts[line.key], self.base[line.key], self._start[line.key]
        self.entries[group.table].remove(entry)
        if entry.at is not None:
            self.removed[group.table].append(entry.at)

    @property
    def is_changed(self) -> bool:
        """Whether anything differs from what the form began with."""
        return (
            self.texts != self._start
            or any(self.removed.values())
            or any(entry.at is None for listed in self.entries.values() for entry in listed)
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
        for table in self.entries:
            self._follow(table, self._listed[table], self.listed(table))
        clashes: dict[str, str] = {}
        for line in self.lines():
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

    def _follow(self, table: str, old: Sequence[Any], new: Sequence[Any]) -> None:
        """Find the entries of a table again; one that changed is no longer to be taken out."""
        again = [place_again(old, new, at) for at in range(len(old))]
        self.entries[table] = [
            one if one.at is None else replace(one, at=again[one.at]) for one in self.entries[table]
        ]
        places = [(again[at], old[at]) for at in self.removed[table]]
        self.removed[table] = [at for at, was in places if at is not None and new[at] == was]
        self._listed[table] = new

    # What it means

    def reading(self, line: Line) -> Reading:
        """Return what the text of a line means."""
        text = self.texts[line.key]
        if not text.strip():
            return Reading()
        if line.path[-1] in {"currency", "country"}:
            text = text.strip().upper()
        try:
            if line.field.of:
                return Reading(*named(self.desk.book, line.field.of, text))
            currency = self.currency(line) if line.field.money else ""
            value = self.desk.read(self.kind_of(line), spelled(line.path), text, currency)
        except UnreadableTextError as error:
            return Reading(problem=f"{error.what}; {error.todo}" if error.todo else error.what)
        return Reading(value, self.echo(line, value))

    def echo(self, line: Line, value: Any) -> str:
        """Return a value as it was understood, such as "€98,000 a year"."""
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
        other = Line(Field(path, "", record=line.field.record), line.group, line.entry)
        return self.texts.get(other.key, "")

    # Where it lands

    def landing(self, line: Line) -> Path:
        """Return where a line stands in the record once it is saved."""
        if line.entry is None:
            return line.path
        stay = [
            entry
            for entry in self.entries[line.group.table]
            if entry.at is not None or self._says_something(line.group, entry)
        ]
        at = stay.index(line.entry) if line.entry in stay else len(stay)
        return (*parsed_path(line.group.table), at, *parsed_path(line.field.path))

    def _says_something(self, group: Group, entry: Entry) -> bool:
        return any(self.texts[line.key].strip() for line in self.lines_in(group, entry))
