"""What to aim for, what to ask for first, and the steps down: all of it private."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from offerbook.core.fact import Fact, PrivateFact
from offerbook.core.model.pay_parts import BaseSalary
from offerbook.core.negotiation.chosen import chosen
from offerbook.core.negotiation.kept import kept
from offerbook.core.negotiation.leverage import Leverage, leverage
from offerbook.core.negotiation.limits import Limit, limits
from offerbook.core.negotiation.lines import Figure, Shape, line_as_base, shape
from offerbook.core.negotiation.opening import ladder, opening
from offerbook.core.negotiation.promised import promised_base
from offerbook.core.negotiation.rivals import Rival, rivals
from offerbook.core.negotiation.rounding import plain
from offerbook.core.negotiation.rounds import is_closed, is_left_out
from offerbook.core.negotiation.situation import Situation
from offerbook.core.negotiation.standards import band, market
from offerbook.core.negotiation.text import Ask
from offerbook.core.saying import Saying, say


@dataclass(frozen=True, slots=True)
class Room:
    """The space between the lowest figure and the first ask, for the base."""

    currency: str
    """The employer's."""

    pay: BaseSalary
    """The base as offered; `ask` and `ladder` are in its unit, everything else is a year."""

    shape: Shape
    """How recurring pay hangs on the base."""

    leverage: Leverage
    """What is in hand."""

    limits: tuple[Limit, ...]
    """What the opening may not exceed."""

    floor: Figure | None
    """The lowest base to sign at, if the person named a lowest line."""

    aims: tuple[Figure, ...]
    """Everything that could be the target, highest first."""

    target: Figure | None
    """The one that is; None where there is nothing to aim for above the present base."""

    ask: Ask | None = None
    """The first ask; None where there is no target or nothing fits the window."""

    ladder: tuple[Decimal, ...] = ()
    """Next steps down after the first ask, shrinking, the last one the lowest figure."""

    why_none: Saying | None = None
    """Why there is no ask."""

    usual: Ask | None = None
    """The ask as it is worked out, where the person chose another figure."""

    alternative: Figure | None = None
    """The base at which this offer is worth the best usable rival, less what the person would give
    up to be here; None without such a rival."""

    liked: bool = False
    """Whether it is the stated first choice: taken today as it stands, whatever others pay."""

    outside: Saying | None = None
    """Why the figure that the person chose lies outside the window; None where it does not."""

    @property
    def cap(self) -> Fraction:
        """The lowest of the limits."""
        return min(one.amount for one in self.limits)

    @property
    def unit(self) -> Fraction:
        """What one unit of pay, such as 1 a month, comes to in a year."""
        return self.shape.base / Fraction(self.pay.amount)

    @property
    def reservation(self) -> Figure | None:
        """The higher of the lowest line and the best alternative; None without either."""
        held = [one for one in (self.floor, self.alternative) if one is not None]
        return max(held, key=lambda one: one.amount, default=None)

    @property
    def out_of_reach(self) -> bool:
        """Whether even the highest possible ask lies under the lowest line.

        Or under the best alternative.
        """
        least = self.reservation
        return least is not None and least.amount > self.cap

    @property
    def ends_at(self) -> Figure | None:
        """The alternative, where the steps end at it; None where they end elsewhere."""
        other = self.alternative
        ends = other is not None and other is self.reservation and other.amount > self.shape.base
        return other if ends else None

    @property
    def lowest_out_of_reach(self) -> bool:
        """Whether even the highest possible ask lies under the person's own lowest line."""
        return self.floor is not None and self.floor.amount > self.cap

    @property
    def worth_less_than_another(self) -> bool:
        """Whether another usable offer is worth more to the person than this one as it stands."""
        other = self.alternative
        return not self.liked and other is not None and other.amount > self.shape.base

    @property
    def reached(self) -> bool:
        """Whether there was something to aim for and the offer is already there."""
        return bool(self.aims) and all(one.amount <= self.shape.base for one in self.aims)


def room(situation: Situation) -> Room | None:
    """Return the room for the base, or None where the offer's base is not known.

    Sources: lowest, target and opening as in Malhotra & Bazerman, Negotiation Genius (2007);
    asking above the target: first offer and outcome correlate at r = 0.53 in the preregistered
    meta-analysis presented at IACM 2023. The caps are product defaults.
    """
    terms, form = situation.terms, shape(situation)
    if terms is None or terms.base is None or form is None:
        return None
    best = next(iter(rivals(situation)), None)
    held = leverage(situation)
    caps = limits(situation, form, held, best)
    aims = _aims(situation, form, best)
    target = _target(form, aims, min(one.amount for one in caps))
    floor = line_as_base(situation, "lowest", "lowest you would sign")
    bare = Room(terms.currency, terms.base, form, held, caps, floor, aims, target)
    other = _alternative(situation, form, best, bare.cap)
    liked = bool(situation.first_choice)
    return _with_ask(situation, replace(bare, alternative=other, liked=liked))


