from __future__ import annotations

import re
from dataclasses import replace

import pytest

from offerbook.core.negotiation.texts.prep_clock import clock_lines
from offerbook.core.negotiation.texts.write import write
from offerbook.core.waiting.items import TextKind
from tests.core.negotiation.cases import (
    ACME,
    BIRCH,
    CEDAR,
    FIRST_CEDAR,
    PERSON,
    TODAY,
    swapped,
    without,
)
from tests.core.negotiation.stories import body_words, mail, refused, situation, spoken, written

LATER = swapped(ACME, "2026-12-04", "2026-12-18")
SPOKEN = swapped(ACME, "written = true", "written = false").replace("offer_written", "offer_spoken")


def text(kind: TextKind, told: str, about: str, today: str = TODAY) -> str:
    return mail(written(write(kind, situation(told, about, today))), today)


def why_not(kind: TextKind, told: str, about: str, today: str = TODAY) -> str:
    return spoken(refused(write(kind, situation(told, about, today))).why)


def log(told: str, event: str) -> str:
    line = '{ on = 2026-11-18, kind = "offer_written", offer = "acme-1" }'
    return swapped(told, line, f"{line}, {event}")


@pytest.mark.parametrize(
    ("told", "about", "words"),
    [
        (PERSON + CEDAR, "cedar", "no open offer"),
        (PERSON + without(ACME, "answer_by") + CEDAR, "acme", "named no day"),
        (PERSON + without(SPOKEN, "answer_by") + CEDAR, "acme", "named no day"),
        (
            PERSON + log(ACME, '{ on = 2026-11-20, kind = "extension_asked" }') + CEDAR,
            "acme",
            "asked already",
        ),
        (
            PERSON + log(ACME, '{ on = 2026-11-20, kind = "extension_refused" }') + CEDAR,
            "acme",
            "said no",
        ),
        (
            PERSON + log(ACME, '{ on = 2026-11-20, kind = "extension_granted" }') + CEDAR,
            "acme",
            "more time once",
        ),
        (PERSON + LATER + CEDAR, "acme", "nothing you wait for comes later"),
        (PERSON + ACME, "acme", "nothing you wait for comes later"),
    ],
)
def test_more_time_is_not_asked_for_without_a_true_reason(
    told: str, about: str, words: str
) -> None:
    assert words in why_not("more_time", told, about)


def test_silence_without_a_day_leaves_nothing_to_ask_time_for() -> None:
    silent = log(without(ACME, "answer_by"), '{ on = 2026-11-20, kind = "silent" }')
    assert "no open offer" in why_not("more_time", PERSON + silent, "acme")
    here = replace(situation(PERSON + silent, "acme", TODAY), offer="acme-1")
    assert "no open offer" in spoken(refused(write("more_time", here)).why)


def test_a_day_that_has_passed_is_told_as_past() -> None:
    lines = clock_lines(situation(PERSON + ACME, "acme", "2026-12-07"))
    assert spoken(lines[0]) == "Your answer here was due by Friday 4 December."


def clock(told: str, about: str) -> list[str]:
    return [spoken(one) for one in clock_lines(situation(told, about, TODAY))]


def test_another_offer_comes_first_only_where_its_day_is_earlier() -> None:
    # Birch ends on Wednesday 2 December, Acme on Friday the 4th
    assert "Birch comes first: Wednesday 2 December." in clock(PERSON + ACME + BIRCH, "acme")
    assert clock(PERSON + ACME + BIRCH, "birch") == [
        "Your answer here is due by Wednesday 2 December."
    ]
    same = PERSON + ACME + swapped(BIRCH, "2026-12-02", "2026-12-04")
    assert clock(same, "birch") == ["Your answer here is due by Friday 4 December."]


def test_the_day_of_a_spoken_offer_counts_too() -> None:
    told = swapped(BIRCH, "written = true", "written = false").replace(
        "offer_written", "offer_spoken"
    )
    assert clock(PERSON + ACME + told, "birch") == [
        "Your answer here is due by Wednesday 2 December."
    ]
    assert "Birch comes first: Wednesday 2 December." in clock(PERSON + ACME + told, "acme")


def test_where_no_day_was_named_here_the_first_one_elsewhere_is_told() -> None:
    told = PERSON + without(ACME, "answer_by") + BIRCH
    assert "Birch comes first: Wednesday 2 December." in clock(told, "acme")


def test_a_lapsed_offer_is_asked_after() -> None:
    found = text("more_time", PERSON + swapped(ACME, "2026-12-04", "2026-11-20") + CEDAR, "acme")
    assert "by Friday 20 November, and that day has passed" in found
    assert "you will have a clear" in found.casefold()
    assert "90" not in found


def test_a_spoken_offer_without_a_day_is_asked_for_in_writing_first() -> None:
    here = situation(PERSON + without(SPOKEN, "answer_by") + CEDAR, "acme", TODAY)
    assert refused(write("more_time", here)).instead == "in_writing"


