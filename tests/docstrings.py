"""The strings that stand below the fields of a class."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Mapping
from functools import cache
from pathlib import Path


def field_docs(kind: type) -> Mapping[str, str]:
    """Return what the source says below each field and property of `kind`, inherited ones too."""
    found: dict[str, str] = {}
    for one in reversed(kind.__mro__):
        if one.__module__.startswith("offerbook"):
            found |= _classes(Path(inspect.getfile(one))).get(one.__name__, {})
    return found


@cache
def _classes(file: Path) -> dict[str, dict[str, str]]:
    tree = ast.parse(file.read_text("utf-8"))
    return {node.name: _fields(node) for node in tree.body if isinstance(node, ast.ClassDef)}


def _fields(node: ast.ClassDef) -> dict[str, str]:
    found = {}
    for field, below in zip(node.body, node.body[1:], strict=False):
        if (
            isinstance(field, ast.AnnAssign)
            and isinstance(field.target, ast.Name)
            and isinstance(below, ast.Expr)
            and isinstance(below.value, ast.Constant)
            and isinstance(below.value.value, str)
        ):
            found[field.target.id] = " ".join(below.value.value.split())
    for one in node.body:
        if isinstance(one, ast.FunctionDef) and one.decorator_list:
            found[one.name] = " ".join((ast.get_docstring(one) or "").split())
    return found
