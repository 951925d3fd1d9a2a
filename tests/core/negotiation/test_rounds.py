from __future__ import annotations

from offerbook.core.negotiation.rounds import asked_before, closed_paths, waiting_since
from offerbook.core.negotiation.stance import stance
from offerbook.core.negotiation.target import room
from offerbook.core.negotiation.texts.write import write
from tests.core.negotiation.cases import ACME, MARKET, PERSON, TODAY, swapped
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


def test_the_second_ask_goes_down_to_the_target_and_never_over_the_first() -> None:
    here = situation(PERSON + MARKET + log(ASKED, IMPROVED) + SECOND, "acme", TODAY)
    assert asked_before(here) == 99_500
    space = room(here)
    assert space is not None
    assert space.ask is not None
    assert {one.kind: one.amount for one in space.limits}["asked"] == 99_500
    # the market figure itself, since the first ask was made already
    assert space.ask.base == 97_000
    text = mail(written(write("counter", here)))
    assert "€97,000 a year" in text
    assert "sign-on" not in text


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
