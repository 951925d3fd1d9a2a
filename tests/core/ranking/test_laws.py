"""What must hold for every set of offers."""

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from offerbook.core.model.book import Book
from offerbook.core.model.offer import Offer
from offerbook.core.ranking.breakeven import break_even_base
from offerbook.core.ranking.rounding import rounded, whole
from offerbook.core.ranking.standing import Ranking
from offerbook.core.ranking.versus import versus
from tests.core.ranking.made import ALL, WEIGHTS, book, held, offer, ranked, valued

KEYS = ("acme", "birch", "cedar", "dune")
DAY = st.integers(-10, 130).map(lambda days: date(2027, 1, 1) + timedelta(days=days))
DAYS = st.one_of(st.none(), DAY)
SCORES = st.one_of(st.none(), st.integers(-1, 11))
TERMS = st.tuples(st.integers(60_000, 140_000), DAYS, SCORES, SCORES)
FIELDS = st.lists(TERMS, min_size=1, max_size=4)
KNOWN = st.tuples(st.integers(70_000, 130_000), DAY, st.integers(0, 10), st.integers(0, 10))
Terms = tuple[int, date | None, int | None, int | None]


def the_book(terms: list[Terms], **more: Any) -> Book:
    fit: dict[str, dict[str, int]] = {key: {} for key in KEYS}
    for key, (_, _, team, growth) in zip(KEYS, terms, strict=False):
        scores = {"team": team, "growth": growth}
        fit[key] = {name: score for name, score in scores.items() if score is not None}
    return book({**ALL, **more}, fit)


def the_offers(terms: list[Terms]) -> list[Offer]:
    return [
        offer(f"{key}-1", base, start=start)
        for key, (base, start, _, _) in zip(KEYS, terms, strict=False)
    ]


def order(found: Ranking) -> list[tuple[str, Fraction, Fraction]]:
    return [(one.offer, one.low, one.high) for one in found.standings]


@given(FIELDS)
def test_contributions_add_up_to_the_score(terms: list[Terms]) -> None:
    for one in ranked(the_book(terms), *the_offers(terms)).standings:
        assert sum(part.low for part in one.contributions) == one.low
        assert sum(part.high for part in one.contributions) == one.high
        assert 0 <= one.low <= one.score <= one.high <= 100


@given(FIELDS, st.integers(0, 2))
def test_rounded_contributions_add_up_on_the_screen(terms: list[Terms], digits: int) -> None:
    for one in ranked(the_book(terms), *the_offers(terms)).standings:
        shown = rounded([part.low for part in one.contributions], digits)
        assert sum(shown) * 10**digits == whole(one.low * 10**digits)


@given(st.lists(TERMS, min_size=2, max_size=4))
def test_one_more_offer_never_reorders_the_others(terms: list[Terms]) -> None:
    made, offers = the_book(terms), the_offers(terms)
    more, fewer = ranked(made, *offers), ranked(made, *offers[:-1])
    assert [one for one in order(more) if one[0] != offers[-1].id] == order(fewer)


@given(FIELDS, st.integers(1, 1000))
def test_scaling_the_weights_changes_nothing(terms: list[Terms], factor: int) -> None:
    scaled = {key: Decimal(weight) * factor for key, weight in WEIGHTS.items()}
    offers = the_offers(terms)
    assert ranked(the_book(terms), *offers) == ranked(the_book(terms, weights=scaled), *offers)


@given(st.data(), FIELDS)
def test_the_order_in_which_offers_are_given_changes_nothing(
    data: st.DataObject, terms: list[Terms]
) -> None:
    offers = the_offers(terms)
    made = the_book(terms)
    shuffled = data.draw(st.permutations(offers))
    assert ranked(made, *shuffled) == ranked(made, *offers)


@given(FIELDS)
def test_renaming_an_offer_changes_no_score_and_no_place(terms: list[Terms]) -> None:
    offers, made = the_offers(terms), the_book(terms)
    renamed = [
        one.model_copy(update={"id": f"z{len(offers) - at}"}) for at, one in enumerate(offers)
    ]
    ids = {new.id: old.id for old, new in zip(offers, renamed, strict=True)}
    before, after = ranked(made, *offers), ranked(made, *renamed)
    places = {one.offer: (one.place, one.low, one.high) for one in before.standings}
    assert {ids[one.offer]: (one.place, one.low, one.high) for one in after.standings} == places
    assert ids.get(after.leader or "") == before.leader
    assert {ids[key] for key in after.tied} == set(before.tied)


@given(FIELDS, st.integers(0, 3))
def test_a_dominated_offer_is_never_first(terms: list[Terms], at: int) -> None:
    base, start, team, growth = terms[at % min(len(terms), 3)]
    worse = (base - 1_000, start, team, growth)
    some = [*terms[:3], worse]
    found = ranked(the_book(some), *the_offers(some))
    dominated = found.standings[
        [one.offer for one in found.standings].index(f"{KEYS[len(some) - 1]}-1")
    ]
    assert found.leader != dominated.offer
    assert found.leader is None or dominated.place > 1


@given(FIELDS, st.integers(0, 3))
def test_what_is_clamped_never_ties_with_what_is_not(terms: list[Terms], at: int) -> None:
    _, start, team, growth = terms[at % len(terms)]
    pair: list[Terms] = [(131_000, start, team, growth), (135_000, start, team, growth)]
    found = ranked(the_book(pair), *the_offers(pair))
    assert found.standings[0].score == found.standings[1].score
    assert not found.tied
    assert found.leader is None


@given(st.lists(TERMS, min_size=2, max_size=4))
def test_there_is_a_leader_or_a_tie_or_neither(terms: list[Terms]) -> None:
    found = ranked(the_book(terms), *the_offers(terms))
    assert not (found.leader and found.tied)
    assert len(found.tied) != 1
    if found.leader:
        leader, *rest = found.standings
        assert leader.offer == found.leader
        assert all(leader.low > one.high for one in rest)


@given(st.lists(TERMS, min_size=2, max_size=4))
def test_differences_add_up_and_turn_their_sign(terms: list[Terms]) -> None:
    one, other, *_ = ranked(the_book(terms), *the_offers(terms)).standings
    there, back = versus(one, other), versus(other, one)
    assert sum(part.points for part in there) == one.score - other.score
    assert {(part.criterion, part.points) for part in there} == {
        (part.criterion, -part.points) for part in back
    }


@given(st.lists(KNOWN, min_size=2, max_size=4))
def test_a_break_even_fed_back_ties_and_its_proof_pair_holds(terms: list[Terms]) -> None:
    made, offers = the_book(terms), the_offers(terms)
    mover, rivals = offers[0], offers[1:]
    found = break_even_base(mover, held(made, *offers), valued)
    if found.base is None:
        return

    def score(base: Decimal) -> tuple[Fraction, Fraction]:
        assert mover.base is not None
        moved = mover.model_copy(update={"base": replace_amount(mover, base)})
        by_id = {one.offer: one for one in ranked(made, moved, *rivals).standings}
        own = by_id.pop(mover.id)
        return own.score, max(one.score for one in by_id.values())

    # Bases are fractions and amounts decimals: a base that no decimal holds is tried around it.
    exact = Decimal(found.base.numerator) / Decimal(found.base.denominator)
    if Fraction(exact) == found.base:
        own, best = score(exact)
        assert own == best
    if found.wins is not None:
        own, best = score(found.wins)
        assert own > best
    if found.loses is not None:
        own, best = score(found.loses)
        assert own < best


def replace_amount(one: Offer, base: Decimal) -> Any:
    assert one.base is not None
    return one.base.model_copy(update={"amount": base})
