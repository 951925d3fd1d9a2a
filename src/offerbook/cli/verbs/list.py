"""`list`: the applications by stage, and their offers."""

from __future__ import annotations

from argparse import Namespace

from offerbook.cli.output import Output
from offerbook.cli.plain import plain
from offerbook.core.model.versions import versions
from offerbook.core.waiting.deadline import day_of
from offerbook.desk import Desk
from offerbook.desk.waiting import Waiting
from offerbook.wording.standing import STAGES, STATUSES

_APPLICATIONS = ("id", "company", "role", "stage", "since", "days waiting")
_OFFERS = ("offer", "status", "base", "start", "answer by")


def run(desk: Desk, _words: Namespace, out: Output) -> int:
    """Print one row an application and one an offer."""
    if out.as_json:
        out.json(_described(desk))
    else:
        _print(desk, out)
    return out.problems(desk.problems)


def _described(desk: Desk) -> object:
    outlook = desk.outlook
    return {
        "applications": [
            {"id": key, "company": one.company, "role": one.role, **_progress(desk, key)}
            for key, one in desk.book.applications.items()
        ],
        "offers": [
            {
                "id": key,
                "application": one.application,
                "status": outlook.states[key].status,
                "deadline": plain(outlook.states[key].deadline),
                "base": plain(one.base.amount if one.base else None),
                "per": one.base.per if one.base else None,
                "currency": one.currency if key in desk.book.offers else None,
                "start": plain(one.start),
            }
            for key, one in versions(desk.book).items()
        ],
    }


def _progress(desk: Desk, application_id: str) -> dict[str, object]:
    known = desk.outlook.progress[application_id]
    return {
        "stage": known.stage,
        "furthest": known.furthest,
        "since": plain(known.since),
        "days_waiting": known.days_waiting,
        "promised": plain(known.promised),
        "live": known.live,
    }


def _print(desk: Desk, out: Output) -> None:
    notation = desk.notation
    rows = []
    quiet = Waiting(desk.outlook).quiet_until is not None
    for key, one in desk.book.applications.items():
        known = desk.outlook.progress[key]
        since = notation.short_day(known.since) if known.since else ""
        waiting = "" if quiet or known.days_waiting is None else str(known.days_waiting)
        rows.append((key, one.company, one.role, STAGES[known.stage], since, waiting))
    if rows:
        out.table(_APPLICATIONS, rows, "lllllr", ranks=(0, 0, 3, 0, 2, 1))
    offers = []
    for key, offer in versions(desk.book).items():
        state = desk.outlook.states[key]
        base = notation.amount(offer.base.amount, offer.currency) if offer.base else "not stated"
        per = f" a {offer.base.per}" if offer.base else ""
        start = notation.short_day(offer.start) if offer.start else "not stated"
        due = notation.short_day(day_of(state.answer_by)) if state.answer_by else ""
        if key not in desk.book.offers:
            base, per, start = "", "", ""
        offers.append((key, STATUSES[state.status], base + per, start, due))
    if offers:
        out.line()
        out.table(_OFFERS, offers, "llrll", ranks=(0, 0, 0, 2, 1))
    if not rows and not offers:
        out.line("Nothing here yet. Add the first: offerbook new application COMPANY")