def test_more_time_where_the_other_named_no_day_asks_for_five_business_days() -> None:
    found = text("more_time", PERSON + ACME + without(CEDAR, "promised_by"), "acme")
    # Friday 4 December + 5 business days
    assert "11 December" in found
    assert "not come to its end" in found


def test_a_promised_day_that_has_passed_holds_neither_text_back() -> None:
    told = PERSON + FIRST_CEDAR + ACME + swapped(CEDAR, "12-09", "11-20")
    found = text("more_time", told, "acme")
    # Friday 4 December + 5 business days
    assert "11 December" in found
    assert "not come to its end" in found
    assert "20 November" not in found
    assert "by Thursday 3 December" in text("nudge", told, "cedar")


def test_more_time_is_asked_for_at_most_seven_business_days() -> None:
    found = text("more_time", PERSON + ACME + swapped(CEDAR, "12-09", "12-30"), "acme")
    # Friday 4 December + 7 business days is Tuesday the 15th
    assert "15 December" in found
    # a day of theirs beyond the one asked for would say that the time is not enough
    assert "30 December" not in found
    assert "not come to its end" in found


@pytest.mark.parametrize(
    ("other", "day", "formula"),
    [
        (CEDAR, "2026-12-10", "a business day after the other answer"),
        (swapped(CEDAR, "12-09", "12-14"), "2026-12-15", "a business day after the other answer"),
        (swapped(CEDAR, "12-09", "12-15"), "2026-12-15", "the day they named + 7 business days"),
        (without(CEDAR, "promised_by"), "2026-12-11", "the day they named + 5 business days"),
    ],
)
def test_the_new_day_carries_the_rule_that_it_follows_from(
    other: str, day: str, formula: str
) -> None:
    found = written(write("more_time", situation(PERSON + ACME + other, "acme", TODAY)))
    facts = [one for saying in found.sayings() for one in saying.facts]
    asked_for = next(one for one in facts if one.name == "new day asked for")
    assert str(asked_for.value) == day
    assert asked_for.formula.startswith(formula)


def test_more_time_on_the_last_day_names_what_is_still_open() -> None:
    told = PERSON + without(without(without(ACME, "bonus"), "role"), "time")
    found = text("more_time", told, "acme", "2026-12-03")
    assert "some points are still open" in found
    assert "How many days of leave" in found
    assert "bonus" not in found
    assert found.startswith("Subject: Timing of my answer\n")


CLAUSE = """
[[offers.acme-1.clause]]
text = "The employer may change the bonus plan at any time."
status = "open"
"""


@pytest.mark.parametrize(
    ("told", "words"),
    [
        (PERSON + without(ACME, "start"), "What start date do you have in mind?"),
        (PERSON + without(ACME, "terms"), "How long is the trial period"),
        (PERSON + ACME + CLAUSE, "One clause of the offer is still open for me"),
        (
            PERSON + ACME + swapped(BIRCH, "2026-12-02", "2026-12-09"),
            "I also hold another written offer",
        ),
    ],
)
def test_on_the_last_day_the_reason_is_true_and_not_about_pay(told: str, words: str) -> None:
    found = text("more_time", told, "acme", "2026-12-03")
    assert words in found
    assert 50 <= body_words(found) <= 120
    assert not re.search(r"\b(pay|bonus|base|retirement|salary)\b", found)


@pytest.mark.parametrize("missing", ["bonus", "retirement"])
def test_on_the_last_day_open_pay_is_no_reason_for_time(missing: str) -> None:
    told = PERSON + without(ACME, missing) + swapped(CLAUSE, '"open"', '"accepted"')
    assert "Nothing but pay is open" in why_not("more_time", told, "acme", "2026-12-03")


@pytest.mark.parametrize(
    ("told", "about", "words"),
    [
        (PERSON + ACME, "acme", "made an offer already"),
        (
            PERSON + ACME + swapped(CEDAR, '"interview", round = 2', '"rejected"'),
            "cedar",
            "no longer",
        ),
        (PERSON + CEDAR, "cedar", "No other offer"),
        (PERSON + without(ACME, "answer_by") + CEDAR, "cedar", "No other offer"),
        (PERSON + LATER + CEDAR, "cedar", "They promised an answer by"),
    ],
)
def test_a_company_is_not_hurried_without_need(told: str, about: str, words: str) -> None:
    assert words in why_not("nudge", told, about)


def test_a_nudge_without_a_promised_day_names_the_written_offer() -> None:
    found = text("nudge", PERSON + ACME + without(without(CEDAR, "promised_by"), "role"), "cedar")
    assert "written offer" in found
    assert "Thank you again for the conversations" in found


def test_a_nudge_the_day_before_asks_for_the_day_itself() -> None:
    found = text("nudge", PERSON + ACME + CEDAR, "cedar", "2026-12-03")
    assert found.count("4 December") == 2


def test_a_spoken_offer_is_told_as_what_it_is_and_only_for_its_day() -> None:
    found = text("nudge", PERSON + SPOKEN + CEDAR, "cedar")
    assert "have been told" in found
    assert "written" not in found
    assert "€" not in found


