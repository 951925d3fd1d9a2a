"""The counter-offer for each kind of work and each round: what belongs in it, and what does not."""

from __future__ import annotations

import re

import pytest

from offerbook.core.negotiation.lint.lint import lint
from offerbook.core.negotiation.proposals import complete, equal
from offerbook.core.negotiation.questions import questions
from offerbook.core.negotiation.stance import stance
from offerbook.core.negotiation.text import PrepSheet
from offerbook.core.negotiation.texts.call import script
from offerbook.core.negotiation.texts.write import write
from tests.core.negotiation.cases import (
    ACHIEVEMENT,
    ACME,
    BIRCH,
    CEDAR,
    FIRST_ACME,
    MARKET,
    PERSON,
    TODAY,
    swapped,
    without,
)
from tests.core.negotiation.stories import (
    body_words,
    mail,
    refused,
    sentences,
    situation,
    spoken,
    written,
)

SIGN = "[preferences.permissions]\nwould_sign_at = true\n"
EVENT = '{ on = 2026-11-18, kind = "offer_written", offer = "acme-1" }'
AIM = "[preferences.negotiation]\naim = {{ amount = {} }}\n"
DAY = 'amount = 520, per = "day", billable_days = 210'
DAILY = without(swapped(ACME, "amount = 90000", DAY), "retirement")
NAMES = ("Sam Brooks", "Ada Moor", "Kit Lund", "Noor Vale", "Jan Pell", "Uma Reyes", "Io Faro")


def counter(told: str, name: str = "Sam Brooks") -> str:
    here = situation(told.replace("Sam Brooks", name), "acme", TODAY)
    text = mail(written(write("counter", here)))
    found = [(one.rule, one.words, spoken(one.why)) for one in lint(text, here, "counter")]
    assert found == [], (found, text)
    return text


def acme(more: str, told: str = ACME) -> str:
    return swapped(told, 'company = "Acme"\n', f'company = "Acme"\n{more}\n')


def log(event: str, told: str = ACME) -> str:
    return swapped(told, EVENT, f"{EVENT}, {event}")


def test_signing_is_promised_to_the_first_choice_or_the_only_one_and_to_nobody_else() -> None:
    rest = SIGN + MARKET + ACME
    assert "At that figure I would sign." in counter(PERSON + rest)
    assert "At that figure I would sign." in counter(PERSON + FIRST_ACME + rest + CEDAR)
    soon = swapped(CEDAR, "2026-12-09", "2026-12-01")
    assert "would sign" not in counter(PERSON + rest + soon)
    other = 'first_choice = { application = "cedar", on = 2026-11-20 }\n'
    later = without(swapped(CEDAR, '"interview", round = 2', '"rejected"'), "promised_by")
    assert "would sign" not in counter(PERSON + other + rest + later)


def test_signing_is_not_promised_under_the_lowest_the_person_would_sign() -> None:
    rest = MARKET + ACME
    assert "would sign" in counter(PERSON + SIGN + LOW.format(95000) + rest)
    assert "would sign" not in counter(PERSON + SIGN + LOW.format(110000) + rest)


def test_the_call_promises_to_sign_where_the_mail_does() -> None:
    for may, said in ((SIGN, True), ("", False)):
        found = script(situation(PERSON + may + MARKET + ACME, "acme", TODAY))
        assert isinstance(found, PrepSheet)
        lines = [spoken(one) for one in found.sections[0].lines]
        assert ("At that figure I would sign." in lines) is said


NEW = """
[offers.acme-2]
application = "acme"
received = 2026-11-21
written = true
supersedes = "acme-1"
answer_by = 2026-12-04
currency = "EUR"
start = 2027-02-01
base = { amount = 93000 }
"""
ASKED = (
    '{ on = 2026-11-19, kind = "asked", offer = "acme-1", '
    'asks = [{ path = "base.amount", value = 99500 }] }'
)


def test_the_second_round_thanks_for_what_was_won() -> None:
    moved = log(ASKED + ', { on = 2026-11-21, kind = "offer_written", offer = "acme-2" }') + NEW
    first = [sentences(counter(PERSON + MARKET + moved, name))[0] for name in NAMES]
    assert all("€93,000" in one and "hank you" in one for one in first)
    assert all("new letter" in one for one in first)
    script_ = script(situation(PERSON + MARKET + moved, "acme", TODAY))
    assert isinstance(script_, PrepSheet)
    assert "€93,000" in spoken(script_.sections[0].lines[0])


