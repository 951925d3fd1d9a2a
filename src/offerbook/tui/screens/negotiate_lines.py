"""What the Negotiate place says, as blocks of lines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, get_args

from textual.content import Content

from offerbook.core.negotiation.levers import words as lever_words
from offerbook.core.negotiation.text import Outgoing, Refusal
from offerbook.core.saying import Saying
from offerbook.core.waiting.items import TextKind
from offerbook.desk.outlook import Outlook
from offerbook.tui.screens.mending import Mend, mended_at
from offerbook.tui.widgets.rows import Block, Line, sentence
from offerbook.tui.widgets.shown import said, shown
from offerbook.tui.words import DRAFTS
from offerbook.wording.facts import fact_line
from offerbook.wording.letter import with_facts
from offerbook.wording.notation import Notation
from offerbook.wording.spoken import words

if TYPE_CHECKING:
    from offerbook.core.negotiation.stance import Stance

Sheets = Literal["prep", "call", "first_call", "replies"]
Draft = TextKind | Sheets
"""A text that leaves, or a private sheet."""

KINDS: tuple[TextKind, ...] = get_args(TextKind)

SHEETS: Mapping[Sheets, str] = MappingProxyType(
    {
        "prep": "Everything to have at hand",
        "call": "What to say in a call",
        "first_call": "If they call: the card",
        "replies": "What to say to what they say",
    }
)
"""The private ones."""


def title_of(kind: Draft) -> str:
    """Return what a text is called."""
    words = next((words for one, words in SHEETS.items() if one == kind), "")
    words = words or DRAFTS.get(kind, kind.replace("_", " "))
    return words[:1].upper() + words[1:]


def outgoing(kind: Draft | None) -> TextKind | None:
    """Return the kind of a text that leaves; None for a private sheet or nothing."""
    return next((one for one in KINDS if one == kind), None)


HIDDEN = "Hidden while the screen is shared; x shows it"


@dataclass(frozen=True, slots=True)
class Write:
    """A text that can be written."""

    kind: TextKind
    """Which one."""

    application: str
    """To whom."""


@dataclass(frozen=True, slots=True)
class Private:
    """A private sheet."""

    kind: Sheets
    """Which one."""

    application: str
    """About whom."""


def to_do(stance: Stance, notation: Notation) -> Iterator[Block]:
    """Return what to do now, and what in the book says so."""
    lines = [sentence(said(stance.saying, notation, "bold"))]
    lines += [sentence(Content.assemble("· ", said(one, notation))) for one in stance.why]
    if stance.accept is not None:
        taking = Content.assemble("· Taking it as it is: ", said(stance.accept, notation))
        lines.append(sentence(taking))
    yield Block(tuple(lines), Content("What to do now"))


@dataclass(frozen=True, slots=True)
class Front:
    """What is in front, and how it is shown."""

    about: str
    """The application's id."""

    kind: Draft | None
    """The text; None where none is chosen."""

    hidden: bool = False
    """Whether what is private is hidden."""

    facts: bool = False
    """Whether what sentences rest on is shown."""

    own: str = ""
    """The person's own wording of the text."""


def texts(outlook: Outlook, stance: Stance, front: Front) -> Iterator[Block]:
    """Return the texts there are, those to write now first."""
    names = {key: one.company for key, one in outlook.book.applications.items()}
    about, chosen = front.about, front.kind
    now = [Write(one.kind, one.application) for one in stance.texts]
    lines = [_text(one, chosen, "now", _other(one, about, names)) for one in now]
    rest = [Write(kind, about) for kind in KINDS if Write(kind, about) not in now]
    ready = {one: isinstance(outlook.talk(about).text(one.kind), Outgoing) for one in rest}
    lines += [_text(one, chosen, "", "") for one in rest if ready[one]]
    lines += [_text(Private(one, about), chosen, "private", "") for one in SHEETS]
    others = ", ".join(title_of(one.kind).lower() for one in rest if not ready[one])
    if others:
        lines.append(sentence(shown(f"Not now: {others}", "$foreground 60%")))
    yield Block(tuple(lines), Content("Texts"))


def _other(target: Write, about: str, names: Mapping[str, str]) -> str:
    return "" if target.application == about else names[target.application]


