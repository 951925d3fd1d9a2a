"""A percent sign that is written into a sentence would have one style whatever the locale."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import offerbook

ROOT = Path(offerbook.__file__).parent
NO_LOCALE = {"plain.py", "commonest.py", "unfinished.py"}
"""Words in JSON, which are never localised, the customs themselves, and patterns to look for."""

SIGN = re.compile(r"(\d|^|})\s+%")


def written(tree: ast.Module) -> Iterator[str]:
    told = (ast.Module, ast.ClassDef, ast.FunctionDef)
    docs = {ast.get_docstring(one, clean=False) for one in ast.walk(tree) if isinstance(one, told)}
    alone = {id(one.value) for one in ast.walk(tree) if isinstance(one, ast.Expr)}
    for one in ast.walk(tree):
        if isinstance(one, ast.Constant) and isinstance(one.value, str) and id(one) not in alone:
            yield from () if one.value in docs else (one.value,)


def test_no_sentence_has_a_percent_sign_of_its_own() -> None:
    found = [
        f"{path.name}: {text}"
        for path in sorted(ROOT.rglob("*.py"))
        if path.name not in NO_LOCALE
        for text in written(ast.parse(path.read_text("utf-8")))
        if SIGN.search(text)
    ]
    assert found == []
