from __future__ import annotations

from offerbook.core.calendar import add_business_days
from offerbook.core.waiting.agenda import agenda
from offerbook.core.waiting.days_off import NONE, DaysOff, places
from tests.core.waiting.made import CLOCK, application, book, day, event, lines, offer, words

APPLIED = event("11-18", "applied")
DUTCH = DaysOff({"acme": frozenset({day("11-24")})}, ("NL",))


def test_a_holiday_is_passed_over_forwards_and_backwards() -> None:
    off = {day("11-24")}
    assert add_business_days(day("11-23"), 1, off) == day("11-25")
    assert add_business_days(day("11-25"), -1, off) == day("11-23")


def test_the_agenda_counts_by_the_calendar_of_each_employer() -> None:
    # Wednesday the 18th + 5 business days is Wednesday the 25th; where the 24th is off, Thursday
    told = book(application("acme", APPLIED), application("birch", APPLIED))
    found = agenda(told, CLOCK, DUTCH)
    assert [line.split()[:2] for line in lines(found.coming)] == [
        ["follow_up", "11-25"],
        ["follow_up", "11-26"],
    ]
    assert [item.application for item in found.coming] == ["birch", "acme"]


def test_the_agenda_says_which_calendar_it_used() -> None:
    with_them, without = agenda(book(), CLOCK, DUTCH), agenda(book(), CLOCK)
    assert with_them.business_days is not None
    assert "without the public holidays of" in words(with_them.business_days)
    assert without.business_days == NONE.saying
    assert words(NONE.saying).endswith("public holidays are not known.")


def test_the_offer_says_the_country_before_the_location_does() -> None:
    told = book(
        application("acme", location="Utrecht, NL"),
        application("birch", location="Cork, IE"),
        application("cedar", location="anywhere"),
        offer("birch-1", country="DE"),
        offer("acme-1"),
    )
    assert dict(places(told)) == {"acme": "NL", "birch": "DE"}
