"""A table of single salaries as a book: loading, valuing and ranking thousands of offers.

The table is a CSV file with the columns `job_title`, `salary`, `salary_currency`,
`salary_in_usd` and `company_location`, among others. It is not part of this project: its path
stands in OFFERBOOK_SALARIES.
"""

from __future__ import annotations

import csv
import json
import os
import random
import subprocess
import time
from collections.abc import Iterator
from decimal import Decimal
from itertools import islice
from pathlib import Path
from tempfile import mkdtemp

from benchmarks.first_frame import quartile
from benchmarks.places import environment, installed
from benchmarks.whole_process import BASELINE

VARIABLE = "OFFERBOOK_SALARIES"
OFFERS = 10_000
ROUNDS = 3


def book_of(table: Path, count: int = OFFERS) -> Path:
    """Return a new book that holds the first salaries of a table as one-line offers.

    Args:
        table: the CSV file.
        count: how many offers.
    """
    root = Path(mkdtemp(prefix="offerbook-salaries-")) / "book"
    (root / "applications").mkdir(parents=True)
    (root / "offers").mkdir()
    rates: dict[str, Decimal] = {}
    for number, row in enumerate(islice(_rows(table), count)):
        salary, code = Decimal(row["salary"]), row["salary_currency"]
        if code != "USD" and salary:
            rates.setdefault(code, round(Decimal(row["salary_in_usd"]) / salary, 8))
        name = f"firm-{number:05}"
        role = json.dumps(row["job_title"])
        event = f'on = 2026-11-20\nkind = "offer_written"\noffer = "{name}-1"\n'
        text = f'company = "Firm {number}"\nrole = {role}\n\n[[events]]\n{event}'
        (root / "applications" / f"{name}.toml").write_text(text, encoding="utf-8")
        terms = (
            f'application = "{name}"\nwritten = true\ncurrency = "{code}"\n'
            f'country = "{row["company_location"]}"\nbase = {{ amount = {salary} }}\n'
        )
        (root / "offers" / f"{name}-1.toml").write_text(terms, encoding="utf-8")
    lines = "\n".join(f"{code} = {rate}" for code, rate in sorted(rates.items()))
    (root / "preferences.toml").write_text(
        f'currency = "USD"\n[money]\nworst = 20000\nbest = 400000\n[rates]\n{lines}\n',
        encoding="utf-8",
    )
    return root


def _rows(table: Path) -> Iterator[dict[str, str]]:
    with table.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def main() -> None:
    """Print lower quartiles and their ratios to reading and validating (goal: at most 3)."""
    path = os.environ.get(VARIABLE, "")
    if not path:
        print(f"passed over: put the path of a table of salaries into {VARIABLE}")
        return
    book = str(book_of(Path(path)))
    python, offerbook = str(installed() / "python"), str(installed() / "offerbook")
    story = ["--json", "--today", "2026-11-23", "--book", book]
    commands = {
        "read, validate": [python, "-c", BASELINE, book],
        "list": [offerbook, "list", *story],
        "rank": [offerbook, "rank", *story],
    }
    env = environment(Path(mkdtemp(prefix="offerbook-home-")))
    found: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(ROUNDS):
        for name in random.sample(list(commands), len(commands)):
            began = time.perf_counter()
            subprocess.run(commands[name], env=env, check=False, stdout=subprocess.DEVNULL)
            found[name].append(time.perf_counter() - began)
    for name, seconds in found.items():
        ratio = quartile(seconds) / quartile(found["read, validate"])
        print(f"{name:15} {quartile(seconds):6.2f} s  {ratio:5.2f} × reading and validating")


if __name__ == "__main__":
    main()
