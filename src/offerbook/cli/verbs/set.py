"""`set ID PATH VALUE`: change one field."""

from __future__ import annotations

import shlex
from argparse import Namespace

from offerbook.cli.output import Output
from offerbook.cli.plain import plain
from offerbook.core.edit import parsed_path
from offerbook.core.model.book import Record
from offerbook.core.model.problem import spelled
from offerbook.core.model.schema import place_at
from offerbook.core.model.units import currency_at
from offerbook.desk import Desk
from offerbook.errors import InvalidRecordError, UnknownNameError, UsageError


def run(desk: Desk, words: Namespace, out: Output) -> int:
    """Change fields as one step, and say how each value was understood.

    Raises:
        UsageError: a path stands without its value.
        UnknownNameError: there is no such record or field; where its offer has it, that is named.
    """
    rest = [words.path, words.value, *words.fields]
    if len(rest) % 2:
        raise UsageError(
            f"{rest[-1]!r} has no value", todo="write: offerbook set ID PATH VALUE PATH VALUE"
        )
    fields = list(zip(rest[::2], rest[1::2], strict=True))
    try:
        desk.edit(words.id, *fields)
    except UnknownNameError as error:
        _of_its_offer(desk, words.id, [path for path, _ in fields], error)
        raise
    except InvalidRecordError as error:
        raise _with_what_is_missing(error, words.id, rest) from error
    record = desk.book.records[words.id]
    found = {path: _found(record.data, parsed_path(path)) for path, _ in fields}
    if out.as_json:
        out.json({"id": record.id, "values": plain(found)})
    else:
        for path, value in found.items():
            out.line(f"{record.id} {path}: {_said(desk, record, path, value)}")
    return out.problems(tuple(one for one in desk.problems if one.record == record.id))


def _of_its_offer(desk: Desk, record_id: str, paths: list[str], error: UnknownNameError) -> None:
    """Name the offer in force where an application was named and a field of its offer is meant."""
    record = desk.book.records.get(record_id)
    if record is None or record.kind != "application":
        return
    for path in map(parsed_path, paths):
        if place_at("application", path) is None and place_at("offer", path) is not None:
            offer = desk.outlook.offer(record_id).id
            todo = f"it is a field of an offer: offerbook set {offer} {spelled(path)} VALUE"
            raise UnknownNameError(error.what, todo=todo) from error


def _with_what_is_missing(
    error: InvalidRecordError, record_id: str, given: list[str]
) -> InvalidRecordError:
    """Say that fields which need each other go into one command."""
    path, missing, rest = error.what.partition(" is missing")
    if not missing or rest:
        return error
    typed = " ".join(shlex.quote(word) for word in given)
    todo = f"set both at once: offerbook set {record_id} {typed} {path} VALUE"
    return InvalidRecordError(error.what, todo=todo, where=error.where)


def _said(desk: Desk, record: Record, path: str, value: object) -> str:
    if value is None:
        return "not stated"
    own = desk.book.preferences.currency
    return desk.echo(
        record.kind, path, value, currency_at(record.kind, record.data, parsed_path(path), own)
    )


def _found(data: object, path: tuple[str | int, ...]) -> object:
    for step in path:
        try:
            data = data[step]  # type: ignore[index]
        except (KeyError, IndexError, TypeError):
            return None
    return data
