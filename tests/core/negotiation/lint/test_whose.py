"""A figure, a day and a comparison belong to the offer they are said of."""

from __future__ import annotations

import pytest

from tests.core.negotiation.cases import (
    ACHIEVEMENT,
    ACME,
    BIRCH,
    CEDAR,
    FIRST_ACME,
    MARKET,
    PERSON,
    swapped,
    without,
)
from tests.core.negotiation.lint.test_seeded_faults import ALONE, LIMITS, SOUND, TWO, rules, seeded

MAY = "[preferences.permissions]\ndisclose_amounts = true\n"
SHOWN = PERSON + FIRST_ACME + MAY + LIMITS + MARKET + ACME + BIRCH
ONCE = "sign_on = [{ amount = 8000 }]\n"


@pytest.mark.parametrize(
    ("sentence", "rule"),
    [
        # an invented figure of another offer is a claim, even where an ask may lie
        ("I hold another written offer with a base of €99,500.", "claim"),
        ("Another employer pays 100,300.", "claim"),
        ("I hold another written offer. Its base is 98,700.", "claim"),
        ("I hold another written offer. They pay 98,700.", "claim"),
        # its own is private
        ("I hold another written offer. Its base is 99,000.", "private"),
        ("The other offer has 28 days of leave.", "private"),
    ],
)
def test_a_figure_of_another_offer_is_never_the_ask(sentence: str, rule: str) -> None:
    assert rules(seeded(sentence), TWO) == [rule]


def test_a_figure_of_another_offer_may_leave_where_amounts_may_be_disclosed() -> None:
    assert rules(seeded("I hold another written offer with a base of €99,000."), SHOWN) == []
    assert rules(seeded("The other offer has a base of €99,100."), SHOWN) == ["claim"]
    assert rules(seeded("I have 1 other offer."), SHOWN) == []


def test_a_counter_without_an_ask_has_none_however_many_figures_another_offer_has() -> None:
    text = seeded("Another employer pays 99,700.").replace("€99,500 a year", "more")
    assert sorted(rules(text, TWO)) == ["claim", "window"]


def test_only_one_figure_fills_the_window() -> None:
    assert rules(seeded("Or would 98,500 be possible?"), ALONE) == ["window"]
    assert rules(seeded("In the end 99,500 is what I ask for."), ALONE) == []


def test_a_known_figure_is_the_ask_where_it_is_asked_for() -> None:
    ceiling = "stated_ceiling = 95000\nband = { low = 85000, high = 100000, currency = 'EUR' }"
    told = swapped(ALONE, 'company = "Acme"', f'company = "Acme"\n{ceiling}')
    assert rules(seeded("").replace("€99,500", "€95,000"), told) == []
    market = seeded("").replace("€99,500", "€97,000")
    assert rules(market, ALONE) == []
    silent = market.replace("Could you bring the base to €97,000 a year?", "More, please.")
    assert rules(silent, ALONE) == ["window"]


def test_a_figure_far_beyond_any_ask_is_another_figure() -> None:
    assert rules(seeded("We served 2.3 million users."), ALONE) == ["figure"]
    assert rules(seeded("I had 120,000 in mind."), ALONE) == ["window"]


def test_a_small_figure_of_the_terms_is_known_for_what_it_is() -> None:
    assert rules(seeded("The 28 days of leave are fine."), ALONE) == []
    assert rules(seeded("I led 28 people."), ALONE) == ["figure"]


def test_figures_of_an_achievement_may_be_said_in_other_words() -> None:
    told = PERSON + ACHIEVEMENT + LIMITS + MARKET + ACME
    assert rules(seeded("Our nightly builds went from 40 minutes down to 9."), told) == []
    assert rules(seeded("I brought output up by forty percent."), told) == ["figure"]


