"""Start to the last offer's total on the screen, against a minimal Textual app with one table."""

from __future__ import annotations

import random
import statistics
from collections.abc import Sequence
from pathlib import Path
from tempfile import mkdtemp

from benchmarks.places import environment, installed
from benchmarks.terminal import Terminal

ROUNDS = 15
LAST_TOTAL = r"(?s)Juniper.*€\s?[\d,.]+"
MINIMAL = """
from textual.app import App
from textual.widgets import DataTable

class Minimal(App):
    def compose(self):
        yield DataTable()

    def on_mount(self):
        table = self.query_one(DataTable)
        table.add_columns("Offer", "Base", "Equity", "Total")
        for number in range(5):
            table.add_row(f"ROW{number}", "100", "20", "120")

Minimal().run()
"""


def quartile(seconds: Sequence[float]) -> float:
    """Return the lower quartile: other load on the machine only ever adds time."""
    return statistics.quantiles(seconds, n=4)[0]


def main() -> None:
    """Print the lower quartiles of interleaved runs and their ratio (goal: at most 1.6)."""
    home = Path(mkdtemp(prefix="offerbook-home-"))
    python, offerbook = installed() / "python", installed() / "offerbook"
    commands = {
        "minimal": ([str(python), "-c", MINIMAL], "ROW4"),
        "offerbook": ([str(offerbook), "demo"], LAST_TOTAL),
    }
    found: dict[str, list[float]] = {name: [] for name in commands}
    for number in range(ROUNDS + 1):
        for name in random.sample(list(commands), len(commands)):
            command, target = commands[name]
            terminal = Terminal(command, environment(home))
            seconds = terminal.seen(target)
            terminal.close()
            if number:
                found[name].append(seconds)
    for name, seconds_of in found.items():
        ratio = quartile(seconds_of) / quartile(found["minimal"])
        print(f"{name:10} {1000 * quartile(seconds_of):6.0f} ms  {ratio:.2f} × minimal")


if __name__ == "__main__":
    main()
