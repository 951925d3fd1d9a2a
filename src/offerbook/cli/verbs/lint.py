"""`lint OFFER FILE`: hold a text that somebody wrote against the book; nothing is blocked."""

from __future__ import annotations

import sys
from argparse import Namespace
from pathlib import Path

from offerbook.cli.output import Output
from offerbook.cli.plain import plain
from offerbook.core.negotiation.lint.finding import Finding
from offerbook.desk import Desk
from offerbook.errors import UsageError
from offerbook.wording.spoken import words as worded

LONGEST = 200_000
"""Characters; no mail is longer."""


def run(desk: Desk, words: Namespace, out: Output) -> int:
    """Print every finding with its rule, place and reason; exit with 1 where there is one.

    Raises:
        UsageError: the file cannot be read, or is no text.
    """
    text = _read(words.file)
    findings = desk.outlook.talk(words.id).lint(text, words.text)
    if out.as_json:
        out.json({"text": words.text, "findings": [_plain(one, text) for one in findings]})
        return int(bool(findings))
    for one in findings:
        why = worded(one.why, desk.notation)
        said = f" “{' '.join(one.words.split())}”" if one.words else ""
        out.line(f"{words.file}:{_place(one, text)} {one.rule}:{said} {why}")
    if not findings:
        out.line("Nothing to mend.")
    return int(bool(findings))


def _place(one: Finding, text: str) -> str:
    return f"{one.line(text)}:{one.column(text)}:" if one.words else " the whole text:"


def _plain(one: Finding, text: str) -> dict[str, object]:
    return {**plain(one), "line": one.line(text), "column": one.column(text)}


def _read(name: str) -> str:
    try:
        if name == "-":
            text = sys.stdin.read(LONGEST + 1)
        else:
            with Path(name).open(encoding="utf-8") as file:
                text = file.read(LONGEST + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "it is no text in UTF-8"
        raise UsageError(f"{name} cannot be read: {reason}", todo="name a file, or -") from error
    if len(text) > LONGEST:
        raise UsageError(f"{name} is too long to be a mail", todo="name another file")
    return text
