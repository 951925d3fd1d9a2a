from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offerbook.core.negotiation.packages import packages
from offerbook.core.negotiation.proposals import EQUAL, equal
from offerbook.core.negotiation.target import room
from tests.core.negotiation.cases import ACHIEVEMENT, ACME, CEDAR, MARKET, PERSON, TODAY, swapped
from tests.core.negotiation.stories import situation


def lowest(amount: int) -> str:
    return f"[preferences.negotiation.lowest]\namount = {amount}\n"


def log(event: str) -> str:
    line = '{ on = 2026-11-18, kind = "offer_written", offer = "acme-1" }'
    return swapped(ACME, line, f"{line}, {event}")


def test_the_packages_are_the_ask_a_sign_on_and_leave_worth_the_same() -> None:
    found = packages(situation(PERSON + MARKET + ACME, "acme", TODAY))
    # the ask 99,500: recurring 103,500 + 9,500 × 1.15 = 114,425
    # at the target 97,000 the gap is 2,500 × 1.15 = 2,875; × 3 years = 8,625, up to 9,000
    # a day is 97,000 / 260 = 373.08; five are 1,865.38; (2,875 − 1,865.38) / 1.15 = 877.93 of base
    assert [(one.lead, one.base, one.sign_on, one.leave_days) for one in found] == [
        ("base", Decimal(99_500), 0, 0),
        ("sign_on", Decimal(97_000), Decimal(9_000), 0),
        ("leave", Decimal(98_000), 0, 5),
    ]
    assert found[0].worth == 114_425
    assert found[1].worth == 103_500 + Fraction(7_000 * 115, 100) + 3_000


def test_no_package_has_the_aim_itself_as_its_base() -> None:
    aim = "[preferences.negotiation.aim]\namount = 97000\n"
    found = packages(situation(PERSON + aim + MARKET + ACME, "acme", TODAY))
    # 97,500: 2,300 short, 1,875 of it as five days of leave, 370 of base on top, to 500 upwards
    assert [one.base for one in found] == [99_500, 97_500, 98_000]


def test_what_they_closed_is_in_no_package() -> None:
    closed = log('{ on = 2026-11-20, kind = "improved", closed = ["sign_on"] }')
    found = packages(situation(PERSON + MARKET + closed, "acme", TODAY))
    assert [one.lead for one in found] == ["base", "leave"]
    both = log('{ on = 2026-11-20, kind = "improved", closed = ["sign_on", "time.leave_days"] }')
    assert packages(situation(PERSON + MARKET + both, "acme", TODAY)) == ()


def test_a_package_names_all_that_is_paid_for_joining_as_the_mail_does() -> None:
    paid = swapped(ACME, "retirement =", "sign_on = [{ amount = 4000 }]\nretirement =")
    here = situation(PERSON + MARKET + paid, "acme", TODAY)
    found = packages(here)
    # 9,000 beside the 4,000 they offered, which are in every package with a third a year
    assert [one.sign_on for one in found] == [0, 13_000, 0]
    assert found[0].worth == 114_425 + Fraction(4_000, 3)
    assert found[1].worth == 103_500 + Fraction(7_000 * 115, 100) + Fraction(13_000, 3)


def test_under_the_lowest_the_one_package_is_the_whole_one_that_is_asked_for() -> None:
    # the most to ask for is 100,800; 102,000 are lowest, 2,500 × 1.15 over the ask, × 3 years
    here = situation(PERSON + lowest(102_000) + MARKET + ACME, "acme", TODAY)
    (one,) = packages(here)
    assert one.lead == "sign_on"
    assert [one.base, one.sign_on] == [99_500, 9_000]
    # worth the lowest: 103,500 + 12,000 × 1.15 = 117,300
    assert one.worth == 114_425 + 3_000 >= 117_300
    # 20,500 × 1.15 × 3 would be far over what is asked for once
    here = situation(PERSON + lowest(120_000) + MARKET + ACME, "acme", TODAY)
    assert packages(here) == ()


def test_no_two_packages_are_worth_less_than_the_lowest() -> None:
    # the ask 99,500 and all that is worth the same lie under 99,800
    here = situation(PERSON + lowest(99_800) + MARKET + ACME, "acme", TODAY)
    assert packages(here) == ()
    here = situation(PERSON + lowest(99_000) + MARKET + ACME, "acme", TODAY)
    assert len(packages(here)) == 3


@pytest.mark.parametrize(
    ("grant", "known"),
    [
        ('{ kind = "option", units = 1000 }', False),
        ('{ kind = "option", units = 1000, promised = false }', True),
        ('{ kind = "rsu", value = 40000, liquid = true }', True),
        ('{ kind = "profit_share", yearly = { low = 0, expected = 1000, high = 2000 } }', True),
    ],
)
def test_there_is_no_package_while_equity_cannot_be_valued(grant: str, known: bool) -> None:  # noqa: FBT001
    paid = swapped(ACME, "retirement =", f"grant = [{grant}]\nretirement =")
    listed = '[[preferences.negotiation.lever]]\npath = "sign_on"\n'
    here = situation(PERSON + MARKET + listed + paid, "acme", TODAY)
    assert bool(packages(here)) is known
    assert (equal(here) is not None) is known


def test_a_rate_has_no_package_of_what_belongs_to_employment() -> None:
    aim = "[preferences.negotiation.aim]\namount = 125000\n"
    daily = swapped(ACME, "amount = 90000", 'amount = 520, per = "day", billable_days = 210')
    assert packages(situation(PERSON + aim + ACHIEVEMENT + daily, "acme", TODAY)) == ()


def test_inside_the_present_employer_there_is_no_sign_on() -> None:
    inside = swapped(ACME, 'company = "Acme"', 'company = "Acme"\ninternal = true')
    found = packages(situation(PERSON + MARKET + inside, "acme", TODAY))
    assert [one.lead for one in found] == ["base", "leave"]


def test_without_an_ask_there_is_no_package() -> None:
    assert packages(situation(PERSON + ACME, "acme", TODAY)) == ()
    assert packages(situation(PERSON + CEDAR, "cedar", TODAY)) == ()


def test_where_the_ask_is_the_least_there_is_only_one_way() -> None:
    high = "[preferences.negotiation.aim]\namount = 120000\n"
    ceiling = swapped(ACME, 'company = "Acme"', 'company = "Acme"\nstated_ceiling = 90400')
    assert packages(situation(PERSON + high + ACHIEVEMENT + ceiling, "acme", TODAY)) == ()


@given(base=st.integers(30_000, 250_000), over=st.integers(2, 12))
def test_all_packages_are_worth_the_same_and_none_lies_under_the_target(
    base: int, over: int
) -> None:
    aim = base * (100 + over) // 100
    told = (
        PERSON
        + f"[preferences.negotiation.aim]\namount = {aim}\n"
        + swapped(swapped(MARKET, "112000", str(aim * 2)), "amount = 97000", f"amount = {aim}")
        + swapped(ACME, "90000", str(base))
    )
    here = situation(told, "acme", TODAY)
    found, space = packages(here), room(here)
    for one in found:
        assert space is not None
        assert space.ask is not None
        assert abs(one.worth - found[0].worth) <= found[0].worth * EQUAL
        assert one.base >= space.ask.low