def _text(target: Write | Private, chosen: Draft | None, note: str, whom: str) -> Line:
    mark = "● " if chosen == target.kind and not whom else "○ "
    to = f" ({whom})" if whom else ""
    look = "bold" if note == "now" else ""
    tail = shown(note, "$accent bold" if note == "now" else "$foreground 60%")
    name = shown(title_of(target.kind) + to, look)
    return sentence(Content.assemble(mark, name, "  ", tail), target)


def first_text(stance: Stance, about: str) -> Draft | None:
    """Return the first text to write now to an employer, if there is one."""
    return next((one.kind for one in stance.texts if one.application == about), None)


def order(listed: Sequence[object], about: str) -> tuple[Draft, ...]:
    """Return the texts in the order in which they are listed, those that are refused last."""
    there = [
        one.kind for one in listed if isinstance(one, Write | Private) and one.application == about
    ]
    return tuple(dict.fromkeys((*there, *KINDS)))


def points(outlook: Outlook, front: Front, notation: Notation) -> Iterator[Block]:
    """Return what can be said for the ask, with its facts."""
    lines: list[Line] = []
    for point in outlook.talk(front.about).points:
        lines.append(sentence(Content.assemble("· ", said(point.saying, notation))))
        if front.facts:
            lines += [rests(fact_line(one, notation)) for one in point.saying.facts]
            lines.append(rests(f"why it helps: {point.source}"))
    yield Block(tuple(lines), Content("What can be said for it"))


def levers(stance: Stance, notation: Notation) -> Iterator[Block]:
    """Return the things to ask for, in order."""
    listed = ", ".join(words(lever_words(one), notation) for one in stance.levers)
    if listed:
        yield Block((sentence(shown(listed)),), Content("Things to ask for, in order"))


def rests(text: str) -> Line:
    """Return one line of what something rests on."""
    return sentence(Content.assemble("    ", shown(text, "$foreground 65%")), hang=6)


def letter_lines(outgoing: Outgoing, notation: Notation, *, facts: bool) -> Iterator[Line]:
    """Return the text as it would be sent, with what each sentence rests on if asked."""
    grounded = iter(with_facts(outgoing, notation))
    subject = next(grounded)
    yield sentence(
        Content.assemble(("Subject  ", "$foreground 60%"), shown(subject.sentence, "bold"))
    )
    yield from _facts(subject.rests_on, facts=facts)
    yield _blank()
    greeting = next(grounded)
    yield sentence(shown(greeting.sentence), hang=0)
    yield from _facts(greeting.rests_on, facts=facts)
    yield _blank()
    for paragraph in outgoing.paragraphs:
        if not paragraph:
            continue
        lines = [next(grounded) for _ in paragraph]
        if facts:
            for one in lines:
                yield sentence(shown(one.sentence), hang=0)
                yield from _facts(one.rests_on, facts=True)
        else:
            for run in _runs([one.sentence for one in lines]):
                yield sentence(shown(run), hang=0)
        yield _blank()
    closing = next(grounded)
    yield sentence(shown(closing.sentence), hang=0)
    if outgoing.signature:
        yield sentence(shown(outgoing.signature), hang=0)


def _runs(sentences: Sequence[str]) -> Iterator[str]:
    """Join sentences as a letter does: one that begins with a dash has a line of its own."""
    run: list[str] = []
    for one in sentences:
        if one.startswith("- ") and run:
            yield " ".join(run)
            run = []
        run.append(one)
    yield " ".join(run)


def _facts(rests_on: Sequence[str], *, facts: bool) -> Iterator[Line]:
    if facts:
        yield from (rests(one) for one in rests_on)
        if not rests_on:
            yield rests("no fact is claimed")


def _blank() -> Line:
    return sentence(Content(""))


def refusal_blocks(refusal: Refusal, about: str, notation: Notation) -> Iterator[Block]:
    """Return why a text is not written, and what would change that."""
    yield Block((sentence(said(refusal.why, notation)),), Content("Not written"))
    lines = [_missing(one, about, notation) for one in refusal.missing]
    if lines:
        yield Block(tuple(lines), Content("What would change that"))
    if refusal.instead is not None:
        target = Write(refusal.instead, about)
        instead = Content.assemble("→ ", shown(title_of(refusal.instead)))
        yield Block((sentence(instead, target),), Content("What fits better"))


def _missing(missing: Saying, about: str, notation: Notation) -> Line:
    target: Mend | None = mended_at(missing, about)
    text = Content.assemble("+ ", said(missing, notation))
    return sentence(text, target)
