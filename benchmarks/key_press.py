"""From a key to the screen's answer, in every place and in a form, with 1,000 applications.

Esc takes a tenth of a second more than all others: so long Textual waits for what may follow it.
"""

from __future__ import annotations

import math
import shutil
import statistics
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from tempfile import mkdtemp
from typing import NamedTuple

from benchmarks.places import ROOT, environment, installed
from benchmarks.terminal import Terminal

APPLICATIONS = 1000
GOAL = 50
"""Milliseconds in which the screen must answer."""

TIMES = 5
"""How often each key is pressed where it is."""

UP, DOWN, RIGHT, LEFT, F2 = "\x1b[A", "\x1b[B", "\x1b[C", "\x1b[D", "\x1bOQ"


class Press(NamedTuple):
    """One key, and how it is called in the report."""

    name: str
    """Where it is pressed, and what it does."""

    key: str
    """What the terminal sends."""


PLACES = {
    "Today": ("1", {"down": DOWN, "page down": "\x1b[6~", "end": "G", "home": "g"}),
    "Offers": ("2", {"down": DOWN, "right": RIGHT, "left": LEFT}),
    "Ranking": ("3", {"down": DOWN, "page down": "\x1b[6~"}),
    "Negotiate": ("4", {"right": RIGHT, "left": LEFT, "down": DOWN, "next text": "f"}),
    "Timeline": ("5", {"down": DOWN, "page down": "\x1b[6~"}),
}
"""The key of each place, and what is pressed in it."""

ON_AN_APPLICATION = ("1", "G", UP)
"""The keys to the last line of Today that stands for one application alone."""

ON_AN_OFFER = ("2", "g")
"""The keys to the first offer."""


def form(whose: str) -> tuple[Press, ...]:
    """Return what is pressed to change an application or an offer."""
    return (
        Press(f"open the form of {whose}", "e"),
        *(Press(f"type into a field of {whose}", letter) for letter in "abcde"),
        *(Press(f"leave a field of {whose}", DOWN) for _ in range(TIMES)),
        *(Press(f"leave one upwards of {whose}", UP) for _ in range(TIMES)),
        *(Press(f"take a letter back of {whose}", "\x7f") for _ in "abcde"),
        Press(f"save the form of {whose}", F2),
    )


def crowded_book() -> Path:
    """Return a copy of the sample book with a thousand applications."""
    root = Path(mkdtemp(prefix="offerbook-book-")) / "book"
    shutil.copytree(ROOT / "sample_offers", root)
    for number in range(APPLICATIONS):
        day = date(2026, 1, 1) + timedelta(days=number % 300)
        text = f'company = "Firm {number}"\n\n[[events]]\non = {day}\nkind = "applied"\n'
        (root / "applications" / f"firm-{number}.toml").write_text(text, encoding="utf-8")
    return root


def presses() -> Iterator[Press]:
    """Return every key to press: each place for the first time, then again, and a form."""
    for place, (key, _) in PLACES.items():
        if place != "Today":
            yield Press(f"{place} for the first time", key)
    for _ in range(TIMES):
        for place, (key, inside) in PLACES.items():
            yield Press(f"to {place}", key)
            yield from (Press(f"{name} in {place}", one) for name, one in inside.items())
    yield Press("to Today", "1")
    for _ in range(TIMES):
        yield Press("filter in Today", "/")
        yield from (Press("type into the filter", letter) for letter in "firm")
        yield Press("end the filter", "\x1b")
    for whose, way in (("an application", ON_AN_APPLICATION), ("an offer", ON_AN_OFFER)):
        yield from (Press(f"to {whose}", key) for key in way)
        for _ in range(TIMES):
            yield from form(whose)


def measured(terminal: Terminal) -> dict[str, list[float]]:
    """Return the milliseconds of every press by its name; one that nothing answers is left out.

    Raises:
        RuntimeError: a key that opens a form opened none, so that what follows would be misread.
    """
    found: dict[str, list[float]] = {}
    for one in presses():
        seconds = terminal.press(one.key)
        if one.name.startswith("open the form") and "F2 save" not in terminal.screen():
            raise RuntimeError(f"{one.name}: there is none\n{terminal.screen()}")
        if not math.isnan(seconds):
            found.setdefault(one.name, []).append(1000 * seconds)
    return found


def main() -> None:
    """Print median and 95th percentile of all keys, and each that is slower than the goal."""
    env = environment(Path(mkdtemp(prefix="offerbook-home-")))
    command = [
        str(installed() / "offerbook"),
        "--book",
        str(crowded_book()),
        "--today",
        "2026-11-23",
    ]
    terminal = Terminal(command, env)
    loaded = terminal.seen("Firm")
    terminal.press("j", quiet=1)
    found = measured(terminal)
    terminal.close()
    print(f"loaded in {1000 * loaded:.0f} ms")
    every = sorted(one for times in found.values() for one in times)
    middle, late = statistics.median(every), every[int(0.95 * (len(every) - 1))]
    print(f"{len(every)} keys to screen: median {middle:.0f} ms, 95 % within {late:.0f} ms")
    slowest = sorted(found, key=lambda name: -max(found[name]))
    print(f"worst key: {slowest[0]}, {max(found[slowest[0]]):.0f} ms; by key, slowest first:")
    for name in slowest:
        times = found[name]
        mark = "over the goal" if statistics.median(times) > GOAL else ""
        print(f"  {statistics.median(times):4.0f} ms, at most {max(times):4.0f}  {name}  {mark}")


if __name__ == "__main__":
    main()
