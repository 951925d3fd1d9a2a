"""Every talking point: where it must speak, and where it must stay silent."""

from __future__ import annotations

import inspect
import re
from types import ModuleType

import pytest

from offerbook.core.negotiation.points import (
    achievement,
    deadline,
    first_year_gap,
    market_figure,
    missing_terms,
    own_costs,
    posted_band,
    recurring_gap,
    rival_base,
    start_date,
)
from offerbook.core.negotiation.points.rules import REASONS, RULES, points
from tests.core.negotiation.cases import (
    ACHIEVEMENT,
    ACME,
    BIRCH,
    CEDAR,
    MARKET,
    PERSON,
    TODAY,
    swapped,
    without,
)
from tests.core.negotiation.stories import situation, spoken

OPEN = "[preferences.permissions]\ndisclose_amounts = true\n"
NAMED = "[preferences.permissions]\nname_companies = true\n"
ALL = "[preferences.permissions]\ndisclose_amounts = true\nname_companies = true\n"
NOTICE = "[preferences.negotiation]\nnotice_days = 90\n"
START = "[preferences.start]\nearliest = 2027-03-01\nideal = 2027-03-15\nlatest = 2027-06-01\n"
BAND = 'band = { low = 85000, high = 115000, currency = "EUR" }'
INTERNAL = swapped(ACME, 'company = "Acme"', 'company = "Acme"\ninternal = true')
BANDED = swapped(ACME, 'company = "Acme"', 'company = "Acme"\n' + BAND)
SIGN_ON = BIRCH + "sign_on = [{ amount = 12000 }]\n"
BONUS = swapped(
    swapped(BIRCH, "99000", "90000"),
    "bonus = [{ target_percent = 10 }]",
    "bonus = [{ target_percent = 20 }]",
)

LINE = "\n"
COMPANY = 'company = "Acme"\n'
MIDDLE = swapped(BANDED, COMPANY, COMPANY + "internal = true\n")
DAY = 'amount = 520, per = "day", billable_days = 210'
HOUR = 'amount = 70, per = "hour", hours_per_week = 40'
DAILY = without(swapped(ACME, "amount = 90000", DAY), "retirement")
HOURLY = swapped(DAILY, DAY, swapped(HOUR, "70", "60"))
RATED = without(swapped(BIRCH, "amount = 99000", DAY), "retirement")
PART = swapped(ACME, "amount = 90000", 'amount = 97000, amount_is = "full_time", fte = 0.8')
EVENT = '{ on = 2026-11-18, kind = "offer_written", offer = "acme-1" }'
CLOSED = swapped(ACME, EVENT, EVENT + ', { on = 2026-11-20, kind = "improved", closed = ["base"] }')
DAYS = 'amount = {}, per = "day", billable_days = {}'
FULL_TIME = ', amount_is = "full_time", fte = {}'
HALF = swapped(BIRCH, "amount = 99000", "amount = 110000" + FULL_TIME.format("0.9"))
"""Paid 110,000 × 0.9 = 99,000 a year."""
PART_LOW = swapped(ACME, "amount = 90000", "amount = 110000" + FULL_TIME.format("0.8"))
"""Paid 88,000 a year, at a full-time rate above Birch's 99,000."""
LOWER = swapped(BIRCH, "99000", "80000")
DALE = (
    swapped(BIRCH, "99000", "95000").replace("birch", "dale").replace("Birch", "Dale")
    + "sign_on = [{ amount = 9000 }]\n"
)
"""Ahead of Acme with a sign-on payment, and behind Birch's base."""
RICH = swapped(BONUS, "target_percent = 20", "target_percent = 60").replace("birch", "elm")
"""A base as Acme's, and the most of all in a whole year."""


def monthly(told: str, amount: int, payments: int = 12, extra: str = "") -> str:
    """Return a book of one offer with its base a month."""
    base = f'amount = {amount}, per = "month", payments_per_year = {payments}{extra}'
    return re.sub(r"amount = 9[09]000", base, told)


def weekly(told: str, amount: int) -> str:
    """Return a book of one offer with its base a week."""
    return re.sub(r"amount = 9[09]000", f'amount = {amount}, per = "week"', told)


