from __future__ import annotations

import pytest

from offerbook.errors import UnknownNameError, UsageError
from offerbook.exchange.columns import columns


def read(*headers: str, **mapping: str) -> dict[str, str]:
    named = {key.replace("_", " "): field for key, field in mapping.items()}
    return {one.header: one.field for one in columns(headers, named).used}


def test_the_headers_of_common_trackers_are_known() -> None:
    assert read(
        "Company Name", "Job Title", "Status", "Date Applied", "Job URL", "Location", "Notes"
    ) == {
        "Company Name": "company",
        "Job Title": "role",
        "Status": "status",
        "Date Applied": "applied",
        "Job URL": "url",
        "Location": "location",
        "Notes": "notes",
    }
    assert read("EMPLOYER", "position", "Stage", "Salary Range", "Interview_Date") == {
        "EMPLOYER": "company",
        "position": "role",
        "Stage": "status",
        "Salary Range": "salary",
        "Interview_Date": "interview",
    }


def test_of_two_columns_that_say_the_same_the_plainer_is_taken() -> None:
    found = columns(("Title", "Role", "Company", "Priority", ""), {})
    assert {one.header: one.field for one in found.used} == {"Role": "role", "Company": "company"}
    assert found.unused == ("Title", "Priority")


def test_a_bare_date_is_the_day_of_the_application_unless_another_column_says_it() -> None:
    assert read("Company", "Date") == {"Company": "company", "Date": "applied"}
    assert read("Company", "Date", "Applied on") == {"Company": "company", "Applied on": "applied"}


def test_what_the_person_names_wins() -> None:
    assert read("Who", "Title", "Role", Who="company", Title="role", Role="") == {
        "Who": "company",
        "Title": "role",
    }
    assert read("Company", "Team", Team="fit.team")["Team"] == "fit.team"
    assert read("Company", "Wish", Wish="hoped.base")["Wish"] == "hoped.base"


def test_two_columns_may_hold_days_of_two_interviews() -> None:
    found = read("Company", "First", "Second", First="interview", Second="interview")
    assert list(found.values()) == ["company", "interview", "interview"]


@pytest.mark.parametrize(
    ("headers", "mapping", "error", "what"),
    [
        (("Role",), {}, UsageError, "no column names the company, given 'Role'"),
        (("Company",), {"Compny": "role"}, UnknownNameError, "did you mean 'Company'?"),
        (("Company", "A"), {"A": "rol"}, UnknownNameError, "did you mean role?"),
        (("Company", "A"), {"A": "events"}, UnknownNameError, "is no field"),
        (("Company", "A"), {"A": "events[0].on"}, UnknownNameError, "is no field"),
        (("Company", "A"), {"A": "b and w"}, UnknownNameError, "is not a path"),
        (("Company", "A"), {"A": "contact"}, UnknownNameError, "is no field"),
        (("Company", "A"), {"A": "retracted"}, UnknownNameError, "is no field"),
        (("Company", "A", "A"), {"A": "role"}, UsageError, "2 columns are called 'A'"),
        (("Company", "A", "B"), {"A": "role", "B": "role"}, UsageError, "the same field"),
        (
            ("A", "B", "C"),
            {"A": "company", "B": "company", "C": "applied"},
            UsageError,
            "the same field",
        ),
    ],
)
def test_a_mapping_that_cannot_be_is_refused_in_words(
    headers: tuple[str, ...], mapping: dict[str, str], error: type[Exception], what: str
) -> None:
    with pytest.raises(error, match=r".+") as caught:
        columns(headers, mapping)
    assert what in str(caught.value)
