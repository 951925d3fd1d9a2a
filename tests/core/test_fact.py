from offerbook.core.fact import Fact, PrivateFact

BASE = Fact("base at Birch", 104000, "birch-1 base.amount", "EUR")
BONUS = Fact("expected bonus at Birch", 0, "birch-1 bonus[0].target_percent", "EUR")


def test_a_field_rests_on_itself() -> None:
    assert BASE.fields() == ("birch-1 base.amount",)


def test_a_formula_rests_on_the_fields_of_its_parts_each_once_and_in_order() -> None:
    recurring = Fact("recurring pay", 104000, formula="base + bonus", parts=(BASE, BONUS))
    double = Fact("gap", 0, formula="a - b", parts=(BONUS, recurring, BASE))
    assert recurring.fields() == ("birch-1 base.amount", "birch-1 bonus[0].target_percent")
    assert double.fields() == ("birch-1 bonus[0].target_percent", "birch-1 base.amount")


def test_a_private_fact_is_a_fact_of_another_type() -> None:
    floor = PrivateFact("lowest", 92000, "preferences negotiation.lowest.amount", "EUR")
    assert isinstance(floor, Fact)
    assert floor != Fact("lowest", 92000, "preferences negotiation.lowest.amount", "EUR")
