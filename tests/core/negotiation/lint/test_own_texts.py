"""What the program writes passes its own examination."""

from __future__ import annotations

from typing import get_args

import pytest

from offerbook.core.negotiation.lint.lint import lint
from offerbook.core.negotiation.text import Outgoing
from offerbook.core.negotiation.texts.write import write
from offerbook.core.waiting.items import TextKind
from tests.core.negotiation.cases import (
    ACHIEVEMENT,
    ACME,
    BIRCH,
    CEDAR,
    FIRST_ACME,
    FIRST_CEDAR,
    MARKET,
    PERSON,
    TODAY,
    swapped,
    without,
)
from tests.core.negotiation.stories import mail, situation, spoken
from tests.core.negotiation.test_worked_situations import NORDLICHT, WATTLE

KINDS: tuple[TextKind, ...] = get_args(TextKind)
MAY = "[preferences.permissions]\nsay_first_choice = true\ndisclose_amounts = true\n"
SPOKEN = swapped(ACME, "written = true", "written = false").replace("offer_written", "offer_spoken")
LIMITS = "[preferences.negotiation]\nlowest = { amount = 91000 }\nnotice_days = 90\n"
BOOKS = (
    (WATTLE, "wattle", "2026-08-04"),
    (NORDLICHT, "nordlicht", "2026-05-21"),
    (PERSON + MARKET + ACME, "acme", TODAY),
    (PERSON + FIRST_ACME + MAY + LIMITS + ACHIEVEMENT + MARKET + ACME + BIRCH, "acme", TODAY),
    (PERSON + LIMITS + ACHIEVEMENT + without(ACME, "bonus") + BIRCH, "acme", TODAY),
    (PERSON + FIRST_CEDAR + MAY + ACME + CEDAR, "acme", TODAY),
    (PERSON + FIRST_CEDAR + MAY + ACME + CEDAR, "cedar", TODAY),
    (PERSON + SPOKEN + CEDAR, "cedar", TODAY),
    (PERSON + without(SPOKEN, "start"), "acme", TODAY),
    (PERSON + CEDAR, "cedar", "2026-11-17"),
    (PERSON + CEDAR, "cedar", "2026-12-14"),
    (
        PERSON
        + ACME
        + 'promised = [{ what = "a review of pay in July", on = 2026-11-20 }]\n'
        + 'condition = [{ what = "references" }]\n',
        "acme",
        TODAY,
    ),
)
GRADED = swapped(ACME, 'company = "Acme"', 'company = "Acme"\ngraded = true')
EVENT = '{ on = 2026-11-18, kind = "offer_written", offer = "acme-1" }'
CLOSED = swapped(ACME, EVENT, EVENT + ', { on = 2026-11-20, kind = "improved", closed = ["base"] }')
WARM = '[preferences.negotiation]\nstyle = "relational"\n'
UNDER = "[preferences.negotiation.lowest]\namount = 110000\n"
MORE_BOOKS = (
    (PERSON + MARKET + GRADED, "acme", TODAY),
    (PERSON + MARKET + CLOSED, "acme", TODAY),
    (PERSON + WARM + ACHIEVEMENT + MARKET + ACME, "acme", TODAY),
    (PERSON + UNDER + MARKET + without(ACME, "contact"), "acme", TODAY),
)
NAMES = ("Sam Brooks", "Ada Moor", "Kit Lund", "Noor Vale", "Jan Pell", "Uma Reyes", "Io Faro")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("kind", KINDS)
def test_every_text_that_is_written_passes_without_a_finding(kind: TextKind, name: str) -> None:
    count = 0
    for told, about, today in (*BOOKS, *MORE_BOOKS):
        here = situation(told.replace("Sam Brooks", name), about, today)
        found = write(kind, here)
        if isinstance(found, Outgoing):
            count += 1
            text = mail(found, today)
            said = [(one.rule, one.words, spoken(one.why)) for one in lint(text, here, kind)]
            assert not said, (said, text)
    assert count
