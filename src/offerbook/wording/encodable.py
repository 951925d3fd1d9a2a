"""Text for a stream that cannot write every character: the nearest that it can."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_INSTEAD: Mapping[str, str] = MappingProxyType(
    {
        "─": "-",
        "–": "-",
        "—": "-",
        "\u2010": "-",
        "\u2011": "-",
        "−": "-",
        "×": "x",
        "·": "*",
        "…": "...",
        "“": '"',
        "”": '"',
        "„": '"',
        "«": '"',
        "»": '"',
        "\u2018": "'",
        "’": "'",
        "\xa0": " ",
        "\u202f": " ",
        "\u2009": " ",
        "→": "->",
        "←": "<-",
        "▲": "+",
        "▼": "-",
        "█": "#",
        "▒": "%",
        "▓": "=",
        "░": "-",
        "≥": ">=",
        "≤": "<=",
        "≈": "about ",
        "✓": "+",
        "✗": "x",
        "◌": "o",
        "◯": "O",
        "○": "o",
        "●": "*",
        "↵": "|",
    }
)

_CODES: Mapping[str, str] = MappingProxyType(
    {"€": "EUR", "£": "GBP", "¥": "JPY", "￥": "JPY", "₹": "INR", "₩": "KRW", "₪": "ILS"}
)


def is_encodable(text: str, encoding: str) -> bool:
    """Return whether every character of `text` can be written in `encoding`."""
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def encodable(text: str, encoding: str) -> str:
    """Return `text` with what `encoding` cannot write in signs that it can.

    What has no such sign stays as it is; the stream writes its number.

    Args:
        text: any.
        encoding: of the stream, such as `ascii`.

    >>> print(encodable("“€90,000 – 12 000 €” × ▲", "ascii"))
    "EUR 90,000 - 12 000 EUR" x +
    >>> print(encodable("Bäcker·€5", "latin-1"))
    Bäcker·EUR 5
    >>> print(encodable("✓ ✗", "ascii"))
    + x
    """
    if is_encodable(text, encoding):
        return text
    return "".join(_instead(text, at, encoding) for at in range(len(text)))


def _instead(text: str, at: int, encoding: str) -> str:
    one = text[at]
    if one.isascii() or is_encodable(one, encoding):
        return one
    code = _CODES.get(one)
    if code is None:
        return _INSTEAD.get(one, one)
    return f"{code} " if text[at + 1 : at + 2].isdigit() else code
