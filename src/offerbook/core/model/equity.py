"""Shares, options and their like."""

from decimal import Decimal
from itertools import pairwise
from typing import Literal, Self

from pydantic import Field, model_validator

from offerbook.core.model.pay_parts import Payout
from offerbook.core.model.value import (
    Amount,
    Count,
    CurrencyCode,
    Day,
    Months,
    Percent,
    PercentFigure,
    Price,
    Share,
    ShareFigure,
    Value,
)


class Schedule(Value):
    """When a grant vests, as an even rhythm."""

    months: int = Field(ge=1, le=600)
    """Length from the vesting start to the last part, in months."""

    every_months: int = Field(default=1, ge=1, le=600)
    """Months from one part to the next."""

    cliff_months: Months = 0
    """Nothing before this month; what has accrued by then is released at it."""

    @model_validator(mode="after")
    def _fits(self) -> Self:
        if self.months % self.every_months:
            msg = "months must be a whole number of every_months"
            raise ValueError(msg)
        if self.cliff_months > self.months:
            msg = "cliff_months must not be longer than months"
            raise ValueError(msg)
        return self


class Vest(Value):
    """One part of a grant that vests on a month of its own."""

    month: int = Field(ge=0, le=600)
    """Whole months after the vesting start."""

    percent: Percent
    """Of the grant."""


class Exit(Value):
    """One way the company's story may end, with the person's own odds."""

    value: Amount
    """Equity value of the whole company in the grant's currency."""

    probability: Share
    """0 to 1; all exits of a grant sum to 1."""


class Estimate(Payout):
    """Money a year, as three guesses."""

    low: Amount
    """In a poor year, in the grant's currency."""

    expected: Amount
    """In a usual year, in the grant's currency."""

    high: Amount
    """In a good year, in the grant's currency."""


class SharePlan(Value):
    """The right to buy the employer's shares below their price, from one's own pay."""

    contribution_percent: Percent
    """What the person pays in, in percent of base."""

    discount_percent: PercentFigure = Field(ge=0, lt=100)
    """How far below the price one buys."""

    periods_per_year: Literal[1, 2, 4, 12] = 2
    """How often one buys."""

    lookback: bool = False
    """Whether the lower of the first and last price of a period counts."""

    yearly_cap: Amount | None = None
    """The most that may be paid in a year, in the offer's currency."""


class Grant(Value):
    """Equity or something that pays like it."""

    kind: Literal["rsu", "option", "phantom", "profit_share"] = "rsu"
    """Shares, options, or a promise in money."""

    value: Amount | None = None
    """Total value at grant; or give `units`."""

    units: Count | None = None
    """Number of shares or options; or give `value`."""

    currency: CurrencyCode | None = None
    """Of value, price and strike; absent: the offer's."""

    price: Price | None = None
    """Price of one share today."""

    vest_start: Day | None = None
    """First day of the vesting clock; absent: the first day of work."""

    schedule: Schedule | None = None
    """An even rhythm; or give `percents_by_year` or `vests`."""

    percents_by_year: tuple[Percent, ...] = ()
    """Percent that vests at the close of year 1, 2, …; sums to 100."""

    vests: tuple[Vest, ...] = ()
    """Or each part with its month; months rise, and the percents sum to 100."""

    liquid: bool | None = None
    """Whether it can be sold when it vests; absent: not known, so not counted."""

    promised: bool | None = None
    """False for a grant that is hoped for, such as a yearly refresher; such a one never counts
    as contractual."""

    strike: Price | None = None
    """Options: price to pay for one share."""

    exercise_window_days: Count | None = None
    """Options: days after leaving in which those that have vested can still be exercised."""

    expires: Day | None = None
    """Options: the day on which they end in any case."""

    fully_diluted: Decimal | None = Field(default=None, gt=0)
    """Options: all shares of the company, with every option and convertible."""

    dilution_percent: Percent | None = None
    """Part of the ownership that later rounds take away; or give `new_shares_percent`."""

    new_shares_percent: PercentFigure | None = Field(default=None, ge=0, le=100_000)
    """New shares that later rounds bring, in percent of all shares today."""

    preference: Amount | None = None
    """What investors may take out first at an exit, instead of their share of it."""

    investors_share: ShareFigure | None = Field(default=None, ge=0, lt=1)
    """Share of the company that those investors hold; needed with `preference`."""

    exits: tuple[Exit, ...] = ()
    """How it may end, with the person's own odds; absent: counted as 0, and named."""

    yearly: Estimate | None = None
    """Profit share and phantom: low, expected and high amount a year."""

    @model_validator(mode="after")
    def _is_whole(self) -> Self:
        if self.kind in {"rsu", "option"} and self.value is None and self.units is None:
            msg = "give value or units"
            raise ValueError(msg)
        if self.kind == "rsu" and self.value is None and self.price is None:
            msg = "units need a price"
            raise ValueError(msg)
        if (self.schedule is not None) + bool(self.percents_by_year) + bool(self.vests) > 1:
            msg = "give one of schedule, percents_by_year and vests"
            raise ValueError(msg)
        if self.vests and sum(one.percent for one in self.vests) != 100:  # noqa: PLR2004
            msg = f"the percents of vests must sum to 100, not {sum(v.percent for v in self.vests)}"
            raise ValueError(msg)
        if any(later.month <= one.month for one, later in pairwise(self.vests)):
            msg = "the months of vests must rise"
            raise ValueError(msg)
        if self.percents_by_year and sum(self.percents_by_year) != 100:  # noqa: PLR2004
            msg = f"percents_by_year must sum to 100, not {sum(self.percents_by_year)}"
            raise ValueError(msg)
        if self.dilution_percent is not None and self.new_shares_percent is not None:
            msg = "give either dilution_percent or new_shares_percent"
            raise ValueError(msg)
        if self.preference is not None and self.investors_share is None:
            msg = "preference needs investors_share"
            raise ValueError(msg)
        if self.exits and sum(one.probability for one in self.exits) != 1:
            msg = f"probabilities must sum to 1, not {sum(one.probability for one in self.exits)}"
            raise ValueError(msg)
        return self
