"""Names of files that mean the same on every disk."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Iterable
from itertools import count

LONGEST = 40
"""Characters a name may have, without `.toml`."""

_PORTABLE = re.compile(r"[A-Za-z0-9]+(?:[-_][A-Za-z0-9]+)*")
_DEVICES = frozenset(
    {"con", "prn", "aux", "nul", "clock$", "conin$", "conout$"}
    | {f"{port}{number}" for port in ("com", "lpt") for number in range(10)}
)
_TAKEN = _DEVICES | {"preferences"}
_LETTERS = str.maketrans(
    {"ß": "ss", "æ": "ae", "ø": "o", "œ": "oe", "ł": "l", "đ": "d", "ð": "d", "þ": "th"}
)


def portable(name: str) -> bool:
    """Return whether `name` can be a file's stem on every disk.

    >>> portable("acme-1"), portable("con"), portable("Acme Corp")
    (True, False, False)
    """
    short = len(name) <= LONGEST
    return short and _PORTABLE.fullmatch(name) is not None and name.casefold() not in _DEVICES


def folded(name: str) -> str:
    """Return what two names share if some disk takes them for one."""
    if name.isascii():
        return name.lower()
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def slug(text: str, taken: Iterable[str] = (), otherwise: str = "record") -> str:
    """Return a new portable name for what a person typed.

    Args:
        text: such as the name of an employer.
        taken: names in use, in any case.
        otherwise: the name where nothing of `text` can be kept.

    >>> slug("Łódź & Söhne"), slug("Acme", ["acme", "ACME-2"]), slug("con"), slug("星")
    ('lodz-sohne', 'acme-3', 'con-2', 'record')
    """
    used = {folded(name) for name in taken} | _TAKEN
    letters = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    kept = re.sub(r"[^a-z0-9]+", "-", re.sub(r"[^\x00-\x7f]+", _unless_mark, letters)).strip("-")
    stem = kept[:LONGEST].strip("-") or otherwise
    return stem if stem not in used else _counted(stem, used, 2)


def numbered(stem: str, taken: Iterable[str] = ()) -> str:
    """Return a new portable name for one of several that belong to the record `stem`.

    Args:
        stem: a name in use; cut where no number has room behind it, and made portable where a
            person named the file otherwise.
        taken: names in use, in any case.

    >>> numbered("Acme"), numbered("acme", ["ACME-1"]), numbered("Łódź"), len(numbered("a" * 40))
    ('Acme-1', 'acme-2', 'lodz-1', 40)
    """
    return _counted(stem if portable(stem) else slug(stem), {folded(name) for name in taken}, 1)


def _counted(stem: str, used: Container[str], first: int) -> str:
    names = (f"{stem[: LONGEST - len(str(at)) - 1].rstrip('-_')}-{at}" for at in count(first))
    return next(one for one in names if folded(one) not in used)


def _unless_mark(found: re.Match[str]) -> str:
    return "" if all(map(unicodedata.combining, found[0])) else "-"
