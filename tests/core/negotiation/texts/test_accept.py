"""An acceptance restates every term that the letter states, and nothing that it does not."""

from __future__ import annotations

import pytest

from offerbook.core.edit import change
from offerbook.core.negotiation.before_signing import unsettled
from offerbook.core.negotiation.lint.lint import lint
from offerbook.core.negotiation.text import Outgoing
from offerbook.core.negotiation.texts.write import write
from tests.core.negotiation.cases import ACME, PERSON, TODAY, swapped, without
from tests.core.negotiation.stories import body_words, mail, situation, written

RICH = """
[applications.acme]
company = "Acme"
role = "Data engineer"
events = [{ on = 2026-11-18, kind = "offer_written", offer = "acme-1" }]

[offers.acme-1]
application = "acme"
received = 2026-11-18
written = true
currency = "EUR"
start = 2027-02-01
contract_end = 2029-01-31
level = "L5"
base = { amount = 90000, amount_is = "full_time", fte = 0.8, raise = { rate_percent = 2.5 } }
bonus = [
  { target_percent = 10, first_year_guarantee = 4000, must_be_employed = true },
  { amount = 1500, first_year_guarantee = 1500, guarantee_is = "instead" },
]
sign_on = [
  { amount = 5000, clawback = { full_until_month = 12 } },
  { amount = 1000, month = 6, clawback = {} },
]
grant = [
  { kind = "option", units = 2000, strike = 1.25, schedule = { months = 48, cliff_months = 12 } },
  { kind = "rsu", value = 8000, percents_by_year = [50, 50] },
  { kind = "rsu", value = 99000, promised = false },
]
share_plan = [{ contribution_percent = 10, discount_percent = 15 }]
retirement = [{ percent = 5 }, { tiers = [{ rate = 0.5, up_to_percent = 6 }] }]
health = { premium_per_month = 80 }
benefit = [
  { name = "car allowance", amount = 500, per = "month" },
  { name = "meals", amount = 6, per = "day" },
  { name = "tickets", amount = 600 },
  { name = "parking", amount = -40, per = "month" },
]
relocation = { amount = 6000, expected_cost = 9000, gross_up = true }

[offers.acme-1.time]
leave_days = 28
onsite_days = 2
hours_expected = 45
commute_minutes = 35

[offers.acme-1.terms]
probation_months = 6
notice_days = 30
employer_notice_days = 60
non_compete_months = 6
non_compete_paid_percent = 50
visa = "sponsored"
review_on = 2027-07-01
"""

LINES = (
    "- level: L5",
    "- base: €90,000 a year full time, at 80% €72,000",
    "- raise: 2.5% at each yearly review",
    "- bonus: 10% of base at target",
    "- bonus of the first year: at least €4,000",
    "- bonus: €1,500 a year at target",
    "- bonus of the first year: €1,500 guaranteed",
    "- sign-on: €5,000, to be repaid if I leave within 12 months",
    "- sign-on: €1,000 after 6 months, to be repaid on leaving early, as you set out",
    "- equity: 2,000 options at €1.25, over 48 months",
    "- equity: worth €8,000 in all, over 24 months",
    "- share plan: 15% below the price",
    "- retirement: 5% of base",
    "- retirement: 50% of what I pay in, up to 6% of base",
    "- health cover: €80 a month from me",
    "- car allowance: €500 a month",
    "- meals: €6 a day",
    "- tickets: €600 a year",
    "- help with moving: €6,000 net",
    "- leave: 28 days a year",
    "- at the workplace: 2 days a week",
    "- trial period: 6 months",
    "- my notice: 30 days",
    "- your notice: 60 days",
    "- non-compete: 6 months after leaving, at 50% of pay",
    "- work permit: seen to by you",
    "- review of pay: Thursday 1 July 2027",
    "- contract until: Wednesday 31 January 2029",
    "- start: Monday 1 February 2027",
)


def accept(told: str) -> str:
    here = situation(told, "acme", TODAY)
    text = mail(written(write("accept", here)))
    assert lint(text, here, "accept") == (), text
    return text


def test_every_stated_term_is_restated_in_order_and_nothing_else() -> None:
    text = accept(PERSON + RICH)
    assert [one for one in text.splitlines() if one.startswith("- ")] == [*LINES]
    for never in ("99,000", "9,000\n", "45", "35", "parking"):
        assert never not in text.split("Sam")[0], never


def test_it_opens_with_thanks_whoever_writes_it() -> None:
    for style in ("", '[preferences.negotiation]\nstyle = "relational"\n'):
        for name in ("Sam Brooks", "Ada Moor", "Kit Lund", "Noor Vale", "Jan Pell", "Uma Reyes"):
            text = accept(PERSON.replace("Sam Brooks", name) + style + ACME)
            first = text.partition("\n\n")[2].split("\n\n")[0]
            assert "hank" in first
            assert "accept" in first
            assert 60 <= body_words(text) <= 180


