"""Write docs/json.md from the types that `--json` prints: `python -m tests.generate_json_doc`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from offerbook.core.fact import Fact
from offerbook.core.negotiation.text import PrepSheet, Refusal
from offerbook.core.pay.ledger import Flow, Unvalued
from offerbook.core.pay.valuation import Valuation
from offerbook.core.ranking.standing import BreakEven, Ranking
from offerbook.core.saying import Saying
from offerbook.core.waiting.items import Item, OfferState
from tests.docstrings import field_docs

FILE = Path(__file__).parent.parent / "docs" / "json.md"
HEAD = """# What `--json` promises

Generated from the source by `poe docs`; a test compares it with what the verbs print.

- One JSON value on stdout, remarks on stderr, and the exit code: 0 done, 1 something in the book
  needs mending or a text was refused, 2 the words of the command are off, 130 interrupted.
  `show`, `set`, `new`, `log` and `draft` end with 1 only for records that they use; `list`,
  `check`, `value`, `rank`, `compare`, `breakeven` and `today` for any.
- Nothing is localised. Money and other decimal figures are strings with all their digits; days and
  times are ISO 8601; sentences are English with plain figures.
- An **exact** figure is `{"exact": "p/q", "decimal": "…"}`: the fraction, and six decimals of it.
- A **fact** is `{"name", "value", "where", "unit", "formula", "parts"}`: what it is, its value, the
  record and field it was read from, its currency or unit, and for a figure that follows from
  others the formula and the facts it took.
- Keys are added, never renamed or taken away, within one major version.
"""
PROBLEM = {
    "record": "The id of the record.",
    "file": "The file inside the book.",
    "line": "Its line, counted from 1, or null.",
    "path": "The key that it is about, such as `bonus[0].amount`.",
    "what": "What is wrong.",
    "given": "What stood there, cut to a readable length.",
    "todo": "What to do.",
    "remark": "True where the record is still used.",
}
WRITTEN: Mapping[str, Mapping[str, str]] = {
    "list": {
        "applications[].id": "The application's id.",
        "applications[].company": "The employer.",
        "applications[].role": "The job.",
        "applications[].stage": "Where it stands.",
        "applications[].furthest": "The furthest it ever came.",
        "applications[].since": "When the present stage began.",
        "applications[].days_waiting": "Days since the last contact, while theirs is the move.",
        "applications[].promised": "The day they said they would answer by, if that is open.",
        "applications[].live": "Whether it is still running.",
        "offers[].id": "The offer's id.",
        "offers[].application": "The application it came from.",
        "offers[].status": "Whether it can still be taken; see `today`.",
        "offers[].deadline": "The moment by which an answer is due.",
        "offers[].base": "The base as it stands in the file.",
        "offers[].per": "What the base is paid for.",
        "offers[].currency": "Of the base.",
        "offers[].start": "First day of work.",
    },
    "show": {
        "id": "The record's id.",
        "kind": "`application`, `offer` or `preferences`.",
        "data": "All keys of the file as they stand, with figures as strings; see format.md.",
        **{f"problems[].{key}": text for key, text in PROBLEM.items()},
    },
    "new": {"id": "The id of the new record."},
    "set": {
        "id": "The record's id.",
        "values.*": "What stands under each path now; null where it was taken away.",
    },
    "log": {"id": "The application's id.", "event": "The event as it was appended; see format.md."},
    "undo": {"undone": "What was taken back."},
    "redo": {"redone": "What was done again."},
    "check": {f"problems[].{key}": text for key, text in PROBLEM.items()},
}


def main() -> None:
    """Write the file."""
    FILE.write_text(document(), encoding="utf-8")


def document() -> str:
    """Return the whole text."""
    parts = [HEAD]
    for verb, keys in documented().items():
        rows = [f"| `{key}` | {text} |" for key, text in keys.items()]
        parts.append(
            "\n".join((f"## {verb}", "", "| Key | What it says |", "|---|---|", *rows, ""))
        )
    return "\n".join(parts)


def documented() -> dict[str, dict[str, str]]:
    """Return what each key of each verb says; `[]` is any entry, `*` any name."""
    value = {key: text for key, text in _keys("offers[].", Valuation) if ".ledger" not in key}
    value |= {
        "offers[].start": "First day of work that the dates count from.",
        **dict(_keys("offers[].rows[].", Flow)),
        "offers[].rows[].scenario": "`low`, `expected` or `high`.",
        "offers[].assumptions[]": "What was used where the offer says nothing: a fact each.",
        **dict(_keys("offers[].unvalued[].", Unvalued)),
        "offers[].not_stated[]": "Questions to ask, most valuable first.",
    }
    today = {
        "today": "The day it is answered for.",
        "calm": "The sentence when nothing is due, or null.",
        **dict(_keys("due[].", Item)),
        **dict(_keys("coming[].", Item)),
        "clashes[]": "Deadlines that fall before another company's answer, in words.",
        **dict(_keys("offers[].", OfferState)),
    }
    draft = {
        "subject": "Subject line.",
        "body": "The text, ready to send.",
        "sentences[].text": "One line of it.",
        "sentences[].facts[]": "What that line rests on: a fact each.",
        **{f"refused.{key}": text for key, text in _keys("", Refusal)},
        **{key: f"`prep`: {text}" for key, text in _keys("", PrepSheet)},
    }
    return {
        **{verb: dict(keys) for verb, keys in WRITTEN.items()},
        "value": value,
        "rank": dict(_keys("", Ranking)),
        "compare": {**dict(_keys("ranking.", Ranking)), **value},
        "breakeven": dict(_keys("", BreakEven)),
        "draft": draft,
        "today": today,
    }


def _keys(prefix: str, kind: type) -> Iterator[tuple[str, str]]:
    docs, hints = field_docs(kind), get_type_hints(kind)
    for field in fields(kind):
        key = prefix + field.name
        text = docs.get(field.name, "").replace("None ", "null ")
        below, suffix, exact = _inner(hints[field.name])
        if below is None:
            yield key + suffix, f"{text} (exact)" if exact else text
        else:
            yield from _keys(f"{key}{suffix}.", below)


def _inner(hint: Any) -> tuple[type | None, str, bool]:
    """Return the dataclass inside a type, how its keys go on, and whether it is exact."""
    suffix = ""
    while get_origin(hint) is not None:
        arms = [arm for arm in get_args(hint) if arm not in {NoneType, Ellipsis}]
        origin = get_origin(hint)
        if origin is tuple:
            suffix += "[]"
        elif isinstance(origin, type) and issubclass(origin, Mapping):
            suffix += ".*"
            arms = arms[1:]
        elif origin not in {Union, UnionType}:
            break
        if len(arms) > 1 and Fraction not in arms:
            return None, suffix, False
        hint = Fraction if Fraction in arms and Decimal not in arms else arms[0]
    plain = not is_dataclass(hint) or hint is Saying or issubclass(hint, Fact)  # type: ignore[arg-type]
    return (None if plain else hint), suffix, hint is Fraction


if __name__ == "__main__":
    main()
