"""The base at which an offer ties, with the step that wins and the step that does not."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from math import ceil
from types import MappingProxyType

from offerbook.core.model.offer import Offer
from offerbook.core.model.pay_parts import BaseSalary
from offerbook.core.pay.valuation import Valuation
from offerbook.core.ranking.contest import Contest, entered
from offerbook.core.ranking.curve import Level
from offerbook.core.ranking.entrant import Entrant, exact, lead
from offerbook.core.ranking.must import judged
from offerbook.core.ranking.names import names
from offerbook.core.ranking.reach import above, crossing, step_above, step_below
from offerbook.core.ranking.standing import BreakEven
from offerbook.core.saying import Amount, Name, Phrase, Saying, Slot, say

Value = Callable[[Offer], Valuation]
"""Values an offer under the book's preferences."""

PERIOD_STEPS: Mapping[str, Decimal] = MappingProxyType(
    {"month": Decimal(50), "week": Decimal(10), "day": Decimal(5), "hour": Decimal("0.5")}
)
"""The steps in which a base is asked for that is not paid by the year, in its own unit."""

_ONE = Decimal(1)
_SMALL = 60_000
_LARGE = 150_000


def break_even_base(
    offer: Offer, held: Contest, value: Value, *, against: Sequence[str] = ()
) -> BreakEven:
    """Return the base at which `offer` scores exactly as much as its strongest rival.

    Args:
        offer: its base may move; everything else is held. It need not be in the contest.
        held: the rivals, and the yardstick.
        value: called with `offer` under other bases.
        against: ids of the rivals to reach; empty for all others, that is, to become first.

    Returns:
        The exact base a year in the offer's currency, the next step that wins and the step
        below that loses, both valued afresh. What is missing counts against `offer`. None
        where no base inside the money scale does it; `why` then says so.

    Raises:
        KeyError: `against` names an offer that is not in the contest.

    Source: additive value model, Keeney & Raiffa, Decisions with Multiple Objectives (1976):
    the worth of money that closes the gap, read back through the scale.
    """
    name = names((offer,), held.book)[offer.id]
    by_id = {one.offer.id: one for one in held.entrants if one.offer.id != offer.id}
    rivals = [by_id[key] for key in against] if against else list(by_id.values())
    own = _Moving(offer, held, value, name)
    if not rivals:
        return own.unreachable("", say("{who} has no rival to beat.", who=Name(name)))
    weight = held.yardstick.criteria[0].weight
    if not weight:
        why = say("Pay has no weight, so no base changes the order.")
        return own.unreachable(rivals[0].offer.id, why)
    needs = {one.offer.id: own.need(one) / weight for one in rivals}
    rival = max(rivals, key=lambda one: needs[one.offer.id])
    return own.tie_with(rival, needs[rival.offer.id])


