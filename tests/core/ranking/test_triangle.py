import random
from collections.abc import Callable
from fractions import Fraction
from itertools import pairwise
from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offerbook.core.ranking.dominance import never_first
from offerbook.core.ranking.pairwise import share_ahead
from offerbook.core.ranking.polygon import WHOLE, Polygon
from offerbook.core.ranking.profile import Profiles, Vector, dot
from offerbook.core.ranking.ranks import places
from offerbook.core.ranking.region import (
    Constraint,
    at_least,
    at_most,
    counts_more,
    region,
)
from offerbook.core.ranking.regret import all_weights, always_ahead, regrets
from offerbook.core.ranking.triangle import triangle
from tests.core.ranking.made import seen
from tests.core.ranking.problems import JOBS, made_up, profiles_of


def in_order(*order: int) -> tuple[Constraint, ...]:
    return tuple(counts_more(a, b) for a, b in pairwise(order))


def near(weights: Vector, by: Fraction) -> tuple[Constraint, ...]:
    lows = [at_least(at, weight - by) for at, weight in enumerate(weights) if weight > by]
    return (*lows, *(at_most(at, weight + by) for at, weight in enumerate(weights)))


REGIONS: list[tuple[Constraint, ...]] = [
    (),
    in_order(0, 2, 1),
    (at_least(0, Fraction(1, 5)), at_most(1, Fraction(1, 4))),
    (counts_more(0, 1, Fraction(2)),),
    near((Fraction(1, 2), Fraction(1, 10), Fraction(2, 5)), Fraction(1, 5)),
]


def part(constraints: tuple[Constraint, ...]) -> Polygon:
    found = region(constraints)
    assert found is not None
    return found


def test_render_and_stair_jobs_split_the_triangle_three_to_seven() -> None:
    # AA is ahead of PW where 3 w2 > 2 w1 + 3 w3, and EDS is never first
    found = triangle(JOBS)
    assert [(one.first, one.share) for one in found.cells] == [
        (("PW",), Fraction(7, 10)),
        (("AA",), Fraction(3, 10)),
    ]
    assert never_first(JOBS, found) == ("EDS",)
    assert found.share("EDS") == 0


def test_the_centre_of_a_cell_is_its_typical_weights() -> None:
    # AA's cell has the corners (0, 1, 0), (3/5, 2/5, 0) and (0, 1/2, 1/2)
    cell = triangle(JOBS).cells[1]
    assert set(cell.polygon.weights()) == {
        (0, 1, 0),
        (Fraction(3, 5), Fraction(2, 5), 0),
        (0, Fraction(1, 2), Fraction(1, 2)),
    }
    assert cell.centre == (Fraction(1, 5), Fraction(19, 30), Fraction(1, 6))


def test_each_of_three_specialists_is_first_on_a_third() -> None:
    held = profiles_of((1, 1, 1), {"a": (100, 0, 0), "b": (0, 100, 0), "c": (0, 0, 100)})
    assert [one.share for one in triangle(held).cells] == [Fraction(1, 3)] * 3


def test_offers_equal_on_everything_share_a_cell() -> None:
    held = profiles_of((1, 1, 1), {"a": (50, 50, 50), "b": (50, 50, 50), "c": (40, 50, 50)})
    found = triangle(held)
    assert [seen(one.first, one.share) for one in found.cells] == [(("a", "b"), 1)]
    assert found.share("b") == 1
    shares = {key: seen(*row) for key, row in places(held).items()}
    assert shares == {"a": (1, 0, 0), "b": (1, 0, 0), "c": (0, 0, 1)}


def test_without_offers_there_are_no_cells() -> None:
    assert triangle(profiles_of((1, 1, 1), {})).cells == ()
    assert places(profiles_of((1, 1, 1), {})) == {}


def test_a_branch_without_a_scale_takes_nothing_from_the_shares() -> None:
    # pay against fit alone: a is ahead where 100 w > 60 (1 − w), that is above 3/8
    held = profiles_of((1, 1), {"a": (100, 0), "b": (0, 60)})
    found = triangle(held)
    assert [(one.first, one.share) for one in found.cells] == [
        (("a",), Fraction(5, 8)),
        (("b",), Fraction(3, 8)),
    ]
    # the middle of 3/8 to 1
    assert found.cells[0].centre == (Fraction(11, 16), Fraction(5, 16))


