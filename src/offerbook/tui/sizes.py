"""The least room that the screens are made for."""

from __future__ import annotations

from textual.geometry import Size

WIDTH, HEIGHT = 60, 20


def is_small(size: Size) -> bool:
    """Return whether a terminal of this size is too small; an unknown one is not."""
    return 0 < size.width < WIDTH or 0 < size.height < HEIGHT
