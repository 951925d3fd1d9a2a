from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from offerbook.core.model.offer import Offer
from offerbook.core.pay.assembly import ledger
from offerbook.core.pay.open_points import questions
from tests.core.pay.made import TODAY, offer, preferences

COMPLETE = {
    "bonus": [{"amount": 1, "payout": {"low": 0, "expected": 1, "high": 1}}],
    "grant": [{"value": 1, "liquid": True, "schedule": {"months": 48}}],
    "sign_on": [{"amount": 1, "clawback": {}}],
    "retirement": [{"percent": 1, "vested_by_year": [100]}],
    "time": {"leave_days": 25, "hours_expected": 40, "onsite_days": 0},
    "health": {},
    "terms": {"notice_days": 30, "employer_notice_days": 60, "probation_months": 0},
    "answer_by": date(2026, 11, 27),
}
DAY = "By which day do they need your answer?"
SOLD = "Can the equity be sold when it vests?"
REPAID = "Must the sign-on be paid back on leaving early: how much, until when?"
KEPT = "Is what the employer pays towards retirement yours at once, or after how long?"
PAID = "How much of the bonus target was paid in the last years?"
LOST = "Is the bonus lost by leaving before the day it is paid?"
ON_SITE = "How many days a week are on site?"
MOVING = "Must the money for moving be paid back on leaving early?"


def test_an_offer_that_says_nothing_is_asked_for_its_base_first() -> None:
    asked = questions(Offer(id="acme-1", application="acme", currency="EUR"))
    assert asked[0] == "What is the base salary, and how is it paid?"
    assert asked[1] == DAY
    assert asked[2].startswith("Is there a bonus")
    assert "What is the first day of work?" in asked


def test_an_offer_that_says_everything_is_asked_nothing() -> None:
    base = {"amount": 1, "raise": {"rate_percent": 1}}
    assert questions(offer(base, **COMPLETE)) == ()


def test_a_ledger_carries_what_to_ask() -> None:
    terms = offer()
    assert ledger(terms, preferences(), today=TODAY).not_stated == questions(terms)


def test_options_are_asked_for_strike_and_shares() -> None:
    asked = questions(offer(grant=[{"kind": "option", "units": 1, "liquid": False}]))
    assert asked[1:7] == (
        "When does the equity vest, and is there a cliff?",
        "What is the strike price of the options?",
        "What is a share worth today, and who says so?",
        "How many shares are there in all, fully diluted?",
        "How long after leaving can the options still be exercised?",
        "How much do investors take out first at an exit?",
    )


def test_equity_of_unknown_kind_is_asked_whether_it_can_be_sold() -> None:
    assert questions(offer(grant=[{"value": 1}]))[2] == SOLD


def test_the_sum_that_an_answer_can_move_decides_the_order() -> None:
    """Worked by hand on a base of 96,000 a year.

    Equity on paper 100 × 400 = 40,000, asked when it vests and whether it can be sold; sign-on
    5,000 + 7,000 = 12,000, the third part states its clawback; bonus 10 % of 96,000 = 9,600, both
    what was paid and whether leaving loses it; moving 8,000; a match of 2 × 3 % of 96,000 = 5,760;
    the way to work 6 × 5 × 52 = 1,560.
    """
    asked = questions(
        offer(
            {"amount": 8000, "per": "month"},
            answer_by=date(2026, 11, 27),
            sign_on=[{"amount": 5000}, {"amount": 7000, "month": 6}, {"amount": 1, "clawback": {}}],
            bonus=[{"target_percent": 10, "pay_month": 3}],
            grant=[{"units": 100, "price": 400}],
            retirement=[{"tiers": [{"rate": 2, "up_to_percent": 3}]}],
            relocation={"amount": 8000},
            time={"commute_cost_per_day": 6},
        )
    )
    assert asked[1:9] == (SOLD, REPAID, PAID, LOST, MOVING, KEPT, ON_SITE, asked[8])
    assert asked[0] == "When does the equity vest, and is there a cliff?"
    assert asked[8] == "How many days of paid leave are there a year?"


def test_equity_in_another_currency_keeps_its_place_in_the_fixed_order() -> None:
    asked = questions(
        offer(
            answer_by=date(2026, 11, 27),
            grant=[{"value": 900_000, "currency": "JPY", "schedule": {"months": 48}}],
            sign_on=[{"amount": 100}],
        )
    )
    assert asked[:2] == (REPAID, SOLD)


def test_a_bonus_of_an_unknown_base_moves_no_sum_that_is_known() -> None:
    asked = questions(
        Offer.model_validate(
            {
                "id": "acme-1",
                "application": "acme",
                "currency": "EUR",
                "bonus": ({"target_percent": Decimal(10)},),
                "sign_on": ({"amount": Decimal(1)},),
            }
        )
    )
    assert asked.index(REPAID) < asked.index(PAID)


def test_what_the_answer_stands_for_is_not_asked_again() -> None:
    known = {
        "relocation": {"amount": 1, "clawback": {}},
        "grant": [{"kind": "option", "units": 1, "price": 1, "liquid": False, "preference": 1,
                   "investors_share": 0.2, "strike": 1, "fully_diluted": 9,
                   "exercise_window_days": 90, "schedule": {"months": 48}}],
    }  # fmt: skip
    base = {"amount": 1, "raise": {"rate_percent": 1}}
    assert questions(offer(base, **{**COMPLETE, **known})) == ()


@given(
    st.lists(st.sampled_from(("bonus", "grant", "sign_on", "retirement")), unique=True),
    st.sampled_from(sorted(COMPLETE)),
)
def test_to_state_one_thing_more_asks_no_new_question_about_the_others(
    stated: list[str], more: str
) -> None:
    some = {key: COMPLETE[key] for key in stated}
    before = set(questions(offer(**some)))
    after = set(questions(offer(**{**some, more: COMPLETE[more]})))
    assert after <= before


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


def test_a_promise_that_is_settled_is_no_longer_left_out_of_the_letter() -> None:
    said = {"what": "two days at home"}
    settled = {**said, "settled": date(2026, 11, 20)}
    open_, none = (
        ledger(offer(promised=[one]), preferences(), today=TODAY).unvalued
        for one in (said, settled)
    )
    assert [one.label for one in open_] == ["two days at home"]
    assert none == ()
