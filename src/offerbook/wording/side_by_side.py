"""Offers as columns, what is said of them as rows: finished strings for every front end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

NOT_STATED = "not stated"

Mark = Literal["", "best", "worst", "same", "unknown"]
"""How a cell stands against the others of its row; `same` where all say the same."""

Better = Literal["more", "less", ""]
"""Which end of a row is the better one; empty where that is a matter of taste."""


@dataclass(frozen=True, slots=True)
class Column:
    """One offer."""

    offer: str
    """Its id."""

    name: str
    """The employer, with the id where two share it."""

    beneath: str
    """The role, or what kind of offer it is."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What one row says of one offer."""

    text: str
    """In words; several things stand on lines of their own."""

    mark: Mark
    """Against the rest of the row."""


@dataclass(frozen=True, slots=True)
class Row:
    """One thing that is said of every offer."""

    key: str
    """Stays the same between versions and locales, such as `pay.expected`."""

    label: str
    """In words."""

    cells: tuple[Cell, ...]
    """One a column."""


@dataclass(frozen=True, slots=True)
class Group:
    """Rows that belong together."""

    title: str
    """In words."""

    rows: tuple[Row, ...]
    """At least one."""

    lists: bool = False
    """Whether its cells are lists of sentences, which read best one offer below the other."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The whole comparison."""

    verdict: str
    """The sentence that stands above it."""

    columns: tuple[Column, ...]
    """By place; those that are not ranked last."""

    groups: tuple[Group, ...]
    """In order."""

    remarks: tuple[str, ...]
    """Sentences that stand below it."""


def row(
    key: str,
    label: str,
    texts: Sequence[str],
    values: Sequence[Any] | None = None,
    better: Better = "",
) -> Row:
    """Return a row whose cells are marked against each other.

    Args:
        key: of the row.
        label: of the row.
        texts: one a column; empty where nothing is known.
        values: what is compared, one a column, None where nothing is known; absent: the texts.
        better: which end is marked as the best.

    Cells that read the same get the same mark, however little their values differ.
    """
    known = [text for text in texts if text]
    if len(texts) > 1 and len(known) == len(texts) and len(set(known)) == 1:
        return Row(key, label, tuple(Cell(text, "same") for text in texts))
    best, worst = _ends(texts, values or (), better)
    return Row(key, label, tuple(_cell(text, best, worst) for text in texts))


def _ends(texts: Sequence[str], values: Sequence[Any], better: Better) -> tuple[str, str]:
    """Return the texts of the best and of the worst cell; empty where there are none."""
    pairs = [(value, text) for value, text in zip(values, texts, strict=False) if value is not None]
    if not better or len({text for _, text in pairs}) < 2:  # noqa: PLR2004
        return "", ""
    least, most = min(pairs)[1], max(pairs)[1]
    return (most, least) if better == "more" else (least, most)


def _cell(text: str, best: str, worst: str) -> Cell:
    if not text:
        return Cell(NOT_STATED, "unknown")
    return Cell(text, "best" if text == best else "worst" if text == worst else "")
