"""The form of the preferences, with the order that they make beside it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from offerbook.core.edit import Change, Put
from offerbook.core.model.book import PREFERENCES, Record
from offerbook.tui.forms.declared import Group
from offerbook.tui.forms.figures import Figure, of_ranking
from offerbook.tui.forms.preferences_fields import groups
from offerbook.tui.screens.form import Form

if TYPE_CHECKING:
    from offerbook.desk import Outlook


class PreferencesForm(Form):
    """What matters, what is assumed, what is private, and what a text may say."""

    KIND = "preferences"
    ABOUT = (
        "What matters to you. The weights say how much going from the worst to the best end is "
        "worth; beside the form stands the order that they make."
    )

    def __init__(self) -> None:
        super().__init__(PREFERENCES)

    def heading(self) -> str:
        """Return the name of the form."""
        return "What matters to you"

    def groups(self) -> Sequence[Group]:
        """Return the fields, with a rate for every currency in the book."""
        offers = self.desk.book.offers.values()
        codes = {one.currency for one in offers}
        codes |= {grant.currency for one in offers for grant in one.grant if grant.currency}
        places = {one.country for one in offers if one.country}
        return groups(self.desk.book.preferences, tuple(sorted(codes)), tuple(sorted(places)))

    def saving(self, made: Mapping[str, Sequence[Change]]) -> Callable[[], str]:
        """Return what changes the preferences; changed weights are dated."""
        changes = list(made[PREFERENCES])
        if any(one.path[:1] == ("weights",) for one in changes):
            changes.append(Put(("weights", "on"), self.desk.clock.today))
        return lambda: self.desk.set_preferences(changes)

    def figures(self, outlook: Outlook, records: Sequence[Record]) -> Sequence[Figure]:
        """Return the order of the offers."""
        _ = records
        return of_ranking(outlook)
