"""Which figures, days and words the book holds, and which of them may leave."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from pydantic import BaseModel

from offerbook.core.calendar import add_business_days
from offerbook.core.model.offer import Offer
from offerbook.core.negotiation.deadlines import (
    USUAL_EXTRA_DAYS,
    due_day,
    later,
    new_date,
    reply_by,
    short_clock,
)
from offerbook.core.negotiation.lines import Shape, shape
from offerbook.core.negotiation.lint.tokens import MONTHS
from offerbook.core.negotiation.lint.tokens import figures as in_text
from offerbook.core.negotiation.modifiers import earliest_start
from offerbook.core.negotiation.picking import role_words
from offerbook.core.negotiation.present_pay import hidden
from offerbook.core.negotiation.proposals import figures as proposed
from offerbook.core.negotiation.questions import quoted
from offerbook.core.negotiation.rivals import Rival, rivals, share_of
from offerbook.core.negotiation.rounding import plain, rounded
from offerbook.core.negotiation.situation import Situation
from offerbook.core.negotiation.specific import fitted
from offerbook.core.negotiation.standards import market_figure
from offerbook.core.negotiation.target import Room
from offerbook.core.negotiation.texts.restated import restated_figures
from offerbook.core.pay.case import annual
from offerbook.core.waiting.deadline import day_of


@dataclass(frozen=True, slots=True)
class Known:
    """What a text about one offer may and may not contain."""

    open: frozenset[Fraction]
    """Figures that may leave."""

    told: tuple[tuple[frozenset[Fraction], frozenset[str]], ...]
    """Figures in the book's own words, with those words: they may be said in other ones too."""

    private: frozenset[Fraction]
    """Figures that must not, unless they are also among the open ones."""

    of_others: frozenset[Fraction]
    """Figures of another offer that may leave; empty where amounts may not be disclosed."""

    theirs: frozenset[Fraction]
    """Every figure of another offer, whether it may leave or not."""

    days: frozenset[date]
    """Days that the text may name."""

    days_here: frozenset[date]
    """Of these, the ones that are not only another offer's."""

    days_there: frozenset[date]
    """Of these, the ones that may be told of another offer or process."""

    employers: tuple[str, ...]
    """Other employers with an open offer, by name."""

    words: tuple[str, ...]
    """The person's and the book's own words, to be left alone wherever they stand."""


def known(situation: Situation, space: Room | None) -> Known:
    """Return what the book holds for a text to this employer."""
    here, there = frozenset(_days_here(situation)), frozenset(_days_there(situation))
    words = tuple(word for word in _words(situation) if word.strip())
    private = frozenset(_private(situation, space))
    return Known(
        frozenset(_open(situation)),
        tuple(_told(situation, words, private)),
        private,
        frozenset(_of_rivals(situation)),
        frozenset(_theirs(situation)),
        here | there,
        here,
        there,
        tuple(situation.company(one) for one in _alive_elsewhere(situation)),
        words,
    )


def _told(
    situation: Situation, words: tuple[str, ...], private: frozenset[Fraction]
) -> Iterator[tuple[frozenset[Fraction], frozenset[str]]]:
    """Yield the figures in the book's own words; present pay and limits are not let out so."""
    secret = private | {fact.value for fact in hidden(situation)}
    for text in words:
        said = frozenset(one.value for one in in_text(text, ())) - secret
        if said:
            yield said, telling(text)


def telling(text: str) -> frozenset[str]:
    """Return the beginnings of the longer words of a text, so that "builds" meets "build".

    >>> sorted(telling("cut the nightly builds to 9"))
    ['buil', 'nigh']
    """
    return frozenset(word[:4].lower() for word in re.findall(r"[^\W\d_]{4,}", text))


def figures(value: object) -> Iterator[Fraction]:
    """Yield every figure that was stated in a model, however deep it lies; no usual ones."""
    match value:
        case bool():
            return
        case int() | Decimal():
            yield Fraction(value)
        case BaseModel():
            for name in sorted(value.model_fields_set):
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
        yield from figures(figure)
    if terms is not None and terms.base is not None:
        yield from figures(terms.base.payments_per_year)
        yield Fraction(annual(terms.base, terms.time))
    yield from _of_rivals(situation)