def test_a_sign_on_that_came_with_the_new_letter_is_thanked_for() -> None:
    once = swapped(NEW, "amount = 93000 }", "amount = 90000 }\nsign_on = [{ amount = 4000 }]")
    moved = log(ASKED + ', { on = 2026-11-21, kind = "offer_written", offer = "acme-2" }') + once
    assert "sign-on payment of €4,000" in sentences(counter(PERSON + MARKET + moved))[0]
    told = ASKED + ', { on = 2026-11-21, kind = "offer_written", offer = "acme-2" }'
    same = log(told) + swapped(NEW, "93000", "90000")
    assert sentences(counter(PERSON + MARKET + same))[0] == "Thank you for the new letter."
    bare = log(told) + without(NEW, "base")
    assert "base" in spoken(refused(write("counter", situation(PERSON + bare, "acme", TODAY))).why)


def test_an_answer_that_moved_nothing_is_thanked_for_with_its_day() -> None:
    answered = log(ASKED + ', { on = 2026-11-20, kind = "answer" }')
    assert "20 November" in sentences(counter(PERSON + MARKET + answered))[0]


def test_once_the_base_is_closed_it_is_not_argued_for_again() -> None:
    shut = log(ASKED + ', { on = 2026-11-20, kind = "improved", closed = ["base"] }')
    for name in NAMES:
        text = counter(PERSON + MARKET + ACHIEVEMENT + shut, name)
        assert not re.search(r"median|nightly build", text)
        assert re.search(r"sign-on payment|review of pay in August", text)
        assert body_words(text) >= 60


EMPLOYMENT = r"\b(base|bonus|sign-on|leave|trial|salary|review)\b"


def test_a_rate_is_asked_for_as_between_businesses() -> None:
    told = PERSON + AIM.format(125000) + MARKET + ACHIEVEMENT + DAILY
    for name in NAMES:
        text = counter(told, name)
        assert re.search(r"a rate of €\d+ a day", text)
        assert not re.search(EMPLOYMENT + "|a year|median", text)
        assert re.search(r"term|payment|invoices", text)
    now = stance(situation(told, "acme", TODAY))
    assert now.levers == ("rate", "term", "notice", "payment", "start")
    asked = " ".join(spoken(one.saying) for one in questions(situation(told, "acme", TODAY)))
    assert not re.search(EMPLOYMENT, asked)
    assert "How long is the contract meant to run?" in asked
    assert "When are invoices paid?" in asked
    assert equal(situation(told, "acme", TODAY)) is None


@pytest.mark.parametrize(
    ("closed", "words"),
    [
        ('"base"', r"longer term|length of the contract"),
        ('"base", "terms"', r"a longer term be possible instead"),
        ('"base", "term"', r"shorter payment terms be possible instead"),
    ],
)
def test_once_the_rate_is_closed_term_and_payment_are_next(closed: str, words: str) -> None:
    event = f'{{ on = 2026-11-20, kind = "improved", closed = [{closed}] }}'
    told = PERSON + AIM.format(125000) + ACHIEVEMENT + log(event, DAILY)
    text = counter(told)
    assert re.search(words, text)
    assert "about the rate" in text
    both = '{ on = 2026-11-20, kind = "improved", closed = ["base", "term", "terms"] }'
    told = PERSON + AIM.format(125000) + ACHIEVEMENT + log(both, DAILY)
    assert "will not move" in spoken(refused(write("counter", situation(told, "acme", TODAY))).why)


@pytest.mark.parametrize(
    ("closed", "words", "never"),
    [
        ('"term"', r"shorter payment terms would also help", "longer"),
        ('"terms"', r"a longer term would also help", "payment terms"),
        ('"term", "terms"', r"a rate of", "would also help"),
    ],
)
def test_what_is_closed_beside_a_rate_is_not_named(closed: str, words: str, never: str) -> None:
    event = f'{{ on = 2026-11-20, kind = "improved", closed = [{closed}] }}'
    text = counter(PERSON + AIM.format(125000) + ACHIEVEMENT + log(event, DAILY))
    assert re.search(words, text)
    assert never not in text


INSIDE = acme('internal = true\nband = { low = 92000, high = 108000, currency = "EUR" }')


def test_inside_the_present_employer_scope_and_band_speak_and_no_other_offer_does() -> None:
    may = "[preferences.permissions]\nsay_first_choice = true\n"
    told = PERSON + FIRST_ACME + may + MARKET + INSIDE + BIRCH
    for name in NAMES:
        text = counter(told, name)
        assert re.search(r"€92,000", text)
        assert re.search(r"scope|match", text)
        assert not re.search(r"sign-on|other offer|first choice|work at Acme|join", text)
        assert re.search(r"exception|approve", text)
    levers = stance(situation(told, "acme", TODAY)).levers
    assert "sign_on" not in levers
    assert "effective_date" in levers


