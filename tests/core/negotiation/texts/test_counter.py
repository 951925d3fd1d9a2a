from __future__ import annotations

import re

import pytest

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


def counter(told: str, today: str = TODAY) -> str:
    return mail(written(write("counter", situation(told, "acme", today))), today)


def why_not(told: str, about: str = "acme", today: str = TODAY) -> str:
    return spoken(refused(write("counter", situation(told, about, today))).why)


def acme(more: str) -> str:
    return swapped(ACME, 'company = "Acme"', f'company = "Acme"\n{more}')


def log(event: str) -> str:
    line = '{ on = 2026-11-18, kind = "offer_written", offer = "acme-1" }'
    return swapped(ACME, line, f"{line}, {event}")


AIM = "[preferences.negotiation.aim]\namount = {}\n"
LOWEST = "[preferences.negotiation.lowest]\namount = {}\n"


@pytest.mark.parametrize(
    ("told", "about", "words"),
    [
        (PERSON + CEDAR, "cedar", "has made no offer"),
        (PERSON + FIRST_CEDAR + MARKET + ACME + CEDAR, "acme", "The clock comes first"),
        (PERSON + without(ACME, "base"), "acme", "base is not stated"),
        (PERSON + AIM.format(90000) + ACME, "acme", "at what you aim for"),
        (
            PERSON + AIM.format(92000) + ACME + swapped(BIRCH, "99000", "91800"),
            "acme",
            "decide on fit",
        ),
        (PERSON + AIM.format(95000) + acme("graded = true"), "acme", "fixed by grade"),
        (
            PERSON
            + FIRST_CEDAR
            + MARKET
            + log('{ on = 2026-11-20, kind = "extension_asked" }')
            + CEDAR,
            "acme",
            "The clock comes first",
        ),
    ],
)
def test_a_counter_offer_that_would_be_wrong_is_refused(told: str, about: str, words: str) -> None:
    assert words in why_not(told, about)


def test_a_lapsed_offer_is_not_countered() -> None:
    assert "ask whether the offer still stands" in why_not(
        PERSON + MARKET + ACME, today="2026-12-07"
    )


def test_an_answered_request_for_time_lets_the_money_be_talked_about() -> None:
    answered = log('{ on = 2026-11-20, kind = "extension_refused" }')
    assert "€99,500" in counter(PERSON + FIRST_CEDAR + MARKET + answered + CEDAR)


def test_a_missing_base_is_asked_for() -> None:
    found = refused(write("counter", situation(PERSON + without(ACME, "base"), "acme", TODAY)))
    assert [spoken(one) for one in found.missing] == ["What is the base pay?"]


def test_without_names_the_text_greets_and_signs_neutrally() -> None:
    told = without(PERSON, "name") + MARKET + without(without(ACME, "contact"), "role")
    text = counter(without(told, "specific"))
    assert "\nHello,\n" in text
    assert text.startswith("Subject: Your offer\n")
    assert re.search(r",$", text)
    assert "Data engineer" not in text
    assert "Acme" in text


def test_first_choice_is_said_only_where_it_is_true_and_permitted() -> None:
    may = "[preferences.permissions]\nsay_first_choice = true\n"
    pattern = r"first choice|the place I would choose"
    assert re.search(pattern, counter(PERSON + FIRST_ACME + may + MARKET + ACME))
    assert not re.search(pattern, counter(PERSON + FIRST_ACME + MARKET + ACME))
    assert not re.search(pattern, counter(PERSON + may + MARKET + ACME))
    birch = 'first_choice = { application = "birch", on = 2026-11-20 }\n'
    assert not re.search(pattern, counter(PERSON + birch + may + MARKET + ACME + BIRCH))


def test_signing_at_the_figure_is_said_only_where_permitted() -> None:
    may = "[preferences.permissions]\nwould_sign_at = true\n"
    assert "I would sign" in counter(PERSON + may + MARKET + ACME)
    assert "I would sign" not in counter(PERSON + MARKET + ACME)


def test_a_relational_style_colours_the_whole_text_for_whoever_chose_it() -> None:
    chosen = '[preferences.negotiation]\nstyle = "relational"\n'
    shared = r"\b(us|we|together|both|your (view|help|advice)|with you|the team|mean a lot)\b"

    def count(text: str) -> int:
        return sum(bool(re.search(shared, one)) for one in sentences(text))

    for name in ("Sam Brooks", "Ada Moor", "Kit Lund", "Noor Vale", "Jan Pell", "Uma Reyes"):
        person = swapped(PERSON, "Sam Brooks", name)
        warm, plain = counter(person + chosen + MARKET + ACME), counter(person + MARKET + ACME)
        assert count(warm) >= max(3, count(plain) + 1), warm


