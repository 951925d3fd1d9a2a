"""The pay that a posting names, as people write it into one cell."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from offerbook.core.currencies import MINOR_UNITS
from offerbook.errors import UnreadableTextError
from offerbook.wording.notation import Notation
from offerbook.wording.typed import read_amount
from offerbook.wording.typed_figures import quoted

_APART = re.compile(r"\s*(?:[–—−]|\s-\s|(?<=[0-9kKmM€£$])-(?=[0-9A-Z€£$])|\bto\b)\s*")
_A_YEAR = re.compile(r"(?i)\s*(?:(?:/|per|an?)\s*(?:year|yr|annum|y)|p\.?\s?a\.?|yearly|annually)$")
_POWER = re.compile(r"(?i)[0-9]\s*([km])\b")
_CODE = re.compile(r"(?<![A-Za-z])[A-Z]{3}(?![A-Za-z])")
_SIGNED = ("EUR", "GBP")
"""Currencies whose sign means one of them to nearly everybody."""

_SMALL = 1000
_ENDS = 2
_UNSAID = frozenset(
    {"", "?", "competitive", "doe", "negotiable", "none", "not disclosed", "not listed"}
    | {"not specified", "not stated", "tbd", "undisclosed", "unknown", "n/a", "na", "-", "–", "—"}
)


def posted_pay(
    text: str, notation: Notation, own: str, others: Iterable[str]
) -> dict[str, Any] | None:
    """Return the band that a cell such as "€90k–110k" names, or None where it names none.

    Args:
        text: one figure or two, a year.
        notation: of the person.
        own: the currency of the preferences, meant where the cell names none.
        others: currencies that the person has rates for.

    Raises:
        UnreadableTextError: it cannot be understood, or its sign may mean several currencies.
    """
    if text.strip().casefold() in _UNSAID:
        return None
    pieces = _alike([one for one in _APART.split(_A_YEAR.sub("", text.strip())) if one])
    if not 1 <= len(pieces) <= _ENDS:
        raise UnreadableTextError(f"{quoted(text)} is no range", todo="write it like 90k to 110k")
    codes = [code for code in _CODE.findall(text) if code in MINOR_UNITS]
    refused: list[UnreadableTextError] = []
    for code in dict.fromkeys(codes or (own, *others, *_SIGNED)):
        try:
            found = [read_amount(one, notation, code) for one in pieces]
        except UnreadableTextError as error:
            refused.append(error)
            continue
        return {"low": found[0], "high": found[-1], "currency": code, "source": "import"}
    if "another currency" in refused[0].what:
        todo = "write its three letters, such as USD 90000 to 110000"
        raise UnreadableTextError(f"{quoted(text)} may be in several currencies", todo=todo)
    raise refused[0]


def _alike(pieces: list[str]) -> list[str]:
    """Return both ends in one unit: in "90-110k" both are thousands."""
    if len(pieces) != _ENDS:
        return pieces
    low, high = pieces
    power = _POWER.search(high)
    digits = re.fullmatch(r"\D*([0-9]+(?:[.,][0-9]+)?)", low)
    if power and digits and Decimal(digits[1].replace(",", ".")) < _SMALL:
        return [low + power[1], high]
    return pieces
