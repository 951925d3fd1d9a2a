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
SIMPLE = 5
ELSEWHERE = {
    "fit": "an application's scores have a form of their own, one criterion after the other",
    "weights.on": "the form dates the weights by itself",
    "living.index": "its keys are places: one field each, and one more for each place named",
}
"""Keys without a declared field, each with the reason."""


def leaves(model: type[BaseModel], before: str = "") -> Iterator[str]:
    for key in fields(model):
        place = place_of(model, key)
        assert place is not None
        if place.table is None:
            yield before + key
        else:
            yield from leaves(place.table, f"{before}{key}.")


def lists(model: type[BaseModel], before: str = "") -> Iterator[str]:
    for key in fields(model):
        place = place_of(model, key)
        assert place is not None
        if place.table is not None:
            if place.listed:
                yield before + key
            yield from lists(place.table, f"{before}{key}.")


def bare(path: str) -> str:
    return re.sub(r"\[\d*\]", "", path.strip("."))


def declared(groups: tuple[Group, ...]) -> set[str]:
    paths = ((group.table, field.path) for group in groups for field in group.fields)
    return {bare(f"{table}.{path}") for table, path in paths}


def growing(groups: tuple[Group, ...]) -> set[str]:
    """Return the tables and lists to which entries can be added in a form."""
    inside = {bare(f"{group.table}.{one.path}") for group in groups for one in group.lists}
    return {group.table for group in groups if group.table} | inside


def in_forms(kind: Kind) -> tuple[Group, ...]:
    """Return the groups of a form; the events of an application have one for each kind."""
    events = tuple(event_fields.group(one, 0) for one in event_fields.WORDS)
    return (*FORMS[kind], *(events if kind == "application" else ()))


@pytest.mark.parametrize("kind", FORMS)
def test_every_declared_field_is_a_field_of_the_record(kind: Kind) -> None:
    for group in FORMS[kind]:
        for field in group.fields:
            above = (*parsed_path(group.table), 0) if group.table else ()
            place = place_at(kind, (*above, *parsed_path(field.path.replace("[]", "[0]"))))
            assert place is not None, field.path
            assert place.kinds, field.path


@pytest.mark.parametrize("kind", FORMS)
def test_every_field_of_a_record_can_be_reached_in_a_form(kind: Kind) -> None:
    missing = set(leaves(MODELS[kind])) - declared(in_forms(kind))
    assert missing <= set(ELSEWHERE)


def test_every_exception_is_one() -> None:
    missing = {
        path for kind in FORMS for path in set(leaves(MODELS[kind])) - declared(in_forms(kind))
    }
    assert missing == set(ELSEWHERE)


@pytest.mark.parametrize("kind", FORMS)
def test_every_list_of_a_record_grows_and_shrinks_in_a_form(kind: Kind) -> None:
    # The events themselves are appended by the form of an event, and never taken away.
    missing = set(lists(MODELS[kind])) - growing(in_forms(kind)) - {"events"}
    assert missing == set()


@pytest.mark.parametrize("kind", FORMS)
def test_every_field_of_a_list_stands_in_a_list_that_grows(kind: Kind) -> None:
    for group in in_forms(kind):
        places = {one.path for one in group.lists}
        assert {field.list for field in group.fields if field.list} == places
        assert not [one for one in group.fields if re.search(r"\[\d+\]\.[a-z_]+\[\d", one.path)]


def test_a_simple_offer_needs_no_more_than_five_fields() -> None:
    needed = [one for group in FORMS["offer"] for one in group.fields if one.needed]
    basics = [one for one in needed if one in offer_fields.BASICS.fields]
    assert len(basics) + len(["base.amount", "start"]) <= SIMPLE


def test_every_event_asks_only_for_fields_that_events_have() -> None:
    for kind in event_fields.WORDS:
        for field in event_fields.group(kind, 3).fields:
            place = place_at("application", parsed_path(field.path.replace("[]", "[0]")))
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
