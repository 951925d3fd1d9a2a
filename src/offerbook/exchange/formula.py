"""Text that a spreadsheet would run as a formula, made harmless and back.

Source: OWASP, CSV Injection: cells that begin with `=`, `+`, `-`, `@`, a tab or a line end are
run by spreadsheets; an apostrophe before them makes them text.
"""

from __future__ import annotations

import re

GUARD = "'"
"""What stands before a cell that must stay text."""

_FULL_WIDTH = "\uff1d\uff0b\uff0d\uff20"
_RUN = re.compile(rf"'*(?:[\t\r\n]|[\s\ufeff\u200b]*[=+\-@{_FULL_WIDTH}])")
_FIGURE = re.compile(r"[+-]?[0-9]+(?:\.[0-9]+)?")


def guarded(text: str) -> str:
    r"""Return `text` with an apostrophe before it if a spreadsheet would run it.

    Figures are left alone. What begins with an apostrophe and would run without it gets a second
    one, so that `unguarded` always gives back what was there.

    >>> guarded("=1+1"), guarded("-3000"), guarded("+31 30 1234"), guarded("Acme - Utrecht")
    ("'=1+1", '-3000', "'+31 30 1234", 'Acme - Utrecht')
    """
    runs = _RUN.match(text) is not None and _FIGURE.fullmatch(text) is None
    return GUARD + text if runs else text


def unguarded(text: str) -> str:
    """Return `text` without the apostrophe that `guarded` put before it.

    >>> unguarded("'=1+1"), unguarded("'tis"), unguarded("=1+1")
    ('=1+1', "'tis", '=1+1')
    """
    guards = text.startswith(GUARD) and _RUN.match(text, len(GUARD)) is not None
    return text[len(GUARD) :] if guards else text
