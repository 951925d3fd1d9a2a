from decimal import Decimal
from typing import Any

import pytest

from offerbook.core.model.application import Ask, Event
from offerbook.core.model.life_parts import Promised
from offerbook.core.model.offer import Offer
from offerbook.core.model.pay_parts import BaseSalary
from offerbook.core.saying import Amount, Number
from offerbook.core.waiting.lookback import LookBack, look_back, path_words
from offerbook.core.waiting.stage import progress
from tests.core.waiting.made import TODAY, application, book, day, event, offer, words


def back(*events: Event, offers: tuple[Offer, ...] = (), **more: Any) -> LookBack:
    one = application("acme", *events, **more)
    return look_back(book(one, *offers), one, progress(one, TODAY), TODAY)


def asks(*pairs: tuple[str, Any]) -> tuple[Ask, ...]:
    return tuple(Ask(path=path, value=value) for path, value in pairs)


def said(sayings: Any) -> list[str]:
    return [words(one) for one in sayings]


def test_each_ask_stands_with_its_day_and_in_its_own_unit() -> None:
    wanted = asks(
        ("base.amount", Decimal(102000)),
        ("start", day("2027-02-01")),
        ("time.leave_days", Decimal("27.5")),
        ("relocation.gross_up", True),
        ("grant[0].liquid", False),
        ("level", "Staff"),
        ("a b", 3),
    )
    found = back(event("11-20", "asked", asks=wanted), offers=(offer("acme-1", currency="USD"),))
    assert said(found.asked) == [
        "2026-11-20: base, 102000",
        "2026-11-20: start, 2027-02-01",
        "2026-11-20: leave days, 27.5",
        "2026-11-20: gross up, yes",
        "2026-11-20: liquid, no",
        "2026-11-20: level, Staff",
        "2026-11-20: a b, 3",
    ]
    assert found.asked[0].slots["value"] == Amount(Decimal(102000), "USD")
    assert found.asked[2].slots["value"] == Number(Decimal("27.5"), 1)


def test_what_came_of_it_stands_beside_it() -> None:
    found = back(
        event("11-10", "extension_asked", by="11-27"),
        event("11-11", "extension_asked"),
        event("11-12", "extension_granted", by="11-25"),
        event("11-13", "extension_granted"),
        event("11-14", "extension_refused"),
        event("11-15", "improved", asks=asks(("base.amount", 9)), closed=("bonus", "grant")),
        event("11-16", "improved"),
    )
    assert said(found.asked) == [
        "2026-11-10: more time, until 2026-11-27",
        "2026-11-11: more time",
    ]
    assert said(found.got) == [
        "2026-11-12: time until 2026-11-25",
        "2026-11-13: more time",
        "2026-11-14: no more time",
        "2026-11-15: base, 9",
        "2026-11-15: they will not move on Names(texts=('bonus', 'grant'))",
    ]


def based(name: str, amount: int, on: str, **more: Any) -> Offer:
    base = BaseSalary(amount=Decimal(amount), per=more.pop("per", "year"))
    return offer(name, base=base, received=day(on), **more)


def test_how_the_base_went_from_the_first_version_to_the_last() -> None:
    first, last = based("acme-2", 96, "11-02"), based("acme-1", 98, "11-09")
    assert said(back(offers=(last, first)).got) == ["The base went from 96 to 98."]
    assert said(back(offers=(first,)).got) == []
    assert said(back(offers=(first, based("acme-3", 96, "11-09"))).got) == []
    assert said(back(offers=(first, based("acme-3", 98, "11-09", per="month"))).got) == []


def test_of_versions_of_one_day_the_tenth_comes_after_the_ninth() -> None:
    ninth, tenth = based("acme-9", 99, "11-09"), based("acme-10", 100, "11-09")
    assert said(back(offers=(tenth, ninth)).got) == ["The base went from 99 to 100."]


def test_a_promised_day_is_held_against_the_day_that_word_came() -> None:
    found = back(
        event("11-02", "promised", by="11-09", who="Jo"),
        event("11-12", "answer"),
        event("11-13", "promised", by="11-20"),
        event("11-18", "offer_spoken"),
        event("11-19", "promised", by="12-01"),
    )
    assert said(found.promised) == [
        "Jo promised word by 2026-11-09.",
        "They promised word by 2026-11-20.",
        "They promised word by 2026-12-01.",
    ]
    assert said(found.happened) == [
        "Word promised by 2026-11-09 came on 2026-11-12, 3 days late.",
        "Word promised by 2026-11-20 came on 2026-11-18.",
    ]


def test_a_day_named_in_the_file_counts_from_the_meeting_before_it() -> None:
    found = back(
        event("11-02", "interview"),
        event("11-10", "rejected"),
        promised_by=day("11-09"),
        promised_who="Jo",
    )
    assert said(found.promised) == ["Jo promised word by 2026-11-09."]
    assert said(found.happened) == ["Word promised by 2026-11-09 came on 2026-11-10, 1 day late."]


def test_promises_by_word_of_mouth_are_held_against_the_later_letter() -> None:
    told = (Promised(what="a review", by="Jo"), Promised(what="a desk"))
    first = based("acme-1", 96, "11-02", promised=told)
    last = based("acme-2", 96, "11-09", promised=told[1:])
    found = back(offers=(first, last))
    assert said(found.promised) == [
        "Jo said: a review",
        "They said: a desk",
        "They said: a desk",
    ]
    assert said(found.happened) == ["No longer only said since the last letter: a review"]


@pytest.mark.parametrize(
    ("end", "came"), [("rejected", "no offer came"), ("signed", "an offer came")]
)
def test_a_guess_is_held_against_what_came_once_it_is_known(end: Any, came: str) -> None:
    guess = event("11-02", "interview", forecast_percent=60)
    assert said(back(guess, event("11-09", end)).happened) == [
        f"2026-11-02: you guessed 60; {came}."
    ]
    assert said(back(guess).happened) == []


def test_how_long_it_took_is_counted_from_the_application() -> None:
    # 2 to 12 November
    assert said(back(event("11-02", "applied"), event("11-12", "rejected")).happened) == [
        "From application to the last word: 10 days."
    ]


@pytest.mark.parametrize(
    ("path", "plain"),
    [
        ("base.amount", "base"),
        ("sign_on[0].amount", "sign on"),
        ("start", "start"),
        ("grant[0].units", "grant"),
    ],
)
def test_a_field_is_named_in_plain_words(path: str, plain: str) -> None:
    assert path_words(path) == plain
