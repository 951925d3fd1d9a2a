from datetime import date
from decimal import Decimal
from typing import Any

from offerbook.core.fact import PrivateFact
from offerbook.core.model.equity import Grant, Schedule
from offerbook.core.model.offer import Offer
from offerbook.core.model.pay_parts import Bonus
from offerbook.core.waiting.current import payments
from tests.core.waiting.made import TODAY, book, day, words


def owed(today: date = TODAY, **parts: Any) -> list[tuple[str, str]]:
    here = Offer(id="current", kind="current", currency="EUR", **parts)
    return [(one.on.isoformat(), one.what) for one in payments(book(here), today)]


def bonus(month: int | None = 3, *, stay: bool | None = True) -> tuple[Bonus, ...]:
    return (Bonus(target_percent=Decimal(5), pay_month=month, must_be_employed=stay),)


def test_a_bonus_is_owed_until_the_end_of_the_month_in_which_it_is_paid() -> None:
    assert owed(bonus=bonus()) == [("2027-03-31", "the bonus for 2026")]
    assert owed(bonus=bonus(12)) == [("2026-12-31", "the bonus for 2025")]


def test_this_months_bonus_counts_as_paid() -> None:
    assert owed(bonus=bonus(11)) == []  # the next one is more than a year away


def test_a_bonus_that_is_kept_or_undated_cannot_be_lost() -> None:
    assert owed(bonus=bonus(None)) == []
    assert owed(bonus=bonus(stay=None)) == []
    assert owed(bonus=bonus(stay=False)) == []


def test_the_next_part_of_a_grant_is_owed() -> None:
    yearly = Schedule(months=48, every_months=12)
    grant = Grant(value=Decimal(40000), vest_start=day("2025-02-01"), schedule=yearly)
    assert owed(grant=(grant,)) == [("2027-02-01", "the next part of a grant")]
    undated = grant.model_copy(update={"vest_start": None})
    assert owed(grant=(undated,), start=day("2025-01-15")) == [
        ("2027-01-15", "the next part of a grant")
    ]
    assert owed(grant=(undated,)) == []


def test_a_grant_that_has_vested_or_vests_later_than_in_a_year_is_left_out() -> None:
    yearly = Schedule(months=12, every_months=12)
    old = Grant(value=Decimal(1), vest_start=day("2020-02-01"), schedule=yearly)
    far = Grant(value=Decimal(1), vest_start=day("2027-02-01"), schedule=yearly)
    assert owed(grant=(old, far)) == []


def test_only_the_present_job_owes_and_what_it_owes_is_private() -> None:
    here = Offer(id="current", kind="current", currency="EUR", bonus=bonus())
    there = Offer(id="acme-1", application="acme", currency="EUR", bonus=bonus())
    (one,) = payments(book(here, there), TODAY)
    assert words(one.saying) == "The present job: the bonus for 2026 by 2027-03-31."
    (fact,) = one.saying.facts
    assert isinstance(fact, PrivateFact)
    assert fact.fields() == ("current bonus[0]",)
