from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from offerbook.core.negotiation.target import Room, lowest, room
from tests.core.negotiation.cases import (
    ACHIEVEMENT,
    ACME,
    BIRCH,
    CEDAR,
    FIRST_ACME,
    MARKET,
    PERSON,
    TODAY,
    swapped,
    without,
)
from tests.core.negotiation.stories import situation, spoken


def space(told: str, about: str = "acme") -> Room:
    found = room(situation(told, about, TODAY))
    assert found is not None
    return found


def asked(told: str) -> Decimal:
    found = space(told)
    assert found.ask is not None, found.why_none
    return found.ask.base


def line(name: str, amount: object, more: str = "") -> str:
    return f"[preferences.negotiation.{name}]\namount = {amount}\n{more}"


def acme(more: str) -> str:
    return swapped(ACME, 'company = "Acme"', f'company = "Acme"\n{more}')


JUNIOR = "[preferences.negotiation]\njunior = true\n"


BAND = "percent = 10, band_from = 6240, band_to = 62000"


def test_there_is_no_room_without_an_offer_or_without_a_base() -> None:
    assert room(situation(PERSON + CEDAR, "cedar", TODAY)) is None
    assert room(situation(PERSON + without(ACME, "base"), "acme", TODAY)) is None
    unpaid = PERSON + swapped(ACME, "amount = 90000", "amount = 0")
    assert room(situation(unpaid, "acme", TODAY)) is None


@pytest.mark.parametrize(
    ("told", "level", "cap"),
    [
        # 90,000 × 1.05
        (PERSON + ACME, 0, 94_500),
        # 90,000 × 1.08: a late process, a named one, a move that costs more than they pay
        (PERSON + ACME + CEDAR + "", 0, 94_500),
        (
            PERSON + "[preferences.negotiation]\nlate_stage_application = 'cedar'\n" + ACME + CEDAR,
            1,
            97_200,
        ),
        (PERSON + ACME + swapped(CEDAR, '"interview", round = 2', '"discussion"'), 1, 97_200),
        (PERSON + ACME + "relocation = { amount = 2000, expected_cost = 6000 }\n", 1, 97_200),
        (PERSON + ACME + "relocation = { amount = 6000, expected_cost = 6000 }\n", 0, 94_500),
        # 90,000 × 1.12
        (PERSON + MARKET + ACME, 2, 100_800),
        (PERSON + acme('band = { low = 80000, high = 110000, currency = "EUR" }'), 2, 100_800),
        # draws level at 99,000; × 1.05 = 103,950, under 90,000 × 1.20 = 108,000
        (PERSON + ACME + BIRCH, 3, 103_950),
        # 90,000 × 1.20 = 108,000, under 110,000 × 1.05
        (PERSON + ACME + swapped(BIRCH, "99000", "110000"), 3, 108_000),
    ],
)
def test_the_limit_grows_with_what_is_in_hand(told: str, level: int, cap: int) -> None:
    found = space(told)
    assert found.leverage.level == level
    assert found.cap == cap


def test_an_acceptable_present_job_is_something_in_hand() -> None:
    now = '[offers.now]\nkind = "current"\ncurrency = "EUR"\nbase = { amount = 85000 }\n'
    assert space(PERSON + line("lowest", 85000) + ACME + now).leverage.level == 2
    assert space(PERSON + line("lowest", 86000) + ACME + now).leverage.level == 0
    assert space(PERSON + ACME + now).leverage.level == 0
    recurring = line("lowest", 85000, 'measure = "recurring"\n')
    assert space(PERSON + recurring + ACME + now).leverage.level == 2


def test_an_offer_that_ranks_as_high_is_something_in_hand_even_if_it_pays_less() -> None:
    fit = '[[preferences.fit]]\nid = "team"\n'
    weighed = "weights = { money = 40, start = 20, fit = 40 }\n"
    told = (
        PERSON
        + weighed
        + fit
        + ACME.replace('company = "Acme"', 'company = "Acme"\nfit = { team = 1 }')
        + swapped(BIRCH, "99000", "89000").replace(
            'company = "Birch"', 'company = "Birch"\nfit = { team = 10 }'
        )
    )
    ranked = room(situation(told, "acme", TODAY, ranked=True))
    assert ranked is not None
    assert ranked.leverage.level == 3
    # draws level under the present base, so the limit is what goes without that offer
    assert ranked.cap == 94_500
    assert space(told).leverage.level == 0
    # equal weights that nobody chose say nothing about what it is worth to the person
    unweighed = room(situation(told.replace(weighed, ""), "acme", TODAY, ranked=True))
    assert unweighed is not None
    assert unweighed.leverage.level == 0


