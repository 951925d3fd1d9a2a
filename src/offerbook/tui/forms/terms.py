"""What can be asked for or promised: the fields of an offer, by the words that its form uses."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType

from offerbook.core.edit import parsed_path, single
from offerbook.errors import OfferbookError
from offerbook.tui.forms.offer_fields import ABOUT, BASICS, CLAUSES, CONDITIONS, GROUPS, PROMISED

TERM = "term"
"""The kind of name that means one of them."""

_OTHERS = (PROMISED, CONDITIONS, CLAUSES, ABOUT)
_NOT_ASKED = frozenset({"application", "written", "received", "supersedes", "currency"})


@cache
def terms() -> Mapping[str, str]:
    """Return each field that a term of the offer may stand in, by path; of a list its first."""
    return MappingProxyType(dict(_terms()))


def _terms() -> Iterator[tuple[str, str]]:
    for group in GROUPS:
        for field in group.fields if group not in _OTHERS else ():
            if field.list or field.path in _NOT_ASKED:
                continue
            table = f"{group.table}[0]." if group.table else ""
            title = "" if group is BASICS else f"{group.title}: "
            yield f"{table}{field.path}", f"{title}{field.label}"


def term_called(meant: str) -> str:
    """Return the path that a few words mean, or nothing.

    They are a path, or else the beginning of what the form calls a field, of its name alone, or
    of the heading above it: of several the first in the form, which the echo then names.

    >>> [term_called(one) for one in ("base pay", "sign-on", "leave", "sign_on[1].amount", "tea")]
    ['base.amount', 'sign_on[0].amount', 'time.leave_days', 'sign_on[1].amount', '']
    """
    words = meant.casefold().strip()
    if _is_path(words):
        return words
    called = {path: label.casefold() for path, label in terms().items()}
    for begins in (str.__eq__, str.startswith):
        for part in (slice(None), slice(-1, None), slice(1)):
            for path, label in called.items():
                if begins(": ".join(label.split(": ")[part]), words):
                    return path
    return ""


def _is_path(words: str) -> bool:
    try:
        single("offer", parsed_path(words))
    except OfferbookError:
        return False
    return True
