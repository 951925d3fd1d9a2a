"""One version of the terms of one employer."""

from typing import Literal, Self

from pydantic import Field, model_validator

from offerbook.core.model.equity import Grant, SharePlan
from offerbook.core.model.life_parts import (
    Benefit,
    Clause,
    Condition,
    Health,
    Promised,
    Relocation,
    Terms,
    Time,
)
from offerbook.core.model.pay_parts import BaseSalary, Bonus, Retirement, SignOn
from offerbook.core.model.value import CurrencyCode, Day, Moment, RuleError, Value


class Offer(Value):
    """The terms as they were received once; a new version is a new file."""

    id: str
    """The file's stem, such as `acme-1`; not a key of the file."""

    application: str | None = None
    """The id of the application it came from; absent with `kind = "current"`."""

    kind: Literal["offer", "current"] = "offer"
    """An offer, or the present job: that one is compared, and ranked only on request."""

    received: Day | None = None
    """The day it came; absent: that of the event that names it."""

    source: Literal["phone", "email", "letter", "contract"] | None = None
    """How it came."""

    written: bool = False
    """Whether it is in writing; only such a one can be in force."""

    supersedes: str = ""
    """The id of the version that it replaces."""

    answer_by: Moment | Day | None = None
    """When an answer is due; a bare date lasts to the end of that day where the employer is."""

    currency: CurrencyCode
    """Of every amount that does not name its own."""

    country: str = ""
    """Two letters, where the work is."""

    region: str = ""
    """Part of the country, where that matters for holidays."""

    start: Day | None = None
    """First day of work."""

    contract_end: Day | None = None
    """Last day, if the contract has one."""

    level: str = ""
    """The employer's name for the grade."""

    base: BaseSalary | None = None
    """The base salary."""

    bonus: tuple[Bonus, ...] = ()
    """Yearly variable pay."""

    sign_on: tuple[SignOn, ...] = ()
    """One-off payments for joining, one table an instalment."""

    grant: tuple[Grant, ...] = ()
    """Equity, one table a grant."""

    share_plan: tuple[SharePlan, ...] = ()
    """Plans to buy shares below their price."""

    retirement: tuple[Retirement, ...] = ()
    """What the employer pays towards retirement."""

    health: Health | None = None
    """Health cover."""

    time: Time | None = None
    """Hours, leave, commute."""

    benefit: tuple[Benefit, ...] = ()
    """Regular benefits and costs."""

    relocation: Relocation | None = None
    """Money for moving."""

    terms: Terms | None = None
    """Probation, notice and the like."""

    clause: tuple[Clause, ...] = ()
    """Sentences that need a second look."""

    condition: tuple[Condition, ...] = ()
    """What must happen before it is firm."""

    promised: tuple[Promised, ...] = ()
    """Said but not in the letter."""

    notes: str = Field(default="")
    """Free text; private."""

    @model_validator(mode="after")
    def _hangs_together(self) -> Self:
        if self.kind == "offer" and self.application is None:
            msg = 'application is needed, unless kind = "current"'
            raise ValueError(msg)
        if self.contract_end and self.start and self.contract_end < self.start:
            msg = f"the last day of the contract is before start, {self.start}"
            raise RuleError(msg, "contract_end")
        if self._leaves_days_open():
            msg = "billable_days, or leave_days to work them out, is needed for pay per day"
            raise ValueError(msg)
        return self

    def _leaves_days_open(self) -> bool:
        """Return whether it cannot be told for how many days a day rate is paid."""
        base, time = self.base, self.time
        if base is None or base.per != "day" or base.billable_days is not None:
            return False
        return time is None or time.leave_days is None
