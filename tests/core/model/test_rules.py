"""What each table refuses, and what it lets through."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from offerbook.core.model.admit import admit
from offerbook.core.model.application import Application
from offerbook.core.model.book import Kind
from offerbook.core.model.offer import Offer
from offerbook.core.model.preferences import Preferences

BASE: dict[Kind, dict[str, Any]] = {
    "offer": {"application": "acme", "currency": "EUR"},
    "application": {"company": "Acme"},
    "preferences": {},
}


def said(kind: Kind, more: dict[str, Any]) -> str:
    """Return what is said of one table beside the least a file must hold."""
    record = admit(kind, "it", {**BASE[kind], **more})
    return "; ".join(str(problem) for problem in record.problems)


def day(text: str) -> date:
    return date.fromisoformat(text)


@pytest.mark.parametrize(
    ("table", "problem"),
    [
        (
            {"base": {"amount": 30, "per": "hour"}},
            "base: hours_per_week is needed for pay per hour",
        ),
        ({"base": {"amount": 30, "per": "hour", "hours_per_week": 40}}, ""),
        (
            {"base": {"amount": 500, "per": "day"}},
            "billable_days, or leave_days to work them out, is needed for pay per day",
        ),
        (
            {"base": {"amount": 500, "per": "day"}, "time": {"public_holidays": 8}},
            "billable_days, or leave_days to work them out, is needed for pay per day",
        ),
        ({"base": {"amount": 500, "per": "day"}, "time": {"leave_days": 20}}, ""),
        (
            {"benefit": [{"name": "car", "amount": 1, "list_price": 48_000}]},
            "benefit[0]: list_price and taxed_percent go together",
        ),
        (
            {
                "benefit": [
                    {"name": "c", "amount": 1, "per": "day", "list_price": 1, "taxed_percent": 1}
                ]
            },
            "benefit[0]: list_price counts with per month or year",
        ),
        ({"base": {"amount": 500, "per": "day", "billable_days": 220}}, ""),
        (
            {"bonus": [{"amount": 1, "payout": {"low": 1, "expected": 0, "high": 1}}]},
            "bonus[0].payout: low, expected and high must not fall",
        ),
        ({"bonus": [{"amount": 1, "payout": {"low": 0, "expected": 0, "high": 1}}]}, ""),
        ({"bonus": [{}]}, "bonus[0]: give either target_percent or amount"),
        (
            {"bonus": [{"amount": 1, "target_percent": 1}]},
            "bonus[0]: give either target_percent or amount",
        ),
        ({"bonus": [{"target_percent": 0}]}, ""),
        ({"retirement": [{}]}, "retirement[0]: give tiers or percent"),
        ({"retirement": [{"percent": 3}]}, ""),
        ({"retirement": [{"tiers": [{"rate": 1, "up_to_percent": 3}]}]}, ""),
        (
            {
                "retirement": [
                    {"tiers": [{"rate": 1, "up_to_percent": 3}, {"rate": 1, "up_to_percent": 3}]}
                ]
            },
            "retirement[0]: up_to_percent must rise from tier to tier",
        ),
        (
            {"retirement": [{"percent": 3, "band_from": 10, "band_to": 10}]},
            "retirement[0]: band_to must be above band_from",
        ),
        ({"retirement": [{"percent": 3, "band_from": 9, "band_to": 10}]}, ""),
        ({"retirement": [{"percent": 3, "band_to": 10}]}, ""),
        (
            {"grant": [{"value": 1, "schedule": {"months": 48, "every_months": 5}}]},
            "grant[0].schedule: months must be a whole number of every_months",
        ),
        (
            {"grant": [{"value": 1, "schedule": {"months": 12, "cliff_months": 13}}]},
            "grant[0].schedule: cliff_months must not be longer than months",
        ),
        ({"grant": [{"value": 1, "schedule": {"months": 12, "cliff_months": 12}}]}, ""),
        ({"grant": [{"kind": "rsu"}]}, "grant[0]: give value or units"),
        ({"grant": [{"kind": "option"}]}, "grant[0]: give value or units"),
        ({"grant": [{"kind": "phantom"}]}, ""),
        ({"grant": [{"kind": "rsu", "units": 5}]}, "grant[0]: units need a price"),
        ({"grant": [{"kind": "rsu", "units": 5, "price": 2}]}, ""),
        ({"grant": [{"kind": "option", "units": 5}]}, ""),
        (
            {
                "grant": [
                    {"value": 1, "schedule": {"months": 12}, "percents_by_year": [100]},
                ]
            },
            "grant[0]: give one of schedule, percents_by_year and vests",
        ),
        ({"grant": [{"value": 1, "percents_by_year": [5, 15, 40, 40]}]}, ""),
        (
            {"grant": [{"value": 1, "exits": [{"value": 0, "probability": Decimal("0.6")}]}]},
            "grant[0]: probabilities must sum to 1, not 0.6",
        ),
        (
            {
                "grant": [
                    {
                        "value": 1,
                        "exits": [
                            {"value": 0, "probability": Decimal("0.6")},
                            {"value": 8, "probability": Decimal("0.4")},
                        ],
                    }
                ]
            },
            "",
        ),
        (
            {"start": day("2027-01-04"), "contract_end": day("2027-01-03")},
            "contract_end: the last day of the contract is before start, 2027-01-04",
        ),
        ({"start": day("2027-01-04"), "contract_end": day("2027-01-04")}, ""),
        ({"contract_end": day("2027-01-04")}, ""),
    ],
)
def test_a_part_of_an_offer_hangs_together(table: dict[str, Any], problem: str) -> None:
    assert said("offer", table) == (f"it: {problem}" if problem else "")


def test_an_offer_needs_its_application_and_the_present_job_does_not() -> None:
    record = admit("offer", "it", {"currency": "EUR"})
    assert [str(problem) for problem in record.problems] == [
        'it: application is needed, unless kind = "current"'
    ]
    here = admit("offer", "it", {"currency": "EUR", "kind": "current"})
    assert isinstance(here.value, Offer)


@pytest.mark.parametrize(
    ("table", "problem"),
    [
        (
            {"events": [{"on": day("2026-11-02"), "kind": "retracted"}]},
            "events[0]: a retracted event needs takes_back, the number of the event it takes back",
        ),
        ({"events": [{"on": day("2026-11-02"), "kind": "retracted", "takes_back": 1}]}, ""),
        (
            {"band": {"low": 10, "high": 9, "currency": "EUR"}},
            "band: high must not be below low",
        ),
        ({"band": {"low": 10, "high": 10, "currency": "EUR"}}, ""),
        ({"company": ""}, 'company: must not be empty, given ""; write something, or leave it out'),
    ],
)
def test_a_part_of_an_application_hangs_together(table: dict[str, Any], problem: str) -> None:
    assert said("application", table) == (f"it: {problem}" if problem else "")


SCALE: dict[str, Any] = {"worst": 70000, "best": 130000}
DAYS: dict[str, Any] = {
    "earliest": day("2027-01-01"),
    "ideal": day("2027-01-15"),
    "latest": day("2027-04-01"),
}


@pytest.mark.parametrize(
    ("table", "problem"),
    [
        (
            {"weights": {"money": 0, "start": 0, "fit": 0}},
            "weights: at least one weight must be above 0",
        ),
        ({"weights": {"money": 0, "start": 0, "fit": 1}}, ""),
        ({"money": {"worst": 5, "best": 5}}, "money: best must be above worst"),
        ({"money": {**SCALE, "curve": [{"at": 90000, "worth": 60}]}}, ""),
        (
            {"money": {**SCALE, "curve": [{"at": 70000, "worth": 60}]}},
            "money: curve must lie between worst and best and never fall",
        ),
        (
            {
                "money": {
                    **SCALE,
                    "curve": [{"at": 90000, "worth": 60}, {"at": 95000, "worth": 50}],
                }
            },
            "money: curve must lie between worst and best and never fall",
        ),
        ({"start": DAYS}, ""),
        ({"start": {**DAYS, "earliest": day("2027-01-15")}}, ""),
        (
            {"start": {**DAYS, "earliest": day("2027-01-16")}},
            "start: earliest, ideal and latest must not fall",
        ),
        ({"start": {**DAYS, "latest": day("2027-01-15")}}, "start: latest must be after ideal"),
        ({"fit": [{"id": "team", "worst": 5, "best": 5}]}, "fit[0]: best and worst must differ"),
        ({"fit": [{"id": "office", "worst": 5, "best": 1}]}, ""),
        ({"fit": [{"id": "team"}, {"id": "team"}]}, "fit[1].id: two fit criteria have the same id"),
        (
            {"fit": [{"id": "My team"}]},
            "fit[0].id: string should match pattern '^[a-z][a-z0-9_]{0,31}$', given \"My team\"",
        ),
        ({"tax": {"effective_percent": 38}}, ""),
        (
            {"tax": {"effective_percent": 38, "brackets": [{"above": 0, "percent": 30}]}},
            "tax: give either effective_percent or brackets",
        ),
        (
            {"tax": {"brackets": [{"above": 9, "percent": 30}, {"above": 9, "percent": 40}]}},
            "tax: above must rise from bracket to bracket",
        ),
        ({"must": [{"path": "base.amount"}]}, "must[0]: give at_least, at_most or is"),
        ({"must": [{"path": "base.amount", "at_least": 75000}]}, ""),
        ({"must": [{"path": "base.amount", "at_most": day("2027-01-01")}]}, ""),
        ({"must": [{"path": "terms.visa", "is": "sponsored"}]}, ""),
        ({"must": [{"path": "written", "is": True}]}, ""),
        ({"rates": {"USD": 0}}, "rates: USD must be above 0"),
        ({"rates": {"USD": Decimal("1e-20")}}, "rates: USD is out of all measure"),
        ({"rates": {"USD": Decimal("0.92"), "on": day("2026-11-20")}}, ""),
    ],
)
def test_a_part_of_the_preferences_hangs_together(table: dict[str, Any], problem: str) -> None:
    assert said("preferences", table) == (f"it: {problem}" if problem else "")


def test_the_least_a_file_may_hold_is_enough() -> None:
    for kind, model in (("offer", Offer), ("application", Application)):
        record = admit(kind, "it", BASE[kind])  # type: ignore[arg-type, index]
        assert isinstance(record.value, model)
    assert isinstance(admit("preferences", "preferences", {}).value, Preferences)