@pytest.mark.parametrize(
    ("told", "kind", "cap"),
    [
        (PERSON + JUNIOR + MARKET + ACME, "junior", 97_200),  # 90,000 × 1.08
        (PERSON + acme("startup = true") + BIRCH, "startup", 103_500),  # 90,000 × 1.15
        (PERSON + MARKET + acme("stated_ceiling = 95000"), "ceiling", 95_000),
        (PERSON + swapped(MARKET, "112000", "98000") + ACME, "market", 98_000),
        (
            PERSON + acme('band = { low = 80000, high = 96000, currency = "EUR" }') + BIRCH,
            "band",
            96_000,
        ),
    ],
)
def test_the_lowest_limit_counts(told: str, kind: str, cap: int) -> None:
    found = space(told)
    assert found.cap == cap
    assert min(found.limits, key=lambda one: one.amount).kind == kind


def test_the_target_is_the_highest_aim_that_is_not_over_the_limit() -> None:
    # market 97,000 and an own aim of 120,000 under a limit of 100,800
    found = space(PERSON + line("aim", 120000) + MARKET + ACME)
    assert found.target is not None
    assert found.target.amount == 97_000


def test_a_target_beyond_the_limit_is_cut_to_it() -> None:
    # nothing in hand: 94,500, which is also the ask
    found = space(PERSON + line("aim", 120000) + ACHIEVEMENT + ACME)
    assert found.target is not None
    assert found.target.amount == 94_500
    assert found.ask is not None
    assert found.ask.base == 94_500


def test_a_limit_on_a_round_figure_is_asked_for_just_under_it() -> None:
    # 100,000 × 1.05 = 105,000 is a multiple of 5,000
    told = PERSON + line("aim", 120000) + ACHIEVEMENT + swapped(ACME, "90000", "100000")
    assert asked(told) == Decimal(104_500)


def test_a_round_figure_stands_where_it_is_the_ceiling_they_named() -> None:
    assert asked(PERSON + MARKET + acme("stated_ceiling = 95000")) == Decimal(95_000)


def test_a_wish_raises_the_target_where_there_is_room_for_it() -> None:
    # aim 95,000 and wish 98,000 under a limit of 100,800: 98,000 × 1.03 = 100,940, cut to 100,800
    found = space(PERSON + line("aim", 95000) + line("wish", 98000) + MARKET + ACME)
    assert found.cap == 100_800
    assert found.target is not None
    assert found.target.amount == 98_000
    assert found.target.fact.parts[0].name == "your own wish"
    assert found.ask is not None
    assert found.ask.base == 100_500


def test_a_wish_without_room_is_left_aside_unless_there_is_nothing_else() -> None:
    beside = space(PERSON + line("aim", 95000) + line("wish", 150000) + ACHIEVEMENT + ACME)
    assert beside.target is not None
    assert beside.target.fact.parts[0].name == "your own aim"
    alone = space(PERSON + line("wish", 150000) + ACHIEVEMENT + ACME)
    assert alone.target is not None
    assert alone.target.amount == alone.cap


def test_the_person_gives_up_what_the_aim_lies_under_parity_for_the_first_choice() -> None:
    told = line("aim", 95000) + ACME + BIRCH
    first = space(PERSON + FIRST_ACME + told)
    assert first.target is not None
    assert first.target.amount == 95_000
    other = space(PERSON + told)
    assert other.target is not None
    assert other.target.amount == 99_000


def test_parity_counts_what_hangs_on_the_base_and_what_does_not() -> None:
    # here 90,000 with 10 % bonus and 5 % retirement: 103,500 recurring; there 110,000 and nothing
    plain = swapped(
        swapped(swapped(BIRCH, "99000", "110000"), "bonus = [{ target_percent = 10 }]\n", ""),
        "retirement = [{ percent = 5 }]\n",
        "",
    )
    found = space(PERSON + ACME + plain)
    # 90,000 + (110,000 − 103,500) / 1.15
    assert found.aims[0].amount == 90_000 + Fraction(6_500) / Fraction(115, 100)


def test_a_band_of_the_pension_share_counts_as_it_would_with_that_base() -> None:
    banded = swapped(swapped(ACME, "90000", "60000"), "percent = 5", BAND)
    banded = swapped(banded, "bonus = [{ target_percent = 10 }]\n", "")
    tarn = swapped(swapped(BIRCH, "99000", "70000"), "bonus = [{ target_percent = 10 }]\n", "")
    found = space(PERSON + banded + tarn)
    # there 70,000 and 5 %: 73,500; here 10 % of at most 62,000 − 6,240 = 5,576
    assert found.aims[0].amount == 67_924
    assert found.shape.recurring_at(Fraction(67_924)) == 73_500
    # and the limit goes by it: × 1.05
    assert [one.amount for one in found.limits if one.kind == "parity"] == [Fraction("71320.2")]


