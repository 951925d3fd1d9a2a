"""Plain TOML data in, a sound value or a list of problems out."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from pydantic import BaseModel, ValidationError

from offerbook.core.calendar import FIRST_DAY, LAST_DAY
from offerbook.core.model.book import PREFERENCES, Data, Kind, Record
from offerbook.core.model.oddities import oddities
from offerbook.core.model.offer import Offer
from offerbook.core.model.preferences import Preferences
from offerbook.core.model.problem import Path, Problem
from offerbook.core.model.schema import MODELS, Place, fields, nearest, place_at, place_of
from offerbook.core.model.value import NO_CURRENCY, RuleError, nearest_currency

_LONGEST = 40
_BARE = re.compile(r"[+-]?\d+(\.\d+)?|true|false|\d{4}-\d\d-\d\d.*|\d\d:\d\d.*")
"""What would be a number, flag, date or time if it stood without quotes."""

_HOW_IT_CAME = frozenset(
    {"application", "kind", "received", "source", "written", "supersedes", "answer_by"}
)
UNUSED = "EUR"
"""The currency of an offer that holds no amounts."""

_MEANT = {
    "decimal": "a number",
    "is_instance": "a number",
    "int": "a whole number",
    "string": "text in quotes",
    "bool": "true or false",
    "date": "a date such as 2026-11-27",
    "datetime": "a date with time such as 2026-11-27T17:00:00+01:00",
    "time": "a time such as 14:30:00",
    "tuple": "a list in square brackets",
    "model": "a table",
    "dict": "a table",
}

_LIKE = {
    "a number": "write it like 98000",
    "a whole number": "write it like 12",
    "text in quotes": "put it in quotes",
    "true or false": "write true or false, without quotes",
    "a date such as 2026-11-27": "write the day so, without quotes",
    "a table": "write its keys as { key = value }",
}
"""What to do where a value of another kind stands."""

_ENTRIES = {True: '["a", "b"]', False: "[1, 2]"}
"""A list of texts, and one of numbers."""

_FEW = 6
"""Words that one line lists."""


def admit(kind: Kind, record_id: str, data: Data) -> Record:
    """Return the record that `data` makes: with its value, or with what is wrong.

    Args:
        kind: which model it must satisfy.
        record_id: the file's stem.
        data: as TOML has it; integers count as amounts and arrays as lists where the model
            says so, nothing else is converted.
    """
    unknown: list[Problem] = []
    shaped = _table(MODELS[kind], data, (), record_id, unknown)
    try:
        value = MODELS[kind].model_validate({**shaped, "id": record_id})
    except ValidationError as error:
        wrong = _problems(kind, record_id, data, error)
        partly = _partly(kind, record_id, shaped, {one.path[0] for one in wrong if one.path})
        return Record(kind, record_id, data, None, (*wrong, *unknown), partly=partly)
    odd = oddities(value) if isinstance(value, Offer) else ()
    return Record(kind, record_id, data, value, (*unknown, *odd))  # type: ignore[arg-type]


def _partly(
    kind: Kind, record_id: str, shaped: Data, wrong: Collection[object]
) -> Offer | Preferences | None:
    """Return what can be told of a record without the keys that are wrong, or None."""
    left = {key: value for key, value in shaped.items() if key not in wrong}
    if kind == "offer":
        # Which version it is and by when it wants an answer; never a term that could be weighed.
        left = {"currency": UNUSED, **{k: v for k, v in left.items() if k in _HOW_IT_CAME}}
    elif kind != PREFERENCES:
        return None
    try:
        return MODELS[kind].model_validate({**left, "id": record_id})  # type: ignore[return-value]
    except ValidationError:
        return None


def shown(value: object) -> str:
    """Return a value as it stands in a file, cut to a readable length."""
    text = _toml(value)
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def _toml(value: object) -> str:
    match value:
        case bool():
            return str(value).lower()
        case str():
            return f'"{value}"'
        case datetime() | date() | time():
            return value.isoformat()
        case dict():
            return "a table"
        case list() | tuple():
            return f"a list of {len(value)}"
        case _:
            return str(value)


def _table(
    model: type[BaseModel], data: Data, path: Path, record_id: str, unknown: list[Problem]
) -> dict[str, Any]:
    out: dict[str, Any] = {}
    for key, value in data.items():
        place = place_of(model, key)
        here = (*path, key)
        if place is None:
            if not key.startswith("x_"):
                unknown.append(_unknown(model, here, record_id))
            continue
        out[key] = _shaped(place, value, here, record_id, unknown)
    return out


def _shaped(
    place: Place,
    value: Any,
    path: Path,
    record_id: str,
    unknown: list[Problem],
) -> Any:
    if isinstance(value, list) and place.listed:
        entry = replace(place, listed=False)
        return tuple(
            _shaped(entry, one, (*path, at), record_id, unknown) for at, one in enumerate(value)
        )
    if isinstance(value, dict) and place.free:
        entry = replace(place, free=False)
        return {
            key: _shaped(entry, one, (*path, key), record_id, unknown) for key, one in value.items()
        }
    if isinstance(value, dict) and place.table is not None and not place.listed:
        return _table(place.table, value, path, record_id, unknown)
    if type(value) is int and "number" in place.kinds:
        return Decimal(value)
    return value


def _unknown(model: type[BaseModel], path: Path, record_id: str) -> Problem:
    meant = nearest(str(path[-1]), tuple(fields(model)))
    todo = (
        f"did you mean {meant}?" if meant else "begin its name with x_ to keep it without a remark"
    )
    return Problem(record_id, "unknown key, kept but not used", path, todo=todo, remark=True)


def _problems(
    kind: Kind, record_id: str, data: Data, error: ValidationError
) -> tuple[Problem, ...]:
    by_path: dict[Path, list[Any]] = {}
    for one in error.errors(include_url=False):
        path = _within(data, one["loc"], missing=one["type"] == "missing")
        rule = one.get("ctx", {}).get("error")
        below = rule.path if isinstance(rule, RuleError) else ()
        by_path.setdefault((*path, *below), []).append(one)
    return tuple(_problem(kind, record_id, path, found) for path, found in by_path.items())


def _within(data: Any, loc: tuple[str | int, ...], *, missing: bool) -> Path:
    """Return the part of pydantic's `loc` that exists in the file; it adds names of union arms."""
    path: Path = ()
    for at, step in enumerate(loc):
        try:
            data = data[step]
        except (KeyError, IndexError, TypeError):
            last = missing and at == len(loc) - 1
            return (*path, step) if last else path
        path = (*path, step)
    return path


