"""`set ID PATH VALUE`: change one field."""

from __future__ import annotations

from argparse import Namespace

from offerbook.cli.output import Output
from offerbook.cli.plain import plain
from offerbook.core.edit import parsed_path
from offerbook.core.model.units import currency_at
from offerbook.desk import Desk


def run(desk: Desk, words: Namespace, out: Output) -> int:
    """Change a field, and say how the value was understood."""
    desk.edit(words.id, words.path, words.value)
    record, path = desk.book.records[words.id], parsed_path(words.path)
    value = _found(record.data, path)
    if out.as_json:
        out.json({"id": record.id, "path": words.path, "value": plain(value)})
    elif value is None:
        out.line(f"{record.id} {words.path}: not stated")
    else:
        currency = currency_at(record.kind, record.data, path, desk.book.preferences.currency)
        said = desk.echo(record.kind, words.path, value, currency)
        out.line(f"{record.id} {words.path}: {said}")
    return out.problems(tuple(one for one in desk.problems if one.record == record.id))


def _found(data: object, path: tuple[str | int, ...]) -> object:
    for step in path:
        try:
            data = data[step]  # type: ignore[index]
        except (KeyError, IndexError, TypeError):
            return None
    return data
