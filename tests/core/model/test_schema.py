from datetime import date, datetime, time
from decimal import Decimal

import pytest

from offerbook.core.model.application import Application, Band, Event
from offerbook.core.model.assumed import Rates
from offerbook.core.model.book import Kind
from offerbook.core.model.offer import Offer
from offerbook.core.model.pay_parts import BaseSalary
from offerbook.core.model.preferences import Preferences
from offerbook.core.model.problem import Path
from offerbook.core.model.schema import (
    MODELS,
    Place,
    alternatives,
    fields,
    nearest,
    place_at,
    place_of,
)
from offerbook.core.model.value import Amount


def test_keys_are_named_as_they_stand_in_the_file() -> None:
    assert fields(BaseSalary)["raise"] == "review"
    assert fields(Event)["with"] == "people"


def test_the_id_is_no_key_of_a_file_but_is_one_of_a_criterion() -> None:
    assert all("id" not in fields(model) for model in MODELS.values())
    assert place_at("preferences", ("fit", 0, "id")) == Place(("text",))


@pytest.mark.parametrize(
    ("kind", "path", "place"),
    [
        ("offer", (), Place((), table=Offer)),
        ("offer", ("currency",), Place(("text",))),
        ("offer", ("written",), Place(("flag",), optional=True)),
        ("offer", ("start",), Place(("day",), optional=True)),
        ("offer", ("answer_by",), Place(("moment", "day"), optional=True)),
        ("offer", ("base",), Place((), table=BaseSalary, optional=True)),
        ("offer", ("base", "amount"), Place(("number",), measure="money")),
        ("offer", ("base", "fte"), Place(("number",), optional=True, measure="share")),
        ("offer", ("benefit", 0, "amount"), Place(("number",), measure="money")),
        ("offer", ("retirement", 0, "pay_cap"), Place(("number",), optional=True, measure="money")),
        ("offer", ("base", "raise", "month"), Place(("whole",), optional=True)),
        ("offer", ("sign_on", 0, "month"), Place(("whole",), optional=True)),
        ("offer", ("grant", 0, "percents_by_year", 2), Place(("number",), measure="percent")),
        ("application", ("said_pay", 0, "on"), Place(("day",), optional=True)),
        ("application", ("band",), Place((), table=Band, optional=True)),
        ("application", ("events",), Place((), table=Event, listed=True, optional=True)),
        ("application", ("events", 3), Place((), table=Event)),
        ("application", ("events", 3, "at"), Place(("clock",), optional=True)),
        ("application", ("events", 3, "with"), Place(("text",), listed=True, optional=True)),
        ("application", ("events", 3, "with", 0), Place(("text",))),
        ("application", ("fit",), Place(("number",), free=True, optional=True)),
        ("application", ("fit", "team"), Place(("number",), optional=True)),
        ("preferences", ("rates", "on"), Place(("day",), optional=True)),
        ("preferences", ("rates", "USD"), Place(("number",), optional=True)),
    ],
)
def test_every_path_says_what_may_stand_there(kind: Kind, path: Path, place: Place) -> None:
    assert place_at(kind, path) == place


@pytest.mark.parametrize(
    ("kind", "path"),
    [
        ("offer", ("bsae",)),
        ("offer", ("id",)),
        ("offer", ("base", "amount", "cents")),
        ("offer", ("base", 0)),
        ("offer", ("bonus", "target_percent")),
        ("offer", ("nothing", "here", 0)),
        ("application", ("fit", "team", "more")),
        ("application", ("events", 0, 0)),
    ],
)
def test_nothing_may_stand_where_the_model_has_no_place(kind: Kind, path: Path) -> None:
    assert place_at(kind, path) is None


def test_a_choice_names_its_words() -> None:
    place = place_of(BaseSalary, "per")
    assert place == Place(("choice",), ("year", "month", "week", "day", "hour"), optional=True)


def test_only_rates_take_keys_that_no_field_names() -> None:
    assert place_of(Rates, "NOK") == Place(("number",), optional=True)
    assert place_of(Preferences, "NOK") is None


def test_unions_and_annotations_come_apart() -> None:
    assert alternatives(Amount | None) == (Decimal, type(None))
    assert alternatives(datetime | date | time) == (datetime, date, time)


def test_the_nearest_word_is_close_or_none() -> None:
    assert nearest("ammount", tuple(fields(BaseSalary))) == "amount"
    assert nearest("zebra", tuple(fields(Application))) == ""


def test_every_place_of_every_model_can_be_reached() -> None:
    for kind in MODELS:
        assert list(_walk(kind, ())) != []


def _walk(kind: Kind, path: Path) -> list[Path]:
    place = place_at(kind, path)
    assert place is not None, path
    if place.listed:
        return _walk(kind, (*path, 0))
    if place.table is None:
        assert place.kinds, path
        return [path]
    return [leaf for key in fields(place.table) for leaf in _walk(kind, (*path, key))]


def test_a_choice_among_figures_is_a_whole_number() -> None:
    place = place_at("offer", ("share_plan", 0, "periods_per_year"))
    assert place is not None
    assert place.kinds == ("whole",)
    assert place.choices == ()
