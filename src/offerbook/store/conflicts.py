"""What git leaves in a file where two sides could not be brought together."""

from __future__ import annotations

import re

_MARKER = r"^<{7}(?: |\r?$)"
_MIDDLE = r"^={7}\r?$"


def conflict_line(text: str) -> int | None:
    """Return the line, from 1, at which git left an unresolved conflict, or None."""
    found = re.search(_MARKER, text, re.MULTILINE)
    if found is None or not re.search(_MIDDLE, text[found.end() :], re.MULTILINE):
        return None
    return text.count("\n", 0, found.start()) + 1
