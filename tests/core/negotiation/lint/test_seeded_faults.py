"""A sound text with one fault put into it: each of the ten hard rules catches its own."""

from __future__ import annotations

import pytest

from offerbook.core.negotiation.lint.lint import lint
from offerbook.core.waiting.items import TextKind
from tests.core.negotiation.cases import (
    ACME,
    BIRCH,
    CEDAR,
    FIRST_ACME,
    MARKET,
    PERSON,
    TODAY,
    swapped,
    without,
)
from tests.core.negotiation.stories import situation, spoken

LIMITS = """
[preferences.negotiation]
lowest = { amount = 91000 }
aim = { amount = 96000 }
"""
CURRENT = """
[offers.now]
kind = "current"
currency = "EUR"
base = { amount = 81000 }
"""
ALONE = PERSON + LIMITS + MARKET + ACME + CURRENT
TWO = PERSON + FIRST_ACME + LIMITS + MARKET + ACME + BIRCH
SOUND = """Subject: Your offer

Hi Jo,

Thank you very much for the offer. I am keen on the move to event streams.

There is one point I would like to raise before I answer. According to the Harbour Pay Survey,
the median base for this work is €97,000.

Could you bring the base to €99,500 a year? {fault}

A reply by Thursday 3 December would help me, since you asked for my answer by 4 December.
What is possible on your side?

Best regards,
Sam Brooks
"""


def rules(text: str, told: str, kind: TextKind = "counter", about: str = "acme") -> list[str]:
    return [one.rule for one in lint(text, situation(told, about, TODAY), kind)]


def seeded(fault: str) -> str:
    return SOUND.replace("{fault}", fault)


def test_the_text_without_a_fault_passes() -> None:
    assert rules(seeded(""), ALONE) == []


@pytest.mark.parametrize(
    ("fault", "rule"),
    [
        # 1: no figure, day or detail that the book does not hold
        ("Others get 93,250 for this.", "figure"),
        ("The team grew by 37 people.", "figure"),
        ("I am free again on 9 January.", "day"),
        ("Let us talk on Friday 3 December.", "day"),
        ("I would ask for 140,000.", "window"),
        # 2: no lowest figure, aim, step down or present pay
        ("I could not go below €91,000.", "private"),
        ("In truth I aim for 96k.", "private"),
        ("At present I earn 81.000 a year.", "private"),
        # 3: only written and open offers are claimed, with count and comparison
        ("I have another offer.", "claim"),
        ("I hold an offer from another company.", "claim"),
        ("I have three offers to choose from.", "claim"),
        ("There is a higher figure in an offer I got.", "claim"),
        ("You are my first choice.", "claim"),
        # 5: no ultimatum
        ("Otherwise I will sign elsewhere.", "threat"),
        ("If you cannot do this, I will decline.", "threat"),
        ("Unless you move, that is it.", "threat"),
        # 6: no apology, need or insult
        ("I am sorry to ask.", "apology"),
        ("I need this to pay my rent.", "apology"),
        ("The offer is a lowball.", "apology"),
        # 7: no verdict on tax or law
        ("After tax this is the same for you.", "verdict"),
        ("Your clause is illegal.", "verdict"),
        # 8: no resigning before all is signed and cleared
        ("I will hand in my notice today.", "accept"),
        # 9: no placeholders
        ("My number is [phone].", "placeholder"),
        ("Dear Hiring Manager.", "placeholder"),
        # 10: no jargon
        ("My BATNA is strong.", "jargon"),
    ],
)
def test_each_hard_rule_catches_its_fault(fault: str, rule: str) -> None:
    assert rule in rules(seeded(fault), ALONE)


@pytest.mark.parametrize(
    ("fault", "rule"),
    [
        # 2 and 3: the figure of the other offer is another employer's, even inside the window
        ("The other one has a base of 99,000.", "private"),
        ("I have four offers.", "claim"),
        # 4: other employers stay unnamed
        ("Birch pays more.", "name"),
        ("You are my first choice.", "claim"),
    ],
)
def test_what_is_true_but_not_permitted_is_caught(fault: str, rule: str) -> None:
    assert rule in rules(seeded(fault), TWO)


@pytest.mark.parametrize(
    ("fault", "permission"),
    [
        ("The other offer has a base of 99,000.", "disclose_amounts = true"),
        ("The other offer is from Birch.", "name_companies = true"),
        ("You are my first choice.", "say_first_choice = true"),
        ("Otherwise I will sign there.", "ultimatum = true"),
    ],
)
def test_what_is_true_and_permitted_passes(fault: str, permission: str) -> None:
    may = f"[preferences.permissions]\n{permission}\n"
    assert (
        rules(seeded(fault), PERSON + FIRST_ACME + may + LIMITS[1:] + MARKET + ACME + BIRCH) == []
    )


