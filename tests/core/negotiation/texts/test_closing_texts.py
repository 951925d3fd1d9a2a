"""Thank-you, questions, recap, acceptance, decline and withdrawal."""

from __future__ import annotations

import re

import pytest

from offerbook.core.negotiation.texts.write import write
from offerbook.core.waiting.items import TextKind
from tests.core.negotiation.cases import ACME, CEDAR, PERSON, TODAY, YES, swapped, without
from tests.core.negotiation.stories import body_words, mail, refused, situation, spoken, written

SPOKEN = swapped(ACME, "written = true", "written = false").replace("offer_written", "offer_spoken")
PROMISED = ACME + 'promised = [{ what = "a review of pay in July", by = "Jo Lane" }]\n'
RICH = (
    swapped(ACME, "target_percent = 10", "target_percent = 12.5").replace(
        "leave_days = 28", "leave_days = 28.5"
    )
    + """
sign_on = [{ amount = 5000 }, { amount = 4000, month = 12 }]
grant = [
  { kind = "rsu", value = 40000, currency = "USD" },
  { kind = "option", units = 2000 },
  { kind = "rsu", units = 300, price = 10 },
  { kind = "profit_share" },
]
relocation = { amount = 6000 }
condition = [{ what = "references" }, { what = "a health check", cleared = 2026-11-20 }]
"""
)


def text(kind: TextKind, told: str, about: str = "acme", today: str = TODAY) -> str:
    return mail(written(write(kind, situation(told, about, today))), today)


def why_not(kind: TextKind, told: str, about: str = "acme", today: str = TODAY) -> str:
    return spoken(refused(write(kind, situation(told, about, today))).why)


def test_a_thank_you_names_the_talk_the_people_and_the_promised_day() -> None:
    met = swapped(CEDAR, "round = 2", 'with = ["Ada Finch", "Ravi Iyer"]')
    found = text("thank_you", PERSON + met, "cedar", "2026-11-17")
    assert "Ada Finch and Ravi Iyer" in found
    assert "16 November" in found
    assert "9 December" in found
    assert 40 <= body_words(found) <= 90
    assert "offer" not in found


def test_a_thank_you_without_names_or_a_promised_day_stays_light() -> None:
    told = PERSON + without(without(CEDAR, "promised_by"), "role")
    found = text("thank_you", told, "cedar", "2026-11-17")
    assert found.startswith("Subject: Thank you\n")
    assert 40 <= body_words(found) <= 90


@pytest.mark.parametrize(
    ("told", "about", "today"),
    [
        (PERSON + CEDAR, "cedar", "2026-12-01"),
        (PERSON + ACME, "acme", TODAY),
        (PERSON + swapped(CEDAR, '"interview", round = 2', '"screening"'), "cedar", "2026-11-17"),
    ],
)
def test_no_thank_you_is_written_where_none_is_owed(told: str, about: str, today: str) -> None:
    assert "No thank-you is owed" in why_not("thank_you", told, about, today)


def test_the_questions_are_what_is_not_stated_one_a_line() -> None:
    told = PERSON + without(without(without(ACME, "bonus"), "start"), "role")
    found = text("questions", told)
    assert found.startswith("Subject: Some questions on your offer\n")
    assert "\n\nWhat start date do you have in mind?\n\nIs there a bonus" in found
    assert "retirement" not in found


def test_what_is_stated_is_not_asked_about() -> None:
    assert "Everything" in why_not("questions", PERSON + ACME)
    assert "no open offer" in why_not("questions", PERSON + CEDAR, "cedar")
    assert "no open offer" in why_not("questions", PERSON + ACME, today="2026-12-07")


def test_a_startup_is_asked_about_its_equity() -> None:
    told = swapped(ACME, 'company = "Acme"', 'company = "Acme"\nstartup = true')
    assert "What equity comes with the role?" in text("questions", PERSON + told)
    options = told + 'grant = [{ kind = "option", units = 2000 }]\n'
    assert "fully diluted number of shares" in text("questions", PERSON + options)


def test_a_recap_lists_what_was_promised_and_asks_for_it_in_writing() -> None:
    found = text("recap", PERSON + PROMISED)
    assert "\n- a review of pay in July" in found
    assert re.search(r"writing|letter", found)
    dated = swapped(PROMISED, 'by = "Jo Lane"', "on = 2026-11-20")
    assert "conversation on Friday 20 November" in text("recap", PERSON + without(dated, "role"))


