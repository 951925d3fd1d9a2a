"""`show ID`: one record, field by field, with what is wrong with it."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from typing import Any

from offerbook.cli.output import Output
from offerbook.cli.plain import plain
from offerbook.cli.verbs.check import described
from offerbook.core.model.book import Record
from offerbook.core.model.problem import Path, spelled
from offerbook.core.model.schema import place_at
from offerbook.core.model.units import currency_at
from offerbook.desk import Desk
from offerbook.wording.typed import echo


def run(desk: Desk, words: Namespace, out: Output) -> int:
    """Print a record; exit 1 where it needs mending."""
    kind = desk.kind_of(words.id)
    record = desk.book.records.get(words.id) or Record(kind, words.id, {}, None)
    own = tuple(one for one in desk.problems if one.record == record.id)
    if out.as_json:
        out.json(
            {
                "id": record.id,
                "kind": record.kind,
                "data": plain(record.data),
                "problems": [described(one) for one in own],
            }
        )
        return int(any(not one.remark for one in own))
    out.line(f"{record.id} ({record.kind})")
    rows = [
        (spelled(path), _worded(desk, record, path, value))
        for path, value in _leaves((), record.data)
    ]
    if rows:
        out.table(("field", "value"), rows, "ll")
    return out.problems(own)


def _leaves(path: Path, value: Any) -> Iterator[tuple[Path, Any]]:
    if isinstance(value, dict):
        for key, one in value.items():
            yield from _leaves((*path, key), one)
    elif isinstance(value, list) and any(isinstance(one, dict) for one in value):
        for at, one in enumerate(value):
            yield from _leaves((*path, at), one)
    else:
        yield path, value


def _worded(desk: Desk, record: Record, path: Path, value: Any) -> str:
    place = place_at(record.kind, path)
    if isinstance(value, list):
        return ", ".join(str(one) for one in value)
    if place is None or not place.kinds:
        return str(value)
    own = desk.book.preferences.currency
    return echo(value, place, desk.notation, currency_at(record.kind, record.data, path, own))
