"""The offers, their order and what is due, as a report that may leave."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from fractions import Fraction

from offerbook.core.ranking.standing import Ranking
from offerbook.core.saying import Name, Names, Saying, say
from offerbook.core.waiting.items import Agenda
from offerbook.desk.outlook import Outlook
from offerbook.desk.worker import Desk
from offerbook.exchange.report import Grid, Listing, Paragraph, Part, Report, Section
from offerbook.wording.cleaning import clean
from offerbook.wording.comparison import comparison
from offerbook.wording.notation import Notation
from offerbook.wording.side_by_side import Cell, Group, Mark, Row, Sheet
from offerbook.wording.side_by_side_text import SIGNS, signed
from offerbook.wording.spoken import words
from offerbook.wording.tables import DOT

_NOT_RANKED = "not ranked"
_KEPT_BACK = frozenset({"rank.beyond"})
"""Rows that speak of the person's own scale."""

_ABOUT_PAY = frozenset({"review", "clawback"})
"""What may be due that speaks of pay."""

_MEANINGS: tuple[tuple[Mark, str], ...] = (
    ("best", "best"),
    ("worst", "worst"),
    ("same", "the same everywhere"),
    ("unknown", "not known"),
)
_WITHOUT_PAY = frozenset(
    {"rank.place", "start.day"}
    | {f"terms.{one}" for one in ("status", "answer_by", "written", "leave", "notice", "probation")}
    | {f"terms.{one}" for one in ("onsite", "employer_notice", "holidays", "hours", "commute")}
    | {f"terms.{one}" for one in ("non_compete", "exercise_window", "visa", "contract_end")}
)
"""Rows from which no pay can be told, beside the scores of fit; any other stays in the house."""


def report(desk: Desk, *, with_pay: bool) -> Report:
    """Return the comparison of the offers that can still be taken, and the agenda.

    The present job, deal-breakers, the ends of scales and everything from `[negotiation]` stay
    out, as do notes and hopes.

    Args:
        desk: on the book.
        with_pay: whether anything of pay is in it, or of what depends on pay but for the order.
    """
    # Whoever reads it may live elsewhere: no "your time".
    notation = replace(desk.notation, zone=None)
    said = f"As of {notation.day(desk.clock.today, year=True)}."
    if not with_pay:
        said += " Pay is left out; the order counts it."
    outlook = desk.outlook
    found = [
        *_offers(outlook, notation, with_pay=with_pay),
        *_agenda(outlook.agenda, notation, with_pay=with_pay),
    ]
    return Report("Offers side by side", said, tuple(found))


def _offers(outlook: Outlook, notation: Notation, *, with_pay: bool) -> Iterator[Section]:
    offers = outlook.competing
    if not offers:
        yield Section("Offers", (Paragraph("There is no offer to compare yet."),))
        return
    ranking, values = outlook.ranking, outlook.valuations(offers)
    whole = comparison(offers, outlook.book, values, ranking, outlook.states, notation)
    sheet = _outward(whole, ranking, with_pay=with_pay)
    yield Section("Order", tuple(_order(notation, ranking, sheet, with_pay=with_pay)))
    signs = ", ".join(f"{SIGNS[mark]} {meaning}" for mark, meaning in _MEANINGS)
    yield Section("Side by side", (Paragraph(f"{signs}."),))
    for group in sheet.groups:
        parts = _sentences(group, sheet) if group.lists else (_grid(group, sheet),)
        yield Section(group.title, tuple(parts))


def _outward(sheet: Sheet, ranking: Ranking, *, with_pay: bool) -> Sheet:
    """Return the comparison without what must not leave."""
    unranked = {one.offer for one in ranking.excluded}
    groups = []
    for group in sheet.groups:
        rows = [
            _veiled(row, sheet, unranked)
            for row in group.rows
            if _leaves(row.key, with_pay=with_pay)
        ]
        if rows:
            groups.append(replace(group, rows=tuple(rows)))
    return replace(sheet, groups=tuple(groups))


def _leaves(key: str, *, with_pay: bool) -> bool:
    if key in _KEPT_BACK:
        return False
    return with_pay or key in _WITHOUT_PAY or key.startswith("fit.")