MONTHLY = 'amount = 6000, per = "month", payments_per_year = 13, amount_is = "full_time", fte = 0.5'


@pytest.mark.parametrize(
    ("base", "line"),
    [
        (
            MONTHLY,
            "- base: €6,000 a month full time, at 50% €3,000, 13 times a year",
        ),
        ('amount = 50, per = "hour", hours_per_week = 32', "- hours: 32 a week"),
        # 1,000 × 0.6 = 600
        (
            'amount = 1000, per = "week", amount_is = "full_time", fte = 0.6',
            "- base: €1,000 a week full time, at 60% €600\n",
        ),
        # 50 × 0.5 = 25
        (
            'amount = 50, per = "hour", hours_per_week = 40, amount_is = "full_time", fte = 0.5',
            "- rate: €50 an hour full time, at 50% €25\n",
        ),
        ('amount = 500, per = "day", billable_days = 210', "- rate: €500 a day\n"),
        ('amount = 1000, per = "week"', "- base: €1,000 a week\n"),
    ],
)
def test_the_base_is_restated_in_its_own_unit(base: str, line: str) -> None:
    assert line in accept(PERSON + swapped(ACME, "amount = 90000", base))


def test_cover_that_costs_nothing_and_a_bar_that_pays_nothing_are_restated_too() -> None:
    told = ACME.replace("terms = { probation_months = 6 }", "terms = { non_compete_months = 3 }")
    told = told.replace("leave_days = 28", "onsite_days = 3")
    text = accept(PERSON + told + "health = {}\n")
    assert "- at the workplace: 3 days a week" in text
    assert "- health cover, as described in the letter" in text
    assert "- non-compete: 3 months after leaving\n" in text


def test_a_promise_settled_before_signing_stays_as_an_agreed_change() -> None:
    told = (
        PERSON
        + ACME
        + (
            'promised = [{ what = "two days at home." }, '
            '{ what = "28 days", path = "time.leave_days", value = 30 }]\n'
        )
    )
    here = situation(told, "acme", TODAY)
    book = here.book
    for one in unsettled(here, None):
        book = change(book, one.record, one.changes)
    kept = book.offers["acme-1"]
    assert all(one.settled is not None for one in kept.promised)
    assert kept.time is not None
    assert kept.time.leave_days == 30
    again = told.replace('at home."', 'at home.", settled = 2026-11-23').replace(
        "value = 30", "value = 30, settled = 2026-11-23"
    )
    text = accept(again)
    assert "- as agreed: two days at home\n" in text
    assert "28 days\n" not in text


TIERS = (
    "{ tiers = [{ rate = 1.0, up_to_percent = 3 }, { rate = 0.5, up_to_percent = 5 }], "
    "pay_cap = 60000 }"
)


@pytest.mark.parametrize(
    ("plan", "lines"),
    [
        # read together they come to 3 × 1.0 + 2 × 0.5 = 4 per cent
        (
            TIERS,
            [
                "100% of what I pay in, up to 3% of base, counted up to €60,000",
                "50% of what I pay in above 3% and up to 5% of base, counted up to €60,000",
            ],
        ),
        (
            "{ percent = 3, band_from = 6240, band_to = 50270 }",
            ["3% of base between €6,240 and €50,270"],
        ),
        ("{ percent = 3, band_from = 6240 }", ["3% of base above €6,240"]),
        ("{ percent = 3, band_to = 50270 }", ["3% of base up to €50,270"]),
        ("{ percent = 3 }", ["3% of base"]),
    ],
)
def test_each_step_of_a_pension_says_on_what_it_counts(plan: str, lines: list[str]) -> None:
    text = accept(PERSON + swapped(ACME, "[{ percent = 5 }]", f"[{plan}]"))
    found = [one for one in text.splitlines() if one.startswith("- retirement")]
    assert found == [f"- retirement: {one}" for one in lines]


@pytest.mark.parametrize(
    ("months", "words"),
    [
        ("full_until_month = 12", ", to be repaid if I leave within 12 months"),
        ("full_until_month = 1", ", to be repaid if I leave within 1 month"),
        ("then_prorata_months = 24", ", to be repaid in part if I leave within 24 months"),
        (
            # in full for 12 months, then less and less for 12 more
            "full_until_month = 12, then_prorata_months = 12",
            ", to be repaid if I leave within 12 months, and in part within 24 months",
        ),
    ],
)
def test_a_duty_to_repay_is_restated_with_its_condition(months: str, words: str) -> None:
    back = f"clawback = {{ {months} }}"
    told = ACME + f"sign_on = [{{ amount = 5000, {back} }}]\n"
    text = accept(PERSON + told + f"relocation = {{ amount = 2000, {back} }}\n")
    assert f"- sign-on: €5,000{words}\n" in text
    assert f"- help with moving: €2,000{words}\n" in text


