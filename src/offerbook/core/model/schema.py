"""Which keys a record may have, and what may stand under each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from decimal import Decimal
from difflib import get_close_matches
from functools import cache
from types import MappingProxyType, NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel

from offerbook.core.model.application import Application
from offerbook.core.model.book import Kind
from offerbook.core.model.offer import Offer
from offerbook.core.model.preferences import Preferences
from offerbook.core.model.problem import Path
from offerbook.core.model.value import MONEY, PERCENT, PRICE, SHARE, Measure

MODELS: Mapping[Kind, type[BaseModel]] = MappingProxyType(
    {"preferences": Preferences, "application": Application, "offer": Offer}
)
"""The model of each kind of record."""

LeafKind = Literal["number", "whole", "text", "choice", "flag", "day", "moment", "clock"]
_MEASURES: frozenset[Measure] = frozenset({MONEY, PRICE, SHARE, PERCENT})
_LEAVES: Mapping[Any, LeafKind] = MappingProxyType(
    {
        Decimal: "number",
        int: "whole",
        str: "text",
        bool: "flag",
        date: "day",
        datetime: "moment",
        time: "clock",
    }
)


_ALSO: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "until": ("by", "answer_by"),
        "deadline": ("answer_by", "by"),
        "due": ("by", "answer_by"),
        "date": ("on", "received"),
        "day": ("on", "received"),
        "salary": ("base", "amount"),
        "pay": ("base", "amount"),
    }
)
"""Keys that a person would call otherwise."""


@dataclass(frozen=True, slots=True)
class Place:
    """What may stand at one path."""

    kinds: tuple[LeafKind, ...]
    """Single values allowed here, in the order they are tried; empty for a table or list."""

    choices: tuple[str, ...] = ()
    """With `choice`: the allowed words."""

    table: type[BaseModel] | None = None
    """The model of a table here, or of each entry of a list of tables."""

    listed: bool = False
    """Whether a list stands here."""

    free: bool = False
    """Whether any key is allowed below, as under `fit` of an application."""

    optional: bool = False
    """Whether the key may be absent."""

    measure: Measure = ""
    """What a number here counts."""

    @property
    def money(self) -> bool:
        """Whether a number here is an amount of money."""
        return self.measure in {MONEY, PRICE}


@cache
def fields(model: type[BaseModel]) -> Mapping[str, str]:
    """Return the attribute name for each key of `model` as it stands in a file; no `id`."""
    out = {info.alias or name: name for name, info in model.model_fields.items()}
    if model in MODELS.values():
        del out["id"]
    return MappingProxyType(out)


def alternatives(annotation: Any) -> tuple[Any, ...]:
    """Return the plain types that an annotation allows, without `Annotated` and unions."""
    origin = get_origin(annotation)
    if origin is Annotated:
        return alternatives(get_args(annotation)[0])
    if origin in {Union, UnionType}:
        return tuple(one for arg in get_args(annotation) for one in alternatives(arg))
    return (annotation,)


@cache
def place_of(model: type[BaseModel], key: str) -> Place | None:
    """Return what may stand under `key` of `model`, or None where there is no such key."""
    name = fields(model).get(key)
    if name is None:
        return _extra(model)
    info = model.model_fields[name]
    marks = {*_marks(info.annotation), *info.metadata} & _MEASURES
    return replace(
        _place(info.annotation, optional=not info.is_required()), measure=next(iter(marks), "")
    )


def _marks(annotation: Any) -> Iterator[Any]:
    """Return what marks the annotation itself or one of its alternatives."""
    if get_origin(annotation) is Annotated:
        yield from (mark for mark in get_args(annotation)[1:] if isinstance(mark, str))
    for arm in get_args(annotation):
        yield from _marks(arm)


def _extra(model: type[BaseModel]) -> Place | None:
    allowed = model.model_config.get("extra") == "allow"
    return Place(("number",), optional=True) if allowed else None


def _place(annotation: Any, *, optional: bool) -> Place:
    kinds: list[LeafKind] = []
    choices: tuple[str, ...] = ()
    for one in alternatives(annotation):
        origin = get_origin(one)
        if origin is tuple:
            inner = _place(get_args(one)[0], optional=False)
            return Place(inner.kinds, inner.choices, inner.table, listed=True, optional=optional)
        if origin is dict:
            inner = _place(get_args(one)[1], optional=False)
            return Place(inner.kinds, inner.choices, free=True, optional=optional)
        if origin is Literal and all(isinstance(word, str) for word in get_args(one)):
            kinds.append("choice")
            choices = get_args(one)
        elif origin is Literal:
            kinds.append("whole")
        elif isinstance(one, type) and issubclass(one, BaseModel):
            return Place((), table=one, optional=optional)
        elif one is not NoneType:
            kinds.append(_LEAVES[one])
    return Place(tuple(kinds), choices, optional=optional)


def place_at(kind: Kind, path: Path) -> Place | None:
    """Return what may stand at `path` in a record of `kind`, or None where nothing may."""
    model: type[BaseModel] | None = MODELS[kind]
    place: Place | None = Place((), table=model)
    for step in path:
        if place is None:
            return None
        if isinstance(step, int):
            if not place.listed:
                return None
            place = replace(place, listed=False, optional=False)
        elif place.free:
            place = replace(place, free=False, optional=True)
        elif place.table is None or place.listed:
            return None
        else:
            place = place_of(place.table, step)
    return place


def nearest(word: str, known: tuple[str, ...]) -> str:
    """Return the known word that `word` was probably meant to be, or an empty string."""
    close = get_close_matches(word, known, n=1, cutoff=0.6)
    return close[0] if close else ""


def nearest_path(kind: Kind, path: Path) -> Path:
    """Return the path that one which leads nowhere was probably meant to be, or an empty one."""
    length = next(
        at for at in range(len(path), 0, -1) if place_at(kind, path[: at - 1]) is not None
    )
    above = place_at(kind, path[: length - 1])
    known = tuple(fields(above.table)) if above and above.table else ()
    key = str(path[length - 1])
    meant = nearest(key, known) or next((one for one in _ALSO.get(key, ()) if one in known), "")
    if above is None or not meant:
        return ()
    way: Path = (*path[: length - 1], *((0,) if above.listed else ()), meant)
    whole = (*way, *path[length:])
    return whole if place_at(kind, whole) else way
