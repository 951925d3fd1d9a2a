"""The same through the real valuation: dated flows, raises, matches and vesting."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from offerbook.core.model.offer import Offer
from offerbook.core.pay.valuation import Valuation
from offerbook.core.pay.views import valuation
from offerbook.core.ranking.breakeven import break_even_base
from offerbook.core.ranking.contest import contest
from offerbook.core.ranking.order import rank
from tests.core.ranking.made import ALL, book, offer, seen

TODAY = date(2026, 11, 20)
BOOK = book(
    {**ALL, "rates": {"on": TODAY, "USD": Decimal("0.92")}},
    {"acme": {"team": 8, "growth": 7}, "birch": {"team": 5, "growth": 9}},
)
ACME = offer(
    "acme-1",
    98_000,
    start=date(2027, 1, 4),
    bonus=[{"target_percent": 10}],
    sign_on=[{"amount": 10_000}],
)
RICH: dict[str, dict[str, Any]] = {
    "plain": {},
    "by the month": {"base": {"amount": 8_000, "per": "month", "payments_per_year": 13}},
    "by the hour": {"base": {"amount": 52, "per": "hour", "hours_per_week": 36}},
    "part time": {"base": {"amount": 98_000, "amount_is": "full_time", "fte": Decimal("0.8")}},
    "with a raise": {"base": {"amount": 95_000, "raise": {"rate_percent": 3}}},
    "with a capped match": {
        "retirement": [{"tiers": [{"rate": Decimal("0.5"), "up_to_percent": 6}], "pay_cap": 95_000}]
    },
    "with a guaranteed bonus": {"bonus": [{"target_percent": 8, "first_year_guarantee": 9_000}]},
    "in dollars": {"currency": "USD", "base": 110_000},
}


def value(one: Offer) -> Valuation:
    return valuation(one, BOOK.preferences, today=TODAY)


@pytest.mark.parametrize("terms", RICH.values(), ids=RICH)
def test_the_proof_pair_holds_when_it_is_valued_again(terms: dict[str, Any]) -> None:
    birch = offer("birch-1", **{"base": 101_000, "start": date(2027, 2, 1), **terms})
    assert birch.base is not None
    found = break_even_base(birch, contest([ACME], BOOK, {"acme-1": value(ACME)}), value)
    assert found.present is not None
    assert found.wins is not None
    assert found.loses is not None
    assert found.base is not None
    assert found.loses <= found.base <= found.wins

    def leader(base: Decimal) -> str | None:
        assert birch.base is not None
        assert found.present is not None
        amount = base * birch.base.amount / found.present
        moved = birch.model_copy(update={"base": birch.base.model_copy(update={"amount": amount})})
        return rank([ACME, moved], BOOK, {"acme-1": value(ACME), "birch-1": value(moved)}).leader

    assert seen(leader(found.wins), leader(found.loses)) == ("birch-1", "acme-1")


def test_the_tie_is_exact_where_a_decimal_holds_the_base() -> None:
    birch = offer("birch-1", 101_000, start=date(2027, 1, 4))
    found = break_even_base(birch, contest([ACME], BOOK, {"acme-1": value(ACME)}), value)
    assert found.base is not None
    moved = offer(
        "birch-1", Decimal(found.base.numerator) / found.base.denominator, start=birch.start
    )
    both = {"acme-1": value(ACME), "birch-1": value(moved)}
    # Acme: 98 000 + 9 800 + 10 000 / 4 = 110 300 a year; fit 35 × 77.5 % against 35 × 60 %
    # is 6.125 points, 7 350 of pay
    assert found.base == 117_650
    assert rank([ACME, moved], BOOK, both).tied == ("acme-1", "birch-1")
