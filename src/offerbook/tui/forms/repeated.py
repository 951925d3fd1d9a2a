"""Values to offer while typing: those that the book already holds in the same field."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from offerbook.core.model.book import Book, Kind
from offerbook.core.model.problem import Path
from offerbook.tui.forms.naming import candidates

_MOST = 50


def offered(book: Book, kind: Kind, path: Path, of: str = "") -> tuple[str, ...]:
    """Return texts of the same field in other records, the commonest first."""
    if of:
        return tuple(candidates(book, of))
    found: Counter[str] = Counter()
    for record in book.records.values():
        if record.kind == kind:
            found.update(one for one in _at(record.data, path) if isinstance(one, str) and one)
    if path[-1] == "currency":
        rates = book.preferences.rates
        found.update((book.preferences.currency, *(rates.per_unit if rates else ())))
    return tuple(text for text, _ in found.most_common(_MOST) if "\n" not in text)


def _at(data: Any, path: Path) -> Iterator[Any]:
    if not path:
        yield from data if isinstance(data, list) else (data,)
        return
    step, rest = path[0], path[1:]
    if isinstance(step, int):
        for one in data if isinstance(data, list) else ():
            yield from _at(one, rest)
    elif isinstance(data, dict) and step in data:
        yield from _at(data[step], rest)
