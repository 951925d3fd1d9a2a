"""`value`: what offers pay, every total with its convention."""

from __future__ import annotations

from argparse import Namespace
from decimal import Decimal

from offerbook.cli.output import Output
from offerbook.cli.valued import valued
from offerbook.core.pay.valuation import Valuation
from offerbook.desk import Desk
from offerbook.errors import MissingFactError, NoRateError


def run(desk: Desk, words: Namespace, out: Output) -> int:
    """Print the years and totals of each offer; with `--json` every dated row too."""
    outlook = desk.outlook
    chosen = [outlook.offer(name) for name in words.ids] or [*outlook.competing, *outlook.current]
    described = []
    count = 0
    for offer in chosen:
        try:
            value = outlook.value(offer)
        except (NoRateError, MissingFactError) as error:
            out.remark(str(error))
            continue
        count += 1
        if out.as_json:
            described.append(valued(desk, offer, value))
        else:
            _print(desk, value, out)
    if out.as_json:
        out.json({"offers": described})
    return max(out.problems(desk.problems), int(count < len(chosen)))


def _print(desk: Desk, value: Valuation, out: Output) -> None:
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
    headers = (value.offer, *(part.replace("_", " ") for part in parts), "total", "guaranteed")
    out.table(headers, years, "l" + "r" * (len(headers) - 1))
    out.line()
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
    for part in value.ledger.unvalued:
        out.line(f"not counted: {part.label}: {part.why}")
    for fact in value.ledger.assumptions:
        out.line(f"assumed: {fact.name}")
    if value.ledger.not_stated:
        out.line(f"not stated: {' '.join(value.ledger.not_stated)}")
    out.line()