@pytest.mark.parametrize(
    ("constraints", "area"),
    [
        ((), Fraction(1)),
        (in_order(0, 1, 2), Fraction(1, 6)),
        ((counts_more(0, 1, Fraction(2)),), Fraction(1, 3)),
        ((at_least(0, Fraction(1, 2)),), Fraction(1, 4)),
        ((at_most(0, Fraction(1, 2)),), Fraction(3, 4)),
        # no weight above 2/3 cuts off three corners of 1/9
        (near((Fraction(1, 3),) * 3, Fraction(1, 3)), Fraction(2, 3)),
    ],
)
def test_what_is_sure_leaves_a_part_of_the_triangle(
    constraints: tuple[Constraint, ...], area: Fraction
) -> None:
    assert part(constraints).area() == area


def test_what_contradicts_itself_leaves_nothing() -> None:
    assert region((at_least(0, Fraction(2, 3)), at_least(1, Fraction(2, 3)))) is None
    assert region((at_least(0, Fraction(1)), at_least(1, Fraction(1, 2)))) is None


def test_an_order_of_weights_changes_the_shares() -> None:
    # AA against PW is 0.3, 0.05 and −1/15 at the corners (0, 1, 0), (1/2, 1/2, 0) and the
    # middle, so PW keeps (1/15)/(11/30) = 2/11 and (1/15)/(7/60) = 4/7 of the sides there: 8/77
    found = triangle(JOBS, part(in_order(1, 0, 2)))
    assert {one.first: one.share for one in found.cells} == {
        ("AA",): Fraction(69, 77),
        ("PW",): Fraction(8, 77),
    }


@given(made_up(), st.sampled_from(REGIONS))
def test_shares_add_up_to_exactly_one(held: Profiles, known: tuple[Constraint, ...]) -> None:
    found = triangle(held, part(known))
    assert sum(one.share for one in found.cells) == 1
    assert all(one.share > 0 for one in found.cells)


@given(made_up(), st.sampled_from(REGIONS))
def test_inside_its_cell_an_offer_is_first(held: Profiles, known: tuple[Constraint, ...]) -> None:
    for cell in triangle(held, part(known)).cells:
        centre = cell.polygon.centre()
        scores = {key: dot(worth, centre) for key, worth in held.worths.items()}
        best = {key for key, score in scores.items() if score == max(scores.values())}
        assert best == set(cell.first)
        assert sum(centre) == 1


@given(made_up())
def test_all_places_add_up_and_the_first_column_is_the_map(held: Profiles) -> None:
    found, shares = triangle(held), places(held)
    for key, row in shares.items():
        assert sum(row) == 1
        assert row[0] == found.share(key)


@given(made_up())
def test_mean_places_come_out_alike_from_cells_and_from_pairs(held: Profiles) -> None:
    if len(set(held.worths.values())) < len(held.worths):
        return
    for key, row in places(held).items():
        gaps = [held.gap(other, key) for other in held.worths if other != key]
        by_pairs = 1 + sum(map(share_ahead, gaps))
        assert by_pairs == sum(place * share for place, share in enumerate(row, start=1))


@given(made_up().filter(lambda held: len(set(held.worths.values())) == 2))
def test_two_offers_split_the_triangle_as_the_recursion_says(held: Profiles) -> None:
    a, b = list(dict.fromkeys(held.worths.values()))
    key = next(key for key, worth in held.worths.items() if worth == a)
    ahead = share_ahead([x - y for x, y in zip(a, b, strict=True)])
    assert triangle(held).share(key) == ahead


@given(made_up(), st.sampled_from(REGIONS))
def test_no_regret_is_exceeded_inside_the_region(
    held: Profiles, known: tuple[Constraint, ...]
) -> None:
    here = part(known)
    centre = here.centre()
    best = max(dot(worth, centre) for worth in held.worths.values())
    for one in regrets(held, here.weights()):
        assert best - dot(held.worths[one.offer], centre) <= one.points
        if one.rival:
            gap = held.gap(one.rival, one.offer)
            assert dot(gap, one.weights) == one.points
            assert not always_ahead(held.gap(one.offer, one.rival), here.weights())


def test_the_greatest_regret_lies_at_a_corner() -> None:
    # AA: 0.3 on place; PW: 0.3 on advancement; EDS: 0.2 on advancement
    found = regrets(JOBS, all_weights(3))
    assert [(one.offer, one.points, one.rival) for one in found] == [
        ("EDS", Fraction(1, 5), "AA"),
        ("AA", Fraction(3, 10), "PW"),
        ("PW", Fraction(3, 10), "AA"),
    ]
    assert seen(*found[0].weights) == (0, 1, 0)
    alone = regrets(profiles_of((1, 1, 1), {"a": (1, 2, 3)}), all_weights(3))
    assert [seen(one.points, one.rival) for one in alone] == [(0, "")]


