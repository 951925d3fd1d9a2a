"""Make one save in a process of its own: `python -m tests.store.one_save BOOK STATE WHAT`."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from offerbook.core.edit import Append, Put
from offerbook.errors import OfferbookError
from offerbook.store.history import redo, undo
from offerbook.store.reading import load
from offerbook.store.saving import Create, Edit, Remove, Step, commit
from tests.store.books import event_on

STEPS: dict[str, tuple[Step, ...]] = {
    "set": (Edit("acme-1", (Put(("base", "amount"), 98000),)),),
    "log": (Edit("acme", (Append(("events",), event_on(1)),)),),
    "new": (
        Create("offer", "acme-2", {"application": "acme", "currency": "EUR"}),
        Edit("acme", (Append(("events",), event_on(2)),)),
    ),
    "again": (Edit("acme", (Put(("role",), "again"),)),),
    "early": (Edit("acme", (Put(("role",), "early"),)),),
    "remove": (Remove("acme-1"),),
    "first": (Create("application", "acme", {"company": "Acme"}),),
}


TURNS = {"undo": undo, "redo": redo}


BEFORE: dict[str, tuple[str, ...]] = {
    "set": (),
    "log": ("early",),
    "new": ("early", "undo"),
    "remove": (),
    "undo": ("new",),
    "redo": ("new", "undo"),
    "first": (),
}
"""Each kind of save, and the saves that are made before it."""


def main(book: str, state: str, what: str) -> int:
    """Make the save and return the exit code that a verb would return."""
    try:
        shelf = load(Path(book))
        if what in TURNS:
            TURNS[what](shelf, Path(state))
        else:
            commit(shelf, STEPS[what], state=Path(state), label=what)
    except OfferbookError as error:
        os.writev(2, [f"{error}\n".encode()])  # no plain write, since those are made to fail
        return error.exit_code
    except KeyboardInterrupt:
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
