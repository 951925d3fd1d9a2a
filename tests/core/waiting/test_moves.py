import pytest

from offerbook.core.model.preferences import Preferences
from offerbook.core.waiting.items import Progress
from offerbook.core.waiting.moves import NOTHING_TO_ASK, moves
from offerbook.core.waiting.quiet import quiet
from offerbook.core.waiting.stage import ENDINGS, STEPS, progress
from tests.core.waiting.made import KINDS, TODAY, application, day, event


def told(kind: str) -> Progress:
    return progress(application("acme", event("11-02", kind)), TODAY)  # type: ignore[arg-type]


@pytest.mark.parametrize("step", STEPS[:-1])
def test_every_step_but_the_last_has_a_next_one_that_is_an_event(step: str) -> None:
    found = moves(told(step))
    assert found
    assert set(found) <= set(KINDS)


@pytest.mark.parametrize("end", [*ENDINGS, "signed"])
def test_what_has_ended_does_not_move(end: str) -> None:
    assert moves(told(end)) == ()


def test_some_moves_ask_for_nothing_but_the_day() -> None:
    assert moves(told("saved")) == ("applied",)
    assert "applied" in NOTHING_TO_ASK
    assert "interview" not in NOTHING_TO_ASK


def test_it_is_quiet_up_to_and_with_the_day_that_was_set() -> None:
    asked = Preferences(quiet_until=day("11-25"))
    assert quiet(asked, day("11-25")) == day("11-25")
    assert quiet(asked, day("11-26")) is None
    assert quiet(Preferences(), TODAY) is None