def test_there_is_no_recap_of_nothing() -> None:
    found = refused(write("recap", situation(PERSON + ACME, "acme", TODAY)))
    assert [spoken(one) for one in found.missing] == ["What they promised, and when."]
    assert "no open offer" in why_not("recap", PERSON + CEDAR, "cedar")


def test_an_acceptance_restates_every_term_exactly_and_names_open_conditions() -> None:
    found = text("accept", PERSON + RICH)
    for line in (
        "- base: €90,000 a year",
        "- bonus: 12.5% of base at target",
        "- sign-on: €5,000\n",
        "- sign-on: €4,000 after 12 months",
        "- equity: worth US$40,000 in all",
        "- equity: 2,000 options",
        "- equity: 300 shares",
        "- equity: a share in the results",
        "- help with moving: €6,000",
        "- leave: 28.5 days a year",
        "- start: Monday 1 February 2027",
        "it still depends on references.",
    ):
        assert line in found, line
    assert "health check" not in found
    assert "resign" not in found


def test_no_second_acceptance_is_written_after_a_yes_elsewhere() -> None:
    assert why_not("accept", PERSON + ACME + YES) == "You have said yes to Kite."


def test_an_acceptance_of_a_plain_letter_is_short() -> None:
    found = text("accept", PERSON + without(without(ACME, "role"), "time"))
    assert found.startswith("Subject: I accept your offer\n")
    assert "depends on" not in found
    assert "leave" not in found
    assert 60 <= body_words(found) <= 130


@pytest.mark.parametrize(
    ("base", "line"),
    [
        (
            'amount = 6000, per = "month", payments_per_year = 13.5',
            "- base: €6,000 a month, 13.5 times a year",
        ),
        ('amount = 1800, per = "week"', "- base: €1,800 a week"),
        ('amount = 500, per = "day", billable_days = 200', "- rate: €500 a day"),
        ('amount = 50, per = "hour", hours_per_week = 40', "- rate: €50 an hour"),
    ],
)
def test_a_base_is_restated_in_its_own_unit(base: str, line: str) -> None:
    assert line in text("accept", PERSON + swapped(ACME, "amount = 90000", base))


def test_a_fixed_bonus_is_restated_and_no_start_is_invented() -> None:
    told = without(swapped(ACME, "target_percent = 10", "amount = 9000"), "start")
    found = text("accept", PERSON + told)
    assert "- bonus: €9,000 a year at target" in found
    assert "- start" not in found


@pytest.mark.parametrize(
    ("told", "about", "instead"),
    [
        (PERSON + SPOKEN, "acme", "in_writing"),
        (PERSON + PROMISED, "acme", "recap"),
        (PERSON + without(ACME, "base"), "acme", "questions"),
        (PERSON + CEDAR, "cedar", None),
    ],
)
def test_only_a_letter_that_holds_everything_is_accepted(
    told: str, about: str, instead: TextKind | None
) -> None:
    assert refused(write("accept", situation(told, about, TODAY))).instead == instead


def test_a_decline_is_clear_and_speaks_of_no_money() -> None:
    for told in (ACME, SPOKEN, without(ACME, "role")):
        found = text("decline", PERSON + told)
        assert re.search(r"not to accept|not be taking|not going to accept", found)
        assert not re.search(r"€|pay|salary|better|other offer", found)
        assert 40 <= body_words(found) <= 90


def test_what_is_not_offered_cannot_be_declined() -> None:
    assert (
        refused(write("decline", situation(PERSON + CEDAR, "cedar", TODAY))).instead == "withdraw"
    )
    late = refused(write("decline", situation(PERSON + ACME, "acme", "2026-12-07")))
    assert late.instead is None


def test_a_withdrawal_is_clear_and_kind() -> None:
    for told in (CEDAR, without(CEDAR, "role")):
        found = text("withdraw", PERSON + told, "cedar")
        assert re.search(r"withdraw|step back", found)
        assert "offer" not in found
        assert 30 <= body_words(found) <= 90


def test_there_is_nothing_to_withdraw_from_after_an_offer_or_an_end() -> None:
    assert refused(write("withdraw", situation(PERSON + ACME, "acme", TODAY))).instead == "decline"
    ended = swapped(CEDAR, '"interview", round = 2', '"rejected"')
    assert "not running" in why_not("withdraw", PERSON + ended, "cedar")
