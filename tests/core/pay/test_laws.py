"""What must hold of every offer whatever."""

from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from offerbook.core.pay.assembly import SCENARIOS, ledger, ledgers
from offerbook.core.pay.sums import cells, paid, table, worth
from offerbook.core.pay.views import valuation
from offerbook.core.pay.why import facts
from tests.core.pay.made import TODAY, offer, preferences, total

money = st.integers(0, 400_000)
starts = st.dates(date(2024, 1, 1), date(2030, 12, 31)) | st.just(date(2028, 2, 29))
WANTED = preferences(
    rates={"USD": 0.92}, assumptions={"price_growth": {"low": -20, "expected": 3, "high": 15}}
)


@st.composite
def payouts(draw: st.DrawFn) -> dict[str, Any]:
    low, expected, high = sorted(draw(st.lists(st.integers(0, 200), min_size=3, max_size=3)))
    return {"low": low / 100, "expected": expected / 100, "high": high / 100}


@st.composite
def bonuses(draw: st.DrawFn) -> dict[str, Any]:
    table: dict[str, Any] = {"target_percent": draw(st.integers(0, 60))}
    if draw(st.booleans()):
        table["payout"] = draw(payouts())
    if draw(st.booleans()):
        table["pay_month"] = draw(st.integers(1, 12))
    if draw(st.booleans()):
        table["first_year_guarantee"] = draw(money)
    table["prorate"] = draw(st.sampled_from(["days", "months", "none"]))
    table["basis"] = draw(st.sampled_from(["current", "prior"]))
    return table