def test_one_of_a_thing_is_no_plural() -> None:
    told = ACME.replace(
        "terms = { probation_months = 6 }",
        "terms = { probation_months = 1, notice_days = 1, employer_notice_days = 1, "
        "non_compete_months = 1 }",
    ).replace("leave_days = 28", "leave_days = 1, onsite_days = 1")
    text = accept(PERSON + told + "sign_on = [{ amount = 2000, month = 1 }]\n")
    assert [one for one in text.splitlines() if " 1 " in one and "2027" not in one] == [
        "- sign-on: €2,000 after 1 month",
        "- leave: 1 day a year",
        "- at the workplace: 1 day a week",
        "- trial period: 1 month",
        "- my notice: 1 day",
        "- your notice: 1 day",
        "- non-compete: 1 month after leaving",
    ]


def test_a_grant_that_vests_in_parts_is_restated_with_its_last_month() -> None:
    parts = "vests = [{ month = 12, percent = 50 }, { month = 30, percent = 50 }]"
    text = accept(PERSON + ACME + f"grant = [{{ value = 9000, {parts} }}, {{ value = 100 }}]\n")
    assert "- equity: worth €9,000 in all, over 30 months\n- equity: worth €100 in all\n" in text


def test_a_share_in_the_results_is_restated_as_the_writing_calls_itself() -> None:
    told = swapped(ACME, 'source = "letter"', 'source = "contract"')
    text = accept(PERSON + told + 'grant = [{ kind = "profit_share" }]\n')
    assert "- equity: a share in the results, as in the contract\n" in text


@pytest.mark.parametrize(
    ("held", "line"),
    [
        ("leave_days = 28", "- leave: 28 days a year\n"),
        ("leave_days = 30", "- leave: 30 days a year\n"),
        ("onsite_days = 2", "- at the workplace: 2 days a week\n"),
    ],
)
def test_what_was_agreed_is_never_lost(held: str, line: str) -> None:
    more = (
        'promised = [{ what = "more leave", path = "time.leave_days", value = 30, '
        "settled = 2026-11-21 }]\n"
    )
    text = accept(PERSON + swapped(ACME, "leave_days = 28", held) + more)
    assert line in text
    agreed = [one for one in text.splitlines() if "as agreed" in one]
    assert (
        agreed
        == {
            "leave_days = 28": ["- as agreed instead: more leave (30 days of leave a year)"],
            "leave_days = 30": [],
            "onsite_days = 2": ["- as agreed: more leave (30 days of leave a year)"],
        }[held]
    )


def test_conditions_fit_into_a_sentence_or_are_listed() -> None:
    small = 'condition = [{ what = "references." }, { what = "a health check" }]\n'
    assert "it still depends on references and a health check." in accept(PERSON + ACME + small)
    names = 'condition = [{ what = "References" }, { what = "A DBS check." }]\n'
    text = accept(PERSON + ACME + names)
    assert "it still depends on:\n- References\n- A DBS check\n" in text


def test_an_offer_by_e_mail_is_called_no_letter() -> None:
    told = swapped(ACME, 'source = "letter"', 'source = "email"')
    for name in ("Sam Brooks", "Ada Moor", "Kit Lund", "Noor Vale", "Jan Pell", "Uma Reyes"):
        for style in ("", '[preferences.negotiation]\nstyle = "relational"\n'):
            for one in (told, without(told, "role")):
                text = accept(PERSON.replace("Sam Brooks", name) + style + one + "health = {}\n")
                assert "letter" not in text, text
                assert "your e-mail" in text or "the e-mail" in text
                polite = situation(PERSON.replace("Sam Brooks", name) + one, "acme", TODAY)
                assert "letter" not in mail(written(write("decline", polite)))


def test_a_role_that_is_called_one_is_not_called_so_twice() -> None:
    told = swapped(ACME, "Data engineer", "Analyst role")
    for name in ("Sam Brooks", "Ada Moor", "Kit Lund", "Noor Vale", "Jan Pell", "Uma Reyes"):
        here = situation(PERSON.replace("Sam Brooks", name) + told, "acme", TODAY)
        for kind in ("accept", "questions", "withdraw"):
            made = write(kind, here)
            if isinstance(made, Outgoing):
                assert "role role" not in mail(made)
                assert "role of Analyst role" not in mail(made)
