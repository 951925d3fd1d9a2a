from __future__ import annotations

from datetime import date

from offerbook.core.negotiation.texts.prep import prep
from offerbook.core.negotiation.won import rounds, told, won_so_far
from tests.core.negotiation.cases import ACME, MARKET, PERSON, TODAY, swapped
from tests.core.negotiation.stories import situation, spoken
from tests.core.negotiation.test_rounds import ASKED, IMPROVED, LINE, SECOND, log

WITH_WHOM = ASKED.replace('kind = "asked",', 'kind = "asked", channel = "phone", who = "Jo Lane",')


def test_a_round_has_its_ask_its_answer_and_the_version_that_it_brought() -> None:
    here = situation(PERSON + MARKET + log(WITH_WHOM, IMPROVED) + SECOND, "acme", TODAY)
    (one,) = rounds(here)
    assert (one.number, one.on, one.channel, one.who) == (1, date(2026, 11, 20), "phone", "Jo Lane")
    assert [ask.path for ask in one.asks] == ["base.amount", "start"]
    assert (one.answered, one.closed) == (date(2026, 11, 22), ("sign_on",))
    assert [ask.value for ask in one.came_back] == [94_000]
    assert (one.before, one.version) == ("acme-1", "acme-2")
    # 4,000 more base, and on it 10 % bonus and 5 % retirement; a bonus of the first year may be
    # paid in the second: 4,000 × 1.15 = 4,600, over four years 18,400
    assert one.won is not None
    assert one.won.horizon == 18_400
    assert 4_000 <= one.won.first_year <= 4_600
    assert (one.won.years, one.won.currency) == (4, "EUR")
    assert won_so_far(here) == one.won


def test_the_rounds_are_told_with_what_they_brought() -> None:
    here = situation(PERSON + MARKET + log(WITH_WHOM, IMPROVED) + SECOND, "acme", TODAY)
    lines = [spoken(one) for one in told(here)]
    assert lines[0] == ("Round 1, Friday 20 November: you asked Jo Lane for base and start date.")
    assert lines[1] == "They answered on Sunday 22 November."
    assert lines[2].startswith("It brought acme-2: €4,")
    assert lines[2].endswith("€18,400 over 4 years.")
    assert lines[3] == "They said that these will not move: sign-on."
    assert lines[4].startswith("Won so far: ")
    titles = [spoken(one.title) for one in prep(here).sections]
    assert "The rounds so far" in titles


def test_a_round_without_an_answer_says_so_and_wins_nothing() -> None:
    here = situation(PERSON + MARKET + log(ASKED), "acme", TODAY)
    (one,) = rounds(here)
    assert one.answered is None
    assert (one.version, one.won) == ("", None)
    assert [spoken(line) for line in told(here)][-1] == "They have not answered yet."
    assert won_so_far(here) is None


def test_an_ask_without_detail_is_told_plainly_and_none_at_all_not() -> None:
    bare = '{ on = 2026-11-20, kind = "asked" }'
    here = situation(PERSON + log(bare), "acme", TODAY)
    assert rounds(here)[0].before == "acme-1"
    assert spoken(next(told(here))) == "Round 1, Friday 20 November: you asked."
    assert list(told(situation(PERSON + ACME, "acme", TODAY))) == []


def test_a_letter_that_replaces_the_one_asked_about_belongs_to_the_round() -> None:
    here = situation(
        PERSON + log(ASKED, '{ on = 2026-11-22, kind = "answer" }') + SECOND, "acme", TODAY
    )
    assert rounds(here)[0].version == "acme-2"


def test_two_rounds_are_kept_apart_and_their_gains_add_up() -> None:
    third = SECOND.replace("acme-2", "acme-3").replace("acme-1", "acme-2")
    third = third.replace("2026-11-22", "2026-11-23").replace("94000", "96000")
    again = '{ on = 2026-11-22, kind = "asked", offer = "acme-2" }'
    last = '{ on = 2026-11-23, kind = "offer_written", offer = "acme-3" }'
    here = situation(PERSON + log(ASKED, IMPROVED, again, last) + SECOND + third, "acme", TODAY)
    found = rounds(here)
    assert [(one.before, one.version) for one in found] == [
        ("acme-1", "acme-2"),
        ("acme-2", "acme-3"),
    ]
    total = won_so_far(here)
    assert total is not None
    assert total.horizon == sum(one.won.horizon for one in found if one.won)


def test_a_version_that_cannot_be_valued_is_named_without_a_figure() -> None:
    lost = SECOND.replace("base = { amount = 94000 }\n", "")
    here = situation(PERSON + log(ASKED, IMPROVED) + lost, "acme", TODAY)
    assert rounds(here)[0].won is None
    assert "It brought acme-2." in [spoken(one) for one in told(here)]


def test_an_ask_before_any_offer_has_no_version() -> None:
    early = '{ on = 2026-11-01, kind = "asked" }'
    here = situation(PERSON + swapped(ACME, LINE, f"{early}, {LINE}") + SECOND, "acme", TODAY)
    assert rounds(here)[0].before == ""
    assert rounds(here)[0].version == "acme-1"
    only = PERSON + swapped(ACME, LINE, early)
    assert rounds(situation(only, "acme", TODAY))[0].version == ""


def test_an_answer_without_a_letter_may_still_close_something_or_nothing() -> None:
    no = '{ on = 2026-11-22, kind = "improved", closed = ["base.amount"] }'
    lines = [spoken(one) for one in told(situation(PERSON + log(ASKED, no), "acme", TODAY))]
    assert lines[-1] == "They said that these will not move: base."
    word = '{ on = 2026-11-22, kind = "answer" }'
    lines = [spoken(one) for one in told(situation(PERSON + log(ASKED, word), "acme", TODAY))]
    assert lines[-1] == "They answered on Sunday 22 November."
