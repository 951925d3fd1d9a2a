from __future__ import annotations

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offerbook.core.calendar import FIRST_DAY, LAST_DAY
from offerbook.core.model.application import EVENT_KINDS, Event
from offerbook.exchange.history import events_of, history

DAYS = st.dates(FIRST_DAY, LAST_DAY)
KINDS = tuple(kind for kind in EVENT_KINDS if kind != "retracted")
EVENTS = st.builds(
    lambda on, kind, at, number, by: Event.model_validate(
        {"on": on, "kind": kind, "at": at, "round": number, "by": by}
    ),
    DAYS,
    st.sampled_from(KINDS),
    st.none() | st.times().map(lambda at: at.replace(microsecond=0)),
    st.none() | st.integers(1, 999),
    st.none() | DAYS,
)


def test_a_history_reads_as_people_ask_for_it() -> None:
    told = (
        Event(on=date(2026, 8, 3), kind="applied"),
        Event(on=date(2026, 8, 8), kind="screening"),
        Event(on=date(2026, 8, 12), kind="interview", round=1, at=time(14, 30), notes="private"),
        Event(on=date(2026, 8, 13), kind="promised", by=date(2026, 8, 20), who="Jo Lane"),
        Event(on=date(2026, 8, 20), kind="rejected"),
    )
    assert history(told) == (
        "2026-08-03 applied → 2026-08-08 screening → 2026-08-12 14:30 interview 1 → "
        "2026-08-13 promised until 2026-08-20 → 2026-08-20 rejected"
    )


@given(st.lists(EVENTS, max_size=6))
def test_a_history_reads_back_to_the_same_events(told: list[Event]) -> None:
    assert [Event.model_validate(one) for one in events_of(history(told))] == told


@pytest.mark.parametrize(
    "step", ["2026-08-03 appplied", "2026-02-30 applied", "applied", "3 Aug applied", "2026-08-03"]
)
def test_a_step_that_is_none_is_named(step: str) -> None:
    with pytest.raises(ValueError, match=r".+") as caught:
        events_of(f"2026-08-03 applied → {step}")
    assert str(caught.value) == step
