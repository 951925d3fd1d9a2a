from __future__ import annotations

from dataclasses import replace

import pytest

from offerbook.core.negotiation.points.rules import REASONS, points
from offerbook.core.negotiation.stance import stance
from offerbook.core.negotiation.target import room
from offerbook.core.negotiation.texts.write import write
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
    YES,
    swapped,
    without,
)
from tests.core.negotiation.stories import refused, situation, spoken


def aim(amount: int) -> str:
    return f"[preferences.negotiation.aim]\namount = {amount}\n"


def lowest(amount: int, measure: str = "base") -> str:
    return f'[preferences.negotiation.lowest]\namount = {amount}\nmeasure = "{measure}"\n'


def log(told: str, event: str) -> str:
    """Return a book in which one more thing happened at Acme."""
    line = '{ on = 2026-11-18, kind = "offer_written", offer = "acme-1" }'
    return swapped(told, line, f"{line}, {event}")


EXTENSION_REFUSED = '{ on = 2026-11-20, kind = "extension_refused" }'


def row(told: str, about: str = "acme", today: str = TODAY, *, ranked: bool = False) -> str:
    return stance(situation(told, about, today, ranked=ranked)).row


def test_with_no_offer_anywhere_the_stance_is_to_wait() -> None:
    assert row(PERSON + CEDAR, "cedar") == "P0"


def test_an_employer_without_an_offer_is_waited_for_while_another_offer_has_time() -> None:
    told = PERSON + FIRST_CEDAR + swapped(ACME, "2026-12-04", "2026-12-18") + CEDAR
    now = stance(situation(told, "cedar", TODAY))
    assert now.row == "P0"
    assert [spoken(one) for one in now.why] == ["Cedar has made no offer so far."]


def test_the_clock_comes_before_the_money_even_where_much_could_be_won() -> None:
    assert row(PERSON + FIRST_CEDAR + MARKET + ACME + BIRCH + CEDAR) == "P1"


def test_an_unknown_date_of_the_preferred_one_counts_as_too_late() -> None:
    told = PERSON + FIRST_CEDAR + ACME + without(CEDAR, "promised_by")
    now = stance(situation(told, "acme", TODAY))
    assert now.row == "P1"
    assert "has named no date" in spoken(now.why[0])


def test_a_promised_day_that_has_passed_counts_as_not_known() -> None:
    told = PERSON + FIRST_CEDAR + MARKET + ACME + swapped(CEDAR, "12-09", "11-20")
    now = stance(situation(told, "acme", TODAY))
    assert now.row == "P1"
    assert [one.kind for one in now.texts] == ["more_time", "nudge"]
    assert "promised word by Friday 20 November, and that day has passed" in spoken(now.why[0])
    # the day itself has not passed yet
    assert row(PERSON + FIRST_CEDAR + MARKET + ACME + swapped(CEDAR, "12-09", "11-23")) == "P5a"


def test_a_pending_process_does_not_matter_where_the_first_choice_has_made_an_offer() -> None:
    assert row(PERSON + FIRST_ACME + MARKET + ACME + CEDAR) == "P5a"


def test_without_a_first_choice_every_interviewed_process_might_be_it() -> None:
    assert row(PERSON + MARKET + ACME + CEDAR) == "P1"


def test_without_a_first_choice_a_mere_application_holds_nothing_up() -> None:
    only_applied = without(CEDAR, '  { on = 2026-11-16, kind = "interview"')
    assert row(PERSON + MARKET + ACME + only_applied) == "P5a"


def test_a_promise_before_the_deadline_is_no_clash() -> None:
    assert row(PERSON + FIRST_CEDAR + MARKET + ACME + swapped(CEDAR, "12-09", "12-01")) == "P5a"


def test_a_request_for_time_that_is_out_is_waited_for() -> None:
    told = log(PERSON + FIRST_CEDAR + ACME + CEDAR, '{ on = 2026-11-20, kind = "extension_asked" }')
    now = stance(situation(told, "acme", TODAY))
    assert now.row == "P1"
    assert [one.kind for one in now.texts] == ["nudge"]


