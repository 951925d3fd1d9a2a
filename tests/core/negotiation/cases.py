"""Books that several tests start from; every company and person is invented."""

from __future__ import annotations

PERSON = """
[preferences]
name = "Sam Brooks"
currency = "EUR"
"""

ACME = """
[applications.acme]
company = "Acme"
role = "Data engineer"
specific = "the move to event streams"
contact = { name = "Jo Lane" }
events = [{ on = 2026-11-18, kind = "offer_written", offer = "acme-1" }]

[offers.acme-1]
application = "acme"
received = 2026-11-18
source = "letter"
written = true
answer_by = 2026-12-04
currency = "EUR"
start = 2027-02-01
base = { amount = 90000 }
bonus = [{ target_percent = 10 }]
retirement = [{ percent = 5 }]
time = { leave_days = 28 }
terms = { probation_months = 6 }
"""
"""Written and open until Friday 4 December 2026; recurring 90,000 × 1.15 = 103,500."""

BIRCH = """
[applications.birch]
company = "Birch"
role = "Data engineer"
events = [{ on = 2026-11-17, kind = "offer_written", offer = "birch-1" }]

[offers.birch-1]
application = "birch"
received = 2026-11-17
source = "letter"
written = true
answer_by = 2026-12-02
currency = "EUR"
start = 2027-02-01
base = { amount = 99000 }
bonus = [{ target_percent = 10 }]
retirement = [{ percent = 5 }]
time = { leave_days = 28 }
terms = { probation_months = 6 }
"""
"""Written and open until Wednesday 2 December 2026; recurring 99,000 × 1.15 = 113,850."""

CEDAR = """
[applications.cedar]
company = "Cedar"
role = "Platform engineer"
promised_by = 2026-12-09
contact = { name = "Dr. Ada Finch" }
events = [
  { on = 2026-11-02, kind = "applied" },
  { on = 2026-11-16, kind = "interview", round = 2 },
]
"""
"""Pending after an interview; they promised word by Wednesday 9 December 2026."""

FIRST_ACME = 'first_choice = { application = "acme", on = 2026-11-20 }\n'
FIRST_CEDAR = 'first_choice = { application = "cedar", on = 2026-11-20 }\n'

MARKET = """
[[preferences.negotiation.market]]
amount = 97000
currency = "EUR"
high = 112000
source = "the Harbour Pay Survey"
on = 2026-06-01
"""

ACHIEVEMENT = """
[[preferences.negotiation.achievement]]
text = "cut the nightly build from 40 minutes to 9"
"""

TODAY = "2026-11-23"
"""A Monday."""


def without(told: str, line: str) -> str:
    """Return a book without the one line that begins so."""
    kept = [one for one in told.splitlines() if not one.startswith(line)]
    assert len(kept) == len(told.splitlines()) - 1, line
    return "\n".join(kept) + "\n"


def swapped(told: str, old: str, new: str) -> str:
    """Return a book in which one piece of text, found once, is another."""
    assert told.count(old) == 1, old
    return told.replace(old, new)


SIGNED = """
[applications.kite]
company = "Kite"
role = "Data engineer"
events = [
  { on = 2026-11-19, kind = "accepted", offer = "kite-1" },
  { on = 2026-11-20, kind = "signed" },
]

[offers.kite-1]
application = "kite"
received = 2026-11-16
written = true
currency = "EUR"
start = 2027-02-01
base = { amount = 91000 }
"""
YES = swapped(SIGNED, '  { on = 2026-11-20, kind = "signed" },\n', "")
"""Said yes to, but no signed copy is back."""
