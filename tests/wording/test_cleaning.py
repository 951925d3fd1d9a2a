from __future__ import annotations

import sys
import unicodedata

import pytest

from offerbook.wording.cleaning import clean

PAYLOADS = [
    "\x1b]52;c;aGk=\x07",
    "\x1b[2J\x1b[H",
    "\x9b31m",
    "\x90q\x9c",
    "\x1bP+q\x1b\\",
    "a\rb",
    "a\x08b",
    "\x0e\x0f",
    "\u202egnp.exe",
    "\u2066x\u2069",
    "\u200ex\u200f",
    "\x00",
    "\x7f",
    "\u2028",
    "\ufeff",
    "\U000e0041",
    "\ud800",
    "\u200b",
    "\x85",
    "\x1b]8;;http://x\x1b\\t",
]


@pytest.mark.parametrize("payload", PAYLOADS)
def test_what_would_steer_a_terminal_is_made_visible(payload: str) -> None:
    shown = clean(f"a{payload}b")
    assert shown.startswith("a")
    assert shown.endswith("b")
    assert len(shown) > 2
    for char in shown:
        assert unicodedata.category(char) not in {"Cc", "Cf", "Cs", "Zl", "Zp", "Cn", "Co"}


def test_every_character_is_harmless_afterwards_and_cleaning_twice_is_cleaning_once() -> None:
    for number in range(sys.maxunicode + 1):
        shown = clean(chr(number))
        assert shown.isprintable() or shown in "\u200c\u200d"
        assert shown


def test_ordinary_words_stay_as_they_are() -> None:
    for text in ("Acme [sic]", "Łódź 星 🙂", "نص", "naïve — “quoted”", ""):
        assert clean(text) == text
        assert clean(clean(text)) == clean(text)


def test_line_ends_are_kept_only_where_lines_are_allowed() -> None:
    assert clean("a\r\nb\nc\td", lines=True) == "a\nb\nc d"
    assert clean("a\r\nb\nc") == "a↵b↵c"
    assert clean("a\rb", lines=True) == "a␍b"


def test_long_text_is_cut_and_says_so() -> None:
    assert clean("x" * 3000) == "x" * 1999 + "…"
    assert clean("\x1b" * 10, 4) == "␛␛␛…"
    assert len(clean("\u202e" * 5000)) == 2000
    assert clean("abcd", 4) == "abcd"