@pytest.mark.parametrize("answer", ["extension_refused", "extension_granted"])
def test_an_answered_request_for_time_leaves_the_clock_to_decide(answer: str) -> None:
    asked = '{ on = 2026-11-20, kind = "extension_asked" }, '
    told = log(
        PERSON + FIRST_CEDAR + ACME + CEDAR, asked + f'{{ on = 2026-11-22, kind = "{answer}" }}'
    )
    assert row(told) == "P1b"


def test_an_old_request_about_an_earlier_version_does_not_count() -> None:
    told = log(
        PERSON + FIRST_CEDAR + ACME + CEDAR, '{ on = 2026-11-10, kind = "extension_refused" }'
    )
    assert row(told) == "P1"


def test_under_two_business_days_with_terms_open_asks_for_time() -> None:
    # Friday 4 December is one business day after Thursday the 3rd
    told = PERSON + MARKET + without(ACME, "terms")
    now = stance(situation(told, "acme", "2026-12-03"))
    assert now.row == "P1"
    assert [one.kind for one in now.texts] == ["more_time"]


def test_under_two_business_days_with_nothing_but_pay_open_the_ask_goes_out_today() -> None:
    told = PERSON + MARKET + ACHIEVEMENT + ACME
    now = stance(situation(told, "acme", "2026-12-03"))
    assert now.row == "P5a"
    assert [one.kind for one in now.texts] == ["counter"]


def test_a_process_beyond_the_most_time_to_ask_for_is_hurried_too() -> None:
    # Friday 4 December + 7 business days is Tuesday the 15th
    told = PERSON + FIRST_CEDAR + ACME + swapped(CEDAR, "12-09", "12-15")
    now = stance(situation(told, "acme", TODAY))
    assert "until Tuesday 15 December" in spoken(now.saying)
    assert "before Cedar decides: hurry Cedar" in spoken(now.why[1])
    enough = PERSON + FIRST_CEDAR + ACME + swapped(CEDAR, "12-09", "12-14")
    assert len(stance(situation(enough, "acme", TODAY)).why) == 1


def test_under_two_business_days_with_nothing_to_win_there_is_no_hurry() -> None:
    assert row(PERSON + aim(88000) + ACME, today="2026-12-03") == "P5c"


def test_a_short_clock_is_not_asked_about_twice() -> None:
    told = log(PERSON + MARKET + without(ACME, "terms"), EXTENSION_REFUSED)
    assert row(told, today="2026-12-03") == "P5a"


def test_a_spoken_offer_is_to_be_put_in_writing_whatever_it_pays() -> None:
    spoken_one = swapped(ACME, "written = true", "written = false").replace(
        "offer_written", "offer_spoken"
    )
    assert row(PERSON + aim(80000) + spoken_one) == "P2"


def test_an_offer_without_a_base_asks_for_it() -> None:
    now = stance(situation(PERSON + without(ACME, "base"), "acme", TODAY))
    assert now.row == "P3"
    assert now.levers == ("answers",)


def test_an_offer_in_a_currency_without_a_rate_asks_first_too() -> None:
    told = PERSON + swapped(ACME, 'currency = "EUR"', 'currency = "EUR"')
    assert row(told) == "P5a"


START = """
[preferences.start]
earliest = 2027-01-01
ideal = 2027-01-15
latest = 2027-04-01
"""


def test_a_missing_start_that_decides_the_order_is_asked_about_first() -> None:
    told = PERSON + START + MARKET + without(ACME, "start") + swapped(BIRCH, "99000", "91000")
    now = stance(situation(told, "acme", TODAY, ranked=True))
    assert now.row == "P3"
    assert now.levers[0] == "answers"


def test_a_floor_beyond_the_highest_ask_asks_once_for_a_package() -> None:
    # nothing in hand: at most 90,000 × 1.05 = 94,500, under 95,000
    now = stance(situation(PERSON + lowest(95000) + ACHIEVEMENT + ACME, "acme", TODAY))
    assert now.row == "P4"
    assert now.levers == ("base", "equity", "sign_on", "review")
    assert now.accept is None