def _of_rivals(situation: Situation) -> Iterator[Fraction]:
    form = shape(situation)
    if situation.permissions.disclose_amounts and form is not None:
        for rival in rivals(situation):
            yield from _of_rival(form, rival)


def _theirs(situation: Situation) -> Iterator[Fraction]:
    for offer in _alive_elsewhere(situation):
        yield from figures(offer)
        if offer.base is not None:
            yield Fraction(annual(offer.base, offer.time))


def _alive_elsewhere(situation: Situation) -> tuple[Offer, ...]:
    alive = situation.with_status("open", "spoken")
    return tuple(one for one in alive if one.application != situation.application)


def _of_rival(form: Shape, rival: Rival) -> Iterator[Fraction]:
    yield from figures(rival.offer)
    gap = rival.recurring - form.recurring
    rough = Fraction(rounded(gap, Decimal(100), up=False))
    yield from (rival.base, rival.recurring, gap, rough)
    share = share_of(rival.pay)
    for one in (rival.base, rival.base / share, Fraction(rival.pay.amount) * share):
        # A text names a figure that is not whole without its cents, as large ones are written.
        yield from (Fraction(plain(one)), Fraction(round(one)))


def _private(situation: Situation, space: Room | None) -> Iterator[Fraction]:
    private = situation.private
    for line in (private.lowest, private.aim, private.wish):
        yield from figures(line)
    yield from figures(situation.employer.said_pay)
    for application in situation.book.applications.values():
        yield from figures(application.hoped)
    yield from _ladder(space)
    for offer in situation.book.offers.values():
        if offer.application != situation.application and offer.base is not None:
            yield Fraction(offer.base.amount)
            yield Fraction(annual(offer.base, offer.time))


def _ladder(space: Room | None) -> Iterator[Fraction]:
    if space is None:
        return
    if space.floor is not None:
        yield space.floor.amount
    # A step down inside the window can be asked for, so it gives nothing away.
    low = space.cap if space.ask is None else space.ask.low
    yield from (Fraction(step) for step in space.ladder if step < low)


def _days_here(situation: Situation) -> Iterator[date]:
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
        reply_by(situation),
    )
    yield from (day for day in named if day is not None)
    for event in situation.events("asked", "improved"):
        yield from (ask.value for ask in event.asks if isinstance(ask.value, date))
    if terms is not None:
        yield from _due(situation, terms)
        yield from (day for day in _days_of(situation, terms) if day is not None)


def _days_there(situation: Situation) -> Iterator[date]:
    """Yield when the answer to another offer is due, and when another process decides.

    Both may be told without a permission: a request for time and a nudge rest on them.
    """
    for offer in _alive_elsewhere(situation):
        yield from _due(situation, offer)
    clash = None if situation.terms is None else later(situation, situation.terms)
    if clash is not None and clash.decides is not None:
        yield clash.decides


def _due(situation: Situation, offer: Offer) -> Iterator[date]:
    due = due_day(situation, offer)
    yield from () if due is None else (due, add_business_days(due, -1))


def _days_of(situation: Situation, terms: Offer) -> Iterator[date | None]:
    clash, due = later(situation, terms), due_day(situation, terms)
    if clash is not None:
        yield new_date(clash)
    elif due is not None and short_clock(situation):
        yield add_business_days(due, USUAL_EXTRA_DAYS)
    yield from (terms.received, terms.start, terms.contract_end)
    yield day_of(terms.answer_by) if terms.answer_by else None
    yield from (one.on for one in terms.promised)
    yield from (one.value for one in terms.promised if isinstance(one.value, date))
    yield terms.terms.review_on if terms.terms else None


def _words(situation: Situation) -> Iterator[str]:
    employer, terms = situation.employer, situation.terms
    yield from (employer.company, employer.role, role_words(employer.role))
    yield from (employer.specific, fitted(employer.specific).text, situation.preferences.name)
    if employer.contact is not None:
        yield employer.contact.name
    yield from (one.text.strip().rstrip(" .!;,?") for one in situation.private.achievement)
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
