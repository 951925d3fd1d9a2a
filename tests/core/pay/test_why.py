from datetime import date

import pytest

from offerbook.core.fact import Fact
from offerbook.core.model.equity import Grant, Schedule
from offerbook.core.pay.views import valuation
from offerbook.core.pay.why import View, facts
from tests.core.pay.made import TODAY, d, offer, preferences
from tests.core.pay.test_views import RICH, valued

VIEWS: tuple[View, ...] = ("first_year", "annualised", "recurring", "guaranteed", "base")


@pytest.mark.parametrize("view", VIEWS)
def test_a_total_is_the_figure_of_the_valuation_and_rests_on_the_base(view: View) -> None:
    found = facts(RICH, valued(), view)
    assert found.value == getattr(valued(), view)
    assert found.unit == "EUR"
    assert found.formula
    assert "acme-1 base.amount" in found.fields()


@pytest.mark.parametrize("view", ["first_year", "recurring"])
def test_the_parts_of_a_sum_add_up_to_it(view: View) -> None:
    found = facts(RICH, valued(), view)
    assert sum(part.value for part in found.parts) == found.value  # type: ignore[misc]
    assert found.formula == " + ".join(part.name for part in found.parts)


@pytest.mark.parametrize("view", ["annualised", "guaranteed"])
def test_the_parts_of_an_average_add_up_to_it_over_the_years(view: View) -> None:
    found = facts(RICH, valued(), view)
    *sums, years = found.parts
    assert (years.where, years.value) == ("preferences horizon_years", 4)
    assert sum(part.value for part in sums) / 4 == found.value  # type: ignore[misc]


def test_guaranteed_rests_on_contractual_parts_only() -> None:
    *sums, _ = facts(RICH, valued(), "guaranteed").parts
    assert [part.name for part in sums] == ["help with moving", "sign-on", "base", "home"]


def test_shares_rest_on_their_fields_and_the_rate() -> None:
    found = _part(facts(RICH, valued(), "recurring"), "equity")
    assert found.fields() == (
        "acme-1 grant[0].value",
        "acme-1 grant[0].currency",
        "acme-1 grant[0].schedule.months",
        "acme-1 grant[0].schedule.every_months",
        "acme-1 grant[0].liquid",
        "preferences rates.USD",
    )
    assert (found.parts[0].name, found.parts[0].value, found.parts[0].unit) == (
        "grant value",
        80_000,
        "USD",
    )


def test_a_bonus_rests_on_the_base_and_its_payout_is_a_share() -> None:
    found = _part(facts(RICH, valued(), "annualised"), "bonus")
    assert "acme-1 base.amount" in found.fields()
    payout = next(part for part in found.parts if part.where.endswith("payout.expected"))
    assert (payout.name, payout.unit) == ("bonus payout expected", "")
    target = next(part for part in found.parts if part.where.endswith("target_percent"))
    assert target.unit == "percent"


def test_an_assumed_payout_is_among_the_parts_of_the_bonus() -> None:
    terms = offer(bonus=[{"amount": 1000}])
    found = facts(terms, valuation(terms, preferences(), today=TODAY), "first_year")
    names = [part.name for part in _part(found, "bonus").parts]
    assert "share of the bonus target that is paid" in names
    assert "first day of work" not in names


def test_a_raise_rests_on_its_own_field_by_the_name_it_has_in_the_file() -> None:
    terms = offer({"amount": 1200, "raise": {"rate_percent": 3, "month": 7, "after_months": 0}})
    found = facts(terms, valuation(terms, preferences(), today=TODAY), "first_year")
    assert _part(found, "raise").fields() == (
        "acme-1 base.raise.rate_percent",
        "acme-1 base.raise.month",
        "acme-1 base.raise.after_months",
        "acme-1 base.amount",
    )
    assert "acme-1 base.raise.month" not in _part(found, "base").fields()


def test_percents_by_year_are_named_one_by_one() -> None:
    terms = offer(grant=[{"value": 100, "liquid": True, "percents_by_year": [40, 60]}])
    found = facts(terms, valuation(terms, preferences(), today=TODAY), "annualised")
    assert "acme-1 grant[0].percents_by_year[1]" in found.fields()


def test_health_and_a_grants_own_vesting_start_name_their_fields() -> None:
    grant = {
        "value": 100,
        "liquid": True,
        "vest_start": date(2027, 2, 1),
        "schedule": {"months": 12},
    }
    terms = offer(grant=[grant], health={"premium_per_month": 5, "deductible": 100})
    found = facts(terms, valuation(terms, preferences(), today=TODAY), "first_year")
    assert _part(found, "health premium").fields() == ("acme-1 health.premium_per_month",)
    assert "acme-1 grant[0].vest_start" in _part(found, "shares").fields()


def test_a_field_given_as_nothing_is_no_part() -> None:
    grant = Grant(value=d(100), price=None, liquid=True, schedule=Schedule(months=12))
    terms = offer().model_copy(update={"grant": (grant,)})
    found = facts(terms, valuation(terms, preferences(), today=TODAY), "first_year")
    assert "acme-1 grant[0].price" not in found.fields()


def _part(whole: Fact, name: str) -> Fact:
    (found,) = (part for part in whole.parts if part.name == name)
    return found


def test_fares_vouchers_and_share_plans_rest_on_more_than_their_own_field() -> None:
    terms = offer(
        time={"leave_days": 25, "onsite_days": 2, "commute_cost_per_day": 5},
        benefit=[{"name": "meals", "amount": 5, "per": "day"}],
        share_plan=[{"contribution_percent": 10, "discount_percent": 15}],
    )
    found = facts(terms, valuation(terms, preferences(), today=TODAY), "first_year")
    assert "acme-1 time.onsite_days" in _part(found, "fares").fields()
    assert "acme-1 time.leave_days" in _part(found, "meals").fields()
    plan = _part(found, "gain of buying shares below their price")
    assert plan.fields()[-1] == "acme-1 base.amount"
    assert plan.formula == "what you pay in × (price at the end / price paid − 1)"


def test_what_is_paid_by_the_day_may_rest_on_days_of_which_nothing_is_stated() -> None:
    rate = {"amount": 500, "per": "day", "billable_days": 220}
    vouchers = [{"name": "meal vouchers", "amount": 5, "per": "day"}]
    for terms in (offer(rate), offer(benefit=vouchers)):
        found = facts(terms, valued(terms), "first_year")
        assert not [place for place in found.fields() if " time" in place]
