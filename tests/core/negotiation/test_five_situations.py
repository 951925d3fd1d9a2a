"""The five situations in which a counter-offer e-mail is asked for, as whole texts."""

from __future__ import annotations

import re

from offerbook.core.negotiation.stance import stance
from offerbook.core.negotiation.texts.write import write
from tests.core.negotiation.cases import (
    ACHIEVEMENT,
    ACME,
    BIRCH,
    CEDAR,
    FIRST_ACME,
    FIRST_CEDAR,
    MARKET,
    PERSON,
    TODAY,
    swapped,
    without,
)
from tests.core.negotiation.stories import (
    body_words,
    mail,
    refused,
    sentences,
    situation,
    spoken,
    written,
)

PAY = re.compile(r"€|\bpay\b|salary|\bbase\b|bonus|sign-on|compensation", re.IGNORECASE)
SPOKEN_ACME = swapped(
    swapped(ACME, "written = true\nanswer_by = 2026-12-04", "written = false"),
    'source = "letter"',
    'source = "phone"',
).replace("offer_written", "offer_spoken")


def test_two_written_offers_lead_to_one_ask_with_the_true_gap_and_no_name() -> None:
    told = (
        PERSON
        + FIRST_ACME
        + "[preferences.permissions]\nsay_first_choice = true\ndisclose_amounts = true\n"
        + ACHIEVEMENT
        + ACME
        + BIRCH
    )
    here = situation(told, "acme", TODAY, ranked=True)
    assert stance(here).row == "P5b"
    text = mail(written(write("counter", here)))
    assert text.startswith("Subject: Your offer: Data engineer\n")
    assert "€99,000" in text
    # draws level at 99,000; first ask 99,000 × 1.03 = 101,970, to the nearest 500: 102,000
    assert "€102,000 a year" in text
    assert "Birch" not in text
    assert "the move to event streams" in text
    assert "cut the nightly build from 40 minutes to 9" in text
    # Birch's Wednesday 2 December binds first; one business day before it is Tuesday the 1st
    assert "2 December" in text
    assert "1 December" in text
    assert 90 <= body_words(text) <= 180
    assert re.search(r"(what|how)[^.?!]*\?$", sentences(text)[-1], re.IGNORECASE)
    assert text.endswith("\nSam Brooks")


def test_one_offer_and_a_market_figure_lead_to_one_ask_with_its_source_and_date() -> None:
    here = situation(PERSON + MARKET + ACME, "acme", TODAY)
    assert stance(here).row == "P5a"
    text = mail(written(write("counter", here)))
    assert "the Harbour Pay Survey" in text.replace("The Harbour", "the Harbour")
    assert "€97,000" in text
    assert "June 2026" in text
    # 97,000 × 1.03 = 99,910, to the nearest 500 is 100,000: a multiple of 5,000, so 99,500
    assert "€99,500 a year" in text
    assert "other offer" not in text
    assert 90 <= body_words(text) <= 180


def test_one_offer_and_nothing_else_is_refused_with_what_is_missing() -> None:
    here = situation(PERSON + ACME, "acme", TODAY)
    found = refused(write("counter", here))
    assert spoken(found.why) == "There is no figure to aim for yet."
    assert [spoken(one) for one in found.missing] == [
        "A market figure for this work, with its source and date.",
        "The range that their posting gives.",
        "The pay that you aim for.",
        "Another offer, in writing and open.",
    ]
    assert stance(here).texts == ()


def test_an_aim_without_any_reason_is_refused_too() -> None:
    here = situation(
        PERSON + "[preferences.negotiation.aim]\namount = 95000\n" + ACME, "acme", TODAY
    )
    found = refused(write("counter", here))
    assert "no reason" in spoken(found.why)
    assert "Something you achieved that bears on this job." in [spoken(m) for m in found.missing]


def test_a_spoken_offer_is_asked_for_in_writing_and_not_countered() -> None:
    here = situation(PERSON + MARKET + SPOKEN_ACME, "acme", TODAY)
    assert stance(here).row == "P2"
    found = refused(write("counter", here))
    assert found.instead == "in_writing"
    text = mail(written(write("in_writing", here)))
    assert "in writing" in text
    assert re.search(r"date[^.?!]*need my answer\?", text)
    assert not re.search(r"accept|€", text, re.IGNORECASE)


def test_a_deadline_before_the_other_answer_asks_for_time_first_with_no_word_on_pay() -> None:
    told = PERSON + FIRST_CEDAR + MARKET + ACME + CEDAR
    here = situation(told, "acme", TODAY)
    now = stance(here)
    assert now.row == "P1"
    assert [(one.kind, one.application) for one in now.texts] == [
        ("more_time", "acme"),
        ("nudge", "cedar"),
    ]
    assert refused(write("counter", here)).instead == "more_time"
    text = mail(written(write("more_time", here)))
    assert not PAY.search(text)
    # Cedar decides on Wednesday 9 December; one business day later is Thursday the 10th
    assert "10 December" in text
    assert "4 December" in text
    assert "9 December" in text
    assert "Cedar" not in text
    assert not re.search(r"first choice|prefer", text)
    assert 70 <= body_words(text) <= 120


def test_the_nudge_to_the_slower_company_names_no_figure_and_no_company() -> None:
    told = PERSON + FIRST_CEDAR + ACME + CEDAR
    text = mail(written(write("nudge", situation(told, "cedar", TODAY))))
    assert not PAY.search(text)
    assert "Acme" not in text
    assert "Dr. Ada Finch" in text
    assert "written offer" in text
    assert "4 December" in text
    # one business day before Friday 4 December
    assert "3 December" in text
    assert "first choice" not in text
    assert 70 <= body_words(text) <= 120


def test_without_a_deadline_there_is_no_clash_and_the_money_may_come() -> None:
    told = PERSON + FIRST_CEDAR + MARKET + without(ACME, "answer_by") + CEDAR
    assert stance(situation(told, "acme", TODAY)).row == "P5a"
