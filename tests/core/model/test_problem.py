import pytest

from offerbook.core.model.problem import Path, Problem, spelled


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ((), ""),
        (("base",), "base"),
        (("base", "amount"), "base.amount"),
        (("bonus", 0, "target_percent"), "bonus[0].target_percent"),
        (("percents_by_year", 3), "percents_by_year[3]"),
    ],
)
def test_a_path_is_spelled_as_a_person_types_it(path: Path, text: str) -> None:
    assert spelled(path) == text


def test_a_problem_is_one_line_where_what_given_and_what_to_do() -> None:
    problem = Problem(
        "acme-1",
        "must not be below 0",
        ("base", "amount"),
        given="-5",
        todo="write it without a sign",
        file="offers/acme-1.toml",
        line=12,
    )
    assert str(problem) == (
        "offers/acme-1.toml:12: base.amount: must not be below 0, given -5; write it without a sign"
    )


def test_what_is_not_known_is_left_out() -> None:
    assert str(Problem("acme-1", "is empty")) == "acme-1: is empty"
