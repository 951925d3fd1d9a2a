from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest

from offerbook.core.ranking.contest import contest
from offerbook.core.ranking.must import slot
from offerbook.core.saying import Amount, Day, Name, Number, Slot
from tests.core.ranking.made import ALL, book, held, offer, valued, words

FIT = {"acme": {"team": 8}}


def reason(must: dict[str, Any], **terms: Any) -> str:
    made = book({**ALL, "must": [must]}, FIT)
    found = held(made, offer("acme-1", **terms))
    return words(found.excluded[0].why) if found.excluded else ""


def question(must: dict[str, Any], **terms: Any) -> list[str]:
    made = book({**ALL, "must": [must]}, FIT)
    found = held(made, offer("acme-1", **terms))
    assert not found.excluded
    return [words(one) for one in found.unchecked]


@pytest.mark.parametrize(
    ("must", "terms", "why"),
    [
        (
            {"path": "base.amount", "at_least": 90_000},
            {"base": 89_999},
            "Acme is out: base.amount is 89,999, and must be at least 90,000.",
        ),
        (
            {"path": "time.onsite_days", "at_most": 3},
            {"time": {"onsite_days": Decimal("3.5")}},
            "Acme is out: time.onsite_days is 3.5, and must be at most 3.",
        ),
        (
            {"path": "country", "is": "NL"},
            {"country": "DE"},
            "Acme is out: country is DE, and must be NL.",
        ),
        (
            {"path": "written", "is": True},
            {"written": False},
            "Acme is out: written is no, and must be yes.",
        ),
        (
            {"path": "fit.team", "at_least": 9},
            {},
            "Acme is out: fit.team is 8, and must be at least 9.",
        ),
        (
            {"path": "start", "at_most": date(2027, 1, 1)},
            {},
            "Acme is out: start is 2027-01-11, and must be at most 2027-01-01.",
        ),
        (
            {"path": "terms.notice_days", "is": 30},
            {"terms": {"notice_days": 60}},
            "Acme is out: terms.notice_days is 60, and must be 30.",
        ),
        (
            {"path": "base.raise.rate_percent", "at_least": 3},
            {"base": {"amount": 1, "raise": {"rate_percent": 2}}},
            "Acme is out: base.raise.rate_percent is 2, and must be at least 3.",
        ),
        (
            {"path": "bonus[0].target_percent", "at_least": 10},
            {"bonus": [{"target_percent": 8}]},
            "Acme is out: bonus[0].target_percent is 8, and must be at least 10.",
        ),
        (
            {"path": "answer_by", "at_least": date(2026, 11, 27)},
            {"answer_by": datetime(2026, 11, 26, 17, tzinfo=UTC)},
            "Acme is out: answer_by is 2026-11-26, and must be at least 2026-11-27.",
        ),
        (
            {"path": "country", "at_least": 3},
            {"country": "NL"},
            "Acme is out: country is NL, and must be at least 3.",
        ),
    ],
)
def test_an_offer_that_breaks_a_deal_breaker_is_out_with_the_reason(
    must: dict[str, Any], terms: dict[str, Any], why: str
) -> None:
    assert reason(must, **terms) == why


@pytest.mark.parametrize(
    ("must", "terms"),
    [
        ({"path": "base.amount", "at_least": 90_000}, {"base": 90_000}),
        ({"path": "base.amount", "at_least": 90_000}, {"base": {"amount": 7_500, "per": "month"}}),
        ({"path": "base.amount", "at_most": 90_000, "at_least": 1}, {"base": 90_000}),
        ({"path": "terms.probation_months", "at_most": 6}, {"terms": {"probation_months": 6}}),
        ({"path": "terms.probation_months", "is": 6}, {"terms": {"probation_months": 6}}),
        ({"path": "written", "is": True}, {"written": True}),
        (
            {"path": "answer_by", "is": date(2026, 11, 26)},
            {"answer_by": datetime(2026, 11, 26, 17, tzinfo=UTC)},
        ),
    ],
)
def test_an_offer_that_keeps_to_a_deal_breaker_stays(
    must: dict[str, Any], terms: dict[str, Any]
) -> None:
    assert reason(must, **terms) == ""
    assert question(must, **terms) == []


def test_a_bound_on_base_is_a_year_and_in_the_preferences_currency() -> None:
    made = book({**ALL, "must": [{"path": "base.amount", "at_least": 90_000}]}, FIT)
    acme = offer("acme-1", {"amount": 8_000, "per": "month"}, currency="USD")
    # 8 000 × 12 × 0.92 = 88 320
    found = contest([acme], made, {"acme-1": valued(acme, rate=Decimal("0.92"))})
    assert words(found.excluded[0].why) == (
        "Acme is out: base.amount is 88,320, and must be at least 90,000."
    )


@pytest.mark.parametrize(
    ("path", "terms"),
    [
        ("terms.notice_days", {}),
        ("terms.visa", {"terms": {"notice_days": 3}}),
        ("bonus[1].target_percent", {"bonus": [{"target_percent": 8}]}),
    ],
)
def test_what_is_not_stated_breaks_nothing_and_is_asked(path: str, terms: dict[str, Any]) -> None:
    assert question({"path": path, "is": "no"}, **terms) == [
        f"{path} is a deal-breaker, and Acme does not state it: ask."
    ]


def test_the_present_job_has_no_scores_to_hold_against_it() -> None:
    made = book({**ALL, "must": [{"path": "fit.team", "at_least": 9}]}, FIT)
    found = held(made, offer("now", kind="current", application=None))
    assert [words(one) for one in found.unchecked] == [
        "fit.team is a deal-breaker, and you have not scored it for Present job: give it a score."
    ]


def test_a_bound_on_base_asks_where_none_is_stated() -> None:
    made = book({**ALL, "must": [{"path": "base.amount", "at_least": 9}]}, FIT)
    acme = offer("acme-1", None)
    found = contest([acme], made, {"acme-1": valued(acme, pay=1)})
    assert [words(one) for one in found.unchecked] == [
        "base.amount is a deal-breaker, and Acme does not state it: ask."
    ]


@pytest.mark.parametrize("path", ["bsae.amount", "base", "bonus", "base..", "fit"])
def test_a_deal_breaker_on_nothing_is_named(path: str) -> None:
    assert question({"path": path, "at_least": 1}) == [
        f"The deal-breaker on {path} names nothing of an offer."
    ]


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (Decimal("2.50"), Number(Decimal("2.50"), 1)),
        (Decimal(200), Number(Decimal(200), 0)),
        (3, Number(3, 0)),
        (date(2027, 1, 2), Day(date(2027, 1, 2))),
        ("NL", Name("NL")),
    ],
)
def test_a_value_is_shown_as_what_it_is(value: Any, shown: Slot) -> None:
    assert slot(value) == shown
    assert slot(Decimal(5), "EUR") == Amount(Decimal(5), "EUR")
