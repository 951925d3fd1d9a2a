from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from offerbook.core.negotiation.lint.lint import lint
from offerbook.core.negotiation.promised import promised_base, promises, recapped
from offerbook.core.negotiation.stance import stance
from offerbook.core.negotiation.target import room
from offerbook.core.negotiation.terms import steps_of, term
from offerbook.core.negotiation.texts.write import write
from tests.core.negotiation.cases import ACME, CEDAR, MARKET, PERSON, TODAY, swapped
from tests.core.negotiation.stories import book, mail, refused, situation, spoken, written
from tests.core.negotiation.test_rounds import ASKED, log

HOME = 'promised = [{ what = "two days at home", on = 2026-11-20 }]\n'
BY_PHONE = (
    '{ on = 2026-11-22, kind = "improved", channel = "phone", '
    'asks = [{ path = "base.amount", value = 94000 }] }'
)


def said(asks: str, per: str = "", offer: str = "acme-1", on: str = "2026-11-22") -> str:
    told = log(f'{{ on = {on}, kind = "improved", offer = "{offer}", asks = [{asks}] }}')
    return swapped(told, "base = { amount = 90000 }", f"base = {{ amount = 90000{per} }}")


def test_what_came_back_by_phone_is_promised_until_a_letter_holds_it() -> None:
    here = situation(PERSON + MARKET + log(ASKED, BY_PHONE), "acme", TODAY)
    found = promises(here)
    assert [spoken(one.what) for one in found] == ["a base of €94,000 a year"]
    assert found[0].fact.where == "acme events[2].asks[0].value"
    assert found[0].on == date(2026, 11, 22)
    letter = swapped(log(ASKED, BY_PHONE), "base = { amount = 90000 }", "base = { amount = 94000 }")
    assert promises(situation(PERSON + MARKET + letter, "acme", TODAY)) == ()


def test_a_promised_base_brings_the_recap_and_no_further_ask() -> None:
    here = situation(PERSON + MARKET + log(ASKED, BY_PHONE), "acme", TODAY)
    now, space = stance(here), room(here)
    assert now.row == "P5a"
    assert [one.kind for one in now.texts] == ["recap"]
    assert space is not None
    assert space.ask is None
    assert "have it in the letter" in spoken(refused(write("counter", here)).why)
    text = mail(written(write("recap", here)))
    assert "- a base of €94,000 a year" in text
    assert "Sunday 22 November" in text
    assert lint(text, here, "recap") == ()
    no = refused(write("accept", here))
    assert no.instead == "recap"
    assert [spoken(one) for one in no.missing] == ["a base of €94,000 a year, in the letter."]


RECAPPED = '{ on = 2026-11-22, kind = "follow_up", channel = "email" }'


def test_a_recap_that_was_sent_is_not_named_again() -> None:
    here = situation(PERSON + MARKET + log(ASKED, BY_PHONE, RECAPPED), "acme", TODAY)
    now = stance(here)
    assert recapped(here) == date(2026, 11, 22)
    assert "recap" not in [one.kind for one in now.texts]
    assert "counter" not in [one.kind for one in now.texts]
    assert "wait for the letter" in spoken(now.saying)
    refused(write("accept", here))


@pytest.mark.parametrize(
    "later",
    [
        '{ on = 2026-11-22, kind = "note", notes = "They sounded kind." }',
        RECAPPED.replace("22", "19"),
        "",
    ],
)
def test_a_note_to_oneself_or_a_message_before_the_promise_is_no_recap(later: str) -> None:
    events = [one for one in (later,) if one]
    here = situation(PERSON + MARKET + log(*events) + HOME, "acme", TODAY)
    assert recapped(here) is None
    assert next(one.kind for one in stance(here).texts) == "recap"


def test_a_note_that_names_its_channel_was_sent() -> None:
    sent = RECAPPED.replace("follow_up", "note")
    here = situation(PERSON + MARKET + log(sent) + HOME, "acme", TODAY)
    assert recapped(here) == date(2026, 11, 22)
    assert [one.kind for one in stance(here).texts] == ["counter"]


def test_a_new_promise_wants_a_new_recap() -> None:
    more = BY_PHONE.replace("2026-11-22", "2026-11-23").replace("94000", "95000")
    here = situation(PERSON + MARKET + log(ASKED, BY_PHONE, RECAPPED, more), "acme", TODAY)
    assert recapped(here) is None
    assert [one.kind for one in stance(here).texts] == ["recap"]


def test_another_promise_puts_the_recap_before_the_ask() -> None:
    here = situation(PERSON + MARKET + ACME + HOME, "acme", TODAY)
    assert [one.kind for one in stance(here).texts] == ["recap", "counter"]
    assert promised_base(here) is None


