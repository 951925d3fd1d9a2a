"""Settle one of the things that are open before signing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from offerbook.core.edit import Put
from offerbook.desk.worker import Desk
from offerbook.errors import UsageError

if TYPE_CHECKING:
    from offerbook.core.negotiation.before_signing import Unsettled


def settle(desk: Desk, about: str, one: Unsettled, words: str = "") -> str:
    """Note that one thing is settled, as one step that can be undone; return what was done.

    Args:
        desk: whose book.
        about: the offer or application.
        one: as `outlook.unsettled` names it.
        words: what has changed since, where only that settles it.

    Raises:
        UsageError: words are needed and there are none.
    """
    changes = one.changes
    if one.answer:
        if not words.strip():
            raise UsageError("this takes your own words", todo="say what has changed since")
        changes = (Put(one.answer, words.strip()),)
    return desk.put(one.record, changes, f"settled a point of {about}")
