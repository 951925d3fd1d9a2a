"""What is kept on leaving, as a curve."""

from datetime import date

from offerbook.core.pay.leaving import leaving
from offerbook.wording.figured import figure
from offerbook.wording.leaving_curve import chosen_months, curve
from offerbook.wording.notation import Notation
from tests.core.pay.made import TODAY, d, offer, preferences

BRITISH = Notation("en_GB", date(2026, 11, 23))
ONE_YEAR = preferences(horizon_years=1)


def test_every_so_many_months_are_shown_and_always_the_last() -> None:
    found = leaving(offer(), ONE_YEAR, today=TODAY)
    assert [one.months for one in chosen_months(found, 5)] == [0, 5, 10, 12]
    assert [one.months for one in chosen_months(found, 12)] == [0, 12]


def test_bars_tell_shares_from_pay_and_only_parts_that_occur_have_a_column() -> None:
    # after 12 months 120 000 of pay and 40 000 of shares: 3 to 1 on 8 cells; after 6, 60 000
    terms = offer(
        grant=[{"value": 40_000, "liquid": True, "schedule": {"months": 12, "every_months": 12}}]
    )
    found = chosen_months(leaving(terms, ONE_YEAR, today=TODAY), 6)
    drawn = curve(found, "EUR", BRITISH, 8)
    assert drawn.parts == ("paid", "vested")
    assert [one.bar for one in drawn.points] == ["", "███", "██████░░"]
    assert drawn.points[2].kept == "€160,000"
    assert drawn.points[1].parts == ("€60,000", "")
    assert curve(found, "EUR", BRITISH, 8, plain=True).points[2].bar == "######::"


def test_nothing_kept_is_no_bar() -> None:
    found = leaving(offer(0), ONE_YEAR, today=TODAY)
    assert {one.bar for one in curve(found, "EUR", BRITISH, 8).points} == {""}


def test_a_figure_is_written_in_its_unit() -> None:
    assert figure(d("1234.5"), "EUR", BRITISH) == "€1,234"
    assert figure(d("53.5"), "EUR an hour", BRITISH) == "€53.50 an hour"
    assert figure(d("16.6"), "percent", BRITISH) == "17%"
    assert figure(None, "EUR", BRITISH) == "–"
