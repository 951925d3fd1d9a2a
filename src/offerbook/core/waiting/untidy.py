"""What looks odd among the events: accepted as it is, since lives are untidy, but said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from offerbook.core.model.application import Application, Event
from offerbook.core.model.book import Book
from offerbook.core.model.problem import Problem
from offerbook.core.waiting.closing import ClosingList
from offerbook.core.waiting.history import counted
from offerbook.core.waiting.stage import MEETINGS

_OFFERED = frozenset({"offer_spoken", "offer_written"})


def untidy(application: Application, today: date) -> tuple[Problem, ...]:
    """Return a remark for every event that counts and looks odd on `today`.

    That is: something that has happened, dated in the future; a promise of a day that was past
    already; an offer before the first interview.
    """
    return tuple(_odd(application, counted(application), today))


def twice(accepted: Sequence[ClosingList], book: Book) -> tuple[Problem, ...]:
    """Return a remark for each job that was accepted while another one was accepted already.

    Args:
        accepted: the jobs that were accepted and have not begun.
        book: in which their names stand.
    """
    if not accepted:
        return ()
    first, *others = sorted(accepted, key=lambda one: (one.since, one.application))
    company = book.applications[first.application].company
    what = f"accepted, and so is {company}"
    todo = "log withdrawn_by_me for the one that you turned down, or take its yes back"
    return tuple(Problem(one.application, what, todo=todo, remark=True) for one in others)


def _odd(application: Application, events: tuple[Event, ...], today: date) -> Iterator[Problem]:
    met = min((event.on for event in events if event.kind in MEETINGS), default=None)
    for event in events:
        what, todo = "", ""
        given = event.on.isoformat()
        if event.on > today and event.kind not in MEETINGS:
            what = f"{event.kind} lies in the future, so it does not count yet"
            todo = "if the day is wrong, take it back and log it again"
        elif event.kind == "promised" and event.by is not None and event.by < event.on:
            what, given = "the promised day was past when it was named", event.by.isoformat()
        elif event.kind in _OFFERED and met is not None and event.on < met:
            what = "an offer came before the first interview"
        if what:
            path = ("events", application.events.index(event), "on")
            yield Problem(application.id, what, path, given, todo, remark=True)
