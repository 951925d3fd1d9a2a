from __future__ import annotations

import tempfile
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from offerbook.core.model.application import EVENT_KINDS
from offerbook.core.waiting.history import counted
from offerbook.desk import Desk
from offerbook.desk.intake import Intake, intake, taken_in
from offerbook.desk.record_tables import applications_table
from offerbook.errors import InvalidRecordError
from offerbook.exchange.csv_text import csv_text
from offerbook.wording.cleaning import clean
from tests.desk.opened import STORY, desk_on, put


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return desk_on(tmp_path / "book")


def look(desk: Desk, *lines: str, statuses: Any = None, **mapping: str) -> Intake:
    return intake(desk, "\n".join(lines).encode(), mapping, statuses or {})


def events(found: Intake, at: int = 0) -> list[tuple[date, str]]:
    return [(one["on"], one["kind"]) for one in found.new[at].data.get("events", [])]


def test_a_row_becomes_an_application_with_its_dated_events(desk: Desk) -> None:
    found = look(
        desk,
        "Company,Job Title,Date Applied,Interview Date,URL,Notes,Contact Email",
        'Acme,Smith,3/8/2026,2026-08-12,https://acme.example,"two, lines",jo@acme.example',
    )
    assert found.problems == ()
    assert found.new[0].data == {
        "company": "Acme",
        "role": "Smith",
        "url": "https://acme.example",
        "notes": "two, lines",
        "contact": {"email": "jo@acme.example"},
        "events": [
            {"on": date(2026, 8, 3), "kind": "applied"},
            {"on": date(2026, 8, 12), "kind": "interview"},
        ],
    }
    assert found.new[0].told.stage == "interview"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-08-03", date(2026, 8, 3)),
        ("03/08/2026", date(2026, 8, 3)),
        ("3 Aug 2026", date(2026, 8, 3)),
        ("2026-08-03T14:30:00Z", date(2026, 8, 3)),
        ("2026-08-03 14:30", date(2026, 8, 3)),
        ("3/8/26", date(2026, 8, 3)),
    ],
)
def test_days_are_read_as_trackers_write_them(desk: Desk, text: str, day: date) -> None:
    assert events(look(desk, "Company,Applied", f"Acme,{text}")) == [(day, "applied")]


@pytest.mark.parametrize(
    "text", ["3 Aug", "3/8", "yesterday", "+3d", "Yes", "31/31/2026", "45987", "2026-02-30"]
)
def test_a_day_that_is_not_certain_is_refused(desk: Desk, text: str) -> None:
    found = look(desk, "Company,Applied", f"Acme,{text}", "Birch,2026-08-03")
    assert [one.row for one in found.problems] == [2]
    assert found.problems[0].column == "Applied"
    assert text in str(found.problems[0])
    assert found.problems[0].todo
    assert [one.row for one in found.new] == [3]


def test_ghosted_is_silent_and_dated_today_with_a_remark(desk: Desk) -> None:
    found = look(desk, "Company,Status,Applied", "Acme,Ghosted,2026-08-03")
    assert events(found) == [(date(2026, 8, 3), "applied"), (STORY.today, "silent")]
    assert "The day is not known" in found.new[0].data["events"][1]["notes"]
    assert "has no day: silent is noted on 2026-11-23" in str(found.remarks[0])


def test_a_step_without_a_day_is_as_early_as_the_row_allows(desk: Desk) -> None:
    found = look(desk, "Company,Status,Applied", "Acme,Interviewing,2026-08-03")
    assert events(found) == [(date(2026, 8, 3), "applied"), (date(2026, 8, 3), "interview")]
    assert found.new[0].told.stage == "interview"


def test_a_day_of_the_status_is_used_and_needs_no_remark(desk: Desk) -> None:
    found = look(desk, "Company,Status,Applied,Last updated", "Acme,Rejected,2026-08-03,2026-08-20")
    assert events(found) == [(date(2026, 8, 3), "applied"), (date(2026, 8, 20), "rejected")]
    assert found.remarks == ()


def test_a_status_adds_nothing_to_what_dated_events_tell(desk: Desk) -> None:
    found = look(
        desk, "Company,Status,Applied,Interview date", "Acme,Applied,2026-08-03,2026-08-12"
    )
    assert [kind for _, kind in events(found)] == ["applied", "interview"]
    assert found.remarks == ()


def test_a_history_needs_no_status(desk: Desk) -> None:
    found = look(
        desk,
        "Company,Stage,Applied,History",
        "Acme,Declined,2026-08-04,2026-08-03 applied → 2026-08-20 declined",
    )
    assert events(found) == [(date(2026, 8, 3), "applied"), (date(2026, 8, 20), "declined")]


def test_a_wish_has_no_event(desk: Desk) -> None:
    found = look(desk, "Company,Status", "Acme,Wishlist")
    assert found.new[0].data == {"company": "Acme"}
    assert found.new[0].told.stage == "saved"


def test_a_day_ahead_is_taken_with_a_remark_and_an_interview_without(desk: Desk) -> None:
    found = look(desk, "Company,Applied,Interview date", "Acme,2026-12-24,2026-12-28")
    assert [str(one) for one in found.remarks] == [
        'row 2, "Applied": lies ahead, and applied is something that has happened, given 2026-12-24'
    ]


