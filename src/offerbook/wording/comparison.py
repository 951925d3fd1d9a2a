"""The side-by-side view of offers: rank and reason on top, then pay, start, fit and terms."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from offerbook.core.model.book import Book
from offerbook.core.model.offer import Offer
from offerbook.core.model.scales import FitCriterion
from offerbook.core.pay.valuation import Valuation
from offerbook.core.ranking.names import names
from offerbook.core.ranking.standing import Contribution, Ranking, Standing
from offerbook.core.ranking.versus import versus
from offerbook.core.saying import Name, Number, say
from offerbook.core.waiting.items import OfferState
from offerbook.wording.cleaning import clean
from offerbook.wording.comparison_pay import pay_groups
from offerbook.wording.comparison_terms import gap_group, terms_group
from offerbook.wording.notation import Notation
from offerbook.wording.side_by_side import Better, Column, Group, Row, Sheet, row
from offerbook.wording.spoken import words


def comparison(
    offers: Sequence[Offer],
    book: Book,
    valuations: Mapping[str, Valuation],
    ranking: Ranking,
    states: Mapping[str, OfferState],
    notation: Notation,
) -> Sheet:
    """Return `offers` side by side, as finished strings.

    Args:
        offers: at least one; the present job and unranked ones may be among them.
        book: for names, criteria and scores.
        valuations: by offer; one that could not be valued is absent.
        ranking: of these offers.
        states: by offer.
        notation: of the reader.
    """
    ordered = _ordered(offers, ranking)
    called = names(ordered, book)
    groups = (
        _rank_group(ordered, ranking, notation),
        *pay_groups(ordered, valuations, notation),
        _start_group(ordered, ranking, notation),
        *_fit_groups(ordered, book, notation),
        terms_group(ordered, states, notation),
        *gap_group(ordered, valuations, notation),
    )
    return Sheet(
        verdict=words(ranking.verdict, notation),
        columns=tuple(_column(one, called[one.id], book) for one in ordered),
        groups=groups,
        remarks=tuple(words(one, notation) for one in (*ranking.questions, *ranking.remarks)),
    )


def _ordered(offers: Sequence[Offer], ranking: Ranking) -> tuple[Offer, ...]:
    ids = [one.offer for one in ranking.standings] + [one.offer for one in ranking.excluded]
    places = {key: at for at, key in enumerate(ids)}
    return tuple(sorted(offers, key=lambda one: (places.get(one.id, len(ids)), one.id)))


def _column(offer: Offer, name: str, book: Book) -> Column:
    application = book.applications.get(offer.application or "")
    if offer.kind == "current":
        return Column(offer.id, "Present job", clean(application.company if application else ""))
    return Column(offer.id, clean(name), clean(application.role if application else ""))


def _rank_group(offers: Sequence[Offer], ranking: Ranking, notation: Notation) -> Group:
    standings = {one.offer: one for one in ranking.standings}
    found = [standings.get(one.id) for one in offers]
    scores = [one.score if one else None for one in found]
    shared = [one.place for one in ranking.standings]
    rows = [
        row("rank.place", "Place", [_place(one, shared) for one in found], scores, "more"),
        row(
            "rank.score",
            "Score, 0 to 100",
            [_score(one, notation) for one in found],
            scores,
            "more",
        ),
    ]
    why = [_reason(one, ranking, notation) for one in offers]
    if any(one != _NO_REASON for one in why):
        rows.append(row("rank.reason", "Why", why))
    apart = [_beyond(one) for one in found]
    if any(apart):
        rows.append(row("rank.beyond", "Counts as an end", [one or "–" for one in apart]))
    return Group("Rank", tuple(rows))


def _beyond(standing: Standing | None) -> str:
    """Return which figures lie beyond their scale, so that the score says less than it seems."""
    given = standing.contributions if standing else ()
    return "\n".join(
        f"{clean(one.label)}, {_end(one)}" for one in given if one.beyond and one.weight
    )


def _end(one: Contribution) -> str:
    if one.beyond == "earliest":
        return "before your earliest day"
    return f"beyond the {one.beyond} end of your scale"


def _place(standing: Standing | None, shared: Sequence[int]) -> str:
    if standing is None:
        return "not ranked"
    return f"{standing.place}, shared" if shared.count(standing.place) > 1 else str(standing.place)


def _score(standing: Standing | None, notation: Notation) -> str:
    if standing is None:
        return "–"
    low, high = notation.score(standing.low), notation.score(standing.high)
    return low if low == high else f"{low} to {high}"


_NO_REASON = "–"
"""Of an offer that is held against no other one."""


def _reason(offer: Offer, ranking: Ranking, notation: Notation) -> str:
    """Return what speaks for and against an offer, held against the best other one."""
    for out in ranking.excluded:
        if out.offer == offer.id:
            return words(out.why, notation)
    own = next((one for one in ranking.standings if one.offer == offer.id), None)
    rival = next((one for one in ranking.standings if one.offer != offer.id), None)
    if own is None or rival is None:
        return _NO_REASON
    found = versus(own, rival)
    pro, con = found[0], min(found, key=lambda one: one.points)
    lines = []
    if pro.points > 0:
        ahead = say("ahead on {what} by {gap}", what=Name(pro.label), gap=Number(pro.points, 1))
        lines.append(ahead)
    if con.points < 0:
        behind = say("behind on {what} by {gap}", what=Name(con.label), gap=Number(-con.points, 1))
        lines.append(behind)
    return "\n".join(words(one, notation) for one in lines) or "level on everything"


def _start_group(offers: Sequence[Offer], ranking: Ranking, notation: Notation) -> Group:
    points = {
        one.offer: next((c.low for c in one.contributions if c.criterion == "start"), None)
        for one in ranking.standings
    }
    stated = [one.start is not None for one in offers]
    days = [notation.day(one.start) if one.start else "" for one in offers]
    worth = [points.get(o.id) if known else None for o, known in zip(offers, stated, strict=True)]
    return Group("Start", (row("start.day", "First day", days, worth, "more"),))


def _fit_groups(offers: Sequence[Offer], book: Book, notation: Notation) -> Iterator[Group]:
    if book.preferences.fit:
        rows = (_fit_row(one, offers, book, notation) for one in book.preferences.fit)
        yield Group("Fit", tuple(rows))


def _fit_row(
    criterion: FitCriterion, offers: Sequence[Offer], book: Book, notation: Notation
) -> Row:
    applications = [book.applications.get(one.application or "") for one in offers]
    scores = [one.fit.get(criterion.id) if one else None for one in applications]
    unit = f" {clean(criterion.unit)}" if criterion.unit else ""
    texts = ["" if one is None else notation.number(one) + unit for one in scores]
    label = clean(criterion.name or criterion.id)
    better: Better = "more" if criterion.best > criterion.worst else "less"
    return row(f"fit.{criterion.id}", label, texts, scores, better)
