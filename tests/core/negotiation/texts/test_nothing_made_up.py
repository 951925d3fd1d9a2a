"""What a text says of letters, talks, months and other employers is what the book holds."""

from __future__ import annotations

import re

import pytest

from offerbook.core.negotiation.lint.lint import lint
from offerbook.core.negotiation.stance import stance
from offerbook.core.negotiation.text import Outgoing
from offerbook.core.negotiation.texts.write import write
from offerbook.core.waiting.items import TextKind
from tests.core.negotiation.cases import (
    ACME,
    BIRCH,
    CEDAR,
    FIRST_CEDAR,
    MARKET,
    PERSON,
    TODAY,
    swapped,
    without,
)
from tests.core.negotiation.stories import mail, refused, sentences, situation, spoken, written

NAMES = ("Sam Brooks", "Ada Moor", "Kit Lund", "Noor Vale", "Jan Pell", "Uma Reyes", "Io Faro")
INTERNAL = swapped(ACME, 'company = "Acme"', 'company = "Acme"\ninternal = true')
OWN_CEDAR = swapped(CEDAR, 'company = "Cedar"', 'company = "Cedar"\ninternal = true')
ELSEWHERE = r"process|other offer|another|elsewhere|first choice"
EVENT = '{ on = 2026-11-18, kind = "offer_written", offer = "acme-1" }'
TALK = '{ on = 2026-11-10, kind = "interview" }, '
ASKED = (
    ', { on = 2026-11-19, kind = "asked", asks = [{ path = "base.amount", value = 99500 }] }'
    ', { on = 2026-11-20, kind = "answer" }'
)


def texts(kind: TextKind, told: str, about: str = "acme") -> list[str]:
    """Return the text in the words of several people, each of which passes its examination."""
    found = []
    for name in NAMES:
        here = situation(told.replace("Sam Brooks", name), about, TODAY)
        text = mail(written(write(kind, here)))
        assert not [(one.rule, one.words) for one in lint(text, here, kind)], text
        found.append(text)
    return found


def test_inside_the_present_employer_time_is_asked_for_without_a_word_on_others() -> None:
    for told in (INTERNAL, without(INTERNAL, "terms")):
        for text in texts("more_time", PERSON + FIRST_CEDAR + told + CEDAR):
            assert "10 December" in text  # a business day after Cedar's 9 December
            assert not re.search(ELSEWHERE, text)
    open_point = texts("more_time", PERSON + FIRST_CEDAR + without(INTERNAL, "terms") + CEDAR)
    assert all("trial period" in text for text in open_point)
    stated = texts("more_time", PERSON + FIRST_CEDAR + INTERNAL + CEDAR)
    assert all("takes me a little longer" in text for text in stated)


def test_inside_the_present_employer_another_offer_is_no_reason_for_time() -> None:
    late = swapped(INTERNAL, "2026-12-04", "2026-11-24") + BIRCH
    here = situation(PERSON + MARKET + late, "acme", TODAY)
    assert "Nothing but pay" in spoken(refused(write("more_time", here)).why)
    assert stance(here).row != "P1"


def test_the_present_employer_is_not_hurried_with_another_offer() -> None:
    told = PERSON + FIRST_CEDAR + ACME + OWN_CEDAR
    found = refused(write("nudge", situation(told, "cedar", TODAY)))
    assert "no other offer is mentioned" in spoken(found.why)
    # too soon to follow up, so nothing is named in its place
    assert found.instead is None
    for about in ("acme", "cedar"):
        now = stance(situation(told, about, TODAY))
        assert [one.kind for one in now.texts] == ["more_time"]
        assert "Cedar, your present employer, mention no other offer" in spoken(now.saying)


def test_a_mention_of_another_offer_inside_the_present_employer_is_found() -> None:
    text = "Thank you for the offer. I also hold another written offer. What can you do?"
    here = situation(PERSON + INTERNAL + BIRCH, "acme", TODAY)
    (why,) = [spoken(one.why) for one in lint(text, here, "more_time") if one.rule == "claim"]
    assert why == "Inside your present employer no other offer is mentioned: it reads as a threat."
    outside = situation(PERSON + ACME + BIRCH, "acme", TODAY)
    assert "claim" not in [one.rule for one in lint(text, outside, "more_time")]


@pytest.mark.parametrize(
    ("start", "month"),
    [
        ("2027-02-01", "in August"),
        ("2027-04-01", "in October"),
        ("2027-05-03", "in November 2027"),
        ("2027-09-01", "in March 2028"),
        ("2026-12-01", "in June"),
    ],
)
def test_the_year_of_a_review_is_named_where_the_month_alone_is_another_one(
    start: str, month: str
) -> None:
    told = PERSON + MARKET + swapped(ACME, "2027-02-01", start)
    for text in texts("counter", told):
        assert re.search(rf"a review of pay {month}\b(?! 20)", text)


SPOKEN = """
[offers.acme-0]
application = "acme"
received = 2026-11-12
source = "phone"
currency = "EUR"
base = { amount = 90000 }
"""
LETTER = swapped(ACME, "written = true", 'written = true\nsupersedes = "acme-0"')


def test_the_first_letter_is_no_new_one_and_what_was_spoken_is_no_letter() -> None:
    for text in texts("counter", PERSON + MARKET + LETTER + SPOKEN):
        assert "new letter" not in text
        assert "moving to" not in text
        assert re.search(r"[Tt]hank.*offer", sentences(text)[0])


