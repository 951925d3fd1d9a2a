from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offerbook.core.model.assumed import Rates
from offerbook.core.model.preferences import Preferences
from offerbook.core.money import (
    GRAIN,
    converted,
    fine,
    fine_sum,
    is_currency,
    minor_units,
    payable,
    rate,
    split,
    tidy,
)
from offerbook.errors import NoRateError

IN_EURO = Preferences(
    currency="EUR",
    rates=Rates(USD=Decimal("0.92"), JPY=Decimal("0.0061")),  # type: ignore[call-arg]
)
amounts = st.decimals(0, 10**9, places=4)


def test_a_foreign_amount_is_worth_its_rate() -> None:
    # 80 000 × 0.92 = 73 600
    assert converted(Decimal(80_000), "USD", "EUR", IN_EURO) == 73_600


def test_an_amount_of_ones_own_leaves_by_the_same_rate() -> None:
    # 73 600 / 0.92 = 80 000
    assert converted(Decimal(73_600), "EUR", "USD", IN_EURO) == 80_000


def test_two_foreign_currencies_meet_by_way_of_ones_own() -> None:
    # 1 000 000 × 0.0061 = 6 100; 6 100 / 0.92 = 6 630.43…
    assert payable(converted(Decimal(10**6), "JPY", "USD", IN_EURO), "USD") == Decimal("6630.43")


def test_a_sum_of_fine_amounts_is_theirs_one_by_one() -> None:
    huge = Decimal("98765432109876543.25")
    assert fine_sum([Decimal("0.5"), Decimal("1E-13")]) == Decimal("0.5")
    assert fine_sum([huge, Decimal("0.5")]) == huge + Decimal("0.5")


@given(st.decimals(0, 10**9, places=13), st.integers(1, 60))
def test_a_split_divides_the_running_total(whole: Decimal, parts: int) -> None:
    found = split(whole, parts)
    totals = [fine(whole * count / parts) for count in range(parts)]
    assert [sum(found[:count]) for count in range(parts)] == totals
    assert sum(found) == whole


@given(st.integers(-(10**7), 10**7), st.integers(1, 60))
def test_a_split_of_whole_grains_rounds_halves_to_even(grains: int, parts: int) -> None:
    whole = grains * GRAIN
    found = split(whole, parts)
    totals = [(whole * count / parts).quantize(GRAIN) for count in range(parts)]
    assert [sum(found[:count]) for count in range(parts)] == totals
    assert sum(found) == whole


def test_the_same_currency_needs_no_rate() -> None:
    assert converted(Decimal(5), "GBP", "GBP", Preferences()) == 5


@pytest.mark.parametrize("preferences", [IN_EURO, Preferences()])
def test_a_missing_rate_says_which_line_to_add(preferences: Preferences) -> None:
    with pytest.raises(NoRateError) as caught:
        rate("GBP", preferences)
    assert str(caught.value) == (
        "1 GBP has no value in EUR; add rates.GBP to preferences.toml: what 1 GBP is worth in EUR"
    )


def test_yen_has_no_decimals_and_the_kuwaiti_dinar_three() -> None:
    assert (minor_units("JPY"), minor_units("EUR"), minor_units("KWD")) == (0, 2, 3)
    assert payable(Decimal("1234.5"), "JPY") == 1235
    assert payable(Decimal("0.0005"), "KWD") == Decimal("0.001")


def test_an_unknown_currency_is_none_and_is_shown_with_two_decimals() -> None:
    assert not is_currency("XYZ")
    assert not is_currency("XAU")
    assert minor_units("XYZ") == 2


def test_a_third_keeps_twelve_decimals() -> None:
    assert fine(Decimal(1) / 3) == Decimal("0.333333333333")


def test_an_amount_beyond_all_measure_keeps_28_digits() -> None:
    assert fine(Decimal("1E+40")) == Decimal("1E+40")


def test_zeros_at_the_end_are_dropped_and_no_exponent_appears() -> None:
    assert [str(tidy(Decimal(text))) for text in ("98000.00", "0.50", "0.000")] == [
        "98000",
        "0.5",
        "0",
    ]


@given(amounts, st.integers(1, 60))
def test_a_split_amount_adds_up_to_the_whole(whole: Decimal, parts: int) -> None:
    found = split(whole, parts)
    assert len(found) == parts
    assert sum(found) == whole
    assert max(found) - min(found) <= 2 * GRAIN


@given(st.lists(amounts, max_size=40), st.randoms())
def test_fine_amounts_add_up_the_same_in_any_order(each: list[Decimal], order: object) -> None:
    thirds = [fine(amount / 3) for amount in each]
    shuffled = sorted(thirds, key=lambda _: order.random())  # type: ignore[attr-defined]
    assert sum(thirds) == sum(shuffled)
