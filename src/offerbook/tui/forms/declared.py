"""How a form is declared: fields in groups, some of them tables that repeat."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Field:
    """One line of a form."""

    path: str
    """Where the value lives: in the record, or in one entry of the group's table."""

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

    given: bool = False
    """Whether the form proposes it: Enter passes over it, Tab and the arrows do not."""

    record: str = ""
    """The record it belongs to, where that is not the form's own."""


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

    about: str = ""
    """One line of explanation, shown when it is open."""

    open: bool = False
    """Whether it is open from the start."""

    words: str = ""
    """Other words under which it can be found."""
