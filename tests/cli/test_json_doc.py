from __future__ import annotations

from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from offerbook.cli.vocabulary import VERBS
from tests.cli.run import TRACKER, run
from tests.generate_json_doc import FILE, document, documented

FACT = {"name", "value", "where", "unit", "formula", "parts"}
COMMANDS = {
    "list": [["list"]],
    "show": [["show", "acme-2"]],
    "new": [["new", "application", "Kestrel Kites"]],
    "set": [["set", "acme-2", "base.amount", "99k"]],
    "log": [["log", "acme", "note"]],
    "undo": [["undo"]],
    "redo": [["redo"]],
    "check": [["check"]],
    "value": [["value"], ["value", "hazel-1", "ibex-1"]],
    "leave": [["leave", "acme"], ["leave", "acme", "birch", "juniper"]],
    "rank": [["rank"], ["rank", "--sure", "money>fit"]],
    "compare": [["compare"]],
    "breakeven": [["breakeven", "birch"], ["breakeven", "cedarline"]],
    "counter": [["counter", "birch"], ["counter", "birch", "--margin", "0.1"]],
    "weigh": [["weigh"], ["weigh", "1a", "3b", "5a"], ["weigh", "fit", "money", "start"]],
    "draft": [
        ["draft", "counter", "acme"],
        ["draft", "prep", "acme"],
        ["draft", "counter", "garnet"],
        ["draft", "first_call", "acme"],
        ["draft", "accept", "birch"],
    ],
    "stance": [["stance", "acme"], ["stance", "birch"], ["stance", "garnet"]],
    "lint": [["lint", "acme", "README.md"]],
    "sign": [["sign", "acme"]],
    "today": [["today"]],
    "timeline": [["timeline"]],
    "funnel": [["funnel"]],
    "close": [["close", "garnet"]],
    "debrief": [["debrief", "acme"]],
    "lookback": [["lookback", "acme"]],
    "rates": [["rates"]],
    "holidays": [["holidays"]] if find_spec("holidays") else [],
    "export": [["export", "ics"], ["export", "csv", "offers"], ["export", "html"]],
    "import": [["import", "csv", str(TRACKER)]],
}


def keys(value: Any, path: str = "") -> Iterator[str]:
    """Yield every key path of a JSON value; exact figures and facts are leaves."""
    if isinstance(value, dict) and set(value) not in ({"exact", "decimal"}, FACT):
        for key, one in value.items():
            yield from keys(one, f"{path}.{key}" if path else key)
    elif isinstance(value, list):
        for one in value:
            yield from keys(one, f"{path}[]")
    elif path:
        yield path


def covered(path: str, known: dict[str, str]) -> bool:
    """Return whether a documented key says what `path` is."""
    if path in known:
        return True
    named = [key.removesuffix("*") for key in known if key.endswith(".*")]
    return any(path.startswith(one) for one in (*named, "data.", "event."))


def test_the_document_is_what_the_source_says() -> None:
    assert FILE.read_text("utf-8") == document()


def test_every_verb_is_documented() -> None:
    assert set(documented()) == {verb.name for verb in VERBS} - {"demo"}
    assert all(text for keys_of in documented().values() for text in keys_of.values())


@pytest.mark.parametrize("verb", COMMANDS)
def test_every_key_that_is_printed_is_documented(verb: str, samples: Path) -> None:
    if verb in {"undo", "redo"}:
        run("set", "acme-2", "base.amount", "99k", book=samples)
    if verb == "redo":
        run("undo", book=samples)
    for words in COMMANDS[verb]:
        ran = run(*words, "--json", book=samples)
        found = set(keys(ran.json))
        assert found or verb == "check"
        assert {path for path in found if not covered(path, documented()[verb])} == set()
