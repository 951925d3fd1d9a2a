"""Everything that one person has told us, as values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import Any, Literal

from offerbook.core.model.application import Application
from offerbook.core.model.offer import Offer
from offerbook.core.model.preferences import Preferences
from offerbook.core.model.problem import Problem

Kind = Literal["application", "offer", "preferences"]
Data = Mapping[str, Any]
"""A record as plain TOML data: dicts, lists, str, int, Decimal, bool, dates and times."""

PREFERENCES = "preferences"
"""The id of the one record of that kind."""


@dataclass(frozen=True)
class Record:
    """One file: its data as it stands, and the value made of it if it is sound."""

    kind: Kind
    """What it is."""

    id: str
    """The file's stem."""

    data: Data
    """All keys, known or not; never changed in place."""

    value: Application | Offer | Preferences | None
    """None where the data breaks a rule, or the file could not be read."""

    problems: tuple[Problem, ...] = ()
    """Errors (then `value` is None) and remarks."""

    readable: bool = True
    """False where the file is not TOML; then `data` is empty and nothing may be written to it."""


@dataclass(frozen=True)
class Book:
    """All records; sound ones by kind, the others only under `records`."""

    records: Mapping[str, Record] = field(default_factory=lambda: MappingProxyType({}))
    """By id, in order of kind and id."""

    problems: tuple[Problem, ...] = ()
    """Problems between records, and of files that belong to no record."""

    @cached_property
    def preferences(self) -> Preferences:
        """The preferences, or the defaults where there are none that are sound."""
        record = self.records.get(PREFERENCES)
        value = record.value if record else None
        return value if isinstance(value, Preferences) else Preferences()

    @cached_property
    def applications(self) -> Mapping[str, Application]:
        """The sound applications by id."""
        found = self.records.items()
        return MappingProxyType(
            {key: rec.value for key, rec in found if isinstance(rec.value, Application)}
        )

    @cached_property
    def offers(self) -> Mapping[str, Offer]:
        """The sound offers by id, every version, the current job included."""
        found = self.records.items()
        return MappingProxyType(
            {key: rec.value for key, rec in found if isinstance(rec.value, Offer)}
        )

    @cached_property
    def all_problems(self) -> tuple[Problem, ...]:
        """Every problem: of the records in their order, then between them."""
        own = tuple(problem for record in self.records.values() for problem in record.problems)
        return own + self.problems

    def with_record(self, record: Record) -> Book:
        """Return a book in which `record` stands under its id; checks between records are gone."""
        records = {**self.records, record.id: record}
        order = {PREFERENCES: 0, "application": 1, "offer": 2}
        ids = sorted(records, key=lambda key: (order[records[key].kind], key))
        return Book(MappingProxyType({key: records[key] for key in ids}))

    def without(self, record_id: str) -> Book:
        """Return a book without the record of this id; checks between records are gone."""
        return Book(MappingProxyType({k: v for k, v in self.records.items() if k != record_id}))
