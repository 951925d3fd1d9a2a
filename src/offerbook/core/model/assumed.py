"""What sums take for granted: rates of exchange, prices, tax, payout, growth and discount."""

from decimal import Decimal
from typing import Self

from pydantic import ConfigDict, Field, model_validator

from offerbook.core.model.pay_parts import Payout
from offerbook.core.model.value import LARGEST, Amount, Day, Percent, PercentFigure, Value


class Rates(Value):
    """What one unit of another currency is worth in the preferences' own."""

    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[str, Decimal] = Field(init=False)

    on: Day | None = None
    """The day of the rates."""

    @property
    def per_unit(self) -> dict[str, Decimal]:
        """Rate by currency code."""
        return self.__pydantic_extra__

    @model_validator(mode="after")
    def _positive(self) -> Self:
        for code, rate in self.__pydantic_extra__.items():
            if not 1 / LARGEST <= rate <= LARGEST:
                msg = f"{code} must be above 0" if rate <= 0 else f"{code} is out of all measure"
                raise ValueError(msg)
        return self


class Living(Value):
    """What life costs in one place against another; the person's own figures, none are shipped."""

    home: str = Field(min_length=1)
    """The place whose prices figures are shown at: a key of `index`."""

    index: dict[str, Decimal]
    """Cost of living by place, such as `NL` or, for a region of a country, `US-CA`."""

    @model_validator(mode="after")
    def _can_be_used(self) -> Self:
        if self.home not in self.index:
            msg = f"index has no {self.home}, the place given as home"
            raise ValueError(msg)
        for place, figure in self.index.items():
            if not 1 / LARGEST <= figure <= LARGEST:
                msg = (
                    f"{place} must be above 0" if figure <= 0 else f"{place} is out of all measure"
                )
                raise ValueError(msg)
        return self


class Bracket(Value):
    """One step of a progressive tax."""

    above: Amount
    """Yearly pay from which it counts."""

    percent: Percent
    """Of what lies above."""


class Tax(Value):
    """How much of the pay is left; the person's own figures, none are shipped."""

    effective_percent: Percent | None = None
    """One rate for everything."""

    brackets: tuple[Bracket, ...] = ()
    """Or steps, from the lowest up; each holds until the next begins."""

    @model_validator(mode="after")
    def _one_way(self) -> Self:
        if self.effective_percent is not None and self.brackets:
            msg = "give either effective_percent or brackets"
            raise ValueError(msg)
        steps = [step.above for step in self.brackets]
        if steps != sorted(set(steps)):
            msg = "above must rise from bracket to bracket"
            raise ValueError(msg)
        return self


class Spread(Value):
    """Three rates, one for each scenario."""

    low: PercentFigure = Field(ge=-100, le=1000)
    """In percent a year."""

    expected: PercentFigure = Field(ge=-100, le=1000)
    """In percent a year."""

    high: PercentFigure = Field(ge=-100, le=1000)
    """In percent a year."""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if not self.low <= self.expected <= self.high:
            msg = "low, expected and high must not fall"
            raise ValueError(msg)
        return self


class Assumptions(Value):
    """What is used where an offer says nothing; always named beside the result."""

    payout: Payout | None = None
    """Share of a bonus target that is paid; absent: all of it, and that is named."""

    price_growth_percent: PercentFigure = Field(default=Decimal(0), ge=-100, le=1000)
    """Yearly growth of share prices; 0 holds them flat."""

    price_growth: Spread | None = None
    """Or one for each scenario: low, expected and high; beats `price_growth_percent`."""

    discount_percent: PercentFigure = Field(default=Decimal(0), ge=0, le=100)
    """Yearly rate at which later money counts less."""
