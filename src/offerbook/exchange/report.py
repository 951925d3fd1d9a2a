"""A report before it is laid out: headings, sentences, lists and tables of finished text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One sentence or several."""

    text: str


@dataclass(frozen=True, slots=True)
class Listing:
    """Points below each other."""

    points: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table; its first column says what each row is about."""

    headers: tuple[str, ...]
    """One a column."""

    rows: tuple[tuple[str, ...], ...]
    """As many texts each as there are headers; a text may have several lines."""


Part = Paragraph | Listing | Grid


@dataclass(frozen=True, slots=True)
class Section:
    """Parts under a heading."""

    title: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """The whole."""

    title: str
    """Stands on top."""

    said: str
    """For which day, and what is left out."""

    sections: tuple[Section, ...]
    """In order."""
