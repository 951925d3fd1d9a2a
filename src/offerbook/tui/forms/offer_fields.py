"""The fields of an offer; the first group is all that a simple one needs."""

from __future__ import annotations

from offerbook.tui.forms.declared import Field, Group, Listed
from offerbook.tui.forms.share_fields import GRANT, SHARE_PLAN

_DAY = "27 Nov, fri, +3d"

BASICS = Group(
    "The offer",
    (
        Field(
            "application",
            "From",
            "the application, or how its name begins",
            of="application",
            needed=True,
        ),
        Field("written", "In writing", needed=True),
        Field("base.amount", "Base pay", "98k, 98,000 or 98 000", money=True, per="base.per"),
        Field("base.per", "paid per", usual="year"),
        Field("currency", "Currency", "three letters, such as EUR", needed=True),
        Field("start", "First day of work", _DAY),
        Field("answer_by", "Answer by", "fri, 27 Nov, or 27 Nov 17:00"),
        Field("received", "Came on", _DAY),
        Field("supersedes", "Replaces", "an earlier version", of="offer"),
    ),
    open=True,
    words="salary deadline received version supersedes",
)

BASE = Group(
    "Base pay in detail",
    (
        Field("base.payments_per_year", "Payments a year", "12; 13 or 14 where that is usual"),
        Field("base.extra_in", "The extra ones in", "months: 5; 12"),
        Field("base.hours_per_week", "Hours a week", "by contract", unit="hours"),
        Field("base.amount_is", "The amount is", usual="actual"),
        Field("base.fte", "Share of full time", "0.8 or 80%"),
        Field("base.paid_weeks", "Paid weeks a year", "52; for pay per week or hour"),
        Field("base.billable_days", "Paid days a year", "for pay per day; or give your leave"),
        Field("base.bench_days", "Days without a client", "a year; for pay per day"),
        Field("base.part_month", "A part of a month", usual="calendar"),
        Field(
            "base.raise.rate_percent", "Regular raise", "percent, if the letter names one", unit="%"
        ),
        Field("base.raise.month", "Month of the raise", "1 to 12"),
        Field("base.raise.after_months", "First raise after", "12", unit="months"),
    ),
    words="salary hourly part-time fte raise 13th",
)

BONUS = Group(
    "Bonus",
    (
        Field(
            "target_percent",
            "Target",
            "percent of the base; or give an amount",
            unit="% of the base",
        ),
        Field("amount", "or an amount", "a year", money=True, per="year"),
        Field(
            "payout.expected",
            "Paid in a usual year",
            "share of it: 0.9 or 90%",
            unit="of the target",
        ),
        Field("payout.low", "in a poor year", "0.5 or 50%", unit="of the target"),
        Field("payout.high", "in a good year", "1.2 or 120%", unit="of the target"),
        Field("pay_month", "Paid in month", "1 to 12"),
        Field("first_year_guarantee", "Sure in the first year", "an amount", money=True),
        Field("guarantee_is", "That is", usual="floor"),
        Field("must_be_employed", "Lost by leaving before"),
        Field("basis", "Of which year's base", usual="current"),
        Field("prorate", "A part of a year by", usual="days"),
    ),
    table="bonus",
    one="bonus",
    words="variable target",
)

SIGN_ON = Group(
    "Sign-on",
    (
        Field("amount", "Amount", "10k", money=True, needed=True),
        Field("month", "Paid after", "0: with the first pay", unit="months"),
        Field(
            "clawback.full_until_month",
            "All back if left before",
            "month of work: 12",
            unit="months",
        ),
        Field("clawback.then_prorata_months", "then less over", "12", unit="months"),
        Field("clawback.of", "To repay", usual="gross"),
    ),
    table="sign_on",
    one="payment",
    words="one-off joining signing clawback",
)

RETIREMENT = Group(
    "Retirement",
    (
        Field("percent", "Employer pays", "percent of base, whatever you do", unit="% of the base"),
        Field("tiers[].rate", "matches", "50%; 200% for two to one", unit="of what you pay in"),
        Field("tiers[].up_to_percent", "up to", "percent of base: 3", unit="% of the base"),
        Field("deferral_percent", "You pay in", "percent of base", unit="% of the base"),
        Field("band_from", "Only pay above", money=True, per="year"),
        Field("band_to", "Only pay up to", money=True, per="year"),
        Field("pay_cap", "Match counts up to", "pay a year", money=True, per="year"),
        Field("vested_by_year", "Kept on leaving", "percent by year: 0; 50; 100"),
    ),
    table="retirement",
    one="plan",
    lists=(Listed("tiers", "step of the match", rises="up_to_percent"),),
    words="pension 401k match",
)

