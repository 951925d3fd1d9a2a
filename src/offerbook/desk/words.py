"""Words of the person's own that texts repeat, and a name that they lack."""

from __future__ import annotations

from offerbook.core.model.problem import Problem
from offerbook.desk.worker import Desk

UNSIGNED = "Your book holds no name, so the text ends without one."
"""Said beside a text that leaves."""


def odd_words(desk: Desk) -> tuple[Problem, ...]:
    """Return a remark on every running application whose words fit no usual sentence."""
    from offerbook.core.negotiation.specific import fits_keen_on

    live = (key for key, told in desk.outlook.progress.items() if told.live)
    said = ((key, desk.book.applications[key].specific.strip()) for key in live)
    return tuple(
        Problem(
            key,
            "does not go on after “I am keen on …”, so that texts quote it another way",
            ("specific",),
            given=words,
            todo="begin it with a thing, such as “the move to event streams”",
            remark=True,
        )
        for key, words in said
        if words and not fits_keen_on(words)
    )
