"""The words after `log`: keys of the event, and in a round the fields that it was about."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from offerbook.cli.fields import data_of
from offerbook.core.edit import parsed_path
from offerbook.core.model.application import Event
from offerbook.desk import Desk
from offerbook.errors import UsageError
from offerbook.store.files import parsed
from offerbook.wording.cleaning import clean

ROUNDS = frozenset({"asked", "improved"})
"""Kinds of event that say what was asked for, or what came back."""

_SHORT = {
    "base": "base.amount",
    "sign_on": "sign_on[0].amount",
    "relocation": "relocation.amount",
    "bonus": "bonus[0].target_percent",
    "leave": "time.leave_days",
}
"""How a person calls the fields that are asked for most."""

_LONGEST = 60
"""Characters of a word that an error shows."""

_AGAIN = {"to": "who", "from": "who"}
_KEYS = frozenset({*Event.model_fields, *_AGAIN, "with"})


def event_data(desk: Desk, application: str, kind: str, words: Sequence[str]) -> Mapping[str, Any]:
    """Return what words such as `base.amount=107k`, `channel=email` and `to=Jo` say of an event.

    A key of the event goes to the event; in a round any other path is a field of the offer, with
    what it should be or became. A value in square brackets is TOML.

    Args:
        desk: reads the values in the person's notation.
        application: whose event.
        kind: of the event.
        words: each a key or a path, `=` and a value.

    Raises:
        UsageError: a word has no `=`, or its TOML cannot be read.
        UnknownNameError: there is no such key or field.
        UnreadableTextError: a value cannot be understood.
    """
    plain: list[str] = []
    asks: list[dict[str, Any]] = []
    lists: dict[str, Any] = {}
    currency = _currency(desk, application)
    for word in words:
        path, sign, text = word.partition("=")
        first = path.partition(".")[0].partition("[")[0]
        if sign and text.lstrip().startswith("["):
            lists[_AGAIN.get(path, path)] = _toml(word)
        elif sign and kind in ROUNDS and first not in _KEYS:
            way = _SHORT.get(path, path)
            parsed_path(way)
            value = desk.read("offer", way, text, currency=currency)
            asks.append({"path": way, "value": value})
        else:
            plain.append(f"{_AGAIN.get(path, path)}{sign}{text}")
    data = {**data_of(desk, "application", plain, under="events[0]."), **lists}
    if asks:
        data["asks"] = [*data.get("asks", []), *asks]
    return data


def _currency(desk: Desk, application: str) -> str:
    offers = [one for one in desk.book.offers.values() if one.application == application]
    return offers[-1].currency if offers else ""


def _toml(word: str) -> Any:
    try:
        (value,) = parsed(word).values()
    except (ValueError, ArithmeticError, RecursionError, MemoryError) as error:
        raise UsageError(
            f"{clean(word, longest=_LONGEST)!r} is no TOML",
            todo="write it like base.amount=107k channel=email to=Jo",
        ) from error
    return value
