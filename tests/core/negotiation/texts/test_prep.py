from __future__ import annotations

import pytest

from offerbook.core.negotiation.situation import Situation
from offerbook.core.negotiation.texts.prep import prep
from offerbook.core.negotiation.texts.prep_money import first_year_gap
from offerbook.wording.letter import sheet
from offerbook.wording.notation import Notation
from tests.core.negotiation.cases import (
    ACHIEVEMENT,
    ACME,
    BIRCH,
    CEDAR,
    FIRST_ACME,
    FIRST_CEDAR,
    MARKET,
    PERSON,
    SIGNED,
    TODAY,
    swapped,
    without,
)
from tests.core.negotiation.stories import situation, spoken

COVE = BIRCH.replace("birch", "cove").replace("Birch", "Cove")
FIRST_BIRCH = 'first_choice = { application = "birch", on = 2026-11-20 }\n'
LOWEST = "[preferences.negotiation.lowest]\namount = 92000\n"


def read(here: Situation) -> str:
    return sheet(prep(here), Notation("en_GB", here.today))


def test_the_sheet_says_where_the_steps_end_because_of_another_offer() -> None:
    told = PERSON + LOWEST + MARKET + ACME
    words = "No step under €99,000 a year: base that draws level with Birch."
    assert words in read(situation(told + BIRCH, "acme", TODAY))
    lower = swapped(BIRCH, "99000", "91000")
    assert "No step under" not in read(situation(told + lower, "acme", TODAY))


def test_the_sheet_says_whom_to_turn_down_after_a_yes() -> None:
    assert "1. Say no to Acme, kindly" in read(situation(PERSON + ACME + SIGNED, "acme", TODAY))
    assert "1. Step back at Cedar." in read(
        situation(PERSON + ACME + SIGNED + CEDAR, "cedar", TODAY)
    )


def test_a_sheet_that_asks_for_no_money_names_no_reason_and_no_figure_for_it() -> None:
    aim = "[preferences.negotiation]\nlowest = { amount = 80000 }\naim = { amount = 90000 }\n"
    told = PERSON + FIRST_BIRCH + aim + MARKET + ACHIEVEMENT + ACME + BIRCH
    here = situation(told, "acme", TODAY)
    text = read(here)
    assert "The offer is at what you aim for." in text
    assert "Reached: €90,000 a year, your own aim." in text
    for words in ("In hand", "Not above", "You could aim", "No step", "closes the first year"):
        assert words not in text
    assert "figure I named" not in text
    assert "Reasons, with their proof" not in titles(here)
    assert text.endswith(
        "Settle things with Birch, then give your answer here by Friday 4 December."
    )
    free = read(situation(PERSON + aim + ACME, "acme", TODAY))
    assert free.endswith("Give your answer by Friday 4 December.")
    undated = read(situation(PERSON + aim + without(ACME, "answer_by"), "acme", TODAY))
    assert "your answer by" not in undated


def test_whose_offers_are_left_out_is_said_by_name() -> None:
    lower = swapped(BIRCH, "99000", "80000")
    told = PERSON + MARKET + ACME + lower + COVE
    text = read(situation(told, "acme", TODAY))
    assert "Spoken, lapsed or lower, so no leverage: leave out Birch." in text
    assert "In hand: 3 of 3." in text
    assert "Cove has made a written offer with a higher base, still open." in text
    assert "leave out" not in read(situation(PERSON + MARKET + ACME + BIRCH, "acme", TODAY))


def test_a_window_of_one_figure_is_not_told_as_a_window() -> None:
    aim = "[preferences.negotiation.aim]\namount = 91000\n"
    capped = swapped(ACME, 'company = "Acme"', 'company = "Acme"\nstated_ceiling = 91500')
    text = read(situation(PERSON + aim + ACHIEVEMENT + capped, "acme", TODAY))
    assert "First ask: €91,500 a year." in text
    assert "would do" not in text


