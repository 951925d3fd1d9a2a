from datetime import date
from decimal import Decimal
from typing import Any

from offerbook.core.model.application import Application, Event
from offerbook.core.model.book import Book, Record
from offerbook.core.model.check import crosschecked
from offerbook.core.model.life_parts import Condition, Terms
from offerbook.core.model.offer import Offer
from offerbook.core.model.preferences import Negotiation, Preferences
from offerbook.core.waiting.agenda import agenda
from offerbook.core.waiting.closing import ClosingList, closing
from offerbook.core.waiting.notice import last_notice, notice_days
from offerbook.core.waiting.offers import overview
from tests.core.waiting.made import CLOCK, application, at, book, day, event, lines, offer, words

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
    assert lines(agenda(book(application("acme", YES), TERMS, current()), CLOCK).coming) == [
        (
            "notice 12-05 Notice must be given by 2026-12-05 for a start at Acme on 2027-01-04, "
            "and only once all is signed and cleared: press for that, or ask for a later start."
        ),
        "start 01-04 Work at Acme begins on 2027-01-04.",
    ]
    assert made.clashes == ()


def resigning(*story: Event, today: str, **more: Any) -> list[str]:
    """Return what the agenda of a day has due about resigning, and the step on the list."""
    made = book(application("acme", *story), offer("acme-1", **more), current())
    clock = at(today)
    (one,) = closing(made, overview(made, clock), clock.today)
    (step,) = (step for step in one.steps if step.kind == "resign")
    due = [item for item in agenda(made, clock).due if "notice" in words(item.saying).casefold()]
    return [*lines(tuple(due)), f"{step.state} {words(step.saying)}"]


NEW_YEAR: dict[str, Any] = {"start": day("2027-01-04")}


def test_on_the_last_day_to_give_notice_it_is_due_and_still_waits_for_the_signature() -> None:
    # 4 January less 30 days is 5 December
    assert [one[:12] for one in resigning(YES, today="12-04", **NEW_YEAR)] == ["later Only t"]
    assert resigning(YES, today="12-05", **NEW_YEAR) == [
        (
            "notice 12-05 Notice must be given by 2026-12-05 for a start at Acme on 2027-01-04, "
            "and only once all is signed and cleared: press for that, or ask for a later start."
        ),
        "later Only then give notice at your present job, by 2026-12-05.",
    ]


def test_once_the_last_day_to_give_notice_is_past_a_later_start_is_to_be_asked_for() -> None:
    late = ", and ask Acme for a later start: for one on 2027-01-04 the last day was 2026-12-05."
    assert resigning(YES, today="12-06", **NEW_YEAR) == [
        (
            "notice 12-05 The last day to give notice for a start at Acme on 2027-01-04 was "
            "2026-12-05: ask for a later start, and resign only once all is signed and cleared."
        ),
        f"later Only then give notice at your present job{late}",
    ]
    assert resigning(YES, SIGNED, today="12-06", **NEW_YEAR) == [
        f"closing 11-20 Give notice at your present job{late}",
        f"now Give notice at your present job{late}",
    ]


def test_a_day_to_give_notice_alarms_nobody_who_has_given_it_or_does_not_know_it() -> None:
    gone = event("11-23", "resigned")
    assert resigning(YES, SIGNED, gone, today="12-06", **NEW_YEAR) == [
        "done Give notice at your present job, by 2026-12-05."
    ]
    assert resigning(YES, today="12-06") == ["later Only then give notice at your present job."]
    nobody = book(application("acme", YES), current())
    assert lines(agenda(nobody, CLOCK).coming) == []
    no_days = Offer(id="current", kind="current", currency="EUR")
    unknown = book(application("acme", YES), offer("acme-1", **NEW_YEAR), no_days)
    assert [item.kind for item in agenda(unknown, CLOCK).coming] == ["start"]


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
