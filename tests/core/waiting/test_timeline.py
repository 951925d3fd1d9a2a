from decimal import Decimal
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from offerbook.core.fact import PrivateFact
from offerbook.core.model.application import Application
from offerbook.core.model.book import Book, Record
from offerbook.core.model.life_parts import Terms
from offerbook.core.model.offer import Offer
from offerbook.core.model.pay_parts import Bonus
from offerbook.core.model.preferences import Negotiation, Preferences
from offerbook.core.waiting.agenda import agenda_of
from offerbook.core.waiting.notice import notice_days
from offerbook.core.waiting.offers import overview
from offerbook.core.waiting.timeline import Timeline, timeline
from tests.core.waiting.made import CLOCK, TODAY, application, book, day, event, offer, words

ACME = application("acme", event("11-18", "offer_written", offer="acme-1"))


def current(**parts: Any) -> Offer:
    return Offer(id="current", kind="current", currency="EUR", **parts)


def drawn(*values: Application | Offer) -> Timeline:
    made = book(*values)
    seen = overview(made, CLOCK)
    return timeline(made, seen, agenda_of(made, seen, CLOCK), CLOCK)


def marks(made: Timeline) -> list[str]:
    return [f"{mark.on:%m-%d} {mark.kind} {words(mark.saying)}" for mark in made.marks]


def test_all_that_others_set_stands_on_one_line() -> None:
    cedar = application(
        "cedar",
        event("11-12", "interview"),
        promised_by=day("12-01"),
        other_interviews_until=day("11-26"),
    )
    dune = application("dune", event("11-12", "applied"), event("11-25", "interview"))
    made = drawn(ACME, offer("acme-1", answer_by=day("12-03")), cedar, dune)
    assert marks(made) == [
        "11-25 interview Interview with Dune: 2026-11-25.",
        "11-26 others_until Cedar sees others until 2026-11-26.",
        "12-01 promise Cedar promised an answer by 2026-12-01.",
        "12-03 answer_due Acme wants an answer by 2026-12-03.",
        "12-03 follow_up On 2026-12-03, ask Cedar for the answer they promised by 2026-12-01.",
    ]
    assert made.collisions == ()


def test_what_has_passed_or_is_not_awaited_is_no_date_ahead() -> None:
    cedar = application("cedar", event("11-12", "interview"), other_interviews_until=day("11-22"))
    saved = application("dune", event("11-12", "saved"), other_interviews_until=day("11-26"))
    late = offer("acme-1", answer_by=day("11-20"), start=day("11-02"))
    assert [mark.kind for mark in drawn(ACME, late, cedar, saved).marks] == ["follow_up"]


def test_a_first_day_has_its_day_of_notice() -> None:
    here = current(terms=Terms(notice_days=Decimal(30)))
    made = drawn(ACME, offer("acme-1", start=day("2027-01-11")), here)
    assert marks(made) == [
        "12-12 notice To begin at Acme on 2027-01-11, give notice by 2026-12-12.",
        "01-11 start Work at Acme would begin on 2027-01-11.",
    ]


def test_a_first_day_too_near_for_the_notice_is_a_collision() -> None:
    here = current(terms=Terms(notice_days=Decimal(30)))
    made = drawn(ACME, offer("acme-1", start=day("12-22")), here)
    assert [mark.kind for mark in made.marks] == ["start"]
    (said,) = made.collisions
    assert words(said) == (
        "Beginning at Acme on 2026-12-22 leaves less than your 30 days of notice: "
        "ask for a later start."
    )
    assert isinstance(said.facts[0], PrivateFact)
    assert drawn(ACME, offer("acme-1", start=day("12-23")), here).collisions == ()


def test_one_day_of_notice_is_not_several() -> None:
    (said,) = drawn(
        ACME, offer("acme-1", start=TODAY), current(terms=Terms(notice_days=Decimal(1)))
    ).collisions
    assert "less than your 1 day of notice" in words(said)


def test_a_note_that_is_due_today_is_on_the_line_and_an_overdue_one_is_not() -> None:
    # Monday the 16th and five business days is Monday the 23rd
    today = application("cedar", event("11-16", "applied"))
    late = application("dune", event("11-13", "applied"))
    assert marks(drawn(today, late)) == [
        "11-23 follow_up Ask Cedar where things stand: the last contact was on 2026-11-16."
    ]


def test_pay_that_leaving_forfeits_is_a_collision() -> None:
    here = current(bonus=(Bonus(amount=Decimal(1), pay_month=3, must_be_employed=True),))
    made = drawn(ACME, offer("acme-1", start=day("2027-03-01")), here)
    assert marks(made)[1] == "03-31 payment The present job: the bonus for 2026 by 2027-03-31."
    assert [words(one) for one in made.collisions] == [
        "Beginning at Acme on 2027-03-01 may come before the bonus for 2026, due by 2027-03-31."
    ]
    assert drawn(ACME, offer("acme-1", start=day("2027-04-01")), here).collisions == ()


def test_a_deadline_before_another_answer_is_a_collision() -> None:
    cedar = application("cedar", event("11-12", "interview"), promised_by=day("12-01"))
    made = drawn(ACME, offer("acme-1", answer_by=day("11-27")), cedar)
    assert words(made.collisions[0]).startswith("Acme wants an answer by 2026-11-27; Cedar")


def test_once_an_offer_is_accepted_only_its_first_day_counts() -> None:
    taken = application("acme", event("11-20", "accepted", offer="acme-1"))
    birch = application("birch", event("11-18", "offer_written", offer="birch-1"))
    made = drawn(
        taken,
        offer("acme-1", start=day("2027-01-11")),
        birch,
        offer("birch-1", start=day("2027-02-01")),
    )
    assert [mark.offer for mark in made.marks] == ["acme-1"]


def test_the_notice_of_the_preferences_counts_first() -> None:
    here = current(terms=Terms(notice_days=Decimal(30)))
    made = book(here)
    assert notice_days(made) == 30
    mine = Preferences(negotiation=Negotiation(notice_days=Decimal(60)))
    assert notice_days(made.with_record(Record("preferences", "preferences", {}, mine))) == 60


def test_notice_that_nobody_states_is_not_known() -> None:
    assert notice_days(Book()) is None
    assert notice_days(book(offer("acme-1", terms=Terms(notice_days=Decimal(9))))) is None
    assert notice_days(book(current())) is None
    assert notice_days(book(current(terms=Terms()))) is None


@given(st.integers(-10, 60), st.integers(-10, 60), st.integers(-10, 60))
def test_the_line_begins_today_and_is_in_order(due: int, start: int, promised: int) -> None:
    when = [TODAY.fromordinal(TODAY.toordinal() + days) for days in (due, start, promised)]
    cedar = application("cedar", event("11-12", "interview"), promised_by=when[2])
    here = current(terms=Terms(notice_days=Decimal(30)))
    made = drawn(ACME, offer("acme-1", answer_by=when[0], start=when[1]), cedar, here)
    assert [mark.on for mark in made.marks] == sorted(mark.on for mark in made.marks)
    assert all(mark.on >= TODAY for mark in made.marks)