def benefit(name: str, amount: int) -> str:
    """Return a benefit of the offer told last."""
    return f'benefit = [{{ name = "{name}", amount = {amount} }}]\n'


FAR = swapped(MARKET, "amount = 97000", "amount = 160000")

SPEAKS: tuple[tuple[ModuleType, str, str], ...] = (
    (rival_base, PERSON + OPEN + ACME + BIRCH, r"writ.*€99,000 a year\."),
    (rival_base, PERSON + ACME + BIRCH, r"writ.*higher"),
    (rival_base, PERSON + NAMED + ACME + BIRCH, r"Birch.* a higher base"),
    (rival_base, PERSON + ALL + ACME + BIRCH, r"Birch.* a base of €99,000 a year"),
    (
        rival_base,
        PERSON
        + OPEN
        + ACME
        + swapped(BIRCH, "amount = 99000", 'amount = 7500, per = "month", payments_per_year = 13'),
        r"€97,500",  # 7,500 × 13
    ),
    (recurring_gap, PERSON + OPEN + ACME + BONUS, r"€9,000 (a year )?higher"),  # 90,000 × 10 %
    (recurring_gap, PERSON + ACME + BONUS, r"is higher.*every year|every year.*is higher"),
    (first_year_gap, PERSON + OPEN + ACME + SIGN_ON, r"€12,000 once"),
    (first_year_gap, PERSON + ACME + SIGN_ON, r"[Tt]he other offer .*with a sign-on|brings a sign"),
    (
        first_year_gap,
        PERSON + ACME + "sign_on = [{ amount = 5000 }]\n" + SIGN_ON,
        r"[Tt]he other offer .*a larger sign-on",
    ),
    (
        first_year_gap,
        PERSON
        + OPEN
        + ACME
        + BIRCH
        + "sign_on = [{ amount = 8000 }, { amount = 4000, month = 12 }]",
        r"sign-on payments of €12,000 in all",
    ),
    (first_year_gap, PERSON + OPEN + ACME + BIRCH + DALE, r"A different offer.*€9,000 once"),
    (first_year_gap, PERSON + OPEN + PART_LOW + SIGN_ON, r"nother offer.*€12,000 once"),
    (market_figure, PERSON + MARKET + ACME, r"Harbour Pay Survey.*€97,000|€97,000.*Harbour Pay"),
    (posted_band, PERSON + BANDED, r"€85,000 to €115,000.*lower half"),
    (posted_band, PERSON + swapped(BANDED, "amount = 90000", "amount = 84000"), r"lies below"),
    (achievement, PERSON + ACHIEVEMENT + ACME, r"I cut the nightly build from 40 minutes to 9\."),
    (posted_band, PERSON + MIDDLE, r"range for this role.*€115,000|band of the role.*€115,000"),
    (posted_band, PERSON + swapped(MIDDLE, "amount = 90000", "amount = 84000"), r"€85,000.*below"),
    (own_costs, PERSON + DAILY, r"insurance and retirement"),
    (own_costs, PERSON + without(DAILY, "time ="), r"insurance, retirement and time off"),
    (own_costs, PERSON + DAILY + benefit("bus pass", 600), r"insurance and retirement"),
    (own_costs, PERSON + DAILY + benefit("health plan that I pay", -600), r"insurance and"),
    (rival_base, PERSON + OPEN + DAILY + swapped(RATED, "520", "560"), r"rate of €560 a day"),
    (rival_base, PERSON + DAILY + swapped(RATED, "520", "560"), r"a higher rate"),
    (rival_base, PERSON + OPEN + HOURLY + swapped(RATED, DAY, HOUR), r"rate of €70 an hour"),
    # Fewer days, a higher rate: 560 × 200 = 112,000 against 520 × 210 = 109,200, and 3 % more.
    (rival_base, PERSON + OPEN + DAILY + swapped(RATED, DAY, DAYS.format(570, 200)), r"€570 a day"),
    (recurring_gap, PERSON + DAILY + swapped(RATED, DAY, DAYS.format(500, 230)), r"is higher"),
    # Of 80 % of full time: 97,000 × 0.8 = 77,600 are paid.
    (rival_base, PERSON + OPEN + PART + BIRCH, r"full-time base of €99,000 a year"),
    (rival_base, PERSON + PART + BIRCH, r"a higher full-time base"),
    (rival_base, PERSON + OPEN + ACME + HALF, r"a base of €99,000 a year"),
    (rival_base, PERSON + OPEN + PART + HALF, r"full-time base of €110,000 a year"),
    (rival_base, PERSON + OPEN + monthly(ACME, 7500) + monthly(BIRCH, 8200), r"€8,200 a month"),
    (rival_base, PERSON + OPEN + weekly(ACME, 1700) + weekly(BIRCH, 1900), r"€1,900 a week"),
    (
        rival_base,
        PERSON + OPEN + monthly(ACME, 7500) + monthly(BIRCH, 7400, 14),
        r"€103,600 a year",  # 7,400 × 14, where 7,400 a month would read as less
    ),
    (
        rival_base,
        PERSON
        + OPEN
        + monthly(ACME, 7500, extra=FULL_TIME.format("0.8"))
        + monthly(BIRCH, 9000, extra=FULL_TIME.format("0.9")),
        r"full-time base of €9,000 a month",
    ),
    (market_figure, PERSON + swapped(MARKET, "97000", "99000") + PART, r"€99,000 a year"),
    (deadline, PERSON + ACME, r"4 December.*3 December"),
    (deadline, PERSON + ACME + BIRCH, r"2 December.*1 December"),
    # Lower: it is left out, and only the day for the reply comes from it.
    (deadline, PERSON + ACME + LOWER, r"4 December.*1 December"),
    (deadline, PERSON + ACME + swapped(LOWER, "2026-12-02", "2026-11-24"), r"4 Decem.*3 Decem"),
    (deadline, PERSON + INTERNAL + BIRCH, r"4 December.*1 December"),
    (deadline, PERSON + ACME + swapped(BIRCH, '"EUR"', '"USD"'), r"2 December.*1 December"),
    # Friday 4 December + 90 days is Thursday 4 March; + 86 is a Sunday, so Monday 1 March.
    (start_date, PERSON + NOTICE + ACME, r"90 days.*Thursday 4 March"),
    (start_date, PERSON + swapped(NOTICE, "90", "86") + ACME, r"86 days.*Monday 1 March"),
    (start_date, PERSON + NOTICE + without(ACME, "answer_by"), r"90 days.*we sign"),
    (start_date, PERSON + START + ACME, r"first day I can start is.*1 March"),
    (start_date, PERSON + swapped(NOTICE, "90", "80") + START + ACME, r"first day I can.*1 March"),
    (missing_terms, PERSON + without(ACME, "bonus"), r"bonus.*\?"),
    (missing_terms, PERSON + without(ACME, "start"), r"start date.*\?"),
)

