"""`leave`: what is kept of offers if you leave after so many months."""

from __future__ import annotations

from argparse import Namespace

from offerbook.cli.output import Output
from offerbook.cli.plain import plain
from offerbook.core.model.offer import Offer
from offerbook.core.pay.leaving import Leaving
from offerbook.desk import Desk
from offerbook.desk.against import curve, in_words, pairs
from offerbook.errors import UsageError
from offerbook.wording.leaving_curve import KEY, PLAIN_KEY, chosen_months
from offerbook.wording.leaving_curve import curve as drawn_curve
from offerbook.wording.spoken import words as worded

_BAR = 24


def run(desk: Desk, words: Namespace, out: Output) -> int:
    """Print a curve for each offer; with `--json` every month of it."""
    outlook = desk.outlook
    if not words.ids:
        raise UsageError("leave needs an offer", todo="write: offerbook leave OFFER")
    chosen = [outlook.offer(name) for name in words.ids]
    every = _step(words.every)
    curves = [(one, curve(outlook, one)) for one in chosen]
    if out.as_json:
        currency = outlook.book.preferences.currency
        described = [_plain(*one) for one in curves]
        held = pairs(outlook, chosen)
        out.json({"currency": currency, "offers": described, "pairs": plain(held)})
    else:
        for offer, found in curves:
            _print(desk, offer, found, out, every)
        if len(chosen) > 1:
            for one in in_words(outlook, chosen, pairs(outlook, chosen)):
                out.line(worded(one, desk.notation))
    return out.problems(desk.problems)


def _step(text: str) -> int:
    if text.isascii() and text.isdigit() and int(text) > 0:
        return int(text)
    raise UsageError(f"--every {text!r} is no number of months", todo="write it like --every 6")


def _plain(offer: Offer, found: tuple[Leaving, ...]) -> dict[str, object]:
    months = [
        {
            **{key: plain(one) for key, one in row._asdict().items()},
            "kept": plain(row.kept),
        }
        for row in found
    ]
    return {"offer": offer.id, "months": months}


def _print(desk: Desk, offer: Offer, found: tuple[Leaving, ...], out: Output, every: int) -> None:
    plain_bars = not out.draws_blocks
    shown = chosen_months(found, every)
    currency = desk.book.preferences.currency
    drawn = drawn_curve(shown, currency, desk.notation, _BAR, plain=plain_bars)
    headers = (offer.id, "", "kept", *drawn.parts)
    rows = [(_after(one.months), one.bar, one.kept, *one.parts) for one in drawn.points]
    out.table(headers, rows, "ll" + "r" * (len(headers) - 2))
    out.line(PLAIN_KEY if plain_bars else KEY)
    out.line()


def _after(months: int) -> str:
    return f"after {months} month" + ("" if months == 1 else "s")
