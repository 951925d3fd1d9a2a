"""What the person wants, assumes, keeps private and permits."""

from datetime import date
from decimal import Decimal
from typing import Literal, Self

from pydantic import ConfigDict, Field, model_validator

from offerbook.core.model.pay_parts import Payout
from offerbook.core.model.value import LARGEST, Amount, Count, CurrencyCode, Percent, Value, WorkDay


class FirstChoice(Value):
    """The answer to "if you had to choose today, which would you take?"."""

    application: str
    """The id of the application."""

    on: date
    """The day it was answered."""


class Weights(Value):
    """Importance of going from the worst end to the best, on any scale; only ratios count."""

    money: Decimal = Field(ge=0)
    """For all of the pay."""

    start: Decimal = Field(ge=0)
    """For the start date."""

    fit: Decimal = Field(ge=0)
    """For all fit criteria together."""

    on: date | None = None
    """The day they were last changed."""

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

    worth: Decimal = Field(ge=0, le=100)
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

    earliest: WorkDay
    """The first day possible; earlier counts as this one."""

    ideal: WorkDay
    """Worth 100."""

    latest: WorkDay
    """The last day worth considering; worth 0."""

    worth_earliest: Decimal = Field(default=Decimal(100), ge=0, le=100)
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

    weight: Decimal = Field(default=Decimal(1), ge=0)
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

    at_least: Decimal | date | None = None
    """Not below this."""

    at_most: Decimal | date | None = None
    """Not above this."""

    equals: Decimal | str | bool | date | None = Field(default=None, alias="is")
    """Exactly this."""

    @model_validator(mode="after")
    def _has_a_bound(self) -> Self:
        if self.at_least is None and self.at_most is None and self.equals is None:
            msg = "give at_least, at_most or is"
            raise ValueError(msg)
        return self


class Rates(Value):
    """What one unit of another currency is worth in the preferences' own."""

    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[str, Decimal] = Field(init=False)

    on: date | None = None
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


class Assumptions(Value):
    """What is used where an offer says nothing; always named beside the result."""

    payout: Payout | None = None
    """Share of a bonus target that is paid; absent: all of it, and that is named."""

    price_growth_percent: Decimal = Field(default=Decimal(0), ge=-100, le=1000)
    """Yearly growth of share prices; 0 holds them flat."""

    discount_percent: Decimal = Field(default=Decimal(0), ge=0, le=100)
    """Yearly rate at which later money counts less."""


class Line(Value):
    """A private limit or wish, as pay a year."""

    amount: Amount
    """In `currency`, a year."""

    currency: CurrencyCode | None = None
    """Absent: the preferences'."""

    measure: Literal["base", "recurring"] = "base"
    """Whether it speaks of the base alone or of all recurring pay."""


class MarketFigure(Value):
    """What others pay for such a job, from somewhere that can be named."""

    amount: Amount
    """The median base, a year."""

    currency: CurrencyCode
    """Of the figures."""

    high: Amount | None = None
    """The 90th percentile, if known."""

    source: str = Field(min_length=1)
    """Who says so; named in texts."""

    on: date
    """The date of the figure."""

    role: str = ""
    """For which job; absent: for all."""

    application: str = ""
    """For which application only; absent: for all."""


class Achievement(Value):
    """Something the person did that a text may say."""

    text: str = Field(min_length=1, max_length=200)
    """As it goes on after "I", such as "cut the nightly build from 40 minutes to 9"."""

    application: str = ""
    """For which application only; absent: for all."""


class Negotiation(Value):
    """The private side: limits, wishes, and the facts that may be used."""

    lowest: Line | None = None
    """The lowest I would sign."""

    aim: Line | None = None
    """What I aim for."""

    horizon_years: Decimal = Field(default=Decimal(3), gt=0, le=40)
    """Years over which one-off payments are spread when packages are made equal."""

    junior: bool = False
    """First years of a career."""

    style: Literal["direct", "relational"] = "direct"
    """How texts are worded."""

    notice_days: Count | None = None
    """Notice I must give, in days; a fact that texts may use."""

    late_stage_application: str = ""
    """An application without an offer that may be mentioned as a late-stage process."""

    market: tuple[MarketFigure, ...] = ()
    """What others pay."""

    achievement: tuple[Achievement, ...] = ()
    """What I did."""


class Permissions(Value):
    """What a text that leaves may say; all off until switched on."""

    say_first_choice: bool = False
    """That this is the first choice, where it is."""

    disclose_amounts: bool = False
    """The figures of another offer."""

    name_companies: bool = False
    """The names of other employers."""

    ultimatum: bool = False
    """That I will walk away otherwise."""

    would_sign_at: bool = False
    """That I would sign at the figure asked for."""


class Preferences(Value):
    """One person's preferences; one file a book."""

    id: str = "preferences"
    """Always `preferences`; not a key of the file."""

    name: str = ""
    """For signing texts; absent: they are signed neutrally."""

    currency: CurrencyCode = "EUR"
    """In which everything is compared."""

    horizon_years: int = Field(default=4, ge=1, le=40)
    """Years over which pay is counted."""

    locale: str = ""
    """For figures and dates, such as `en_GB`; absent: the system's."""

    first_choice: FirstChoice | None = None
    """If I had to choose today."""

    weights: Weights | None = None
    """Absent: equal, and labelled "not yet yours"."""

    money: MoneyScale | None = None
    """Absent: proposed from the offers, and labelled so."""

    start: StartScale | None = None
    """Absent: start dates are shown and not scored."""

    fit: tuple[FitCriterion, ...] = ()
    """What makes a job fit."""

    must: tuple[Must, ...] = ()
    """Deal-breakers."""

    rates: Rates | None = None
    """Rates of exchange."""

    tax: Tax | None = None
    """For take-home pay."""

    assumptions: Assumptions = Field(default_factory=Assumptions)
    """Where an offer says nothing."""

    negotiation: Negotiation = Field(default_factory=Negotiation)
    """Private."""

    permissions: Permissions = Field(default_factory=Permissions)
    """For texts that leave."""

    @model_validator(mode="after")
    def _names_are_unique(self) -> Self:
        ids = [criterion.id for criterion in self.fit]
        if len(set(ids)) != len(ids):
            msg = "two fit criteria have the same id"
            raise ValueError(msg)
        return self
