"""Pay year by year as stacked bars."""

from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from offerbook.core.model.offer import Offer
from offerbook.core.model.preferences import Preferences
from offerbook.core.pay.sums import Cell, cells
from offerbook.core.pay.valuation import Valuation
from offerbook.core.pay.views import valuation
from offerbook.wording.chart import Stack, chart, meanings, stacks
from offerbook.wording.notation import Notation
from tests.core.pay.made import TODAY, offer, preferences

BRITISH = Notation("en_GB", date(2026, 11, 23))
ONE_YEAR = preferences(horizon_years=1)


def seen(*offers: Offer, wanted: Preferences = ONE_YEAR) -> tuple[Valuation, ...]:
    return tuple(valuation(one, wanted, today=TODAY) for one in offers)


def drawn(*values: Valuation, columns: int = 10, plain: bool = False) -> tuple[Stack, ...]:
    tables: dict[str, tuple[Cell, ...]] = {
        one.offer: cells(one.ledger.flows, ONE_YEAR) for one in values
    }
    return stacks(values, tables, BRITISH, columns, plain=plain)


def test_each_kind_of_pay_has_a_pattern_of_its_own() -> None:
    # 50 000 base, 10 000 at the start, 20 000 bonus, 10 000 of shares, 10 000 of benefits
    terms = offer(
        50_000,
        sign_on=[{"amount": 10_000}],
        bonus=[{"amount": 20_000}],
        grant=[{"value": 10_000, "liquid": True, "schedule": {"months": 12, "every_months": 12}}],
        benefit=[{"name": "car", "amount": 10_000}],
    )
    values = seen(terms)
    assert chart(drawn(*values), {"acme-1": "Acme\x1b"}, 10) == (
        "Acme␛\n"
        "  year 1  █████▓▒▒░·  €100,000, €60,000 guaranteed\n"
        "█ guaranteed base   ▓ other guaranteed cash   ▒ bonus and raises   ░ shares   "
        "· if you stay, benefits"
    )
    (bar,) = drawn(*values, plain=True)
    assert bar.bar == "#####=++:."
    assert meanings((bar,), plain=True).startswith("# guaranteed base   = other")


def test_only_the_patterns_that_are_drawn_are_explained() -> None:
    (bar,) = drawn(*seen(offer(50_000)))
    assert meanings((bar,)) == "█ guaranteed base"
    assert bar.figure == "€50,000, all guaranteed"


def test_costs_are_taken_off_the_end_of_the_bar_and_said() -> None:
    # 100 000 of base less 20 000
    costly = offer(100_000, benefit=[{"name": "fares", "amount": -20_000}])
    plain_offer = offer(100_000).model_copy(update={"id": "acme-2"})
    one, other = drawn(*seen(costly, plain_offer))
    assert (one.bar, other.bar) == ("█" * 8, "█" * 10)
    assert one.figure == "€80,000 after costs, €100,000 guaranteed"


def test_nothing_to_draw_is_no_bar() -> None:
    assert chart((), {}, 10) == ""
    (bar,) = drawn(*seen(offer(0)))
    assert bar.bar == ""
    (bar,) = drawn(*seen(offer(0, benefit=[{"name": "fares", "amount": -20}])))
    assert bar.bar == ""


@given(
    st.lists(st.integers(0, 300_000), min_size=4, max_size=4),
    st.integers(-50_000, 0),
    st.integers(1, 120),
)
def test_a_bar_is_as_long_as_its_total(parts: list[int], cost: int, columns: int) -> None:
    base, once, bonus, kind = parts
    terms = offer(
        base,
        sign_on=[{"amount": once}],
        bonus=[{"amount": bonus}],
        benefit=[{"name": "x", "amount": kind}, {"name": "y", "amount": cost}],
    )
    large = offer(1_000_000).model_copy(update={"id": "acme-2"})
    value, whole = seen(terms, large)
    bar, full = drawn(value, whole, columns=columns)
    most = max(value.first_year, Decimal(1_000_000))
    assert len(bar.bar) == max(0, round(value.first_year / most * columns))
    assert len(full.bar) == round(Decimal(1_000_000) / most * columns)
