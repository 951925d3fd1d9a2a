from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from pydantic import BaseModel

from offerbook.core.edit import parsed_path
from offerbook.core.model.book import Kind
from offerbook.core.model.preferences import Preferences
from offerbook.core.model.schema import MODELS, fields, place_at, place_of
from offerbook.core.waiting.stage import STEPS
from offerbook.tui.forms import application_fields, event_fields, offer_fields, preferences_fields
from offerbook.tui.forms.declared import Group

FORMS: dict[Kind, tuple[Group, ...]] = {
    "offer": offer_fields.GROUPS,
    "application": application_fields.GROUPS,
    "preferences": preferences_fields.groups(Preferences(), ("USD",)),
}
LONGEST_LABEL = 23
ELSEWHERE = {
    "fit",  # the form of fit scores
    "weights.on",  # dated by the form itself
    "rates.USD",
    "living.index",  # a field for each country in the book
    "money.curve.at",  # a curve and brackets are written in the file
    "money.curve.worth",
    "tax.brackets.above",
    "tax.brackets.percent",
}


def leaves(model: type[BaseModel], before: str = "") -> Iterator[str]:
    for key in fields(model):
        place = place_of(model, key)
        assert place is not None
        if place.table is None:
            yield before + key
        elif key != "events":
            yield from leaves(place.table, f"{before}{key}.")


def declared(groups: tuple[Group, ...]) -> set[str]:
    paths = ((group.table, field.path) for group in groups for field in group.fields)
    return {re.sub(r"\[\d+\]", "", f"{table}.{path}".strip(".")) for table, path in paths}


@pytest.mark.parametrize("kind", FORMS)
def test_every_declared_field_is_a_field_of_the_record(kind: Kind) -> None:
    for group in FORMS[kind]:
        for field in group.fields:
            above = (*parsed_path(group.table), 0) if group.table else ()
            place = place_at(kind, (*above, *parsed_path(field.path)))
            assert place is not None, field.path
            assert place.kinds, field.path


@pytest.mark.parametrize("kind", FORMS)
def test_every_field_of_a_record_can_be_reached_in_a_form(kind: Kind) -> None:
    missing = set(leaves(MODELS[kind])) - declared(FORMS[kind]) - ELSEWHERE
    assert missing == set()


def test_every_event_asks_only_for_fields_that_events_have() -> None:
    for kind in event_fields.WORDS:
        for field in event_fields.group(kind, 3).fields:
            place = place_at("application", parsed_path(field.path))
            assert place is not None, (kind, field.path)


def test_every_label_fits_its_column() -> None:
    events = tuple(event_fields.group(kind, 0) for kind in event_fields.WORDS)
    for group in (*(one for form in FORMS.values() for one in form), *events):
        for field in group.fields:
            assert len(field.label) <= LONGEST_LABEL, field.label


def test_every_kind_of_event_can_be_noted_at_every_stage_the_likeliest_first() -> None:
    for stage in STEPS:
        assert set(event_fields.kinds(stage)) == set(event_fields.WORDS)
    assert event_fields.kinds("applied")[0] == "screening"
    assert event_fields.kinds("offer_written")[0] == "asked"
