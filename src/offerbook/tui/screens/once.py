"""A screen is left once, however quickly keys follow each other."""

from __future__ import annotations

from typing import Any

from textual.await_complete import AwaitComplete


class Once:
    """For a screen that gives a result: a second key that would leave it comes too late.

    Textual takes whatever screen is in front by then off the stack, and tells the result twice.
    Must stand before Textual's own class among the bases.
    """

    def dismiss(self, result: Any = None) -> AwaitComplete:
        """Leave with a result, unless that was done already."""
        if not self.is_active:  # type: ignore[attr-defined]
            return AwaitComplete()
        left: AwaitComplete = super().dismiss(result)  # type: ignore[misc]
        return left
