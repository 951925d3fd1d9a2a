from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from offerbook.core.pay.assembly import ledger
from offerbook.core.pay.frame import frame, months, years
from tests.core.pay.made import TODAY, offer, preferences

days = st.dates(date(1990, 1, 1), date(2100, 12, 31))


def test_the_anniversary_closes_a_year_for_vesting_and_opens_one_for_pay() -> None:
    covered = frame(date(2027, 1, 31), date(2027, 1, 31), 4, None)
    assert (covered.year_vested(date(2028, 1, 31)), covered.year_paid(date(2028, 1, 31))) == (1, 2)
    assert (covered.year_vested(date(2028, 2, 1)), covered.year_paid(date(2028, 1, 30))) == (2, 1)


def test_the_first_day_belongs_to_the_first_year_both_ways() -> None:
    covered = frame(date(2027, 1, 31), date(2027, 1, 31), 4, None)
    assert covered.year_vested(covered.start) == covered.year_paid(covered.start) == 1


def test_the_end_is_the_last_day_to_vest_and_the_first_not_to_pay() -> None:
    covered = frame(date(2028, 2, 29), date(2028, 2, 29), 1, None)
    assert covered.end == date(2029, 2, 28)
    assert covered.vests(covered.end)
    assert not covered.pays(covered.end)


@given(days, days, st.integers(1, 10))
def test_months_of_work_touch_and_fill_the_frame(start: date, clock: date, length: int) -> None:
    covered = frame(start, clock, length, None)
    found = months(covered)
    for one, other in pairwise(found):
        assert other.begins - one.closes == timedelta(days=1)
    if clock <= start:
        assert len(found) == 12 * length
        assert [one.number for one in found] == list(range(1, 12 * length + 1))
        assert [one.year for one in found] == [nth // 12 + 1 for nth in range(12 * length)]
    if found:
        assert found[0].begins == max(start, clock)
        assert found[-1].closes == covered.end - timedelta(days=1)


@given(days, days, st.integers(1, 10))
def test_every_year_of_work_is_twelve_months_apart(start: date, clock: date, length: int) -> None:
    covered = frame(start, clock, length, None)
    found = years(covered)
    assert [one.nth for one in found] == list(
        range(found[0].nth, found[0].nth + len(found)) if found else ()
    )
    if clock <= start:
        assert len(found) == length


def test_without_a_start_the_ideal_day_of_the_preferences_is_assumed() -> None:
    ideal = date(2027, 1, 18)
    scale = {"earliest": ideal, "ideal": ideal, "latest": date(2027, 4, 1)}
    open_ = offer().model_copy(update={"start": None})
    found = ledger(open_, preferences(start=scale), today=TODAY)
    assert found.start == ideal
    (assumed,) = found.assumptions
    assert (assumed.value, assumed.where) == (ideal, "preferences start.ideal")


def test_without_any_start_it_is_today() -> None:
    found = ledger(offer().model_copy(update={"start": None}), preferences(), today=TODAY)
    assert found.start == TODAY
    assert found.assumptions[0].formula == "today, since no start is stated"


def test_the_present_job_is_counted_from_the_same_day_as_an_offer_without_a_start() -> None:
    held = ledger(offer(kind="current", start=date(2021, 5, 3)), preferences(), today=TODAY)
    assert held.start == TODAY
    assert held.assumptions[0].name == "day from which the present job is counted"
    ideal = date(2027, 1, 18)
    scale = {"earliest": ideal, "ideal": ideal, "latest": date(2027, 4, 1)}
    held = ledger(
        offer(kind="current", start=date(2021, 5, 3)), preferences(start=scale), today=TODAY
    )
    assert (held.start, held.assumptions[0].formula) == (ideal, "")


def test_a_present_job_that_is_yet_to_begin_counts_from_its_start() -> None:
    found = ledger(offer(kind="current"), preferences(), today=TODAY)
    assert found.start == date(2027, 1, 1)
    assert found.assumptions == ()
