"""Everything that one person has told us, as values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import Any, Literal

from offerbook.core.model.application import Application, Event
from offerbook.core.model.offer import Offer
from offerbook.core.model.preferences import Preferences
from offerbook.core.model.problem import Problem
from offerbook.core.waiting.history import counted

Kind = Literal["application", "offer", "preferences"]
Data = Mapping[str, Any]
"""A record as plain TOML data: dicts, lists, str, int, Decimal, bool, dates and times."""

MADE = frozenset({"offer_spoken", "offer_written", "improved"})
"""Kinds of events with which a version of an offer comes."""

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

    partly: Offer | Preferences | None = None
    """Where `value` is None: what can be told all the same; of an offer only how it came, of the
    preferences the tables that are sound."""

    @property
    def fault(self) -> Problem | None:
        """What must be mended before the record can be used; None where nothing must."""
        wrong = (one for one in self.problems if not one.remark)
        return next(wrong, None) if self.value is None else None


@dataclass(frozen=True)
class Book:
    """All records; sound ones by kind, the others only under `records`."""

    records: Mapping[str, Record] = field(default_factory=lambda: MappingProxyType({}))
    """By id, in order of kind and id."""

    problems: tuple[Problem, ...] = ()
    """Problems between records, and of files that belong to no record."""

    @cached_property
    def preferences(self) -> Preferences:
        """The preferences; the defaults stand in for what is not stated, or to be mended.

        Where `preferences_fault` says that something is to be mended, no conclusion may rest on
        them: a weight that stands in for another gives another order.
        """
        record = self.records.get(PREFERENCES)
        value = (record.value or record.partly) if record else None
        return value if isinstance(value, Preferences) else Preferences()

    @property
    def preferences_fault(self) -> Problem | None:
        """What must be mended in the preferences before anything is concluded from them."""
        record = self.records.get(PREFERENCES)
        return record.fault if record else None

    @cached_property
    def applications(self) -> Mapping[str, Application]:
        """The sound applications by id."""
        found = self.records.items()
        return MappingProxyType(
            {key: rec.value for key, rec in found if isinstance(rec.value, Application)}
        )

    @cached_property
    def offers(self) -> Mapping[str, Offer]:
        """The sound offers by id, every version, the current job included.

        One whose file does not say when it came, came on the day of the event that names it.
        """
        found = {key: rec.value for key, rec in self.records.items()}
        offers = {k: v for k, v in found.items() if isinstance(v, Offer)}
        return MappingProxyType({key: self.dated(one) for key, one in offers.items()})

    def dated(self, offer: Offer) -> Offer:
        """Return the offer with the day it came: its own, else that of the event that names it."""
        if offer.received is not None or offer.id not in self.came:
            return offer
        return offer.model_copy(update={"received": self.came[offer.id].on})

    @cached_property
    def came(self) -> Mapping[str, Event]:
        """The first event that tells of each offer, by the offer's id."""
        found: dict[str, Event] = {}
        for one in self.applications.values():
            if any(event.offer for event in one.events):
                for event in counted(one):
                    if event.offer and event.kind in MADE:
                        found.setdefault(event.offer, event)
        return MappingProxyType(found)

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