def test_another_offer_beyond_the_highest_ask_asks_once_for_a_package() -> None:
    # draws level at 110,000, over 90,000 × 1.20 = 108,000
    high = swapped(BIRCH, "99000", "110000")
    now = stance(situation(PERSON + MARKET + ACHIEVEMENT + ACME + high, "acme", TODAY))
    assert now.row == "P4"
    assert spoken(now.why[0]).endswith("is under the base that draws level with Birch.")
    # a first choice is one that they would take as it stands
    assert row(PERSON + FIRST_ACME + MARKET + ACME + high) == "P5b"


def test_closed_parts_do_not_recommend_an_offer_that_is_worth_less_than_another() -> None:
    shut = '{ on = 2026-11-20, kind = "improved", closed = ["base", "sign_on", "grant", "terms"] }'
    told = log(MARKET + ACME, shut) + swapped(BIRCH, "99000", "94000")
    assert stance(situation(PERSON + told, "acme", TODAY)).accept is None
    assert stance(situation(PERSON + FIRST_ACME + told, "acme", TODAY)).accept is not None


def test_a_floor_in_reach_keeps_its_row_and_warns_not_to_sign() -> None:
    now = stance(situation(PERSON + lowest(92000) + MARKET + ACME, "acme", TODAY))
    assert now.row == "P5a"
    assert spoken(now.flags[0]).startswith("Do not sign it as it stands")


def test_a_floor_of_recurring_pay_is_compared_as_the_base_that_brings_it() -> None:
    # 103,500 recurring at 90,000; 110,400 / 1.15 = 96,000 base, over 94,500
    assert row(PERSON + lowest(110400, "recurring") + ACHIEVEMENT + ACME) == "P4"
    assert row(PERSON + lowest(105800, "recurring") + MARKET + ACME) == "P5a"


def test_at_the_aim_the_offer_is_to_be_accepted_whatever_rivals_pay() -> None:
    now = stance(situation(PERSON + FIRST_ACME + aim(90000) + ACME + BIRCH, "acme", TODAY))
    assert now.row == "P5c"
    assert now.levers == ("start", "leave", "flexible")
    assert now.accept is not None


def test_without_an_aim_an_offer_above_every_outside_figure_is_to_be_accepted() -> None:
    assert row(PERSON + MARKET + swapped(ACME, "90000", "98000")) == "P5c"


def test_small_gaps_on_both_sides_leave_fit_to_decide() -> None:
    # 2 % to the rival, 2.2 % to the aim
    near = swapped(BIRCH, "99000", "91800")
    assert row(PERSON + FIRST_ACME + aim(92000) + ACME + near) == "P5d"


def test_a_rival_over_three_percent_ahead_is_matched() -> None:
    said = "[preferences.permissions]\nsay_first_choice = true\n"
    now = stance(situation(PERSON + FIRST_ACME + said + ACME + BIRCH, "acme", TODAY))
    assert now.row == "P5b"
    assert "first choice" in spoken(now.saying)
    assert now.levers == ("base", "sign_on", "equity", "review")


def test_a_rival_is_matched_without_claiming_a_first_choice_that_is_not() -> None:
    now = stance(situation(PERSON + ACME + BIRCH, "acme", TODAY))
    assert now.row == "P5b"
    assert "first choice" not in spoken(now.saying)


def test_a_first_choice_is_not_to_be_told_where_that_is_not_permitted() -> None:
    now = stance(situation(PERSON + FIRST_ACME + ACME + BIRCH, "acme", TODAY))
    assert now.row == "P5b"
    assert spoken(now.saying) == "Show the true gap to the other offer, and ask them to match it."


def test_a_rival_barely_ahead_leaves_an_outside_figure_as_the_reason() -> None:
    near = swapped(BIRCH, "99000", "91800")
    assert row(PERSON + MARKET + ACME + near) == "P5a"


