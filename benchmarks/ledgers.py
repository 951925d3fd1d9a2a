"""Twenty rich offers over ten years: the ledgers of all scenarios, and every view of them."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from offerbook.core.model.admit import admit
from offerbook.core.model.offer import Offer
from offerbook.core.model.preferences import Preferences
from offerbook.core.pay.assembly import ledgers
from offerbook.core.pay.leaving import leaving
from offerbook.core.pay.present import present_value
from offerbook.core.pay.usual import quoted, usual
from offerbook.core.pay.views import valuation
from offerbook.core.pay.window import windowed

ROUNDS = 7
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
    views = _views(offers, wanted)
    least = {name: min(_seconds(view) for _ in range(ROUNDS)) for name, view in views.items()}
    for name, seconds in least.items():
        print(f"{name:30} {1000 * seconds:6.1f} ms")
    print(f"{'all of them':30} {1000 * sum(least.values()):6.1f} ms")


def _views(offers: list[Offer], wanted: Preferences) -> Mapping[str, Callable[[], object]]:
    first = date(2027, 1, 1)
    written = [ledgers(one, wanted, today=TODAY)["expected"] for one in offers]
    return {
        "ledgers of three scenarios": lambda: [ledgers(o, wanted, today=TODAY) for o in offers],
        "totals, low to high": lambda: [valuation(o, wanted, today=TODAY) for o in offers],
        "usual year, quoted figure": lambda: [
            (usual(o, wanted, today=TODAY), quoted(o, wanted, today=TODAY)) for o in offers
        ],
        "worth now": lambda: [present_value(one, wanted, Decimal(5)) for one in written],
        "the same years for all": lambda: [windowed(o, wanted, first, today=TODAY) for o in offers],
        "if you leave, 120 months": lambda: [leaving(o, wanted, today=TODAY) for o in offers],
    }


def _seconds(view: Callable[[], object]) -> float:
    began = time.perf_counter()
    view()
    return time.perf_counter() - began


if __name__ == "__main__":
    main()
