"""What the person measures offers by: weights, scale ends, fit criteria, deal-breakers."""

from decimal import Decimal
from typing import Literal, Self

from pydantic import Field, model_validator

from offerbook.core.model.value import Amount, Day, PercentFigure, Value


class Weights(Value):
    """Importance of going from the worst end to the best, on any scale; only ratios count."""

    money: PercentFigure = Field(ge=0)
    """For all of the pay."""

    start: PercentFigure = Field(ge=0)
    """For the start date."""

    fit: PercentFigure = Field(ge=0)
    """For all fit criteria together."""

    on: Day | None = None
    """The day they were last changed."""

    made: Literal["points", "sum_reciprocal", "centroid", "rank_sum", "reciprocal", "choices"] = (
        "points"
    )
    """How they came about: given as points; made from an order of importance alone, by one of
    four rules; or from choices between two jobs."""

    @model_validator(mode="after")
    def _not_all_zero(self) -> Self:
        if self.money + self.start + self.fit == 0:
            msg = "at least one weight must be above 0"
            raise ValueError(msg)
        return self


class CurvePoint(Value):
    """A point between the ends of the money scale."""

    at: Amount
    """Pay a year."""

    worth: PercentFigure = Field(ge=0, le=100)
    """How good that is, 0 at the worst end and 100 at the best."""


class MoneyScale(Value):
    """The least and the most pay a year that would seriously be considered."""

    worst: Amount
    """Worth 0."""

    best: Amount
    """Worth 100."""

    curve: tuple[CurvePoint, ...] = ()
    """Points in between, rising; straight lines join them."""

    @model_validator(mode="after")
    def _rises(self) -> Self:
        if self.best <= self.worst:
            msg = "best must be above worst"
            raise ValueError(msg)
        ats = [self.worst, *(point.at for point in self.curve), self.best]
        worths = [Decimal(0), *(point.worth for point in self.curve), Decimal(100)]
        if ats != sorted(set(ats)) or worths != sorted(worths):
            msg = "curve must lie between worst and best and never fall"
            raise ValueError(msg)
        return self


class StartScale(Value):
    """Days on which work might begin."""

    earliest: Day
    """The first day possible; earlier counts as this one."""

    ideal: Day
    """Worth 100."""

    latest: Day
    """The last day worth considering; worth 0."""

    worth_earliest: PercentFigure = Field(default=Decimal(100), ge=0, le=100)
    """How good the earliest day is, 0 to 100; below 100 the scale peaks at `ideal`."""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if not self.earliest <= self.ideal <= self.latest:
            msg = "earliest, ideal and latest must not fall"
            raise ValueError(msg)
        if self.ideal == self.latest:
            msg = "latest must be after ideal"
            raise ValueError(msg)
        return self


class FitCriterion(Value):
    """One thing that makes a job fit, in the person's own words."""

    id: str = Field(pattern=r"^[a-z][a-z0-9_]{0,31}$")
    """Its key under `[fit]` of an application."""

    name: str = ""
    """How it is shown; absent: the id."""

    weight: PercentFigure = Field(default=Decimal(1), ge=0)
    """Against the other fit criteria; only ratios count."""

    worst: Decimal = Decimal(0)
    """The score that is worth 0."""

    best: Decimal = Decimal(10)
    """The score that is worth 100; below `worst` where less is better."""

    unit: str = ""
    """Of the scores, such as days."""

    @model_validator(mode="after")
    def _has_length(self) -> Self:
        if self.best == self.worst:
            msg = "best and worst must differ"
            raise ValueError(msg)
        return self


class Must(Value):
    """A deal-breaker: an offer that breaks it is not ranked."""

    path: str
    """A field of the offer, such as `base.amount`, or `fit.team` of its application."""

    at_least: Decimal | Day | None = None
    """Not below this."""

    at_most: Decimal | Day | None = None
    """Not above this."""

    equals: Decimal | str | bool | Day | None = Field(default=None, alias="is")
    """Exactly this."""

    @model_validator(mode="after")
    def _has_a_bound(self) -> Self:
        if self.at_least is None and self.at_most is None and self.equals is None:
            msg = "give at_least, at_most or is"
            raise ValueError(msg)
        return self
