"""Lists in a form, for tests: where they stand, and typing into them."""

from __future__ import annotations

from typing import Any

from offerbook.core.edit import Change, applied
from offerbook.core.model.preferences import Preferences
from offerbook.desk import Desk
from offerbook.tui.forms import preferences_fields
from offerbook.tui.forms.changing import changes
from offerbook.tui.forms.declared import Group
from offerbook.tui.forms.filling import Filling
from offerbook.tui.forms.line import Line, Nest


def preferences_of(desk: Desk) -> Filling:
    return Filling(
        desk, "preferences", "preferences", preferences_fields.groups(Preferences(), ("USD",))
    )


def group(filling: Filling, title: str) -> Group:
    return next(one for one in filling.groups if one.title == title)


def nest(filling: Filling, path: str) -> Nest:
    """Return a list by its path, in the last entry where it stands in several."""
    found = [one for each in filling.groups for one in filling.nests(each)]
    return [one for one in found if one.listed.path == path][-1]


def lines(filling: Filling, path: str, at: int) -> dict[str, Line]:
    listed = nest(filling, path)
    item = filling.entries[listed.key][at]
    return {line.field.inner: line for line in filling.lines_of_item(listed, item)}


def fill(filling: Filling, path: str, **texts: str) -> None:
    """Add an item and type into it."""
    listed = nest(filling, path)
    item = filling.add_item(listed)
    for line in filling.lines_of_item(listed, item):
        filling.type(line, texts.get(line.field.inner, ""))


def after(filling: Filling) -> dict[str, Any]:
    """Return the data of the record as it would be."""
    out = dict(filling.data())
    for one in changes(filling).get(filling.record_id, []):
        out = applied(out, one)
    return out


def made(filling: Filling) -> list[Change]:
    return changes(filling).get(filling.record_id, [])
