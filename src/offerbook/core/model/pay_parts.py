"""The cash parts of an offer: base, bonus, sign-on."""

from decimal import Decimal
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from offerbook.core.model.value import (
    SHARE,
    Amount,
    Count,
    DaysAYear,
    Months,
    Percent,
    PercentFigure,
    ShareFigure,
    Value,
)

Month = Annotated[int, Field(ge=1, le=12)]
"""1 for January."""

Period = Literal["year", "month", "week", "day", "hour"]


class Raise(Value):
    """A regular review of the base."""

    rate_percent: Percent
    """How much the base grows at each review, in percent."""

    month: Month = 1
    """Calendar month of the review, 1 to 12."""

    after_months: Months = 12
    """Months of work before the first review counts."""


class BaseSalary(Value):
    """Gross pay for the job itself, before anything variable."""

    amount: Amount
    """In the offer's currency, per `per`, before tax."""

    per: Period = "year"
    """What `amount` is paid for: year, month, week, day or hour."""

    payments_per_year: Decimal = Field(default=Decimal(12), ge=1, le=24)
    """How many months' pay come in a year, 12 to 14.5; with `per = "month"` the amount is one of
    them, with `per = "year"` all of them together."""

    amount_is: Literal["actual", "full_time"] = "actual"
    """Whether `amount` is what is really paid, or the full-time rate that `fte` scales."""

    fte: ShareFigure = Field(default=Decimal(1), gt=0, le=1)
    """Share of full time, above 0 and up to 1; counts only with `amount_is = "full_time"`."""

    hours_per_week: Decimal | None = Field(default=None, gt=0, le=168)
    """Contractual hours in a week; needed with `per = "hour"`."""

    paid_weeks: Decimal = Field(default=Decimal(52), gt=0, le=53)
    """Weeks paid in a year, with `per = "week"` or `per = "hour"`."""

    billable_days: DaysAYear | None = None
    """Days paid in a year, with `per = "day"`; absent, 261 weekdays − public holidays − leave −
    bench."""

    bench_days: DaysAYear | None = None
    """Working days a year without a client, with `per = "day"` and no `billable_days`."""

    extra_in: tuple[Month, ...] = ()
    """Calendar months at whose end pay beyond twelve months is paid, in equal parts; absent, it
    comes as one sum at the close of each year of work."""

    part_month: Literal["calendar", "thirtieths", "working_days"] = "calendar"
    """How a month begun in the middle is paid."""

    review: Raise | None = Field(default=None, alias="raise")
    """The regular raise, if the letter names one."""

    @model_validator(mode="after")
    def _says_how_often(self) -> Self:
        if self.per == "hour" and self.hours_per_week is None:
            msg = "hours_per_week is needed for pay per hour"
            raise ValueError(msg)
        return self


class Payout(Value):
    """How much of a target is paid, as three shares of it."""

    low: Annotated[Count, SHARE]
    """In a poor year; 1 is the full target."""

    expected: Annotated[Count, SHARE]
    """In a usual year; 1 is the full target."""

    high: Annotated[Count, SHARE]
    """In a good year; 1 is the full target."""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if not self.low <= self.expected <= self.high:
            msg = "low, expected and high must not fall"
            raise ValueError(msg)
        return self


class Bonus(Value):
    """Yearly variable pay with a target."""

    target_percent: PercentFigure | None = Field(default=None, ge=0, le=1000)
    """Target in percent of the base; or give `amount`."""

    amount: Amount | None = None
    """Target as an amount a year; or give `target_percent`."""

    basis: Literal["current", "prior"] = "current"
    """Which year's base the percentage is of."""

    payout: Payout | None = None
    """What share of the target is paid; absent, the preferences' assumption is used and named."""

    pay_month: Month | None = None
    """Calendar month in which it is paid, for the calendar year before; absent, it counts
    at the close of each year of work."""

    prorate: Literal["days", "months", "none"] = "days"
    """How a part of a year counts."""

    first_year_guarantee: Amount | None = None
    """Amount promised for the first year whatever the result."""

    guarantee_is: Literal["floor", "instead"] = "floor"
    """Whether the guarantee is the least that is paid, or takes the formula's place."""

    must_be_employed: bool | None = None
    """Whether it is lost by leaving before the day it is paid."""

    @model_validator(mode="after")
    def _one_target(self) -> Self:
        if (self.target_percent is None) == (self.amount is None):
            msg = "give either target_percent or amount"
            raise ValueError(msg)
        return self


class Clawback(Value):
    """What of a sign-on must be paid back when leaving early."""

    full_until_month: Months = 0
    """Leaving before this month of work repays all of it."""

    then_prorata_months: Months = 0
    """After that, the part owed falls evenly to nothing over this many months."""

    of: Literal["gross", "net"] = "gross"
    """Whether the sum before or after tax is owed."""


class SignOn(Value):
    """One instalment of a one-off payment for joining."""

    amount: Amount
    """In the offer's currency, before tax."""

    month: Months = 0
    """Months of work after which it is paid; 0 is with the first pay."""

    clawback: Clawback | None = None
    """The duty to repay, if there is one."""


class Tier(Value):
    """One step of an employer's retirement match."""

    rate: ShareFigure = Field(ge=0, le=10)
    """What the employer adds for each unit the person pays in: 0.5 for half of it, 1 for as much
    again, 2 for twice as much."""

    up_to_percent: Percent
    """Upper end of this step, in percent of base pay."""


class Retirement(Value):
    """What the employer pays towards retirement."""

    tiers: tuple[Tier, ...] = ()
    """Match in steps, from the first percent up."""

    deferral_percent: Percent | None = None
    """What the person pays in, in percent of base; absent, the top of the last step."""

    percent: Percent | None = None
    """Paid by the employer whatever the person does, in percent of base."""

    band_from: Amount | None = None
    """With `percent`: only pay above this counts."""

    band_to: Amount | None = None
    """With `percent`: only pay up to this counts."""

    pay_cap: Amount | None = None
    """With `tiers`: only pay up to this counts."""

    vested_by_year: tuple[Percent, ...] = ()
    """Percent that may be kept when leaving after year 1, 2, …; empty: all at once."""

    @model_validator(mode="after")
    def _steps_rise(self) -> Self:
        ends = [tier.up_to_percent for tier in self.tiers]
        if ends != sorted(set(ends)):
            msg = "up_to_percent must rise from tier to tier"
            raise ValueError(msg)
        if not self.tiers and self.percent is None:
            msg = "give tiers or percent"
            raise ValueError(msg)
        if None not in (self.band_from, self.band_to) and self.band_to <= self.band_from:  # type: ignore[operator]
            msg = "band_to must be above band_from"
            raise ValueError(msg)
        return self
