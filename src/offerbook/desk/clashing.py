"""A field that was changed here and on disk, told in the person's notation."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from offerbook.core.model.admit import shown
from offerbook.core.model.problem import Path, spelled
from offerbook.core.model.schema import place_at
from offerbook.core.model.units import currency_at
from offerbook.errors import ClashError

if TYPE_CHECKING:
    from offerbook.desk.worker import Desk


def told(desk: Desk, clash: ClashError) -> ClashError:
    """Return the same error with its values as the person writes them."""
    record = desk.book.records.get(PurePath(clash.where).stem)
    if record is None or not clash.field:
        return clash
    currency = currency_at(record.kind, record.data, clash.field, desk.book.preferences.currency)

    def words(value: Any, path: Path) -> str:
        place = place_at(record.kind, path)
        if value is None:
            return "nothing"
        if place is None or not place.kinds or place.listed or isinstance(value, dict | list):
            return shown(value)
        return desk.echo(record.kind, spelled(path), value, currency)

    here, there, before = (words(one, clash.field) for one in clash.values)
    what = f"{spelled(clash.field)} was changed twice: here to {here}, on disk to {there}"
    return ClashError(f"{what} (it was {before})", todo=clash.todo, where=clash.where)