def test_a_closed_review_or_day_is_left_out_inside_too() -> None:
    event = '{{ on = 2026-11-20, kind = "improved", closed = [{}] }}'
    day = counter(PERSON + MARKET + log(event.format('"start"'), INSIDE))
    assert "Another way could be a review of pay in August." in day
    both = counter(PERSON + MARKET + log(event.format('"start", "terms"'), INSIDE))
    assert "review" not in both


MOVE = ACME + "relocation = { amount = 5000, expected_cost = 9500 }\n"


def test_moving_costs_are_named_with_quotes_and_both_ways_of_paying() -> None:
    for name in NAMES:
        text = counter(PERSON + MARKET + ACHIEVEMENT + MOVE, name)
        assert "€9,500" in text
        assert "€5,000" in text
        assert "quotes" in text
        assert re.search(r"one sum|lump sum", text, re.IGNORECASE)
        assert body_words(text) <= 180
    assert "of which" not in counter(PERSON + MARKET + swapped(MOVE, "amount = 5000, ", ""))
    for paid in ("amount = 5000", "amount = 9500, expected_cost = 9500"):
        text = counter(PERSON + MARKET + swapped(MOVE, "amount = 5000, expected_cost = 9500", paid))
        assert "quotes" not in text
    shut = '{ on = 2026-11-20, kind = "improved", closed = ["relocation"] }'
    assert "quotes" not in counter(PERSON + MARKET + log(shut, MOVE))


def test_a_startup_is_asked_about_its_equity_before_any_figure() -> None:
    told = PERSON + MARKET + acme("startup = true") + 'grant = [{ kind = "option", units = 900 }]\n'
    text = counter(told)
    assert text.index("fully diluted") < text.index("€9")
    assert text.index("investors take out first") < text.index("€9")
    assert stance(situation(told, "acme", TODAY)).levers[0] == "answers"
    known = told.replace(
        "units = 900", "units = 900, fully_diluted = 1000000, preference = 0, investors_share = 0.2"
    )
    assert "?" not in counter(known).split("€9")[0].replace("Could", "").replace("Would", "")


def test_a_first_job_asks_once_and_gently() -> None:
    told = PERSON + "[preferences.negotiation]\njunior = true\naim = { amount = 93000 }\n"
    texts = [counter(told + ACHIEVEMENT + ACME, name) for name in NAMES]
    for text in texts:
        assert "sign-on" not in text
        assert re.search(r"any room|Might", text)
        assert re.search(r"a review of pay in August", text)
    shut = log('{ on = 2026-11-20, kind = "improved", closed = ["terms"] }')
    assert "review" not in counter(told + ACHIEVEMENT + shut)


LOW = "[preferences.negotiation]\nlowest = {{ amount = {} }}\n"


def test_under_the_lowest_line_one_package_closes_what_the_base_cannot() -> None:
    # The limit is 90,000 × 1.12 = 100,800, the ask 99,500 (97,000 × 1.03, no multiple of 5,000);
    # the lowest 101,500 lies 2,000 × 1.15 = 2,300 a year above it, × 3 years = 6,900, up to 7,000.
    told = PERSON + LOW.format(101500) + MARKET + ACME
    found = complete(situation(told, "acme", TODAY))
    assert found is not None
    assert [found.base, found.sign_on] == [99_500, 7_000]
    for name in NAMES:
        text = counter(told, name)
        assert "€7,000" in text
        assert "€99,500" in text
        assert "101,500" not in text
        assert "would sign" not in text


def test_a_gap_that_no_usual_sign_on_closes_is_asked_for_in_words() -> None:
    for name in NAMES:
        text = counter(PERSON + LOW.format(150000) + MARKET + ACME, name)
        assert re.search(r"package.*a sign-on payment,? and a review of pay in August", text)
        assert body_words(text) <= 180
    shut = log('{ on = 2026-11-20, kind = "improved", closed = ["terms"] }')
    assert "package" not in counter(PERSON + LOW.format(150000) + MARKET + shut)


