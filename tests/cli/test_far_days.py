"""Every day of every record, at both ends of what can be told: one line, or an answer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

import pytest
import tomli_w
from pydantic import BaseModel

from offerbook.core.edit import Put, applied
from offerbook.core.model.admit import admit
from offerbook.core.model.book import Kind
from offerbook.core.model.problem import Path as Way
from offerbook.core.model.problem import spelled
from offerbook.core.model.schema import MODELS, fields, place_of
from tests.cli.run import inside

FILES: Mapping[Kind, str] = {
    "application": "applications/acme.toml",
    "offer": "offers/acme-2.toml",
    "preferences": "preferences.toml",
}
TABLES: Mapping[Kind, Mapping[str, Any]] = {
    "application": {
        "company": "Acme",
        "hoped": {},
        "said_pay": [{"amount": 90000}],
        "events": [
            {"on": date(2026, 10, 1), "kind": "applied", "asks": [{"path": "start", "value": 1}]},
            {"on": date(2026, 10, 5), "kind": "offer_written", "offer": "acme-2"},
        ],
    },
    "offer": {
        "application": "acme",
        "written": True,
        "currency": "EUR",
        "base": {"amount": 90000},
        "grant": [{"value": 40000}],
        "terms": {},
        "condition": [{"what": "references"}],
        "promised": [{"what": "a later start", "path": "start"}],
    },
    "preferences": {
        "currency": "EUR",
        "first_choice": {"application": "acme", "on": date(2026, 10, 1)},
        "weights": {"money": 50, "start": 30, "fit": 20},
        "must": [{"path": "start", "at_least": date(2026, 1, 1)}],
        "rates": {"USD": 1},
        "negotiation": {
            "market": [
                {"amount": 9, "currency": "EUR", "source": "Survey", "on": date(2026, 1, 1)}
            ],
            "lever": [{"path": "start"}],
        },
    },
}
"""The least that holds every table with a day; the start scale has a test of its own."""

VERBS = (
    "list", "check", "rank", "today", "timeline", "compare", "value acme-2", "show acme-2",
    "show acme", "stance acme", "draft prep acme", "draft counter acme",
    "export ics", "export csv", "export markdown", "export html", "funnel", "counter acme-2",
)  # fmt: skip


def days(model: type[BaseModel], at: Way = ()) -> Iterator[tuple[Way, bool]]:
    """Return where a day may stand, and whether it may have a time."""
    for key in fields(model):
        place = place_of(model, key)
        assert place is not None
        if place.table is not None:
            yield from days(place.table, (*at, key, *((0,) if place.listed else ())))
        elif {"day", "moment"} & set(place.kinds):
            yield (*at, key), "moment" in place.kinds


ALL = [
    (kind, way, moment)
    for kind, model in MODELS.items()
    for way, moment in days(model)
    if way[0] != "start" or kind != "preferences"
]


def with_day(kind: Kind, way: Way, day: date) -> Any:
    return applied(TABLES[kind], Put(way, day))


def of(days: str, *, moment: bool) -> tuple[date, ...]:
    day = date.fromisoformat(days)
    return (day, datetime.combine(day, time(12), UTC)) if moment else (day,)


@pytest.mark.parametrize(("kind", "way", "moment"), ALL, ids=str)
def test_a_day_that_nothing_can_be_counted_from_is_one_line(
    kind: Kind,
    way: Way,
    *,
    moment: bool,
) -> None:
    for end in ("0001-01-01", "1899-12-31", "2200-01-01", "9999-12-31"):
        for day in of(end, moment=moment):
            record = admit(kind, kind, with_day(kind, way, day))
            assert record.value is None
            (one,) = (problem for problem in record.problems if not problem.remark)
            assert spelled(one.path) == spelled(way)
            assert one.what == "must lie between 1900-01-01 and 2199-12-31"
            assert one.todo == "is the year right?"


@pytest.mark.parametrize(("kind", "way", "moment"), ALL, ids=str)
def test_no_verb_stops_at_the_first_or_last_day(
    kind: Kind,
    way: Way,
    *,
    moment: bool,
    samples: Path,
) -> None:
    for end in ("1900-01-01", "2199-12-31"):
        for day in of(end, moment=moment):
            data = with_day(kind, way, day)
            assert admit(kind, kind, data).value is not None
            (samples / FILES[kind]).write_text(tomli_w.dumps(data), "utf-8")
            for verb in VERBS:
                assert inside(*verb.split(), book=samples).code in (0, 1), verb


@pytest.mark.parametrize("verb", VERBS)
def test_no_verb_stops_where_today_is_the_first_or_last_day(verb: str, samples: Path) -> None:
    for option in ("--today", "--now"):
        for day in ("1900-01-01", "2199-12-31"):
            ran = inside(*verb.split(), option, day, book=samples, dated=False)
            assert ran.code in (0, 1)


@pytest.mark.parametrize("option", ["--today", "--now"])
@pytest.mark.parametrize("day", ["0001-01-01", "1899-12-31", "2200-01-01", "9999-12-31"])
def test_a_today_that_nothing_can_be_counted_from_is_one_line(
    option: str, day: str, samples: Path
) -> None:
    ran = inside("list", option, day, book=samples, dated=False)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        f"{option} {day!r} is not between 1900-01-01 and 2199-12-31; is the year right?\n"
    )
