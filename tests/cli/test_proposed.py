"""What a message proposes to type can be typed."""

from __future__ import annotations

import ast
import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

from offerbook.cli.arguments import parsed
from offerbook.cli.vocabulary import VERBS
from tests.cli.run import inside

SOURCE = Path(__file__).parents[2] / "src" / "offerbook"
NAMES = {"kind": "offer_written", "words.kind": "offer", "words.format": "csv"}
TEXTS = {"item.draft", "text.kind", "refusal.instead"}
VERB = "|".join(verb.name for verb in VERBS)
COMMAND = re.compile(rf"offerbook ((?:{VERB})\b[^;,():\n]*)")
AFTER = re.compile(r" (takes|begins|adds)\b.*| +$|\.$")
"""Where a sentence goes on behind a command."""


def texts(tree: ast.AST) -> Iterator[str]:
    """Return every text that stands in a module, with likely words for what is filled in."""
    doc = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    inner = {
        id(part)
        for node in ast.walk(tree)
        if isinstance(node, ast.JoinedStr)
        for part in node.values
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            yield "".join(_filled(part) for part in node.values)
        elif isinstance(node, ast.Constant) and id(node) not in doc | inner:
            yield str(node.value)


def _filled(part: ast.expr) -> str:
    if isinstance(part, ast.Constant):
        return str(part.value)
    assert isinstance(part, ast.FormattedValue)
    name = ast.unparse(part.value)
    return "counter" if name in TEXTS else NAMES.get(name, "acme")


def proposed() -> list[str]:
    found = set()
    for file in sorted(SOURCE.rglob("*.py")):
        for text in texts(ast.parse(file.read_text(encoding="utf-8"))):
            for match in COMMAND.finditer(text):
                found.add(AFTER.sub("", match[1]).strip())
    return sorted(found)


def test_the_commands_are_found() -> None:
    found = proposed()
    assert "log acme offer_written offer=acme" in found
    assert "set acme supersedes acme" in found
    assert "rates --write" in found


@pytest.mark.parametrize("command", proposed())
def test_every_command_that_a_message_proposes_parses(command: str) -> None:
    words = shlex.split(command)
    assert parsed(words).verb == words[0]


def test_the_command_of_a_remark_clears_it(samples: Path) -> None:
    path = samples / "applications" / "birch.toml"
    text = path.read_text()
    at = text.index("[[events]]\non = 2026-11-19")
    path.write_text(text[:at])
    (remark,) = inside("check", book=samples).out.splitlines()
    command = remark.removesuffix(" (remark)").partition("; ")[2]
    assert command == "offerbook log birch offer_written offer=birch-1"
    assert inside(*shlex.split(command)[1:], book=samples).code == 0
    assert "Nothing to mend" in inside("check", book=samples).out
