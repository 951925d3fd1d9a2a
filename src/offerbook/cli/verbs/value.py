"""`value`: what offers pay, every total with its convention."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from decimal import Decimal

from offerbook.cli.output import Output
from offerbook.cli.plain import plain
from offerbook.cli.valued import valued
from offerbook.core.model.offer import Offer
from offerbook.core.pay.valuation import Valuation
from offerbook.desk import Desk
from offerbook.desk.against import turned
from offerbook.desk.money import window_opens
from offerbook.errors import MissingFactError, NoRateError
from offerbook.wording.spoken import words as worded

_BAR = 40


def run(desk: Desk, words: Namespace, out: Output) -> int:
    """Print the years and totals of each offer; with `--json` every dated row too."""
    outlook = desk.outlook
    chosen = [outlook.offer(name) for name in words.ids] or [*outlook.competing, *outlook.current]
    first = window_opens(outlook, chosen)
    described, shown = [], []
    for offer in chosen:
        try:
            value = outlook.value(offer)
        except (NoRateError, MissingFactError) as error:
            out.remark(str(error))
            continue
        shown.append((offer, value))
        if out.as_json:
            described.append(valued(desk, offer, value, first))
        else:
            _print(desk, offer, value, out)
            _totals(desk, offer, value, out, whole=words.all)
            _gaps(desk, value, out, whole=words.all)
    changes = turned(outlook, chosen)
    if out.as_json:
        out.json({"offers": described, "turned": plain(changes)})
    else:
        if words.all and shown:
            _chart(desk, shown, out)
        for one in changes:
            out.line(worded(one, desk.notation))
    return max(out.problems(desk.problems), int(len(shown) < len(chosen)))


def _print(desk: Desk, offer: Offer, value: Valuation, out: Output) -> None:
    parts = list(dict.fromkeys(key for year in value.years for key in year.parts))

    def money(amount: Decimal) -> str:
        return desk.notation.amount(amount, value.currency, cents=False)

    years = [
        (
            f"year {year.number}",
            *(money(year.parts.get(part, Decimal(0))) for part in parts),
            money(year.total),
            money(year.guaranteed),
        )
        for year in value.years
    ]
    headers = (offer.id, *(part.replace("_", " ") for part in parts), "total", "guaranteed")
    out.table(headers, years, "l" + "r" * (len(headers) - 1))
    out.line()


def _totals(desk: Desk, offer: Offer, value: Valuation, out: Output, *, whole: bool) -> None:
    if whole:
        from offerbook.desk.money import totals
        from offerbook.wording.figured import figure
        from offerbook.wording.tables import table

        rows = [
            (one.label, figure(one.amount, one.unit, desk.notation), worded(one.how, desk.notation))
            for one in totals(desk.outlook, offer)
        ]
        out.line(table(("", "", ""), rows, ("left", "right"), columns=out.columns))
        return

    def money(amount: Decimal) -> str:
        return desk.notation.amount(amount, value.currency, cents=False)

    out.table(
        ("", ""),
        (
            (f"a year over {len(value.years)} years, expected", money(value.annualised)),
            ("the same, low to high", f"{money(value.low)} to {money(value.high)}"),
            ("first year", money(value.first_year)),
            ("a usual year, without one-offs", money(value.recurring)),
            ("guaranteed, a year", money(value.guaranteed)),
        ),
        "lr",
    )


def _chart(desk: Desk, shown: Sequence[tuple[Offer, Valuation]], out: Output) -> None:
    """Print the years of all offers as bars on one scale."""
    from offerbook.core.pay.sums import cells
    from offerbook.core.ranking.names import names
    from offerbook.wording.chart import chart, stacks

    flat = not out.draws_blocks
    tables = {one.id: cells(value.ledger.flows, desk.book.preferences) for one, value in shown}
    drawn = stacks([value for _, value in shown], tables, desk.notation, _BAR, plain=flat)
    called = names([one for one, _ in shown], desk.book)
    out.line(chart(drawn, called, _BAR, plain=flat))
    out.line()


def _gaps(desk: Desk, value: Valuation, out: Output, *, whole: bool) -> None:
    """Print what no total counts; what to ask stands one below the other where all is wanted."""
    for part in value.ledger.unvalued:
        paper = ""
        if whole and part.notional is not None:
            paper = f" ({desk.notation.amount(part.notional, part.currency)} on paper)"
        out.line(f"not counted: {part.label}{paper}: {part.why}")
    for fact in value.ledger.assumptions:
        out.line(f"assumed: {fact.name}")
    asked = value.ledger.not_stated
    if whole and asked:
        out.line("not stated, so ask, what matters most first:")
        for one in asked:
            out.line(f"  {one}")
    elif asked:
        out.line(f"not stated: {' '.join(asked)}")
    out.line()