def _problem(kind: Kind, record_id: str, path: Path, errors: list[Any]) -> Problem:
    # Where one of several kinds did fit, what is wrong with it counts, not what else might stand.
    first = next((one for one in errors if _arm(one["type"]) not in _MEANT), errors[0])
    if first["type"] == "missing":
        return Problem(record_id, "is missing", path, todo="add it")
    given = "" if isinstance(first["input"], dict | list | tuple) else shown(first["input"])
    wanted = [_MEANT[arm] for one in errors if (arm := _arm(one["type"])) in _MEANT]
    if wanted and len(wanted) == len(errors):
        what = "must be " + " or ".join(dict.fromkeys(wanted))
        bare = isinstance(first["input"], str) and _BARE.fullmatch(first["input"])
        todo = "write it without quotes" if bare and "text in quotes" not in wanted else ""
        if not todo and len(set(wanted)) == 1:
            todo = _LIKE.get(wanted[0], "") or _listed(place_at(kind, path), first["input"])
        return Problem(record_id, what, path, given, todo)
    what, todo = _words(first)
    return Problem(record_id, what, path, given, todo)


def _listed(place: Place | None, given: object) -> str:
    """Return how a list is written, with what stands there as its entry where that fits."""
    if place is None or not place.listed:
        return ""
    if place.table is not None:
        return "write it as [{ key = value }]"
    text = {"text", "choice"} & set(place.kinds)
    fits = isinstance(given, str) if text else type(given) in {int, Decimal}
    return f"write it like {f'[{shown(given)}]' if fits else _ENTRIES[bool(text)]}"


def _choice(given: str, expected: str) -> tuple[str, str]:
    known = tuple(re.findall(r"'([^']*)'", expected))
    meant = nearest(given, known)
    todo = f"did you mean {meant}?" if meant else ""
    if len(known) <= _FEW:
        return f"must be {expected}", todo
    return "is none of the words that are known here", todo or f"write {some(known)}"


def some(known: tuple[str, ...]) -> str:
    """Return the first few of many words.

    >>> some(("a", "b"))
    'a, b'
    """
    return ", ".join(known[:_FEW]) + (" …" if known[_FEW:] else "")


def _todo(what: str, given: object) -> str:
    if isinstance(given, datetime):
        return "is the year right?"
    if what != NO_CURRENCY:
        return ""
    meant = nearest_currency(str(given))
    return f"did you mean {meant}?" if meant else "write three letters such as EUR"


def _arm(error_type: str) -> str:
    """Return `decimal` of `decimal_type`, `is_instance` of `is_instance_of`."""
    head, _, tail = error_type.rpartition("_")
    return head if tail in {"type", "of"} else ""


def _words(error: Any) -> tuple[str, str]:
    context = error.get("ctx", {})
    match error["type"]:
        case "greater_than_equal" | "less_than_equal" if isinstance(error["input"], date):
            return f"must lie between {FIRST_DAY} and {LAST_DAY}", "is the year right?"
        case "greater_than_equal":
            return f"must not be below {context['ge']}", f"write {context['ge']} or more"
        case "greater_than":
            return f"must be above {context['gt']}", f"write more than {context['gt']}"
        case "less_than_equal":
            return f"must not be above {context['le']}", f"write {context['le']} or less"
        case "finite_number":
            return "must be a finite number", _LIKE["a number"]
        case "literal_error":
            return _choice(str(error["input"]), context["expected"])
        case "string_pattern_mismatch" if context["pattern"] == "^[A-Z]{3}$":
            return "must be a currency of three capital letters", "write it like EUR"
        case "string_too_short":
            return "must not be empty", "write something, or leave it out"
        case "value_error":
            what = str(context["error"])
            return what, _todo(what, error["input"])
        case _:
            return error["msg"][0].lower() + error["msg"][1:], ""