@pytest.mark.parametrize(
    "change",
    [
        ("written = true", "written = false"),
        ("answer_by = 2026-12-02", "answer_by = 2026-11-20"),
        ('currency = "EUR"', 'currency = "USD"'),
        ("base = { amount = 99000 }", 'base = { amount = 450, per = "day", billable_days = 220 }'),
        ("amount = 99000", "amount = 80000"),
    ],
    ids=["spoken", "lapsed", "another currency", "another unit", "lower"],
)
def test_a_rival_that_cannot_be_used_counts_as_absent(change: tuple[str, str]) -> None:
    told = PERSON + "rates = { USD = 0.9 }\n" + MARKET + ACME + swapped(BIRCH, *change)
    assert row(told) == "P5a"


def test_an_offer_in_another_currency_is_not_told_as_missing() -> None:
    told = PERSON + "rates = { GBP = 1.15 }\n" + ACME + swapped(BIRCH, '"EUR"', '"GBP"')
    here = situation(told, "acme", TODAY)
    words = "The offer of Birch is in GBP; a figure in EUR is needed to set beside the ask."
    assert words in [spoken(one) for one in stance(here).why]
    missing = [spoken(one) for one in refused(write("counter", here)).missing]
    assert words in missing
    assert "Another offer, in writing and open." not in missing
    # one in the same currency beside it is enough
    both = told + MARKET + BIRCH.replace("birch", "cove").replace("Birch", "Cove")
    assert len(stance(situation(swapped_base(both), "acme", TODAY)).why) == 1


def swapped_base(told: str) -> str:
    """Return the book with the second of two offers close to Acme's."""
    head, mark, tail = told.rpartition("base = { amount = 99000 }")
    assert mark
    return f"{head}base = {{ amount = 90500 }}{tail}"


def test_a_rival_that_is_trivially_higher_is_no_reason_beside_the_ask() -> None:
    told = PERSON + MARKET + ACHIEVEMENT + ACME + swapped(BIRCH, "99000", "90500")
    here = situation(told, "acme", TODAY)
    assert stance(here).row == "P5a"
    assert [one.rule for one in points(here, REASONS)] == ["market_figure", "achievement"]


WEIGHED = "weights = { money = 40, start = 20, fit = 40 }\n"
TEAM = '[[preferences.fit]]\nid = "team"\n'


def fitting(told: str, company: str, score: int) -> str:
    return swapped(
        told, f'company = "{company}"', f'company = "{company}"\nfit = {{ team = {score} }}'
    )


@pytest.mark.parametrize(
    ("birch", "words"),
    [
        (BIRCH, "a written offer with a higher base"),
        # 90,000 × 1.20 recurring against 90,000 × 1.15
        (
            swapped(swapped(BIRCH, "99000", "90000"), "target_percent = 10", "target_percent = 15"),
            "pays as much every year",
        ),
        (swapped(BIRCH, "99000", "89000"), "by your own weights it is worth as much to you"),
    ],
)
def test_an_offer_in_hand_is_told_for_what_it_is_and_not_called_worthless(
    birch: str, words: str
) -> None:
    told = PERSON + WEIGHED + TEAM + MARKET + fitting(ACME, "Acme", 1) + fitting(birch, "Birch", 10)
    here = situation(told, "acme", TODAY, ranked=True)
    space = room(here)
    assert space is not None
    assert space.leverage.level == 3
    assert words in spoken(space.leverage.why)
    assert "P6i" not in stance(here).modifiers


def test_a_higher_base_counts_even_where_all_that_comes_every_year_is_less() -> None:
    bare = without(without(swapped(BIRCH, "99000", "95000"), "bonus"), "retirement")
    here = situation(PERSON + MARKET + ACME + bare, "acme", TODAY)
    assert "P6i" not in stance(here).modifiers
    worse = swapped(bare, "95000", "89000")
    assert "P6i" in stance(situation(PERSON + MARKET + ACME + worse, "acme", TODAY)).modifiers


