"""Words of the person's own that texts repeat, and a name that they lack."""

from __future__ import annotations

from collections.abc import Iterator

from offerbook.core.model.problem import Problem
from offerbook.desk.worker import Desk

UNSIGNED = "Your book holds no name, so the text ends without one."
"""Said beside a text that leaves."""


def odd_words(desk: Desk) -> tuple[Problem, ...]:
    """Return a remark on everything of the person's own that fits no usual sentence.

    And on what was agreed and is not entered: an acceptance says it beside the old figure.
    """
    return (*_keen(desk), *_done(desk), *_agreed(desk))


def _keen(desk: Desk) -> Iterator[Problem]:
    from offerbook.core.negotiation.specific import fits_keen_on

    for key, told in desk.outlook.progress.items():
        words = desk.book.applications[key].specific.strip()
        if told.live and words and not fits_keen_on(words):
            yield Problem(
                key,
                "does not go on after “I am keen on …”, so that texts quote it another way",
                ("specific",),
                given=words,
                todo="begin it with a thing, such as “the move to event streams”",
                remark=True,
            )


def _done(desk: Desk) -> Iterator[Problem]:
    from offerbook.core.negotiation.points.achievement import deed

    for at, one in enumerate(desk.book.preferences.negotiation.achievement):
        if not deed(one.text).told:
            yield Problem(
                "preferences",
                "does not go on after “I …”, so that texts quote it another way",
                ("negotiation", "achievement", at, "text"),
                given=one.text,
                todo="begin it with what you did, such as “cut the nightly build to 9 minutes”",
                remark=True,
            )


def _agreed(desk: Desk) -> Iterator[Problem]:
    from offerbook.core.negotiation.promised_words import is_entered

    for offer in desk.book.offers.values():
        for at, one in enumerate(offer.promised):
            figure = one.path and one.value is not None
            if one.settled is not None and figure and not is_entered(offer, one):
                yield Problem(
                    offer.id,
                    f"was agreed, and {one.path} does not hold it",
                    ("promised", at, "value"),
                    given=str(one.value),
                    todo=f"set {one.path} to it, so that it counts",
                    remark=True,
                )
