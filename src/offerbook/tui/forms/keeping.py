"""An unsaved form as plain data, and back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from offerbook.core.edit import parsed_path
from offerbook.core.model.book import Record
from offerbook.core.model.problem import spelled
from offerbook.tui.forms.filling import Filling
from offerbook.tui.forms.line import found


def kept(filling: Filling) -> dict[str, Any]:
    """Return all that differs from the book, as plain data for a file."""
    texts: dict[str, str] = {}
    new: dict[str, list[dict[str, str]]] = {}
    for line in filling.lines():
        if not line.is_new and filling.is_touched(line):
            texts[f"{line.field.record}:{spelled(line.path)}"] = filling.texts[line.key]
    for group in filling.groups:
        for entry in filling.entries.get(group.table, ()):
            if entry.at is None:
                typed = {
                    line.field.path: filling.texts[line.key]
                    for line in filling.lines_in(group, entry)
                    if filling.texts[line.key]
                }
                new.setdefault(group.table, []).append(typed)
    removed = {table: gone for table, gone in filling.removed.items() if gone}
    listed = {table: str(filling.listed(table)) for table in filling.entries}
    return {"texts": texts, "new": new, "removed": removed, "listed": listed}


def take_up(filling: Filling, kept_form: Mapping[str, Any]) -> None:
    """Type into `filling` what was kept; what no longer fits is passed over."""
    for group in filling.groups:
        gone = kept_form.get("removed", {}).get(group.table, [])
        if gone and kept_form.get("listed", {}).get(group.table) != str(
            filling.listed(group.table)
        ):
            continue  # Its positions are those of other entries by now.
        for entry in [one for one in filling.entries.get(group.table, ()) if one.at in gone]:
            filling.remove(group, entry)
    texts: Mapping[str, str] = kept_form.get("texts", {})
    for line in filling.lines():
        text = texts.get(f"{line.field.record}:{spelled(line.path)}")
        if text is not None:
            filling.type(line, text)
    for group in filling.groups:
        for typed in kept_form.get("new", {}).get(group.table, []):
            entry = filling.add(group)
            for line in filling.lines_in(group, entry):
                filling.type(line, typed.get(line.field.path, ""))


_OF_ITS_OWN = ("received", "answer_by", "source", "written", "supersedes", "notes")
"""What a later version of an offer does not take over."""


def copied(filling: Filling, older: Record) -> None:
    """Type the terms of an earlier version into a new one, which then replaces it."""
    for group in filling.groups:
        listed = found(older.data, parsed_path(group.table)) if group.table else None
        for at in range(len(listed) if isinstance(listed, list) else 0):
            entry = filling.add(group)
            for line in filling.lines_in(group, entry):
                where = (*parsed_path(group.table), at, *parsed_path(line.field.path))
                filling.type(line, filling.written(line, found(older.data, where)))
    for line in filling.lines():
        if line.entry is None and line.field.path not in _OF_ITS_OWN:
            filling.type(line, filling.written(line, found(older.data, line.path)))
        elif line.field.path == "supersedes":
            filling.type(line, older.id)
