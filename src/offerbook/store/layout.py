"""How values, blocks and whole new files are written out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

import tomli_w

from offerbook.core.model.book import Kind
from offerbook.core.model.schema import MODELS, fields
from offerbook.store.sameness import plain

LAST = "events"
"""The list that stands last in a file, so that an entry is added at its end."""

_WIDEST = 88


def key(name: str) -> str:
    """Return a key as it is written, quoted where it must be.

    >>> key("base"), key("two words")
    ('base', '"two words"')
    """
    return tomli_w.dumps({name: 0})[: -len(" = 0\n")]


def keys(path: Iterable[str | int]) -> str:
    """Return the keys of `path` joined by dots; positions are left out."""
    return ".".join(key(step) for step in path if isinstance(step, str))


def inline(value: Any) -> str:
    """Return plain data on one line.

    >>> inline({"rate": 1, "names": ["a", "b"]})
    '{ rate = 1, names = ["a", "b"] }'
    """
    match value:
        case dict():
            pairs = ", ".join(f"{key(name)} = {inline(one)}" for name, one in value.items())
            return f"{{ {pairs} }}" if pairs else "{}"
        case list():
            return f"[{', '.join(inline(one) for one in value)}]"
        case datetime():
            return value.isoformat()
        case _:
            return tomli_w.dumps({"_": value})[len("_ = ") : -1]


def written(value: Any, newline: str) -> str:
    """Return plain data as it stands after `key = `; several lines where that reads better."""
    if isinstance(value, str) and "\n" in value and "\r" not in value:
        text = tomli_w.dumps({"_": value}, multiline_strings=True)[len("_ = ") : -1]
        return text.replace("\n", newline)
    line = inline(value)
    if isinstance(value, list) and value and len(line) > _WIDEST:
        rows = "".join(f"    {inline(one)},{newline}" for one in value)
        return f"[{newline}{rows}]"
    return line


def statement(path: Iterable[str | int], value: Any, newline: str) -> str:
    """Return one `key = value` with its line end."""
    return f"{keys(path)} = {written(value, newline)}{newline}"


def tables(value: Any) -> bool:
    """Return whether `value` is a list of tables only, and has one."""
    return isinstance(value, list) and bool(value) and all(isinstance(v, dict) for v in value)


def block(
    path: Iterable[str | int], value: Mapping[str, Any], newline: str, *, listed: bool
) -> str:
    """Return a header and everything under it; tables inside are written on one line."""
    header = f"[[{keys(path)}]]" if listed else f"[{keys(path)}]"
    return header + newline + "".join(statement((k,), one, newline) for k, one in value.items())


def blocks(name: str, value: Any, newline: str) -> list[str]:
    """Return the blocks of a table, or of a list of tables, that stands at the top of a file."""
    if isinstance(value, dict):
        return [block((name,), value, newline, listed=False)]
    return [block((name,), one, newline, listed=True) for one in value]


def stands_apart(name: str | int, value: Any) -> bool:
    """Return whether `value`, under `name` at the top of a file, gets headers of its own."""
    if isinstance(value, dict):
        return True
    return tables(value) and (name == LAST or any(len(one) > 1 for one in value))


def ordered(kind: Kind, names: Iterable[str]) -> list[str]:
    """Return keys in the order of the model; unknown ones after the known, `events` last."""
    known = list(fields(MODELS[kind]))
    place = {name: at for at, name in enumerate(known)}
    return sorted(names, key=lambda name: (name == LAST, place.get(name, len(known))))


def new_file(kind: Kind, data: Mapping[str, Any]) -> str:
    """Return a whole file: plain keys, then tables, `[[events]]` last."""
    sound = plain(data)
    names = ordered(kind, sound)
    apart = [name for name in names if stands_apart(name, sound[name])]
    head = "".join(statement((name,), sound[name], "\n") for name in names if name not in apart)
    parts = [one for name in apart for one in blocks(name, sound[name], "\n")]
    return "\n".join([head, *parts] if head else parts)
