from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from offerbook.core.model.application import Application, Event
from offerbook.core.waiting.funnel import FUNNEL, Funnel, Level, funnel
from offerbook.core.waiting.offers import overview
from tests.core.waiting.made import CLOCK, KINDS, TODAY, application, book, event, words


def seen(*values: Application) -> Funnel:
    made = book(*values)
    return funnel(made, overview(made, CLOCK).told)


def counts(levels: tuple[Level, ...]) -> list[int]:
    return [level.reached for level in levels]


ACME = application(
    "acme", event("11-02", "interview"), event("11-10", "rejected"), source="referral"
)
BIRCH = application("birch", event("11-02", "applied"), source="board")
CEDAR = application("cedar", event("11-02", "accepted"), source="board")


def test_whoever_came_far_counts_for_every_step_before() -> None:
    made = seen(ACME, BIRCH, CEDAR, application("dune", event("11-02", "saved")))
    assert [level.step for level in made.levels] == list(FUNNEL)
    assert counts(made.levels) == [3, 2, 2, 1, 1]
    assert [level.share for level in made.levels][1] == Fraction(2, 3)
    assert made.live == 1


def test_each_source_has_its_own_funnel() -> None:
    made = seen(ACME, BIRCH, CEDAR)
    assert list(made.by_source) == ["board", "referral"]
    assert counts(made.by_source["board"]) == [2, 1, 1, 1, 1]
    assert counts(made.by_source["referral"]) == [1, 1, 1, 0, 0]


def test_where_nothing_was_sent_there_is_no_share() -> None:
    made = seen()
    assert made.levels[0].share is None
    assert made.warning is None


def test_it_is_said_when_everything_hangs_on_one_or_on_none() -> None:
    alone, nobody = seen(BIRCH, ACME).warning, seen(ACME).warning
    assert alone is not None
    assert nobody is not None
    assert words(alone) == "Everything hangs on Birch: keep applying."
    assert words(nobody) == "No application is running: keep applying."
    assert seen(BIRCH, application("dune", event("11-02", "applied"))).warning is None


@given(
    st.lists(
        st.lists(
            st.builds(
                lambda kind: Event(on=TODAY, kind=kind),
                st.sampled_from([kind for kind in KINDS if kind != "retracted"]),
            ),
            max_size=4,
        ),
        max_size=5,
    )
)
def test_a_funnel_never_widens_and_its_sources_add_up(stories: list[list[Event]]) -> None:
    values = [
        application(f"a{at}", *story, source="board" if at % 2 else "")
        for at, story in enumerate(stories)
    ]
    made = seen(*values)
    assert counts(made.levels) == sorted(counts(made.levels), reverse=True)
    for at, level in enumerate(made.levels):
        assert level.reached == sum(of[at].reached for of in made.by_source.values())
