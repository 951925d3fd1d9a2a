"""`compare`: offers side by side."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import replace

from offerbook.cli.output import Output
from offerbook.cli.plain import plain
from offerbook.cli.valued import valued
from offerbook.cli.verbs.rank import MOST
from offerbook.core.model.offer import Offer
from offerbook.desk import Desk
from offerbook.desk.against import in_words, pairs, turned
from offerbook.desk.money import window_opens
from offerbook.desk.robustness import robustness
from offerbook.wording.spoken import words as worded


def run(desk: Desk, words: Namespace, out: Output) -> int:
    """Print the offers in columns; the best and the worst of a row are marked."""
    outlook = desk.outlook
    chosen = tuple(outlook.offer(name) for name in words.ids) or outlook.competing
    if words.all and not words.ids:
        chosen += outlook.current
    if not chosen:
        out.remark("No offer can still be taken. Add one: offerbook new offer APPLICATION")
    if out.as_json:
        out.json(_plain(desk, chosen))
    elif chosen:
        _print(desk, chosen, out, whole=words.all)
    return out.problems(desk.problems)


def _print(desk: Desk, chosen: tuple[Offer, ...], out: Output, *, whole: bool) -> None:
    from offerbook.wording.side_by_side_text import SIGNS, in_signs, sheet_table

    outlook = desk.outlook
    if whole:
        from offerbook.desk.all_totals import with_all_totals

        sheet = with_all_totals(outlook, chosen, desk.comparison(chosen), desk.notation)
    else:
        sheet = desk.comparison(chosen)
    sheet = replace(sheet, verdict=_how_sure(desk, chosen, sheet.verdict))
    signs = "".join(SIGNS.values())
    plain = out.spelled(signs) != signs
    if plain:
        sheet = in_signs(sheet, out.spelled)
    out.line(sheet_table(sheet, columns=out.columns, plain=plain))
    said = [*turned(outlook, chosen)]
    if whole:
        said += in_words(outlook, chosen, pairs(outlook, chosen))
    if said:
        out.line()
    for one in said:
        out.line(worded(one, desk.notation))


def _how_sure(desk: Desk, chosen: tuple[Offer, ...], verdict: str) -> str:
    """Return the sentence about who leads, with whether that is firm or fragile."""
    offers = tuple(one for one in chosen if one.kind != "current")
    if not 1 < len(offers) <= MOST:
        return verdict
    held = robustness(desk.outlook, offers)
    if held.ranking.leader is None or len(held.ranking.standings) == 1:
        return verdict
    return f"{verdict} {worded(held.firmness.saying, desk.notation)}"


def _plain(desk: Desk, chosen: tuple[Offer, ...]) -> object:
    outlook = desk.outlook
    values, first = outlook.valuations(chosen), window_opens(outlook, chosen)
    return {
        "ranking": plain(outlook.ranked(chosen)),
        "firmness": plain(robustness(outlook, chosen).firmness) if len(chosen) <= MOST else None,
        "offers": [valued(desk, one, values[one.id], first) for one in chosen if one.id in values],
        "pairs": plain(pairs(outlook, chosen)),
        "turned": plain(turned(outlook, chosen)),
    }