SILENT: tuple[tuple[ModuleType, str, str], ...] = (
    (rival_base, "no other offer", PERSON + ACME),
    (rival_base, "spoken", PERSON + ACME + swapped(BIRCH, "written = true", "written = false")),
    (rival_base, "lapsed", PERSON + ACME + swapped(BIRCH, "2026-12-02", "2026-11-20")),
    (rival_base, "lower", PERSON + ACME + swapped(BIRCH, "99000", "90000")),
    (
        rival_base,
        "another currency",
        PERSON + "rates = { USD = 2 }\n" + ACME + swapped(BIRCH, '"EUR"', '"USD"'),
    ),
    (rival_base, "inside the present employer", PERSON + INTERNAL + BIRCH),
    (rival_base, "no base here", PERSON + without(ACME, "base") + BIRCH),
    (rival_base, "no base there", PERSON + ACME + without(BIRCH, "base")),
    (rival_base, "less in all", PERSON + swapped(ACME, "percent = 5", "percent = 25") + BIRCH),
    (rival_base, "just 3 % higher", PERSON + ACME + swapped(BIRCH, "99000", "92700")),
    (
        recurring_gap,
        "just 3 % higher",
        PERSON
        + ACME
        # 103,500 × 1.03 = 106,605, which is 90,000 × 1.1845
        + swapped(BONUS, "target_percent = 20", "target_percent = 13.45"),
    ),
    (
        first_year_gap,
        "just 3 % higher every year",
        PERSON + ACME + swapped(SIGN_ON, "amount = 99000", "amount = 92700"),
    ),
    (recurring_gap, "its base is the plainer thing", PERSON + ACME + BIRCH),
    (
        recurring_gap,
        "a gap under a hundred",  # 900 × 10 % = 90
        PERSON + swapped(ACME, "90000", "900") + swapped(BONUS, "90000", "900"),
    ),
    (recurring_gap, "another one's base is spoken of", PERSON + ACME + BIRCH + RICH),
    (recurring_gap, "the gap is in the hours", PERSON + PART + swapped(BIRCH, "99000", "96000")),
    (rival_base, "the full-time rate is lower", PERSON + PART + swapped(BIRCH, "99000", "96000")),
    (
        rival_base,
        "the rate is lower, for more days",
        PERSON + DAILY + swapped(RATED, DAY, DAYS.format(500, 230)),
    ),
    (recurring_gap, "no other offer", PERSON + ACME),
    (recurring_gap, "lower", PERSON + ACME + swapped(BIRCH, "99000", "80000")),
    (recurring_gap, "inside the present employer", PERSON + INTERNAL + BONUS),
    (recurring_gap, "no base here", PERSON + without(ACME, "base") + BONUS),
    (first_year_gap, "no sign-on there", PERSON + ACME + BIRCH),
    (first_year_gap, "as much here", PERSON + ACME + "sign_on = [{ amount = 12000 }]\n" + SIGN_ON),
    (first_year_gap, "inside the present employer", PERSON + INTERNAL + SIGN_ON),
    (first_year_gap, "no base here", PERSON + without(ACME, "base") + SIGN_ON),
    (market_figure, "none", PERSON + ACME),
    (market_figure, "not above", PERSON + swapped(MARKET, "97000", "90000") + ACME),
    (market_figure, "too old", PERSON + swapped(MARKET, "2026-06-01", "2024-11-22") + ACME),
    (market_figure, "dated ahead", PERSON + swapped(MARKET, "2026-06-01", "2026-11-24") + ACME),
    (market_figure, "another currency", PERSON + swapped(MARKET, '"EUR"', '"USD"') + ACME),
    (market_figure, "another role", PERSON + MARKET + 'role = "Nurse"\n' + ACME),
    (
        market_figure,
        "another application",
        PERSON + MARKET + 'application = "cedar"\n' + ACME + CEDAR,
    ),
    (
        market_figure,
        "pay goes by grade",
        PERSON + MARKET + swapped(ACME, 'company = "Acme"', 'company = "Acme"\ngraded = true'),
    ),
    (market_figure, "no base here", PERSON + MARKET + without(ACME, "base")),
    (market_figure, "a day rate", PERSON + MARKET + DAILY),
    (market_figure, "the base is closed", PERSON + MARKET + CLOSED),
    (market_figure, "far above the ask", PERSON + swapped(FAR, "high = 112000\n", "") + ACME),
    (market_figure, "not above the full-time rate", PERSON + MARKET + swapped(PART, "97", "98")),
    (posted_band, "the base is closed", PERSON + swapped(CLOSED, COMPANY, COMPANY + BAND + LINE)),
    (posted_band, "a day rate", PERSON + swapped(DAILY, COMPANY, COMPANY + BAND + LINE)),
    (own_costs, "a salary", PERSON + ACME),
    (own_costs, "they pay towards retirement", PERSON + DAILY + "retirement = [{ percent = 5 }]\n"),
    (own_costs, "health cover", PERSON + DAILY + "health = { premium_per_month = 50 }\n"),
    (own_costs, "insurance", PERSON + DAILY + benefit("health insurance paid by us", 6000)),
    (own_costs, "a pension", PERSON + DAILY + benefit("Pension plan", 3000)),
    (
        first_year_gap,
        "a sign-on is closed",
        PERSON + swapped(CLOSED, '"base"', '"sign_on"') + SIGN_ON,
    ),
    (posted_band, "none", PERSON + ACME),
    (posted_band, "upper half", PERSON + swapped(BANDED, "amount = 90000", "amount = 100000")),
    (
        posted_band,
        "another currency",
        PERSON + BANDED.replace('currency = "EUR" }', 'currency = "USD" }'),
    ),
    (posted_band, "no base here", PERSON + without(BANDED, "base")),
    (achievement, "none", PERSON + ACME),
    (achievement, "for another", PERSON + ACHIEVEMENT + 'application = "cedar"\n' + ACME + CEDAR),
    (deadline, "none named", PERSON + without(ACME, "answer_by")),
    (deadline, "no day left", PERSON + swapped(ACME, "2026-12-04", "2026-11-24")),
    (
        deadline,
        "only another offer has a day, inside the present employer",
        PERSON + without(INTERNAL, "answer_by") + BIRCH,
    ),
    (deadline, "only a lower offer has a day", PERSON + without(ACME, "answer_by") + LOWER),
    (deadline, "lapsed", PERSON + swapped(ACME, "2026-12-04", "2026-11-20")),
    (start_date, "nothing said", PERSON + ACME),
    (start_date, "it can be kept", PERSON + swapped(NOTICE, "90", "59") + ACME),
    (start_date, "no start named", PERSON + NOTICE + without(ACME, "start")),
    (missing_terms, "all stated", PERSON + ACME),
)


