from hypothesis import given
from hypothesis import strategies as st

from offerbook.core.model.application import Event
from offerbook.core.waiting.history import counted
from tests.core.waiting.made import application, day, event


def test_events_stand_by_date_and_those_of_one_day_as_they_were_noted() -> None:
    first, second, third = (
        event("11-12", "interview"),
        event("11-02", "applied"),
        event("11-12", "note"),
    )
    assert counted(application("acme", first, second, third)) == (second, first, third)


def test_an_event_taken_back_does_not_count_nor_does_the_retraction() -> None:
    kept, wrong = event("11-02", "applied"), event("11-05", "rejected")
    back = event("11-06", "retracted", takes_back=2)
    assert counted(application("acme", kept, wrong, back)) == (kept,)


def test_the_number_counts_places_in_the_file_and_not_days() -> None:
    late, early = event("11-05", "rejected"), event("11-02", "applied")
    back = event("11-06", "retracted", takes_back=1)
    assert counted(application("acme", late, early, back)) == (early,)


def test_a_retraction_taken_back_lets_its_event_count_again() -> None:
    wrong = event("11-05", "rejected")
    story = (
        wrong,
        event("11-06", "retracted", takes_back=1),
        event("11-07", "retracted", takes_back=2),
    )
    assert counted(application("acme", *story)) == (wrong,)


def test_a_retraction_of_something_that_does_not_stand_before_it_does_nothing() -> None:
    kept = event("11-05", "applied")
    story = (event("11-04", "retracted", takes_back=2), kept)
    assert counted(application("acme", *story)) == (kept,)


@given(st.lists(st.integers(0, 9), max_size=8), st.data())
def test_taking_back_an_event_is_as_if_it_had_never_been_noted(
    days: list[int], data: st.DataObject
) -> None:
    events = [event(f"11-{10 + n}", "note", notes=str(at)) for at, n in enumerate(days)]
    wrong = event(f"11-{data.draw(st.integers(10, 19))}", "rejected")
    place = data.draw(st.integers(0, len(events)))
    told: list[Event] = [*events[:place], wrong, *events[place:]]
    told.append(event("11-20", "retracted", takes_back=place + 1))
    assert counted(application("acme", *told)) == counted(application("acme", *events))


@given(st.lists(st.tuples(st.integers(0, 9), st.sampled_from(["a", "b"])), max_size=8))
def test_noting_events_in_the_order_of_their_days_changes_nothing(
    noted: list[tuple[int, str]],
) -> None:
    told = tuple(Event(on=day(f"11-{10 + n}"), kind="note", notes=text) for n, text in noted)
    in_order = tuple(sorted(told, key=lambda one: one.on))
    assert counted(application("acme", *told)) == counted(application("acme", *in_order))