@st.composite
def grants(draw: st.DrawFn) -> dict[str, Any]:
    every = draw(st.sampled_from([1, 3, 6, 12]))
    months = every * draw(st.integers(1, 60 // every))
    table: dict[str, Any] = {
        "value": draw(money),
        "liquid": draw(st.sampled_from([True, False])),
        "schedule": {
            "months": months,
            "every_months": every,
            "cliff_months": draw(st.integers(0, months)),
        },
        "currency": draw(st.sampled_from(["EUR", "USD"])),
    }
    if draw(st.booleans()):
        table |= {
            "price": 5,
            "fully_diluted": 1_000_000,
            "exits": [
                {"value": 0, "probability": 0.5},
                {"value": draw(money) * 100, "probability": 0.5},
            ],
        }
    return table


@st.composite
def parts(draw: st.DrawFn) -> dict[str, Any]:
    base: dict[str, Any] = {"amount": draw(money)}
    if draw(st.booleans()):
        base |= {"per": "month", "payments_per_year": draw(st.sampled_from([12, 13, 13.5, 14]))}
        base["extra_in"] = draw(st.lists(st.integers(1, 12), max_size=2))
    if draw(st.booleans()):
        base["raise"] = {"rate_percent": draw(st.integers(0, 9)), "month": draw(st.integers(1, 12))}
    found: dict[str, Any] = {
        "base": base,
        "start": draw(starts),
        "bonus": draw(st.lists(bonuses(), max_size=2)),
        "sign_on": [
            {"amount": draw(money), "month": draw(st.integers(0, 60))}
            for _ in range(draw(st.integers(0, 2)))
        ],
        "grant": draw(st.lists(grants(), max_size=2)),
        "retirement": [{"percent": draw(st.integers(0, 15))}],
        "benefit": [
            {
                "name": "x",
                "amount": draw(st.integers(-500, 500)),
                "per": draw(st.sampled_from(["year", "month", "day"])),
            }
        ],
        "share_plan": [
            {"contribution_percent": 10, "discount_percent": 15, "lookback": draw(st.booleans())}
        ],
        "health": {
            "deductible": 900,
            "usage": {"low": 0, "expected": 500, "high": draw(money) + 500},
        },
        "time": {"onsite_days": 2, "commute_cost_per_day": draw(st.integers(0, 20))},
    }
    if draw(st.booleans()):
        length = draw(st.integers(0, 2000))
        found["contract_end"] = date.fromordinal(found["start"].toordinal() + length)
    return found


@given(parts())
def test_low_is_not_above_expected_nor_expected_above_high(terms: dict[str, Any]) -> None:
    found = valuation(offer(**terms), WANTED, today=TODAY)
    assert found.low <= found.annualised <= found.high


@given(parts())
def test_each_part_rises_from_low_to_high(terms: dict[str, Any]) -> None:
    sums: dict[str, list[Decimal]] = {}
    for scenario, found in ledgers(offer(**terms), WANTED, today=TODAY).items():
        for source in {row.source for row in found.flows}:
            sums.setdefault(source, [Decimal(0)] * 3)[SCENARIOS.index(scenario)] = total(
                row for row in found.flows if row.source == source
            )
    assert all(abs_sorted == sorted(abs_sorted) for abs_sorted in sums.values())


@given(parts())
def test_every_view_is_a_sum_of_the_same_rows(terms: dict[str, Any]) -> None:
    terms_ = offer(**terms)
    found = valuation(terms_, WANTED, today=TODAY)
    years = found.years
    assert sum(year.total for year in years) / 4 == found.annualised
    assert years[0].total == found.first_year
    assert sum(year.guaranteed for year in years) / 4 == found.guaranteed
    assert all(sum(year.parts.values()) == year.total for year in years)
    assert sum(found.recurring_parts.values()) == found.recurring
    why = facts(terms_, found, "first_year")
    assert sum(part.value for part in why.parts) == found.first_year  # type: ignore[misc]


@given(parts())
def test_rows_are_in_order_and_inside_the_years(terms: dict[str, Any]) -> None:
    found = ledger(offer(**terms), WANTED, today=TODAY)
    assert [row.on for row in found.flows] == sorted(row.on for row in found.flows)
    assert all(1 <= row.year <= 4 and row.on >= found.start for row in found.flows)
    assert all(row.amount for row in found.flows if row.component != "base")
    last = terms.get("contract_end")
    earned = [row.on for row in found.flows if row.component in {"base", "equity", "sign_on"}]
    assert last is None or all(day <= last for day in earned)


@given(parts())
def test_a_sum_over_columns_is_the_sum_over_their_rows(terms: dict[str, Any]) -> None:
    for found in ledgers(offer(**terms), WANTED, today=TODAY).values():
        assert set(table(found.runs, WANTED)) == set(cells(found.flows, WANTED))
        assert paid(found.runs, WANTED) == worth(found.flows, WANTED)
        assert sum(len(run.amounts) for run in found.runs) == len(found.flows)


@given(parts())
def test_identical_offers_are_worth_the_same(terms: dict[str, Any]) -> None:
    one, other = (valuation(offer(**terms), WANTED, today=TODAY) for _ in range(2))
    assert one == other
    assert one.ledger == other.ledger
    assert (one.low, one.annualised, one.high) == (other.low, other.annualised, other.high)


@settings(max_examples=25)
@given(parts(), st.integers(1, 10_000))
def test_a_further_part_never_lowers_a_total(terms: dict[str, Any], more: int) -> None:
    before = valuation(offer(**terms), WANTED, today=TODAY)
    for key, part in (
        ("benefit", {"name": "y", "amount": more}),
        ("sign_on", {"amount": more}),
        ("bonus", {"amount": more}),
        ("grant", {"value": more, "liquid": True, "schedule": {"months": 24}}),
        ("retirement", {"percent": 1}),
    ):
        richer = {**terms, key: [*terms[key], part]}
        after = valuation(offer(**richer), WANTED, today=TODAY)
        assert after.annualised >= before.annualised
        assert after.first_year >= before.first_year
        assert after.recurring >= before.recurring
        assert after.guaranteed >= before.guaranteed


@settings(max_examples=30)
@given(parts(), money, st.integers(0, 100))
def test_splitting_a_sign_on_leaves_the_sum(
    terms: dict[str, Any], amount: int, percent: int
) -> None:
    first = Decimal(amount * percent) / 100
    whole = offer(**{**terms, "sign_on": [{"amount": amount}]})
    halves = offer(**{**terms, "sign_on": [{"amount": first}, {"amount": amount - first}]})
    for view in ("annualised", "first_year", "guaranteed"):
        one, other = (getattr(valuation(o, WANTED, today=TODAY), view) for o in (whole, halves))
        assert one == other


@given(parts())
def test_a_change_of_leave_changes_no_pay(terms: dict[str, Any]) -> None:
    del terms["benefit"]
    few, many = (
        valuation(offer(**{**terms, "time": {"leave_days": days}}), WANTED, today=TODAY)
        for days in (20, 35)
    )
    assert few.annualised == many.annualised
    assert few.years == many.years


@given(parts(), st.integers(1, 1000))
def test_twice_the_rate_is_twice_the_value(terms: dict[str, Any], cents: int) -> None:
    rate = Decimal(cents) / 100
    for grant in terms["grant"]:
        grant["currency"] = "USD"
    foreign = offer(**terms, currency="USD")
    once, twice = (
        valuation(foreign, preferences(rates={"USD": times * rate}), today=TODAY)
        for times in (1, 2)
    )
    assert abs(twice.annualised - 2 * once.annualised) < Decimal("1E-8")
