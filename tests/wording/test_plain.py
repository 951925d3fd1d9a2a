from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction

from offerbook.core.saying import Amount, Day, Moment, Name, Names, Number, Percent, Phrase, say
from offerbook.wording.plain import plain_words, rounded


def test_figures_are_plain_and_days_are_iso() -> None:
    saying = say(
        "{who} pays {pay} from {day} at {moment}, {share} of {count}: {names}.",
        who=Name("Acme\x1b[31m"),
        pay=Amount(Decimal(98000), "EUR"),
        day=Day(date(2027, 3, 1)),
        moment=Moment(datetime(2026, 11, 27, 17, tzinfo=UTC)),
        share=Percent(Fraction(1, 3), 1),
        count=Number(12),
        names=Names(("a", "b")),
    )
    assert plain_words(saying) == (
        "Acme␛[31m pays EUR 98000.00 from 2027-03-01 at 2026-11-27T17:00:00+00:00, "
        "0.3 % of 12: a, b."
    )


def test_exact_amounts_keep_their_digits_and_phrases_their_words() -> None:
    saying = say(
        "{pay}, {what}",
        pay=Amount(Decimal("98000.505"), "EUR", exact=True),
        what=Phrase(say("{n} days", n=Number(2))),
    )
    assert plain_words(saying) == "EUR 98000.505, 2 days"


def test_a_figure_of_many_digits_keeps_them_all() -> None:
    # 10^45 / 3 is 333… with 45 threes before the point, far beyond the 28 digits of a decimal.
    assert rounded(Fraction(10**45, 3), 2) == "3" * 45 + ".33"
    assert rounded(Fraction(-5, 2), 0) == "-2"
    assert rounded(Fraction(3, 200), 2) == "0.02"
    assert rounded(Decimal("-0.004"), 2) == "0.00"
