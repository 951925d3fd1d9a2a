"""What the person wants, assumes, keeps private and permits."""

from decimal import Decimal
from typing import Literal, Self

from pydantic import Field, model_validator

from offerbook.core.model.assumed import Assumptions, Living, Rates, Tax
from offerbook.core.model.scales import FitCriterion, MoneyScale, Must, StartScale, Weights
from offerbook.core.model.thing_to_ask import ThingToAsk
from offerbook.core.model.value import Amount, Count, CurrencyCode, Day, RuleError, Value


class FirstChoice(Value):
    """The answer to "if you had to choose today, which would you take?"."""

    application: str
    """The id of the application."""

    on: Day
    """The day it was answered."""


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

    on: Day
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
    """What I aim for; an offer that has it is one to accept."""

    wish: Line | None = None
    """What I would ask for if there were room: it raises the first ask where it fits under the
    limit, and is left aside where it does not."""

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

    lever: tuple[ThingToAsk, ...] = ()
    """Things to ask for, where the first guess at room and hardness does not fit."""


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


class FollowUp(Value):
    """When to write to an employer again; days are business days, but for `silent_after_days`."""

    thank_you_days: int = Field(default=2, ge=0, le=365)
    """Business days, counted from the day after an interview, on which thanks still make sense."""

    after_promise_days: int = Field(default=2, ge=0, le=365)
    """Business days after a promised day that brought no answer."""

    after_contact_days: int = Field(default=5, ge=0, le=365)
    """Business days after the last contact, where no day was promised."""

    second_note_days: int = Field(default=5, ge=0, le=365)
    """Business days from one note to the next, and from the last one to the end of waiting."""

    silent_after_days: int = Field(default=30, ge=1, le=3650)
    """Days, weekends included, without contact after which it is proposed to stop."""


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

    quiet_until: Day | None = None
    """Until this day nothing counts the days of waiting; absent: it is counted."""

    debriefs: bool = True
    """Whether a debrief is offered after an interview, once; `false` switches that off for good."""

    follow_up: FollowUp = Field(default_factory=FollowUp)
    """When to write again, and when to stop."""

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

    living: Living | None = None
    """Cost of living by place."""

    assumptions: Assumptions = Field(default_factory=Assumptions)
    """Where an offer says nothing."""

    negotiation: Negotiation = Field(default_factory=Negotiation)
    """Private."""

    permissions: Permissions = Field(default_factory=Permissions)
    """For texts that leave."""

    @model_validator(mode="after")
    def _names_are_unique(self) -> Self:
        ids = [criterion.id for criterion in self.fit]
        for at, one in enumerate(ids):
            if one in ids[:at]:
                msg = "two fit criteria have the same id"
                raise RuleError(msg, "fit", at, "id")
        return self
