"""`breakeven OFFER [RIVAL]`: this wins, this does not."""

from __future__ import annotations

from argparse import Namespace

from offerbook.cli.output import Output
from offerbook.cli.plain import plain
from offerbook.desk import Desk


def run(desk: Desk, words: Namespace, out: Output) -> int:
    """Print the base at which an offer, or a pending application, comes out ahead."""
    outlook = desk.outlook
    pending = words.id in desk.book.applications and not any(
        one.application == words.id for one in outlook.competing
    )
    if pending:
        found = outlook.pending_break_even(words.id)
    else:
        rival = outlook.offer(words.rival) if words.rival else None
        found = outlook.break_even(outlook.offer(words.id), rival)
    if out.as_json:
        out.json(plain(found))
    else:
        from offerbook.wording.spoken import words as worded

        out.line(worded(found.why, desk.notation))
    return out.problems(desk.problems)
