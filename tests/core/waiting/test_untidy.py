from offerbook.core.model.application import Event
from offerbook.core.waiting.closing import closing
from offerbook.core.waiting.offers import overview
from offerbook.core.waiting.untidy import twice, untidy
from tests.core.waiting.made import CLOCK, TODAY, application, book, event


def odd(*events: Event) -> list[str]:
    found = untidy(application("acme", *events), TODAY)
    assert all(one.remark for one in found)
    return [str(one) for one in found]


def test_what_has_happened_cannot_lie_in_the_future_but_a_meeting_can() -> None:
    assert odd(event("11-24", "interview")) == []
    assert odd(event("11-24", "applied")) == [
        (
            "acme: events[0].on: applied lies in the future, so it does not count yet, "
            "given 2026-11-24; if the day is wrong, take it back and log it again"
        )
    ]


def test_a_promise_of_a_past_day_is_remarked_on() -> None:
    assert odd(event("11-20", "promised", by="11-20"), event("11-20", "promised")) == []
    assert odd(event("11-20", "promised", by="11-19")) == [
        "acme: events[0].on: the promised day was past when it was named, given 2026-11-19"
    ]


def test_an_offer_before_the_first_interview_is_remarked_on() -> None:
    late = event("11-20", "interview")
    assert odd(event("11-20", "offer_spoken"), late) == []
    assert odd(event("11-19", "offer_spoken")) == []
    assert odd(late, event("11-19", "offer_written")) == [
        "acme: events[1].on: an offer came before the first interview, given 2026-11-19"
    ]


def test_what_was_taken_back_is_not_odd() -> None:
    assert odd(event("11-24", "applied"), event("11-23", "retracted", takes_back=1)) == []


def test_a_second_yes_beside_a_first_is_remarked_on() -> None:
    first = application("acme", event("11-18", "accepted"))
    second = application("birch", event("11-20", "accepted"))
    made = book(first, second)
    lists = closing(made, overview(made, CLOCK), TODAY)
    assert [str(one) for one in twice(lists, made)] == [
        (
            "birch: accepted, and so is Acme; log withdrawn_by_me for the one that you turned "
            "down, or take its yes back"
        )
    ]
    assert twice(lists[:1], made) == twice((), made) == ()
