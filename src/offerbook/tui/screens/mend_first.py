"""What a page shows instead of an answer that would rest on a file that must be mended."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from textual.content import Content

from offerbook.errors import ToMendError
from offerbook.tui.targets import Target
from offerbook.tui.widgets.rows import Block, sentence
from offerbook.tui.widgets.shown import shown

if TYPE_CHECKING:
    from offerbook.desk.outlook import Outlook


def mend_first(error: ToMendError) -> Block:
    """Return the banner; Enter on it opens the form of the file."""
    text = Content.assemble(("▲ ", "$warning bold"), shown(str(error), "bold"))
    return Block((sentence(text, Target(record=error.record, row="mend first")),))


def told(find: Callable[[Outlook], Sequence[Block]], outlook: Outlook) -> tuple[Block, ...]:
    """Return what `find` has to say of an outlook, or the banner where it says nothing yet."""
    try:
        return tuple(find(outlook))
    except ToMendError as error:
        return (mend_first(error),)
