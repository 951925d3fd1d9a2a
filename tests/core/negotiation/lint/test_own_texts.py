"""What the program writes passes its own examination."""

from __future__ import annotations

from typing import get_args

import pytest

from offerbook.core.negotiation.lint.lint import lint
from offerbook.core.negotiation.text import Outgoing
from offerbook.core.negotiation.texts.write import write
from offerbook.core.waiting.items import TextKind
from tests.core.negotiation.lint.books import BOOKS
from tests.core.negotiation.stories import mail, situation, spoken

KINDS: tuple[TextKind, ...] = get_args(TextKind)
NAMES = ("Sam Brooks", "Ada Moor", "Kit Lund", "Noor Vale", "Jan Pell", "Uma Reyes", "Io Faro")


@pytest.mark.parametrize("book", BOOKS)
@pytest.mark.parametrize("kind", KINDS)
def test_a_text_that_is_written_passes_without_a_finding(kind: TextKind, book: str) -> None:
    told, about, today = BOOKS[book]
    for name in NAMES:
        here = situation(told.replace("Sam Brooks", name), about, today)
        found = write(kind, here)
        if isinstance(found, Outgoing):
            text = mail(found, today)
            said = [(one.rule, one.words, spoken(one.why)) for one in lint(text, here, kind)]
            assert not said, (said, text)


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_text_is_written_for_some_book(kind: TextKind) -> None:
    made = (write(kind, situation(*BOOKS[book])) for book in BOOKS)
    assert any(isinstance(one, Outgoing) for one in made)
