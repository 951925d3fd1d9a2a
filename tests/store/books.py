"""Small books in real directories."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

from offerbook.core.edit import Change, Put, parsed_path
from offerbook.store.reading import load, reloaded
from offerbook.store.saving import Edit, Saved, Step, commit
from offerbook.store.shelf import Shelf

OFFER = """\
# the letter is in the blue folder
application = "acme"
currency = "EUR"          # as always
received = 2026-11-18
x_mood = "good"

[base]
amount = 95000  # gross
per = "year"

[[bonus]]
target_percent = 10
"""
APPLICATION = """\
company = "Acme"
role = "Engineer"

[contact]
name = "Jo Lane"

[[events]]
on = 2026-11-02
kind = "applied"

[[events]]
on = 2026-11-18
kind = "offer_spoken"
offer = "acme-1"
# last words"""
PREFERENCES = 'currency = "EUR"\n'


@dataclass(frozen=True, slots=True)
class Place:
    """A book and the directory for its history."""

    root: Path
    state: Path

    def load(self) -> Shelf:
        return load(self.root)

    def file(self, name: str) -> Path:
        return self.root / name

    def text(self, name: str) -> str:
        return self.file(name).read_bytes().decode()

    def put(self, name: str, text: str) -> None:
        place = self.file(name)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(text.encode())

    def by_hand(self, name: str, old: str, new: str) -> None:
        """Edit as an editor does: a new file in the place of the old one."""
        text = self.text(name)
        assert old in text
        beside = self.file(name + "~")
        beside.write_bytes(text.replace(old, new).encode())
        beside.replace(self.file(name))

    def save(self, shelf: Shelf, *steps: Step, label: str = "a change") -> Saved:
        return commit(shelf, steps, state=self.state, label=label)

    def set(self, path: str, value: object, *, shelf: Shelf | None = None) -> Saved:
        step = Edit("acme-1", (Put(parsed_path(path), value),))
        return self.save(shelf or self.load(), step, label=f"set acme-1 {path}")


def full(tmp_path: Path) -> Place:
    """Return a book with preferences, one application and one offer."""
    place = Place(tmp_path.resolve() / "book", tmp_path.resolve() / "state")
    place.put("preferences.toml", PREFERENCES)
    place.put("applications/acme.toml", APPLICATION)
    place.put("offers/acme-1.toml", OFFER)
    return place


def base_of(shelf: Shelf) -> Decimal | None:
    base = reloaded(shelf).book.offers["acme-1"].base
    return base.amount if base else None


def event_on(day: int, kind: str = "note") -> dict[str, object]:
    return {"on": date(2026, 12, day), "kind": kind}


def changes(**values: object) -> tuple[Change, ...]:
    return tuple(Put((key,), value) for key, value in values.items())


def versions(state: Path, file: str) -> list[Path]:
    """Return the kept versions of a file of the book, newest first."""
    folder = state / "versions" / file.removesuffix(".toml")
    return sorted(folder.iterdir(), reverse=True) if folder.is_dir() else []
