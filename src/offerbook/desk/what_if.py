"""What if: weights and terms moved for a look; nothing is saved until it is kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from decimal import Decimal
from types import MappingProxyType

from offerbook.core.edit import Change, Put, added, changed, parsed_path
from offerbook.core.model.book import PREFERENCES, Book
from offerbook.core.model.offer import Offer
from offerbook.core.model.problem import Path
from offerbook.core.pay.valuation import Valuation
from offerbook.core.ranking.contest import Contest, contest
from offerbook.core.ranking.conventions import agreement
from offerbook.core.ranking.levers import Lever, levers
from offerbook.core.ranking.surrogate import KINDS, Surrogate
from offerbook.core.ranking.yardstick import BRANCHES
from offerbook.desk.asking import closed
from offerbook.desk.outlook import Outlook
from offerbook.desk.robustness import Robustness
from offerbook.desk.worker import Desk

WHOLE = Decimal(100)
"""Weights are shown as points of this many."""

Figure = Decimal | date


@dataclass(frozen=True)
class WhatIf:
    """Figures that differ from the book."""

    edits: Mapping[str, Mapping[Path, Figure | str]] = field(default_factory=dict)
    """By record, then by path."""

    def __bool__(self) -> bool:
        """Return whether anything differs."""
        return bool(self.edits)

    def moved(self, record_id: str, path: Path, figure: Figure | str) -> WhatIf:
        """Return the same with one more figure."""
        own = {**self.edits.get(record_id, {}), path: figure}
        return replace(self, edits=MappingProxyType({**self.edits, record_id: own}))

    def changes(self, today: date) -> dict[str, list[Change]]:
        """Return the changes by record; weights that moved are dated."""
        out: dict[str, list[Change]] = {}
        for record_id, figures in self.edits.items():
            out[record_id] = [Put(path, figure) for path, figure in figures.items()]
            if any(path[0] == "weights" for path in figures):
                out[record_id].append(Put(("weights", "on"), today))
        return out


@dataclass(frozen=True)
class Ground:
    """What every look starts from: everything that moving figures leaves as it is."""

    outlook: Outlook
    """The book as it is saved."""

    valuations: Mapping[str, Valuation]
    """By offer; those of offers whose terms are moved are made anew."""

    shut: Mapping[str, tuple[str, ...]]
    """By offer, the fields that will not move."""


@dataclass(frozen=True)
class Look:
    """What follows from some figures."""

    book: Book
    """With the figures in it."""

    robustness: Robustness
    """The order and how sure it is."""

    levers: Mapping[str, tuple[Lever, ...]]
    """By offer, what can be moved, in the order of the ranking."""


def ground(outlook: Outlook) -> Ground:
    """Return what every look at a book starts from."""
    offers = outlook.competing
    shut = {one.id: closed(outlook, one) for one in offers}
    return Ground(outlook, outlook.valuations(offers), MappingProxyType(shut))


def look(held: WhatIf, on: Ground) -> Look:
    """Return what would follow; nothing is saved.

    Only weights, terms and scores are moved, so that which offers can still be taken stays, and
    so do the totals of offers that are not touched.

    Raises:
        InvalidRecordError: a figure breaks a rule.
        NoRateError, MissingFactError: an offer can no longer be valued.
    """
    saved = on.outlook
    book = saved.book
    for record_id, changes in held.changes(saved.clock.today).items():
        book = _with(book, record_id, changes)
    now = Outlook(book, saved.clock)
    offers = tuple(book.offers[one.id] for one in saved.competing)
    touched = {one.id: now.value(one) for one in offers if one.id in held.edits}
    values = {**on.valuations, **touched}
    found = contest(offers, book, values)
    sure = Robustness(found, agreement(found, values))
    return Look(book, sure, {one.offer: _levers(one.offer, found, on) for one in sure.footings})


def _levers(key: str, held: Contest, on: Ground) -> tuple[Lever, ...]:
    offer = held.book.offers[key]
    application = held.book.applications.get(offer.application or "")
    return levers(offer, application, held.yardstick, on.shut[key])


def _with(book: Book, record_id: str, changes: list[Change]) -> Book:
    if record_id == PREFERENCES and record_id not in book.records:
        empty = added(book, "preferences", PREFERENCES, {})
        return empty.with_record(changed(empty.records[PREFERENCES], changes))
    return book.with_record(changed(book.records[record_id], changes))


def keep(desk: Desk, held: WhatIf) -> str:
    """Save everything as one step that can be undone; return what was done."""
    changes = held.changes(desk.clock.today)
    what = " and ".join(sorted(changes)) if changes else "nothing"
    return desk.put_all(changes, f"kept the figures of {what}")


def weights(book: Book) -> dict[str, Decimal]:
    """Return the weights as points of a hundred, whole where they can be."""
    given = book.preferences.weights
    if given is None:
        return dict(zip(BRANCHES, (Decimal(34), Decimal(33), Decimal(33)), strict=True))
    raw = {one: getattr(given, one) for one in BRANCHES}
    total = sum(raw.values())
    if total == WHOLE:
        return raw
    return {key: round(WHOLE * one / total, 2) for key, one in raw.items()}


def weighed(held: WhatIf, points: Mapping[str, Decimal], made: str = "points") -> WhatIf:
    """Return the same with these weights."""
    for key, figure in points.items():
        held = held.moved(PREFERENCES, ("weights", key), figure)
    return held.moved(PREFERENCES, ("weights", "made"), made)


def shifted(points: Mapping[str, Decimal], branch: str, by: Decimal) -> dict[str, Decimal]:
    """Return weights with one of them moved; the others share the rest in their old ratio.

    Args:
        points: of a hundred.
        branch: which one.
        by: points, of either sign; it stays within 0 and 100.
    """
    now = min(max(points[branch] + by, Decimal(0)), WHOLE)
    others = [key for key in points if key != branch]
    rest, left = sum((points[key] for key in others), Decimal(0)), WHOLE - now
    out = {**points, branch: now}
    for key in others:
        out[key] = round(left * points[key] / rest if rest else left / len(others), 2)
    out[others[-1]] = left - sum((out[key] for key in others[:-1]), Decimal(0))
    return out


def from_order(order: tuple[str, ...], rule: Surrogate) -> dict[str, Decimal]:
    """Return weights of a hundred points made from an order of importance alone."""
    shares = KINDS[rule](len(order))
    out = {
        key: round(Decimal(100 * one.numerator) / one.denominator, 2)
        for key, one in zip(order, shares, strict=True)
    }
    out[order[0]] += WHOLE - sum(out.values())
    return {key: out[key] for key in sorted(out, key=BRANCHES.index)}


def stepped(lever: Lever, by: int) -> Figure | None:
    """Return the figure of a lever some steps further; None where it has none yet.

    Args:
        lever: with its present figure, as it is in the what-if.
        by: steps, of either sign.
    """
    if isinstance(lever.present, date):
        return lever.present + timedelta(days=by * int(lever.step))
    if lever.present is None:
        return None
    figure = max(lever.present + by * lever.step, Decimal(0))
    return figure if lever.most is None else min(figure, lever.most)


def place(lever: Lever, offer: Offer) -> tuple[str, Path]:
    """Return the record and the path inside it where a lever's figure is kept."""
    if lever.kind == "score":
        return offer.application or "", parsed_path(lever.path)
    return offer.id, parsed_path(lever.path)
