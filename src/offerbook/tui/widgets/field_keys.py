"""The bottom line of a form: its own keys only, since those of the places rest meanwhile."""

from __future__ import annotations

from collections.abc import Iterable

from offerbook.tui.keys import BY_ID
from offerbook.tui.widgets.keyline import KeyLine


class FormKeys(KeyLine):
    """The keys of a form.

    Args:
        ids: which, in the order in which they are shown.
    """

    def __init__(self, ids: Iterable[str]) -> None:
        super().__init__(())
        self._keys = tuple(BY_ID[one] for one in ids)
