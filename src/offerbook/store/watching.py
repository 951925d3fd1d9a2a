"""Notice that somebody else changed a book."""

from __future__ import annotations

from offerbook.store.listing import listed
from offerbook.store.shelf import Shelf


def changed(shelf: Shelf) -> bool:
    """Return whether any file of the book was added, taken away or written to since `shelf`."""
    return {entry.file: entry.seen for entry in listed(shelf.root).entries} != shelf.seen
