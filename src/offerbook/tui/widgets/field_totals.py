"""What a form comes to, beside it or, where there is no room, in two lines below it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual.content import Content
from textual.widget import Widget

from offerbook.tui.widgets.shown import shown

_GAP = "   "
_PADDING = 2


@dataclass(frozen=True, slots=True)
class Total:
    """One figure."""

    label: str
    """What it is."""

    value: str
    """Written for the person."""

    more: str = ""
    """Words that go with it, such as "place 1 of 3"."""

    moved: str = ""
    """How far what is typed moved it, such as "▲ €2,000"."""


def together(parts: Sequence[Content], width: int) -> Content:
    """Return parts in lines, none of which is broken unless it is wider than a line.

    Args:
        parts: each a label with its figure, or a remark.
        width: cells of a line.
    """
    lines: list[Content] = []
    for part in parts:
        if lines and lines[-1].cell_length + len(_GAP) + part.cell_length <= width:
            lines[-1] = Content.assemble(lines[-1], _GAP, part)
        else:
            lines.append(part)
    return Content("\n").join(lines)


class Totals(Widget):
    """Figures that follow what is typed."""

    def __init__(self) -> None:
        super().__init__()
        self.totals: tuple[Total, ...] = ()
        self.remark = ""

    def tell(self, totals: Sequence[Total], remark: str = "") -> None:
        """Show other figures, and one line below them."""
        self.totals = tuple(totals)
        self.remark = remark
        self.display = bool(totals or remark)
        self.refresh(layout=True)

    def render(self) -> Content:
        """Draw them one below the other, or in a row where the widget is wide."""
        return self._column() if self.screen.has_class("-wide") else self._row()

    def _row(self) -> Content:
        parts = [
            Content.assemble(
                shown(one.label, "dim"), " ", shown(one.value, "bold"), *self._moved(one)
            )
            for one in self.totals
        ]
        remark = [shown(self.remark, "dim")] if self.remark else []
        return together([*parts, *remark], self.screen.size.width - _PADDING)

    def _column(self) -> Content:
        lines: list[Content] = []
        width = max(self.content_size.width, 1)
        for one in self.totals:
            value = Content.assemble(shown(one.value, "bold"))
            gap = width - shown(one.label).cell_length - value.cell_length
            lines.append(Content.assemble(shown(one.label), " " * max(gap, 1), value))
            below = shown("  ".join(part for part in (one.more, one.moved) if part), "dim")
            lines.append(Content.assemble(" " * max(width - below.cell_length, 0), below))
        if self.remark:
            lines.append(shown(self.remark, "dim"))
        return Content("\n").join(lines)

    def _moved(self, one: Total) -> tuple[Content, ...]:
        said = [shown(part, "dim") for part in (one.more, one.moved) if part]
        return tuple(Content.assemble(" ", part) for part in said)
