"""The triangle of all weights as lines of a sheet: letters first, colours beside them."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from offerbook.desk import robust_words
from offerbook.desk.robustness import Robustness
from offerbook.tui.widgets.rows import Line
from offerbook.tui.widgets.shown import said, shown
from offerbook.wording.notation import Notation
from offerbook.wording.triangle import CORNERS, OUTSIDE, YOU, Spot, drawing, letters

_LOOKS = ("$primary", "$accent", "$success", "$error", "$secondary", "$warning", "$foreground")
_GAP = 3
_NARROWEST = 18


def triangle_lines(held: Robustness, rows: int, width: int, notation: Notation) -> tuple[Line, ...]:
    """Return the drawing with its legend on the right.

    Args:
        held: who is first where.
        rows: lines of the triangle itself.
        width: cells there are for both.
        notation: for figures.
    """
    wide = 2 * rows - 1
    order = [one.offer for one in held.footings]
    firsts = [held.triangle.cells[at].first[0] for at in range(len(held.triangle.cells))]
    looks = [_look(order.index(key)) for key in firsts]
    drawn = [
        Content("").join([_spot(spot, looks) for spot in row])
        for row in drawing(held.triangle, held.profiles.weights, order, rows)
    ]
    left, right = f"only {CORNERS[1]}", f"only {CORNERS[2]}"
    picture = [
        Content(f"{f'only {CORNERS[0]}':^{wide}}"),
        *drawn,
        Content(f"{left}{right:>{wide - len(left)}}"),
    ]
    room = max(width - wide - _GAP, _NARROWEST)
    beside = [part for one in _legend(held, order, notation) for part in _wrapped(one, room)]
    height = max(len(picture), len(beside) + 1)
    blank = Content(" " * wide)
    picture += [blank] * (height - len(picture))
    beside = [Content(""), *beside, *[Content("")] * height]
    return tuple(
        Line((Content(" " * _GAP).join([a, b]),))
        for a, b in zip(picture, beside[:height], strict=True)
    )


def _look(at: int) -> str:
    return _LOOKS[at % len(_LOOKS)]


def _spot(spot: Spot, looks: Sequence[str]) -> Content:
    if spot.text == YOU:
        return shown(YOU, "bold reverse")
    return shown(spot.text, f"{looks[spot.cell]} bold" if spot.cell >= 0 else "$foreground 60%")


def _legend(held: Robustness, order: Sequence[str], notation: Notation) -> list[Content]:
    known = letters(order)
    says = zip(order, robust_words.firsts(held), strict=True)
    lines = [
        Content.assemble(shown(f"{known[key]}  ", f"{_look(at)} bold"), said(says_it, notation))
        for at, (key, says_it) in enumerate(says)
    ]
    own = ", ".join(
        f"{robust_words.WAYS[key]} {count}"
        for key, count in zip(
            held.profiles.branches, robust_words.hundreds(held.profiles.weights), strict=True
        )
    )
    lines.append(Content.assemble(shown(YOU, "bold reverse"), shown(f"  your weights: {own}")))
    if held.sure.constraints:
        lines.append(shown(f"{OUTSIDE}  what you ruled out"))
    return [*lines, Content(""), said(robust_words.ways(held), notation, "$foreground 80%")]


def _wrapped(content: Content, width: int) -> list[Content]:
    if not content.plain:
        return [content]
    return [one.rstrip() for one in content.wrap(width)]
