"""The rows of the comparison that are not money, and what is missing."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import time, timedelta
from decimal import Decimal

from offerbook.core.fact import Fact
from offerbook.core.model.offer import Offer
from offerbook.core.pay.ledger import Unvalued
from offerbook.core.pay.valuation import Valuation
from offerbook.core.waiting.items import OfferState
from offerbook.wording.cleaning import clean
from offerbook.wording.facts import fact_value
from offerbook.wording.notation import Notation
from offerbook.wording.side_by_side import Better, Group, Row, row
from offerbook.wording.tables import DOT

_Figure = Callable[[Offer], "Decimal | int | None"]

_ALWAYS: tuple[tuple[str, str, str, Better, _Figure], ...] = (
    ("leave", "Paid leave", "days", "more", lambda o: o.time.leave_days if o.time else None),
    (
        "notice",
        "Notice you give",
        "days",
        "less",
        lambda o: o.terms.notice_days if o.terms else None,
    ),
    (
        "probation",
        "Trial period",
        "months",
        "less",
        lambda o: o.terms.probation_months if o.terms else None,
    ),
    (
        "onsite",
        "At the workplace",
        "days a week",
        "",
        lambda o: o.time.onsite_days if o.time else None,
    ),
)
_WHERE_STATED: tuple[tuple[str, str, str, Better, _Figure], ...] = (
    (
        "employer_notice",
        "Notice they give",
        "days",
        "more",
        lambda o: o.terms.employer_notice_days if o.terms else None,
    ),
    (
        "holidays",
        "Public holidays",
        "days",
        "more",
        lambda o: o.time.public_holidays if o.time else None,
    ),
    (
        "hours",
        "Hours really worked",
        "a week",
        "less",
        lambda o: o.time.hours_expected if o.time else None,
    ),
    (
        "commute",
        "One way to work",
        "minutes",
        "less",
        lambda o: o.time.commute_minutes if o.time else None,
    ),
    (
        "non_compete",
        "Competitors barred",
        "months",
        "less",
        lambda o: o.terms.non_compete_months if o.terms else None,
    ),
)
_VISA = {"not_needed": "not needed", "sponsored": "they see to it", "needed": "needed"}
_STATUS = {
    "open": "written and open",
    "spoken": "spoken only",
    "superseded": "replaced by a later one",
    "lapsed": "its day has passed",
    "accepted": "accepted",
    "declined": "declined",
    "withdrawn": "withdrawn",
    "current": "present job",
    "to_mend": "to mend",
}


def terms_group(
    offers: Sequence[Offer], states: Mapping[str, OfferState], notation: Notation
) -> Group:
    """Return where the offers stand and what their contracts say."""
    found = [states.get(one.id) for one in offers]
    rows = [
        row("terms.status", "Stands", [_STATUS[one.status] if one else "" for one in found]),
        row("terms.answer_by", "Answer by", [_answer_by(one, notation) for one in found]),
        row("terms.written", "In writing", ["yes" if one.written else "no" for one in offers]),
        *(_figures(*one, offers, notation) for one in _ALWAYS),
        *(r for r in _rest(offers, notation) if any(c.mark != "unknown" for c in r.cells)),
        *_open_points(offers),
    ]
    return Group("Terms", tuple(rows))


def _figures(
    key: str,
    label: str,
    unit: str,
    better: Better,
    figure: _Figure,
    offers: Sequence[Offer],
    notation: Notation,
) -> Row:
    values = [figure(one) for one in offers]
    texts = ["" if one is None else f"{notation.number(one)} {_of(unit, one)}" for one in values]
    return row(f"terms.{key}", label, texts, values, better)


def _of(unit: str, count: Decimal | int) -> str:
    first, _, rest = unit.partition(" ")
    single = first.removesuffix("s") if count == 1 else first
    return f"{single} {rest}" if rest else single


def _rest(offers: Sequence[Offer], notation: Notation) -> Iterator[Row]:
    """Yield what only some contracts speak of."""
    for one in _WHERE_STATED:
        yield _figures(*one, offers, notation)
    terms = [one.terms for one in offers]
    visa = [_VISA[one.visa] if one and one.visa else "" for one in terms]
    yield row("terms.visa", "Work permit", visa)
    reviews = [notation.day(one.review_on) if one and one.review_on else "" for one in terms]
    yield row("terms.review", "Pay reviewed on", reviews)
    ends = [notation.day(one.contract_end) if one.contract_end else "" for one in offers]
    yield row("terms.contract_end", "Contract ends", ends)
    yield row("terms.level", "Level", [clean(one.level) for one in offers])


def _open_points(offers: Sequence[Offer]) -> Iterator[Row]:
    """Yield what is not settled; an offer of which nothing is known there has a dash."""
    found = (
        ("terms.promised", "Said, not in the letter", [_said(one) for one in offers]),
        ("terms.conditions", "Must still happen", [_pending(one) for one in offers]),
        ("terms.clauses", "Clauses not settled", [_clauses(one) for one in offers]),
    )
    for key, label, lists in found:
        if any(lists):
            yield row(key, label, [_listed(one) or "–" for one in lists])


def _said(offer: Offer) -> list[str]:
    return [one.what for one in offer.promised]


def _pending(offer: Offer) -> list[str]:
    return [one.what for one in offer.condition if one.cleared is None]


def _clauses(offer: Offer) -> list[str]:
    return [one.text for one in offer.clause if one.status in {"open", "asked"}]


def _listed(entries: Sequence[str], *, always: bool = False) -> str:
    """Return entries on lines of their own, behind dots where there are several."""
    dot = DOT if always or len(entries) > 1 else ""
    return "\n".join(dot + clean(one) for one in entries)


def _answer_by(state: OfferState | None, notation: Notation) -> str:
    if state is None or state.deadline is None:
        return "no day named" if state else ""
    due = state.deadline
    if due.time() == time():
        # The end of a day is kept as the first moment that is too late.
        text = notation.day((due - timedelta(days=1)).date())
    else:
        text = notation.moment(due)
    left = state.days_left
    if left is None or state.status not in {"open", "spoken"}:
        return text
    rest = "today" if left == 0 else f"{left} {_of('days', left)} left"
    return f"{text}\n{rest}"


def gap_group(
    offers: Sequence[Offer], valuations: Mapping[str, Valuation], notation: Notation
) -> Iterator[Group]:
    """Yield what no total counts, what was assumed, and what to ask."""
    ledgers = [valuations[one.id].ledger if one.id in valuations else None for one in offers]
    apart = [[_unvalued(u, notation) for u in x.unvalued] if x else [] for x in ledgers]
    taken = [[_assumed(a, notation) for a in x.assumptions] if x else [] for x in ledgers]
    asked = [x.not_stated if x else () for x in ledgers]
    shown: tuple[tuple[str, str, Sequence[Sequence[str]]], ...] = (
        ("gaps.not_counted", "Not counted", apart),
        ("gaps.assumed", "Assumed", taken),
        ("gaps.not_stated", "Not stated: ask", asked),
    )
    rows = tuple(
        row(key, label, [_listed(one, always=True) or "–" for one in lists])
        for key, label, lists in shown
        if any(lists)
    )
    if rows:
        yield Group("Gaps", rows, lists=True)


def _assumed(fact: Fact, notation: Notation) -> str:
    return f"{fact.name}: {fact_value(fact, notation)}"


def _unvalued(one: Unvalued, notation: Notation) -> str:
    paper = ""
    if one.notional is not None:
        figure = (
            notation.amount(one.notional, one.currency)
            if one.currency
            else notation.number(one.notional)
        )
        paper = f" ({figure} on paper)"
    return f"{one.label}{paper}: {one.why}"
