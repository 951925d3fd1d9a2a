"""docs/format.md says what the models say."""

from decimal import Decimal
from typing import Annotated, Any

import pytest
from pydantic import BaseModel, TypeAdapter

from offerbook.core.model.schema import MODELS, Place, fields, place_of
from tests.generate_format_doc import FILE, document, parsed, rules


def tables(model: type[BaseModel]) -> dict[str, type[BaseModel]]:
    """Return the models that a file of this one is made of, by name."""
    found = {model.__name__: model}
    for key in fields(model):
        place = place_of(model, key)
        if place and place.table and place.table.__name__ not in found:
            found |= tables(place.table)
    return found


ALL = {name: table for model in MODELS.values() for name, table in tables(model).items()}


def test_the_document_is_not_stale() -> None:
    assert FILE.read_text("utf-8") == document(), "run: poe docs"


def test_every_key_of_every_file_is_in_it() -> None:
    text = document()
    for table in ALL.values():
        for key in fields(table):
            assert f"| `{key}` |" in text


def test_an_example_is_given_only_for_what_exists() -> None:
    for name, table in parsed().items():
        assert set(table) <= set(fields(ALL[name]))


@pytest.mark.parametrize(
    ("table", "key"), [(name, key) for name, of in parsed().items() for key in of]
)
def test_every_example_is_admitted(table: str, key: str) -> None:
    model, value = ALL[table], parsed()[table][key]
    place = place_of(model, key)
    assert place is not None
    info = model.model_fields[fields(model)[key]]
    kind: Any = info.annotation
    for one in info.metadata:
        kind = Annotated[kind, one]
    strict = None if place.table else True
    TypeAdapter(kind).validate_python(shaped(place, value), strict=strict)


def shaped(place: Place, value: Any) -> Any:
    """Return the value as admitting it hands it to the model."""
    if isinstance(value, list):
        return tuple(shaped(place, one) for one in value)
    if isinstance(value, dict) and place.table:
        inner = {key: place_of(place.table, key) for key in value}
        return {key: shaped(found, value[key]) for key, found in inner.items() if found}
    if isinstance(value, dict):
        return {key: shaped(place, one) for key, one in value.items()}
    return Decimal(value) if type(value) is int and "number" in place.kinds else value


def test_the_rules_between_keys_are_told_in_their_own_words() -> None:
    assert rules(ALL["Bonus"]) == ("give either target_percent or amount",)
    assert rules(ALL["Offer"])[1] == "the last day of the contract is before start, …"
    assert rules(ALL["Contact"]) == ()
