"""The first page, found by a second process while this one imports Textual.

Reading a book needs the validating models and showing it needs Textual; each takes about as long to
import as the other, and one interpreter imports one thing at a time. So the program divides
before it has imported either: the child reads the book and puts Today into plain words, the parent
draws them as soon as Textual stands, and only then reads the book for itself.
"""

from __future__ import annotations

import contextlib
import os
import pickle
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from offerbook.tui.widgets.rows import Block

_STANDARD = (0, 1, 2)


class Ahead:
    """A page that is being found elsewhere.

    Args:
        child: the process that looks for it.
        pipe: where its answer can be read.
    """

    def __init__(self, child: int, pipe: int) -> None:
        self._child = child
        self._pipe = pipe

    def page(self) -> tuple[Block, ...]:
        """Wait for the page and return it; nothing where the child could not find it.

        What stopped the child is not lost: whoever reads the book next meets it again.
        """
        with os.fdopen(self._pipe, "rb") as pipe:
            told = pipe.read()
        os.waitpid(self._child, 0)
        # The bytes were written by this program's own child, into a pipe that no one else holds.
        found: Any = pickle.loads(told) if told else ()  # noqa: S301
        return tuple(found)


def ahead(find: Callable[[], Sequence[Block]]) -> Ahead | None:
    """Begin to find a page in a second process; None where there is but one processor for both.

    Args:
        find: finds the page, without Textual; must be called while there is only one thread.
    """
    if _processors() < len(("parent", "child")) or not hasattr(os, "fork"):
        return None
    reading, writing = os.pipe()
    child = os.fork()
    if child:
        os.close(writing)
        return Ahead(child, reading)
    # From here on this is the child, which may neither return nor print.
    with contextlib.suppress(BaseException):
        os.close(reading)
        nowhere = os.open(os.devnull, os.O_RDWR)
        for one in _STANDARD:
            os.dup2(nowhere, one)
        told = pickle.dumps(tuple(find()), pickle.HIGHEST_PROTOCOL)
        with os.fdopen(writing, "wb") as pipe:
            pipe.write(told)
    os._exit(0)


def _processors() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
