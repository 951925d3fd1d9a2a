from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from offerbook.core.negotiation.following_up import not_yet
from offerbook.core.negotiation.stance import stance
from offerbook.core.negotiation.text import Outgoing
from offerbook.core.negotiation.texts.write import write
from tests.core.negotiation.cases import ACME, CEDAR, PERSON, TODAY, swapped
from tests.core.negotiation.stories import situation

LATE = swapped(CEDAR, "2026-12-09", "2026-11-18")
PROMISE = "promised_by = 2026-12-09\n"
PLANNED = '{ on = 2026-11-25, kind = "interview", round = 2 }'
INTERVIEW = '{ on = 2026-11-16, kind = "interview", round = 2 }'


@pytest.mark.parametrize(
    ("told", "due"),
    [
        (CEDAR, False),
        (LATE, True),
        (swapped(CEDAR, PROMISE, ""), True),
        (swapped(swapped(CEDAR, PROMISE, ""), "2026-11-16", "2026-11-20"), False),
        (swapped(swapped(CEDAR, PROMISE, ""), INTERVIEW, PLANNED), False),
        (swapped(CEDAR, '"interview", round = 2', '"rejected"'), False),
        (ACME + LATE, True),
        (swapped(ACME, "2026-12-04", "2026-12-18") + CEDAR, False),
    ],
)
def test_the_follow_up_is_named_exactly_where_its_text_can_be_written(
    told: str, *, due: bool
) -> None:
    here = situation(PERSON + told, "cedar", TODAY)
    text = write("follow_up", here)
    assert isinstance(text, Outgoing) is due
    assert (not_yet(here) is None) is due
    now = stance(here)
    if now.row == "P0":
        assert ("follow_up" in [one.kind for one in now.texts]) is due


def test_the_persons_own_patience_and_holidays_move_the_day() -> None:
    # last contact Monday the 16th: + 5 business days is Monday the 23rd
    told = swapped(CEDAR, PROMISE, "")
    here = situation(PERSON + told, "cedar", TODAY)
    assert not_yet(here) is None
    assert not_yet(replace(here, days_off=frozenset({date(2026, 11, 19)}))) is not None
    slow = "[preferences.follow_up]\nafter_contact_days = 7\n"
    assert not_yet(situation(PERSON + slow + told, "cedar", TODAY)) is not None
