from datetime import datetime

from offerbook.core.model.application import Application, Event
from offerbook.core.model.offer import Offer
from offerbook.core.waiting.clashes import Clash, clashes, company_of
from offerbook.core.waiting.days_off import DaysOff
from offerbook.core.waiting.offers import overview
from tests.core.waiting.made import CET, CLOCK, application, book, day, event, offer, words

BIRCH = offer("birch-1", received=day("11-19"), answer_by=day("11-27"))
WRITTEN = event("11-19", "offer_written", offer="birch-1")
INTERVIEW = event("11-12", "interview")


def found(*values: Application | Offer) -> tuple[Clash, ...]:
    made = book(*values)
    return clashes(made, overview(made, CLOCK), CLOCK.today)


def against(promised: str, *events: Event) -> tuple[Clash, ...]:
    cedar = application("cedar", INTERVIEW, *events, promised_by=day(promised))
    return found(application("birch", WRITTEN), BIRCH, cedar)


def test_a_deadline_before_the_other_answer_says_whom_to_ask_for_how_many_days() -> None:
    # Friday the 27th to the day after Tuesday the 1st: Monday, Tuesday, Wednesday
    (clash,) = against("12-01")
    assert (clash.offer, clash.waits_for, clash.ask_days) == ("birch-1", "cedar", 3)
    assert (clash.due, clash.decides, clash.acted) == (day("11-27"), day("12-01"), False)
    assert words(clash.saying) == (
        "Birch wants an answer by 2026-11-27; Cedar decides by 2026-12-01: "
        "ask Birch for 3 business days, or hurry Cedar."
    )
    fields = [place for fact in clash.saying.facts for place in fact.fields()]
    assert fields == ["birch-1 answer_by", "cedar promised_by"]


def test_one_day_is_said_as_one_day() -> None:
    # Friday the 27th; they promised Saturday the 28th, so Monday is enough
    (clash,) = against("11-28")
    assert words(clash.saying).endswith("ask Birch for 1 business day, or hurry Cedar.")


def test_more_days_than_are_usually_granted_are_not_asked_for() -> None:
    # seven business days after the 27th is the 8th, the day after Monday the 7th
    assert "ask Birch for 7 business days" in words(against("12-07")[0].saying)
    assert words(against("12-08")[0].saying).endswith(
        "that is 8 business days too long to ask for; hurry Cedar, or decide without it."
    )


def test_an_answer_on_the_day_of_the_deadline_is_no_clash() -> None:
    assert against("11-27") == ()


def test_a_company_that_named_no_day_is_to_be_asked_for_one() -> None:
    (clash,) = found(application("birch", WRITTEN), BIRCH, application("cedar", INTERVIEW))
    assert (clash.decides, clash.ask_days) == (None, None)
    assert words(clash.saying) == (
        "Birch wants an answer by 2026-11-27; Cedar has named no day: ask Cedar for one."
    )


def test_only_a_live_one_that_came_to_an_interview_is_waited_for() -> None:
    for story in ([event("11-12", "applied")], [INTERVIEW, event("11-20", "rejected")], []):
        cedar = application("cedar", *story, promised_by=day("12-01"))
        assert found(application("birch", WRITTEN), BIRCH, cedar) == ()


def test_two_offers_do_not_wait_for_each_other() -> None:
    acme = application("acme", event("11-19", "offer_written", offer="acme-1"))
    later = offer("acme-1", answer_by=day("12-20"))
    assert found(application("birch", WRITTEN), BIRCH, acme, later) == ()


def test_an_offer_without_a_deadline_or_past_it_clashes_with_nothing() -> None:
    cedar = application("cedar", INTERVIEW, promised_by=day("12-01"))
    birch = application("birch", WRITTEN)
    assert found(birch, offer("birch-1"), cedar) == ()
    assert found(birch, offer("birch-1", answer_by=day("11-20")), cedar) == ()


def test_the_hour_of_a_deadline_does_not_move_its_day() -> None:
    late = datetime(2026, 11, 27, 23, 30, tzinfo=CET)
    cedar = application("cedar", INTERVIEW, promised_by=day("11-27"))
    assert found(application("birch", WRITTEN), offer("birch-1", answer_by=late), cedar) == ()


def test_it_is_acted_on_once_time_was_asked_for_or_the_other_was_written_to() -> None:
    cedar = application("cedar", INTERVIEW, promised_by=day("12-01"))
    asked = event("11-20", "extension_asked", by="12-02", offer="birch-1")
    assert found(application("birch", WRITTEN, asked), BIRCH, cedar)[0].acted
    assert against("12-01", event("11-20", "follow_up"))[0].acted
    assert not against("12-01", event("11-18", "follow_up"))[0].acted


def test_an_offer_whose_application_is_broken_goes_by_its_id() -> None:
    made = book(application("acme"))
    assert (company_of(made, "acme"), company_of(made, "birch")) == ("Acme", "birch")


def test_the_soonest_deadline_comes_first_and_twenty_are_enough() -> None:
    many = [application(f"cedar{n}", INTERVIEW, promised_by=day("12-01")) for n in range(15)]
    acme = application("acme", event("11-19", "offer_written", offer="acme-1"))
    soon = offer("acme-1", answer_by=day("11-26"))
    listed = found(application("birch", WRITTEN), BIRCH, acme, soon, *many)
    assert [clash.offer for clash in listed] == ["acme-1"] * 15 + ["birch-1"] * 5


def test_a_promise_that_passed_is_no_day_and_a_new_one_is_to_be_asked_for() -> None:
    # today is Monday the 23rd of November; they had promised Friday the 20th
    (clash,) = against("11-20")
    assert (clash.decides, clash.ask_days) == (None, None)
    assert words(clash.saying) == (
        "Birch wants an answer by 2026-11-27; Cedar let 2026-11-20 pass without word: "
        "ask Cedar for a new day."
    )
    fields = [place for fact in clash.saying.facts for place in fact.fields()]
    assert fields == ["birch-1 answer_by", "cedar promised_by"]


def test_public_holidays_are_no_days_to_ask_for() -> None:
    # Friday the 27th to the day after Tuesday the 1st, without Monday: Tuesday, Wednesday
    cedar = application("cedar", INTERVIEW, promised_by=day("12-01"))
    made = book(application("birch", WRITTEN), BIRCH, cedar)
    off = DaysOff({"birch": frozenset({day("11-30")})}, ("NL",))
    (clash,) = clashes(made, overview(made, CLOCK), CLOCK.today, off)
    assert clash.ask_days == 2