def test_present_pay_in_ones_own_words_stays_private() -> None:
    told = swapped(
        ALONE,
        "[preferences.negotiation]",
        '[preferences.negotiation]\nachievement = [{ text = "rose to 81000 in three years" }]',
    )
    assert rules(seeded("In three years I rose, to 81,000."), told) == ["private"]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("My answer to another offer is due on 2 December.", []),
        ("Another offer lapses on 4 December.", ["day"]),
        ("You asked for my answer by 4 December.", []),
        ("You asked for my answer by 2 December.", ["day"]),
        ("Could you reply by Thursday 3 December?", []),
        ("Could you reply by Thursday, 3 December?", []),
        # days named by their place in the week or month
        ("Could you reply by next Thursday?", []),
        ("Could you reply by Thursday?", ["day"]),
        ("Could you reply by tonight?", []),
        ("Could you reply by tomorrow?", ["day"]),
        ("Could you reply by the 3rd?", []),
        ("Could you reply by the 28th?", ["day"]),
        ("Could you reply by the end of next week?", []),
        ("Could you reply by the weekend?", ["day"]),
        ("Could you reply by the end of the month?", ["day"]),
        ("Could you reply by 3/12?", []),
        ("Could you reply by 12/3?", []),
        ("Could you reply by 3.12.?", []),
        ("Could you reply by 3.12.2026, please?", []),
        ("Could you reply by 24.12.25, please?", ["day"]),
        ("Could you reply by the 3rd of December?", []),
        ("I will send you the papers by Tuesday.", []),
    ],
)
def test_a_day_is_that_of_the_offer_it_is_said_of(sentence: str, found: list[str]) -> None:
    assert rules(seeded(sentence), TWO) == found


def test_what_cannot_be_a_day_is_a_figure() -> None:
    assert rules(seeded("I went from 40/45 to nothing."), TWO) == ["figure", "figure"]
    assert rules(seeded("I went from 1.12 to nothing."), TWO) == ["figure"]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("The other offer has a higher base.", []),
        ("The other offer has a higher sign-on.", ["claim"]),
        ("The other offer is far higher.", ["claim"]),
        ("The other offer is twice as high.", ["claim"]),
    ],
)
def test_what_is_compared_is_what_is_higher(sentence: str, found: list[str]) -> None:
    assert rules(seeded(sentence), TWO) == found


def test_how_many_times_as_much_gives_the_figure_away() -> None:
    double = swapped(BIRCH, "amount = 99000", "amount = 189000")
    hidden = PERSON + FIRST_ACME + LIMITS + MARKET + ACME + double
    text = seeded("The other offer is twice as high.")
    assert rules(text, hidden).count("claim") == 1
    assert rules(text, hidden.replace(LIMITS, MAY + LIMITS)).count("claim") == 0
    once = PERSON + FIRST_ACME + LIMITS + MARKET + ACME + BIRCH + ONCE
    assert rules(seeded("The other offer has a higher sign-on."), once) == []


def test_a_comparison_needs_an_offer_to_compare_with() -> None:
    text = "Thank you again. My other offer is much higher. What do you think?"
    assert rules(text, PERSON + CEDAR, "thank_you", "cedar").count("claim") == 3


def test_first_choice_is_told_once_and_only_where_that_is_so() -> None:
    assert (
        rules(seeded("You are my first choice, ahead of everyone else."), ALONE).count("claim") == 2
    )
    assert rules(seeded("You are my favourite choice."), TWO) == ["claim"]


def test_another_offer_is_claimed_in_a_decline_once_it_has_been_accepted() -> None:
    line = '{ on = 2026-11-17, kind = "offer_written", offer = "birch-1" }'
    yes = swapped(BIRCH, line, line + ', { on = 2026-11-20, kind = "accepted", offer = "birch-1" }')
    text = "Hi Jo,\n\nThank you for the offer. I have decided to accept another offer.\n\nSam"
    assert "claim" not in rules(text, PERSON + ACME + yes, "decline")
    assert "claim" in rules(text, PERSON + ACME, "decline")