def test_a_promise_noted_with_the_offer_and_in_a_round_is_told_once() -> None:
    noted = 'promised = [{ what = "94k", path = "base.amount", value = 94000 }]\n'
    here = situation(PERSON + MARKET + log(ASKED, BY_PHONE) + noted, "acme", TODAY)
    assert [spoken(one.what) for one in promises(here)] == ["94k"]
    base = promised_base(here)
    assert base is not None
    assert base.value == 94_000


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ('path = "base.amount", value = 65000', "more (a base of €65,000 a year)"),
        ('path = "time.onsite_days", value = 1', "more (1 day a week at the workplace)"),
        ('path = "time.leave_days", value = 27.5', "more (27.5 days of leave a year)"),
        ('path = "terms.notice_days", value = 60', "more (terms notice days: 60)"),
        ('path = "level", value = "senior"', "more (level: senior)"),
        ('path = "level", value = "MORE"', "more"),
        ('path = "level", value = 5', "more (level: 5)"),
        ('path = "contract_end", value = 2028-01-31', "more (Monday 31 January 2028)"),
        ('path = "health.provided", value = true', "more"),
        ('path = "base.amount"', "more"),
        ('path = "two words", value = 5', "more"),
        ("value = 5", "more"),
    ],
)
def test_a_noted_promise_is_recapped_with_its_figure(more: str, words: str) -> None:
    noted = f'promised = [{{ what = "more.", on = 2026-11-20, {more} }}]\n'
    here = situation(PERSON + ACME + noted, "acme", TODAY)
    text = mail(written(write("recap", here)))
    assert f"- {words}\n" in text
    assert lint(text, here, "recap") == ()


def test_where_nothing_can_be_taken_nothing_is_promised() -> None:
    assert promises(situation(PERSON + CEDAR, "cedar", TODAY)) == ()
    assert promises(situation(PERSON + ACME + HOME, "acme", "2026-12-20")) == ()


def test_an_answer_about_an_older_version_or_before_the_letter_is_no_promise() -> None:
    ask = '{ path = "base.amount", value = 94000 }'
    assert promises(situation(PERSON + said(ask, offer="acme-0"), "acme", TODAY)) == ()
    assert promises(situation(PERSON + said(ask, on="2026-11-10"), "acme", TODAY)) == ()
    undated = said(ask, on="2026-11-10").replace("received = 2026-11-18\n", "")
    assert len(promises(situation(PERSON + undated, "acme", TODAY))) == 1


@pytest.mark.parametrize(
    ("ask", "words"),
    [
        ('{ path = "sign_on[0].amount", value = 5000 }', "a sign-on payment of €5,000"),
        ('{ path = "relocation.amount", value = 3000 }', "help with moving of €3,000"),
        ('{ path = "time.leave_days", value = 30 }', "30 days of leave a year"),
        ('{ path = "start", value = 2027-03-01 }', "start on Monday 1 March 2027"),
        (
            '{ path = "terms.review_on", value = 2027-06-01 }',
            "a review of pay on Tuesday 1 June 2027",
        ),
        ('{ path = "level", value = "senior" }', "level: senior"),
        ('{ path = "contract_end", value = 2028-01-31 }', "contract end: Monday 31 January 2028"),
        ('{ path = "health.provided", value = true }', "health provided: yes"),
        ('{ path = "health.provided", value = false }', "health provided: no"),
        (
            '{ path = "bonus[0].target_percent", value = 12.5 }',
            "a bonus of 12.5% of base at target",
        ),
    ],
)
def test_what_came_back_is_said_in_words(ask: str, words: str) -> None:
    here = situation(PERSON + said(ask), "acme", TODAY)
    assert [spoken(one.what) for one in promises(here)] == [words]
    assert lint(mail(written(write("recap", here))), here, "recap") == ()


@pytest.mark.parametrize(
    ("per", "words"),
    [
        ("month", "a base of €8,000 a month"),
        ("week", "a base of €8,000 a week"),
        ("day", "a rate of €8,000 a day"),
        ("hour", "a rate of €8,000 an hour"),
    ],
)
def test_a_promised_base_is_named_in_their_unit(per: str, words: str) -> None:
    ask = '{ path = "base.amount", value = 8000 }'
    told = said(
        ask,
        per=f', per = "{per}", payments_per_year = 12, billable_days = 220, hours_per_week = 38',
    )
    assert spoken(promises(situation(PERSON + told, "acme", TODAY))[0].what) == words


def test_a_promised_base_where_the_letter_names_none_is_a_year() -> None:
    told = said('{ path = "base.amount", value = 94000 }').replace(
        "base = { amount = 90000 }\n", ""
    )
    here = situation(PERSON + told, "acme", TODAY)
    assert spoken(promises(here)[0].what) == "a base of €94,000 a year"


def test_a_path_that_is_none_promises_nothing() -> None:
    assert steps_of("") == ()
    assert steps_of("two words") == ()
    assert promises(situation(PERSON + said('{ path = "a b", value = 1 }'), "acme", TODAY)) == ()


def test_what_stands_at_a_field_of_an_offer() -> None:
    offer = book(PERSON + ACME).offers["acme-1"]
    assert term(offer, ("base", "amount")) == Decimal(90_000)
    assert term(offer, ("bonus", 0, "target_percent")) == Decimal(10)
    assert term(offer, ("bonus", 1, "target_percent")) is None
    assert term(offer, ("base", 0)) is None
    assert term(offer, ("time", "leave_days")) == Decimal(28)
    assert term(offer, ("written",)) is True
