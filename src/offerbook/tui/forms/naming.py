"""Find the record that a person means by a few letters."""

from __future__ import annotations

from collections import Counter

from offerbook.core.model.application import Application
from offerbook.core.model.book import Book
from offerbook.core.model.schema import nearest
from offerbook.errors import UnreadableTextError
from offerbook.tui.forms.terms import TERM, term_called, terms


def candidates(book: Book, kind: str) -> dict[str, str]:
    """Return the records of a kind, or the terms of an offer: what each is called, by its id."""
    if kind == TERM:
        return dict(terms())
    values = {key: one.value for key, one in book.records.items() if one.kind == kind}
    companies = Counter(one.company for one in values.values() if isinstance(one, Application))
    return {key: _called(key, value, companies) for key, value in values.items()}


def _called(key: str, value: object, companies: Counter[str]) -> str:
    if not isinstance(value, Application):
        return key
    if companies[value.company] > 1 and value.role:
        return f"{value.company}, {value.role}"
    return value.company


def named(book: Book, kind: str, text: str) -> tuple[str, str]:
    """Return id and name of the record of `kind`, or of the term of an offer, that `text` means.

    It means one by its id, or by how the id or the name begins where that is only one.

    Raises:
        UnreadableTextError: it means none, or more than one.
    """
    meant = text.strip().casefold()
    known = candidates(book, kind)
    if meant in known:
        return meant, known[meant]
    if kind == TERM and (path := term_called(meant)):
        return path, known.get(path, path)
    found = [
        key
        for key, called in known.items()
        if key.startswith(meant) or called.casefold().startswith(meant)
    ]
    if len(found) == 1:
        return found[0], known[found[0]]
    if found:
        raise UnreadableTextError(
            f"{text.strip()!r} could be {_listed(found)}", todo="type a letter more"
        )
    close = nearest(meant, tuple(known))
    first = [close] if close else list(known.values() if kind == TERM else known)
    todo = f"write {_listed(first)}" if known else f"add an {kind} first"
    raise UnreadableTextError(f"no {kind} is called {text.strip()!r}", todo=todo)


def _listed(ids: list[str], most: int = 5) -> str:
    shown = ids[:most]
    rest = " …" if len(ids) > most else ""
    return " or ".join([", ".join(shown[:-1]), shown[-1]] if shown[1:] else shown) + rest