def test_they_may_be_asked_for_another_offer() -> None:
    assert rules(seeded("Could you make me another offer?"), ALONE) == []


def test_a_spoken_offer_is_counted_where_it_is_told_as_it_is() -> None:
    heard = swapped(BIRCH, "written = true", "written = false").replace(
        "offer_written", "offer_spoken"
    )
    told = PERSON + LIMITS + MARKET + ACME + heard
    assert rules(seeded("I have been told that two other offers are coming."), told) == []


@pytest.mark.parametrize(
    ("company", "sentence", "found"),
    [
        ("Birch & Bough", "BIRCH has been quicker.", ["name"]),
        ("Birch & Bough", "Bough was quicker, Birch said.", ["name", "name"]),
        ("Birch", "The wood is birch.", []),
        ("Birch", "They work at birch.", ["name"]),
        ("Open Systems", "We like open systems.", ["name"]),
        ("Open Systems", "Open questions remain.", []),
        ("Next", "Next week suits me.", []),
        ("Next", "I spoke with next.", ["name"]),
    ],
)
def test_a_company_is_named_in_any_case_and_by_any_telling_word(
    company: str, sentence: str, found: list[str]
) -> None:
    told = PERSON + LIMITS + MARKET + ACME + swapped(BIRCH, '"Birch"', f'"{company}"')
    assert rules(seeded(sentence), told) == found


def test_people_of_others_stay_unnamed_and_ones_own_contact_does_not() -> None:
    told = TWO + CEDAR
    assert rules(seeded("Dr. Ada Finch was kind."), told) == ["name"]
    shared = swapped(told, '"Dr. Ada Finch"', '"Jo Lane"')
    assert rules(seeded("Jo Lane was kind."), shared) == []
    assert rules(seeded("Ada was kind."), swapped(told, '"Dr. Ada Finch"', '"Ada"')) == []


def test_the_book_s_own_words_are_no_fault_of_tone() -> None:
    law = swapped(swapped(ALONE, '"Acme"', '"Anchor Legal"'), '"Data engineer"', '"Tax adviser"')
    assert rules(seeded("The role of Tax adviser at Anchor Legal suits me."), law) == []
    odd = swapped(ALONE, '"Data engineer"', '"[Senior] I accept resignations, sorry"')
    assert rules(seeded("The role of [Senior] I accept resignations, sorry suits me."), odd) == []
    spoken = swapped(odd, "written = true", "written = false").replace(
        "offer_written", "offer_spoken"
    )
    quiet = "Hi Jo,\n\nThank you. [Senior] I accept resignations, sorry.\n\nWhat is next?"
    assert "accept" not in rules(quiet, spoken, "in_writing")


def test_no_yes_is_read_where_none_is_given() -> None:
    spoken = swapped(ALONE, "written = true", "written = false").replace(
        "offer_written", "offer_spoken"
    )
    wise = "Thank you, Jo. I will accept nothing before it is in writing. When will it come?"
    assert "accept" not in rules(wise, spoken, "in_writing")


def test_having_it_read_draws_no_conclusion() -> None:
    assert rules(seeded("I will have my lawyer read clause 7."), ALONE) == []


def test_the_place_i_would_choose_may_be_the_book_s_own_words() -> None:
    said = swapped(ALONE, "the move to event streams", "being your first choice for streams")
    text = seeded("").replace("the move to event streams", "being your first choice for streams")
    assert rules(text, said) == []


def test_another_offer_without_a_base_gives_no_figure() -> None:
    bare = PERSON + LIMITS + MARKET + ACME + without(BIRCH, "base")
    assert rules(seeded("The other offer has a base of 99,000."), bare) == ["claim"]


def test_an_empty_text_is_looked_at_too() -> None:
    assert {"length", "thanks", "question"} <= set(rules("", ALONE))


def test_the_sound_text_has_its_one_hole() -> None:
    assert SOUND.count("{fault}") == 1
