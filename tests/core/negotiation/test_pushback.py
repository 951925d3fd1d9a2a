from __future__ import annotations

import pytest

from offerbook.core.negotiation.pushback import replies, sheet
from tests.core.negotiation.cases import (
    ACME,
    BIRCH,
    CEDAR,
    MARKET,
    PERSON,
    TODAY,
    swapped,
    without,
)
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
    may = replies(situation(PERSON + MAY + MARKET + ACME, "acme", TODAY))[3]
    assert spoken(may.answer[0]) == "With a base of €99,500 a year, I would sign."
    not_so = replies(situation(PERSON + MARKET + ACME, "acme", TODAY))[3]
    assert spoken(not_so.answer[0]) == "What I have in mind is a base of €99,500 a year."
    assert spoken(not_so.answer[1]) == "You will have my answer by Friday 4 December."


def test_without_an_ask_there_is_nothing_to_sign_at() -> None:
    found = replies(situation(PERSON + MAY + ACME, "acme", TODAY))[3]
    assert "think about that" in spoken(found.answer[0])
    assert "sign" not in " ".join(spoken(one) for one in found.answer)


def test_the_sheet_of_replies_has_all_of_them_for_a_call_under_way() -> None:
    found = sheet(situation(PERSON + ACME, "acme", TODAY))
    assert found.offer == "acme-1"
    assert len(found.sections) == 6
    assert all(len(one.lines) >= 3 for one in found.sections)


def answers(told: str, at: int, today: str = TODAY) -> list[str]:
    found = replies(situation(PERSON + told, "acme", today))[at]
    return [*(spoken(one) for one in found.answer), spoken(found.then)]


EVENT = '{ on = 2026-11-18, kind = "offer_written", offer = "acme-1" }'
DAY = 'amount = 520, per = "day", billable_days = 210'
AIM = "[preferences.negotiation]\naim = { amount = 98000 }\n"


def shut(*parts: str) -> str:
    closed = ", ".join(f'"{one}"' for one in parts)
    event = f'{{ on = 2026-11-20, kind = "improved", closed = [{closed}] }}'
    return swapped(ACME, EVENT, f"{EVENT}, {event}")


def acme(more: str) -> str:
    return swapped(ACME, 'company = "Acme"', f'company = "Acme"\n{more}')


def test_after_a_no_the_next_open_thing_is_named() -> None:
    assert "ask for: a review of pay in August." in answers(MARKET + ACME, 0)[-1]
    assert "ask for: a sign-on payment." in answers(MARKET + shut("terms"), 0)[-1]
    none = answers(MARKET + shut("terms", "sign_on"), 0)[-1]
    assert none.startswith("Nothing else is open")


def test_what_is_fixed_is_asked_for_as_pay_is_set_there() -> None:
    assert "exception" in answers(AIM + acme("internal = true"), 0)[1]
    assert "the step within it" in answers(AIM + acme("graded = true"), 0)[1]
    daily = swapped(ACME, "amount = 90000", DAY)
    high = AIM.replace("98000", "125000") + daily
    assert "the rate itself" in answers(high, 0)[1]
    assert "then I take the rate as settled" in answers(high, 1)[0]
    assert "a longer term" in answers(high, 1)[1]


def test_once_nothing_is_open_their_best_is_met_with_the_day_of_the_answer() -> None:
    said = answers(MARKET + shut("terms", "sign_on"), 1)
    assert said[:2] == [
        "Thank you for being clear.",
        "You will have my answer by Friday 4 December.",
    ]
    no_day = answers(MARKET + without(shut("terms", "sign_on"), "answer_by"), 1)
    assert no_day[1] == "What else should I know before I decide?"
    lapsed = answers(MARKET + shut("terms", "sign_on"), 1, "2026-12-07")
    assert "You will have" not in " ".join(lapsed)


def test_other_employers_are_named_where_that_is_allowed_and_never_inside() -> None:
    may = "[preferences.permissions]\nname_companies = true\n"
    assert answers(may + ACME + BIRCH + CEDAR, 2)[0] == "I have a written offer from Birch."
    assert "one other employer" in answers(may + ACME + CEDAR, 2)[0]
    inside = answers(may + acme("internal = true") + BIRCH, 2)
    assert inside[0] == "My attention is on this role."


def test_a_closed_base_is_taken_as_settled_when_they_ask_what_would_do() -> None:
    said = answers(MARKET + shut("base"), 3)
    assert "I take the base as settled." in said
    assert "€" not in " ".join(said)


def test_an_answer_put_off_is_met_with_the_day_of_ones_own() -> None:
    said = answers(MARKET + ACME, 5)
    assert "4 December, so I hope to hear by Thursday 3 December." in said[1]
    assert len(answers(MARKET + ACME, 5, "2026-12-03")) == 3
    assert len(answers(MARKET + without(ACME, "answer_by"), 5)) == 3
    none = replies(situation(PERSON + CEDAR, "cedar", TODAY))
    assert len(none[5].answer) == 2


def test_every_spoken_reply_stays_short_in_every_situation() -> None:
    stories = (ACME, MARKET + ACME, AIM + acme("internal = true"), MARKET + shut("base"))
    for style in ("", '[preferences.negotiation]\nstyle = "relational"\n'):
        for told in stories:
            if style and "[preferences.negotiation]" in told:
                continue
            for reply in replies(situation(PERSON + style + told, "acme", TODAY)):
                said = [spoken(one) for one in reply.answer]
                assert sum(one.endswith("?") for one in said) == 1
                assert said[-1].endswith("?")
                assert all(len(one.split()) <= 20 for one in said), said
