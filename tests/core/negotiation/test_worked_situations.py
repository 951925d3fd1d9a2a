"""Two worked situations, with what an excellent coach would say and leave unsaid."""

from __future__ import annotations

import re
from decimal import Decimal

from offerbook.core.negotiation.stance import stance
from offerbook.core.negotiation.target import room
from offerbook.core.negotiation.texts.write import write
from tests.core.negotiation.stories import body_words, mail, refused, situation, spoken, written

WATTLE = """
[preferences]
name = "Sam Brooks"
currency = "AUD"
horizon_years = 3
first_choice = { application = "wattle", on = 2026-08-03 }

[preferences.negotiation]
lowest = { amount = 97000 }
aim = { amount = 100500 }
achievement = [{ text = "took a support queue from 3 days to 9 hours" }]

[preferences.permissions]
say_first_choice = true
disclose_amounts = true

[applications.wattle]
company = "Wattle Software"
role = "Support engineer"
contact = { name = "Jo Lane" }
events = [{ on = 2026-08-03, kind = "offer_written", offer = "wattle-1" }]

[applications.coorong]
company = "Coorong Systems"
role = "Support engineer"
events = [{ on = 2026-07-31, kind = "offer_written", offer = "coorong-1" }]

[offers.wattle-1]
application = "wattle"
written = true
received = 2026-08-03
answer_by = 2026-08-12
currency = "AUD"
start = 2026-09-07
base = { amount = 96000 }
bonus = [{ target_percent = 0 }]
retirement = [{ percent = 12 }]
time = { leave_days = 20 }

[offers.coorong-1]
application = "coorong"
written = true
received = 2026-07-31
answer_by = 2026-08-11
currency = "AUD"
start = 2026-09-07
base = { amount = 102000 }
bonus = [{ target_percent = 0 }]
retirement = [{ percent = 12 }]
time = { leave_days = 20 }
"""

NORDLICHT = """
[preferences]
name = "Lena Fischer"
currency = "EUR"
first_choice = { application = "nordlicht", on = 2026-05-06 }

[preferences.negotiation]
lowest = { amount = 52000 }
aim = { amount = 56000 }

[preferences.permissions]
say_first_choice = true

[applications.nordlicht]
company = "Nordlicht AG"
role = "Analyst"
specific = "the forecasting project"
promised_by = 2026-05-15
contact = { name = "Timo Brandt" }
events = [
  { on = 2026-05-05, kind = "interview", signs = ["ran_over", "asked_availability"] },
]

[applications.kiefer]
company = "Kiefer Labs"
role = "Analyst"
promised_by = 2026-06-01
events = [{ on = 2026-05-18, kind = "interview" }]

[applications.stadtwerke]
company = "Stadtwerke Ost"
role = "Analyst"
events = [{ on = 2026-05-11, kind = "applied" }]
"""

THANKS = r"\bthank"
KEEN = r"excited|keen|enthusias|look(ing)? forward|delighted|glad"
OPEN_QUESTION = r"(what|how|which|where)[^.?!]*\?"


def says(pattern: str, text: str) -> bool:
    return re.search(pattern, text, re.IGNORECASE) is not None


def figures(text: str) -> set[int]:
    return {int(one.replace(",", "")) for one in re.findall(r"\d+(?:,\d{3})*", text)}


def test_wattle_pays_less_than_the_first_choice_should() -> None:
    here = situation(WATTLE, "wattle", "2026-08-04", ranked=True)
    now = stance(here)
    assert now.row == "P5b"
    assert now.modifiers == ()
    assert now.levers == ("base", "sign_on", "equity", "review")
    assert any("Do not sign" in spoken(one) for one in now.flags)


def test_the_ask_at_wattle_lies_in_its_window() -> None:
    space = room(situation(WATTLE, "wattle", "2026-08-04"))
    assert space is not None
    assert space.ask is not None
    assert space.leverage.level == 3
    # limits: 96,000 × 1.20 = 115,200; parity (114,240 − 0) / 1.12 = 102,000 × 1.05 = 107,100
    assert {one.kind: one.amount for one in space.limits} == {
        "leverage": 115_200,
        "parity": 107_100,
    }
    # 100,500 × 1.03 = 103,515, to the nearest 500: 103,500
    assert space.ask.base == Decimal(103_500)
    assert (space.ask.low, space.ask.high) == (Decimal(100_500), Decimal(107_100))
    # inward to 500; 100,500 is the aim and stays unsaid
    assert space.ask.shown == (Decimal(101_000), Decimal(107_000))


def test_the_mail_to_wattle_says_what_it_must_and_no_more() -> None:
    here = situation(WATTLE, "wattle", "2026-08-04", ranked=True)
    text = mail(written(write("counter", here)), "2026-08-04")
    for pattern in (THANKS, KEEN, r"(another|other) (written )?offer", OPEN_QUESTION):
        assert says(pattern, text), pattern
    for pattern in ("coorong", r"97,?000", r"100,?500"):
        assert not says(pattern, text), pattern
    assert figures(text) == {102_000, 103_500, 3, 9, 10, 11}
    assert "10 August" in text
    assert "11 August" in text
    assert body_words(text) <= 180


def test_nobody_has_made_an_offer_so_there_is_nothing_to_ask_for() -> None:
    now = stance(situation(NORDLICHT, "nordlicht", "2026-05-21"))
    assert now.row == "P0"
    assert now.modifiers == ()
    assert now.levers == ("information",)
    assert refused(write("counter", situation(NORDLICHT, "nordlicht", "2026-05-21"))).instead == (
        "follow_up"
    )


def test_the_note_to_nordlicht_says_what_it_must_and_no_more() -> None:
    here = situation(NORDLICHT, "nordlicht", "2026-05-21")
    text = mail(written(write("follow_up", here)), "2026-05-21")
    for pattern in (THANKS, KEEN, "15 May", "analyst", OPEN_QUESTION, "the forecasting project"):
        assert says(pattern, text), pattern
    for pattern in ("offer", r"urgent|as soon as possible|asap|must|need to know"):
        assert not says(pattern, text), pattern
    assert figures(text) == {5, 15}
    assert 40 <= body_words(text) <= 90


def test_kiefer_is_left_alone_until_the_day_it_named() -> None:
    found = refused(write("follow_up", situation(NORDLICHT, "kiefer", "2026-05-21")))
    assert "1 June" in spoken(found.why)
