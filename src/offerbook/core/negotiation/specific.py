"""What is good about a job, in the person's own words, fitted into a sentence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from offerbook.core.fact import Fact
from offerbook.core.negotiation.first_words import (
    AFTER_VERB,
    DOING,
    EITHER,
    FEELING,
    PLAIN,
    SUBJECTS,
)
from offerbook.core.negotiation.picking import company_fact, pick, relational, sayable
from offerbook.core.negotiation.situation import Situation
from offerbook.core.saying import Name, Saying, say

Shape = Literal["thing", "clause", "sentence", "doing", "other"]
"""How words go on: "keen on {thing}", "I like that {clause}", "{sentence}", "glad to {doing}",
or quoted after a colon."""

MOST = 16
"""Words that a sentence can hold beside "I am keen on"."""

_TEMPLATES: Mapping[Shape, tuple[str, ...]] = MappingProxyType(
    {
        "thing": (
            "I am keen on {specific}.",
            "I am especially looking forward to {specific}.",
            "I am enthusiastic about it, above all about {specific}.",
            "I would be glad to join you; what draws me most is {specific}.",
            "The more I think about {specific}, the keener I am to join you.",
        ),
        "clause": (
            "I like that {specific}, and I am keen to join you.",
            "I am keen to join you, not least because {specific}.",
            "It matters to me that {specific}, and I would be glad to join you.",
        ),
        "sentence": (
            "I am keen to join you: {specific}.",
            "{specific}, and I am keen to join you.",
            "{specific}, so I would be glad to join you.",
        ),
        "doing": (
            "I would be glad to {specific}.",
            "I look forward to the chance to {specific}.",
            "I am keen to {specific}.",
            "I am enthusiastic about the chance to {specific}.",
        ),
        "other": (
            "I am keen to join you, for one thing above all: {specific}.",
            "There is much that I look forward to here, above all this: {specific}.",
            "I would be glad to join you, and one thing stands out: {specific}.",
        ),
    }
)
"""Sentences around words of each shape, the shortest first."""

_WARM = (
    "I am keen on {specific}, and on working with you.",
    "I am looking forward to {specific}, and to working with you on it.",
    "I am enthusiastic about joining you, above all about {specific}.",
    "I would be glad to be part of the team; what draws me most is {specific}.",
)
"""The same for whoever chose the relational style."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """The words as they go on inside a sentence."""

    text: str
    """Without a full stop, the first letter small where it begins no name."""

    shape: Shape
    """Which sentence they fit into."""


def fitted(words: str) -> Fitted:
    """Return how a person's own words go on inside a sentence.

    >>> fitted("The move to event streams."), fitted("Owning the road to the customer").text
    (Fitted(text='the move to event streams', shape='thing'), 'owning the road to the customer')
    >>> fitted("I love that you publish it all").shape, fitted("You publish it all")
    ('sentence', Fitted(text='you publish it all', shape='clause'))
    >>> (
    ...     fitted("Build the new team"),
    ...     fitted("to learn from Ravi").text,
    ...     fitted("Love the team").text,
    ... )
    (Fitted(text='build the new team', shape='doing'), 'learn from Ravi', 'I love the team')
    >>> fitted("that it is small").text, fitted("Rivers"), fitted("IoT for rivers").shape
    ('it is small', Fitted(text='Rivers', shape='other'), 'thing')
    >>> fitted("because it is small"), fitted("because of the team").text, fitted("help us").shape
    (Fitted(text='it is small', shape='clause'), 'the team', 'doing')
    >>> fitted("tackle their backlog").shape, fitted("as it is small").shape
    ('other', 'other')
    """
    text = words.strip().rstrip(" .!;,?")
    first, _, rest = text.partition(" ")
    word = first.casefold().partition("'")[0].partition("’")[0]
    small = text[:1].lower() + text[1:]
    if word == "i":
        return Fitted(text[:1].upper() + text[1:], "sentence")
    if word == "because" and rest:
        return _reason(rest)
    if word == "that" and rest.partition(" ")[0].casefold() in SUBJECTS | PLAIN:
        return Fitted(rest, "clause")
    if word in SUBJECTS:
        return Fitted(small, "clause")
    if word in FEELING:
        return Fitted(f"I {small}", "sentence")
    if word == "to" or word in DOING:
        return Fitted(rest if word == "to" else small, "doing")
    if word in PLAIN:
        return Fitted(small, "thing")
    # A capital may begin a name ("Kafka") or a sentence ("Rivers"), and a small word may be one
    # that only the writer knows for a verb ("shape how teams work"): only a colon suits all.
    doubtful = first[:1].isupper() and first[1:] == first[1:].lower()
    return Fitted(text, "other" if doubtful or _may_be_verb(word, rest) else "thing")


def _reason(rest: str) -> Fitted:
    """Return what comes after "because": a clause, or after "of" whatever that is."""
    first, _, thing = rest.partition(" ")
    if first.casefold() == "of" and thing:
        return fitted(thing)
    word = first.casefold().partition("'")[0].partition("’")[0]
    begins_small = word in SUBJECTS | PLAIN
    return Fitted(rest[:1].lower() + rest[1:] if begins_small else rest, "clause")


def _may_be_verb(word: str, rest: str) -> bool:
    """Return whether a word that is in no list may be something to do, or joins a clause."""
    following = rest.partition(" ")[0].casefold()
    return word in EITHER or (following in AFTER_VERB and not word.endswith("ing"))


def fits_keen_on(words: str) -> bool:
    """Return whether words go on after "I am keen on", and are few enough for one sentence.

    >>> fits_keen_on("the move to event streams"), fits_keen_on("I love rivers")
    (True, False)
    """
    own = fitted(words)
    return own.shape == "thing" and len(own.text.split()) <= MOST


def keen(situation: Situation) -> Saying:
    """Return what is good about the job, in the person's words where there are any.

    Naming one specific thing is consistent practice in guides, such as Malhotra, "15 Rules for
    Negotiating a Job Offer", HBR 2014: be likeable, and show that they can get you.
    """
    if not situation.employer.specific.strip():
        return _keen_on_them(situation)
    own, fact, name = own_words(situation)
    plain = sayable(_TEMPLATES[own.shape], own.text)
    warm = sayable(_WARM, own.text) if own.shape == "thing" else ()
    return pick(
        situation,
        "keen",
        *(say(_joining(situation, one), fact, specific=name) for one in plain),
        warm=tuple(say(_joining(situation, one), fact, specific=name) for one in warm),
    )


def _joining(situation: Situation, template: str) -> str:
    """Return a sentence with the word for what is done there: nobody joins their own employer."""
    if situation.employer.internal:
        return template.replace("join you", "take it on").replace("joining you", "taking it on")
    if situation.by_rate:
        return template.replace("join you", "work with you").replace("joining", "working with")
    return template


def own_words(situation: Situation) -> tuple[Fitted, Fact, Name]:
    """Return the person's words on this job, where they come from, and their slot."""
    own = fitted(situation.employer.specific)
    fact = Fact("what you are keen on", own.text, f"{situation.application} specific")
    return own, fact, Name(own.text)


def _keen_on_them(situation: Situation) -> Saying:
    if situation.employer.internal:
        return pick(
            situation,
            "keen",
            say("I am keen to take it on."),
            say("I would be glad to take it on."),
            say("I am looking forward to the work itself."),
            say("It is a step that I am enthusiastic about."),
        )
    company, fact = Name(situation.employer.company), company_fact(situation)
    templates: tuple[str, ...] = (
        "I am keen to work with {company}.",
        "I would be glad to work with {company}.",
        "I am looking forward to the prospect of working with {company}.",
        "I am enthusiastic about working with {company}.",
    )
    if not (situation.by_rate or relational(situation)):
        templates = (
            "I am keen to work at {company}.",
            "I would be glad to work at {company}.",
            "I am enthusiastic about joining {company}.",
            "The more I think about {company}, the keener I am to join.",
            "I am looking forward to the prospect of joining {company}.",
        )
    return pick(situation, "keen", *(say(one, fact, company=company) for one in templates))