def test_an_older_version_does_not_speak_for_its_employer() -> None:
    newer = """
[offers.birch-2]
application = "birch"
received = 2026-11-20
written = true
supersedes = "birch-1"
currency = "EUR"
start = 2027-02-01
base = { amount = 88000 }
"""
    told = PERSON + MARKET + ACME + BIRCH + newer
    event = '{ on = 2026-11-17, kind = "offer_written", offer = "birch-1" }'
    more = event + ', { on = 2026-11-20, kind = "offer_written", offer = "birch-2" }'
    assert row(swapped(told, event, more)) == "P5a"


@pytest.mark.parametrize(
    ("event", "words"),
    [
        ('{ on = 2026-11-20, kind = "accepted", offer = "acme-1" }', "have accepted"),
        ('{ on = 2026-11-20, kind = "declined", offer = "acme-1" }', "You have said no to Acme"),
        ('{ on = 2026-11-20, kind = "withdrawn_by_them" }', "no longer open"),
    ],
)
def test_an_offer_that_has_ended_leaves_nothing_to_ask_for(event: str, words: str) -> None:
    here = replace(situation(log(PERSON + ACME, event), "acme", TODAY), offer="acme-1")
    now = stance(here)
    assert now.row == "ended"
    assert words in spoken(now.saying)


def test_a_lapsed_offer_is_asked_after_not_negotiated() -> None:
    now = stance(situation(PERSON + ACME, "acme", "2026-12-07"))
    assert now.row == "ended"
    assert "ask whether the offer still stands" in spoken(now.saying)
    assert [(one.kind, one.application) for one in now.texts] == [("more_time", "acme")]


def test_after_a_yes_everyone_else_is_asked_for_nothing_and_told_no_once_it_is_signed() -> None:
    first = stance(situation(PERSON + MARKET + ACME + YES, "acme", TODAY))
    assert (first.row, first.accept, first.texts) == ("ended", None, ())
    assert "once your signed copy is back" in spoken(first.saying)
    assert "You have said yes to Kite" in spoken(first.why[0])
    then = stance(situation(PERSON + MARKET + ACME + SIGNED, "acme", TODAY))
    assert [(one.kind, one.application) for one in then.texts] == [("decline", "acme")]
    waiting = stance(situation(PERSON + ACME + SIGNED + CEDAR, "cedar", TODAY))
    assert [(one.kind, one.application) for one in waiting.texts] == [("withdraw", "cedar")]


def test_a_job_that_has_begun_does_not_end_the_next_search() -> None:
    begun = swapped(SIGNED, "2027-02-01", "2026-11-21")
    assert stance(situation(PERSON + MARKET + ACME + begun, "acme", TODAY)).row == "P5a"


def test_a_lower_offer_elsewhere_is_no_figure_to_aim_for() -> None:
    lower = swapped(BIRCH, "amount = 99000", "amount = 80000")
    now = stance(situation(PERSON + ACME + lower, "acme", TODAY))
    assert now.row == "P5a"
    assert "Find an outside figure" in spoken(now.saying)


def test_an_older_version_and_the_present_job_are_no_offers_to_negotiate() -> None:
    newer = """
[offers.acme-2]
application = "acme"
received = 2026-11-20
written = true
supersedes = "acme-1"
currency = "EUR"
base = { amount = 95000 }

[offers.now]
kind = "current"
currency = "EUR"
base = { amount = 80000 }
"""
    told = log(
        PERSON + ACME + newer, '{ on = 2026-11-20, kind = "offer_written", offer = "acme-2" }'
    )
    here = situation(told, "acme", TODAY)
    assert here.offer == "acme-2"
    assert "newer version" in spoken(stance(replace(here, offer="acme-1")).saying)
    assert "present job" in spoken(stance(replace(here, offer="now")).saying)


