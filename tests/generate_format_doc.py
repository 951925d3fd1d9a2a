"""Write docs/format.md from the models: `python -m tests.generate_format_doc`."""

from __future__ import annotations

import ast
import inspect
import textwrap
from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from types import MappingProxyType
from typing import Any, get_args, get_origin

import annotated_types
import tomli
from pydantic import BaseModel
from pydantic.fields import FieldInfo
from pydantic_core import PydanticUndefined

from offerbook.core.model.application import EVENT_KINDS
from offerbook.core.model.book import Kind
from offerbook.core.model.schema import MODELS, Place, fields, place_of
from offerbook.core.model.value import LARGEST
from tests.docstrings import field_docs

HERE = Path(__file__).parent
FILE = HERE.parent / "docs" / "format.md"
INTRO = HERE / "format_doc_intro.md"
EXAMPLES = HERE / "format_doc_examples.toml"

FILES: Mapping[Kind, str] = MappingProxyType(
    {
        "application": "applications/acme.toml",
        "offer": "offers/acme-1.toml",
        "preferences": "preferences.toml",
    }
)
KINDS = MappingProxyType(
    {
        "number": "number",
        "whole": "whole number",
        "text": "text",
        "flag": "`true` or `false`",
        "day": "date",
        "moment": "date with time",
        "clock": "time",
    }
)
UNITS = (
    ("percent", "%"),
    ("percents_by_year", "%"),
    ("vested_by_year", "%"),
    ("months", "months"),
    ("until_month", "months"),
    ("days", "days"),
    ("minutes", "minutes"),
    ("weeks", "weeks"),
    ("horizon_years", "years"),
    ("hours_per_week", "hours a week"),
    ("hours_expected", "hours a week"),
)
PATTERNS = MappingProxyType(
    {
        "^[A-Z]{3}$": "currency code of ISO 4217",
        "^[a-z][a-z0-9_]{0,31}$": "lower-case letters, digits and `_`",
    }
)
HEAD = """| Key | What may stand there | If absent | Example | Meaning |
| --- | --- | --- | --- | --- |"""
EVENTS: Mapping[str, str] = MappingProxyType(
    {
        "saved": "the posting was kept for later",
        "applied": "the application went out",
        "screening": "a first talk; may be planned",
        "interview": "a round of interviews; may be planned",
        "discussion": "they are known to be discussing",
        "promised": "they named the day (`by`) of their answer",
        "follow_up": "I asked where things stand",
        "thank_you": "I thanked them",
        "answer": "they answered without saying yes or no",
        "offer_spoken": "an offer (`offer`) by word of mouth",
        "offer_written": "an offer (`offer`) in writing",
        "asked": "I asked for better terms (`asks`)",
        "improved": "they came back (`asks`, `closed`); `offer` is the version that it won",
        "extension_asked": "I asked for more time, until `by`",
        "extension_granted": "they gave it: `by` is the new deadline",
        "extension_refused": "they did not",
        "accepted": "I said yes to `offer`",
        "signed": "the contract is signed",
        "condition_cleared": "a condition (`what`) is settled",
        "resigned": "I gave notice at my present job",
        "declined": "I said no",
        "rejected": "they said no",
        "withdrawn_by_me": "I pulled out",
        "withdrawn_by_them": "they pulled out, or closed the job",
        "silent": "I stopped waiting; anything they say later takes it up again",
        "debrief": "what I make of an interview: `questions`, `said`, `learned`, `red_flags`, …",
        "note": "anything else",
        "retracted": "`takes_back` is the number of the event, counted from 1, that was wrong",
    }
)


def document() -> str:
    """Return the whole text of docs/format.md."""
    if set(EVENTS) != set(EVENT_KINDS):
        msg = f"say what these events mean: {sorted(set(EVENTS) ^ set(EVENT_KINDS))}"
        raise ValueError(msg)
    shown = examples()
    seen: dict[type[BaseModel], str] = {}
    parts = [INTRO.read_text("utf-8").rstrip()]
    for kind, file in FILES.items():
        parts.append(f"## `{file}`")
        parts += _tables(MODELS[kind], "", shown, seen)
        if kind == "application":
            rows = "\n".join(f"| `{name}` | {EVENTS[name]} |" for name in EVENT_KINDS)
            parts.append(f"### Kinds of events\n\n| Kind | What happened |\n| --- | --- |\n{rows}")
    return "\n\n".join(parts) + "\n"


def examples() -> Mapping[str, Mapping[str, str]]:
    """Return `key = value` as it is written, by model and key."""
    found: dict[str, dict[str, str]] = {}
    model = ""
    for line in EXAMPLES.read_text("utf-8").splitlines():
        if line.startswith("["):
            model = line.strip("[]")
            found[model] = {}
        elif "=" in line and not line.startswith("#"):
            found[model][line.split(" = ")[0]] = line
    return found


