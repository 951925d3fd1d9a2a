"""Every book over which the program's own texts are examined, by a name for each."""

from __future__ import annotations

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
    swapped,
    without,
)
from tests.core.negotiation.test_worked_situations import NORDLICHT, WATTLE

MAY = "[preferences.permissions]\nsay_first_choice = true\ndisclose_amounts = true\n"
ALL = MAY + "name_companies = true\nultimatum = true\nwould_sign_at = true\n"
SPOKEN = swapped(ACME, "written = true", "written = false").replace("offer_written", "offer_spoken")
LIMITS = "[preferences.negotiation]\nlowest = { amount = 91000 }\nnotice_days = 90\n"
EVENT = '{ on = 2026-11-18, kind = "offer_written", offer = "acme-1" }'
WARM = '[preferences.negotiation]\nstyle = "relational"\n'
UNDER = "[preferences.negotiation.lowest]\namount = 110000\n"
COMPANY = 'company = "Acme"'


def told(line: str) -> str:
    """Return the first employer with one more line about it."""
    return swapped(ACME, COMPANY, f"{COMPANY}\n{line}")


def then(event: str) -> str:
    """Return the first employer with one more event."""
    return swapped(ACME, EVENT, f"{EVENT}, {event}")


SHORT = swapped(ACME, "answer_by = 2026-12-04", "answer_by = 2026-11-24")
CEILING = told('stated_ceiling = 95000\nband = { low = 85000, high = 100000, currency = "EUR" }')
LAWYERS = swapped(
    swapped(ACME, COMPANY, 'company = "Anchor Legal"'), 'role = "Data', 'role = "Tax and Data'
)
MONTHLY = swapped(
    ACME,
    "base = { amount = 90000 }",
    'base = { amount = 6900, per = "month", payments_per_year = 13 }',
)
DAILY = swapped(
    ACME, "base = { amount = 90000 }", 'base = { amount = 520, per = "day", billable_days = 220 }'
)
PAYMENT = "sign_on = [{ amount = 8000 }]\n"
MOVING = "relocation = { amount = 5000, expected_cost = 9500 }\n"
OPTIONS = 'grant = [{ kind = "option", units = 20000, strike = 0.75 }]\n'
CLAUSE = 'clause = [{ text = "work for others is not allowed", status = "open" }]\n'
NOTED = 'promised = [{ what = "a review of pay in July", on = 2026-11-20 }]\n'
WAITING = 'condition = [{ what = "references" }]\n'

BOOKS: dict[str, tuple[str, str, str]] = {
    "wattle": (WATTLE, "wattle", "2026-08-04"),
    "nordlicht": (NORDLICHT, "nordlicht", "2026-05-21"),
    "plain": (PERSON + MARKET + ACME, "acme", TODAY),
    "a rival, amounts": (
        PERSON + FIRST_ACME + MAY + LIMITS + ACHIEVEMENT + MARKET + ACME + BIRCH,
        "acme",
        TODAY,
    ),
    "a rival, nothing allowed": (
        PERSON + LIMITS + ACHIEVEMENT + without(ACME, "bonus") + BIRCH,
        "acme",
        TODAY,
    ),
    "a rival, all allowed": (PERSON + FIRST_ACME + ALL + MARKET + ACME + BIRCH, "acme", TODAY),
    "a rival with a sign-on": (PERSON + MARKET + ACME + BIRCH + PAYMENT, "acme", TODAY),
    "a clash, from the offer": (PERSON + FIRST_CEDAR + MAY + ACME + CEDAR, "acme", TODAY),
    "a clash, to the slow one": (PERSON + FIRST_CEDAR + MAY + ACME + CEDAR, "cedar", TODAY),
    "a spoken offer elsewhere": (PERSON + SPOKEN + CEDAR, "cedar", TODAY),
    "spoken": (PERSON + without(SPOKEN, "start"), "acme", TODAY),
    "after the interview": (PERSON + CEDAR, "cedar", "2026-11-17"),
    "the promise has passed": (PERSON + CEDAR, "cedar", "2026-12-14"),
    "promised and conditional": (PERSON + ACME + NOTED + WAITING, "acme", TODAY),
    "graded": (PERSON + MARKET + told("graded = true"), "acme", TODAY),
    "base closed": (
        PERSON + MARKET + then('{ on = 2026-11-20, kind = "improved", closed = ["base"] }'),
        "acme",
        TODAY,
    ),
    "relational": (PERSON + WARM + ACHIEVEMENT + MARKET + ACME, "acme", TODAY),
    "out of reach": (PERSON + UNDER + MARKET + without(ACME, "contact"), "acme", TODAY),
    "their ceiling": (PERSON + LIMITS + MARKET + CEILING, "acme", TODAY),
    "tax and law": (PERSON + LIMITS + MARKET + LAWYERS, "acme", TODAY),
    "one day left": (PERSON + MARKET + without(SHORT, "retirement"), "acme", TODAY),
    "lapsed": (PERSON + MARKET + ACME, "acme", "2026-12-07"),
    "by the month": (PERSON + MARKET + MONTHLY, "acme", TODAY),
    "by the day": (PERSON + swapped(MARKET, "97000", "125000") + DAILY, "acme", TODAY),
    "startup": (PERSON + MARKET + told("startup = true") + OPTIONS, "acme", TODAY),
    "internal": (PERSON + MARKET + told("internal = true") + BIRCH, "acme", TODAY),
    "moving": (PERSON + MARKET + ACME + MOVING, "acme", TODAY),
    "a clause": (PERSON + MARKET + ACME + CLAUSE, "acme", TODAY),
    "said yes elsewhere": (PERSON + ACME + SIGNED, "acme", TODAY),
    "no day": (PERSON + MARKET + without(ACME, "answer_by"), "acme", TODAY),
}
"""By name: the book as TOML, the application the texts go to, and the day."""
