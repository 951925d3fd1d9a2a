"""Words with their looks as plain values: what a page says, before any widget draws it.

Made without Textual, so that a page can be put into words beside the import of Textual.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from offerbook.wording.cleaning import clean

if TYPE_CHECKING:
    from offerbook.core.saying import Saying
    from offerbook.wording.notation import Notation

Piece: TypeAlias = tuple[str, str]
"""Cleaned words and how they look, such as "bold" or "$warning"; a look is never data."""


class Text(NamedTuple):
    """Clean words to be shown literally."""

    pieces: tuple[Piece, ...] = ()
    """In order."""

    look: str = ""
    """How all of it looks, over what the pieces say of themselves."""

    @property
    def plain(self) -> str:
        """The words alone."""
        return "".join(words for words, _ in self.pieces)

    def all_over(self, look: str) -> Text:
        """Return the same words, all of which look so."""
        return Text(self.pieces, look)


def text(words: str, look: str = "") -> Text:
    """Return `words` to be shown literally: no markup, no control character, of bounded length."""
    return Text(((clean(words), look),))


def told(saying: Saying, notation: Notation, look: str = "") -> Text:
    """Return a sentence of the core in the person's notation, to be shown literally."""
    from offerbook.wording.spoken import words

    return text(words(saying, notation), look)


def joined(*parts: Text) -> Text:
    """Return texts one after the other; each keeps its look."""
    return Text(tuple((words, look or part.look) for part in parts for words, look in part.pieces))


def spaced(parts: Iterable[Text]) -> Text:
    """Return texts one after the other with a space between them."""
    out: list[Text] = []
    for part in parts:
        out += [text(" "), part] if out else [part]
    return joined(*out)
