"""Why a file is not TOML, in words that say what to do."""

from __future__ import annotations

import re
from typing import NamedTuple

import tomli

_TWICE = re.compile(r"cannot declare \((.*)\) twice")
_OPEN = re.compile(r"unclosed|unterminated|expected '\"\"\"'|illegal character '\\n'")


class Words(NamedTuple):
    """One line of a file that is not TOML."""

    line: int
    """Counted from 1."""

    given: str
    """What stands there."""

    what: str
    """What is wrong."""

    todo: str
    """What to do about it."""


def words(error: tomli.TOMLDecodeError) -> Words:
    """Return what is wrong, where, and what to do about it."""
    lines = error.doc.split("\n")
    at = min(error.lineno, len(lines))
    given = lines[at - 1].strip()
    told = error.msg[:1].lower() + error.msg[1:]
    if not given and not any(line.strip() for line in lines[at - 1 :]):
        while at > 1 and not lines[at - 1].strip():
            at -= 1
        what = "the file ends before this is closed"
        return Words(at, lines[at - 1].strip(), what, "close the bracket, brace or quote")
    return Words(at, given, *_said(told, given))


def _said(told: str, given: str) -> tuple[str, str]:
    twice = _TWICE.match(told)
    if twice is not None:
        table = ".".join(re.findall(r"'([^']*)'", twice[1]))
        return f"the table {table} stands twice", "put all its keys under one heading"
    if told == "cannot overwrite a value":
        return "this key stands twice", "keep one of the two lines"
    if _OPEN.match(told):
        return "a text, list or table is not closed", "close the quote, bracket or brace"
    key, sign, value = given.partition("=")
    if told == "invalid value" and sign and not value.strip():
        return "there is no value", "write one behind the equals sign, or take the line away"
    if told == "invalid value" and value.strip()[:1].isalpha():
        return "text stands without quotes", f'write {key.strip()} = "…"'
    if told.startswith("invalid date"):
        return "there is no such day or time", "write a day like 2026-11-27"
    if told.startswith("expected newline") and sign:
        return "more stands here than one value", "write numbers as 98000, text in quotes"
    if told.startswith(("invalid statement", "expected '='")):
        return "this is no key with a value", 'write it like currency = "EUR"'
    return told, "mend this line"
