"""The person's own editor, on a private temporary file."""

from __future__ import annotations

import os
import shlex
import subprocess
import tempfile
from pathlib import Path

from textual.app import App, SuspendNotSupported

from offerbook.errors import OfferbookError

_VARIABLES = ("VISUAL", "EDITOR")


def written_outside(app: App[object], text: str) -> str:
    """Hand the terminal to the editor and return what the text became; the same errors."""
    if app.is_headless:
        return edited(text)
    try:
        with app.suspend():
            return edited(text)
    except SuspendNotSupported as error:
        raise OfferbookError("this terminal cannot be handed to an editor") from error


def edited(text: str) -> str:
    """Open `text` in the editor that `$VISUAL` or `$EDITOR` names; return what it became.

    The terminal must have been handed over. Words are split as a shell would, but no shell
    runs. The file can be read by its owner only and is gone afterwards.

    Raises:
        OfferbookError: no editor is named, or it fails; the text is then as it was.
    """
    command = next(
        (value for name in _VARIABLES if (value := os.environ.get(name, "").strip())), ""
    )
    if not command:
        raise OfferbookError("no editor is named", todo="set $EDITOR, such as EDITOR=nano")
    with tempfile.TemporaryDirectory(prefix="offerbook-") as folder:
        file = Path(folder) / "text.txt"
        file.touch(mode=0o600)
        file.write_text(text, encoding="utf-8")
        try:
            done = subprocess.run([*shlex.split(command), str(file)], check=False)  # noqa: S603
            written = file.read_text(encoding="utf-8")
        except (OSError, ValueError) as error:
            raise OfferbookError(f"{command!r} cannot be run", todo="set $EDITOR") from error
    if done.returncode:
        raise OfferbookError(f"{command!r} ended with an error", todo="the text is as it was")
    return written if written.rstrip("\n") != text.rstrip("\n") else text