def test_a_letter_that_goes_beyond_what_was_spoken_is_thanked_for() -> None:
    lower = swapped(SPOKEN, "90000", "88000")
    for text in texts("counter", PERSON + MARKET + LETTER + lower):
        assert "moving to €90,000" in sentences(text)[0]
        assert "the letter" in sentences(text)[0]
        assert "new letter" not in text
    other = swapped(lower, '"EUR"', '"USD"')
    for told in (other, swapped(lower, "88000", '80000, amount_is = "full_time", fte = 0.9')):
        assert not any(
            "moving to" in one for one in texts("counter", PERSON + MARKET + LETTER + told)
        )
    paid = LETTER + "sign_on = [{ amount = 3000 }]\n"
    assert all(
        "sign-on payment of €3,000" in sentences(one)[0]
        for one in texts("counter", PERSON + MARKET + paid + SPOKEN)
    )


@pytest.mark.parametrize("kind", ["decline", "withdraw"])
def test_talks_are_thanked_for_only_where_there_were_some(kind: TextKind) -> None:
    talked = r"conversation|your time|talk|time you"
    told, about = (ACME, "acme") if kind == "decline" else (CEDAR, "cedar")
    met = told.replace(EVENT, TALK + EVENT)
    alone = re.sub(r"  \{ on = 2026-11-16.*\n", "", told)
    assert not any(re.search(talked, one) for one in texts(kind, PERSON + alone, about))
    assert any(re.search(talked, one) for one in texts(kind, PERSON + met, about))


def test_a_yes_speaks_of_what_was_found_together_only_after_a_round() -> None:
    warm = '[preferences.negotiation]\nstyle = "relational"\n'
    together = "finding this with me"
    plain = texts("accept", PERSON + warm + ACME)
    assert not any(together in one for one in plain)
    assert any("join you all" in one for one in plain)
    asked = swapped(ACME, EVENT, EVENT + ASKED)
    assert any(together in one for one in texts("accept", PERSON + warm + asked))
    assert not any("join" in one for one in texts("accept", PERSON + warm + INTERNAL))


def test_a_band_that_is_not_from_a_posting_is_not_called_one() -> None:
    band = 'band = {{ low = 85000, high = 115000, currency = "EUR", source = "{}" }}'
    for source, posted in (("the recruiter", False), ("Posting of October", True)):
        told = swapped(ACME, 'company = "Acme"', 'company = "Acme"\n' + band.format(source))
        for text in texts("counter", PERSON + told):
            assert "€115,000" in text
            assert bool(re.search(r"posting|posted", text)) is posted


def test_a_full_time_rate_a_week_is_called_one() -> None:
    part = 'amount = 1730, per = "week", amount_is = "full_time", fte = 0.8'
    told = PERSON + MARKET + swapped(ACME, "amount = 90000", part)
    assert all(
        re.search(r"a full-time base of €[\d,]+ a week", one) for one in texts("counter", told)
    )


MAY = "[preferences.permissions]\ndisclose_amounts = true\n"


@pytest.mark.parametrize(
    ("here", "there", "figure"),
    [
        (
            'amount = 7500, per = "month"',
            'amount = 8200, per = "month"',
            "a base of €8,200 a month",
        ),
        (
            'amount = 7500, per = "month"',
            'amount = 7400, per = "month", payments_per_year = 14',
            "a base of €103,600 a year",  # 7,400 × 14
        ),
        (
            'amount = 93000, amount_is = "full_time", fte = 0.8',
            'amount = 8200, per = "month", amount_is = "full_time", fte = 0.95',
            "a full-time base of €98,400 a year",  # 8,200 × 12
        ),
        (
            "amount = 90000",
            'amount = 9333, per = "month", amount_is = "full_time", fte = 0.9',
            "a base of €100,796 a year",  # 9,333 × 12 × 0.9 = 100,796.40
        ),
    ],
)
def test_a_figure_of_another_offer_is_one_that_its_letter_bears_out(
    here: str, there: str, figure: str
) -> None:
    told = swapped(ACME, "amount = 90000", here) + swapped(BIRCH, "amount = 99000", there)
    for text in texts("counter", PERSON + MAY + told):
        assert f"with {figure}" in text


def test_a_higher_rate_is_claimed_only_of_the_rate_itself() -> None:
    base = 'amount = {}, per = "day", billable_days = {}'
    told = (
        PERSON
        + swapped(ACME, "amount = 90000", base.format(500, 200))
        + swapped(BIRCH, "amount = 99000", base.format(480, 225))
    )
    claimed = "Thank you. I hold another written offer with a higher {}. What is possible?"
    here = situation(told, "acme", TODAY)
    assert [one.rule for one in lint(claimed.format("rate"), here, "more_time")].count("claim") == 1
    for text in texts("counter", told):
        assert "higher rate" not in text
        assert "higher" in text


def test_nobody_parts_with_the_present_employer() -> None:
    away = r"paths|stay in touch|hear from you one day|another (path|way)|meet you again"
    assert not re.search(away, "".join(texts("decline", PERSON + INTERNAL)))
    assert not re.search(away, "".join(texts("withdraw", PERSON + OWN_CEDAR, "cedar")))
    assert re.search(away, "".join(texts("decline", PERSON + ACME)))


@pytest.mark.parametrize("kind", ["counter", "more_time", "nudge", "follow_up", "decline"])
def test_no_text_to_the_present_employer_speaks_of_others(kind: TextKind) -> None:
    told = PERSON + MARKET + INTERNAL + CEDAR + BIRCH
    found = write(kind, situation(told, "acme", TODAY))
    if isinstance(found, Outgoing):
        assert not re.search(ELSEWHERE, mail(found))
