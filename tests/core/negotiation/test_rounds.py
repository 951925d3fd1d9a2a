from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offerbook.core.negotiation.rounds import asked_before, closed_paths, waiting_since
from offerbook.core.negotiation.stance import stance
from offerbook.core.negotiation.target import Room, room
from offerbook.core.negotiation.texts.prep import prep
from offerbook.core.negotiation.texts.write import write
from tests.core.negotiation.cases import ACME, MARKET, PERSON, TODAY, swapped, without
from tests.core.negotiation.stories import mail, refused, situation, spoken, written

LINE = '{ on = 2026-11-18, kind = "offer_written", offer = "acme-1" }'
ASKED = (
    '{ on = 2026-11-20, kind = "asked", offer = "acme-1", '
    'asks = [{ path = "base.amount", value = 99500 }, { path = "start", value = "May" }] }'
)
IMPROVED = (
    '{ on = 2026-11-22, kind = "improved", offer = "acme-2", '
    'asks = [{ path = "base.amount", value = 94000 }], closed = ["sign_on", "sign_on"] }'
)
SECOND = """
[offers.acme-2]
application = "acme"
received = 2026-11-22
written = true
supersedes = "acme-1"
answer_by = 2026-12-04
currency = "EUR"
start = 2027-02-01
base = { amount = 94000 }
bonus = [{ target_percent = 10 }]
retirement = [{ percent = 5 }]
time = { leave_days = 28 }
terms = { probation_months = 6 }
"""


def log(*events: str) -> str:
    return swapped(ACME, LINE, ", ".join((LINE, *events)))


def test_an_ask_without_an_answer_is_waited_for() -> None:
    here = situation(PERSON + MARKET + log(ASKED), "acme", TODAY)
    assert waiting_since(here) is not None
    now = stance(here)
    assert now.row == "P5a"
    assert spoken(now.saying) == "You asked on Friday 20 November; wait for their answer."
    assert now.texts == ()
    assert "have no answer yet" in spoken(refused(write("counter", here)).why)


def test_a_new_letter_or_an_answer_ends_the_wait() -> None:
    here = situation(PERSON + MARKET + log(ASKED, IMPROVED) + SECOND, "acme", TODAY)
    assert waiting_since(here) is None
    assert closed_paths(here) == ("sign_on",)
    answered = log(ASKED, '{ on = 2026-11-22, kind = "answer" }')
    assert waiting_since(situation(PERSON + answered, "acme", TODAY)) is None
    assert waiting_since(situation(PERSON + ACME, "acme", TODAY)) is None


def test_the_second_ask_goes_halfway_down_to_the_target_and_never_over_the_first() -> None:
    here = situation(PERSON + MARKET + log(ASKED, IMPROVED) + SECOND, "acme", TODAY)
    assert asked_before(here) == 99_500
    space = room(here)
    assert space is not None
    assert space.ask is not None
    assert {one.kind: one.amount for one in space.limits}["asked"] == 99_500
    # halfway from 99,500 to the market figure, 97,000: 98,250, to 500
    assert space.ask.base == 98_000
    text = mail(written(write("counter", here)))
    assert "€98,000" in text
    assert "sign-on" not in text
    sheet_lines = [spoken(line) for part in prep(here).sections for line in part.lines]
    assert "Next ask: €98,000 a year." in sheet_lines


def aiming(aim: int, before: int, more: str = "") -> Room:
    """Return the second round at 94,000 after an ask of `before`, with an aim of one's own."""
    line = f"[preferences.negotiation.aim]\namount = {aim}\n{more}"
    asked = ASKED.replace("99500", str(before))
    told = PERSON + line + without(MARKET, "high") + log(asked, IMPROVED) + SECOND
    found = room(situation(told, "acme", TODAY))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("aim", "before", "second"),
    [
        # halfway from 101,000 to 98,000
        (98_000, 101_000, 99_500),
        # halfway lies 98,250: to 250, since 98,000 is the aim and 98,500 was asked for
        (98_000, 98_500, 98_250),
        # an aim beyond what was asked for before: halfway to the market figure, 97,750, to 500
        (110_000, 98_500, 97_500),
    ],
)
def test_the_second_ask_never_equals_the_aim_or_the_first(
    aim: int, before: int, second: int
) -> None:
    found = aiming(aim, before)
    assert found.ask is not None
    assert found.ask.base == second


@given(aim=st.integers(94_100, 104_000), over=st.integers(0, 6_000))
def test_a_second_ask_lies_between_the_aim_and_the_first(aim: int, over: int) -> None:
    found = aiming(aim, aim + over)
    assert found.target is not None
    if found.ask is not None:
        assert found.target.amount <= found.ask.base < aim + over
        assert found.ask.base != aim


@pytest.mark.parametrize("before", [98_000, 98_050])
def test_there_is_no_second_ask_where_only_the_aim_is_left(before: int) -> None:
    found = aiming(98_000, before)
    assert found.ask is None
    assert found.why_none is not None
    assert "no other figure is left" in spoken(found.why_none)
    here = situation(
        PERSON
        + "[preferences.negotiation.aim]\namount = 98000\n"
        + MARKET
        + log(ASKED.replace("99500", str(before)), IMPROVED)
        + SECOND,
        "acme",
        TODAY,
    )
    assert "what you aim for stays with you" in spoken(refused(write("counter", here)).why)


def test_what_was_asked_about_other_things_sets_no_limit() -> None:
    other = '{ on = 2026-11-20, kind = "asked", asks = [{ path = "start", value = "May" }] }'
    here = situation(PERSON + MARKET + log(other), "acme", TODAY)
    assert asked_before(here) is None


def test_what_the_person_chose_not_to_ask_for_is_left_out() -> None:
    lever = '[[preferences.negotiation.lever]]\npath = "{}"\nclosed = true\n'
    once = situation(PERSON + MARKET + lever.format("sign_on[0].amount") + ACME, "acme", TODAY)
    assert "sign_on" not in stance(once).levers
    assert "base" in stance(once).levers
    base = situation(PERSON + MARKET + lever.format("base.amount") + ACME, "acme", TODAY)
    assert "base" not in stance(base).levers
    space = room(base)
    assert space is not None
    assert space.ask is None
    assert "chosen not to ask" in spoken(refused(write("counter", base)).why)
    other = lever.format("base.amount") + 'application = "birch"\n'
    assert "base" in stance(situation(PERSON + MARKET + other + ACME, "acme", TODAY)).levers
