"""The bottom line of a form: its own keys only, since those of the places rest meanwhile."""

from __future__ import annotations

from collections.abc import Iterable

from offerbook.tui.forms.declared import Group
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

    def suit(self, groups: Iterable[Group]) -> None:
        """Show no key that does nothing in a form of these groups."""
        listed = tuple(groups)
        idle = set() if any(one.repeats for one in listed) else {"one_more", "take_away"}
        if not any(field.long for one in listed for field in one.fields):
            idle.add("write")
        self._keys = tuple(one for one in self._keys if one.id not in idle)
        self.refresh()