@pytest.mark.parametrize(
    ("rule", "told", "pattern"),
    SPEAKS,
    ids=[f"{rule.__name__.rpartition('.')[2]}: {pattern}" for rule, _, pattern in SPEAKS],
)
def test_a_rule_speaks_where_the_book_holds_its_evidence(
    rule: ModuleType, told: str, pattern: str
) -> None:
    found = rule.point(situation(told, "acme", TODAY))
    assert found is not None
    assert found.rule == rule.__name__.rpartition(".")[2]
    assert re.search(pattern, spoken(found.saying)), spoken(found.saying)
    assert found.saying.facts


@pytest.mark.parametrize(
    ("rule", "why", "told"),
    SILENT,
    ids=[f"{r.__name__.rpartition('.')[2]}: {w}" for r, w, _ in SILENT],
)
def test_a_rule_stays_silent_without_evidence(rule: ModuleType, why: str, told: str) -> None:
    assert rule.point(situation(told, "acme", TODAY)) is None, why


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__module__.rpartition(".")[2])
def test_no_rule_speaks_where_there_is_no_offer(rule: object) -> None:
    here = situation(PERSON + MARKET + CEDAR, "cedar", TODAY)
    assert callable(rule)
    assert rule(here) is None


def test_every_rule_names_its_source_with_its_year() -> None:
    modules = [inspect.getmodule(rule) for rule in RULES]
    for module in modules:
        assert module is not None
        assert re.search(r"\b(19|20)\d\d\b", module.SOURCE), module.__name__
        assert "Source:" in (module.point.__doc__ or ""), module.__name__