def test_under_the_lowest_line_the_terms_are_a_constraint_not_a_complaint() -> None:
    text = counter(PERSON + LOWEST.format(110000) + MARKET + ACME)
    assert re.search(r"the terms (as they )?stand", text)
    assert "110,000" not in text


@pytest.mark.parametrize(
    ("closed", "pattern"),
    [
        ('"sign_on"', r"a review of pay in August"),
        ('"terms.review_on"', r"a sign-on payment would also help"),
        ('"sign_on", "terms.review_on"', None),
    ],
)
def test_what_they_closed_is_not_offered_as_a_second_way(closed: str, pattern: str | None) -> None:
    event = f'{{ on = 2026-11-20, kind = "improved", closed = [{closed}] }}'
    text = counter(PERSON + MARKET + log(event))
    if pattern:
        assert re.search(pattern, text)
    else:
        assert not re.search(r"sign-on|review", text)


@pytest.mark.parametrize(
    ("base", "unit"),
    [
        ('amount = 6000, per = "month", payments_per_year = 14', "a month"),
        ('amount = 1800, per = "week"', "a week"),
        ('amount = 500, per = "day", billable_days = 200', "a day"),
        ('amount = 50, per = "hour", hours_per_week = 40', "an hour"),
    ],
)
def test_the_ask_names_the_employer_s_unit_of_pay(base: str, unit: str) -> None:
    told = PERSON + AIM.format(120000) + ACHIEVEMENT + swapped(ACME, "amount = 90000", base)
    assert re.search(rf"€[\d,.]+ {unit}\b", counter(told))


def test_a_fixed_start_stands_after_the_ask_beside_the_start_in_the_letter() -> None:
    notice = "[preferences.negotiation]\nnotice_days = 90\n"
    text = counter(PERSON + notice + MARKET + without(ACME, "bonus"))
    order = [text.index(one) for one in ("€99,500", "1 February 2027", "90 days", "4 March")]
    assert order[0] < min(order[1:])
    assert body_words(text) <= 180


def test_a_plain_counter_offer_ends_in_one_question_and_asks_nothing_beside_it() -> None:
    for name in ("Sam Brooks", "Ada Moor", "Kit Lund", "Noor Vale"):
        told = swapped(PERSON, "Sam Brooks", name) + MARKET + without(ACME, "bonus")
        text = counter(told)
        assert "Is there a bonus" not in text
        assert "writing" in text
        assert text.split("\n\n")[-2].count("?") == 1
        assert text.count("?") <= 2


def test_two_people_do_not_send_the_same_mail_and_one_sends_the_same_twice() -> None:
    names = ("Sam Brooks", "Ada Moor", "Kit Lund", "Noor Vale", "Jan Pell", "Uma Reyes")
    texts = {
        counter(swapped(PERSON, "Sam Brooks", name) + MARKET + ACME).replace(name, "")
        for name in names
    }
    assert len(texts) == len(names)
    assert counter(PERSON + MARKET + ACME) == counter(PERSON + MARKET + ACME)


def test_where_pay_goes_by_grade_the_step_is_asked_about_and_no_figure() -> None:
    text = counter(PERSON + MARKET + ACHIEVEMENT + acme("graded = true"))
    assert re.search(r"which step", text)
    assert "days of leave and the start date" in text
    assert "I would like to ask for a base" not in text
    assert "€99" not in text


@pytest.mark.parametrize(
    ("closed", "pattern"),
    [
        ('"base"', r"a sign-on payment,? (instead, )?or (at )?a review of pay in August"),
        ('"base", "terms"', r"[Aa]? ?sign-on payment be (possible instead|open)"),
        ('"base", "sign_on"', r"a review of pay in August (be possible )?instead"),
    ],
)
def test_once_the_base_is_closed_the_next_thing_is_asked_for(closed: str, pattern: str) -> None:
    event = f'{{ on = 2026-11-20, kind = "improved", closed = [{closed}] }}'
    text = counter(PERSON + MARKET + log(event))
    assert re.search(pattern, text)
    assert re.search(r"base (is|stands)|about the base", text)
    assert re.search(
        r"^Thank you for being clear|telling me plainly|I am grateful", text, re.MULTILINE
    )
    assert "€99" not in text
    assert "median" not in text


def test_once_everything_is_closed_nothing_is_asked_for() -> None:
    event = '{ on = 2026-11-20, kind = "improved", closed = ["base", "sign_on", "terms"] }'
    assert "will not move" in why_not(PERSON + MARKET + log(event))
