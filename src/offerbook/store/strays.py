"""Files that lie in a book and are no records of their own."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from offerbook.core.model.book import PREFERENCES, Kind
from offerbook.core.model.problem import Problem
from offerbook.store.listing import SUFFIX, Entry, Listing
from offerbook.store.slugs import folded

_SIGNS = frozenset(" ._")
"""One of these is in the name of every copy."""

_COPY = r"""
    (?P<stem>.+?)
    (?: \.sync-conflict-[0-9]{8}-[0-9]{6}(?:-[A-Z0-9]+)?     # Syncthing
      | [ _]\((?:[^()]*[ ])?conflicted[ ]copy\b[^()]*\)      # Dropbox, Nextcloud
      | [ ]\[conflicted(?:[ ][0-9]+)?\]                       # pCloud
      | [ _]\([^()]*case[ ]conflict[^()]*\)                  # Dropbox
      | _conflict-[0-9]{8}-[0-9]{6}                          # ownCloud
      | [ ]\(SFConflict[ ][^()]*\)                           # Seafile
      | [ ]\(conflict\b[^()]*\)                              # Unison
      | \.conflict[0-9]*                                     # Resilio
      | _(?:BACKUP|BASE|LOCAL|REMOTE)_[0-9]+                 # git mergetool
    )
    """
_NUMBERED = r"(?P<stem>.+?)(?: \([0-9]{1,3}\)| [0-9]{1,3}| (?:- )?copy(?: [0-9]+)?)"


def original(stem: str, others: frozenset[str]) -> str | None:
    """Return the stem that `stem` is a sync tool's or file manager's copy of, or None.

    Args:
        stem: of a file.
        others: the stems beside it; a mere "acme 2" is a copy only where there is an "acme".

    >>> original("acme.sync-conflict-20261118-101500-ABCDEFG", frozenset())
    'acme'
    >>> original("acme (2)", frozenset({"acme"})), original("acme (2)", frozenset())
    ('acme', None)
    """
    if _SIGNS.isdisjoint(stem):
        return None
    found = re.fullmatch(_COPY, stem, re.VERBOSE | re.IGNORECASE)
    if found:
        return found["stem"]
    found = re.fullmatch(_NUMBERED, stem, re.IGNORECASE)
    return found["stem"] if found and found["stem"] in others else None


def beside(listing: Listing) -> Callable[[Kind], frozenset[str]]:
    """Return what tells the stems of all files of one kind, each kind looked for once."""

    @cache
    def stems(kind: Kind) -> frozenset[str]:
        return frozenset(one.stem for one in listing.entries if one.kind == kind)

    return stems


def unfit(entry: Entry, others: frozenset[str]) -> Problem | None:
    """Return why a file is no record, or None.

    Args:
        entry: the file.
        others: the stems of all files of its kind.
    """
    stem = entry.stem
    copied = original(stem, others)
    if copied is not None:
        first = visible(copied)
        what = f"is a second copy of {first}{SUFFIX} from a sync conflict, and is not read"
        return _unread(first, entry, what, "take over what is missing and delete it", remark=True)
    name = visible(stem)
    if entry.kind == PREFERENCES and stem != PREFERENCES:
        todo = "move it into applications or offers"
        return _unread(name, entry, "lies where it is not read", todo, remark=True)
    if not stem or not stem.isprintable():
        todo = "rename it with letters, digits and hyphens"
        return _unread(name, entry, "has a name that cannot be used", todo)
    if entry.kind != PREFERENCES and folded(stem) == PREFERENCES:
        what = "has the name of the preferences, and is not read"
        return _unread(name, entry, what, "rename it")
    return None


def visible(name: str) -> str:
    """Return a name with what cannot be shown, or half a character, as an escape."""
    return "".join(one if one.isprintable() else ascii(one)[1:-1] for one in name)


def _unread(name: str, entry: Entry, what: str, todo: str, *, remark: bool = False) -> Problem:
    return Problem(name, what, todo=todo, file=visible(entry.file), remark=remark)