TIME = Group(
    "Time and leave",
    (
        Field("time.leave_days", "Leave", "days a year, holidays not counted", unit="days a year"),
        Field("time.public_holidays", "Public holidays", "on working days", unit="days a year"),
        Field("time.days_per_week", "Days worked", "5", unit="days a week"),
        Field(
            "time.hours_expected",
            "Hours really worked",
            "a week, overtime too",
            unit="hours a week",
        ),
        Field("time.onsite_days", "Days on site", "a week", unit="days a week"),
        Field("time.commute_minutes", "Way to work", "minutes, one way", unit="minutes"),
        Field("time.commute_cost_per_day", "Cost of the way", "a day, there and back", money=True),
    ),
    words="vacation holiday pto remote office commute hours",
)

BENEFITS = Group(
    "Benefits and costs",
    (
        Field("name", "What", "such as lunch, car, parking", needed=True),
        Field("amount", "Amount", "200; -250 for a cost", money=True, per="per", needed=True),
        Field("per", "paid per", usual="year"),
        Field("usable_share", "Of use to you", "1, or a share: 50%"),
        Field("cash", "Paid out in money"),
        Field("list_price", "List price", "of a car; the tax goes by it", money=True),
        Field("taxed_percent", "Taxed part of it", "percent a month or year", unit="%"),
    ),
    table="benefit",
    one="benefit",
    words="allowance perk car company car lunch",
)

HEALTH = Group(
    "Health cover",
    (
        Field("health.premium_per_month", "Your premium", "a month", money=True, per="month"),
        Field("health.deductible", "You pay first", "a year", money=True, per="year"),
        Field("health.out_of_pocket_max", "You pay at most", "a year", money=True, per="year"),
        Field("health.coinsurance_percent", "then you pay", "percent of the rest", unit="%"),
        Field("health.usage.expected", "Care in a usual year", "its cost", money=True),
        Field("health.usage.low", "in a good year", money=True),
        Field("health.usage.high", "in a bad year", money=True),
        Field("health.account_seed", "Employer puts in", "a year", money=True, per="year"),
    ),
    words="insurance deductible premium hsa",
)

RELOCATION = Group(
    "Moving",
    (
        Field("relocation.amount", "Employer pays", "one sum", money=True),
        Field("relocation.expected_cost", "The move costs", "as you expect", money=True),
        Field("relocation.gross_up", "Tax paid too"),
        Field("relocation.clawback.full_until_month", "All back if left by", "12", unit="months"),
        Field("relocation.clawback.then_prorata_months", "then less over", "12", unit="months"),
        Field("relocation.clawback.of", "To repay", usual="gross"),
    ),
    words="relocation move",
)

TERMS = Group(
    "Terms of the contract",
    (
        Field("level", "Level", "their name for the grade"),
        Field("contract_end", "Contract ends", _DAY),
        Field("terms.probation_months", "Trial period", "months", unit="months"),
        Field("terms.notice_days", "Your notice", "days", unit="days"),
        Field("terms.employer_notice_days", "Their notice", "days", unit="days"),
        Field("terms.non_compete_months", "No competitor for", "months", unit="months"),
        Field(
            "terms.non_compete_paid_percent", "paid meanwhile", "percent of pay", unit="% of pay"
        ),
        Field("terms.visa", "Work permit"),
        Field("terms.review_on", "Pay review agreed", _DAY),
    ),
    words="probation notice non-compete visa review grade",
)

PROMISED = Group(
    "Said, but not in the letter",
    (
        Field("what", "What was said", "in a few words", needed=True),
        Field("path", "What it changes", "base pay, leave, pay review …", of="term"),
        Field("value", "would become", "98000, yes, or a day"),
        Field("by", "Who said it"),
        Field("on", "When", _DAY),
        Field("settled", "Agreed on", f"{_DAY}; as said, or in writing"),
    ),
    table="promised",
    one="promise",
    words="oral verbal promise",
)

CONDITIONS = Group(
    "Conditions before it is firm",
    (
        Field("what", "What", "such as references", needed=True),
        Field("cleared", "Settled on", f"{_DAY}; empty: still open"),
    ),
    table="condition",
    one="condition",
    words="references background check",
)

CLAUSES = Group(
    "Sentences to look at twice",
    (
        Field("text", "The exact words", needed=True, long=True),
        Field("worry", "What worries you", "private"),
        Field("status", "How far", usual="open"),
    ),
    table="clause",
    one="sentence",
    words="clause worry legal",
)

ABOUT = Group(
    "How it came",
    (
        Field("source", "By"),
        Field("kind", "It is", usual="offer"),
        Field("country", "Country", "NL, or its name"),
        Field("region", "Region"),
        Field("notes", "Notes", "private", long=True),
    ),
    words="notes current job phone letter",
)

GROUPS = (
    BASICS,
    BONUS,
    SIGN_ON,
    GRANT,
    SHARE_PLAN,
    RETIREMENT,
    TIME,
    BENEFITS,
    TERMS,
    BASE,
    HEALTH,
    RELOCATION,
    PROMISED,
    CONDITIONS,
    CLAUSES,
    ABOUT,
)
"""In the order of the form."""
