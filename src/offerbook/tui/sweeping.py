"""Garbage is collected while nobody types, and not between a key and its answer.

A book of a thousand applications is some hundred thousand objects, which Python looks through
again and again for cycles: for up to a fifth of a second, whenever it likes. They are set aside
instead whenever the book is read anew, and looked through once the keys have rested.
"""

from __future__ import annotations

import gc
import time

REST = 20.0
"""Seconds without a key after which everything may be looked through."""

SETTLED = 0.5
"""Seconds after a change in which what was needed only for it is gone."""


class Sweeping:
    """Says when to set aside and when to look through."""

    def __init__(self) -> None:
        self.is_due = False
        """Whether something was set aside since all was looked through."""

        self._last = time.monotonic()

    def typed(self) -> None:
        """Remember that a key was pressed now."""
        self._last = time.monotonic()

    def set_aside(self) -> None:
        """Leave all that there is now out of what is looked through."""
        gc.freeze()
        self.is_due = True

    def sweep(self, rest: float = REST) -> bool:
        """Look everything through if that is due and nobody types; return whether it was done."""
        if not self.is_due or time.monotonic() - self._last < rest:
            return False
        gc.unfreeze()
        gc.collect()
        gc.freeze()
        self.is_due = False
        return True
