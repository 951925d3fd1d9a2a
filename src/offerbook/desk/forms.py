"""What a form needs beside reading and saving: trying out, and being put aside unsaved."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from offerbook.core.edit import Change, applied
from offerbook.core.model.admit import admit
from offerbook.core.model.book import Kind, Record
from offerbook.core.model.check import crosschecked
from offerbook.desk.outlook import Outlook
from offerbook.desk.worker import Desk
from offerbook.store.autosaves import autosaves, drop_autosave, keep_autosave
from offerbook.store.merging import place_again

__all__ = ["foreseen", "forget_form", "keep_form", "kept_form", "place_again", "trial"]


def trial(desk: Desk, kind: Kind, record_id: str, changes: Sequence[Change]) -> Record:
    """Return a record as it would be after `changes`, sound or not; it need not exist yet."""
    record = desk.book.records.get(record_id)
    data: Mapping[str, Any] = record.data if record else {}
    for one in changes:
        data = applied(data, one)
    return admit(kind, record_id, data)


def foreseen(desk: Desk, records: Sequence[Record]) -> Outlook:
    """Return the outlook as it would be with these records; nothing is saved."""
    book = desk.book
    for one in records:
        book = book.with_record(one)
    return Outlook(crosschecked(book), desk.clock)


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
