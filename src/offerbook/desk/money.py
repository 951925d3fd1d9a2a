"""One offer's pay seen in every way: each total with the convention that it follows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from offerbook.core.calendar import add_months
from offerbook.core.model.offer import Offer
from offerbook.core.pay.assembly import Account
from offerbook.core.pay.belief import on_paper
from offerbook.core.pay.exits import break_even_exit
from offerbook.core.pay.hours import hours, pay_per_hour
from offerbook.core.pay.living import at_home
from offerbook.core.pay.present import present_value, yearly_equivalent
from offerbook.core.pay.sums import paid, total
from offerbook.core.pay.switching import switching
from offerbook.core.pay.tax import take_home
from offerbook.core.pay.usual import quoted_of, usual_of
from offerbook.core.pay.valuation import Valuation
from offerbook.core.pay.window import first_day, in_window
from offerbook.core.saying import Day, Number, Percent, Saying, say
from offerbook.desk.outlook import Outlook

_ZERO = Decimal(0)
_HUNDRED = Decimal(100)
_YEAR = 12
PERCENT = "percent"
AN_HOUR = " an hour"


@dataclass(frozen=True, slots=True)
class Total:
    """One figure about an offer's pay."""

    key: str
    """Stays the same between versions, such as `first_year`."""

    label: str
    """In words."""

    amount: Decimal | None
    """The figure, unrounded; None where something that it needs is not stated."""

    unit: str
    """A currency, a currency with " an hour", or `percent`."""

    how: Saying
    """The convention that it follows, or what to state so that it can be worked out."""


@dataclass(frozen=True, slots=True)
class _Seen:
    """What all totals of one offer are worked out from."""

    outlook: Outlook
    offer: Offer
    value: Valuation
    first: date

    @property
    def account(self) -> Account:
        """All of its pay, of which every total is a view."""
        return self.outlook.account(self.offer)

    @property
    def years(self) -> Number:
        """The horizon, for a sentence."""
        return Number(self.value.ledger.years)

    def money(self, key: str, label: str, amount: Decimal | None, how: Saying) -> Total:
        """Return a total in the preferences' currency."""
        return Total(key, label, amount, self.value.currency, how)


def window_opens(outlook: Outlook, offers: Sequence[Offer] = ()) -> date:
    """Return the day from which all offers are looked at over the same stretch of time.

    It is the first day of the first new job among those that can still be taken and `offers`.
    """
    found = {one.id: one for one in (*outlook.competing, *offers)}
    return first_day(found.values(), outlook.book.preferences, today=outlook.clock.today)


def totals(outlook: Outlook, offer: Offer, first: date | None = None) -> tuple[Total, ...]:
    """Return every total of one offer, those that are asked for most often first.

    Args:
        outlook: of the book.
        offer: its base must be stated.
        first: the day on which the common stretch of time opens; absent, see `window_opens`.

    Raises:
        MissingFactError: the offer states no base.
        NoRateError: a currency has no rate.
    """
    opens = window_opens(outlook, (offer,)) if first is None else first
    seen = _Seen(outlook, offer, outlook.value(offer), opens)
    return (
        *_spread(seen),
        *_single_years(seen),
        *_certainty(seen),
        *_later_money(seen),
        *_window(seen),
        *_as_life(seen),
    )


def _spread(seen: _Seen) -> Iterator[Total]:
    value, years = seen.value, seen.years
    how = say("all of the first {n} years of work, divided by {n}", n=years)
    yield seen.money("annualised", "a year, expected", value.annualised, how)
    how = say("the same with poor payouts, prices and exits, all at once")
    yield seen.money("low", "a year, in poor years", value.low, how)
    how = say("the same with good payouts, prices and exits, all at once")
    yield seen.money("high", "a year, in good years", value.high, how)


def _single_years(seen: _Seen) -> Iterator[Total]:
    value = seen.value
    begins = value.ledger.start
    ends = add_months(begins, _YEAR) - timedelta(days=1)
    how = say(
        "all that is paid from {begins} to {ends}; what vests on the anniversary is in it",
        begins=Day(begins, weekday=False, year=True),
        ends=Day(ends, weekday=False, year=True),
    )
    yield seen.money("first_year", "first year", value.first_year, how)
    how = say(
        "base, expected bonus, pension share and allowances of a year, shares by the average of "
        "their years; no one-offs, and no costs taken off"
    )
    yield seen.money("recurring", "a usual year", value.recurring, how)
    later = usual_of(seen.account)
    label = "after one-offs and vesting"
    if later is None:
        how = say("there is no such year: the contract ends before it")
        yield seen.money("later", label, None, how)
    else:
        how = say(
            "year {n} of work, the first with no one-off and no vesting", n=Number(later.year)
        )
        yield seen.money("later", label, later.total, how)
        if later.last_vesting is not None:
            how = say(
                "year {n}, the last in which shares vest, less the year after it",
                n=Number(later.last_vesting),
            )
            yield seen.money("drop", "drop after the last vesting", later.drop, how)
    how = say("base + target bonus in full + sign-on / 4 + sellable shares / their years")
    figure = quoted_of(seen.account.case)
    yield seen.money("quoted", "as salary sites quote it", figure, how)


