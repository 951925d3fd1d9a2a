from __future__ import annotations

from decimal import Decimal

import pytest

from offerbook.core.fact import Fact, PrivateFact
from offerbook.core.negotiation.text import Outgoing
from offerbook.core.saying import Amount, Saying, say

SECRET = PrivateFact("lowest you would sign", Decimal(92_000), "preferences negotiation.lowest")


def outgoing(saying: Saying) -> Outgoing:
    return Outgoing("counter", "acme", say("Offer"), say("Hello,"), ((saying,),), say("Best,"), "")


def test_a_sentence_that_rests_on_a_private_fact_cannot_leave() -> None:
    secret = say("{amount}", SECRET, amount=Amount(Decimal(92_000), "EUR"))
    with pytest.raises(ValueError, match="is private"):
        outgoing(secret)


def test_a_private_fact_inside_a_formula_cannot_leave_either() -> None:
    formula = Fact("middle", 1, formula="a", parts=(Fact("b", 2, parts=(SECRET,)),))
    with pytest.raises(ValueError, match="is private"):
        outgoing(say("Hello.", formula))


def test_every_line_of_a_text_is_listed_in_order() -> None:
    text = outgoing(say("Hello.", Fact("a", 1)))
    assert [one.template for one in text.sayings()] == ["Offer", "Hello,", "Hello.", "Best,"]
