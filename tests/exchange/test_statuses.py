from __future__ import annotations

import pytest

from offerbook.exchange.statuses import UnknownStatusError, event_of


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        ("Ghosted", "silent"),
        ("Ghosted after interview", "silent"),
        ("No response", "silent"),
        ("Applied", "applied"),
        ("In Progress", "applied"),
        ("Phone Screen", "screening"),
        ("2nd Interview (on-site)", "interview"),
        ("Rejected after interview", "rejected"),
        ("Offer Received", "offer_spoken"),
        ("offer written", "offer_written"),
        ("Hired!", "accepted"),
        ("Offer declined", "declined"),
        ("Withdrew", "withdrawn_by_me"),
        ("Position filled", "withdrawn_by_them"),
        ("Wishlist", None),
    ],
)
def test_words_that_people_use_are_known(status: str, kind: str | None) -> None:
    assert event_of(status, {}) == kind


@pytest.mark.parametrize(
    "status", ["Archived", "no interview", "awaiting interview", "★", "Closed"]
)
def test_what_may_mean_several_things_is_refused(status: str) -> None:
    with pytest.raises(UnknownStatusError) as caught:
        event_of(status, {})
    assert f'--status "{status}=' in caught.value.todo


def test_declined_asks_who_said_no() -> None:
    with pytest.raises(UnknownStatusError, match="who said no"):
        event_of("Declined", {})


def test_the_persons_own_words_win() -> None:
    assert event_of("archived", {"Archived": "silent"}) == "silent"
    assert event_of("DECLINED", {"declined": "rejected"}) == "rejected"
