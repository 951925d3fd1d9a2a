"""`new application COMPANY`, `new offer APPLICATION`, `new current`: add a record."""

from __future__ import annotations

import re
from argparse import Namespace
from typing import Any

from offerbook.cli.fields import data_of
from offerbook.cli.output import Output
from offerbook.core.model.schema import nearest
from offerbook.desk import Desk
from offerbook.desk.finding import left_out, running_twin, to_replace
from offerbook.desk.mending import to_mend
from offerbook.errors import UnknownNameError, UsageError

_IS_FIELD = re.compile(r"[a-z_]+(\.[a-z_]+|\[[0-9]+\])*=")
"""How `PATH=VALUE` begins; no company is called so."""


def run(desk: Desk, words: Namespace, out: Output) -> int:
    """Add one record from `PATH=VALUE` words and print its id."""
    name, fields = _named(words)
    if words.kind == "application":
        new = desk.add_application({"company": name, **data_of(desk, "application", fields)})
    else:
        new = desk.add_offer(_offer(desk, words.kind, name, fields))
    out.json({"id": new}) if out.as_json else out.line(new)
    _tell_left_out(desk, new, out)
    twin = running_twin(desk.outlook, new)
    if twin:
        told = f"{new}: {twin} is a running application for the same role at the same company"
        out.remark(f"{told}; if it is one and the same: offerbook undo")
    return out.problems(tuple(one for one in desk.problems if one.record == new))


def _tell_left_out(desk: Desk, new: str, out: Output) -> None:
    """Say which terms of the version that it replaces a new offer does not state."""
    made = desk.book.records[new].data
    older = desk.book.records.get(made.get("supersedes", ""))
    left = left_out(older.data, made) if older is not None else ()
    if left and older is not None:
        out.remark(
            f"{new}: does not state what {older.id} did: {', '.join(left)}; what still holds "
            f"has to stand in offers/{new}.toml too"
        )


_CALLED = {"application": "company", "offer": "application"}
"""The field that the name stands for."""


def _named(words: Namespace) -> tuple[str | None, list[str]]:
    """Return the name, and the fields; the name may be given as a field too.

    Raises:
        UsageError: there is none.
    """
    name, fields = words.of, list(words.fields)
    if words.kind == "current":
        return None, fields if name is None else [name, *fields]
    if name is not None and _IS_FIELD.match(name):
        name, fields = None, [name, *fields]
    given = f"{_CALLED[words.kind]}="
    for one in [one for one in fields if name is None and one.startswith(given)]:
        name = one.removeprefix(given)
        fields.remove(one)
    if not name:
        raise UsageError(f"new {words.kind} needs a name", todo=f"offerbook new {words.kind} acme")
    return name, fields


def _offer(desk: Desk, kind: str, name: str | None, fields: list[str]) -> dict[str, Any]:
    data: dict[str, Any] = {"kind": "current"} if kind == "current" else {"application": name}
    if name is not None and name not in desk.book.applications:
        record = desk.book.records.get(name)
        if record is not None and record.kind == "application" and record.fault is not None:
            raise to_mend(record.fault)
        meant = nearest(name, tuple(desk.book.applications))
        todo = f"add it: offerbook new application {name}"
        todo = f"did you mean {meant}? If not, {todo}" if meant else todo
        raise UnknownNameError(f"no application is called {name!r}", todo=todo)
    given = data_of(desk, "offer", fields)
    if kind == "offer" and name is not None:
        data["received"] = desk.clock.today
        older = to_replace(desk.outlook.seen, name, written=given.get("written") is True)
        data |= {"supersedes": older} if older else {}
    return {"currency": desk.book.preferences.currency, **data, **given}
