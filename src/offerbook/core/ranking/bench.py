"""An offer with its rivals, measured again with other terms."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction

from offerbook.core.model.application import Application
from offerbook.core.model.offer import Offer
from offerbook.core.model.scales import Must
from offerbook.core.pay.valuation import Valuation
from offerbook.core.ranking.contest import Contest
from offerbook.core.ranking.entrant import Entrant, lead, measured
from offerbook.core.ranking.levers import Lever, moved, scored
from offerbook.core.ranking.must import judged
from offerbook.core.ranking.names import names
from offerbook.core.saying import Saying

Value = Callable[[Offer], Valuation]
"""Values an offer under the book's preferences."""

Figure = Decimal | date
"""What a lever may be moved to."""

Moves = Sequence[tuple[Lever, Figure]]
"""Levers with the figures they are moved to."""


class Bench:
    """One offer with its rivals, measured again whenever something of it is moved."""

    def __init__(
        self, offer: Offer, held: Contest, value: Value, against: Sequence[str] = ()
    ) -> None:
        self.offer = offer
        self.held = held
        self.value = value
        self.name = names((offer,), held.book)[offer.id]
        self.application = held.book.applications.get(offer.application or "")
        others = {one.offer.id: one for one in held.entrants if one.offer.id != offer.id}
        self.rivals = [others[key] for key in against] if against else list(others.values())

    def entrant(self, offer: Offer, application: Application | None) -> Entrant:
        """Return an entrant with other terms or scores."""
        return measured(offer, self.name, application, self.value(offer), self.held.yardstick)

    def with_figures(self, moves: Moves) -> Entrant:
        """Return the offer measured with several levers moved."""
        return self.entrant(*self._moved(moves))

    @property
    def musts(self) -> tuple[Must, ...]:
        """The person's deal-breakers."""
        return self.held.book.preferences.must

    def broken(self, moves: Moves = (), musts: Sequence[Must] | None = None) -> Saying | None:
        """Return the first deal-breaker that keeps the offer out with levers moved, or None.

        Args:
            moves: what is moved.
            musts: those to look at; None for all.
        """
        looked_at = self.musts if musts is None else musts
        if not looked_at:
            return None
        offer, application = self._moved(moves)
        return judged(offer, self.name, application, self.value(offer), looked_at).broken

    def _moved(self, moves: Moves) -> tuple[Offer, Application | None]:
        offer, application = self.offer, self.application
        for lever, figure in moves:
            if lever.kind == "score" and application is not None and isinstance(figure, Decimal):
                application = scored(application, lever, figure)
            else:
                offer = moved(offer, lever, figure)
        return offer, application

    def ahead(self, entrant: Entrant) -> Fraction:
        """Return the points by which it leads the strongest rival, blanks counted against it."""
        return min(lead(entrant, rival).low for rival in self.rivals)

    def strongest(self, entrant: Entrant) -> Entrant:
        """Return the rival that is hardest to reach."""
        return min(self.rivals, key=lambda rival: lead(entrant, rival).low)
