from datetime import date

from offerbook.core.model.offer import Offer
from offerbook.core.pay.assembly import ledger
from offerbook.core.pay.open_points import questions
from tests.core.pay.made import TODAY, offer, preferences

COMPLETE = {
    "bonus": [{"amount": 1, "payout": {"low": 0, "expected": 1, "high": 1}}],
    "grant": [{"value": 1, "liquid": True, "schedule": {"months": 48}}],
    "sign_on": [{"amount": 1}],
    "retirement": [{"percent": 1}],
    "time": {"leave_days": 25, "hours_expected": 40},
    "health": {},
    "terms": {"notice_days": 30},
}


def test_an_offer_that_says_nothing_is_asked_for_its_base_first() -> None:
    asked = questions(Offer(id="acme-1", application="acme", currency="EUR"))
    assert asked[0] == "What is the base salary, and how is it paid?"
    assert asked[1].startswith("Is there a bonus")
    assert "What is the first day of work?" in asked


def test_an_offer_that_says_everything_is_asked_nothing() -> None:
    base = {"amount": 1, "raise": {"rate_percent": 1}}
    assert questions(offer(base, **COMPLETE)) == ()


def test_options_are_asked_for_strike_and_shares() -> None:
    asked = questions(offer(grant=[{"kind": "option", "units": 1, "liquid": False}]))
    assert asked[:3] == (
        "When does the equity vest, and is there a cliff?",
        "What is the strike price of the options?",
        "How many shares are there in all, fully diluted?",
    )


def test_equity_of_unknown_kind_is_asked_whether_it_can_be_sold() -> None:
    assert questions(offer(grant=[{"value": 1}]))[1] == "Can the equity be sold when it vests?"


def test_a_bonus_with_a_month_of_payment_is_asked_whether_leaving_loses_it() -> None:
    asked = questions(offer(bonus=[{"amount": 1, "pay_month": 3}]))
    assert "Is the bonus lost by leaving before the day it is paid?" in asked


def test_the_present_job_is_not_asked_how_it_began() -> None:
    asked = questions(Offer(id="current", kind="current", currency="EUR"))
    assert not [one for one in asked if "sign-on" in one or "first day" in one]


def test_what_is_said_about_time_and_terms_is_named() -> None:
    terms = offer(
        time={
            "leave_days": 27,
            "hours_expected": 42,
            "commute_minutes": 25,
            "commute_cost_per_day": 6,
        },
        terms={"non_compete_months": 12},
        promised=[{"what": "a review"}],
    )
    found = ledger(terms, preferences(tax={"effective_percent": 30}), today=TODAY).unvalued
    assert [one.source for one in found] == [
        "time.commute_cost_per_day",
        "time.leave_days",
        "time.hours_expected",
        "time.commute_minutes",
        "terms.non_compete_months",
        "",
        "promised[0]",
    ]


def test_public_holidays_alone_are_named_as_leave() -> None:
    (named,) = ledger(offer(time={"public_holidays": 9}), preferences(), today=TODAY).unvalued
    assert named.label == "leave"


def test_terms_without_a_bar_to_competitors_name_nothing() -> None:
    terms = offer(time={"onsite_days": 2}, terms={"probation_months": 2}, start=date(2027, 1, 1))
    assert ledger(terms, preferences(), today=TODAY).unvalued == ()