def test_a_bonus_of_a_fixed_amount_does_not_move_with_the_base() -> None:
    fixed = swapped(ACME, "target_percent = 10", "amount = 9000")
    # only 5 % retirement hangs on it: 103,500 + 1.05 × 1,000
    assert space(PERSON + fixed).shape.recurring_at(Fraction(91_000)) == 104_550


def test_a_line_in_another_currency_is_converted_at_the_person_s_rate() -> None:
    usd = line("aim", 108000, 'currency = "USD"\n')
    # 108,000 × 0.9 = 97,200
    found = space(PERSON + "rates = { USD = 0.9 }\n" + usd + ACME)
    assert found.aims[0].amount == 97_200
    assert space(PERSON + usd + ACME).aims == ()
    assert space(PERSON + line("lowest", 108000, 'currency = "USD"\n') + ACME).floor is None


def test_the_ask_is_in_the_employer_s_currency_and_unit_of_pay() -> None:
    monthly = swapped(
        ACME, "amount = 90000", 'amount = 6000, per = "month", payments_per_year = 14'
    )
    # 84,000 a year; aim 89,600 is 6,400 a month; × 1.03 = 6,592, to the nearest 25: 6,600,
    # but nothing in hand allows 6,000 × 1.05 = 6,300 at most
    told = PERSON + line("aim", 89600) + ACHIEVEMENT + monthly
    found = space(told)
    assert found.ask is not None
    assert (found.ask.base, found.ask.per) == (Decimal(6_300), "month")
    daily = swapped(ACME, "amount = 90000", 'amount = 500, per = "day", billable_days = 200')
    # 500 × 1.05 = 525
    assert asked(PERSON + line("aim", 120000) + ACHIEVEMENT + daily) == Decimal(525)
    hourly = swapped(ACME, "amount = 90000", 'amount = 50, per = "hour", hours_per_week = 40')
    # 50 × 1.05 = 52.50, to the half
    assert asked(PERSON + line("aim", 200000) + ACHIEVEMENT + hourly) == Decimal("52.5")
    weekly = swapped(ACME, "amount = 90000", 'amount = 1800, per = "week"')
    # 1,800 × 1.05 = 1,890, to the nearest 25 not over it
    assert asked(PERSON + line("aim", 200000) + ACHIEVEMENT + weekly) == Decimal(1_875)


def test_a_currency_of_large_figures_has_large_steps() -> None:
    yen = swapped(
        swapped(ACME, "amount = 90000", 'amount = 1150000, per = "month"'),
        'currency = "EUR"',
        'currency = "JPY"',
    )
    told = "rates = { JPY = 0.006 }\n" + line("aim", 98000) + ACHIEVEMENT + yen
    found = space(PERSON + told)
    # nothing in hand: 1,150,000 × 1.05 = 1,207,500, to 5,000
    assert found.ask is not None
    assert {found.ask.base, *found.ask.shown} == {Decimal(1_205_000)}
    assert found.ladder == (Decimal(1_180_000), Decimal(1_165_000), Decimal(1_150_000))


@pytest.mark.parametrize(
    ("told", "why"),
    [
        (PERSON + ACME, "no figure to aim for"),
        (PERSON + MARKET + acme("graded = true"), "fixed by grade"),
        (PERSON + MARKET + acme("stated_ceiling = 90000"), "no room above"),
        (PERSON + line("aim", 90000) + ACME, "already at"),
        (
            PERSON + MARKET + acme('band = { low = 80000, high = 90010, currency = "EUR" }'),
            "No sensible figure",
        ),
        (
            PERSON
            + MARKET
            + swapped(
                ACME,
                'offer = "acme-1" }]',
                'offer = "acme-1" }, { on = 2026-11-20, kind = "improved", closed = ["base"] }]',
            ),
            "will not move",
        ),
    ],
)
def test_without_an_ask_it_is_said_why(told: str, why: str) -> None:
    found = space(told)
    assert found.ask is None
    assert found.why_none is not None
    assert why in spoken(found.why_none)


def test_the_steps_down_shrink_and_end_at_the_lowest_figure() -> None:
    found = space(PERSON + line("lowest", 92000) + MARKET + ACME)
    # from 99,500 to 92,000: 7,500; half, 80 % and all of it given up, to 500 upwards
    assert found.ladder == (Decimal(96_000), Decimal(93_500), Decimal(92_000))