def test_the_newest_fitting_market_figure_wins_and_the_closest_one_before_it() -> None:
    newer = swapped(swapped(MARKET, "97000", "98000"), "2026-06-01", "2026-09-01")
    found = market_figure.point(situation(PERSON + MARKET + newer + ACME, "acme", TODAY))
    assert found is not None
    assert "€98,000" in spoken(found.saying)
    ours = swapped(MARKET, "97000", "99000") + 'application = "acme"\n'
    found = market_figure.point(situation(PERSON + MARKET + newer + ours + ACME, "acme", TODAY))
    assert found is not None
    assert "€99,000" in spoken(found.saying)


def test_an_achievement_for_this_job_comes_before_a_general_one() -> None:
    ours = (
        '[[preferences.negotiation.achievement]]\ntext = "moved 40 tables."\napplication = "acme"\n'
    )
    found = achievement.point(situation(PERSON + ACHIEVEMENT + ours + ACME, "acme", TODAY))
    assert found is not None
    assert "I moved 40 tables." in spoken(found.saying)


def test_an_undisclosed_figure_is_in_no_fact_of_the_sentence() -> None:
    here = situation(PERSON + ACME + SIGN_ON, "acme", TODAY)
    for found in points(here, REASONS):
        values = {fact.value for fact in found.saying.facts}
        values |= {part.value for fact in found.saying.facts for part in fact.parts}
        assert not {99_000, 12_000} & values


def test_the_rules_speak_in_their_order() -> None:
    told = PERSON + OPEN + MARKET + ACHIEVEMENT + ACME + SIGN_ON
    assert [one.rule for one in points(situation(told, "acme", TODAY))] == [
        "rival_base",
        "market_figure",
        "achievement",
        "first_year_gap",
        "deadline",
    ]
