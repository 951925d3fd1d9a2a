"""Forms that were left unsaved, kept aside until they are saved or dropped."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from offerbook.errors import NotSavedError, reason
from offerbook.store.aside import kept


def keep_autosave(state: Path, key: str, text: str) -> None:
    """Keep the text of a form; a second one of the same key takes its place.

    Args:
        state: the book's own directory outside the book.
        key: which form of which record.
        text: whatever the form needs to come back.

    Raises:
        NotSavedError: the disk refuses.
    """
    raw = json.dumps({"key": key, "text": text}).encode()
    try:
        kept(_place(state, key), raw)
    except OSError as error:
        raise NotSavedError(f"the form cannot be kept aside: {reason(error)}") from error


def autosaves(state: Path) -> Mapping[str, str]:
    """Return the kept texts by key; ones that cannot be read are left out."""
    out: dict[str, str] = {}
    for place in sorted(_folder(state).glob("*.json")):
        try:
            told = json.loads(place.read_bytes())
            out[str(told["key"])] = str(told["text"])
        except (OSError, ValueError, KeyError, TypeError):
            continue
    return out


def drop_autosave(state: Path, key: str) -> None:
    """Forget a form; nothing happens where there is none.

    Raises:
        NotSavedError: the disk refuses.
    """
    try:
        _place(state, key).unlink(missing_ok=True)
    except OSError as error:
        raise NotSavedError(f"the autosave cannot be dropped: {reason(error)}") from error


def _folder(state: Path) -> Path:
    return state / "autosaves"


def _place(state: Path, key: str) -> Path:
    return _folder(state) / f"{sha256(os.fsencode(key)).hexdigest()[:24]}.json"
