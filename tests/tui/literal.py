"""Reads source code and says which texts reach the screen without having been cleaned."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

CLEAN = {"shown", "said", "days", "spelled_key", "text", "told", "joined", "spaced", "drawable"}
"""Functions whose result may be shown: they clean, or know only words of the program."""

WIDGETS = {"Static", "Label", "Button", "Checkbox", "Option", "Collapsible", "TabPane"}
MAKERS = {"styled", "assemble", "join"}
RETURNED = {"Content", "tuple[Content, Content]", "tuple[Content, ...]", "list[Content]"}
ASKING = {"Input", "TextArea", "OptionList", "Select"}
KEYWORDS = {"placeholder", "tooltip", "title", "label", "border_title", "border_subtitle"}


class Reader:
    """Judges one module.

    Args:
        source: its text.
        makers: names of functions anywhere in the package that return `Content`.
    """

    def __init__(self, source: str, makers: frozenset[str]) -> None:
        self.tree = ast.parse(source)
        self.makers = makers

    def faults(self) -> Iterator[str]:
        """Yield the line and text of everything shown that is not known to be clean."""
        for function in ast.walk(self.tree):
            if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
                known = self._known(function)
                for call in ast.walk(function):
                    if isinstance(call, ast.Call):
                        yield from self._call(call, known)
                    elif isinstance(call, ast.Assign):
                        yield from self._assigned(call, known)

    def _known(self, function: ast.FunctionDef | ast.AsyncFunctionDef) -> set[str]:
        """Return local names that hold nothing but clean content."""
        arguments = [*function.args.args, *function.args.kwonlyargs]
        if function.args.vararg:
            arguments.append(function.args.vararg)
        known = {
            one.arg
            for one in arguments
            if one.annotation is not None and "Content" in ast.unparse(one.annotation)
        }
        for _ in range(3):
            for node in ast.walk(function):
                for target, value in _bound(node):
                    if self.clean(value, known):
                        known |= _names(target)
        return known

    def clean(self, node: ast.expr | None, known: set[str]) -> bool:
        """Return whether an expression can hold nothing from data that was not cleaned."""
        match node:
            case None | ast.Constant():
                return True
            case ast.Name(id=name):
                return name in known or name.isupper()
            case ast.Attribute(attr=name):
                return name.isupper()
            case ast.Call():
                return self._made(node, known)
        parts = _parts(node)
        return bool(parts) and all(self.clean(part, known) for part in parts)

    def _made(self, call: ast.Call, known: set[str]) -> bool:
        if isinstance(call.func, ast.Attribute) and isinstance(call.func.value, ast.Constant):
            return all(self.clean(one, known) for one in call.args)
        if _name(call.func) in CLEAN | MAKERS | self.makers | {"Content"}:
            return True
        return isinstance(call.func, ast.Attribute) and self.clean(call.func.value, known)

    def _call(self, call: ast.Call, known: set[str]) -> Iterator[str]:
        name = _name(call.func)
        if name in {"from_markup", "from_text", "from_rich_text"}:
            yield _told(call, "may read markup")
        if name == "notify" and not any(one.arg == "markup" for one in call.keywords):
            yield _told(call, "reads markup")
        if not all(self.clean(one, known) for one in _given(call)):
            yield _told(call, "shows what was not cleaned")
        for keyword in call.keywords:
            told = keyword.arg in KEYWORDS and name in WIDGETS | ASKING
            if told and not self.clean(keyword.value, known):
                yield _told(call, f"shows a {keyword.arg} that was not cleaned")
        if name == "Text":
            yield _told(call, "makes a text without cleaning it")

    def _assigned(self, node: ast.Assign, known: set[str]) -> Iterator[str]:
        named = {one.attr for one in node.targets if isinstance(one, ast.Attribute)}
        if named & (KEYWORDS - {"title", "label"}) and not self.clean(node.value, known):
            yield _told(node, "shows what was not cleaned")


def _parts(node: ast.expr) -> list[ast.expr]:
    """Return what an expression is made of, all of which must be clean; nothing if unknown."""
    match node:
        case ast.Subscript(value=one) | ast.FormattedValue(value=one) | ast.Starred(value=one):
            return [one]
        case ast.GeneratorExp(elt=one) | ast.ListComp(elt=one):
            return [one]
        case ast.IfExp(body=one, orelse=other):
            return [one, other]
        case ast.BinOp(left=left, op=ast.Mult()):
            return [left]
        case ast.BinOp(left=left, right=right):
            return [left, right]
        case ast.BoolOp(values=values) | ast.JoinedStr(values=values):
            return values
        case ast.Tuple(elts=values) | ast.List(elts=values):
            return values
    return []


def _given(call: ast.Call) -> list[ast.expr]:
    """Return the texts that a call shows."""
    name = _name(call.func)
    of_content = isinstance(call.func, ast.Attribute) and _name(call.func.value) == "Content"
    if of_content and name == "assemble":
        return [part.elts[0] if isinstance(part, ast.Tuple) else part for part in call.args]
    if name == "Content" or name in WIDGETS or (of_content and name == "styled"):
        return call.args[:1]
    return []


def _bound(node: ast.AST) -> Iterator[tuple[ast.expr, ast.expr]]:
    """Yield what a statement gives names to, and the value they are given."""
    match node:
        case ast.Assign(targets=targets, value=value):
            yield from ((target, value) for target in targets)
        case ast.For(target=target, iter=value) | ast.comprehension(target=target, iter=value):
            yield target, value


def _names(target: ast.expr) -> set[str]:
    return {one.id for one in ast.walk(target) if isinstance(one, ast.Name)}


def _name(func: ast.expr) -> str:
    match func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


def _told(node: ast.expr | ast.stmt, what: str) -> str:
    return f"{node.lineno}: {what}: {ast.unparse(node)[:80]}"


def content_makers(root: Path) -> frozenset[str]:
    """Return the names of all functions below a directory that return `Content` only."""
    found: set[str] = set()
    for path in root.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.returns:
                said = ast.unparse(node.returns)
                if said in {
                    "Content",
                    "tuple[Content, Content]",
                    "tuple[Content, ...]",
                    "list[Content]",
                }:
                    found.add(node.name)
    return frozenset(found)
