"""Files that lie in a book and are no records of their own."""

from __future__ import annotations

import re

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
_MARKER = r"^<{7}(?: |\r?$)"
_MIDDLE = r"^={7}\r?$"


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


def conflict_line(text: str) -> int | None:
    """Return the line, from 1, at which git left an unresolved conflict, or None."""
    found = re.search(_MARKER, text, re.MULTILINE)
    if found is None or not re.search(_MIDDLE, text[found.end() :], re.MULTILINE):
        return None
    return text.count("\n", 0, found.start()) + 1
