"""JSON as text: indented like an outline, with one line an entry where there are many."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from json import JSONEncoder
from typing import Any

from offerbook.cli.plain import nearer

MANY = 40
"""Entries up to which a list is spread over lines of its own; a longer one has a line for each,
as tables have, and is written several times as fast."""

_STEP = "  "


def json_text(value: Any, *, ascii_only: bool) -> str:
    r"""Return a value as JSON.

    Args:
        value: plain, or of values that `nearer` brings nearer to plain ones.
        ascii_only: every other character as an escape.

    >>> print(json_text({"sum": [1, 2], "none": []}, ascii_only=True))
    {
      "sum": [
        1,
        2
      ],
      "none": []
    }
    """
    line = JSONEncoder(ensure_ascii=ascii_only, default=_Nearer()).encode
    out: list[str] = []
    _write(value, line, "\n", out)
    return "".join(out)


class _Nearer:
    """Brings values nearer, an exact figure that stands in several places only once."""

    def __init__(self) -> None:
        self._exact: dict[int, tuple[Fraction, Any]] = {}

    def __call__(self, value: Any) -> Any:
        if type(value) is not Fraction:
            return nearer(value)
        # By identity, since to compare fractions takes as long; kept, so that it stays its own.
        found = self._exact.get(id(value))
        if found is None:
            found = self._exact[id(value)] = (value, nearer(value))
        return found[1]


def _write(value: Any, line: Callable[[Any], str], begin: str, out: list[str]) -> None:
    """Add the parts of a text.

    Args:
        value: what is written.
        line: writes a value on one line.
        begin: what a line at this depth begins with: the end of the one before, and spaces.
        out: where they are added.
    """
    if not isinstance(value, dict | list | tuple | str | int | None):
        value = nearer(value)
    deeper = begin + _STEP
    if isinstance(value, dict) and value:
        before = "{"
        for key, one in value.items():
            out.append(f"{before}{deeper}{line(str(key))}: ")
            _write(one, line, deeper, out)
            before = ","
        out.append(begin + "}")
    elif isinstance(value, list | tuple) and value:
        before = "[" + deeper
        for one in value:
            out.append(before)
            if len(value) > MANY:
                out.append(line(one))
            else:
                _write(one, line, deeper, out)
            before = "," + deeper
        out.append(begin + "]")
    else:
        out.append(line(value))
