from datetime import date
from decimal import Decimal

import pytest

from offerbook.core.model.offer import Offer
from offerbook.core.pay.valuation import Valuation
from offerbook.core.pay.views import valuation
from offerbook.errors import MissingFactError, NoRateError
from tests.core.pay.made import TODAY, d, offer, preferences

RATES = {"USD": 0.5}
FOUR_YEARS = {"months": 48, "every_months": 12}
RICH = offer(
    100_000,
    bonus=[
        {"target_percent": 10, "payout": {"low": 0.5, "expected": 0.9, "high": 1.2}, "pay_month": 3}
    ],
    sign_on=[{"amount": 8000}, {"amount": 4000, "month": 12}],
    grant=[{"value": 80_000, "currency": "USD", "liquid": True, "schedule": FOUR_YEARS}],
    retirement=[{"tiers": [{"rate": 1, "up_to_percent": 3}]}],
    benefit=[
        {"name": "home", "amount": 200, "per": "month", "cash": True},
        {"name": "parking", "amount": -50, "per": "month"},
    ],
    health={"premium_per_month": 100},
    relocation={"amount": 6000, "expected_cost": 5000},
)


def valued(terms: Offer = RICH) -> Valuation:
    return valuation(terms, preferences(rates=RATES), today=TODAY)


def test_the_first_year_is_all_that_falls_into_it() -> None:
    # base 100 000 + sign-on 8 000 + shares 20 000 × 0.5 + match 3 000 + home 2 400 − parking 600
    # − health 1 200 + moving 1 000; the bonus comes in March of the year after
    assert valued().first_year == 100_000 + 8000 + 10_000 + 3000 + 2400 - 600 - 1200 + 1000


def test_every_year_has_every_part() -> None:
    first, second, *_ = valued().years
    assert dict(first.parts) == {
        "base": 100_000,
        "bonus": 0,
        "sign_on": 8000,
        "equity": 10_000,
        "retirement": 3000,
        "benefit": 1800,
        "health": -1200,
        "relocation": 1000,
    }
    assert list(second.parts) == list(first.parts)
    # 10 % × 100 000 × 0.9, and the second instalment on the anniversary
    assert (second.parts["bonus"], second.parts["sign_on"]) == (d(9000), d(4000))
    assert [year.total for year in valued().years] == [122_600, 126_600, 122_600, 122_600]


def test_annualised_is_the_sum_divided_by_the_years() -> None:
    # (122 600 + 126 600 + 122 600 + 122 600) / 4
    assert valued().annualised == 123_600


def test_guaranteed_is_contractual_cash_only() -> None:
    # year 1: base 100 000 + sign-on 8 000 + home 2 400 + help with moving 6 000
    assert valued().years[0].guaranteed == 116_400
    # then 102 400 a year: (116 400 + 3 × 102 400) / 4
    assert valued().guaranteed == 105_900


def test_what_depends_on_staying_stands_beside_it() -> None:
    # the match 4 × 3 000 and the second instalment 4 000, over four years
    assert valued().conditional == 4000


def test_recurring_is_what_comes_back_every_year() -> None:
    assert dict(valued().recurring_parts) == {
        "base": 100_000,
        "bonus": 9000,
        "equity": 10_000,
        "retirement": 3000,
        "benefit": 2400,
    }
    assert valued().recurring == 124_400


def test_low_and_high_differ_by_the_bonus() -> None:
    # three bonuses in four years: 3 × 10 000 × (0.9 − 0.5) / 4 = 3 000; (1.2 − 0.9): 2 250
    assert valued().low == 123_600 - 3000
    assert valued().high == 123_600 + 2250


def test_an_offer_with_nothing_uncertain_has_one_figure() -> None:
    found = valued(offer())
    assert found.low == found.annualised == found.high == found.recurring == 120_000


def test_figures_carry_no_zeros_at_their_end() -> None:
    found = valued()
    assert [str(one) for one in (found.base, found.first_year, found.annualised)] == [
        "100000",
        "122600",
        "123600",
    ]


def test_a_foreign_offer_is_valued_at_its_rate() -> None:
    found = valued(offer(100_000, currency="USD"))
    assert (found.rate, found.base, found.annualised) == (d("0.5"), d(50_000), d(50_000))
    assert found.currency == "EUR"
    assert dict(found.rates) == {"USD": Decimal("0.5")}


def test_a_missing_rate_names_the_offer_and_the_line_to_add() -> None:
    with pytest.raises(NoRateError) as caught:
        valued(offer(100_000, currency="GBP"))
    assert str(caught.value) == (
        "acme-1: 1 GBP has no value in EUR; "
        "add rates.GBP to preferences.toml: what 1 GBP is worth in EUR"
    )


def test_a_grant_in_a_currency_without_a_rate_is_refused_too() -> None:
    grant = {"value": 1, "currency": "GBP", "liquid": True, "schedule": FOUR_YEARS}
    with pytest.raises(NoRateError):
        valued(offer(grant=[grant]))


def test_an_offer_without_a_base_is_refused_by_name() -> None:
    with pytest.raises(MissingFactError) as caught:
        valued(Offer(id="acme-1", application="acme", currency="EUR"))
    assert str(caught.value) == (
        "acme-1: the base (base.amount) is not stated, so the offer cannot be valued; "
        "ask for it, then: offerbook set acme-1 base.amount AMOUNT"
    )


def test_equity_that_cannot_be_counted_is_no_recurring_pay() -> None:
    grants = [
        {"value": 80_000, "liquid": False, "schedule": FOUR_YEARS},
        {"value": 80_000, "liquid": True, "promised": False, "schedule": FOUR_YEARS},
        {"value": 80_000, "liquid": True},
    ]
    assert valued(offer(grant=grants)).recurring_parts["equity"] == 0


def test_a_grant_that_has_vested_long_ago_is_no_recurring_pay() -> None:
    grants = [{"value": 80_000, "liquid": True, "schedule": FOUR_YEARS}]
    held = offer(kind="current", start=date(2020, 1, 1), grant=grants)
    assert valued(held).recurring_parts["equity"] == 0


def test_a_contract_that_ends_early_is_still_spread_over_the_horizon() -> None:
    # one year of 120 000 over a horizon of four
    assert valued(offer(contract_end=date(2027, 12, 31))).annualised == 30_000


def test_a_bonus_by_amount_recurs_too() -> None:
    assert valued(offer(bonus=[{"amount": d(500)}])).recurring == 120_500
