from __future__ import annotations

import pytest

from offerbook.core.negotiation.pushback import replies, sheet
from tests.core.negotiation.cases import ACME, BIRCH, CEDAR, PERSON, TODAY, swapped
from tests.core.negotiation.stories import situation, spoken

MAY = "[preferences.permissions]\nwould_sign_at = true\n"


def test_every_reply_ends_in_one_question_or_a_way_back() -> None:
    found = replies(situation(PERSON + ACME, "acme", TODAY))
    assert len(found) == 6
    for reply in found:
        said = [spoken(one) for one in reply.answer]
        assert sum(one.endswith("?") for one in said) == 1
        assert said[-1].endswith("?")
        assert all(len(one.split()) <= 20 for one in said)


@pytest.mark.parametrize(
    ("told", "words"),
    [
        (ACME, "my attention is on this role"),
        (ACME + BIRCH, "with one other employer"),
        (ACME + BIRCH + CEDAR, "with 2 others"),
        (
            ACME + swapped(CEDAR, '  { on = 2026-11-16, kind = "interview", round = 2 },\n', ""),
            "attention",
        ),
    ],
)
def test_the_count_of_other_processes_is_true_and_names_nobody(told: str, words: str) -> None:
    found = replies(situation(PERSON + told, "acme", TODAY))
    said = spoken(found[2].answer[0])
    assert words in said
    assert "Birch" not in said


def test_signing_today_is_said_only_where_permitted() -> None:
    may = replies(situation(PERSON + MAY + ACME, "acme", TODAY))[3]
    assert spoken(may.answer[0]) == "With the figure I named, I would sign."
    not_so = replies(situation(PERSON + ACME, "acme", TODAY))[3]
    assert "think about that" in spoken(not_so.answer[0])


def test_the_sheet_of_replies_has_all_of_them_for_a_call_under_way() -> None:
    found = sheet(situation(PERSON + ACME, "acme", TODAY))
    assert found.offer == "acme-1"
    assert len(found.sections) == 6
    assert all(len(one.lines) >= 3 for one in found.sections)
