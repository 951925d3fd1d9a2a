"""How long a lone Esc is waited for; said before Textual is imported, which reads it but once."""

from __future__ import annotations

from collections.abc import MutableMapping

DELAY = "ESCDELAY"
"""The variable with the milliseconds in which the rest of a key must follow, as in curses."""

HERE = "25"
"""Enough where the terminal is on this machine: it writes all bytes of a key at once."""

_FAR = ("SSH_CONNECTION", "SSH_TTY")


def answer_escape_soon(environment: MutableMapping[str, str]) -> None:
    """Shorten the wait, unless the person set one or the terminal is at the end of a network.

    Arrows and function keys begin with the byte that Esc is, and a network may deliver the bytes
    of one key apart: there the longer wait stays.
    """
    if not any(name in environment for name in (DELAY, *_FAR)):
        environment[DELAY] = HERE
