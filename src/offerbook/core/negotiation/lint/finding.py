"""A draft as it is checked, and what is found in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from offerbook.core.negotiation.situation import Situation
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
    """A text under examination."""

    text: str
    """As it was written, with or without a subject line."""

    situation: Situation
    """Whose offer it is about."""

    kind: TextKind
    """What it is meant to be."""

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
