"""`holidays`: public holidays to consider, by the calendar; saved only with `--write`."""

from __future__ import annotations

from argparse import Namespace

from offerbook.cli.output import Output
from offerbook.cli.plain import plain
from offerbook.desk import Desk
from offerbook.desk.public_holidays import counted, take


def run(desk: Desk, words: Namespace, out: Output) -> int:
    """Propose public holidays for offers that name a country and do not state them.

    Raises:
        OfferbookError: the package that brings the calendars is not installed.
    """
    found = counted(desk)
    known = tuple(one for one in found if one.days is not None)
    written = bool(words.write and known)
    if written:
        take(desk, known)
    if out.as_json:
        out.json({"offers": plain(found), "written": written})
        return 0
    for one in found:
        if one.days is None:
            out.line(f"{one.offer}: no calendar is known for {one.place}")
        else:
            line = f"{one.offer}: {one.days} public holidays on weekdays in {one.place}"
            out.line(f"{line}, {one.first} to {one.last}")
    if not found:
        out.line("Every offer that names a country states its public holidays.")
    elif written:
        out.line("Saved in the offers; offerbook undo takes them back.")
    elif known:
        out.line("Nothing is saved. To use them: offerbook holidays --write")
    return 0
