"""An unsaved form as plain data, and back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from offerbook.core.edit import parsed_path
from offerbook.core.model.book import Data, Record
from offerbook.core.model.problem import spelled
from offerbook.tui.forms.declared import Group
from offerbook.tui.forms.filling import Filling
from offerbook.tui.forms.line import Entry, Nest, found, length

_ITEMS = "[]"
"""Stands behind the path of a list whose items are kept."""


def kept(filling: Filling) -> dict[str, Any]:
    """Return all that differs from the book, as plain data for a file."""
    texts: dict[str, str] = {}
    for line in filling.lines():
        if not line.is_new and filling.is_touched(line):
            texts[f"{line.field.record}:{spelled(line.path)}"] = filling.texts[line.key]
    new: dict[str, list[dict[str, Any]]] = {}
    items: dict[str, list[dict[str, str]]] = {}
    for group in filling.groups:
        for entry in filling.entries.get(group.table, ()):
            if entry.at is None:
                new.setdefault(group.table, []).append(_entry(filling, group, entry))
        for nest in filling.nests(group):
            added = _items(filling, nest)
            if added and not nest.is_new:
                items[spelled(nest.path)] = added
    removed = _removed(filling)
    listed = {key: _as_text(filling, key) for key in removed}
    return {"texts": texts, "new": new, "items": items, "removed": removed, "listed": listed}


def _as_text(filling: Filling, key: str) -> str:
    return str(list(filling.listed(parsed_path(key))))


def _gone(filling: Filling, kept_form: Mapping[str, Any], key: str) -> list[int]:
    """Return the positions that were taken out; none where the list is another one by now."""
    gone: list[int] = kept_form.get("removed", {}).get(key, [])
    same = gone and kept_form.get("listed", {}).get(key) == _as_text(filling, key)
    return gone if same else []


def _entry(filling: Filling, group: Group, entry: Entry) -> dict[str, Any]:
    typed: dict[str, Any] = {
        line.field.path: filling.texts[line.key]
        for line in filling.lines_in(group, entry)
        if line.item is None and filling.texts[line.key]
    }
    for listed in group.lists:
        if added := _items(filling, Nest(listed, group, entry)):
            typed[listed.path + _ITEMS] = added
    return typed


def _items(filling: Filling, nest: Nest) -> list[dict[str, str]]:
    return [
        {
            line.field.inner: filling.texts[line.key]
            for line in filling.lines_of_item(nest, item)
            if filling.texts[line.key]
        }
        for item in filling.entries[nest.key]
        if item.at is None
    ]


def _removed(filling: Filling) -> dict[str, list[int]]:
    tables = {table: filling.removed[table] for table in filling.removed if "#" not in table}
    nests = (nest for group in filling.groups for nest in filling.nests(group) if not nest.is_new)
    tables |= {spelled(nest.path): filling.removed[nest.key] for nest in nests}
    return {key: gone for key, gone in tables.items() if gone}


def take_up(filling: Filling, kept_form: Mapping[str, Any]) -> None:
    """Type into `filling` what was kept; what no longer fits is passed over."""
    for group in filling.groups:
        gone = _gone(filling, kept_form, group.table) if group.table else []
        for entry in [one for one in filling.entries.get(group.table, ()) if one.at in gone]:
            filling.remove(group, entry)
        for nest in filling.nests(group):
            _take_up_list(filling, nest, kept_form)
    texts: Mapping[str, str] = kept_form.get("texts", {})
    _name_again(filling, texts)
    for line in filling.lines():
        text = texts.get(f"{line.field.record}:{spelled(line.path)}")
        if text is not None and not line.is_new:
            filling.type(line, text)
    for group in filling.groups:
        for typed in kept_form.get("new", {}).get(group.table, []):
            _take_up_entry(filling, group, typed)


def _take_up_list(filling: Filling, nest: Nest, kept_form: Mapping[str, Any]) -> None:
    where = spelled(nest.path)
    gone = _gone(filling, kept_form, where)
    for item in [one for one in filling.entries[nest.key] if one.at is not None and one.at in gone]:
        filling.remove_item(nest, item)
    _take_up_items(filling, nest, kept_form.get("items", {}).get(where, []))


def _take_up_items(filling: Filling, nest: Nest, added: Sequence[Mapping[str, str]]) -> None:
    empty = [one for one in filling.entries[nest.key] if one.at is None]
    for at, typed in enumerate(added):
        item = empty[at] if at < len(empty) else filling.add_item(nest)
        for line in filling.lines_of_item(nest, item):
            filling.type(line, typed.get(line.field.inner, ""))


def _name_again(filling: Filling, texts: Mapping[str, str]) -> None:
    for group in filling.groups:
        before = f":{group.named.path}." if group.named is not None else ""
        for key in texts if before else ():
            if key.startswith(before):
                filling.name(group, key.removeprefix(before))


def _take_up_entry(filling: Filling, group: Group, typed: Mapping[str, Any]) -> None:
    entry = filling.add(group)
    for line in filling.lines_in(group, entry):
        filling.type(line, typed.get(line.field.path, ""))
    for listed in group.lists:
        _take_up_items(filling, Nest(listed, group, entry), typed.get(listed.path + _ITEMS, []))


_OF_ITS_OWN = ("received", "answer_by", "source", "written", "supersedes", "notes")
"""What a later version of an offer does not take over."""


def copied(filling: Filling, older: Record) -> None:
    """Type the terms of an earlier version into a new one, which then replaces it."""
    for group in filling.groups:
        if not group.table:
            _copy_lists(filling, group, None, older.data)
            continue
        for at in range(length(older.data, parsed_path(group.table))):
            entry = filling.add(group)
            theirs = found(older.data, (*parsed_path(group.table), at))
            for line in filling.lines_in(group, entry):
                if line.item is None:
                    old = found(theirs, parsed_path(line.field.path))
                    filling.type(line, filling.written(line, old))
            _copy_lists(filling, group, entry, theirs)
    for line in filling.lines():
        if line.entry is None and line.item is None and line.field.path not in _OF_ITS_OWN:
            filling.type(line, filling.written(line, found(older.data, line.path)))
        elif line.field.path == "supersedes":
            filling.type(line, older.id)


def _copy_lists(filling: Filling, group: Group, entry: Entry | None, older: Data) -> None:
    for listed in group.lists:
        nest = Nest(listed, group, entry)
        for at in range(length(older, nest.within)):
            item = filling.add_item(nest)
            for line in filling.lines_of_item(nest, item):
                old = found(older, (*nest.within, at, *parsed_path(line.field.inner)))
                filling.type(line, filling.written(line, old))