def _alternative(
    situation: Situation, form: Shape, best: Rival | None, cap: Fraction
) -> Figure | None:
    """Return what the best usable rival is worth as a base here, less what is given up for it.

    Only the person's own figure says what they would give up: an aim for their first choice that
    lies under what draws level. A difference of fit in the ranking is no amount of money. A first
    choice without an aim that can be reached is one to take as it stands: they said so.
    """
    if best is None:
        return None
    level = _parity(best, form.base_for(best.recurring))
    if not situation.first_choice:
        return level
    aim = line_as_base(situation, "aim", "your own aim")
    if aim is None or min(aim.amount, level.amount) > cap:
        return None
    if aim.amount >= level.amount:
        return level
    formula = "the lower of your aim for your first choice and what draws level"
    fact = PrivateFact(
        aim.fact.name, aim.amount, "", best.offer.currency, formula, (aim.fact, level.fact)
    )
    return Figure(aim.amount, fact)


def _aims(situation: Situation, form: Shape, best: Rival | None) -> tuple[Figure, ...]:
    aim = line_as_base(situation, "aim", "your own aim")
    wish = line_as_base(situation, "wish", "your own wish")
    found = [one for one in (aim, wish) if one is not None]
    outside = (band(situation), market(situation))
    found += [Figure(one.amount, one.fact) for one in outside if one is not None]
    level = Fraction(0) if best is None else form.base_for(best.recurring)
    # For the first choice an aim under that says what the person would give up to be there.
    given_up = situation.first_choice and aim is not None and aim.amount < level
    if best is not None and level > form.base and not given_up:
        found.append(_parity(best, level))
    return tuple(sorted(found, key=lambda one: -one.amount))


def _parity(best: Rival, level: Fraction) -> Figure:
    parts = (
        Fact(
            f"recurring pay at {best.company}", best.recurring, best.offer.id, best.offer.currency
        ),
    )
    formula = "the base with which everything that comes every year is as much here as there"
    name = f"base that draws level with {best.company}"
    return Figure(level, PrivateFact(name, level, "", best.offer.currency, formula, parts))


def _target(form: Shape, aims: tuple[Figure, ...], cap: Fraction) -> Figure | None:
    # A wish without room is no reason to go up to the limit, unless there is nothing else.
    sober = tuple(one for one in aims if one.amount <= cap or not _is_wish(one))
    above = [one for one in sober or aims if one.amount > form.base]
    if not above or cap <= form.base:
        return None
    chosen = next((one for one in above if one.amount <= cap), None)
    unit = above[0].fact.unit
    if chosen is not None:
        formula = "the highest aim that is not over the limit"
        fact = PrivateFact("target", chosen.amount, "", unit, formula, (chosen.fact,))
        return Figure(chosen.amount, fact)
    formula = "the limit, since every aim lies beyond it"
    return Figure(cap, PrivateFact("target", cap, "", unit, formula, (above[-1].fact,)))


def _is_wish(figure: Figure) -> bool:
    return figure.fact.where == "preferences negotiation.wish"


def _with_ask(situation: Situation, bare: Room) -> Room:
    shut = _shut(situation)
    if shut is not None:
        return replace(bare, why_none=shut)
    worked, why = _worked_out(situation, bare)
    window = (
        (worked.low, worked.high)
        if worked
        else (plain(bare.shape.base / bare.unit), plain(bare.cap / bare.unit))
    )
    binding = min(bare.limits, key=lambda one: one.amount)
    own = chosen(situation, bare.pay, window, binding, kept(situation, bare.unit))
    if own is not None:
        ask = own.ask or worked
        why = None if ask else why
        usual = worked if own.ask else None
        bare = replace(bare, usual=usual, outside=own.outside)
    else:
        ask = worked
    if ask is None:
        return replace(bare, why_none=why)
    return replace(bare, ask=ask, ladder=ladder(ask, lowest(bare) / bare.unit, bare.pay.per))


def _shut(situation: Situation) -> Saying | None:
    """Return why no figure for the base is named at all, or None."""
    if is_closed(situation, "base"):
        return say("They have said that the base will not move.")
    if is_left_out(situation, "base"):
        return say("You have chosen not to ask for more base.")
    if situation.employer.graded:
        return say("Pay is fixed by grade there, so no figure is asked for.")
    if promised_base(situation) is not None:
        return say("They have promised another base; have it in the letter before you ask again.")
    return None


def _worked_out(situation: Situation, bare: Room) -> tuple[Ask | None, Saying | None]:
    if bare.cap <= bare.shape.base:
        return None, say("The most they can pay leaves no room above the base they offered.")
    if not bare.aims:
        return None, say("There is no figure to aim for yet.")
    if bare.target is None:
        return None, say("The base is already at what you aim for.")
    found = opening(situation, bare.pay, bare.shape, bare.target, bare.limits)
    return (found, None) if isinstance(found, Ask) else (None, found)


def lowest(bare: Room) -> Fraction:
    """Return the figure, a year, below which no step goes.

    The lowest line, the best alternative, or what is offered, whichever is highest.
    """
    least = bare.reservation
    return max(bare.shape.base, least.amount if least else Fraction(0))