@pytest.mark.parametrize(
    ("base", "unit"),
    [
        ('{ amount = 6000, per = "month", payments_per_year = 13 }', "a month"),
        ('{ amount = 1500, per = "week" }', "a week"),
        ('{ amount = 45, per = "hour", hours_per_week = 40 }', "an hour"),
        ('{ amount = 500, per = "day", billable_days = 200 }', "a day"),
    ],
)
def test_every_figure_says_what_it_is_paid_for(base: str, unit: str) -> None:
    paid = swapped(ACME, "base = { amount = 90000 }", f"base = {base}")
    aim = "[preferences.negotiation.aim]\namount = 130000\n"
    here = situation(PERSON + aim + ACHIEVEMENT + paid, "acme", TODAY)
    lines = [spoken(line) for section in prep(here).sections for line in section.lines]
    named = [line for line in lines if line.startswith(("First ask", "Step ", "Base €"))]
    assert named
    assert all(unit in line for line in named)
    limits = [line for line in lines if line.startswith("Not above")]
    assert limits
    assert all(" a year: " in line for line in limits)


def test_where_no_base_is_enough_the_sheet_holds_the_package_of_the_mail() -> None:
    lowest = swapped(LOWEST, "92000", "102000")
    here = situation(PERSON + lowest + MARKET + ACME, "acme", TODAY)
    found = next(one for one in prep(here).sections if "One whole package" in spoken(one.title))
    # the ask 99,500 is 2,500 × 1.15 short of 102,000: × 3 years 8,625, up to 9,000
    said = ["Base €99,500 a year and €9,000 once, on signing: worth €117.4k a year."]
    assert [spoken(line) for line in found.lines] == said


def titles(here: Situation) -> list[str]:
    return [spoken(one.title) for one in prep(here).sections]


def test_the_sheet_has_its_parts_in_the_order_they_are_needed() -> None:
    told = PERSON + FIRST_ACME + LOWEST + MARKET + without(ACME, "bonus") + BIRCH
    here = situation(told, "acme", TODAY, ranked=True)
    assert titles(here) == [
        "The clock",
        "What to do now",
        "Side by side",
        "Lowest, aim and first ask",
        "Things to ask for",
        "Packages worth the same to you",
        "Reasons, with their proof",
        "Next steps down",
        "What not to say",
        "If they say …",
        "Not stated",
        "Before you sign",
        "Next step",
    ]
    assert prep(here).offer == "acme-1"


def test_the_sheet_holds_what_no_mail_may_hold() -> None:
    text = read(situation(PERSON + FIRST_ACME + LOWEST + MARKET + ACME + BIRCH, "acme", TODAY))
    # recurring 103,500 and 113,850; one-off nothing; first-year gap 10,350
    for words in (
        "Birch comes first: Wednesday 2 December.",
        "Acme: €103,500 every year",
        "Birch: €113,850 every year",
        "closes the first year",
        "Lowest you would sign: €92,000 a year.",
        "First ask: €102,000 a year.",
        "In hand: 3 of 3.",
        "1. Send Acme the counter-offer.",
        "Have their reply by Tuesday 1 December.",
        "The names of other employers.",
    ):
        assert words in text, words


def test_the_sheet_before_any_offer_is_short_and_names_the_application() -> None:
    here = situation(PERSON + CEDAR, "cedar", TODAY)
    assert prep(here).offer == "cedar"
    assert "Side by side" not in titles(here)
    assert "Follow up with Cedar" not in read(here)
    late = situation(PERSON + swapped(CEDAR, "2026-12-09", "2026-11-18"), "cedar", TODAY)
    assert "1. Follow up with Cedar when it is due." in read(late)


def test_the_sheet_of_a_clash_starts_with_the_clock() -> None:
    text = read(situation(PERSON + FIRST_CEDAR + ACME + CEDAR, "acme", TODAY))
    assert "Acme must be answered before Cedar decides." in text
    assert "1. Ask Acme for more time." in text
    assert "2. Tell Cedar how things stand." in text


