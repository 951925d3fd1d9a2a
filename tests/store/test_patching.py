from __future__ import annotations

from collections import Counter
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, event, given, settings

from offerbook.core.edit import Append, Drop, Put, applied
from offerbook.errors import CannotEditError
from offerbook.store.files import parsed
from offerbook.store.patching import patched
from offerbook.store.sameness import plain, same
from offerbook.store.spans import scanned
from tests.store.documents import SEEDED, Writer, edit, table

SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large]


def document(random: Random) -> tuple[str, dict[str, Any]]:
    newline = "\r\n" if random.random() < 0.3 else "\n"
    text = Writer(random, newline).document(table(random, 3))
    return text, parsed(text)


def one_random_edit(random: Random) -> bool:
    """Make one random edit of one random document; return whether it was made."""
    text, data = document(random)
    change = edit(random, data)
    expected = applied(data, change)
    try:
        new = patched(text, data, [change])
    except CannotEditError:
        return False
    assert same(parsed(new), plain(expected)), (text, change, new)
    return True


@given(SEEDED)
@settings(max_examples=150, suppress_health_check=SLOW, deadline=None)
def test_an_edit_of_the_text_is_the_edit_of_the_data(random: Random) -> None:
    event("made" if one_random_edit(random) else "refused")


@pytest.mark.long
def test_fifty_thousand_random_edits_are_right_and_few_are_refused() -> None:
    made = Counter(one_random_edit(Random(seed)) for seed in range(50_000))  # noqa: S311 a sweep
    assert made[False] < 0.02 * made[True]


def patch(text: str, *changes: Put | Drop | Append) -> str:
    return patched(text, parsed(text), changes)


def test_only_the_value_changes_and_comments_stay() -> None:
    text = "a = 1   # one\n[t]  # t\nb = 'x'# two\n"
    assert patch(text, Put(("t", "b"), "y")) == 'a = 1   # one\n[t]  # t\nb = "y"# two\n'


def test_a_change_to_what_stands_there_changes_nothing() -> None:
    text = "a = 98_000.00\nb = 'x'\n"
    assert patch(text, Put(("a",), 98000), Put(("b",), "x")) == text


def test_an_event_is_added_at_the_end_whatever_the_end_looks_like() -> None:
    block = '[[events]]\nkind = "note"\n'
    add = Append(("events",), {"kind": "note"})
    assert patch("", add) == block
    assert patch('company = "A"', add) == f'company = "A"\n\n{block}'
    assert patch("[[events]]\nkind = 'x'\n\n# end", add) == (
        f"[[events]]\nkind = 'x'\n\n# end\n\n{block}"
    )
    assert patch("a = 1\r\n", add) == "a = 1\r\n\r\n" + block.replace("\n", "\r\n")
    assert patch("events = []\na = 1\n", add) == f"a = 1\n\n{block}"
    assert patch("events = [{kind = 'x'}]\n", add) == (
        "events = [{kind = 'x'}, { kind = \"note\" }]\n"
    )


def test_a_new_table_stands_before_the_events_and_their_comment() -> None:
    text = "company = 'A'\n\n# what happened\n[[events]]\nkind = 'x'\n"
    assert patch(text, Put(("contact", "name"), "Jo")) == (
        "company = 'A'\n\n[contact]\nname = \"Jo\"\n\n# what happened\n[[events]]\nkind = 'x'\n"
    )


def test_a_new_key_follows_the_last_of_its_table() -> None:
    text = "a = 1\n\n[t]\nb = 2 # b\n\n[u]\n"
    assert patch(text, Put(("t", "c"), 3)) == "a = 1\n\n[t]\nb = 2 # b\nc = 3\n\n[u]\n"
    assert patch(text, Put(("d",), 3)) == "a = 1\nd = 3\n\n[t]\nb = 2 # b\n\n[u]\n"
    assert patch(text, Put(("u", "e"), 3)) == text + "e = 3\n"
    assert patch("# mine\n\n[t]\n", Put(("a",), 1)) == "# mine\n\na = 1\n\n[t]\n"
    assert patch("f.a = 1\n[t]\n", Put(("f", "b"), 2)) == "f.a = 1\nf.b = 2\n[t]\n"


def test_inline_tables_and_lists_are_edited_inside() -> None:
    text = "p = { low = 1, high = 2 } # p\n"
    assert patch(text, Put(("p", "low"), 3)) == "p = { low = 3, high = 2 } # p\n"
    assert patch(text, Put(("p", "x"), 3)) == "p = { low = 1, high = 2, x = 3 } # p\n"
    assert patch(text, Drop(("p", "low"))) == "p = { high = 2 } # p\n"
    assert patch(text, Drop(("p", "high"))) == "p = { low = 1 } # p\n"
    rows = "a = [\n  1, # one\n  2, # two\n]\n"
    assert patch(rows, Append(("a",), 3)) == "a = [\n  1, # one\n  2, # two\n  3,\n]\n"
    assert patch(rows, Put(("a", 0), 9)) == "a = [\n  9, # one\n  2, # two\n]\n"


def test_a_whole_table_given_again_changes_only_what_differs() -> None:
    text = "[t] # t\na = 1 # a\nb = 2 # b\nc = 3\n"
    new = patch(text, Put(("t",), {"a": 1, "b": 5, "d": 6}))
    assert new == "[t] # t\na = 1 # a\nb = 5 # b\nd = 6\n"


def test_taking_an_entry_out_of_a_list_leaves_the_others_as_they_are() -> None:
    text = "[[b]]\nx = 1 # one\n\n[[b]]\nx = 2 # two\n\n[[b]]\nx = 3 # three\n"
    shorter = "[[b]]\nx = 1 # one\n\n[[b]]\nx = 3 # three\n"
    assert patch(text, Drop(("b", 1))) == shorter
    assert patch(text, Put(("b",), [{"x": 1}, {"x": 3}])) == shorter
    assert patch("[[b]]\nx = 1\n", Drop(("b", 0))) == "b = []\n\n"


def test_several_changes_in_one_go_build_on_each_other() -> None:
    text = "a = 1\n"
    new = patch(text, Put(("b", 0, "x"), 1), Put(("b", 0, "y"), 2), Drop(("a",)))
    assert parsed(new) == {"b": [{"x": 1, "y": 2}]}


def test_long_notes_keep_their_lines_and_a_lone_return_is_kept_too() -> None:
    assert patch("a = 1\n", Put(("n",), "x\ny")) == 'a = 1\nn = """\nx\ny"""\n'
    assert parsed(patch("a = 1\r\n", Put(("n",), "x\ny"))) == {"a": 1, "n": "x\ny"}
    assert parsed(patch("a = 1\n", Put(("n",), "x\r\ny\r")))["n"] == "x\r\ny\r"


def test_what_cannot_be_done_safely_is_refused() -> None:
    with pytest.raises(CannotEditError, match=r"cannot edit b here; open the file"):
        patch("[[b]]\nx = 1\n", Append(("b",), 5))
    with pytest.raises(CannotEditError):
        patch("a = 1\n", Put(("n",), "\ud800"))
    with pytest.raises(CannotEditError, match="a value of type object"):
        patch("a = 1\n", Put(("n",), object()))


def test_a_comment_between_two_entries_is_never_lost() -> None:
    text = "a = [\n  1, # one\n  # about two\n  2\n]\n"
    assert patch(text, Drop(("a", 1))) == "a = [\n  1, # one\n  # about two\n  \n]\n"
    assert scanned(text, parsed(text)).comments
