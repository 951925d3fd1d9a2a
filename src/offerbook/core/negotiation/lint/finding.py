"""A draft as it is checked, and what is found in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from offerbook.core.negotiation.lint.known import Known, known
from offerbook.core.negotiation.lint.matching import Span, flattened, sentences
from offerbook.core.negotiation.lint.tokens import places
from offerbook.core.negotiation.situation import Situation
from offerbook.core.negotiation.target import Room, room
from offerbook.core.saying import Saying
from offerbook.core.waiting.items import TextKind

RuleName = Literal[
    "figure",
    "private",
    "window",
    "claim",
    "name",
    "day",
    "threat",
    "accept",
    "verdict",
    "apology",
    "jargon",
    "placeholder",
    "length",
    "question",
    "thanks",
    "pay",
    "clock",
]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to look at before a text leaves; nothing is ever blocked."""

    rule: RuleName
    """Which rule."""

    start: int
    """Where in the text it begins, counted in characters from 0."""

    end: int
    """Where it ends."""

    words: str
    """What stands there."""

    why: Saying
    """What is wrong with it."""

    def line(self, text: str) -> int:
        """Return the number of its line in `text`, counted from 1."""
        return text.count("\n", 0, self.start) + 1

    def column(self, text: str) -> int:
        """Return the number of its first character in that line, counted from 1."""
        return self.start - (text.rfind("\n", 0, self.start) + 1) + 1


@dataclass(frozen=True, slots=True)
class Draft:
    """A text under examination, and what several rules need to know about it."""

    text: str
    """As it was written, with or without a subject line."""

    situation: Situation
    """Whose offer it is about."""

    kind: TextKind
    """What it is meant to be."""

    room: Room | None = field(init=False)
    """The room for the base, where there is an offer with one."""

    held: Known = field(init=False)
    """What the book holds for it."""

    flat: str = field(init=False)
    """The same text, as long, with wrapped lines joined and plain marks."""

    sentences: tuple[Span, ...] = field(init=False)
    """Where each sentence begins and ends."""

    covered: tuple[Span, ...] = field(init=False)
    """Where the person's and the book's own words stand."""

    named: tuple[Span, ...] = field(init=False)
    """Where employers are named that have another offer open."""

    def __post_init__(self) -> None:
        """Read the text once for all rules."""
        space, flat = room(self.situation), flattened(self.text)
        held = known(self.situation, space)
        for name, value in (
            ("room", space),
            ("held", held),
            ("flat", flat),
            ("sentences", sentences(flat)),
            ("covered", places(self.text, held.words)),
            ("named", places(self.text, held.employers)),
        ):
            object.__setattr__(self, name, value)

    def is_covered(self, start: int, end: int) -> bool:
        """Return whether a place lies within the book's own words."""
        return any(first <= start and end <= last for first, last in self.covered)

    def finding(self, rule: RuleName, start: int, end: int, why: Saying) -> Finding:
        """Return a finding about one place."""
        return Finding(rule, start, end, self.text[start:end], why)

    def whole(self, rule: RuleName, why: Saying) -> Finding:
        """Return a finding about the text as a whole."""
        return Finding(rule, 0, 0, "", why)

    @property
    def body(self) -> str:
        """The text without its subject line."""
        head, _, rest = self.text.partition("\n")
        return rest if head.lower().startswith("subject:") else self.text
