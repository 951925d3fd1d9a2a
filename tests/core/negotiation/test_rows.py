"""A book for every row of the table, and a text behind every text that a row names."""

from __future__ import annotations

import pytest

from offerbook.core.negotiation.modifiers import Modifier
from offerbook.core.negotiation.row import Row
from offerbook.core.negotiation.stance import stance
from offerbook.core.negotiation.target import room
from offerbook.core.negotiation.text import Outgoing
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
from tests.core.negotiation.stories import situation, spoken

EVENT = '{ on = 2026-11-18, kind = "offer_written", offer = "acme-1" }'
GROUNDS = MARKET + ACHIEVEMENT
START = "[preferences.start]\nearliest = 2027-01-01\nideal = 2027-01-15\nlatest = 2027-04-01\n"
SPOKEN = swapped(ACME, "written = true", "written = false").replace("offer_written", "offer_spoken")


def log(*events: str) -> str:
    return swapped(ACME, EVENT, ", ".join((EVENT, *events)))


def acme(more: str, told: str = ACME) -> str:
    return swapped(told, 'company = "Acme"', f'company = "Acme"\n{more}')


def limits(lowest: int, aim: int) -> str:
    return (
        f"[preferences.negotiation]\nlowest = {{ amount = {lowest} }}\naim = {{ amount = {aim} }}\n"
    )


ASKED_FOR_TIME = '{ on = 2026-11-20, kind = "extension_asked" }'
REFUSED_TIME = '{ on = 2026-11-22, kind = "extension_refused" }'
AT_THE_CEILING = acme("stated_ceiling = 90000")
SHUT = '{ on = 2026-11-20, kind = "improved", closed = ["base", "sign_on", "terms"] }'

ROWS: tuple[tuple[Row, str, str, str], ...] = (
    ("ended", PERSON + GROUNDS + ACME, "acme", "2026-12-07"),
    ("ended", PERSON + GROUNDS + ACME + YES, "acme", TODAY),
    ("ended", PERSON + GROUNDS + ACME + SIGNED, "acme", TODAY),
    ("ended", PERSON + CEDAR + SIGNED, "cedar", TODAY),
    ("P0", PERSON + CEDAR, "cedar", TODAY),
    ("P0", PERSON + swapped(CEDAR, "12-09", "11-18"), "cedar", TODAY),
    ("P0", PERSON + FIRST_ACME + GROUNDS + ACME + CEDAR, "cedar", TODAY),
    # an answer due before the preferred one decides, on a later day, an unknown or a passed one
    ("P1", PERSON + FIRST_CEDAR + GROUNDS + ACME + CEDAR, "acme", TODAY),
    ("P1", PERSON + FIRST_CEDAR + GROUNDS + ACME + CEDAR, "cedar", TODAY),
    ("P1", PERSON + FIRST_CEDAR + ACME + without(CEDAR, "promised_by"), "acme", TODAY),
    ("P1", PERSON + FIRST_CEDAR + ACME + swapped(CEDAR, "12-09", "11-18"), "acme", TODAY),
    ("P1", PERSON + FIRST_CEDAR + ACME + swapped(CEDAR, "12-09", "11-18"), "cedar", TODAY),
    ("P1", PERSON + FIRST_CEDAR + SPOKEN + CEDAR, "acme", TODAY),
    ("P1", PERSON + FIRST_CEDAR + log(ASKED_FOR_TIME) + CEDAR, "acme", TODAY),
    # fewer than two business days left
    ("P1", PERSON + GROUNDS + without(ACME, "terms"), "acme", "2026-12-03"),
    ("P1b", PERSON + FIRST_CEDAR + log(ASKED_FOR_TIME, REFUSED_TIME) + CEDAR, "acme", TODAY),
    ("P2", PERSON + GROUNDS + SPOKEN, "acme", TODAY),
    ("P2", PERSON + limits(80000, 85000) + SPOKEN + BIRCH, "acme", TODAY),
    ("P3", PERSON + without(ACME, "base"), "acme", TODAY),
    # by 1,000 behind Birch in pay: the start decides who is first
    (
        "P3",
        PERSON
        + START
        + GROUNDS
        + without(ACME, "start")
        + swapped(swapped(BIRCH, "99000", "91000"), "start = 2027-02-01", "start = 2027-02-20"),
        "acme",
        TODAY,
    ),
    (
        "P3",
        PERSON + START + without(log(SHUT), "start") + swapped(BIRCH, "99000", "91000"),
        "acme",
        TODAY,
    ),
    # 90,000 × 1.12 = 100,800 is the most
    ("P4", PERSON + limits(101000, 105000) + GROUNDS + ACME, "acme", TODAY),
    # 90,000 × 1.20 = 108,000 is the most, and Birch draws level at 110,000
    ("P4", PERSON + GROUNDS + ACME + swapped(BIRCH, "99000", "110000"), "acme", TODAY),
    ("P5c", PERSON + limits(80000, 90000) + GROUNDS + ACME + BIRCH, "acme", TODAY),
    ("P5c", PERSON + GROUNDS + swapped(ACME, "90000", "97000"), "acme", TODAY),
    # 2.2 % to the aim of 92,000 and 2 % to Birch; 2.2 % to the aim and 2 % above Birch
    ("P5d", PERSON + limits(80000, 92000) + ACME + swapped(BIRCH, "99000", "91800"), "acme", TODAY),
    ("P5d", PERSON + limits(80000, 92000) + ACME + swapped(BIRCH, "99000", "88200"), "acme", TODAY),
    ("P5b", PERSON + GROUNDS + ACME + BIRCH, "acme", TODAY),
    ("P5b", PERSON + FIRST_ACME + limits(80000, 96000) + GROUNDS + ACME + BIRCH, "acme", TODAY),
    # just over 3 %: 92,710 / 90,000; and just not
    ("P5b", PERSON + GROUNDS + ACME + swapped(BIRCH, "99000", "92710"), "acme", TODAY),
    ("P5a", PERSON + GROUNDS + ACME + swapped(BIRCH, "99000", "92700"), "acme", TODAY),
    ("P5a", PERSON + GROUNDS + ACME, "acme", TODAY),
    ("P5a", PERSON + ACME, "acme", TODAY),
    ("P5a", PERSON + limits(80000, 98000) + GROUNDS + log(SHUT), "acme", TODAY),
    ("P5a", PERSON + limits(92000, 98000) + GROUNDS + log(SHUT), "acme", TODAY),
    ("P5a", PERSON + limits(80000, 98000) + GROUNDS + AT_THE_CEILING, "acme", TODAY),
    ("P5a", PERSON + GROUNDS + acme("graded = true"), "acme", TODAY),
)  # fmt: skip


