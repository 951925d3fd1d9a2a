import pytest

from offerbook.core.fact import Fact
from offerbook.core.saying import Name, Number, Saying, say


def test_a_saying_names_exactly_the_slots_it_is_given() -> None:
    fact = Fact("lead", 3)
    saying = say("{who} leads by {gap}.", fact, who=Name("Birch"), gap=Number(3))
    assert saying.slots == {"who": Name("Birch"), "gap": Number(3)}
    assert saying.facts == (fact,)


@pytest.mark.parametrize(
    ("template", "slots"),
    [
        ("{who} leads.", {}),
        ("Nobody leads.", {"who": Name("Birch")}),
        ("{who} leads.", {"whom": Name("Birch")}),
    ],
)
def test_a_slot_too_many_or_too_few_is_refused(template: str, slots: dict[str, Name]) -> None:
    with pytest.raises(ValueError, match="names"):
        say(template, **slots)


def test_a_sentence_without_slots_needs_none() -> None:
    assert Saying("Nothing to do.").slots == {}


def test_the_same_slot_may_stand_twice() -> None:
    assert say("{who} and {who}.", who=Name("Birch")).template == "{who} and {who}."


def test_braces_can_be_written_twice_to_stand_for_themselves() -> None:
    assert say("{{so}} {who}", who=Name("Birch")).slots == {"who": Name("Birch")}


def test_words_from_the_book_are_never_taken_for_a_template() -> None:
    assert say("{who} leads.", who=Name("{gap}")).slots["who"] == Name("{gap}")
