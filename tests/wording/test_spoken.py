"""Sayings with their slots filled."""

from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from offerbook.core.saying import (
    Amount,
    Day,
    Moment,
    Month,
    Name,
    Names,
    Number,
    Percent,
    Phrase,
    say,
)
from offerbook.wording.notation import Notation
from offerbook.wording.spoken import words

BRITISH = Notation("en_GB", date(2026, 11, 23))


@pytest.mark.parametrize(
    ("slot", "text"),
    [
        (Amount(Decimal(104000), "EUR"), "€104,000"),
        (Amount(Fraction(9301, 3), "EUR", approximate=True), "€3.1k"),
        (Amount(Decimal("98000.50"), "EUR"), "€98,000"),
        (Amount(Decimal("98000.50"), "EUR", exact=True), "€98,000.50"),
        (Amount(Decimal(98000), "EUR", exact=True), "€98,000"),
        (Percent(Decimal("12.5"), 1), "12.5%"),
        (Number(Fraction(200, 3), 1), "66.7"),
        (Number(3), "3"),
        (Day(date(2026, 11, 27)), "Friday 27 November"),
        (Day(date(2026, 6, 15), weekday=False, year=True), "15 June 2026"),
        (Day(date(2025, 6, 15), weekday=False), "15 June 2025"),
        (Day(date(2026, 6, 15), year=True), "Monday 15 June 2026"),
        (Month(date(2026, 6, 15)), "June 2026"),
        (Month(date(2026, 6, 15), year=False), "June"),
        (Phrase(say("a base of {x}", x=Amount(Decimal(1000), "EUR"))), "a base of €1,000"),
        (Moment(datetime(2026, 11, 27, 17, tzinfo=UTC)), "Friday 27 November, 17:00 (UTC)"),
        (Name("Birch & Bough"), "Birch & Bough"),
        (Names(("Acme", "Birch", "Cedar")), "Acme, Birch and Cedar"),
    ],
)
def test_every_kind_of_slot_is_worded(slot: Any, text: str) -> None:
    assert words(say("It is {it}.", it=slot), BRITISH) == f"It is {text}."


def test_names_from_the_book_are_literal_and_harmless() -> None:
    assert words(say("{who} leads.", who=Name("{x} [b]%s")), BRITISH) == "{x} [b]%s leads."
    shown = words(say("{who} leads.", who=Name("A\x1b[31m\u202eB")), BRITISH)
    assert "\x1b" not in shown
    assert "\u202e" not in shown
    assert "\n" not in words(say("{all}", all=Names(("a\nb", "c"))), BRITISH)


def test_a_name_that_ends_in_a_stop_gets_no_second_one() -> None:
    assert words(say("I work at {who}.", who=Name("Acme Inc.")), BRITISH) == "I work at Acme Inc."
    assert words(say("{who}. Next.", who=Name("Acme")), BRITISH) == "Acme. Next."


def test_another_language_may_turn_slots_round_or_leave_them_out() -> None:
    saying = say("{a} beats {b}.", a=Name("Acme"), b=Name("Birch"))
    german = {"{a} beats {b}.": "{b} liegt hinter {a}."}
    assert words(saying, BRITISH, german) == "Birch liegt hinter Acme."
    assert words(saying, BRITISH, {"other": "x"}) == "Acme beats Birch."
    assert words(saying, BRITISH, {saying.template: "{a} gewinnt."}) == "Acme gewinnt."


def test_doubled_braces_stand_for_single_ones() -> None:
    assert words(say("{{x}} {n}", n=Number(1)), BRITISH) == "{x} 1"


def test_words_inside_a_sentence_are_worded_in_the_same_language() -> None:
    inner = say("two days")
    saying = say("They promised {what}.", what=Phrase(inner))
    german = {saying.template: "Zugesagt: {what}.", inner.template: "zwei Tage"}
    assert words(saying, BRITISH, german) == "Zugesagt: zwei Tage."
