"""The one door through which words from data reach the screen, and the net beneath it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rich.segment import Segment
from textual.color import Color
from textual.content import Content
from textual.filter import LineFilter

from offerbook.tui.text import Text, told
from offerbook.wording.cleaning import clean

if TYPE_CHECKING:
    from offerbook.core.saying import Saying
    from offerbook.wording.notation import Notation


def shown(text: str, style: str = "") -> Content:
    """Return `text` to be shown literally: no markup, no control character, of bounded length.

    Args:
        text: anything, from a file, a keyboard or the program itself.
        style: how all of it looks, such as "bold" or "$warning"; never taken from data.
    """
    return Content.styled(clean(text), style) if style else Content(clean(text))


def said(saying: Saying, notation: Notation, style: str = "") -> Content:
    """Return a sentence of the core in the person's notation, to be shown literally."""
    return drawable(told(saying, notation, style))


def drawable(cell: Content | Text) -> Content:
    """Return what stands in a line as Textual draws it; plain texts were cleaned when made."""
    if isinstance(cell, Content):
        return cell
    content = Content.assemble(*cell.pieces)
    return content.stylize(cell.look) if cell.look else content


class Colourless(LineFilter):
    """Takes away every colour, and leaves bold, underlined and reversed."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002 - Textual's signature
        """Return the segments without colours."""
        return [
            Segment(text, style.without_color if style else style, control)
            for text, style, control in segments
        ]


_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]")
"""C0, DEL, C1, line separators and what turns the direction of writing round."""


class Visible(LineFilter):
    """Lets no control character through to the terminal, whatever a widget drew.

    `shown` makes them visible; this is the net beneath it, and drops them, since they are no
    cell wide and the line must keep its width.
    """

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002 - Textual's signature
        """Return the segments without control characters in their text."""
        if not any(_UNSAFE.search(segment.text) for segment in segments):
            return segments
        return [
            segment if segment.control else Segment(_UNSAFE.sub("", segment.text), segment.style)
            for segment in segments
        ]
