from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offerbook.cli.json_text import MANY, json_text
from offerbook.cli.plain import nearer, plain
from offerbook.core.fact import Fact
from offerbook.core.saying import Name, say

leaves = st.none() | st.booleans() | st.integers() | st.text()
values = st.recursive(
    leaves,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=12,
)


@given(value=values, ascii_only=st.booleans())
def test_a_short_answer_is_laid_out_as_an_outline(value: Any, *, ascii_only: bool) -> None:
    assert json_text(value, ascii_only=ascii_only) == json.dumps(
        value, indent=2, ensure_ascii=ascii_only
    )


def test_a_long_list_has_one_line_for_each_entry() -> None:
    rows = [{"n": number, "half": [Fraction(number, 2)]} for number in range(MANY + 1)]
    lines = json_text({"rows": rows, "few": [1]}, ascii_only=False).splitlines()
    half = '[{"exact": "1/2", "decimal": "0.5"}]'
    assert lines[:3] == [
        "{",
        '  "rows": [',
        '    {"n": 0, "half": [{"exact": "0", "decimal": "0"}]},',
    ]
    assert lines[3] == f'    {{"n": 1, "half": {half}}},'
    assert lines[MANY + 3 :] == ["  ],", '  "few": [', "    1", "  ]", "}"]


@given(values, st.integers(0, 3 * MANY))
def test_any_layout_says_the_same(value: Any, count: int) -> None:
    whole = {"many": [value] * count, "one": value}
    assert json.loads(json_text(whole, ascii_only=True)) == whole


def test_values_are_the_same_whether_made_plain_first_or_as_they_are_written() -> None:
    half = Fraction(1, 3)
    fact = Fact("a", half, parts=(Fact("b", Decimal("1.50")), Fact("c", date(2027, 1, 1))))
    rows: Mapping[int, Any] = MappingProxyType({1: fact, 2: say("{who} leads.", who=Name("Birch"))})
    assert json.loads(json_text(rows, ascii_only=True)) == plain(rows)
    many = [fact, half] * MANY
    assert json.loads(json_text(many, ascii_only=True)) == plain(many)


def test_a_fraction_of_many_digits_has_its_decimal() -> None:
    assert plain(Fraction(10**45, 3))["decimal"] == "3" * 45 + ".333333"
    assert plain(Fraction(10**30)) == {"exact": str(10**30), "decimal": str(10**30)}
    assert plain(Fraction(-5, 4))["decimal"] == "-1.25"


def test_what_has_no_place_in_json_is_refused() -> None:
    with pytest.raises(TypeError, match="object has no place in JSON"):
        nearer(object())
