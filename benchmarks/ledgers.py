"""Twenty rich offers over ten years: the ledgers of all scenarios, and every view of them.

They are asked for as the program asks for them when it prints all that an offer pays (`value
--json`): one account for each offer, and every view of that account. Each round begins with new
accounts. A view that is the first to need something pays for it, so that a line is what the view
adds, and the last line is all of them together. Nothing is left out of it: every total is asked
for, and every single row is made, of each scenario and of the stretch of time that is the same
for all.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from offerbook.cli.valued import TOTALS
from offerbook.core.model.admit import admit
from offerbook.core.model.offer import Offer
from offerbook.core.model.preferences import Preferences
from offerbook.core.pay.assembly import Account, account
from offerbook.core.pay.leaving import left
from offerbook.core.pay.present import present_value
from offerbook.core.pay.usual import quoted_of, usual_of
from offerbook.core.pay.valuation import valued
from offerbook.core.pay.window import in_window

ROUNDS = 25
TODAY = date(2026, 11, 23)


def rich_offer(number: int) -> Offer:
    """Return an offer with two grants, a bonus, two sign-on payments, a raise and a pension."""
    data: dict[str, Any] = {
        "application": f"firm-{number}",
        "currency": "EUR",
        "start": date(2027, 1, 1 + number),
        "base": {"amount": Decimal(90_000 + 100 * number), "raise": {"rate_percent": Decimal(3)}},
        "bonus": [{"target_percent": Decimal(10), "pay_month": 3}],
        "sign_on": [{"amount": Decimal(8000)}, {"amount": Decimal(4000), "month": 12}],
        "grant": [
            {
                "value": Decimal(80_000),
                "liquid": True,
                "schedule": {"months": 48, "every_months": 3},
            },
            {"value": Decimal(20_000), "liquid": True, "percents_by_year": [Decimal(25)] * 4},
        ],
        "retirement": [{"percent": Decimal(5)}],
        "time": {"leave_days": Decimal(25), "hours_expected": Decimal(40)},
    }
    found = admit("offer", f"firm-{number}-1", data).value
    if not isinstance(found, Offer):
        raise TypeError(data)
    return found


def main() -> None:
    """Print the least milliseconds of each view for all twenty (goal for all: 50)."""
    offers = [rich_offer(number) for number in range(20)]
    wanted = admit("preferences", "preferences", {"horizon_years": 10}).value
    if not isinstance(wanted, Preferences):
        raise TypeError(wanted)
    rounds = [_round(offers, wanted) for _ in range(ROUNDS)]
    for name in rounds[0]:
        print(f"{name:30} {1000 * min(one[name] for one in rounds):6.1f} ms")
    whole = [1000 * sum(one.values()) for one in rounds]
    print(f"{'all of them':30} {min(whole):6.1f} ms  (the first time {whole[0]:.1f} ms)")


def _round(offers: list[Offer], wanted: Preferences) -> Mapping[str, float]:
    """Return the seconds of each view, all of them of the same new accounts."""
    first = date(2027, 1, 1)
    held: list[Account] = []
    views: Mapping[str, Callable[[], object]] = {
        "accounts": lambda: held.extend(account(one, wanted, today=TODAY) for one in offers),
        "ledgers of three scenarios": lambda: [
            [found.flows for found in one.ledgers().values()] for one in held
        ],
        "totals, low to high": lambda: [
            [getattr(found, name) for name in TOTALS] for found in map(valued, held)
        ],
        "usual year, quoted figure": lambda: [(usual_of(one), quoted_of(one.case)) for one in held],
        "worth now": lambda: [present_value(one.ledger(), wanted, Decimal(5)) for one in held],
        "the same years for all": lambda: [in_window(one, first).flows for one in held],
        "if you leave, 120 months": lambda: [left(one) for one in held],
    }
    return {name: _seconds(view) for name, view in views.items()}


def _seconds(view: Callable[[], object]) -> float:
    began = time.perf_counter()
    view()
    return time.perf_counter() - began


if __name__ == "__main__":
    main()