def test_a_rival_s_larger_first_year_sets_the_sign_on_beside_the_base() -> None:
    # Birch: 99,000 × 1.15 = 113,850 and 12,000 once; the base that draws level is 99,000, the ask
    # 99,000 × 1.03 = 101,970, to the nearest 500 is 102,000: 117,300 a year. 125,850 − 117,300 =
    # 8,550, up to 9,000.
    told = PERSON + ACME + BIRCH + "sign_on = [{ amount = 12000 }]\n"
    here = situation(told, "acme", TODAY)
    assert stance(here).row == "P5b"
    found = complete(here)
    assert found is not None
    assert [found.base, found.sign_on] == [102_000, 9_000]
    text = counter(told)
    assert "€102,000" in text
    assert "€9,000" in text
    had = told.replace("terms = { probation_months = 6 }\n", "sign_on = [{ amount = 2000 }]\n", 1)
    whole = complete(situation(had, "acme", TODAY))
    assert whole is not None
    # 8,550 − 2,000 = 6,550, up to 7,000, on top of the 2,000 they offer
    assert whole.sign_on == 9_000
    assert "the sign-on payment raised to €9,000" in counter(had)
    shut = log('{ on = 2026-11-20, kind = "improved", closed = ["sign_on"] }') + BIRCH
    assert complete(situation(PERSON + shut, "acme", TODAY)) is None


LEVERS = '[[preferences.negotiation.lever]]\npath = "{}"\napplication = "acme"\n'


def test_two_packages_of_equal_worth_leave_where_another_part_is_known_to_be_open() -> None:
    # From the ask 99,500 the base goes down to 97,500 (97,000 is what is aimed for, and stays
    # private): 2,000 × 1.15 × 3 years = 6,900, up to 7,000.
    told = PERSON + MARKET + LEVERS.format("sign_on[0].amount") + ACME
    found = equal(situation(told, "acme", TODAY))
    assert found is not None
    assert [found.base, found.sign_on, found.leave_days] == [97_500, 7_000, 0]
    for name in NAMES:
        text = counter(told, name)
        assert "€99,500" in text
        assert "€97,500 a year and a sign-on payment of €7,000" in text
        assert "97,000" not in text.replace("€97,000 a year", "", 1)
        assert re.search(r"equally|as happy|worth the same", text)
    assert equal(situation(PERSON + MARKET + ACME, "acme", TODAY)) is None


def test_days_of_leave_stand_beside_a_lower_base_where_they_were_listed() -> None:
    # A day at 98,000 is 98,000 / 260 = 376.92; 1,500 × 1.15 = 1,725 is 4.58 days: 5 on top of 28.
    told = PERSON + MARKET + LEVERS.format("time.leave_days") + ACME
    found = equal(situation(told, "acme", TODAY))
    assert found is not None
    assert [found.base, found.sign_on, found.leave_days] == [98_000, 0, 33]
    assert "€98,000 a year and 33 days of leave" in counter(told)
    shut = log('{ on = 2026-11-20, kind = "improved", closed = ["time"] }')
    gone = PERSON + MARKET + LEVERS.format("time.leave_days")
    assert equal(situation(gone + shut, "acme", TODAY)) is None
    assert equal(situation(gone + without(ACME, "time"), "acme", TODAY)) is None


@pytest.mark.parametrize("per", ["month", "week"])
def test_a_package_names_the_employer_s_unit(per: str) -> None:
    base = {"month": 'amount = 7500, per = "month"', "week": 'amount = 1730, per = "week"'}[per]
    told = PERSON + swapped(MARKET, "97000", "97000") + LEVERS.format("sign_on")
    text = counter(told + swapped(ACME, "amount = 90000", base))
    assert re.search(rf"€[\d,]+ a {per} and a sign-on payment of €", text)


def test_a_full_time_rate_is_called_one() -> None:
    part = swapped(ACME, "amount = 90000", 'amount = 90000, amount_is = "full_time", fte = 0.8')
    assert re.search(r"a full-time base of €[\d,]+ a year", counter(PERSON + MARKET + part))
    monthly = part.replace("amount = 90000,", 'amount = 7500, per = "month",')
    assert re.search(r"a full-time base of €[\d,]+ a month", counter(PERSON + MARKET + monthly))


def test_a_term_that_decides_the_order_is_asked_about_first() -> None:
    start = "[preferences.start]\nearliest = 2027-01-01\nideal = 2027-01-15\nlatest = 2027-04-01\n"
    told = PERSON + start + MARKET + without(ACME, "start") + swapped(BIRCH, "99000", "91000")
    here = situation(told, "acme", TODAY, ranked=True)
    assert stance(here).row == "P3"
    text = mail(written(write("counter", here)))
    assert text.index("What start date do you have in mind?") < text.index("€99,500")


def test_the_month_of_a_review_is_left_open_without_a_start() -> None:
    assert "a review of pay after six months" in counter(PERSON + MARKET + without(ACME, "start"))


