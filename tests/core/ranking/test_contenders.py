from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from offerbook.core.ranking.entrant import is_ahead, lead
from offerbook.core.ranking.order import best_first
from offerbook.core.ranking.questions import contenders
from tests.core.ranking.made import held, offer
from tests.core.ranking.test_laws import KEYS, TERMS, Terms, the_book


@given(
    st.lists(TERMS, min_size=1, max_size=4), st.integers(60_000, 140_000), st.sampled_from([0, 1])
)
def test_contenders_are_those_that_no_other_is_ahead_of_whatever_comes(
    terms: list[Terms], more: int, dated: int
) -> None:
    offers = [
        offer(f"{key}-1", base, start=start)
        for key, (base, start, _, _) in zip(KEYS, terms, strict=False)
    ]
    # a second version of the first application shares what is not known of its fit
    offers.append(offer(f"{KEYS[0]}-2", more, start=terms[0][1] if dated else None))
    entrants = held(the_book(terms), *offers).entrants
    assert best_first(entrants) == sorted(entrants, key=lambda one: (-one.score, one.offer.id))
    assert all(
        is_ahead(one, other) == (lead(one, other).low > 0)
        for one, other in permutations(entrants, 2)
    )
    assert contenders(entrants) == tuple(
        one
        for one in entrants
        if not any(lead(other, one).low > 0 for other in entrants if other is not one)
    )
