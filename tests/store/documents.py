"""Documents as people write them: the same data laid out in every way that TOML allows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta, timezone
from decimal import Decimal
from random import Random
from typing import Any

from hypothesis import strategies as st

from offerbook.core.edit import Append, Change, Drop, Put
from offerbook.store.layout import inline, key, written

KEYS = ("amount", "per", "base", "fit", "a b", "x_own", "events", "notes", "é", "tiers", "1")
WORDS = (
    "Acme",
    "",
    "a # b",
    'say "hi"',
    "it's",
    "[x]",
    "{y}",
    "tab\there",
    "back\\slash",
    "ü ✓",
    "= 1",
)
LINES = (
    "two\nlines",
    "a\n# no comment\n[no]\nheader",
    'quote """ three',
    "trail \\\nslash",
    "\r\n",
)
COMMENTS = ("# why", "#", "# [not.a.header]", '# "quoted', "# ü = {")


SEEDED = st.integers(0, 2**32 - 1).map(Random)


def leaf(random: Random) -> Any:
    choices: tuple[Callable[[], Any], ...] = (
        lambda: random.randint(-5, 120_000),
        lambda: Decimal(random.randint(1, 99_999)) / 100 + Decimal("0.001"),
        lambda: random.choice(WORDS),
        lambda: random.choice(LINES),
        lambda: random.random() < 0.5,
        lambda: date(2026, random.randint(1, 12), random.randint(1, 28)),
        lambda: time(random.randint(0, 23), 30, random.choice((0, 5))),
        lambda: datetime(
            2026, 11, 27, 17, tzinfo=random.choice((UTC, timezone(timedelta(hours=-5))))
        ),
        lambda: datetime(2026, 11, random.randint(1, 28), 9, 30),  # noqa: DTZ001 TOML has such
        lambda: Decimal(random.choice(("nan", "-0.0", "1.50", "2E+3", "inf"))),
    )
    return random.choice(choices)()


def value(random: Random, depth: int) -> Any:
    kind = random.random()
    if depth and kind < 0.18:
        return table(random, depth - 1)
    if depth and kind < 0.3:
        return [table(random, depth - 1) for _ in range(random.randint(0, 3))]
    if depth and kind < 0.4:
        return [value(random, depth - 1) for _ in range(random.randint(0, 4))]
    return leaf(random)


def table(random: Random, depth: int) -> dict[str, Any]:
    names = random.sample(KEYS, random.randint(0, 5 if depth > 1 else 3))
    return {name: value(random, depth) for name in names}


@dataclass(slots=True)
class Writer:
    """Lays data out at random."""

    random: Random
    newline: str
    out: list[str] = field(default_factory=list)

    def document(self, data: dict[str, Any]) -> str:
        self._gap()
        self._table((), data, dotted=())
        self._gap()
        text = "".join(self.out)
        return text.rstrip("\r\n") if self.random.random() < 0.3 else text

    def _odds(self, share: float) -> bool:
        return self.random.random() < share

    def _gap(self) -> None:
        while self._odds(0.3):
            self.out.append(self.random.choice(("", *COMMENTS)) + self.newline)

    def _end(self) -> None:
        tail = "  " + self.random.choice(COMMENTS) if self._odds(0.25) else " " * self._odds(0.1)
        self.out.append(tail + self.newline)

    def _table(self, path: tuple[str, ...], data: dict[str, Any], dotted: tuple[str, ...]) -> None:
        apart: list[str] = []
        for name, one in data.items():
            headed = not dotted and self._odds(0.6)
            if isinstance(one, dict) and one and not headed and self._odds(0.6):
                self._table(path, one, (*dotted, name))
            elif headed and (isinstance(one, dict) or _tables(one)):
                apart.append(name)
            else:
                self._statement((*dotted, name), one)
        for name in apart:
            one = data[name]
            for entry in [one] if isinstance(one, dict) else one:
                header = ".".join(map(self._key, (*path, name)))
                self.out.append(f"[{header}]" if isinstance(one, dict) else f"[[{header}]]")
                self._end()
                self._table((*path, name), entry, ())
                self._gap()

    def _key(self, name: str) -> str:
        return f'"{name}"' if self._odds(0.1) else key(name)

    def _statement(self, path: tuple[str, ...], one: Any) -> None:
        self._gap()
        name = ".".join(map(self._key, path))
        text = self._loose(one) if self._odds(0.5) else written(one, self.newline)
        self.out.append(f"{' ' * self._odds(0.2)}{name}{' ' * self._odds(0.8)}= {text}")
        self._end()

    def _loose(self, one: Any) -> str:
        if isinstance(one, list) and one:
            comma = "," * self._odds(0.5)
            if self._odds(0.5):
                rows = (f",{self._tail()}{self.newline}   ").join(self._loose(v) for v in one)
                return f"[{self._tail()}{self.newline}   {rows}{comma}{self._tail()}{self.newline}]"
            return "[ " + " , ".join(self._loose(v) for v in one) + comma + " ]"
        if isinstance(one, dict) and one:
            return "{" + ",".join(f"{self._key(k)}={self._loose(v)}" for k, v in one.items()) + "}"
        if isinstance(one, str) and "'" not in one and one.isprintable():
            return f"'{one}'"
        return inline(one)

    def _tail(self) -> str:
        return " " + self.random.choice(COMMENTS) if self._odds(0.3) else ""


def _tables(one: Any) -> bool:
    return isinstance(one, list) and bool(one) and all(isinstance(v, dict) for v in one)


def edit(random: Random, data: dict[str, Any]) -> Change:
    """Return a change that `applied` accepts, anywhere in the data."""
    path: tuple[str | int, ...] = ()
    here: Any = data
    while True:
        if isinstance(here, dict):
            step: str | int = random.choice((*here, random.choice(KEYS)))
            found = step in here
        else:
            step = random.randint(0, len(here))
            found = step < len(here)
        path = (*path, step)
        if not found:
            return Put(path, value(random, 2))
        here = here[step]
        if isinstance(here, list) and random.random() < 0.3:
            return Append(path, value(random, 1))
        if not isinstance(here, dict | list) or random.random() < 0.3:
            return Drop(path) if random.random() < 0.3 else Put(path, value(random, 2))
