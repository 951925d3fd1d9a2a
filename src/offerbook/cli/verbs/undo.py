"""`undo`: take back the last change."""

from __future__ import annotations

from argparse import Namespace

from offerbook.cli.output import Output
from offerbook.desk import Desk


def run(desk: Desk, _words: Namespace, out: Output) -> int:
    """Undo, and say what it was."""
    label = desk.undo()
    out.json({"undone": label}) if out.as_json else out.line(f"undone: {label}")
    return 0
