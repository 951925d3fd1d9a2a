from __future__ import annotations

from offerbook.core.negotiation.stance import stance
from tests.core.negotiation.cases import (
    ACME,
    BIRCH,
    FIRST_ACME,
    MARKET,
    PERSON,
    TODAY,
    swapped,
)
from tests.core.negotiation.stories import situation, spoken


def aim(amount: int) -> str:
    return f"[preferences.negotiation.aim]\namount = {amount}\n"


def lowest(amount: int, measure: str = "base") -> str:
    return f'[preferences.negotiation.lowest]\namount = {amount}\nmeasure = "{measure}"\n'


def log(told: str, event: str) -> str:
    """Return a book in which one more thing happened at Acme."""
    line = '{ on = 2026-11-18, kind = "offer_written", offer = "acme-1" }'
    return swapped(told, line, f"{line}, {event}")


def test_a_gain_under_two_percent_of_recurring_pay_is_not_worth_a_round() -> None:
    # aim 91,000 × 1.03 = 93,730 → 93,500: 3,500 / 103,500 = 3.4 %, worth it
    assert stance(situation(PERSON + aim(91000) + ACME, "acme", TODAY)).accept is None
    # a ceiling of 92,000: 2,000 / 103,500 = 1.9 %
    told = (
        PERSON
        + aim(91000)
        + swapped(ACME, 'company = "Acme"', 'company = "Acme"\nstated_ceiling = 92000')
    )
    now = stance(situation(told, "acme", TODAY))
    assert now.accept is not None
    assert "1.9%" in spoken(now.accept)


def test_where_they_closed_everything_accepting_is_right_unless_it_is_too_little() -> None:
    closed = '{ on = 2026-11-20, kind = "improved", closed = ["base.amount", "sign_on", "grant"] }'
    now = stance(situation(log(PERSON + MARKET + ACME, closed), "acme", TODAY))
    assert now.row == "P5a"
    assert now.levers == ("review",)
    assert now.accept is not None
    under = stance(situation(log(PERSON + lowest(91000) + MARKET + ACME, closed), "acme", TODAY))
    assert under.accept is None


def test_the_first_choice_and_the_ranking_may_disagree_and_it_is_said() -> None:
    weighed = "weights = { money = 60, start = 20, fit = 20 }\n"
    told = PERSON + weighed + FIRST_ACME + ACME + BIRCH
    now = stance(situation(told, "acme", TODAY, ranked=True))
    assert any("by your own weights Birch leads" in spoken(one) for one in now.flags)
    unweighed = PERSON + FIRST_ACME + ACME + BIRCH
    now = stance(situation(unweighed, "acme", TODAY, ranked=True))
    assert spoken(now.flags[0]) == (
        "You would take Acme today, but Birch leads; that is by equal weights, which are not yet "
        "yours."
    )
    agreed = stance(situation(PERSON + ACME + BIRCH, "acme", TODAY, ranked=True))
    assert not any("by your own weights" in spoken(one) for one in agreed.flags)


def test_what_to_look_at_before_signing_is_listed() -> None:
    more = """
clause = [
  { text = "The bonus may be changed at any time.", worry = "too wide" },
  { text = "Settled.", status = "accepted" },
]
condition = [{ what = "references" }, { what = "a health check", cleared = 2026-11-20 }]
promised = [{ what = "two days at home", by = "Jo Lane" }]
"""
    told = PERSON + MARKET + ACME + more
    listed = [spoken(one) for one in stance(situation(told, "acme", TODAY)).flags]
    assert listed == [
        "Said but not in the letter: two days at home.",
        "A clause is not settled, have it read: “The bonus may be changed at any time”.",
        "Not yet cleared: references. Do not resign before it is.",
    ]


def test_a_figure_named_earlier_below_the_ask_brings_a_question_never_a_cap() -> None:
    said = 'company = "Acme"\nsaid_pay = [{ amount = 90000, to = "Mia" }, { amount = 120000 }]'
    told = PERSON + MARKET + swapped(ACME, 'company = "Acme"', said)
    now = stance(situation(told, "acme", TODAY))
    assert [spoken(one) for one in now.flags] == [
        "You named €90,000 earlier, below the first ask: what has changed since?"
    ]


def test_a_first_choice_that_leads_by_the_weights_too_needs_no_word() -> None:
    birch = 'first_choice = { application = "birch", on = 2026-11-20 }\n'
    now = stance(situation(PERSON + birch + ACME + BIRCH, "acme", TODAY, ranked=True))
    assert not any("by your own weights" in spoken(one) for one in now.flags)


def test_an_offer_at_the_aim_is_not_to_be_taken_while_the_first_choice_still_runs() -> None:
    birch = 'first_choice = { application = "birch", on = 2026-11-20 }\n'
    here = situation(PERSON + birch + aim(90000) + ACME + BIRCH, "acme", TODAY)
    now = stance(here)
    assert now.row == "P5c"
    assert "settle things with Birch, your first choice" in spoken(now.saying)
    assert (now.accept, now.texts) == (None, ())
    alone = stance(situation(PERSON + birch + aim(90000) + ACME + GONE, "acme", TODAY))
    assert spoken(alone.saying).startswith("Accept")
    assert [one.kind for one in alone.texts] == ["accept"]


GONE = """
[applications.birch]
company = "Birch"
events = [{ on = 2026-11-02, kind = "applied" }, { on = 2026-11-20, kind = "rejected" }]
"""
