"""Figures that are absurd but allowed: every total is still a total."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from offerbook.core.pay.belief import belief
from offerbook.core.pay.leaving import leaving
from offerbook.core.pay.present import present_value
from offerbook.core.pay.usual import quoted, usual
from offerbook.core.pay.views import valuation
from offerbook.core.pay.why import View, facts
from tests.core.pay.made import TODAY, d, offer, preferences

VIEWS: tuple[View, ...] = ("base", "recurring", "first_year", "guaranteed", "annualised")
amounts = st.sampled_from(
    [d(0), d("1E-15"), d("0.01"), d(1), d(98_000), d("123456789.987654321"), d(10**15)]
)
days = st.sampled_from([date(1900, 1, 1), date(2027, 1, 31), date(2028, 2, 29), date(2199, 12, 31)])
rates = st.sampled_from([d("1E-15"), d("0.92"), d(10**15)])


@st.composite
def terms(draw: st.DrawFn) -> dict[str, Any]:
    start = draw(days)
    grant: dict[str, Any] = {
        "kind": draw(st.sampled_from(["rsu", "option", "phantom", "profit_share"])),
        "value": draw(amounts),
        "price": draw(amounts),
        "strike": draw(amounts),
        "currency": "USD",
        "liquid": draw(st.booleans()),
        "vest_start": draw(days),
        "schedule": {"months": draw(st.sampled_from([1, 48, 600])), "cliff_months": 1},
    }
    if draw(st.booleans()) or grant["kind"] == "option":
        grant["units"] = draw(amounts)
    if draw(st.booleans()):
        grant["fully_diluted"] = draw(amounts) + 1
        grant["exits"] = [{"value": draw(amounts), "probability": 1}]
    return {
        "kind": draw(st.sampled_from(["current", "offer"])),
        "currency": draw(st.sampled_from(["EUR", "USD"])),
        "base": {
            "amount": draw(amounts),
            "per": "month",
            "payments_per_year": draw(st.sampled_from([d(1), d(12), d("14.5")])),
            "raise": {"rate_percent": draw(st.sampled_from([0, 100])), "after_months": 0},
        },
        "start": start,
        "bonus": [{"target_percent": 1000, "pay_month": draw(st.integers(1, 12))}],
        "sign_on": [{"amount": draw(amounts), "month": draw(st.sampled_from([0, 1200]))}],
        "grant": [grant],
        "retirement": [{"percent": 5, "vested_by_year": [0, 50]}],
        "share_plan": [{"contribution_percent": 100, "discount_percent": 99, "lookback": True}],
    }


@pytest.mark.long
@settings(max_examples=500)
@given(terms(), rates, st.sampled_from([1, 4, 40]), st.sampled_from([-100, 0, 7, 1000]))
def test_every_total_can_be_said(
    data: dict[str, Any], rate: Decimal, years: int, growth: int
) -> None:
    wanted = preferences(
        horizon_years=years,
        rates={"USD": rate},
        assumptions={"price_growth_percent": growth, "discount_percent": 100},
    )
    one = offer(**data)
    found = valuation(one, wanted, today=TODAY)
    assert found.low <= found.annualised <= found.high
    assert found.guaranteed <= found.annualised
    for view in VIEWS:
        assert facts(one, found, view).value == getattr(found, view)
    assert present_value(found.ledger, wanted).is_finite()
    assert quoted(one, wanted, today=TODAY).is_finite()
    usual(one, wanted, today=TODAY)
    belief(one, one, wanted, today=TODAY)
    if years == 1:
        assert len(leaving(one, wanted, today=TODAY)) == 13
