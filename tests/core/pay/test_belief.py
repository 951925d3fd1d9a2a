from decimal import Decimal
from typing import Any

from offerbook.core.pay.assembly import account
from offerbook.core.pay.belief import Belief, belief, believed
from offerbook.core.pay.valuation import valued
from tests.core.pay.made import TODAY, d, offer, preferences

FOUR_YEARS = {"months": 48, "every_months": 12}
STARTUP = {"value": 80_000, "liquid": False, "schedule": FOUR_YEARS}


def found(rival: int, base: int = 100_000, **grant: Any) -> Belief | None:
    one = offer(base, grant=[{**STARTUP, **grant}])
    return belief(one, offer(rival), preferences(), today=TODAY)


def test_one_must_believe_the_share_that_closes_the_gap() -> None:
    # 7 400 short, 20 000 a year on paper: 0.37
    assert found(107_400) == Belief(
        "acme-1", "acme-1", d(100_000), d(20_000), Decimal("0.37"), None
    )


def test_none_need_be_believed_where_the_offer_leads_without() -> None:
    ahead = found(90_000)
    assert ahead is not None
    assert ahead.share == Decimal("-0.5")


def test_without_any_on_paper_there_is_nothing_to_believe() -> None:
    assert belief(offer(), offer(), preferences(), today=TODAY) is None
    own = account(offer(), preferences(), today=TODAY)
    assert believed(own.case, valued(own), valued(own)) is None


def test_above_one_it_is_behind_even_if_all_comes_true() -> None:
    behind = found(130_000)
    assert behind is not None
    assert behind.share == Decimal("1.5")


def test_for_shares_with_a_price_it_says_which_price_would_do() -> None:
    # 0.37 × 40
    priced = found(107_400, price=40)
    assert priced is not None
    assert priced.price == Decimal("14.8")
    ahead = found(90_000, price=40)
    assert ahead is not None
    assert ahead.price == 0


def test_equity_that_is_counted_is_taken_out_first() -> None:
    liquid = found(107_400, liquid=True)
    assert liquid is not None
    assert (liquid.without, liquid.share) == (d(100_000), Decimal("0.37"))


def test_options_have_no_price_that_would_do() -> None:
    terms = {"kind": "option", "units": 20_000, "price": 5, "strike": 1, "value": None}
    grant = {key: value for key, value in {**STARTUP, **terms}.items() if value is not None}
    one = offer(100_000, grant=[grant])
    # 20 000 × (5 − 1) = 80 000, a quarter a year
    options = belief(one, offer(107_400), preferences(), today=TODAY)
    assert options is not None
    assert (options.share, options.price) == (Decimal("0.37"), None)


def test_two_grants_have_no_one_price() -> None:
    one = offer(100_000, grant=[{**STARTUP, "price": 4}, {**STARTUP, "price": 4}])
    two = belief(one, offer(107_400), preferences(), today=TODAY)
    assert two is not None
    assert (two.share, two.price) == (Decimal("0.185"), None)


def test_what_is_hoped_for_or_has_no_figure_is_nothing_to_believe_in() -> None:
    assert found(107_400, promised=False) is None
    shared = {"kind": "profit_share", "yearly": {"low": 1, "expected": 2, "high": 3}, "value": 9}
    one = offer(grant=[shared, {"kind": "phantom"}])
    assert belief(one, offer(1), preferences(), today=TODAY) is None
