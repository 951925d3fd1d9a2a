from datetime import date
from decimal import Decimal
from typing import Any

from offerbook.core.model.application import Application
from offerbook.core.model.book import Book, Record
from offerbook.core.model.check import crosschecked
from offerbook.core.model.life_parts import Condition, Terms
from offerbook.core.model.offer import Offer
from offerbook.core.model.preferences import Negotiation, Preferences
from offerbook.core.waiting.agenda import agenda
from offerbook.core.waiting.closing import ClosingList, closing
from offerbook.core.waiting.notice import last_notice, notice_days
from offerbook.core.waiting.offers import overview
from tests.core.waiting.made import CLOCK, application, book, day, event, lines, offer, words

YES = event("11-20", "accepted", offer="acme-1")
SIGNED = event("11-21", "signed", offer="acme-1")
CLEARED = event("11-22", "condition_cleared", what="References ")
TERMS = offer(
    "acme-1",
    start=day("2027-01-04"),
    condition=(Condition(what="references"), Condition(what="visa", cleared=day("11-01"))),
)
OTHERS = (
    application("birch", event("11-19", "offer_written", offer="birch-1")),
    offer("birch-1"),
    application("cedar", event("11-19", "interview")),
    application("dune", event("11-02", "saved")),
    application("elm", event("11-02", "applied"), event("11-09", "withdrawn_by_me")),
    application("fern", event("11-02", "applied"), event("11-22", "withdrawn_by_me")),
    application("gum", event("11-02", "offer_written"), event("11-22", "declined")),
)


def lists(*values: Application | Offer) -> tuple[ClosingList, ...]:
    made = book(*values)
    return closing(made, overview(made, CLOCK), CLOCK.today)


def steps(*values: Application | Offer) -> list[str]:
    (one,) = lists(*values)
    return [f"{step.state} {words(step.saying)}" for step in one.steps]


def current(**more: Any) -> Offer:
    return Offer(
        id="current", kind="current", currency="EUR", terms=Terms(notice_days=Decimal(30)), **more
    )


def test_notice_and_turning_others_down_wait_for_the_signed_copy_and_the_conditions() -> None:
    assert steps(application("acme", YES), TERMS, current(), *OTHERS) == [
        "now Have the signed copy back from Acme.",
        "now Acme: clear “references”.",
        "done Acme: clear “visa”.",
        "later Only then give notice at your present job, by 2026-12-05.",
        "later Decline the offer of Birch.",
        "done Decline the offer of Gum.",
        "later Withdraw from Cedar.",
        "done Withdraw from Fern.",
    ]


def test_once_it_is_firm_the_rest_is_due_each_with_its_text() -> None:
    values = (application("acme", YES, SIGNED, CLEARED), TERMS, current(), *OTHERS)
    (one,) = lists(*values)
    ready = [step for step in one.steps if step.state == "now"]
    assert [(step.kind, step.application, step.draft) for step in ready] == [
        ("resign", "acme", None),
        ("decline", "birch", "decline"),
        ("withdraw", "cedar", "withdraw"),
    ]
    assert not one.is_done


def test_what_is_done_stays_on_the_list_until_all_is() -> None:
    story = application("acme", YES, SIGNED, event("11-23", "resigned"))
    (one,) = lists(story, offer("acme-1"), current())
    assert [step.state for step in one.steps] == ["done", "done"]
    assert one.is_done
    assert one.since == day("11-20")


def test_without_terms_or_a_present_job_only_the_signed_copy_is_asked_for() -> None:
    assert steps(application("acme", event("11-20", "accepted"))) == [
        "now Have the signed copy back from Acme."
    ]


def test_without_a_start_the_day_to_give_notice_is_not_known() -> None:
    found = steps(application("acme", YES), offer("acme-1"), current())
    assert found[-1] == "later Only then give notice at your present job."


def test_once_work_has_begun_the_list_is_over() -> None:
    assert lists(application("acme", YES), offer("acme-1", start=day("11-16"))) == ()
    assert lists(application("acme", event("11-20", "applied"))) == ()


def test_the_agenda_holds_what_can_be_done_now_and_asks_nobody_else() -> None:
    made = agenda(book(application("acme", YES), TERMS, *OTHERS[2:3]), CLOCK)
    assert lines(made.due) == [
        "closing 11-20 Have the signed copy back from Acme.",
        "closing 11-20 Acme: clear “references”.",
    ]
    assert lines(made.coming) == ["start 01-04 Work at Acme begins on 2027-01-04."]
    assert made.clashes == ()


def preferring(days: int | None) -> Book:
    own = Negotiation(notice_days=None if days is None else Decimal(days))
    record = Record("preferences", "preferences", {}, Preferences(negotiation=own))
    return crosschecked(Book().with_record(record))


def test_notice_is_the_preferences_or_else_the_present_jobs() -> None:
    start = date(2027, 1, 31)
    assert last_notice(preferring(30), start) == date(2027, 1, 1)
    assert last_notice(preferring(None), start) is None
    assert notice_days(book(current())) == 30
    assert (
        notice_days(book(Offer(id="current", kind="current", currency="EUR"), offer("a-1"))) is None
    )