@pytest.mark.parametrize(("row", "told", "about", "today"), ROWS)
def test_every_row_is_reached_and_every_text_it_names_can_be_written(
    row: Row, told: str, about: str, today: str
) -> None:
    now = stance(situation(told, about, today, ranked=True))
    assert now.row == row, spoken(now.saying)
    for one in now.texts:
        found = write(one.kind, situation(told, one.application, today, ranked=True))
        assert isinstance(found, Outgoing), (one.kind, spoken(found.why))


MODIFIERS: tuple[tuple[Modifier, str], ...] = (
    ("P6a", PERSON + GROUNDS + acme("internal = true")),
    ("P6b", PERSON + "[preferences.negotiation]\njunior = true\n" + ACHIEVEMENT + ACME),
    ("P6c", PERSON + GROUNDS + ACME + "relocation = { amount = 5000 }\n"),
    ("P6d", PERSON + GROUNDS + acme("startup = true")),
    ("P6e", PERSON + "[preferences.negotiation]\nnotice_days = 90\n" + GROUNDS + ACME),
    (
        "P6f",
        PERSON
        + "rates = { USD = 0.9 }\n"
        + GROUNDS
        + swapped(ACME, 'currency = "EUR"', 'currency = "USD"'),
    ),
    (
        "P6g",
        PERSON
        + GROUNDS
        + swapped(ACME, "amount = 90000", 'amount = 450, per = "day", billable_days = 200'),
    ),
    ("P6h", PERSON + GROUNDS + acme("graded = true")),
    ("P6i", PERSON + GROUNDS + ACME + swapped(BIRCH, "99000", "80000")),
)


@pytest.mark.parametrize(("modifier", "told"), MODIFIERS)
def test_every_circumstance_is_reached_alone(modifier: Modifier, told: str) -> None:
    assert stance(situation(told, "acme", TODAY)).modifiers == (modifier,)


@pytest.mark.parametrize(
    ("told", "kind", "cap"),
    [
        # 90,000 × 1.05, × 1.08, × 1.12, × 1.15, × 1.20; what is lower counts
        ("", "leverage", 94_500),
        ("[preferences.negotiation]\njunior = true\n" + GROUNDS, "junior", 97_200),
        (GROUNDS, "leverage", 100_800),
        (GROUNDS + BIRCH, "parity", 103_950),
        (GROUNDS + swapped(BIRCH, "99000", "104000"), "leverage", 108_000),
        (swapped(GROUNDS, "112000", "99000") + BIRCH, "market", 99_000),
    ],
)
def test_the_lowest_of_all_limits_counts(told: str, kind: str, cap: int) -> None:
    space = room(situation(PERSON + told + ACME, "acme", TODAY))
    assert space is not None
    assert space.cap == cap
    assert min(space.limits, key=lambda one: one.amount).kind == kind
