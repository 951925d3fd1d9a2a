"""How many cells of a terminal a text takes, and texts cut, filled or wrapped to fit.

Source: Unicode Standard Annex 11 (East Asian width); ambiguous characters count as narrow.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import Literal

Align = Literal["left", "right", "centre"]

_INVISIBLE = frozenset({"Mn", "Me", "Cf", "Cc"})
_WIDE = frozenset({"W", "F"})
_HANGUL_TAIL = range(0x1160, 0x1200)
"""Vowels and final consonants, which are drawn into the syllable before them."""


def width(text: str) -> int:
    r"""Return how many cells `text` takes.

    >>> width("€98k"), width("￥98"), width("e\u0301"), width("日本")
    (4, 4, 1, 4)
    """
    return len(text) if text.isascii() and text.isprintable() else sum(map(_cells, text))


def _cells(one: str) -> int:
    if unicodedata.category(one) in _INVISIBLE or ord(one) in _HANGUL_TAIL:
        return 0
    return 2 if unicodedata.east_asian_width(one) in _WIDE else 1


def cut(text: str, columns: int) -> str:
    """Return `text`, or as much of it as fits into `columns` cells with "…" behind it.

    >>> cut("Acme Widgets", 7), cut("Acme", 4)
    ('Acme W…', 'Acme')
    """
    if width(text) <= columns:
        return text
    return f"{_head(text, columns - 1)}…" if columns > 0 else ""


def _head(text: str, columns: int) -> str:
    """Return as much of `text` as fits."""
    used = 0
    for at, one in enumerate(text):
        used += _cells(one)
        if used > columns:
            return text[:at]
    return text


def fit(text: str, columns: int, align: Align = "left") -> str:
    """Return `text` cut or filled with spaces to exactly `columns` cells."""
    shown = cut(text, columns)
    left = columns - width(shown)
    match align:
        case "left":
            return shown + " " * left
        case "right":
            return " " * left + shown
        case "centre":
            return " " * (left // 2) + shown + " " * (left - left // 2)


def wrapped(text: str, columns: int, indent: str = "") -> str:
    """Return `text` broken between words into lines of at most `columns` cells.

    Args:
        text: lines of it are wrapped one by one; only a word that is too long is broken.
        columns: at least 1.
        indent: put before every line but the first of each.
    """
    return "\n".join(line for whole in text.split("\n") for line in _lines(whole, columns, indent))


def _lines(text: str, columns: int, indent: str) -> Iterator[str]:
    start = text.lstrip(" ")
    line = text[: len(text) - len(start)]
    room = max(columns - max(width(line), width(indent)), 1)
    fresh = True
    for word in start.split(" "):
        for at, piece in enumerate(_pieces(word, room)):
            gap = "" if fresh or at else " "
            if fresh or width(line) + width(gap + piece) <= columns:
                line += gap + piece
            else:
                yield line
                line = indent + piece
            fresh = False
    yield line


def _pieces(word: str, columns: int) -> Iterator[str]:
    """Yield a word in parts that fit; only one that is too long has more than one part."""
    while width(word) > columns:
        part = _head(word, columns) or word[0]
        yield part
        word = word[len(part) :]
        if not word:
            return
    yield word
