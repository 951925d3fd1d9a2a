"""The rest of the totals as further rows of the comparison."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from offerbook.core.model.offer import Offer
from offerbook.desk.money import Total, totals, window_opens
from offerbook.desk.outlook import Outlook
from offerbook.wording.figured import UNKNOWN, figure
from offerbook.wording.notation import Notation
from offerbook.wording.side_by_side import Better, Group, Row, Sheet, row

_SHOWN = frozenset({"annualised", "low", "high", "first_year", "recurring", "guaranteed"})
"""What the comparison has already."""

_LESS_IS_BETTER = frozenset({"at_risk", "drop"})
_NOT_VALUED = "not valued"


def with_all_totals(
    outlook: Outlook, offers: Sequence[Offer], sheet: Sheet, notation: Notation
) -> Sheet:
    """Return `sheet` with a group for every total that it does not show.

    Args:
        outlook: of the book.
        offers: those that stand side by side.
        sheet: their comparison.
        notation: of the reader.
    """
    first = window_opens(outlook, offers)
    valued = outlook.valuations(offers)
    found = {
        one.id: {total.key: total for total in totals(outlook, one, first)}
        for one in offers
        if one.id in valued
    }
    columns = [found.get(column.offer) for column in sheet.columns]
    labels = {
        key: total.label
        for column in columns
        if column is not None
        for key, total in column.items()
        if key not in _SHOWN
    }
    rows = tuple(
        _row(key, label, columns, notation)
        for key, label in labels.items()
        if any(column and key in column and column[key].amount is not None for column in columns)
    )
    if not rows:
        return sheet
    at = next((n for n, group in enumerate(sheet.groups) if group.title == "Years"), 0) + 1
    more = Group("Pay in other ways", rows)
    return replace(sheet, groups=(*sheet.groups[:at], more, *sheet.groups[at:]))


def _row(
    key: str, label: str, found: Sequence[Mapping[str, Total] | None], notation: Notation
) -> Row:
    given = [None if one is None else one.get(key) for one in found]
    texts = [
        _NOT_VALUED if column is None else UNKNOWN if one is None else _text(one, notation)
        for column, one in zip(found, given, strict=True)
    ]
    values = [None if one is None else one.amount for one in given]
    better: Better = "less" if key in _LESS_IS_BETTER else "more"
    return row(f"more.{key}", label[:1].upper() + label[1:], texts, values, better)


def _text(total: Total, notation: Notation) -> str:
    """Return a figure in words; nothing where something that it needs is not stated."""
    return "" if total.amount is None else figure(total.amount, total.unit, notation)