def test_a_written_offer_is_mentioned_before_a_spoken_one() -> None:
    early = swapped(
        swapped(BIRCH, "written = true", "written = false"), "2026-12-02", "2026-11-30"
    ).replace("offer_written", "offer_spoken")
    found = text("nudge", PERSON + ACME + early + CEDAR, "cedar")
    assert "4 December" in found
    assert "have been told" not in found


def test_a_nudge_may_say_that_it_is_the_first_choice() -> None:
    may = "[preferences.permissions]\nsay_first_choice = true\n"
    found = text("nudge", PERSON + FIRST_CEDAR + may + ACME + CEDAR, "cedar")
    assert re.search(r"first choice|the place I would choose", found)


def test_what_is_in_writing_is_not_asked_for_in_writing() -> None:
    assert "It is in writing" in why_not("in_writing", PERSON + ACME, "acme")
    assert "no offer so far" in why_not("in_writing", PERSON + CEDAR, "cedar")


def test_what_was_not_covered_is_asked_for_with_the_letter() -> None:
    told = PERSON + without(without(without(SPOKEN, "bonus"), "start"), "role")
    found = text("in_writing", told, "acme")
    assert found.startswith("Subject: Your offer in writing\n")
    assert "What start date do you have in mind? Is there a bonus" in found
    assert "You mentioned Friday 4 December for my answer" in found


def test_the_day_of_the_answer_is_asked_for_where_none_was_named() -> None:
    found = text("in_writing", PERSON + without(SPOKEN, "answer_by"), "acme")
    assert re.search(r"date[^.]*need my answer\?", found)


@pytest.mark.parametrize(
    ("told", "about", "today", "words"),
    [
        (
            PERSON + swapped(CEDAR, '"interview", round = 2', '"rejected"'),
            "cedar",
            TODAY,
            "not running",
        ),
        (PERSON + ACME, "acme", TODAY, "next word is yours"),
        (PERSON + CEDAR, "cedar", "2026-12-09", "wait until then"),
        (PERSON + CEDAR, "cedar", "2026-12-10", "due on Friday 11 December"),
        (
            PERSON + without(CEDAR, "promised_by"),
            "cedar",
            "2026-11-20",
            "due on Monday 23 November",
        ),
        (
            PERSON + '[applications.cedar]\ncompany = "Cedar"\n',
            "cedar",
            TODAY,
            "not running",
        ),
        (
            PERSON
            + '[applications.cedar]\ncompany = "Cedar"\n'
            + 'events = [{ on = 2026-11-02, kind = "applied" }, '
            + '{ on = 2026-12-16, kind = "interview" }]',
            "cedar",
            TODAY,
            "not for them to speak",
        ),
    ],
)
def test_a_follow_up_waits_for_its_day(told: str, about: str, today: str, words: str) -> None:
    assert words in why_not("follow_up", told, about, today)


def test_after_two_notes_without_a_word_no_third_is_written() -> None:
    notes = """  { on = 2026-11-23, kind = "follow_up" },
  { on = 2026-11-30, kind = "follow_up" },
]"""
    told = PERSON + without(CEDAR, "promised_by").replace("\n]", "\n" + notes)
    assert "2 notes" in why_not("follow_up", told, "cedar", "2026-12-07")


def test_a_follow_up_without_a_promise_or_a_talk_stays_short_and_calm() -> None:
    applied = '[applications.cedar]\ncompany = "Cedar"\nrole = "Platform engineer"\n'
    event = 'events = [{ on = 2026-11-02, kind = "applied" }]\n'
    found = text("follow_up", PERSON + applied + event, "cedar")
    assert "considering me for the role of Platform engineer" in found
    assert "can take longer than planned" in found
    assert 40 <= body_words(found) <= 90
    unnamed = text("follow_up", PERSON + without(applied, "role") + event, "cedar")
    assert "considering my application" in unnamed
    assert unnamed.startswith("Subject: Timing of your decision\n")


def test_a_follow_up_without_a_role_thanks_for_the_talk() -> None:
    found = text("follow_up", PERSON + without(CEDAR, "role"), "cedar", "2026-12-14")
    assert "the conversation on Monday 16 November" in found


@pytest.mark.parametrize("today", ["2026-12-11", "2026-12-14", "2026-12-16"])
def test_a_follow_up_holds_no_hint_of_offers_and_no_pressure(today: str) -> None:
    found = text("follow_up", PERSON + CEDAR, "cedar", today)
    assert not re.search(r"offer|urgent|asap|must|need", found.partition("\n")[2])
    assert 40 <= body_words(found) <= 90


def test_time_may_be_asked_for_a_process_that_is_not_the_first_choice() -> None:
    told = PERSON + 'first_choice = { application = "acme", on = 2026-11-20 }\n' + ACME + CEDAR
    assert "10 December" in text("more_time", told, "acme")
