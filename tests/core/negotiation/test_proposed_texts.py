"""What to do now names only what can be done: no text that is refused, no cause that is not one."""

from __future__ import annotations

import pytest

from offerbook.core.negotiation.stance import stance
from offerbook.core.negotiation.text import Refusal
from offerbook.core.negotiation.texts.write import TEXTS, write
from tests.core.negotiation.cases import (
    ACHIEVEMENT,
    ACME,
    BIRCH,
    CEDAR,
    FIRST_CEDAR,
    PERSON,
    TODAY,
    swapped,
    without,
)
from tests.core.negotiation.stories import book, refused, situation, spoken, written
from tests.core.negotiation.test_stance import aim, log, lowest


def test_a_currency_without_a_rate_is_named_and_not_a_missing_base() -> None:
    told = PERSON + swapped(ACME, '"EUR"', '"SEK"')
    here = situation(told, "acme", TODAY)
    now = stance(here)
    assert now.row == "P3"
    assert "base" not in spoken(now.saying)
    why = (
        "There is no rate of exchange for SEK: enter rates.SEK in the preferences, what 1 SEK is "
        "worth in EUR."
    )
    assert spoken(now.why[0]) == why
    # everything that is usually asked about is stated, so nothing is asked
    assert now.texts == ()
    found = refused(write("counter", here))
    assert spoken(found.why) == why
    assert found.missing == ()
    bare = swapped(without(told, "bonus"), "base = { amount = 90000 }", "")
    here = situation(bare, "acme", TODAY)
    assert spoken(stance(here).why[0]) == "The base is not stated."
    assert [one.kind for one in stance(here).texts] == ["questions"]
    assert spoken(refused(write("counter", here)).why) == "The base is not stated."


AIM = aim(95000)


def test_without_a_reason_none_is_asked_for_and_one_is_looked_for() -> None:
    here = situation(PERSON + AIM + ACME, "acme", TODAY)
    now = stance(here)
    assert (now.row, now.texts) == ("P5a", ())
    assert spoken(now.saying).startswith("Find something they can check")
    assert spoken(now.why[-1]) == (
        "There is no reason to put beside the figure that they could check."
    )
    assert now.why[-1].template == refused(write("counter", here)).why.template
    with_one = stance(situation(PERSON + AIM + ACHIEVEMENT + ACME, "acme", TODAY))
    assert [one.kind for one in with_one.texts] == ["counter"]


BOOKS = {
    "an aim alone": PERSON + AIM + ACME,
    "an aim and a lower offer": PERSON + AIM + ACME + swapped(BIRCH, "99000", "80000"),
    "another currency elsewhere": PERSON + AIM + ACME + swapped(BIRCH, '"EUR"', '"CHF"'),
    "no rate": PERSON + swapped(ACME, '"EUR"', '"SEK"'),
    "no base": PERSON + without(ACME, "base"),
    "graded": PERSON + swapped(ACME, 'company = "Acme"', 'company = "Acme"\ngraded = true'),
    "graded, with a step closed": log(
        PERSON + swapped(ACME, 'company = "Acme"', 'company = "Acme"\ngraded = true'),
        '{ on = 2026-11-20, kind = "improved", closed = ["base", "sign_on", "terms"] }',
    ),
    "under the lowest": PERSON + lowest(190000) + ACME,
    "time asked for": log(
        PERSON + FIRST_CEDAR + ACME + CEDAR, '{ on = 2026-11-20, kind = "extension_asked" }'
    ),
    "the clock": PERSON + FIRST_CEDAR + ACME + CEDAR,
    "spoken": PERSON + swapped(ACME, "written = true", "written = false"),
    "a rate, closed": log(
        PERSON
        + AIM
        + ACHIEVEMENT
        + swapped(ACME, "amount = 90000", 'amount = 520, per = "day", billable_days = 210'),
        '{ on = 2026-11-20, kind = "improved", closed = ["base", "terms", "contract_end"] }',
    ),
    "a start that is missing": PERSON + AIM + without(ACME, "start = ") + BIRCH,
    "a rival": PERSON + ACME + BIRCH,
    "at the aim": PERSON + aim(90000) + ACME,
}


@pytest.mark.parametrize("told", BOOKS.values(), ids=BOOKS)
def test_no_text_is_named_that_would_be_refused(told: str) -> None:
    for name in book(told).applications:
        here = situation(told, name, TODAY, ranked=True)
        for one in stance(here).texts:
            there = situation(told, one.application, TODAY, ranked=True)
            written(write(one.kind, there))
        for kind in TEXTS:
            found = write(kind, here)
            if isinstance(found, Refusal) and found.instead is not None:
                written(write(found.instead, here))
