"""`sign OFFER`: what to settle before anything is signed, one by one."""

from __future__ import annotations

from argparse import Namespace

from offerbook.cli.output import Output
from offerbook.cli.plain import plain
from offerbook.core.negotiation.before_signing import Unsettled
from offerbook.desk import Desk
from offerbook.desk.settling import settle
from offerbook.errors import UsageError
from offerbook.wording.spoken import words as worded


def run(desk: Desk, words: Namespace, out: Output) -> int:
    """List what is open, or settle one of it; exit with 1 while something is left.

    Raises:
        UsageError: there is no such number, or it takes words to settle it.
    """
    if words.settle is not None:
        listed = desk.outlook.talk(words.id).unsettled
        if not 1 <= words.settle <= len(listed):
            raise UsageError(
                f"there is no number {words.settle}", todo=f"see: offerbook sign {words.id}"
            )
        done = settle(desk, words.id, listed[words.settle - 1], words.since)
        out.remark(f"{done}; offerbook undo takes it back")
    left = desk.outlook.talk(words.id).unsettled
    if out.as_json:
        out.json({"open": [_plain(at, one) for at, one in enumerate(left, 1)]})
        return int(bool(left))
    for at, one in enumerate(left, 1):
        out.line(f"{at}. {worded(one.saying, desk.notation)}")
        out.line(f"   {worded(one.todo, desk.notation)}")
    if not left:
        out.line("Nothing is left to settle in what the book holds; read the letter once more.")
    return int(bool(left))


def _plain(number: int, one: Unsettled) -> dict[str, object]:
    return {
        "number": number,
        "kind": one.kind,
        "text": plain(one.saying),
        "todo": plain(one.todo),
        "record": one.record,
        "facts": plain(one.saying.facts),
    }