def test_the_same_company_and_role_is_named_and_passed_over(desk: Desk) -> None:
    put(desk.root, "applications/acme.toml", 'company = "ACME"\nrole = "Gear  smith"\n')
    put(desk.root, "applications/broken.toml", 'company = "Broken"\ngraded = "maybe"\n')
    desk.refresh()
    found = look(
        desk,
        "Company,Role",
        "acme,gear smith",
        "Acme,Clerk",
        "Acme,clerk",
        "Broken,",
        "Acme,",
    )
    assert [(one.row, one.same_as) for one in found.twins] == [
        (2, "acme"),
        (4, "row 3"),
        (5, "broken"),
    ]
    assert [one.row for one in found.new] == [3, 6]
    assert found.rows == 5


@pytest.mark.parametrize(
    ("header", "cell", "what"),
    [
        ("Company", "", "is empty; name the employer"),
        ("Status", "Archived", "is no status that is known, given 'Archived'"),
        ("Status", "Declined", "who said no?"),
        ("Salary", "loads", "'loads' is no figure"),
        ("Salary", "110k-90k", "high must not be below low"),
        ("Salary", "9e99", "'9e99'"),
        ("History", "2026-13-01 applied", "is no step of a history"),
        ("Time zone", "Mars/Olympus", ""),
    ],
)
def test_a_malformed_cell_is_one_line_with_row_and_column(
    desk: Desk, header: str, cell: str, what: str
) -> None:
    if header == "Company":
        found = look(desk, "Company,Role", f"{cell},Smith")
    else:
        found = look(desk, f"Company,{header}", f"Acme,{cell}")
    if not what:
        assert found.problems == ()
        return
    assert len(found.problems) == 1
    line = str(found.problems[0])
    assert line.startswith(f'row 2, "{header}": ')
    assert what in line
    assert "\n" not in line


def test_a_figure_beyond_all_pay_is_the_problem_of_its_column(desk: Desk) -> None:
    found = look(desk, "Company,Salary", "Acme," + "9" * 20)
    assert found.problems[0].column == "Salary"


def test_a_score_and_a_hope_can_be_mapped(desk: Desk) -> None:
    found = look(desk, "Company,Team,Wish", "Acme,8,98k", Team="fit.team", Wish="hoped.base")
    assert found.new[0].data == {"company": "Acme", "fit": {"team": 8}, "hoped": {"base": 98000}}


def test_all_is_one_step_or_nothing(desk: Desk) -> None:
    rows = [f"Firm {at},Smith,2026-08-03" for at in range(30)]
    found = look(desk, "Company,Role,Applied", *rows)
    ids = taken_in(desk, found)
    assert len(ids) == len(set(ids)) == 30
    assert set(desk.book.applications) == set(ids)
    assert desk.undo() == "imported 30 applications"
    assert not desk.book.applications
    broken = look(desk, "Company,Role,Applied", *rows, "Last,Smith,never")
    with pytest.raises(InvalidRecordError, match="nothing was written"):
        taken_in(desk, broken)
    assert not desk.book.applications


def test_taking_in_twice_adds_nothing_the_second_time(desk: Desk) -> None:
    lines = ("Company,Role", "Acme,Smith", "Birch,")
    assert taken_in(desk, look(desk, *lines)) == ("acme", "birch")
    again = look(desk, *lines)
    assert (again.new, len(again.twins)) == ((), 2)
    assert taken_in(desk, again) == ()


def test_the_sample_book_comes_back_from_its_own_table(samples: Path, tmp_path: Path) -> None:
    there = desk_on(samples)
    fresh = desk_on(tmp_path / "fresh")
    raw = csv_text(applications_table(there)).encode()
    taken_in(fresh, intake(fresh, raw, {}, {}))
    progress = fresh.outlook.progress
    by_name = {one.company: progress[one.id] for one in fresh.book.applications.values()}
    for one in there.book.applications.values():
        told, again = there.outlook.progress[one.id], by_name[one.company]
        assert (told.stage, told.furthest, told.since) == (again.stage, again.furthest, again.since)


WORDS = st.text(max_size=12)
DAYS = st.dates(date(2025, 1, 1), date(2028, 1, 1))
KINDS = [kind for kind in EVENT_KINDS if kind != "retracted"]
EVENTS = st.fixed_dictionaries(
    {"on": DAYS, "kind": st.sampled_from(KINDS)},
    optional={
        "round": st.integers(1, 9),
        "by": DAYS,
        "at": st.times().map(lambda at: at.replace(microsecond=0)),
    },
)
APPLICATIONS = st.fixed_dictionaries(
    {"company": st.text(min_size=1, max_size=12).filter(lambda text: clean(text).strip())},
    optional={
        "role": WORDS,
        "location": WORDS,
        "source": WORDS,
        "url": WORDS,
        "events": st.lists(EVENTS, max_size=4),
    },
)


def same(data: dict[str, Any]) -> str:
    return " ".join(clean(data["company"]).casefold().split())


@settings(max_examples=25)
@given(st.lists(APPLICATIONS, max_size=3, unique_by=same))
def test_what_was_exported_can_be_taken_in_again(many: list[dict[str, Any]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        there, fresh = desk_on(Path(folder) / "a" / "book"), desk_on(Path(folder) / "b" / "book")
        for one in many:
            there.add_application(one)
        raw = csv_text(applications_table(there)).encode()
        found = intake(fresh, raw, {}, {})
        assert found.problems == ()
        taken_in(fresh, found)
        told = [
            (*(clean(getattr(one, key)).strip() for key in KEYS), shown(one))
            for one in there.book.applications.values()
        ]
        again = [
            (*(getattr(one, key) for key in KEYS), shown(one))
            for one in fresh.book.applications.values()
        ]
        assert sorted(again, key=repr) == sorted(told, key=repr)


KEYS = ("company", "role", "location", "source", "url")


def shown(application: Any) -> list[tuple[Any, ...]]:
    return [(e.on, e.at, e.kind, e.round, e.by) for e in counted(application)]
