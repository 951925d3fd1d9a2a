"""What the Negotiate place says, as blocks of lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from textual.content import Content

from offerbook.core.negotiation.levers import words as lever_words
from offerbook.core.negotiation.text import Outgoing, Refusal
from offerbook.core.saying import Saying
from offerbook.core.waiting.items import TextKind
from offerbook.desk.outlook import Outlook
from offerbook.tui.screens.mending import Mend, mended_at
from offerbook.tui.widgets.rows import Block, Line, sentence
from offerbook.tui.widgets.shown import said, shown
from offerbook.wording.facts import fact_line, fact_lines
from offerbook.wording.letter import with_facts
from offerbook.wording.notation import Notation
from offerbook.wording.spoken import words

if TYPE_CHECKING:
    from offerbook.core.negotiation.stance import Stance
    from offerbook.core.negotiation.target import Room

Draft = TextKind | Literal["prep"]
"""A text that leaves, or the private sheet."""

KINDS: tuple[TextKind, ...] = ("counter", "more_time", "nudge", "in_writing", "follow_up")

TITLES: dict[Draft, str] = {
    "counter": "Ask for more",
    "more_time": "Ask for more time",
    "nudge": "Say that you need to know soon",
    "in_writing": "Ask for it in writing",
    "follow_up": "Ask how it stands",
    "prep": "Everything to have at hand",
}
"""What each is called."""

HIDDEN = "Hidden while the screen is shared; x shows it"


@dataclass(frozen=True, slots=True)
class Write:
    """A text that can be written."""

    kind: TextKind
    """Which one."""

    application: str
    """To whom."""


@dataclass(frozen=True, slots=True)
class Prep:
    """The private sheet."""

    application: str
    """About whom."""

    kind: Literal["prep"] = "prep"
    """As in `Draft`."""


def to_do(stance: Stance, notation: Notation) -> Iterator[Block]:
    """Return what to do now, and what in the book says so."""
    lines = [sentence(said(stance.saying, notation, "bold"))]
    lines += [sentence(Content.assemble("· ", said(one, notation))) for one in stance.why]
    if stance.accept is not None:
        taking = Content.assemble("· Taking it as it is: ", said(stance.accept, notation))
        lines.append(sentence(taking))
    yield Block(tuple(lines), Content("What to do now"))


def texts(outlook: Outlook, about: str, stance: Stance, chosen: Draft | None) -> Iterator[Block]:
    """Return the texts there are, those to write now first."""
    names = {key: one.company for key, one in outlook.book.applications.items()}
    now = [Write(one.kind, one.application) for one in stance.texts]
    others = [Write(kind, about) for kind in KINDS]
    lines: list[Line] = []
    for target in dict.fromkeys((*now, *others)):
        ready = isinstance(outlook.text(target.kind, target.application), Outgoing)
        note = "not now" if not ready else "now" if target in now else ""
        whom = "" if target.application == about else names[target.application]
        lines.append(_text(target, chosen, note, whom))
    lines.append(_text(Prep(about), chosen, "private", ""))
    yield Block(tuple(lines), Content("Texts"))


def _text(target: Write | Prep, chosen: Draft | None, note: str, whom: str) -> Line:
    mark = "● " if chosen == target.kind and not whom else "○ "
    to = f" ({whom})" if whom else ""
    look = {"now": "bold", "not now": "$foreground 60%"}.get(note, "")
    tail = Content.styled(f"  {note}", "$accent bold" if note == "now" else "$foreground 60%")
    return sentence(Content.assemble(mark, shown(TITLES[target.kind] + to, look), tail), target)


def private(room: Room | None, notation: Notation, *, hidden: bool, facts: bool) -> Iterator[Block]:
    """Return the ask with its window, and the lines around it; none of it leaves."""
    title = Content("The ask, private")
    if room is None:
        return
    if hidden:
        yield Block((sentence(Content.styled(HIDDEN, "$foreground 70%")),), title)
        return
    if room.ask is None:
        why = said(room.why_none, notation) if room.why_none else Content("There is none.")
        yield Block((sentence(why),), title)
        return
    ask = room.ask

    low, high = (notation.amount(one, ask.currency) for one in (ask.low, ask.high))
    lines = [
        sentence(
            Content.assemble(
                "First ask  ", shown(notation.per(ask.base, ask.currency, ask.per), "bold")
            )
        ),
        sentence(shown(f"From {low} to {high} would do")),
    ]
    if room.floor is not None:
        floor = notation.per(room.floor.amount, room.currency, "year")
        lines.append(sentence(shown(f"Lowest I would sign  {floor}")))
    if room.ladder:
        steps = ", then ".join(notation.amount(one, ask.currency) for one in room.ladder)
        lines.append(sentence(shown(f"Next steps down  {steps}")))
    if facts:
        lines += [_rests(line) for line in fact_lines(ask.fact, notation)]
    yield Block(tuple(lines), title)


def points(outlook: Outlook, about: str, notation: Notation, *, facts: bool) -> Iterator[Block]:
    """Return what can be said for the ask, with its facts."""
    lines: list[Line] = []
    for point in outlook.points(about):
        lines.append(sentence(Content.assemble("· ", said(point.saying, notation))))
        if facts:
            lines += [_rests(fact_line(one, notation)) for one in point.saying.facts]
            lines.append(_rests(f"why it helps: {point.source}"))
    yield Block(tuple(lines), Content("What can be said for it"))


def levers(stance: Stance, notation: Notation) -> Iterator[Block]:
    """Return the things to ask for, in order."""
    listed = ", ".join(words(lever_words(one), notation) for one in stance.levers)
    if listed:
        yield Block((sentence(shown(listed)),), Content("Things to ask for, in order"))


def flags(stance: Stance, notation: Notation) -> Iterator[Block]:
    """Return what to look at before anything is signed."""
    lines = [sentence(Content.assemble("▲ ", said(one, notation))) for one in stance.flags]
    yield Block(tuple(lines), Content("Before anything is signed"))


def _rests(text: str) -> Line:
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
        yield from (_rests(one) for one in rests_on)
        if not rests_on:
            yield _rests("no fact is claimed")


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
        instead = Content.assemble("→ ", shown(TITLES[refusal.instead]))
        yield Block((sentence(instead, target),), Content("What fits better"))


def _missing(missing: Saying, about: str, notation: Notation) -> Line:
    target: Mend | None = mended_at(missing, about)
    text = Content.assemble("+ ", said(missing, notation))
    return sentence(text, target)
