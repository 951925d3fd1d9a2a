"""Colours: dark, light, one for colour-blind eyes, and the terminal's own."""

from __future__ import annotations

import os
from pathlib import Path

from textual.theme import Theme

DARK = Theme(
    name="offerbook-dark",
    primary="#8ab4f8",
    secondary="#9fc6b8",
    accent="#f2c14e",
    warning="#f2c14e",
    error="#ff9d90",
    success="#8fd694",
    foreground="#e6e8ec",
    background="#14171c",
    surface="#1b1f26",
    panel="#262b34",
    dark=True,
)

LIGHT = Theme(
    name="offerbook-light",
    primary="#1a56b0",
    secondary="#2b6454",
    accent="#7a4e00",
    warning="#7a4e00",
    error="#a8261b",
    success="#1c6630",
    foreground="#1c1f24",
    background="#fbfaf7",
    surface="#f3f1ec",
    panel="#e5e2da",
    dark=False,
)

SAFE = Theme(
    name="offerbook-safe",
    primary="#7cc4ff",
    secondary="#b9c3d0",
    accent="#f7d154",
    warning="#f7d154",
    error="#ff9a3d",
    success="#56b4e9",
    foreground="#eceef1",
    background="#101418",
    surface="#181d23",
    panel="#242b34",
    dark=True,
)

THEMES = (DARK, LIGHT, SAFE)
"""The program's own; blue and orange in `SAFE` stay apart for every kind of eye."""

CYCLE = (*(theme.name for theme in THEMES), "ansi-dark", "ansi-light")
"""In the order in which the key goes through them; the last two take the terminal's colours."""

_FILE = "theme"


def first_theme(state: Path | None, *, no_color: bool) -> str:
    """Return the theme to start with.

    Args:
        state: where the last choice is kept, if known yet.
        no_color: whether no colour may be written; then only the terminal's own will do.
    """
    if no_color:
        return CYCLE[-2]
    return _kept(state) or _wished() or DARK.name


def _kept(state: Path | None) -> str:
    if state is None:
        return ""
    try:
        name = (state / _FILE).read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return ""
    return name if name in CYCLE else ""


def _wished() -> str:
    name = os.environ.get("TEXTUAL_THEME", "")
    return name if name in CYCLE else ""


def keep_theme(state: Path, name: str) -> str:
    """Remember a choice; return what was done."""
    try:
        state.mkdir(mode=0o700, parents=True, exist_ok=True)
        (state / _FILE).write_text(f"{name}\n", encoding="utf-8")
    except OSError:
        return f"colours: {name} (not kept: {state} cannot be written)"
    return f"colours: {name}"


def following(name: str) -> str:
    """Return the theme after `name`."""
    return CYCLE[(CYCLE.index(name) + 1) % len(CYCLE)] if name in CYCLE else CYCLE[0]