def _tables(
    model: type[BaseModel],
    at: str,
    shown: Mapping[str, Mapping[str, str]],
    seen: dict[type[BaseModel], str],
) -> Iterator[str]:
    seen[model] = at
    rows, below = [], []
    docs = field_docs(model)
    for key, name in fields(model).items():
        place = place_of(model, key)
        if place is None:
            continue
        path = f"{at}.{key}" if at else key
        if place.table is not None and place.table not in seen:
            seen[place.table] = path
            below.append((place, path))
        cells = (
            f"`{key}`",
            _what(model.model_fields[name], key, place, seen),
            _default(model.model_fields[name], place),
            f"`{_example(model, key, path, place, shown)}`",
            docs[name],
        )
        rows.append("| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |")
    if model.model_config.get("extra") == "allow":
        rows.append(
            "| any currency | number, above 0 | absent | `USD = 0.92` "
            "| What one unit of it is worth in the preferences' own. |"
        )
    yield "\n".join([HEAD, *rows])
    if broken := rules(model):
        yield "Refused, in these words: " + "; ".join(broken) + "."
    for place, path in below:
        assert place.table is not None
        title = f"[[{path}]]" if place.listed else f"[{path}]"
        yield f"### `{title}`\n\n{(place.table.__doc__ or '').strip()}"
        yield from _tables(place.table, path, shown, seen)


def rules(model: type[BaseModel]) -> tuple[str, ...]:
    """Return what is said where the keys of a table do not hang together."""
    tree = ast.parse(textwrap.dedent(inspect.getsource(model)))
    found = (node.value for node in ast.walk(tree) if isinstance(node, ast.Assign))
    return tuple(_said(value) for value in found if isinstance(value, ast.Constant | ast.JoinedStr))


def _said(text: ast.expr) -> str:
    if isinstance(text, ast.JoinedStr):
        return "".join(_said(part) for part in text.values)
    return str(text.value) if isinstance(text, ast.Constant) else "…"


def _example(
    model: type[BaseModel],
    key: str,
    path: str,
    place: Place,
    shown: Mapping[str, Mapping[str, str]],
) -> str:
    found = shown.get(model.__name__, {}).get(key)
    if found is None and place.table is not None:
        return f"[[{path}]]" if place.listed else f"[{path}]"
    if found is None:
        msg = f"{EXAMPLES.name} has no example for {key} of {model.__name__}"
        raise ValueError(msg)
    return found


def _what(info: FieldInfo, key: str, place: Place, seen: Mapping[type[BaseModel], str]) -> str:
    if place.table is not None:
        text = f"`{seen[place.table]}`"
        return f"list of tables, see {text}" if place.listed else f"table, see {text}"
    if place.free:
        return "table of numbers, any key"
    if key == "kind" and len(place.choices) == len(EVENT_KINDS):
        return "a kind of event, see below"
    choices = [f"`{word}`" if word else "nothing" for word in place.choices]
    words = [", ".join(choices) if kind == "choice" else KINDS[kind] for kind in place.kinds]
    text = "amount of money" if place.money else " or ".join(dict.fromkeys(words))
    text = text.replace("number or whole number", "number")
    patterns = [one.pattern for one in _metadata(info) if getattr(one, "pattern", None)]
    text = PATTERNS[patterns[0]] if patterns else text
    if place.listed:
        text = f"list, each: {text}"
    unit = next((unit for tail, unit in UNITS if key.endswith(tail)), "")
    limits = _limits(info)
    return ", ".join(part for part in (text, unit, limits) if part)


def _limits(info: FieldInfo) -> str:
    lowest, highest, longest = "", "", ""
    for one in _metadata(info):
        match one:
            case annotated_types.Ge(ge=Decimal() | int() as low) if low != -LARGEST:
                lowest = f"from {low}"
            case annotated_types.Gt(gt=low):
                lowest = f"above {low}"
            case annotated_types.Le(le=Decimal() | int() as high) if high != LARGEST:
                highest = str(high)
            case annotated_types.MinLen():
                lowest = "not empty"
            case annotated_types.MaxLen(max_length=most):
                longest = f"at most {most} characters"
    return ", ".join(part for part in (_span(lowest, highest), longest) if part)


def _span(lowest: str, highest: str) -> str:
    if not highest:
        return lowest
    return f"{lowest} to {highest}" if lowest.startswith("from") else f"{lowest}, up to {highest}"


def _metadata(info: FieldInfo) -> Iterator[Any]:
    yield from info.metadata
    yield from _within(info.annotation)


def _within(annotation: Any) -> Iterator[Any]:
    for arg in get_args(annotation) if get_origin(annotation) else ():
        if isinstance(arg, FieldInfo):
            yield from arg.metadata
        else:
            yield from _within(arg)


def _default(info: FieldInfo, place: Place) -> str:
    if info.is_required():
        return "must be there"
    default = info.get_default(call_default_factory=True)
    if default in (None, "", (), {}, PydanticUndefined) or place.table is not None:
        return "not stated" if place.table is None and not place.listed else "none"
    return f"`{str(default).lower() if isinstance(default, bool) else _quoted(default)}`"


def _quoted(default: object) -> str:
    return f'"{default}"' if isinstance(default, str) else str(default)


def parsed() -> Mapping[str, Mapping[str, Any]]:
    """Return the examples as TOML data, by model and key."""
    return tomli.loads(EXAMPLES.read_text("utf-8"), parse_float=Decimal)


if __name__ == "__main__":
    FILE.write_text(document(), encoding="utf-8")
