"""`new application COMPANY`, `new offer APPLICATION`, `new current`: add a record."""

from __future__ import annotations

from argparse import Namespace
from typing import Any

from offerbook.cli.fields import data_of
from offerbook.cli.output import Output
from offerbook.desk import Desk
from offerbook.desk.finding import to_replace
from offerbook.errors import UnknownNameError, UsageError


def run(desk: Desk, words: Namespace, out: Output) -> int:
    """Add one record from `PATH=VALUE` words and print its id."""
    name, fields = words.of, list(words.fields)
    if words.kind == "current" and name is not None:
        name, fields = None, [name, *fields]
    if words.kind != "current" and name is None:
        raise UsageError(f"new {words.kind} needs a name", todo=f"offerbook new {words.kind} acme")
    if words.kind == "application":
        new = desk.add_application({"company": name, **data_of(desk, "application", fields)})
    else:
        new = desk.add_offer(_offer(desk, words.kind, name, fields))
    out.json({"id": new}) if out.as_json else out.line(new)
    return out.problems(tuple(one for one in desk.problems if one.record == new))


def _offer(desk: Desk, kind: str, name: str | None, fields: list[str]) -> dict[str, Any]:
    data: dict[str, Any] = {"kind": "current"} if kind == "current" else {"application": name}
    if name is not None and name not in desk.book.applications:
        raise UnknownNameError(
            f"no application is called {name!r}", todo=f"add it: offerbook new application {name}"
        )
    given = data_of(desk, "offer", fields)
    if kind == "offer" and name is not None:
        data["received"] = desk.clock.today
        older = to_replace(desk.outlook.seen, name, written=given.get("written") is True)
        data |= {"supersedes": older} if older else {}
    return {"currency": desk.book.preferences.currency, **data, **given}
