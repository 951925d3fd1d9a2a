"""What is due today, what comes next, or the sentence that nothing is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from offerbook.core.calendar import Clock
from offerbook.core.model.application import Application
from offerbook.core.model.book import Book
from offerbook.core.saying import Day, Name, Saying, say
from offerbook.core.waiting.clashes import clashes, company_of
from offerbook.core.waiting.dates import answers, interview, promised, starts, unlogged
from offerbook.core.waiting.followups import USUAL, Patience, follow_up, thank_you
from offerbook.core.waiting.items import Agenda, Item, Progress
from offerbook.core.waiting.offers import Overview, overview

_CALM: Mapping[str, str] = MappingProxyType(
    {
        "answer_due": "Nothing to do until {day}, when {company} wants an answer.",
        "promise": "Nothing to do until {day}, when {company} promised an answer.",
        "follow_up": "Nothing to do until {day}, when it is time to ask {company}.",
        "interview": "Nothing to do until {day}, when you meet {company}.",
        "thank_you": "Nothing to do until {day}, when a thank-you to {company} is due.",
        "start": "Nothing to do until {day}, when work at {company} begins.",
        "silent": "Nothing to do until {day}, when {company} will have been silent for long.",
    }
)


def agenda(book: Book, clock: Clock, patience: Patience = USUAL) -> Agenda:
    """Return what to do at the moment of `clock`, and what comes next.

    Args:
        book: broken records are left out.
        clock: today is the day where the person is.
        patience: the rules for notes.
    """
    return agenda_of(book, overview(book, clock), clock, patience)


def agenda_of(book: Book, seen: Overview, clock: Clock, patience: Patience = USUAL) -> Agenda:
    """Return the agenda for an overview that was made at the same moment."""
    today = clock.today
    found = clashes(book, seen)
    slower = {one.waits_for for one in found}
    items = list(answers(book, seen, {one.offer for one in found}))
    items += unlogged(book, seen, today)
    items += starts(book, seen, today)
    for name, told in seen.told.items():
        if told.live:
            hurry = name in slower
            items += _of(book.applications[name], told, clock, patience, hurry=hurry)
    items.sort(key=lambda item: (item.on, item.application, item.offer))
    due = tuple(item for item in items if item.on <= today)
    coming = tuple(item for item in items if item.on > today)
    calm = not due and all(one.acted for one in found)
    return Agenda(
        due=due,
        coming=coming,
        calm=_calm(book, seen, coming) if calm else None,
        clashes=tuple(one.saying for one in found),
    )


def _of(
    application: Application, told: Progress, clock: Clock, patience: Patience, *, hurry: bool
) -> Iterator[Item]:
    today = clock.today
    found = (
        promised(application, told, today, patience, hurry=hurry),
        follow_up(application, told, today, patience),
        thank_you(application, told, today, patience),
        interview(application, told, clock),
    )
    return (item for item in found if item is not None)


def _calm(book: Book, seen: Overview, coming: tuple[Item, ...]) -> Saying:
    if coming:
        first = coming[0]
        return say(
            _CALM[first.kind],
            *first.saying.facts,
            day=Day(first.on),
            company=Name(company_of(book, first.application)),
        )
    if any(told.live for told in seen.told.values()):
        return say("Nothing to do: no date is set.")
    return say("Nothing to do: no application is running.")
