"""What the command palette offers: what can be done on the screen now, each with its key."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from textual.app import SystemCommand
from textual.screen import Screen

from offerbook.tui.screens.help import holding
from offerbook.tui.theme import CYCLE

if TYPE_CHECKING:
    from offerbook.tui.app import OfferbookApp

_NOT_OFFERED = frozenset({"palette"})


def commands(app: OfferbookApp, screen: Screen[object]) -> Iterator[SystemCommand]:
    """Return a command for each key that holds on `screen`, and one for each theme."""
    for key in holding(screen):
        if key.id in _NOT_OFFERED:
            continue
        title = f"{key.label} ({key.display.split()[0]})"
        yield SystemCommand(title, key.tip, partial(_do, app, screen, key.action))
    for name in CYCLE:
        yield SystemCommand(f"Colours: {name}", "Use these colours.", partial(app.use_theme, name))


async def _do(app: OfferbookApp, screen: Screen[object], action: str) -> None:
    await app.run_action(action, screen.focused or screen)
