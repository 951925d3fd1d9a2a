"""Which figures, days and words the book holds, and which of them may leave."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from pydantic import BaseModel

from offerbook.core.calendar import add_business_days
from offerbook.core.model.offer import Offer
from offerbook.core.negotiation.deadlines import due_day, later, new_date
from offerbook.core.negotiation.lines import Shape, shape
from offerbook.core.negotiation.lint.tokens import MONTHS
from offerbook.core.negotiation.modifiers import earliest_start
from offerbook.core.negotiation.proposals import figures as proposed
from offerbook.core.negotiation.questions import quoted
from offerbook.core.negotiation.rivals import Rival, rivals
from offerbook.core.negotiation.rounding import rounded
from offerbook.core.negotiation.situation import Situation
from offerbook.core.negotiation.standards import market_figure
from offerbook.core.negotiation.target import room
from offerbook.core.negotiation.texts.restated import restated_figures
from offerbook.core.pay.case import annual
from offerbook.core.waiting.deadline import day_of


@dataclass(frozen=True, slots=True)
class Known:
    """What a text about one offer may and may not contain."""

    open: frozenset[Fraction]
    """Figures that may leave."""

    private: frozenset[Fraction]
    """Figures that must not, unless they are also among the open ones."""

    days: frozenset[date]
    """Days that the text may name."""

    words: tuple[str, ...]
    """The person's and the book's own words, to be left alone wherever they stand."""


def known(situation: Situation) -> Known:
    """Return what the book holds for a text to this employer."""
    return Known(
        frozenset(_open(situation)),
        frozenset(_private(situation)),
        frozenset(_days(situation)),
        tuple(word for word in _words(situation) if word.strip()),
    )


def figures(value: object) -> Iterator[Fraction]:
    """Yield every figure in a model, however deep it lies."""
    match value:
        case bool():
            return
        case int() | Decimal():
            yield Fraction(value)
        case BaseModel():
            for name in type(value).model_fields:
                yield from figures(getattr(value, name))
        case tuple():
            for one in value:
                yield from figures(one)
        case _:
            return


def _open(situation: Situation) -> Iterator[Fraction]:
    employer, terms = situation.employer, situation.terms
    yield from figures(terms)
    yield from figures(employer.band)
    yield from figures(employer.stated_ceiling)
    yield from figures(situation.private.notice_days)
    for event in situation.events("asked", "improved"):
        yield from (figure for ask in event.asks for figure in figures(ask.value))
    yield from (Fraction(one) for one in proposed(situation))
    if terms is not None:
        yield from (Fraction(one) for one in restated_figures(terms))
    figure = market_figure(situation)
    if figure is not None:
        yield Fraction(figure.amount)
    if terms is not None and terms.base is not None:
        yield Fraction(annual(terms.base, terms.time))
    form = shape(situation)
    if situation.permissions.disclose_amounts and form is not None:
        for rival in rivals(situation):
            yield from _of_rival(form, rival)


def _of_rival(form: Shape, rival: Rival) -> Iterator[Fraction]:
    yield from figures(rival.offer)
    gap = rival.recurring - form.recurring
    rough = Fraction(rounded(gap, Decimal(100), up=False))
    yield from (rival.base, rival.recurring, gap, rough)


def _private(situation: Situation) -> Iterator[Fraction]:
    private = situation.private
    for line in (private.lowest, private.aim, private.wish):
        yield from figures(line)
    yield from figures(situation.employer.said_pay)
    for application in situation.book.applications.values():
        yield from figures(application.hoped)
    yield from _ladder(situation)
    for offer in situation.book.offers.values():
        if offer.application != situation.application and offer.base is not None:
            yield Fraction(offer.base.amount)
            yield Fraction(annual(offer.base, offer.time))


def _ladder(situation: Situation) -> Iterator[Fraction]:
    space = room(situation)
    if space is None:
        return
    if space.floor is not None:
        yield space.floor.amount
    # A step down inside the window can be asked for, so it gives nothing away.
    low = space.cap if space.ask is None else space.ask.low
    yield from (Fraction(step) for step in space.ladder if step < low)


def _days(situation: Situation) -> Iterator[date]:
    yield situation.today
    employer, terms = situation.employer, situation.terms
    told = situation.progress.get(situation.application)
    yield from (event.on for event in (told.events if told else ()))
    figure = market_figure(situation)
    named = (
        employer.promised_by,
        told.promised if told else None,
        earliest_start(situation),
        figure.on if figure else None,
    )
    yield from (day for day in named if day is not None)
    for event in situation.events("asked", "improved"):
        yield from (ask.value for ask in event.asks if isinstance(ask.value, date))
    alive = situation.with_status("open", "spoken")
    for due in (due_day(situation, offer) for offer in alive):
        yield from () if due is None else (due, add_business_days(due, -1))
    if terms is not None:
        yield from (day for day in _days_of(situation, terms) if day is not None)


def _days_of(situation: Situation, terms: Offer) -> Iterator[date | None]:
    clash = later(situation, terms)
    yield from (new_date(clash), clash.decides) if clash else ()
    yield from (terms.received, terms.start, terms.contract_end)
    yield day_of(terms.answer_by) if terms.answer_by else None
    yield from (one.on for one in terms.promised)
    yield terms.terms.review_on if terms.terms else None


def _words(situation: Situation) -> Iterator[str]:
    employer, terms = situation.employer, situation.terms
    yield from (employer.company, employer.role, employer.specific, situation.preferences.name)
    if employer.contact is not None:
        yield employer.contact.name
    yield from (one.text.strip().rstrip(".") for one in situation.private.achievement)
    yield from (one.source for one in situation.private.market)
    figure = market_figure(situation)
    if figure is not None:
        yield f"{MONTHS[figure.on.month - 1]} {figure.on.year}"
    if terms is not None:
        yield from (one.what for one in terms.promised)
        yield from (one.what for one in terms.condition)
        yield from (one.text for one in terms.clause)
        yield from (quoted(one.text) for one in terms.clause)
        yield terms.level
        yield from (one.name for one in terms.benefit)
