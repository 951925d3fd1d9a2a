"""The system's own clipboard, for terminals that do not pass it on."""

from __future__ import annotations

import shutil
import subprocess
import sys

SECONDS = 1.0
"""How long a tool may take; one that hangs is let go."""

_TOOLS = (
    ("WAYLAND_DISPLAY", ("wl-copy",)),
    ("DISPLAY", ("xclip", "-selection", "clipboard")),
    ("DISPLAY", ("xsel", "--clipboard", "--input")),
)


def system_copy(text: str) -> str:
    """Give text to the first tool there is; return its name, or nothing where none took it."""
    import os

    tools = [words for variable, words in _TOOLS if os.environ.get(variable)]
    if sys.platform == "darwin":
        tools = [("pbcopy",)]
    for words in tools:
        path = shutil.which(words[0])
        if path and _given(path, words[1:], text):
            return words[0]
    return ""


def _given(path: str, options: tuple[str, ...], text: str) -> bool:
    try:
        done = subprocess.run(  # noqa: S603 - a fixed tool, no shell, the text on its input
            [path, *options],
            input=text.encode(),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0