def test_the_sheet_says_when_word_on_more_time_is_awaited() -> None:
    line = '{ on = 2026-11-18, kind = "offer_written", offer = "acme-1" }'
    asked = swapped(ACME, line, line + ', { on = 2026-11-20, kind = "extension_asked" }')
    assert "asked for more time and have no word" in read(situation(PERSON + asked, "acme", TODAY))


def test_the_sheet_of_a_spoken_offer_asks_for_a_day_and_the_letter() -> None:
    told = swapped(ACME, "written = true\nanswer_by = 2026-12-04", "written = false")
    text = read(situation(PERSON + told.replace("offer_written", "offer_spoken"), "acme", TODAY))
    assert "They have named no day for your answer: ask for one." in text
    assert "1. Ask Acme for it in writing." in text
    assert "You have named no lowest figure." in text


def test_the_sheet_says_why_nothing_is_asked_for_and_what_is_closed() -> None:
    line = '{ on = 2026-11-18, kind = "offer_written", offer = "acme-1" }'
    closed = line + ', { on = 2026-11-20, kind = "improved", closed = ["base.amount"] }'
    text = read(situation(PERSON + MARKET + swapped(ACME, line, closed), "acme", TODAY))
    assert "They have said that the base will not move." in text
    assert "Closed by them: base." in text


def test_the_sheet_without_a_base_has_no_figures() -> None:
    here = situation(PERSON + without(ACME, "base"), "acme", TODAY)
    assert "Lowest, aim and first ask" not in titles(here)
    assert first_year_gap(here) == 0


def test_the_sheet_says_where_accepting_is_right_and_which_rows_hold_beside() -> None:
    aim = "[preferences.negotiation.aim]\namount = 90000\n"
    startup = swapped(ACME, 'company = "Acme"', 'company = "Acme"\nstartup = true')
    text = read(situation(PERSON + aim + startup, "acme", TODAY))
    assert "Accepting it as it is would be right." in text
    assert "A startup: answers first" in text
    assert "Next steps down" not in text


def test_what_is_permitted_is_not_listed_among_what_not_to_say() -> None:
    may = "[preferences.permissions]\nname_companies = true\nultimatum = true\n"
    text = read(situation(PERSON + may + ACME, "acme", TODAY))
    assert "names of other employers" not in text
    assert "Or else" not in text


def test_there_are_no_steps_where_the_lowest_lies_above_the_ask() -> None:
    lowest = swapped(LOWEST, "92000", "99800")
    assert "Next steps down" not in titles(
        situation(PERSON + lowest + MARKET + ACME, "acme", TODAY)
    )


def test_the_sheet_of_an_offer_at_the_aim_names_no_ask_no_packages_and_the_acceptance() -> None:
    aim = "[preferences.negotiation.aim]\namount = 90000\n"
    here = situation(PERSON + aim + ACME + BIRCH, "acme", TODAY)
    lines = [spoken(line) for section in prep(here).sections for line in section.lines]
    assert not [line for line in lines if line.startswith(("First ask", "Step 1", "Base €"))]
    assert "Nothing more is asked for: see what to do now." in lines
    assert "1. Accept the offer of Acme in writing." in lines


def test_the_sheet_names_the_questions_and_the_recap_as_next_steps() -> None:
    bare = situation(PERSON + without(ACME, "base"), "acme", TODAY)
    lines = [spoken(line) for section in prep(bare).sections for line in section.lines]
    assert "1. Ask Acme what is not stated." in lines
    home = 'promised = [{ what = "two days at home" }]\n'
    said = situation(PERSON + ACME + home, "acme", TODAY)
    lines = [spoken(line) for section in prep(said).sections for line in section.lines]
    assert "1. Send Acme a recap of what was said." in lines
