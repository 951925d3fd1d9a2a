"""Two kinds of text that cannot be mistaken for each other: private, and outgoing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from offerbook.core.fact import Fact, PrivateFact
from offerbook.core.model.pay_parts import Period
from offerbook.core.saying import Saying
from offerbook.core.waiting.items import TextKind


def _private(facts: tuple[Fact, ...]) -> Iterator[Fact]:
    for fact in facts:
        if isinstance(fact, PrivateFact):
            yield fact
        yield from _private(fact.parts)


@dataclass(frozen=True, slots=True)
class Ask:
    """The base to ask for, and how it was found."""

    base: Decimal
    """The figure to name, in `currency` per `per`."""

    low: Decimal
    """The lower end of its window: above the present base and not under the target."""

    high: Decimal
    """The upper end: the cap."""

    currency: str
    """The employer's own."""

    per: Period
    """The unit that the employer pays in: year, month, week, day or hour."""

    fact: PrivateFact
    """The formula and the fields it rests on."""

    shown: tuple[Decimal, Decimal]
    """The window as it is shown: rounded inward, no end a figure that stays with the person."""


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A text that leaves, complete and ready to send.

    Raises:
        ValueError: a sentence rests on a private fact; such a text cannot be made. The figure
            of an ask is the one thing derived from private facts that may leave: it is carried
            by a plain `Fact` made from the `Ask`.
    """

    kind: TextKind
    """Which text."""

    application: str
    """To whom it goes."""

    subject: Saying
    """Subject line."""

    greeting: Saying
    """With the contact's real name, or neutral."""

    paragraphs: tuple[tuple[Saying, ...], ...]
    """Sentences by paragraph, each with its facts."""

    closing: Saying
    """The last line before the name."""

    signature: str
    """The person's name, or empty."""

    def __post_init__(self) -> None:
        """Refuse private facts, however deep they lie."""
        for saying in self.sayings():
            for fact in _private(saying.facts):
                msg = f"{fact.name} is private and cannot stand in a text that leaves"
                raise ValueError(msg)

    def sayings(self) -> tuple[Saying, ...]:
        """Return every line in order."""
        body = tuple(one for paragraph in self.paragraphs for one in paragraph)
        return (self.subject, self.greeting, *body, self.closing)


@dataclass(frozen=True, slots=True)
class Section:
    """One part of the prep sheet."""

    title: Saying
    """Its heading."""

    lines: tuple[Saying, ...]
    """What it says, each with its facts."""


@dataclass(frozen=True, slots=True)
class PrepSheet:
    """The private sheet for one offer; never sent."""

    offer: str
    """The offer's id, or the application's where there is none yet."""

    sections: tuple[Section, ...]
    """In order."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a text is not written, and which fact would change that."""

    kind: TextKind
    """Which text."""

    why: Saying
    """In words."""

    missing: tuple[Saying, ...]
    """What to add, most useful first; empty where the text would be wrong anyway."""

    instead: TextKind | None = None
    """The text that fits better, if there is one."""


@dataclass(frozen=True, slots=True)
class Point:
    """One thing to say, with the facts it rests on."""

    rule: str
    """The name of the rule that spoke."""

    saying: Saying
    """The sentence as it may leave."""

    source: str
    """Why this helps: the study or practice, with its year."""
