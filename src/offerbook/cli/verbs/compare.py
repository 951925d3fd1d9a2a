"""`compare`: offers side by side."""

from __future__ import annotations

from argparse import Namespace

from offerbook.cli.output import Output
from offerbook.cli.plain import plain
from offerbook.cli.valued import valued
from offerbook.core.model.offer import Offer
from offerbook.desk import Desk


def run(desk: Desk, words: Namespace, out: Output) -> int:
    """Print the offers in columns; the best and the worst of a row are marked."""
    chosen = tuple(desk.outlook.offer(name) for name in words.ids) or desk.outlook.competing
    if not chosen:
        out.remark("No offer can still be taken. Add one: offerbook new offer APPLICATION")
    if out.as_json:
        out.json(_plain(desk, chosen))
    elif chosen:
        from offerbook.wording.side_by_side_text import sheet_table

        out.line(sheet_table(desk.comparison(chosen), columns=out.columns))
    return out.problems(desk.problems)


def _plain(desk: Desk, chosen: tuple[Offer, ...]) -> object:
    values = desk.outlook.valuations(chosen)
    return {
        "ranking": plain(desk.outlook.ranked(chosen)),
        "offers": [valued(desk, one, values[one.id]) for one in chosen if one.id in values],
    }
