"""Texts in words: letters ready to send, and the private prep sheet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from offerbook.core.negotiation.text import Outgoing, PrepSheet
from offerbook.core.saying import say
from offerbook.wording.cleaning import clean
from offerbook.wording.facts import fact_line
from offerbook.wording.locales import HOME
from offerbook.wording.notation import Notation
from offerbook.wording.spoken import ENGLISH, words
from offerbook.wording.widths import wrapped

PRIVATE = say("Private, and never sent.")
"""What a private sheet says of itself before all else, wherever it is printed or copied to."""

_BULLET = "- "


@dataclass(frozen=True, slots=True)
class Letter:
    """A text that can be sent as it is."""

    subject: str
    """One line."""

    body: str
    """From the greeting to the name; paragraphs are parted by an empty line."""


@dataclass(frozen=True, slots=True)
class Grounded:
    """One sentence of a text together with what it rests on."""

    sentence: str
    """As it stands in the text."""

    rests_on: tuple[str, ...]
    """One line a fact, such as "base at Birch (birch-1 base.amount): €104,000"."""


def letter(
    outgoing: Outgoing,
    notation: Notation,
    *,
    columns: int = 0,
    catalogue: Mapping[str, str] = ENGLISH,
) -> Letter:
    """Return the text with all its figures, ready to send.

    Args:
        outgoing: what to say.
        notation: of the writer; times of day are given with their own zone only, since the
            reader's is not known.
        columns: where to break lines; 0 leaves every paragraph on one line, as mail programs
            like it.
        catalogue: templates of another language.
    """
    sent = abroad(notation, catalogue)
    paragraphs = [
        _paragraph([words(one, sent, catalogue) for one in sayings])
        for sayings in outgoing.paragraphs
        if sayings
    ]
    end = words(outgoing.closing, sent, catalogue)
    if outgoing.signature:
        end += "\n" + clean(outgoing.signature)
    body = "\n\n".join((words(outgoing.greeting, sent, catalogue), *paragraphs, end))
    return Letter(
        words(outgoing.subject, sent, catalogue), wrapped(body, columns) if columns else body
    )


def abroad(notation: Notation, catalogue: Mapping[str, str] = ENGLISH) -> Notation:
    """Return the notation for readers whose day and zone are not known.

    An English letter is written with English figures, whatever the writer's own customs are:
    "$109,000 a year" and not "109.000 $ a year". An English locale stays as it was chosen; any
    other gives way to British English, which marks a foreign currency as such ("US$").
    """
    if catalogue is ENGLISH and notation.customs.name.partition("_")[0] != "en":
        return replace(notation, zone=None, locale=HOME.name)
    return replace(notation, zone=None)


def _paragraph(sentences: list[str]) -> str:
    """Return sentences in one line; one that begins with a dash begins a line of its own."""
    text = ""
    for sentence in sentences:
        apart = "\n" if sentence.startswith(_BULLET) else " "
        text += (apart if text else "") + sentence
    return text


def with_facts(
    outgoing: Outgoing, notation: Notation, catalogue: Mapping[str, str] = ENGLISH
) -> tuple[Grounded, ...]:
    """Return every line of the text in order, each with the facts it rests on."""
    sent = abroad(notation, catalogue)
    return tuple(
        Grounded(
            words(one, sent, catalogue), tuple(fact_line(fact, notation) for fact in one.facts)
        )
        for one in outgoing.sayings()
    )


def sheet(
    prep: PrepSheet,
    notation: Notation,
    *,
    columns: int = 0,
    catalogue: Mapping[str, str] = ENGLISH,
) -> str:
    """Return the private prep sheet: what it is first, then a heading a section, a dash a line.

    Args:
        prep: what it says.
        notation: of the person.
        columns: where to break lines; 0 leaves them whole.
        catalogue: templates of another language.
    """
    sections = [words(PRIVATE, notation, catalogue)]
    for section in prep.sections:
        title = words(section.title, notation, catalogue)
        lines = [_BULLET + words(one, notation, catalogue) for one in section.lines]
        if columns:
            lines = [wrapped(one, columns, "  ") for one in lines]
        sections.append("\n".join((title, *lines)))
    return "\n\n".join(sections)