def _certainty(seen: _Seen) -> Iterator[Total]:
    value, years = seen.value, seen.years
    how = say("contractual cash of the first {n} years, divided by {n}", n=years)
    yield seen.money("guaranteed", "guaranteed, a year", value.guaranteed, how)
    how = say("what depends on staying or paying in, of {n} years, divided by {n}", n=years)
    yield seen.money("conditional", "if you stay and pay in, a year", value.conditional, how)
    share = None
    if value.annualised > 0:
        share = max(_ZERO, 1 - value.guaranteed / value.annualised) * _HUNDRED
    how = say("1 − guaranteed / expected")
    yield Total("at_risk", "part of it at risk", share, PERCENT, how)
    if seen.offer.grant:
        paper = on_paper(seen.account.case) / value.ledger.years
        how = say("shares that vest in {n} years at today's price, sellable or not", n=years)
        if not paper:
            how = say("needs the worth of the shares, or their price")
        yield seen.money("on_paper", "shares on paper, a year", paper or None, how)
    for grant in seen.offer.grant:
        exit_value = break_even_exit(grant) if grant.kind == "option" else None
        if exit_value is not None:
            how = say(
                "price to pay × all shares / the part that later rounds leave, investors first"
            )
            unit = grant.currency or seen.offer.currency
            yield Total("exit_needed", "options pay beyond a sale at", exit_value, unit, how)


def _later_money(seen: _Seen) -> Iterator[Total]:
    preferences, ledger = seen.outlook.book.preferences, seen.value.ledger
    percent = preferences.assumptions.discount_percent
    if percent:
        now = present_value(ledger, preferences, on=seen.first)
        how = say(
            "each payment less {r} for each year from {first} until it",
            r=Percent(percent, 1),
            first=Day(seen.first, weekday=False, year=True),
        )
        yield seen.money("present_value", "worth now, all years", now, how)
        even = yearly_equivalent(now, percent, ledger.years)
        how = say("the even sum at the close of each year that is worth the same")
        yield seen.money("even", "the same as an even sum a year", even, how)
    plain = total(year.total for year in seen.value.years)
    how = say("the plain sum of {n} years: nothing is taken off for time", n=seen.years)
    yield seen.money("sum", "all years together", plain, how)


def _window(seen: _Seen) -> Iterator[Total]:
    outlook, offer = seen.outlook, seen.offer
    preferences, today = outlook.book.preferences, outlook.clock.today
    runs = in_window(seen.account, seen.first).runs
    first = Day(seen.first, weekday=False, year=True)
    how = say("the {n} years from {first}, the same days for every job", n=seen.years, first=first)
    yield seen.money("window", "same years for all", paid(runs, preferences), how)
    for present in outlook.current if offer.kind == "offer" else ():
        if present.base is None:
            continue
        found = switching(present, offer, preferences, seen.first, today=today)
        how = say(
            "the same years: present job to {last}, {gap} days without pay, then this one; less "
            "the present job all along and what it takes back",
            last=Day(found.leave_on, weekday=False, year=True),
            gap=Number(found.gap_days),
        )
        yield seen.money("going", "going rather than staying", found.net, how)


def _as_life(seen: _Seen) -> Iterator[Total]:
    offer, value, preferences = seen.offer, seen.value, seen.outlook.book.preferences
    opens = value.ledger.start
    closes = add_months(opens, _YEAR) - timedelta(days=1)
    ended = offer.contract_end is not None and offer.contract_end < closes
    time = hours(offer, opens, offer.contract_end if ended else None)
    rate = None if time is None else pay_per_hour(value.first_year, time)
    how = say("needs the days of leave and the hours a week")
    if time is not None:
        how = say(
            "first-year pay / ({work} hours at work + {way} on the way)",
            work=Number(time.working, 0),
            way=Number(time.travelling, 0),
        )
    unit = value.currency + AN_HOUR
    yield Total("per_hour", "for an hour really given", rate, unit, how)
    home = at_home(value.annualised, offer, preferences)
    how = say("expected a year × index of home / index of the place, both your own")
    if home is None:
        how = say("needs an index of the cost of living for this country: living in preferences")
    yield seen.money("at_home", "at the prices of home, a year", home, how)
    after = take_home(value.ledger, preferences)
    left = total(year.left for year in after) / len(after) if after else None
    how = say("expected a year less tax by your own rate or table")
    if left is None:
        how = say("needs your rate of tax, or a table: tax in preferences")
    yield seen.money("take_home", "after tax, a year", left, how)
