"""Faulty sentences and innocent e-mails, the books that they are about, and how they are read."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from offerbook.core.negotiation.lint.finding import Finding
from offerbook.core.negotiation.lint.lint import lint
from offerbook.core.negotiation.situation import Situation
from offerbook.core.waiting.items import TextKind
from tests.core.negotiation.cases import (
    ACHIEVEMENT,
    ACME,
    BIRCH,
    CEDAR,
    FIRST_ACME,
    FIRST_CEDAR,
    MARKET,
    PERSON,
    TODAY,
    swapped,
)
from tests.core.negotiation.stories import situation

HERE = Path(__file__).parent
LIMITS = """
[preferences.negotiation]
lowest = { amount = 91000 }
aim = { amount = 96000 }
"""
CURRENT = """
[offers.now]
kind = "current"
currency = "EUR"
base = { amount = 81000 }
"""
SPOKEN = swapped(ACME, "written = true", "written = false").replace("offer_written", "offer_spoken")
SAID = 'promised = [{ what = "a review of pay in July", on = 2026-11-20 }]\n'
OWN = LIMITS + ACHIEVEMENT + MARKET
BOOKS: dict[str, tuple[str, str]] = {
    "alone": (PERSON + OWN + ACME + CURRENT, "acme"),
    "two": (PERSON + FIRST_ACME + OWN + ACME + BIRCH + CEDAR + CURRENT, "acme"),
    "spoken": (PERSON + OWN + SPOKEN + CURRENT, "acme"),
    "clash": (PERSON + FIRST_CEDAR + OWN + ACME + CEDAR + CURRENT, "acme"),
    "cedar": (PERSON + OWN + CEDAR + CURRENT, "cedar"),
    "promised": (PERSON + OWN + ACME + SAID + CURRENT, "acme"),
}
COUNTER = """Subject: Your offer

Hi Jo,

Thank you very much for the offer. I am keen on the move to event streams.

There is one point I would like to raise before I answer. According to the Harbour Pay Survey,
the median base for this work is €97,000.

Could you bring the base to {ask} a year? {fault}

A reply by Thursday 3 December would help me, since you asked for my answer by 4 December.
What is possible on your side?

Best regards,
Sam Brooks
"""
IN_WRITING = """Subject: Your offer

Hi Jo,

Thank you very much for the call and for the offer. I am keen on the move to event streams. {fault}

Could you send it to me in writing, so that I can read it with care? What would be a good day
to talk about it?

Best regards,
Sam Brooks
"""
SOUND: dict[str, tuple[TextKind, str]] = {
    "alone": ("counter", COUNTER.replace("{ask}", "€99,500")),
    "two": ("counter", COUNTER.replace("{ask}", "€103,500")),
    "spoken": ("in_writing", IN_WRITING),
}


@dataclass(frozen=True, slots=True)
class Fault:
    """A sentence that must not leave."""

    rule: str
    book: str
    sentence: str

    def found(self) -> tuple[Finding, ...]:
        """Return what is found in a sound text with this sentence in it."""
        kind, text = SOUND[self.book]
        return lint(text.replace("{fault}", self.sentence), here(self.book), kind)


@dataclass(frozen=True, slots=True)
class Mail:
    """An e-mail with nothing in it to mend."""

    kind: TextKind
    book: str
    about: str
    text: str

    def found(self) -> tuple[Finding, ...]:
        """Return what is found in it all the same."""
        return lint(self.text, here(self.book, self.about), self.kind)


@cache
def here(name: str, about: str = "") -> Situation:
    told, usual = BOOKS[name]
    return situation(told, about or usual, TODAY)


def faults() -> Iterator[Fault]:
    """Yield every faulty sentence with the rule that it breaks."""
    for group in tomllib.loads((HERE / "faulty.toml").read_text(encoding="utf-8"))["faults"]:
        for sentence in group["sentences"]:
            yield Fault(group["rule"], group["book"], sentence)


def mails() -> Iterator[Mail]:
    """Yield every innocent e-mail."""
    for mail in tomllib.loads((HERE / "innocent.toml").read_text(encoding="utf-8"))["mails"]:
        yield Mail(mail["kind"], mail["book"], mail.get("about", ""), mail["text"].lstrip())


def near() -> tuple[str, ...]:
    """Return sentences that are near a fault and none, to be put into a sound counter-offer."""
    read = tomllib.loads((HERE / "innocent.toml").read_text(encoding="utf-8"))["near"]
    return tuple(read)
