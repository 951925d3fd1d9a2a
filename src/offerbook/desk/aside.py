"""Unsaved forms put aside, so that nothing typed is lost by leaving."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from offerbook.desk.worker import Desk
from offerbook.store.autosaves import autosaves, drop_autosave, keep_autosave


def keep_form(desk: Desk, key: str, form: Mapping[str, Any]) -> None:
    """Put the plain data of an unsaved form aside; a second one of the same key replaces it.

    Raises:
        NotSavedError: the disk refuses.
    """
    keep_autosave(desk.state, key, json.dumps(form))


def kept_form(desk: Desk, key: str) -> Mapping[str, Any] | None:
    """Return the form that was put aside under `key`, or None."""
    text = autosaves(desk.state).get(key)
    try:
        form = json.loads(text) if text is not None else None
    except ValueError:
        return None
    return form if isinstance(form, dict) else None


def forget_form(desk: Desk, key: str) -> None:
    """Throw away what was put aside under `key`.

    Raises:
        NotSavedError: the disk refuses.
    """
    drop_autosave(desk.state, key)