def test_a_true_rival_may_be_claimed_without_its_figure() -> None:
    assert rules(seeded("I hold another written offer with a higher base."), TWO) == []
    assert rules(seeded("Two offers are open to me now."), TWO) == []


def test_a_spoken_offer_is_told_only_as_what_it_is() -> None:
    heard = swapped(BIRCH, "written = true", "written = false").replace(
        "offer_written", "offer_spoken"
    )
    told = PERSON + LIMITS + MARKET + ACME + heard
    assert "claim" in rules(seeded("I have another offer."), told)
    assert rules(seeded("I have been told that another offer is coming."), told) == []


def test_a_spoken_offer_is_not_accepted() -> None:
    heard = swapped(ACME, "written = true", "written = false").replace(
        "offer_written", "offer_spoken"
    )
    text = "Hi Jo,\n\nThank you, I gladly accept.\n\nBest,\nSam Brooks"
    assert "accept" in rules(text, PERSON + heard, "in_writing")
    assert "accept" not in rules(text, PERSON + ACME, "accept")


def test_resigning_may_be_spoken_of_once_all_is_signed_and_cleared() -> None:
    line = '{ on = 2026-11-18, kind = "offer_written", offer = "acme-1" }'
    signed = swapped(ACME, line, line + ', { on = 2026-11-20, kind = "signed" }')
    text = seeded("I will hand in my notice today.")
    assert "accept" not in rules(text, PERSON + MARKET + signed)
    waits = signed + 'condition = [{ what = "references" }]\n'
    assert "accept" in rules(text, PERSON + MARKET + waits)


def test_pay_has_no_place_in_a_request_for_time() -> None:
    text = seeded("")
    told = PERSON + MARKET + ACME + CEDAR
    assert "pay" in rules(text, told, "more_time")
    assert "clock" in rules(text, told, "counter")


def test_form_is_looked_at_too() -> None:
    short = "Hi Jo,\nmore base please.\nSam Brooks"
    assert {"length", "thanks", "question", "window"} <= set(rules(short, ALONE))
    long = seeded("and so on " * 60)
    assert rules(long, ALONE).count("length") == 2


def test_a_finding_says_where_it_is_what_it_is_and_why() -> None:
    text = seeded("I could not go below €91,000.")
    (found,) = lint(text, situation(ALONE, "acme", TODAY), "counter")
    assert text[found.start : found.end] == found.words == "€91,000"
    assert found.line(text) == 10
    assert "private" in spoken(found.why)


def test_a_text_about_an_application_without_an_offer_can_be_looked_at() -> None:
    text = "Hello,\n\nThank you again. My other offer is due on 4 December.\n\nSam Brooks"
    found = rules(text, PERSON + CEDAR, "follow_up", "cedar")
    assert "claim" in found
    assert "day" in found
    assert rules("Thank you. I would accept.", PERSON + without(ACME, "base"), "questions")


def test_the_first_word_of_a_company_gives_it_away() -> None:
    told = PERSON + LIMITS + MARKET + ACME + swapped(BIRCH, '"Birch"', '"Birch & Bough"')
    assert "name" in rules(seeded("Birch pays more."), told)
    assert rules(seeded("The birch and bough agree."), told) == []
    assert rules(seeded("Birch & Bough pays."), told).count("name") == 1
    own = swapped(told, '"Acme"', '"Birch & Bough Tools"')
    assert rules(seeded(""), own) == []


def test_a_day_inside_the_person_s_own_words_is_left_alone() -> None:
    told = PERSON + MARKET + ACME + 'promised = [{ what = "a review on 9 January" }]\n'
    assert rules(seeded("You spoke of a review on 9 January."), told) == []


def test_a_deadline_with_its_hour_may_be_named() -> None:
    hour = swapped(ALONE, "answer_by = 2026-12-04", "answer_by = 2026-12-04T17:00:00+01:00")
    assert rules(seeded("The day you named is 4 December, 17:00."), hour) == []


def test_a_hope_for_another_job_is_private() -> None:
    hoped = swapped(CEDAR, 'company = "Cedar"', 'company = "Cedar"\nhoped = { base = 104500 }')
    far = swapped(hoped, "2026-12-09", "2026-12-01")
    assert "private" in rules(seeded("I hope for 104,500 there."), ALONE + far)


def test_a_text_to_nobody_in_particular_is_looked_at_all_the_same() -> None:
    assert rules(seeded("").replace("Hi Jo,", "Hello,"), without(ALONE, "contact")) == []
