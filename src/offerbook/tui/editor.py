"""The person's own editor, on a private temporary file."""

from __future__ import annotations

import os
import shlex
import signal
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from textual.app import App, SuspendNotSupported

from offerbook.errors import OfferbookError

_VARIABLES = ("VISUAL", "EDITOR")


def written_outside(app: App[object], text: str) -> str:
    """Hand the terminal to the person's editor, and return what the text became.

    Raises:
        OfferbookError: no editor is named, it fails, or this terminal cannot be handed over; the
            text is then as it was.
    """
    command = editor()
    if app.is_headless:
        return edited(text, command)
    with _suspended(app), _interrupts_to_the_editor():
        try:
            found: str | OfferbookError = edited(text, command)
        except OfferbookError as error:
            # Raised only once the screen is back: Textual would leave it blank.
            found = error
    if isinstance(found, OfferbookError):
        raise found
    return found


@contextmanager
def _suspended(app: App[object]) -> Iterator[None]:
    try:
        with app.suspend():
            yield
    except SuspendNotSupported as error:
        raise OfferbookError("this terminal cannot be handed to an editor") from error


@contextmanager
def _interrupts_to_the_editor() -> Iterator[None]:
    """Let Ctrl+C reach the editor alone, which is in the same group of processes."""
    before = signal.signal(signal.SIGINT, lambda *_: None)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def editor() -> str:
    """Return the command that `$VISUAL` or `$EDITOR` names.

    Raises:
        OfferbookError: neither names one.
    """
    for name in _VARIABLES:
        if command := os.environ.get(name, "").strip():
            return command
    raise OfferbookError("no editor is named", todo="set $EDITOR, such as EDITOR=nano")


def edited(text: str, command: str) -> str:
    """Open `text` in an editor and return what it became.

    The terminal must have been handed over. Words are split as a shell would, but no shell
    runs. The file can be read by its owner only and is gone afterwards.

    Raises:
        OfferbookError: the editor fails; the text is then as it was.
    """
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
