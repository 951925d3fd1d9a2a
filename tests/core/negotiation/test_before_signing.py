from __future__ import annotations

from datetime import date

from offerbook.core.edit import Put, change
from offerbook.core.model.book import Book
from offerbook.core.negotiation.before_signing import Unsettled, unsettled
from offerbook.core.negotiation.target import room
from offerbook.core.negotiation.texts.write import write
from tests.core.negotiation.cases import ACME, CEDAR, MARKET, PERSON, TODAY, swapped
from tests.core.negotiation.stories import book, mail, situation, spoken, written
from tests.core.negotiation.test_rounds import LINE

OPEN = """
clause = [
  { text = "The bonus may be changed at any time.", worry = "too wide" },
  { text = "No other work.", status = "asked" },
  { text = "Settled.", status = "accepted" },
]
condition = [{ what = "references" }, { what = "a health check", cleared = 2026-11-20 }]
promised = [
  { what = "two days at home" },
  { what = "94k", path = "base.amount", value = 94000 },
]
"""
SAID = 'company = "Acme"\nsaid_pay = [{ amount = 90000, to = "Mia" }, { amount = 120000 }]'


def listed(told: str) -> tuple[Unsettled, ...]:
    here = situation(told, "acme", TODAY)
    return unsettled(here, room(here))


def settled(told: str, one: Unsettled) -> Book:
    return change(book(told), one.record, one.changes)


def test_promises_clauses_and_conditions_are_listed_with_what_to_do() -> None:
    found = listed(PERSON + ACME + OPEN)
    assert [one.kind for one in found] == ["promise", "promise", "clause", "clause", "condition"]
    assert spoken(found[2].todo).startswith("Ask: what does this mean in practice")
    assert spoken(found[3].todo) == "They owe you an answer to your question about it."
    assert all(one.saying.facts for one in found)
    assert all(one.record == "acme-1" for one in found)


def test_each_is_settled_by_its_own_change() -> None:
    told = PERSON + ACME + OPEN
    found = listed(told)
    assert found[0].changes == (Put(("promised", 0, "settled"), date(2026, 11, 23)),)
    kept = settled(told, found[1]).offers["acme-1"]
    assert kept.base is not None
    assert kept.base.amount == 94_000
    assert [one.what for one in kept.promised if one.settled is None] == ["two days at home"]
    assert kept.promised[1].settled == date(2026, 11, 23)
    assert settled(told, found[2]).offers["acme-1"].clause[0].status == "accepted"
    assert settled(told, found[4]).offers["acme-1"].condition[0].cleared == date(2026, 11, 23)


def test_a_promise_from_a_round_is_settled_by_the_letter_alone() -> None:
    event = (
        '{ on = 2026-11-22, kind = "improved", asks = [{ path = "start", value = 2027-03-01 }] }'
    )
    told = PERSON + swapped(ACME, LINE, f"{LINE}, {event}")
    (one,) = listed(told)
    assert one.changes == (Put(("start",), date(2027, 3, 1)),)
    assert settled(told, one).offers["acme-1"].start == date(2027, 3, 1)


def test_a_figure_named_earlier_waits_for_words_of_ones_own() -> None:
    told = PERSON + MARKET + swapped(ACME, 'company = "Acme"', SAID)
    (one,) = listed(told)
    assert (one.kind, one.changes, one.answer) == ("figure", (), ("said_pay", 0, "since"))
    assert one.record == "acme"
    answered = told.replace('to = "Mia"', 'to = "Mia", since = "the role grew"')
    assert listed(answered) == ()
    assert listed(PERSON + swapped(ACME, 'company = "Acme"', SAID)) == ()
    other = told.replace('to = "Mia"', 'to = "Mia", currency = "USD"')
    assert listed(other) == ()


def test_without_an_offer_nothing_is_to_be_settled() -> None:
    assert unsettled(situation(PERSON + CEDAR, "cedar", TODAY), None) == ()


def test_open_clauses_come_first_among_the_questions_with_no_more_than_their_beginning() -> None:
    long = "The employer may at any time and in any way it likes change the bonus plan for all."
    told = PERSON + ACME + f'clause = [{{ text = "{long}" }}, {{ text = "x", status = "asked" }}]\n'
    text = mail(written(write("questions", situation(told, "acme", TODAY))))
    assert (
        "What does the sentence that begins “The employer may at any time and in any way” mean in "
        "practice?"
    ) in text
    assert "“x”" not in text
