"""What is due today, what comes next, or the sentence that nothing is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from types import MappingProxyType

from offerbook.core.calendar import Clock
from offerbook.core.model.application import Application
from offerbook.core.model.book import Book
from offerbook.core.saying import Day, Name, Saying, say
from offerbook.core.waiting.afterwards import afterwards
from offerbook.core.waiting.clashes import clashes, company_of
from offerbook.core.waiting.closing import TAKEN, closing, closing_items, notice_items
from offerbook.core.waiting.dates import answers, interview, promised, starts, unlogged
from offerbook.core.waiting.days_off import NONE, DaysOff
from offerbook.core.waiting.debrief import offered
from offerbook.core.waiting.followups import Patience, follow_up, patience_of, thank_you
from offerbook.core.waiting.items import Agenda, Item, Progress
from offerbook.core.waiting.offers import Overview, overview
from offerbook.core.waiting.quiet import quiet

_CALM: Mapping[str, str] = MappingProxyType(
    {
        "answer_due": "Nothing to do until {day}, when {company} wants an answer.",
        "promise": "Nothing to do until {day}, when {company} promised an answer.",
        "follow_up": "Nothing to do until {day}, when it is time to ask {company}.",
        "interview": "Nothing to do until {day}, when you meet {company}.",
        "thank_you": "Nothing to do until {day}, when a thank-you to {company} is due.",
        "start": "Nothing to do until {day}, when work at {company} begins.",
        "silent": "Nothing to do until {day}, when {company} will have been silent for long.",
        "review": "Nothing to do until {day}, when {company} reviews your pay.",
        "probation": "Nothing to do until {day}, when probation at {company} ends.",
        "clawback": "Nothing to do until {day}, when a duty to repay {company} ends.",
    }
)


def agenda(book: Book, clock: Clock, days_off: DaysOff = NONE) -> Agenda:
    """Return what to do at the moment of `clock`, and what comes next.

    Args:
        book: broken records are left out.
        clock: today is the day where the person is.
        days_off: the public holidays that are known.
    """
    return agenda_of(book, overview(book, clock), clock, days_off)


def agenda_of(book: Book, seen: Overview, clock: Clock, days_off: DaysOff = NONE) -> Agenda:
    """Return the agenda for an overview that was made at the same moment."""
    today = clock.today
    found = clashes(book, seen, today, days_off)
    slower = {one.waits_for for one in found}
    untold = tuple(unlogged(book, seen, today))
    unclear = {item.application for item in untold}
    items = [*untold, *answers(book, seen, {one.offer for one in found}, today)]
    items += starts(book, seen, today)
    to_close = closing(book, seen, today)
    items += closing_items(to_close)
    items += notice_items(book, seen, to_close, today)
    items += afterwards(book, seen, today)
    taken = any(told.stage in TAKEN for told in seen.told.values())
    optional = []
    usual = patience_of(book.preferences)
    for name, told in seen.told.items():
        if told.live:
            application = book.applications[name]
            if (meeting := interview(application, told, clock)) is not None:
                items.append(meeting)
            if (debrief := offered(application, told, book.preferences, clock)) is not None:
                optional.append(debrief)
            if name not in unclear and not taken:
                hurry = name in slower
                patience = usual.where(days_off.of(name))
                items += _theirs(application, told, today, patience, hurry=hurry)
    if quiet(book.preferences, today):
        items = [item for item in items if item.kind != "silent"]
    items.sort(key=lambda item: (item.on, item.application, item.offer))
    due = tuple(item for item in items if item.on <= today)
    coming = tuple(item for item in items if item.on > today)
    calm = not due and all(one.acted for one in found)
    return Agenda(
        due=due,
        coming=coming,
        calm=_calm(book, seen, coming) if calm else None,
        clashes=tuple(one.saying for one in found),
        optional=tuple(optional),
        business_days=days_off.saying,
    )


def _theirs(
    application: Application, told: Progress, today: date, patience: Patience, *, hurry: bool
) -> Iterator[Item]:
    found = (
        promised(application, told, today, patience, hurry=hurry),
        follow_up(application, told, today, patience),
        thank_you(application, told, today, patience),
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
