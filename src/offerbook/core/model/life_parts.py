"""The parts of an offer that are not pay: health, time, benefits, terms, open points."""

from decimal import Decimal
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from offerbook.core.model.equity import Estimate
from offerbook.core.model.pay_parts import Clawback
from offerbook.core.model.value import (
    LARGEST,
    MONEY,
    Amount,
    Count,
    Day,
    DaysAYear,
    Months,
    Percent,
    Share,
    Value,
)


class Health(Value):
    """Health cover as it costs the person."""

    premium_per_month: Amount = Decimal(0)
    """The person's own share of the premium, a month."""

    deductible: Amount | None = None
    """Paid by the person before the cover pays, a year."""

    out_of_pocket_max: Amount | None = None
    """The most the person pays a year beside the premium."""

    coinsurance_percent: Percent | None = None
    """Part of the cost beyond the deductible that the person pays; absent: none."""

    usage: Estimate | None = None
    """What care is likely to cost in a good, usual and bad year: low, expected and high."""

    account_seed: Amount | None = None
    """What the employer puts into a health account, a year."""


class Time(Value):
    """Hours, days and ways to work."""

    leave_days: DaysAYear | None = None
    """Paid days off a year, public holidays not counted."""

    public_holidays: DaysAYear | None = None
    """Public holidays on working days, a year."""

    days_per_week: Decimal | None = Field(default=None, gt=0, le=7)
    """Days worked in a week; absent, five. Days of leave and holidays are such days."""

    hours_expected: Decimal | None = Field(default=None, gt=0, le=168)
    """Hours really worked in a week, overtime included."""

    onsite_days: Decimal | None = Field(default=None, ge=0, le=7)
    """Days a week at the workplace."""

    commute_minutes: Count | None = None
    """One way, in minutes."""

    commute_cost_per_day: Amount | None = None
    """There and back, on a day at the workplace."""


class Benefit(Value):
    """A benefit or cost that comes regularly."""

    name: str = Field(min_length=1, max_length=80)
    """What it is, in the person's words."""

    amount: Annotated[Decimal, Field(ge=-LARGEST, le=LARGEST), MONEY]
    """Per `per`; negative for a cost."""

    per: Literal["year", "month", "day"] = "year"
    """What `amount` is for; with `day`, each day worked, such as for meal vouchers."""

    usable_share: Share = Decimal(1)
    """The part of it that is really of use to the person, 0 to 1."""

    cash: bool = False
    """Whether it is paid out in money by contract, like an allowance."""

    list_price: Amount | None = None
    """Price that the tax on its private use goes by, such as the list price of a car."""

    taxed_percent: Percent | None = None
    """Part of `list_price` that is taxed as if it were pay, in percent, per `per`."""

    @model_validator(mode="after")
    def _is_taxed_one_way(self) -> Self:
        if (self.list_price is None) != (self.taxed_percent is None):
            msg = "list_price and taxed_percent go together"
            raise ValueError(msg)
        if self.list_price is not None and self.per == "day":
            msg = "list_price counts with per month or year"
            raise ValueError(msg)
        return self


class Relocation(Value):
    """Money for moving, and what the move costs."""

    amount: Amount = Decimal(0)
    """What the employer pays, as one sum; with `gross_up`, what is left of it after tax."""

    expected_cost: Amount | None = None
    """What the person expects the move to cost."""

    gross_up: bool | None = None
    """Whether the employer also pays the tax on it."""

    clawback: Clawback | None = None
    """The duty to repay, if there is one."""


class Terms(Value):
    """Conditions of the contract that are not money."""

    probation_months: Months | None = None
    """Length of the trial period."""

    notice_days: Count | None = None
    """Notice the person must give, in days."""

    employer_notice_days: Count | None = None
    """Notice the employer must give, in days."""

    non_compete_months: Months | None = None
    """How long a competitor is barred after leaving."""

    non_compete_paid_percent: Percent | None = None
    """Share of pay during that time, in percent."""

    visa: Literal["not_needed", "sponsored", "needed"] | None = None
    """Whether a work permit is needed, and who sees to it."""

    review_on: Day | None = None
    """Day of a review of pay that was agreed."""


class Clause(Value):
    """A sentence of the contract that needs a second look."""

    text: str = Field(min_length=1)
    """The exact words."""

    worry: str = ""
    """What is wrong with it, in the person's words; private."""

    status: Literal["open", "asked", "changed", "accepted"] = "open"
    """How far it has come."""


class Condition(Value):
    """Something that must happen before the offer is firm."""

    what: str = Field(min_length=1)
    """Such as references or a background check."""

    cleared: Day | None = None
    """The day it was settled; absent: open."""


class Promised(Value):
    """Something said that is not in the letter."""

    what: str = Field(min_length=1)
    """The promise, in a few words."""

    path: str = ""
    """The field it would change, such as `base.amount`."""

    value: Decimal | int | str | bool | Day | None = None
    """What that field would be."""

    by: str = ""
    """Who said it."""

    on: Day | None = None
    """When."""

    settled: Day | None = None
    """The day it was agreed in writing; absent: it was only said."""
