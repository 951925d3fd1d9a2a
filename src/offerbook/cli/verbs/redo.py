"""`redo`: do again what was undone last."""

from __future__ import annotations

from argparse import Namespace

from offerbook.cli.output import Output
from offerbook.desk import Desk


def run(desk: Desk, _words: Namespace, out: Output) -> int:
    """Redo, and say what it was."""
    label = desk.redo()
    out.json({"redone": label}) if out.as_json else out.line(f"redone: {label}")
    return 0
