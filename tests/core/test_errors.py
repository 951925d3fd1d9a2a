import pytest

from offerbook import errors
from offerbook.errors import OfferbookError


def test_an_error_is_one_line_where_what_and_what_to_do() -> None:
    error = OfferbookError("is not a date, given 31 June", todo="write it", where="acme-1")
    assert str(error) == "acme-1: is not a date, given 31 June; write it"
    assert (error.where, error.what, error.todo) == (
        "acme-1",
        "is not a date, given 31 June",
        "write it",
    )


def test_what_is_not_known_is_left_out() -> None:
    assert str(OfferbookError("is busy")) == "is busy"
    assert str(OfferbookError("is busy", todo="wait")) == "is busy; wait"


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (errors.UsageError, 2),
        (errors.UnknownNameError, 2),
        (errors.UnreadableTextError, 1),
        (errors.InvalidRecordError, 1),
        (errors.NoRateError, 1),
        (errors.MissingFactError, 1),
        (errors.NotSavedError, 1),
        (errors.ClashError, 1),
        (errors.CannotEditError, 1),
        (errors.BusyError, 1),
    ],
)
def test_a_wrong_word_is_told_apart_from_wrong_data(error: type[OfferbookError], code: int) -> None:
    assert error.exit_code == code


def test_a_clash_a_layout_and_another_instance_are_reasons_not_to_save() -> None:
    for error in (errors.ClashError, errors.CannotEditError, errors.BusyError):
        assert issubclass(error, errors.NotSavedError)
