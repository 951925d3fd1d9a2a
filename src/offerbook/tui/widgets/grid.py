"""A sheet of tables that share their columns: names stay on top, labels on the left."""

from __future__ import annotations

from textual.reactive import reactive
from textual.style import Style

from offerbook.tui.keys import bindings
from offerbook.tui.widgets.columns import Shape, moving
from offerbook.tui.widgets.layout import Drawn, drawn, heads
from offerbook.tui.widgets.rows import Block
from offerbook.tui.widgets.sheet import Sheet


class Grid(Sheet):
    """A sheet whose tables have pinned columns; the cursor also moves from column to column."""

    BINDINGS = bindings("left", "right")

    column: reactive[int] = reactive(1, init=False)
    """The column under the cursor."""

    _shape: Shape = ()

    @property
    def _table(self) -> Block | None:
        return next((block for block in self._blocks if block.pinned), None)

    def laid_out(self, width: int) -> tuple[Drawn, ...]:
        """Return all lines, the names first; they stay while the others scroll."""
        table = self._table
        self.frozen = 0
        if table is None:
            return super().laid_out(width)
        self.frozen = 1
        first = self._shape[1][0] if self._shape else 1
        shape = moving(self._blocks, width, min(first, self.column))
        shown = len(shape) - 1
        if self.column > shape[-1][0]:
            shape = moving(self._blocks, width, self.column - shown + 1)
        self._shape = shape
        return (heads(table, shape, self.column), *drawn(self._blocks, width, shape))

    def part_style(self, one: Drawn, column: int, here: bool, base: Style) -> Style:  # noqa: FBT001
        """Tell the cell under both cursors, and the name above it."""
        if column == self.column and (here or one.kind == "heads"):
            return base + self.component("sheet--column")
        return base

    def validate_column(self, wanted: int) -> int:
        """Keep the cursor on a column that moves."""
        table = self._table
        if table is None:
            return wanted
        return max(1, min(wanted, len(table.columns) - 1))

    def watch_column(self) -> None:
        """Bring the column under the cursor into sight."""
        self.lay_out()

    def action_left(self) -> None:
        """One column to the left."""
        self.column -= 1

    def action_right(self) -> None:
        """One column to the right."""
        self.column += 1
