"""`PATH=VALUE` words as plain data."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from offerbook.core.edit import Put, applied, parsed_path
from offerbook.core.model.book import Kind
from offerbook.core.model.units import currency_at
from offerbook.desk import Desk
from offerbook.errors import UnknownNameError, UsageError


def data_of(desk: Desk, kind: Kind, words: Iterable[str], under: str = "") -> Mapping[str, Any]:
    """Return the data that words like `base.amount=98k` stand for.

    Args:
        desk: reads the values in the person's notation.
        kind: of the record.
        words: each a path, `=` and a value.
        under: a path in front of each, such as `events[0].`.

    Raises:
        UsageError: a word has no `=`.
        UnknownNameError: a record of this kind has no such field.
        UnreadableTextError: a value cannot be understood.
    """
    data: Mapping[str, Any] = {}
    # What an amount is in is read before the amount.
    for word in sorted(words, key=lambda one: not one.partition("=")[0].endswith("currency")):
        path, sign, text = word.partition("=")
        if not sign:
            raise UsageError(f"{word!r} is no PATH=VALUE", todo="write it like base.amount=98k")
        try:
            way = parsed_path(under + path)
            currency = currency_at(kind, data, way, desk.book.preferences.currency)
            value = desk.read(kind, under + path, text, currency)
        except UnknownNameError as error:
            if not under:
                raise
            what = error.what.replace(under, "").replace("application has", "an event has")
            raise UnknownNameError(what, todo=error.todo.replace(under, "")) from error
        data = applied(data, Put(parsed_path(path), value))
    return data
