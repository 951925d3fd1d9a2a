"""`rates`: rates of exchange to consider; saved only with `--write`."""

from __future__ import annotations

from argparse import Namespace

from offerbook.cli.output import Output
from offerbook.cli.plain import plain
from offerbook.desk import Desk
from offerbook.desk.exchange_rates import proposed, take


def run(desk: Desk, words: Namespace, out: Output) -> int:
    """Propose rates with their day.

    Raises:
        OfferbookError: the package that brings the rates is not installed.
    """
    found = proposed(desk)
    own = desk.book.preferences.currency
    written = bool(words.write and found.rates)
    if written:
        take(desk, found)
    if out.as_json:
        out.json(
            {
                "on": plain(found.on),
                "currency": own,
                "rates": plain(found.rates),
                "missing": list(found.missing),
                "written": written,
            }
        )
        return 0
    for code, rate in found.rates.items():
        out.line(f"1 {code} = {rate} {own} on {found.on}")
    for code in found.missing:
        out.line(f"{code}: no rate is known")
    if not (found.rates or found.missing):
        out.line(f"Everything in the book is in {own}.")
    elif written:
        out.line("Saved in the preferences; offerbook undo takes them back.")
    elif found.rates:
        out.line("Nothing is saved. To use them: offerbook rates --write")
    return 0