def test_graded_pay_leaves_the_base_alone_and_asks_for_the_step() -> None:
    told = PERSON + MARKET + swapped(ACME, 'company = "Acme"', 'company = "Acme"\ngraded = true')
    now = stance(situation(told, "acme", TODAY))
    assert now.modifiers == ("P6h",)
    assert "base" not in now.levers
    assert now.levers == ("grade_step", "leave", "start", "review", "sign_on")
    # something that was done is needed to ask about the step, so no text is named without it
    assert "note what you achieved" in spoken(now.saying)
    assert "which step of it fits" in spoken(now.saying)
    assert now.texts == ()
    # no figure to aim for is needed
    bare = ACHIEVEMENT + swapped(ACME, 'company = "Acme"', 'company = "Acme"\ngraded = true')
    asks = stance(situation(PERSON + bare, "acme", TODAY))
    assert spoken(asks.saying).endswith("ask which step of it fits your experience.")
    assert [one.kind for one in asks.texts] == ["counter"]


SHUT = '{ on = 2026-11-20, kind = "improved", closed = ["base", "sign_on", "terms"] }'


def test_where_all_is_closed_the_offer_is_taken_or_declined() -> None:
    # no equity in the offer and none promised: it does not keep the round open
    now = stance(situation(log(PERSON + lowest(80000) + MARKET + ACME, SHUT), "acme", TODAY))
    assert spoken(now.saying) == "Nothing is left to ask for: accept it as it is, or decline."
    assert [one.kind for one in now.texts] == ["accept"]
    assert "They have said that the base will not move." in [spoken(one) for one in now.why]
    under = stance(situation(log(PERSON + lowest(92000) + MARKET + ACME, SHUT), "acme", TODAY))
    assert "under your lowest: decline it" in spoken(under.saying)
    assert [one.kind for one in under.texts] == ["decline"]
    assert under.accept is None


@pytest.mark.parametrize(
    "told",
    [
        ACME + '[[offers.acme-1.grant]]\nkind = "rsu"\nvalue = 20000\nschedule = { months = 48 }\n',
        swapped(ACME, 'company = "Acme"', 'company = "Acme"\nstartup = true'),
    ],
)
def test_equity_that_there_is_or_may_be_keeps_the_round_open(told: str) -> None:
    assert stance(situation(log(PERSON + MARKET + told, SHUT), "acme", TODAY)).accept is None


def test_a_question_goes_alone_where_nothing_about_cash_is_left() -> None:
    told = log(PERSON + START + MARKET + without(ACME, "start"), SHUT)
    near = swapped(BIRCH, "99000", "91000")
    now = stance(situation(told + near, "acme", TODAY, ranked=True))
    assert now.row == "P3"
    assert now.texts[0].kind == "questions"


def test_no_counter_offer_is_named_that_would_not_be_written() -> None:
    ceiling = swapped(ACME, 'company = "Acme"', 'company = "Acme"\nstated_ceiling = 90000')
    now = stance(situation(PERSON + MARKET + ACHIEVEMENT + ceiling, "acme", TODAY))
    assert "counter" not in [one.kind for one in now.texts]
    assert "no room above the base" in spoken(now.why[-1])


def test_an_order_left_open_by_the_person_s_own_scores_is_no_question_to_them() -> None:
    fit = '[[preferences.fit]]\nid = "team"\n'
    told = PERSON + fit + MARKET + ACME + swapped(BIRCH, "99000", "91000")
    assert row(told, ranked=True) != "P3"


def test_a_move_costs_more_than_they_pay_even_before_the_base_is_known() -> None:
    told = PERSON + without(ACME, "base") + "relocation = { expected_cost = 6000 }\n"
    now = stance(situation(told, "acme", TODAY))
    assert now.modifiers == ("P6c",)


def test_a_first_job_with_nothing_in_hand_is_asked_for_gently() -> None:
    junior = "[preferences.negotiation]\njunior = true\n"
    unknown = stance(situation(PERSON + junior + without(ACME, "base"), "acme", TODAY))
    assert unknown.modifiers == ("P6b",)
    held = stance(situation(PERSON + junior + MARKET + ACME, "acme", TODAY))
    assert held.modifiers == ()
