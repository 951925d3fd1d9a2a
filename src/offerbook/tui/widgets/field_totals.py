"""What a form comes to, beside it or, where there is no room, in two lines below it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual.content import Content
from textual.widget import Widget

from offerbook.tui.widgets.shown import shown


@dataclass(frozen=True, slots=True)
class Total:
    """One figure."""

    label: str
    """What it is."""

    value: str
    """Written for the person."""

    moved: str = ""
    """How far what is typed moved it, such as "▲ €2,000"."""


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
        self.refresh(layout=True)

    def render(self) -> Content:
        """Draw them one below the other, or in a row where the widget is wide."""
        return self._column() if self.has_class("-beside") else self._row()

    def _row(self) -> Content:
        parts = [
            Content.assemble(
                shown(one.label, "dim"), " ", shown(one.value, "bold"), *self._moved(one)
            )
            for one in self.totals
        ]
        return Content("   ").join(parts) if parts else shown(self.remark, "dim")

    def _column(self) -> Content:
        lines: list[Content] = []
        width = max(self.content_size.width, 1)
        for one in self.totals:
            value = Content.assemble(shown(one.value, "bold"))
            gap = width - len(one.label) - value.cell_length
            lines.append(Content.assemble(shown(one.label), " " * max(gap, 1), value))
            lines.append(shown(one.moved.rjust(width), "dim") if one.moved else Content(""))
        if self.remark:
            lines.append(shown(self.remark, "dim"))
        return Content("\n").join(lines)

    def _moved(self, one: Total) -> tuple[Content, ...]:
        return (Content(" "), shown(one.moved, "dim")) if one.moved else ()