@pytest.mark.parametrize(
    ("told", "ask"),
    [
        # the limit, 90,000 × 1.05 = 94,500, is the aim: a step under it
        (line("aim", 94500) + ACHIEVEMENT, 94_000),
        # 95,500 × 1.03 = 98,365, to 98,500: the wish, out of reach of the ask itself
        (line("aim", 95500) + line("wish", 98500) + swapped(MARKET, "112000", "98600"), 98_600),
        # recurring pay of 103,500 + 1.15 × 4,500: the base that brings it is 94,500
        (line("aim", "108675", 'measure = "recurring"\n') + ACHIEVEMENT, 94_000),
        # 97,000 × 1.03 = 99,910: 99,500 and what the present job pays lie equally near
        (MARKET + '[offers.now]\nkind = "current"\ncurrency = "EUR"\nbase = { amount = 99500 }\n',
         100_500),
    ],
)  # fmt: skip
def test_an_ask_never_equals_a_figure_that_stays_with_the_person(told: str, ask: int) -> None:
    assert asked(PERSON + told + ACME) == ask


def alternative(told: str) -> Fraction | None:
    found = space(told).alternative
    return None if found is None else found.amount


def test_the_steps_end_at_the_best_other_offer_where_that_is_above_the_lowest() -> None:
    # Birch at 99,000 draws level; aim 101,000 × 1.03 = 104,030, at most 99,000 × 1.05 = 103,950
    told = PERSON + line("lowest", 80000) + line("aim", 101000) + ACME + BIRCH
    found = space(told)
    assert found.alternative is not None
    assert found.alternative.amount == 99_000
    assert found.ask is not None
    assert found.ask.base == 103_500
    # from 103,500 to 99,000: 4,500; half, 80 % and all of it given up, to 500 upwards
    assert found.ladder == (Decimal(101_500), Decimal(100_000), Decimal(99_000))
    assert found.reservation is found.alternative


def test_a_lower_offer_elsewhere_ends_no_steps() -> None:
    told = PERSON + line("lowest", 92000) + MARKET + ACME + swapped(BIRCH, "99000", "80000")
    found = space(told)
    assert found.alternative is not None
    assert found.alternative.amount == 80_000
    assert found.ladder[-1] == 92_000


def test_what_is_given_up_for_the_first_choice_is_known_from_the_aim_alone() -> None:
    first = PERSON + FIRST_ACME
    # draws level at 99,000
    assert alternative(first + line("aim", 95000) + ACME + BIRCH) == 95_000
    assert alternative(first + line("aim", 99500) + ACME + BIRCH) == 99_000
    # without an aim they said no more than that they would take it as it stands
    assert alternative(first + MARKET + ACME + BIRCH) is None
    # 110,000 and an aim of 109,000 are over the limit, 90,000 × 1.20
    high = swapped(BIRCH, "99000", "110000")
    assert alternative(first + line("aim", 109000) + ACME + high) is None
    assert alternative(PERSON + line("aim", 109000) + ACME + high) == 110_000
    assert alternative(PERSON + ACME) is None


def test_without_a_lowest_figure_the_steps_end_at_what_is_offered() -> None:
    assert space(PERSON + MARKET + ACME).ladder[-1] == Decimal(90_000)


def test_there_are_no_steps_where_the_lowest_lies_above_the_ask() -> None:
    found = space(PERSON + line("lowest", 99800) + MARKET + ACME)
    assert found.ask is not None
    assert found.ladder == ()
    assert not found.out_of_reach


@example(base=20_000, over=1, floor=20_601, market=False)
@example(base=90_000, over=5, floor=80_000, market=False)
@given(
    base=st.integers(20_000, 400_000),
    over=st.integers(1, 60),
    floor=st.integers(10_000, 500_000),
    market=st.booleans(),
)
def test_an_ask_lies_in_its_window_and_the_steps_never_fall_under_the_lowest(
    base: int, over: int, floor: int, *, market: bool
) -> None:
    aim = base * (100 + over) // 100
    told = (
        PERSON
        + line("aim", aim)
        + line("lowest", floor)
        + (swapped(swapped(MARKET, "97000", str(aim)), "112000", str(aim * 2)) if market else "")
        + ACHIEVEMENT
        + swapped(ACME, "90000", str(base))
    )
    found = space(told)
    if found.ask is None:
        return
    assert base < found.ask.base <= found.cap
    assert found.ask.low <= found.ask.base <= found.ask.high
    assert found.ask.base % 5000 != 0
    assert found.ask.base not in (aim, floor)
    steps = (found.ask.base, *found.ladder)
    drops = [one - other for one, other in pairwise(steps)]
    assert all(drop > 0 for drop in drops)
    assert drops == sorted(drops, reverse=True)
    assert all(step >= lowest(found) for step in found.ladder)


def test_a_market_figure_without_a_high_end_sets_no_limit() -> None:
    found = space(PERSON + without(MARKET, "high") + ACME)
    assert {one.kind for one in found.limits} == {"leverage"}
