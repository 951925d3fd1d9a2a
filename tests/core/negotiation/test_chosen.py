from __future__ import annotations

from offerbook.core.negotiation.lint.lint import lint
from offerbook.core.negotiation.stance import stance
from offerbook.core.negotiation.target import Room, room
from offerbook.core.negotiation.texts.write import write
from tests.core.negotiation.cases import ACHIEVEMENT, ACME, MARKET, PERSON, TODAY, swapped
from tests.core.negotiation.stories import mail, situation, spoken, written


def choosing(figure: int, told: str = PERSON + MARKET) -> str:
    return told + swapped(ACME, 'company = "Acme"', f'company = "Acme"\nask = {figure}')


def space(told: str) -> Room:
    found = room(situation(told, "acme", TODAY))
    assert found is not None
    return found


def test_a_figure_of_ones_own_takes_the_place_of_the_one_worked_out() -> None:
    found = space(choosing(98_500))
    assert found.ask is not None
    assert found.ask.base == 98_500
    assert found.ask.fact.where == "acme ask"
    assert found.usual is not None
    # 97,000 × 1.03 = 99,910, to 500 and not to a multiple of 5,000
    assert found.usual.base == 99_500
    assert found.outside is None
    assert found.ladder[-1] == 90_000
    here = situation(choosing(98_500), "acme", TODAY)
    text = mail(written(write("counter", here)))
    assert "€98,500" in text
    assert lint(text, here, "counter") == ()


def test_a_figure_above_the_window_is_told_why_and_not_blocked() -> None:
    # at most 90,000 × 1.12 = 100,800 on a market figure
    told = choosing(104_000)
    found = space(told)
    assert found.ask is not None
    assert found.outside is not None
    assert spoken(found.outside) == (
        "You chose €104,000: more than €100,800, the most that what is in hand can carry."
    )
    here = situation(told, "acme", TODAY)
    assert found.outside in stance(here).flags
    text = mail(written(write("counter", here)))
    assert "€104,000" in text
    assert [one.rule for one in lint(text, here, "counter")] == ["window"]


def test_a_figure_under_the_aim_is_told_too() -> None:
    found = space(choosing(93_000))
    assert found.outside is not None
    assert spoken(found.outside) == ("You chose €93,000: less than €97,000, which you aim for.")


def test_a_figure_that_equals_one_s_own_aim_is_told_too() -> None:
    told = choosing(98_000, PERSON + "[preferences.negotiation.aim]\namount = 98000\n" + MARKET)
    found = space(told)
    assert found.ask is not None
    assert found.ask.base == 98_000
    assert found.outside is not None
    assert "leaves nothing to give" in spoken(found.outside)


def test_a_figure_that_is_not_above_the_offer_is_left_aside() -> None:
    found = space(choosing(90_000))
    assert found.ask is not None
    assert found.ask.base == 99_500
    assert found.usual is None
    assert found.outside is not None
    assert "is not above what they offer now" in spoken(found.outside)


def test_a_figure_of_ones_own_serves_where_none_can_be_worked_out() -> None:
    found = space(choosing(93_000, PERSON + ACHIEVEMENT))
    assert found.ask is not None
    assert found.usual is None
    assert found.why_none is None
    # nothing in hand: at most 90,000 × 1.05
    assert found.ask.low == 90_000
    assert found.ask.high == 94_500


def test_without_a_figure_of_ones_own_nothing_changes() -> None:
    found = space(PERSON + MARKET + ACME)
    assert found.ask is not None
    assert found.ask.base == 99_500
    assert (found.usual, found.outside) == (None, None)
