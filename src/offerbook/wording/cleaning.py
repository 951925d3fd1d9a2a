"""Make text from a book harmless on a screen."""

from __future__ import annotations

import unicodedata

_LINE = "\n"
_HIDDEN = frozenset(
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u2028\u2029\u3164\ufeff\uffa0"
)
_SAFE = frozenset("\u200d\u200c")
"""Joiners, needed inside words of several languages and inside emoji."""

_CONTROL = {"Cc", "Cf", "Cs", "Zl", "Zp"}
_FIRST_PICTURE = 0x2400
_DELETE, _DELETE_PICTURE = "\x7f", "\u2421"


def clean(text: str, longest: int = 2000, *, lines: bool = False) -> str:
    r"""Return `text` as it can be shown: what would steer a terminal is made visible.

    Control characters (C0, C1, the ones that turn the direction of writing, tags) become a
    picture or their number; the text is cut to a length, and says so.

    Args:
        text: anything.
        longest: characters of the result.
        lines: whether it may stand on several lines; else a line end becomes "↵".

    >>> clean("Acme\x1b]52;c;\x07")
    'Acme␛]52;c;␇'
    >>> clean("a\nb", lines=True), clean("a\nb"), clean("abcdef", 4)
    ('a\nb', 'a↵b', 'abc…')
    """
    if not text.isprintable():
        text = text.replace("\r\n", _LINE)
        text = "".join(_shown(char, lines=lines) for char in text[: longest + 1])
    return text if len(text) <= longest else text[: longest - 1] + "…"


def _shown(char: str, *, lines: bool) -> str:
    if char == _LINE:
        return _LINE if lines else "↵"
    if char == "\t":
        return " "
    if char in _SAFE or (char.isprintable() and char not in _HIDDEN):
        return char
    if char < " ":
        return chr(_FIRST_PICTURE + ord(char))
    if char == _DELETE:
        return _DELETE_PICTURE
    if char in _HIDDEN or unicodedata.category(char) in _CONTROL:
        return f"⟨{ord(char):04X}⟩"
    return " " if unicodedata.category(char) == "Zs" else "\ufffd"
