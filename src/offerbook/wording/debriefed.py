"""Debriefs as plain text: one side to share, one to keep."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from offerbook.core.saying import Number, say
from offerbook.core.waiting.debrief import CAVEAT, Debrief
from offerbook.wording.notation import Notation
from offerbook.wording.spoken import words


def summary(debriefs: Sequence[Debrief], notation: Notation) -> str:
    """Return what can be talked through with a friend; no line of it names pay."""
    lines: list[str] = []
    for one in debriefs:
        lines += [words(one.about, notation), ""]
        for part in one.parts:
            lines.append(words(part.title, notation))
            lines += [f"- {words(line, notation)}" for line in part.lines]
            lines.append("")
        if one.left_out:
            left = say("({count} left out: pay is kept private.)", count=Number(one.left_out))
            lines += [words(left, notation), ""]
    return "\n".join(lines).rstrip()


def private_lines(debriefs: Sequence[Debrief], notation: Notation) -> Iterator[str]:
    """Return the pay that was named and the signs that were noticed, with their caveat."""
    figures = [one for debrief in debriefs for one in debrief.figures]
    if figures:
        yield "\nPay that was named (private)"
    for one in figures:
        yield f"- {words(one, notation)}"
    signs = [one for debrief in debriefs for one in debrief.signs]
    if signs:
        yield "\nSigns that were noticed (notes, never odds)"
    for one in signs:
        yield f"- {words(one, notation)}"
    if signs:
        yield words(CAVEAT, notation)
