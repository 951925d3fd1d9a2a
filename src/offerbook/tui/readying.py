"""What is made ready behind the screen once the first page stands.

A place, page or form is imported when it is first opened, so that the program starts quickly; and
what follows from a book is computed when it is first asked for. Both take longer than a key may,
so they are done in a thread while the person reads the first page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, get_args

from offerbook.core.waiting.items import TextKind
from offerbook.errors import OfferbookError

if TYPE_CHECKING:
    from offerbook.desk import Outlook

_MODULES = (
    "offerbook.tui.screens.offers",
    "offerbook.tui.screens.ranking",
    "offerbook.tui.screens.negotiate",
    "offerbook.tui.screens.timeline",
    "offerbook.tui.screens.application_form",
    "offerbook.tui.screens.offer_form",
    "offerbook.tui.screens.preferences_form",
    "offerbook.tui.screens.why",
    "offerbook.tui.screens.how_sure",
    "offerbook.tui.screens.what_if",
    "offerbook.tui.screens.asks",
    "offerbook.tui.screens.help",
    "offerbook.store.saving",
)
"""Those that a key may call for, the likeliest first."""

_TOLD = (
    "stance",
    "room",
    "points",
    "clock",
    "rounds_told",
    "unsettled",
    "prep",
    "call",
    "replies",
    "first_call",
)
"""What the first employer's page and sheets begin with."""


def make_ready(outlook: Outlook, *, enough: Callable[[], bool]) -> None:
    """Import what keys may call for, and compute what the places begin with.

    Args:
        outlook: what will be asked.
        enough: asked between the steps; once it says so, the rest is left.
    """
    for step in _steps(outlook):
        if enough():
            return
        try:
            step()
        except OfferbookError:
            # Whoever asks for it next is told.
            continue


def _steps(outlook: Outlook) -> Iterator[Callable[[], object]]:
    yield lambda: outlook.ranking
    yield from (partial(import_module, name) for name in _MODULES)
    yield lambda: outlook.contest
    yield lambda: outlook.timeline
    for about in outlook.talks[:1]:
        talk = outlook.talk(about)
        yield from (partial(getattr, talk, name) for name in _TOLD)
        yield from (partial(talk.text, kind) for kind in get_args(TextKind))
