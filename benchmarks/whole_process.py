"""`rank --json` as a whole process, against a script that parses and validates the same book."""

from __future__ import annotations

import random
import subprocess
import time
from pathlib import Path
from tempfile import mkdtemp

from benchmarks.first_frame import quartile
from benchmarks.places import ROOT, environment, installed

ROUNDS = 25
BASELINE = """
import sys, pathlib, tomli
from decimal import Decimal
from offerbook.core.model.admit import admit
root = pathlib.Path(sys.argv[1])
kinds = {"applications": "application", "offers": "offer"}
for path in [root / "preferences.toml", *root.glob("*/*.toml")]:
    data = tomli.loads(path.read_text("utf-8"), parse_float=Decimal)
    record = admit(kinds.get(path.parent.name, "preferences"), path.stem, data)
    assert record.value is not None, record.problems
"""


def main() -> None:
    """Print the lower quartiles of interleaved runs and their ratios (goal for rank: 1.5)."""
    python, offerbook = str(installed() / "python"), str(installed() / "offerbook")
    book = str(ROOT / "sample_offers")
    story = ["--today", "2026-11-23", "--book", book]
    commands = {
        "python -c pass": [python, "-c", "pass"],
        "baseline": [python, "-c", BASELINE, book],
        "--version": [offerbook, "--version"],
        "--help": [offerbook, "--help"],
        "rank --json": [offerbook, "rank", "--json", *story],
        "value --json": [offerbook, "value", "--json", *story],
        "today": [offerbook, "today", *story],
    }
    env = environment(Path(mkdtemp(prefix="offerbook-home-")))
    found: dict[str, list[float]] = {name: [] for name in commands}
    for number in range(ROUNDS + 1):
        for name in random.sample(list(commands), len(commands)):
            began = time.perf_counter()
            subprocess.run(commands[name], env=env, check=True, capture_output=True)
            if number:
                found[name].append(time.perf_counter() - began)
    for name, seconds in found.items():
        least, mine = quartile(found["python -c pass"]), quartile(seconds)
        base = quartile(found["baseline"])
        ratios = f"{mine / least:5.2f} × pass  {mine / base:5.2f} × baseline"
        print(f"{name:15} {1000 * mine:6.0f} ms  {ratios}")


if __name__ == "__main__":
    main()
