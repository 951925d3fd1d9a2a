"""How a form is declared: fields in groups, some of them tables that repeat."""

from __future__ import annotations

from dataclasses import dataclass

_EACH = "[]"
"""Stands in a path for every item of a list."""


@dataclass(frozen=True, slots=True)
class Field:
    """One line of a form."""

    path: str
    """Where the value lives: in the record, or in one entry of the group's table. `exits[].value`
    lives in each item of a list that stands there."""

    label: str
    """Its name for people."""

    hint: str = ""
    """What it means or how it may be typed; shown while the field is empty."""

    money: bool = False
    """Whether it is an amount, echoed with its currency."""

    per: str = ""
    """With an amount: `year` or `month`, or the path of the choice that says for which period."""

    unit: str = ""
    """Words that follow the value in its echo, such as "months"."""

    of: str = ""
    """The kind of record that is named here: `application` or `offer`."""

    needed: bool = False
    """Whether the form asks for it before it is saved."""

    long: bool = False
    """Whether it may be several lines, written in the person's editor."""

    usual: str = ""
    """With a choice: the word that counts where nothing is said."""

    ticks: tuple[tuple[str, str], ...] = ()
    """With a list of words: those that can be ticked, each with what it says."""

    hidden: bool = False
    """Whether the form fills it in by itself."""

    record: str = ""
    """The record it belongs to, where that is not the form's own."""

    @property
    def list(self) -> str:
        """The list in whose items it lives; empty for a field of its own."""
        return self.path.partition(_EACH)[0] if _EACH in self.path else ""

    @property
    def inner(self) -> str:
        """With a list: its path inside an item."""
        return self.path.partition(_EACH)[2].removeprefix(".")


@dataclass(frozen=True, slots=True)
class Listed:
    """A list inside a group, whose items can be added and taken away."""

    path: str
    """Where it stands: in the record, or in one entry of the group's table."""

    one: str
    """What one item is called, such as "step"."""

    rises: str = ""
    """The field by which the items stand in order; empty where the order is the person's own."""

    begins_with: int = 0
    """How many empty items a new one begins with."""


@dataclass(frozen=True, slots=True)
class Named:
    """A table whose keys the person names, such as places: a field each."""

    path: str
    """Where it stands in the record."""

    one: str
    """What a key is called, such as "place"."""

    pattern: str
    """What a key may look like, as a regular expression."""

    hint: str
    """What to write, such as "a code: USD"."""

    label: str = "{}"
    """The label of a field, with the key in braces."""

    unit: str = ""
    """Words that follow the value in its echo."""


@dataclass(frozen=True, slots=True)
class Group:
    """Fields under one heading."""

    title: str
    """The heading."""

    fields: tuple[Field, ...]
    """In the order in which they are filled in."""

    table: str = ""
    """The list of tables that the group is about, such as `grant`; empty for a plain group."""

    one: str = ""
    """With a table: what one entry is called, such as "grant"."""

    lists: tuple[Listed, ...] = ()
    """The lists inside it."""

    named: Named | None = None
    """The table inside it whose keys the person names."""

    about: str = ""
    """One line of explanation, shown when it is open."""

    open: bool = False
    """Whether it is open from the start."""

    words: str = ""
    """Other words under which it can be found."""

    @property
    def repeats(self) -> bool:
        """Whether anything in it can be added or taken away."""
        return bool(self.table or self.lists or self.named)

    def listed(self, path: str) -> Listed:
        """Return the list at a path."""
        return next(one for one in self.lists if one.path == path)
