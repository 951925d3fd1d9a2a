"""From a key to the screen's answer, with 1,000 applications."""

from __future__ import annotations

import shutil
import statistics
from datetime import date, timedelta
from pathlib import Path
from tempfile import mkdtemp

from benchmarks.places import ROOT, environment, installed
from benchmarks.terminal import Terminal

APPLICATIONS = 1000
KEYS = ["j", "j", "k", "2", "j", "1", "3", "j", "1", "j"] * 5


def crowded_book() -> Path:
    """Return a copy of the sample book with a thousand applications."""
    root = Path(mkdtemp(prefix="offerbook-book-")) / "book"
    shutil.copytree(ROOT / "sample_offers", root)
    for number in range(APPLICATIONS):
        day = date(2026, 1, 1) + timedelta(days=number % 300)
        text = f'company = "Firm {number}"\n\n[[events]]\non = {day}\nkind = "applied"\n'
        (root / "applications" / f"firm-{number}.toml").write_text(text, encoding="utf-8")
    return root


def main() -> None:
    """Print the median and the 95th percentile (goal: at most 50 ms)."""
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
    seconds = sorted(terminal.press(key) for key in KEYS)
    terminal.close()
    print(f"loaded in {1000 * loaded:.0f} ms")
    middle, late = statistics.median(seconds), seconds[int(0.95 * (len(seconds) - 1))]
    print(f"key to screen: median {1000 * middle:.0f} ms, 95 % within {1000 * late:.0f} ms")


if __name__ == "__main__":
    main()
