from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offerbook.core.pay.along_base import AlongBase
from offerbook.core.pay.assembly import account
from offerbook.core.pay.valuation import Valuation, valued
from tests.core.pay.made import TODAY, offer, preferences

# nothing up to 10 000, 20 % to 50 000, 40 % to 100 000, and no more above
STEPS = [(10_000, 20), (50_000, 40), (100_000, 0)]
TAX = {"brackets": [{"above": above, "percent": percent} for above, percent in STEPS]}

# 5 760 a year are taxed
CAR = {"name": "car", "amount": 100, "per": "month", "list_price": 48_000, "taxed_percent": 1}

WHOLE: dict[str, Any] = {
    "bonus": [
        {"target_percent": 10, "payout": {"low": 0, "expected": 0.5, "high": 1}},
        {"amount": 4000},
    ],
    "retirement": [
        {"percent": 10, "band_from": 6_240, "band_to": 62_000},
        {"tiers": [{"up_to_percent": 4, "rate": 0.5}], "pay_cap": 80_000},
    ],
    "benefit": [CAR, {"name": "trips", "amount": -50, "per": "month"}],
}


def worth(base: object, tax: object = None, **terms: Any) -> Valuation:
    wanted = preferences(**({} if tax is None else {"tax": tax}))
    told = offer(base={"amount": base, "per": "year"}, **terms)
    return valued(account(told, wanted, today=TODAY))


def along(base: object, tax: object = None, **terms: Any) -> AlongBase:
    return worth(base, tax, **terms).along_base


def test_a_band_of_the_pension_share_ends_where_it_ends() -> None:
    plan = {"percent": 10, "band_from": 6_240, "band_to": 62_000}
    found = along(60_000, retirement=[plan])
    # 62,000 brings 5,576 of pension share and no higher base more: 73,500 − 5,576 = 67,924
    assert found.base(Fraction(73_500)) == 67_924
    # under the end of the band each unit brings a tenth: 65,376 + 1,000 × 1.1
    assert found.pay(Fraction(61_000)) == 66_476
    assert found.base(Fraction(66_476)) == 61_000
    # and under its beginning it brings none
    assert found.pay(Fraction(6_000)) == 6_000
    assert found.base(Fraction(6_000)) == 6_000


def test_a_match_stops_at_the_cap() -> None:
    plan = {"tiers": [{"up_to_percent": 4, "rate": 0.5}], "pay_cap": 80_000}
    # 2 % of 80,000 at the most: 85,000 − 1,600
    assert along(70_000, retirement=[plan]).base(Fraction(85_000)) == 83_400
    assert along(70_000, retirement=[plan]).base(Fraction(76_500)) == 75_000


def test_of_two_bonuses_only_the_one_in_percent_moves_by_its_own_payout() -> None:
    found = along(60_000, bonus=WHOLE["bonus"])
    # half of 10 % of each unit more, the other stays at 4,000: 67,000 + 1,050
    assert found.pay(Fraction(61_000)) == 68_050


def test_tax_by_steps_takes_more_of_a_benefit_with_a_higher_base() -> None:
    found = along(44_240, TAX, benefit=[{**CAR, "amount": 600}])
    # 7,200 less 20 % of 5,760; with 50,000 it is 40 % of them
    assert found.pay(Fraction(44_240)) == 44_240 + 6_048
    assert found.pay(Fraction(50_000)) == 50_000 + 4_896
    # between them each unit of base brings 0.8
    assert found.base(Fraction(44_240 + 6_048 + 800)) == 45_240


def test_a_benefit_that_costs_more_than_it_is_worth_counts_nothing() -> None:
    found = along(60_000, TAX, benefit=[CAR])
    # 48 with a base of 44,240, −1,104 with one of 50,000: nothing is left from 44,480 on
    assert found.pay(Fraction(44_480)) == 44_480
    assert found.pay(Fraction(44_360)) == 44_360 + 24
    # above 100,000 no tax is due: −1,104 with 94,240, 1,200 with 100,000, so some from 97,000 on
    assert [found.pay(Fraction(base)) - base for base in (97_000, 98_500, 100_000, 120_000)] == [
        0,
        600,
        1_200,
        1_200,
    ]


def test_one_rate_of_tax_takes_the_same_at_any_base() -> None:
    found = along(60_000, {"effective_percent": 40}, benefit=[{**CAR, "amount": 600}])
    assert len(found.stretches) == 1
    # 7,200 − 40 % of 5,760
    assert found.pay(Fraction(0)) == 4_896


def test_where_the_rest_is_enough_no_base_is_needed() -> None:
    found = along(60_000, bonus=[{"amount": 4000}])
    assert [found.base(Fraction(pay)) for pay in (0, 4_000, 4_500)] == [0, 0, 500]


def test_tax_in_another_currency_counts_at_the_person_s_rate() -> None:
    wanted = preferences(tax=TAX, rates={"USD": 0.8})
    told = offer(currency="USD", base={"amount": 60_000, "per": "year"}, benefit=[CAR])
    found = valued(account(told, wanted, today=TODAY)).along_base
    # 50,000 EUR are 62,500 USD; the second step begins to count at 62,500 − 5,760
    assert {56_740, 62_500} <= {one.begins for one in found.stretches}


@given(
    present=st.integers(1, 200_000),
    other=st.integers(0, 200_000),
    tax=st.sampled_from([None, TAX]),
)
def test_it_is_what_the_offer_is_worth_with_that_base(
    present: int, other: int, tax: object
) -> None:
    found = along(present, tax, **WHOLE)
    assert found.pay(Fraction(other)) == Fraction(worth(other, tax, **WHOLE).recurring)


@given(base=st.decimals(0, 200_000, places=2), tax=st.sampled_from([None, TAX]))
def test_there_and_back_is_the_same_base(base: Decimal, tax: object) -> None:
    found = along(60_000, tax, **WHOLE)
    assert found.base(found.pay(Fraction(base))) == Fraction(base)


@pytest.mark.parametrize("base", [33333.33, 61999.99])
def test_the_present_base_brings_what_it_brings(base: float) -> None:
    found = worth(base, TAX, **WHOLE)
    assert found.along_base.pay(Fraction(str(base))) == Fraction(found.recurring)