def _veiled(row: Row, sheet: Sheet, unranked: set[str]) -> Row:
    """Return the row of reasons without the deal-breakers that it may name."""
    if row.key != "rank.reason":
        return row
    cells = (
        Cell(_NOT_RANKED, "") if column.offer in unranked else cell
        for column, cell in zip(sheet.columns, row.cells, strict=True)
    )
    return replace(row, cells=tuple(cells))


def _order(notation: Notation, ranking: Ranking, sheet: Sheet, *, with_pay: bool) -> Iterator[Part]:
    """Yield the sentence, the points by criterion, and what to find out first."""
    named = {column.offer: column.name for column in sheet.columns}
    yield Paragraph(sheet.verdict if with_pay else words(_first(ranking, named), notation))
    if ranking.standings:
        yield _points(notation, ranking, named, with_pay=with_pay)
    if with_pay and ranking.questions:
        yield Listing(tuple(words(one, notation) for one in ranking.questions))


def _first(ranking: Ranking, named: Mapping[str, str]) -> Saying:
    if ranking.leader is not None:
        return say("{who} comes first.", who=Name(named[ranking.leader]))
    if ranking.tied:
        tied = tuple(named[one] for one in ranking.tied)
        return say("{who} tie exactly for the first place.", who=Names(tied))
    return say("Who comes first is still open.")


def _points(
    notation: Notation, ranking: Ranking, named: Mapping[str, str], *, with_pay: bool
) -> Grid:
    """Return places and points by criterion; they add up to the score."""
    shown = [
        at
        for at, one in enumerate(ranking.standings[0].contributions)
        if with_pay or one.criterion != "money"
    ]
    labels = (_title(ranking.standings[0].contributions[at].label) for at in shown)
    rows = []
    for one in ranking.standings:
        given = (one.contributions[at] for at in shown)
        points = tuple(_band(notation, part.low, part.high) for part in given)
        score = (_band(notation, one.low, one.high),) if with_pay else ()
        rows.append((named[one.offer], str(one.place), *score, *points))
    headers = ("Offer", "Place", *(("Score",) if with_pay else ()), *labels)
    return Grid(headers, tuple(rows))


def _band(notation: Notation, low: Fraction, high: Fraction) -> str:
    first, last = notation.score(low), notation.score(high)
    return first if first == last else f"{first} to {last}"


def _grid(group: Group, sheet: Sheet) -> Grid:
    """Return a table; the first one says under each name which job it is."""
    headers = ("", *(column.name for column in sheet.columns))
    beneath = ("", *(column.beneath for column in sheet.columns))
    top = (beneath,) if group is sheet.groups[0] and any(beneath) else ()
    rows = ((row.label, *(signed(cell).strip() for cell in row.cells)) for row in group.rows)
    return Grid(headers, (*top, *rows))


def _sentences(group: Group, sheet: Sheet) -> Iterator[Part]:
    for row in group.rows:
        yield Paragraph(row.label)
        yield Listing(
            tuple(
                f"{column.name}: {line.removeprefix(DOT)}"
                for column, cell in zip(sheet.columns, row.cells, strict=True)
                for line in cell.text.split("\n")
            )
        )


def _agenda(agenda: Agenda, notation: Notation, *, with_pay: bool) -> Iterator[Section]:
    parts: list[Part] = [Paragraph(words(agenda.calm, notation))] if agenda.calm else []
    for title, known in (("Due", agenda.due), ("Coming", agenda.coming)):
        items = [one for one in known if with_pay or one.kind not in _ABOUT_PAY]
        if items:
            parts.append(Paragraph(title))
            parts.append(Listing(tuple(words(one.saying, notation) for one in items)))
    if agenda.clashes:
        clashes = tuple(words(one, notation) for one in agenda.clashes)
        parts += (Paragraph("Mind"), Listing(clashes))
    if parts:
        yield Section("What is due", tuple(parts))


def _title(label: str) -> str:
    words_of = clean(label)
    return words_of[:1].upper() + words_of[1:]
