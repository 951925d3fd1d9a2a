from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from random import Random

import pytest
from hypothesis import given, settings

from offerbook.errors import CannotEditError
from offerbook.store.files import parsed
from offerbook.store.layout import new_file
from offerbook.store.sameness import plain, same, strictly_same
from tests.store.documents import SEEDED, table


@given(SEEDED)
@settings(max_examples=200, deadline=None)
def test_a_new_file_reads_back_as_it_was(random: Random) -> None:
    data = plain(table(random, 3))
    assert strictly_same(parsed(new_file("offer", data)), data)


def test_keys_stand_in_the_order_of_the_model_and_events_last() -> None:
    data = {
        "events": [{"on": date(2026, 11, 2), "kind": "applied"}],
        "x_mine": 1,
        "contact": {"name": "Jo"},
        "role": "Dev",
        "company": "Acme",
    }
    assert new_file("application", data) == (
        'company = "Acme"\nrole = "Dev"\nx_mine = 1\n\n[contact]\nname = "Jo"\n\n'
        '[[events]]\non = 2026-11-02\nkind = "applied"\n'
    )


def test_amounts_are_written_as_a_person_would() -> None:
    data = {
        "a": Decimal("98000.00"),
        "b": Decimal("0.50"),
        "c": (Decimal(1), Decimal("1E+3")),
        "d": datetime(2026, 11, 27, 17, tzinfo=UTC),
        "e": None,
        "f": 0.1,
    }
    assert new_file("offer", data) == (
        "a = 98000\nb = 0.50\nc = [1, 1000]\nd = 2026-11-27T17:00:00+00:00\nf = 0.1\n"
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (1, True),
        (1, Decimal(1)),
        (Decimal("1.0"), Decimal("1.00")),
        (Decimal("-0.0"), Decimal("0.0")),
        ("1", 1),
        (date(2026, 1, 1), datetime(2026, 1, 1)),  # noqa: DTZ001 TOML has such
        ([1], [1, 1]),
        ({"a": 1}, {"a": 1, "b": 1}),
        (
            datetime(2026, 1, 1, 12, tzinfo=UTC),
            datetime.fromisoformat("2026-01-01T13:00:00+01:00"),
        ),
    ],
)
def test_the_strict_comparison_sees_every_difference(one: object, other: object) -> None:
    assert not strictly_same(one, other)
    assert strictly_same(one, one)


def test_what_is_worth_the_same_is_the_same_for_merging() -> None:
    nan = Decimal("nan")
    assert same({"a": [Decimal("98000.0"), nan]}, {"a": [98000, nan]})
    assert not same(1, True)
    assert not same(Decimal(1), True)
    assert not same("1", 1)


def test_an_amount_of_endless_digits_is_not_written_out() -> None:
    assert plain(Decimal("1E+999999")) == Decimal("1E+999999")


@pytest.mark.parametrize("value", [object(), {1, 2}, b"x", "\ud800", {"\ud800": 1}])
def test_what_toml_cannot_hold_is_refused(value: object) -> None:
    with pytest.raises(CannotEditError, match="cannot be kept in a file"):
        plain([value])
