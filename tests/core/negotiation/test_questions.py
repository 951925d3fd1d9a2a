from __future__ import annotations

from offerbook.core.negotiation.questions import questions
from tests.core.negotiation.cases import ACME, PERSON
from tests.core.negotiation.stories import situation

ASKED = ACME.replace(
    "events = [{",
    'events = [{ on = 2026-11-10, kind = "debrief", ask_next = ["Who decides?"] }, {',
)


def test_a_question_left_open_after_an_interview_is_on_the_list() -> None:
    found = questions(situation(PERSON + ASKED, "acme", "2026-11-23"))
    assert found[-1].path == "events"
    assert found[-1].saying.facts[0].value == "Who decides?"


def test_without_one_only_what_is_not_stated_is_asked() -> None:
    found = questions(situation(PERSON + ACME, "acme", "2026-11-23"))
    assert "events" not in [one.path for one in found]
