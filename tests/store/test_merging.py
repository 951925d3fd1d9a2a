from __future__ import annotations

from copy import deepcopy
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings

from offerbook.core.edit import Append, Change, Drop, Put, applied
from offerbook.core.model.problem import Path
from offerbook.errors import ClashError
from offerbook.store.merging import merged
from offerbook.store.sameness import NOTHING, at, plain, same
from tests.store.documents import SEEDED, edit, table


def merge(base: dict[str, Any], theirs: dict[str, Any], *changes: Change) -> dict[str, Any]:
    out = deepcopy(theirs)
    for one in merged(base, theirs, changes, "acme"):
        out = applied(out, one)
    return out


BASE = {"a": 1, "t": {"x": 1, "y": 2}, "l": [{"n": 1, "v": 1}, {"n": 2, "v": 2}]}


def with_change(*changes: Change) -> dict[str, Any]:
    out: dict[str, Any] = deepcopy(BASE)
    for one in changes:
        out = applied(out, one)
    return out


def test_fields_changed_on_one_side_only_are_taken_from_it() -> None:
    theirs = with_change(Put(("t", "y"), 9), Put(("new",), 1))
    assert merge(BASE, theirs, Put(("t", "x"), 5), Drop(("a",))) == {
        "t": {"x": 5, "y": 9},
        "l": BASE["l"],
        "new": 1,
    }


def test_the_same_change_on_both_sides_is_no_clash() -> None:
    for change in (Put(("a",), 5), Drop(("a",)), Put(("t",), {"x": 3, "z": 1})):
        assert merge(BASE, with_change(change), change) == with_change(change)


def test_a_value_left_as_it_was_here_is_taken_from_the_disk() -> None:
    assert merge(BASE, with_change(Put(("a",), 7)), Put(("a",), 1)) == with_change(Put(("a",), 7))


@pytest.mark.parametrize(
    ("mine", "theirs", "words"),
    [
        (Put(("a",), 2), Put(("a",), 3), "a was changed twice: here to 2, on disk to 3 (it was 1)"),
        (Put(("a",), 2), Drop(("a",)), "here to 2, on disk to nothing (it was 1)"),
        (Drop(("a",)), Put(("a",), 3), "here to nothing, on disk to 3 (it was 1)"),
        (Put(("b",), "x"), Put(("b",), "y"), 'here to "x", on disk to "y" (it was nothing)'),
        (Put(("t", "x"), 2), Drop(("t",)), "t.x was changed twice"),
        (Drop(("t",)), Put(("t", "x"), 2), "t was changed twice"),
        (Put(("l", 0, "v"), 5), Drop(("l", 0)), "l[0].v was changed twice"),
        (Drop(("l", 0)), Put(("l", 0, "v"), 5), "l[0] was changed twice"),
    ],
)
def test_a_clash_names_the_field_and_all_values(mine: Change, theirs: Change, words: str) -> None:
    with pytest.raises(ClashError) as caught:
        merge(BASE, with_change(theirs), mine)
    assert words in str(caught.value)


def test_entries_added_on_both_sides_are_all_kept() -> None:
    one, two = {"n": 3}, {"n": 4}
    for mine in (Append(("l",), two), Put(("l", 2), two), Put(("l", 2, "n"), 4)):
        new = merge(BASE, with_change(Append(("l",), one)), mine)
        assert new["l"] == [*BASE["l"], one, two]  # type: ignore[misc]


def test_an_entry_is_found_again_after_others_moved_it() -> None:
    theirs = with_change(Drop(("l", 0)))
    assert merge(BASE, theirs, Put(("l", 1, "v"), 5))["l"] == [{"n": 2, "v": 5}]
    assert merge(BASE, theirs, Drop(("l", 1)))["l"] == []


def test_an_entry_and_its_fields_can_be_added_one_by_one() -> None:
    theirs = with_change(Append(("l",), {"n": 3}))
    new = merge(BASE, theirs, Put(("l", 2, "n"), 4), Put(("l", 2, "v"), 5))
    assert new["l"][2:] == [{"n": 3}, {"n": 4, "v": 5}]


def test_two_tables_made_on_both_sides_are_joined() -> None:
    theirs = with_change(Put(("c",), {"name": "Jo"}))
    assert merge(BASE, theirs, Put(("c",), {"mail": "m"}))["c"] == {"name": "Jo", "mail": "m"}
    with pytest.raises(ClashError, match=r"c\.name was changed twice"):
        merge(BASE, theirs, Put(("c",), {"name": "Mo"}))


@given(SEEDED)
@settings(max_examples=200, deadline=None)
def test_a_merge_holds_both_sides_or_is_a_clash(random: Random) -> None:
    assert_merge(random)


@pytest.mark.long
def test_ten_thousand_merges_hold_both_sides_or_are_clashes() -> None:
    for seed in range(10_000):
        assert_merge(Random(seed))  # noqa: S311 a sweep


def assert_merge(random: Random) -> None:
    base = plain(table(random, 3))
    mine, theirs = edit(random, base), edit(random, base)
    here, there = plain(applied(base, mine)), plain(applied(base, theirs))
    assert same(merge(base, base, mine), here)
    assert adds_an_entry(base, mine) or same(merge(base, here, mine), here)
    try:
        new = merge(base, there, mine)
    except ClashError:
        assert not same(here, base)
        assert not same(there, base)
        return
    for path in {*leaves(base), *leaves(here), *leaves(there), *leaves(new)}:
        was, ours, found, made = (leaves(one).get(path) for one in (base, here, there, new))
        both = not same(ours, was) and not same(found, was)
        if not both or not any(isinstance(one, list) for one in (was, ours, found)):
            assert same(made, ours if same(found, was) else found), (path, base, mine, theirs)


def adds_an_entry(base: dict[str, Any], change: Change) -> bool:
    """Return whether an entry is added behind the end of a list: such ones add up."""
    if isinstance(change, Append):
        return True
    listed = [n for n, step in enumerate(change.path) if isinstance(step, int)]
    return any(at(base, change.path[: n + 1]) is NOTHING for n in listed)


def leaves(data: Any, path: Path = ()) -> dict[Path, Any]:
    """Return what stands at the end of each path; a list counts as one value."""
    if not isinstance(data, dict):
        return {path: data}
    return {p: v for key, one in data.items() for p, v in leaves(one, (*path, key)).items()}