def test_an_offer_ahead_at_every_corner_is_always_ahead() -> None:
    assert always_ahead((Fraction(1), Fraction(0), Fraction(2)), all_weights(3))
    corners = part(in_order(0, 1, 2)).weights()
    assert always_ahead((Fraction(5), Fraction(-5), Fraction(0)), corners)


def sampled(held: Profiles, here: Polygon, count: int, seed: int) -> dict[str, int]:
    """Return how often each offer is first on weights drawn evenly from a polygon."""
    source = random.Random(seed)  # noqa: S311
    first, *rest = [tuple(float(one) for one in corner) for corner in here.weights()]
    fans = list(zip([first] * (len(rest) - 1), rest, rest[1:], strict=False))
    sizes = [abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) for a, b, c in fans]
    rows = {key: tuple(float(one) for one in worth) for key, worth in held.worths.items()}
    wins = dict.fromkeys(rows, 0)
    for a, b, c in source.choices(fans, sizes, k=count):
        root, other = sqrt(source.random()), source.random()
        weights = [
            (1 - root) * x + root * (1 - other) * y + root * other * z
            for x, y, z in zip(a, b, c, strict=True)
        ]
        best = max(
            rows, key=lambda key: sum(w * v for w, v in zip(weights, rows[key], strict=True))
        )
        wins[best] += 1
    return wins


def random_problem(seed: int) -> tuple[Profiles, Polygon]:
    source = random.Random(seed)  # noqa: S311
    offers = source.randrange(2, 9)
    rows = [[source.randrange(0, 10_001) for _ in range(3)] for _ in range(offers)]
    held = profiles_of((1, 1, 1), {f"o{at}": row for at, row in enumerate(rows)})
    return held, part(REGIONS[seed % len(REGIONS)])


def sampled_at_once(held: Profiles, here: Polygon, count: int, seed: int) -> dict[str, int]:
    """Do the same as `sampled` with NumPy, which makes a million draws bearable."""
    numpy = pytest.importorskip("numpy")
    chance = numpy.random.default_rng(seed)
    corners = numpy.array([[float(one) for one in corner] for corner in here.weights()])
    a, b, c = corners[0], corners[1:-1], corners[2:]
    sizes = abs((b[:, 0] - a[0]) * (c[:, 1] - a[1]) - (c[:, 0] - a[0]) * (b[:, 1] - a[1]))
    fans = chance.choice(len(sizes), size=count, p=sizes / sizes.sum())
    root, other = numpy.sqrt(chance.random((count, 1))), chance.random((count, 1))
    weights = (1 - root) * a + root * (1 - other) * b[fans] + root * other * c[fans]
    rows = numpy.array([[float(one) for one in worth] for worth in held.worths.values()])
    firsts = numpy.bincount((weights @ rows.T).argmax(axis=1), minlength=len(rows))
    return dict(zip(held.worths, map(int, firsts), strict=True))


def standard_errors(
    seed: int,
    count: int,
    draw: Callable[[Profiles, Polygon, int, int], dict[str, int]] = sampled,
) -> float:
    held, here = random_problem(seed)
    found = triangle(held, here)
    wins = draw(held, here, count, seed)
    worst = 0.0
    for key, hits in wins.items():
        share = float(found.share(key))
        error = sqrt(max(share * (1 - share), 1e-12) / count)
        worst = max(
            worst, abs(hits / count - share) / error if 0 < share < 1 else hits * (share == 0)
        )
    return worst


def test_shares_agree_with_sampling() -> None:
    assert all(standard_errors(seed, 4_000) < 4 for seed in range(10))


@pytest.mark.long
@pytest.mark.parametrize("seed", range(300))
def test_shares_agree_with_much_sampling(seed: int) -> None:
    assert standard_errors(seed, 1_000_000, sampled_at_once) < 4


def test_two_hundred_offers_are_divided_exactly() -> None:
    source = random.Random(7)  # noqa: S311
    rows = {f"o{at}": [source.randrange(100_000) for _ in range(3)] for at in range(200)}
    found = triangle(profiles_of((1, 1, 1), rows))
    assert sum(one.share for one in found.cells) == 1
    corners: set[Vector] = {one for cell in found.cells for one in cell.polygon.weights()}
    for corner in corners:
        winners = [cell for cell in found.cells if corner in cell.polygon.weights()]
        best = max(dot(tuple(map(Fraction, row)), corner) for row in rows.values())
        for cell in winners:
            assert dot(tuple(map(Fraction, rows[cell.first[0]])), corner) == best


def test_all_weights_are_the_whole_triangle() -> None:
    assert set(WHOLE.weights()) == set(all_weights(3))
