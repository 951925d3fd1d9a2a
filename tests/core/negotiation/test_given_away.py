from __future__ import annotations

import re

from hypothesis import example, given
from hypothesis import strategies as st

from offerbook.core.negotiation.given_away import _folded, _names, given_away
from offerbook.core.negotiation.lint.lint import lint
from offerbook.core.negotiation.present_pay import hidden
from tests.core.negotiation.cases import ACME, BIRCH, MARKET, PERSON, TODAY, swapped
from tests.core.negotiation.stories import situation, spoken

SHOW = "[preferences.permissions]\ndisclose_amounts = true\n"
NAME = SHOW + "name_companies = true\n"
NOW = """
[offers.current]
kind = "current"
currency = "EUR"
base = { amount = 80000 }
bonus = [{ target_percent = 10 }, { amount = 3000 }, { amount = 0 }]
"""


def warned(told: str) -> list[str]:
    return [spoken(one) for one in given_away(situation(told, "acme", TODAY))]


def test_exact_terms_of_a_nameless_rival_can_tell_who_it_is() -> None:
    (warning,) = warned(PERSON + SHOW + ACME + BIRCH)
    assert warning.startswith("The texts name no other employer, but the exact terms of an offer")


def test_silent_without_the_permission_without_a_rival_and_where_names_may_be_said() -> None:
    assert warned(PERSON + ACME + BIRCH) == []
    assert warned(PERSON + SHOW + ACME) == []
    assert warned(PERSON + NAME + ACME + BIRCH) == []


def test_a_gap_in_recurring_pay_gives_the_whole_of_the_other_offer_away() -> None:
    same = swapped(BIRCH, "amount = 99000", "amount = 90000")
    better = swapped(same, "target_percent = 10", "target_percent = 30")
    found = warned(PERSON + NAME + ACME + better)
    assert len(found) == 1
    assert "they can work out all that the other one pays" in found[0]


def test_present_pay_and_its_bonus_are_hidden_with_how_they_lead_to_each_other() -> None:
    here = situation(PERSON + ACME + NOW, "acme", TODAY)
    # 80,000; 10 % of it; a fixed 3,000
    assert [fact.value for fact in hidden(here)] == [80_000, 8_000, 3_000]
    monthly = NOW.replace("{ amount = 80000 }", '{ amount = 6000, per = "month" }')
    values = [fact.value for fact in hidden(situation(PERSON + ACME + monthly, "acme", TODAY))]
    assert values[:3] == [6_000, 72_000, 7_200]
    without = NOW.replace("base = { amount = 80000 }\n", "")
    assert hidden(situation(PERSON + ACME + without, "acme", TODAY)) == ()


def test_a_forfeited_bonus_from_which_present_pay_follows_is_found_in_a_text() -> None:
    here = situation(PERSON + MARKET + ACME + NOW, "acme", TODAY)
    text = "Thank you. I would forfeit a bonus of €8,000. Is €99,500 possible? What do you think?"
    found = [one for one in lint(text, here, "counter") if one.rule == "private"]
    assert [one.words for one in found] == ["€8,000"]
    assert "your pay can be worked out" in spoken(found[0].why)
    clean = text.replace("€8,000", "€8,100")
    assert not [one for one in lint(clean, here, "counter") if one.rule == "private"]


def test_own_words_that_hold_present_pay_or_name_another_employer_are_warned_about() -> None:
    did = '[[preferences.negotiation.achievement]]\ntext = "{}"\n'
    paid = PERSON + did.format("grew a budget to 80,000 euros") + ACME + BIRCH + NOW
    assert warned(paid) == [
        (
            "Your words “grew a budget to 80,000 euros” hold a figure to keep to yourself: present "
            "base."
        )
    ]
    named = did.format("beat birch in a tender")
    assert warned(PERSON + named + ACME + BIRCH) == [
        "Your words “beat birch in a tender” name Birch, and you have not allowed that."
    ]
    permitted = NAME.replace("disclose_amounts = true\n", "")
    assert warned(PERSON + permitted + named + ACME + BIRCH) == []
    elsewhere = named + 'application = "birch"\n'
    assert warned(PERSON + elsewhere + ACME + BIRCH) == []
    bare = swapped(ACME, 'specific = "the move to event streams"\n', "")
    assert warned(PERSON + did.format("cut a build to 9 minutes") + bare) == []


@given(st.text(max_size=8), st.text(max_size=8))
@example("STRASSE", "straße").via("one letter that is two in capitals")
@example("\u0131", "I").via("an i without its dot")
def test_a_name_is_looked_for_in_full_wherever_a_quick_look_says_that_it_may_stand(
    company: str, around: str
) -> None:
    for words in (company.swapcase(), company.lower(), f"{around} {company.upper()} {around}"):
        assert not _names(company, words) or _folded(company) in _folded(words)


def test_a_thousand_companies_cost_no_thousand_patterns() -> None:
    known = "".join(
        f'[applications.firm-{number}]\ncompany = "Firm {number}"\n' for number in range(1000)
    )
    did = '[[preferences.negotiation.achievement]]\ntext = "cut a build to 9 minutes at firm 7"\n'
    here = situation(PERSON + did + ACME + known, "acme", TODAY)
    re.purge()
    (warning,) = [spoken(one) for one in given_away(here)]
    assert "name Firm 7," in warning
    assert len(re._cache) < 20  # type: ignore[attr-defined]