def test_a_sign_on_over_the_usual_size_moves_the_base_instead() -> None:
    # Over 10 years 2,000 and 1,500 × 1.15 × 10 = 23,000 and 17,250 are over 15 % of the ask;
    # 1,000 × 1.15 × 10 = 11,500 is not.
    years = "[preferences.negotiation]\nhorizon_years = 10\n"
    told = PERSON + years + MARKET + LEVERS.format("sign_on") + ACME
    found = equal(situation(told, "acme", TODAY))
    assert found is not None
    assert [found.base, found.sign_on] == [98_500, 11_500]


def test_a_figure_of_another_offer_is_in_no_package() -> None:
    hope = CEDAR + "hoped = { base = 97500 }\n"
    told = PERSON + FIRST_ACME + MARKET + LEVERS.format("sign_on") + ACME + hope
    found = equal(situation(told, "acme", TODAY))
    assert found is not None
    assert found.base == 98_000


@pytest.mark.parametrize(
    ("closed", "words"),
    [
        ('"start"', "about days of leave."),
        ('"time"', "about the start date."),
        ('"start", "time"', ""),
    ],
)
def test_beside_the_grade_only_what_is_open_is_raised(closed: str, words: str) -> None:
    event = f'{{ on = 2026-11-20, kind = "improved", closed = [{closed}] }}'
    text = counter(PERSON + MARKET + ACHIEVEMENT + log(event, acme("graded = true")))
    assert words in text
    assert ("glad to talk" in text) is bool(words)
    assert "nightly build" in text


def test_what_is_agreed_is_wanted_in_the_letter_where_no_day_is_named() -> None:
    warm = '[preferences.negotiation]\nstyle = "relational"\n'
    for style in ("", warm):
        text = counter(PERSON + style + MARKET + without(ACME, "answer_by"))
        assert re.search(r"letter|in writing", text)


def test_thanks_are_varied_with_what_the_book_holds() -> None:
    told = PERSON + MARKET + without(without(ACME, "role"), "specific")
    met = swapped(told, EVENT, '{ on = 2026-11-10, kind = "interview" }, ' + EVENT)
    assert {sentences(counter(told, one))[0] for one in NAMES} <= {
        "Thank you very much for the offer.",
        "Thank you for your offer; I was glad to have it.",
        "Thank you for your letter and for the offer in it.",
    }
    assert any("conversations" in sentences(counter(met, one))[0] for one in NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_one_question_is_announced_as_one_and_several_as_some(name: str) -> None:
    one = acme("startup = true") + 'grant = [{ kind = "rsu", value = 900 }]\n'
    two = acme("startup = true") + 'grant = [{ kind = "option", units = 900 }]\n'
    assert "with some questions" not in counter(PERSON + MARKET + one, name)
    text = counter(PERSON + MARKET + two, name)
    assert "with a question" not in text
    assert "fully diluted number of shares?" in text


def test_a_request_for_time_is_not_proposed_twice() -> None:
    first = 'first_choice = { application = "cedar", on = 2026-11-20 }\n'
    told = PERSON + first + CEDAR
    asked = log('{ on = 2026-11-20, kind = "extension_asked" }')
    waiting = refused(write("counter", situation(told + asked, "acme", TODAY)))
    assert "The clock comes first" in spoken(waiting.why)
    assert waiting.instead is None
    assert refused(write("counter", situation(told + ACME, "acme", TODAY))).instead == "more_time"


def test_where_it_is_too_early_no_follow_up_is_proposed() -> None:
    for kind in ("counter", "in_writing"):
        early = refused(write(kind, situation(PERSON + CEDAR, "cedar", TODAY)))
        assert early.instead is None
        due = refused(write(kind, situation(PERSON + CEDAR, "cedar", "2026-12-14")))
        assert due.instead == "follow_up"


@pytest.mark.parametrize("name", NAMES)
def test_what_came_by_e_mail_is_not_called_a_letter_in_a_question_or_a_start(name: str) -> None:
    late = "[preferences.negotiation]\nnotice_days = 90\n"
    clause = 'clause = [{ text = "Overtime is paid with the salary." }]\n'
    told = swapped(ACME, 'source = "letter"', 'source = "email"') + clause
    told = PERSON.replace("Sam Brooks", name) + late + MARKET + told
    here = situation(told, "acme", TODAY)
    assert "our letter" not in mail(written(write("counter", here)))
    text = mail(written(write("questions", here)))
    assert "The e-mail says “Overtime is paid with the salary”" in text
    assert lint(text, here, "questions") == ()