class _Moving:
    """One offer whose base moves."""

    def __init__(self, offer: Offer, held: Contest, value: Value, name: str) -> None:
        self.offer = offer
        self.held = held
        self.value = value
        self.name = name
        self._pays: dict[Decimal, Fraction] = {}
        unit = value(self._with_amount(_ONE))
        self.rate = unit.rate
        self.per_amount = unit.base / unit.rate
        """Base a year for each unit of the amount as it is paid."""
        present = offer.base.amount if offer.base else _ONE
        self.entrant = self._entrant(self._with_amount(present))
        self.present = None if offer.base is None else present * self.per_amount

    def _with_amount(self, amount: Decimal) -> Offer:
        base = self.offer.base or BaseSalary(amount=amount)
        return self.offer.model_copy(update={"base": base.model_copy(update={"amount": amount})})

    def _entrant(self, offer: Offer) -> Entrant:
        held = self.held
        return entered(offer, self.name, held.book, self.value(offer), held.yardstick)

    def with_base(self, base: Decimal) -> Offer:
        """Return the offer with another base a year."""
        return self._with_amount(base / self.per_amount)

    def pay(self, base: Decimal) -> Fraction:
        """Return expected pay a year, in the preferences' currency, at a base a year."""
        if base not in self._pays:
            self._pays[base] = exact(self.value(self.with_base(base)).annualised)
        return self._pays[base]

    def need(self, rival: Entrant) -> Fraction:
        """Return the points of money that tie with `rival` when all that is open goes against."""
        return self.entrant.contributions[0].low - lead(self.entrant, rival).low

    def step(self, about: Fraction) -> Decimal:
        """Return the step, a year, in which a base of this size is asked for as it is paid."""
        if self.offer.base is not None and self.offer.base.per in PERIOD_STEPS:
            return PERIOD_STEPS[self.offer.base.per] * self.per_amount
        return asking_step(about)

    def tie_with(self, rival: Entrant, worth: Fraction) -> BreakEven:
        """Return the base whose pay has the given worth."""
        curve = self.held.yardstick.criteria[0].curve
        level = curve.level(worth)
        who, other = Name(self.name), Name(rival.name)
        if worth < 0:
            return self._ahead(rival)
        if level is None:
            why = say(
                "No base brings {who} level with {rival}: it would take more than {best} a year "
                "in all, the best end of your scale.",
                who=who,
                rival=other,
                best=Amount(curve.last, self.held.yardstick.currency),
            )
            return self.unreachable(rival.offer.id, why)
        return self._found(rival, level)

    def _found(self, rival: Entrant, level: Level) -> BreakEven:
        # A level open at one end is reached at its other end.
        first = level.last if level.open_below else level.first
        last = level.first if level.open_above else level.last
        top = above(last, self.pay, self.present or _ONE)
        if top is None:
            why = say("The base of {who} does not change its pay.", who=Name(self.name))
            return self.unreachable(rival.offer.id, why)
        if self.pay(Decimal(0)) > last:
            return self._ahead(rival)
        least = self._reaching(first, top)
        most = least if first == last else self._reaching(last, top)
        base = self._nearest(least, most)
        step = self.step(base)
        loses = None if level.open_below else step_below(first, self.pay, step, least)
        wins = None if level.open_above else step_above(last, self.pay, step, most)
        return self._proved(rival, base, wins, loses)

    def _reaching(self, pay: Fraction, top: Decimal) -> Fraction:
        zero = Decimal(0)
        return Fraction(0) if self.pay(zero) >= pay else crossing(pay, self.pay, zero, top)

    def _nearest(self, least: Fraction, most: Fraction) -> Fraction:
        """Return the figure between two ends that changes the present base least."""
        present = least if self.present is None else Fraction(self.present)
        return min(max(present, least), most)

    def _ahead(self, rival: Entrant) -> BreakEven:
        """Return that it leads at any base, unless a deal-breaker keeps it out."""
        broken = self._breaks(self.present or Decimal(0))
        if broken is not None:
            return self._let_in(rival, broken)
        why = say(
            "{who} is ahead of {rival} at any base.", who=Name(self.name), rival=Name(rival.name)
        )
        return self.unreachable(rival.offer.id, why)

    def _let_in(self, rival: Entrant, broken: Saying) -> BreakEven:
        """Return the lowest base that no deal-breaker keeps out, for an offer that leads there."""
        least = max(
            (
                Fraction(one.at_least)
                for one in self.held.book.preferences.must
                if one.path == "base.amount" and isinstance(one.at_least, Decimal)
            ),
            default=Fraction(0),
        ) / Fraction(self.rate)
        step = self.step(least)
        wins = ceil(least / Fraction(step)) * step
        if self._breaks(wins) is not None:
            return self.unreachable(rival.offer.id, broken)
        loses = wins - step
        why = say(
            "A deal-breaker decides: {who} leads {rival} with a base of {wins}, and is out with "
            "{loses}.",
            who=Name(self.name),
            rival=Name(rival.name),
            wins=self._paid(wins),
            loses=self._paid(loses),
        )
        exact = Fraction(wins)
        return BreakEven(
            self.offer.id,
            rival.offer.id,
            exact,
            self.offer.currency,
            wins,
            loses,
            self.present,
            why,
        )

    def _proved(
        self, rival: Entrant, base: Fraction, wins: Decimal | None, loses: Decimal | None
    ) -> BreakEven:
        broken = None if wins is None else self._breaks(wins)
        if broken is not None:
            return self._let_in(rival, broken)
        why = self._in_words(rival.name, base, wins, loses)
        return BreakEven(
            self.offer.id, rival.offer.id, base, self.offer.currency, wins, loses, self.present, why
        )

    def _in_words(
        self, rival: str, base: Fraction, wins: Decimal | None, loses: Decimal | None
    ) -> Saying:
        slots: dict[str, Slot] = {"who": Name(self.name), "rival": Name(rival)}
        slots["base"] = self._with_unit(base)
        if wins is None:
            return say(
                "{who} is level with {rival} from a base of {base}, and your scale ends there: "
                "widen it to see which is ahead.",
                **slots,
            )
        slots["wins"] = self._paid(wins)
        if loses is None:
            template = "{who} is level with {rival} up to a base of {base}; {wins} wins."
            return say(template, **slots)
        slots["loses"] = self._paid(loses)
        template = "{who} is level with {rival} at a base of {base}: {wins} wins, {loses} does not."
        return say(template, **slots)

    @property
    def _per(self) -> str:
        return self.offer.base.per if self.offer.base is not None else "year"

    def _with_unit(self, base: Fraction) -> Phrase:
        """Return a base a year with its unit: the employer's own, with the year's beside it."""
        if self._per != "year":
            return self._by_period(base)
        return Phrase(say("{base} a year", base=Amount(base, self.offer.currency)))

    def _paid(self, base: Decimal) -> Slot:
        """Return a base a year as the employer pays it; the unit goes without saying for years."""
        if self._per != "year":
            return self._by_period(Fraction(base))
        return Amount(base, self.offer.currency)

    def _by_period(self, base: Fraction) -> Phrase:
        return Phrase(
            say(
                "{own} {per} ({base} a year)",
                own=Amount(base / Fraction(self.per_amount), self.offer.currency),
                per=Name("an hour" if self._per == "hour" else f"a {self._per}"),
                base=Amount(base, self.offer.currency),
            )
        )

    def _breaks(self, base: Decimal) -> Saying | None:
        """Return the deal-breaker that stands in the way even at `base`."""
        offer = self.with_base(base)
        book = self.held.book
        application = book.applications.get(offer.application or "")
        musts = book.preferences.must
        return judged(offer, self.name, application, self.value(offer), musts).broken

    def unreachable(self, rival: str, why: Saying) -> BreakEven:
        """Return that no base does it."""
        return BreakEven(
            self.offer.id, rival, None, self.offer.currency, None, None, self.present, why
        )


def asking_step(base: Fraction) -> Decimal:
    """Return the step in which a base a year is asked for: moderate precision.

    Source: Loschelder et al. (2016): experts take moderate precision best.
    """
    if base < _SMALL:
        return Decimal(250)
    return Decimal(500) if base < _LARGE else Decimal(1000)
