"""`draft TEXT OFFER`: a text that can be sent as it is, or a private sheet."""

from __future__ import annotations

from argparse import Namespace

from offerbook.cli.output import Output
from offerbook.cli.plain import plain
from offerbook.core.negotiation.text import Outgoing, PrepSheet, Refusal
from offerbook.core.saying import Saying
from offerbook.desk import Desk
from offerbook.desk.words import UNSIGNED
from offerbook.wording.facts import fact_line
from offerbook.wording.letter import PRIVATE, letter, sheet, with_facts
from offerbook.wording.spoken import words as worded


def run(desk: Desk, words: Namespace, out: Output) -> int:
    """Print a text; a refusal says which fact is missing and exits with 1."""
    found = _found(desk, words.text, words.id)
    if isinstance(found, Refusal):
        return _refused(desk, found, words.id, out)
    if isinstance(found, PrepSheet):
        _sheet(desk, found, words, out)
        return _problems(desk, words.id, out)
    _letter(desk, found, words, out)
    if found.kind == "accept":
        _before_signing(desk, words.id, out)
    if not found.signature:
        out.remark(f"{words.id}: {UNSIGNED}")
        out.remark('  offerbook set preferences name "…"')
    return _problems(desk, words.id, out)


def _letter(desk: Desk, found: Outgoing, words: Namespace, out: Output) -> None:
    finished = letter(found, desk.notation)
    if out.as_json:
        data: dict[str, object] = {"subject": finished.subject, "body": finished.body}
        data["sentences"] = _sentences(found.sayings())
        if found.kind == "accept":
            unsettled = desk.outlook.talk(words.id).unsettled
            data["before_signing"] = plain([one.saying for one in unsettled])
        out.json(data)
    elif words.facts:
        for one in with_facts(found, desk.notation):
            out.line(one.sentence)
            for fact in one.rests_on:
                out.line(f"    {fact}")
    else:
        out.line(f"Subject: {finished.subject}\n\n{finished.body}")
        if out.columns:
            out.remark("Lines are broken here for reading; into a pipe or file they are whole.")


def _found(desk: Desk, kind: str, about: str) -> Outgoing | PrepSheet | Refusal:
    match kind:
        case "prep":
            return desk.outlook.talk(about).prep
        case "call":
            return desk.outlook.talk(about).call
        case "replies":
            return desk.outlook.talk(about).replies
        case "first_call":
            return desk.outlook.talk(about).first_call
        case _:
            return desk.outlook.talk(about).text(kind)  # type: ignore[arg-type]


def _sheet(desk: Desk, found: PrepSheet, words: Namespace, out: Output) -> None:
    if out.as_json:
        data = plain(found)
        for section, one in zip(found.sections, data["sections"], strict=True):
            one["sentences"] = _sentences(section.lines)
        out.json(data)
        return
    if not words.facts:
        out.line(sheet(found, desk.notation))
        return
    out.line(f"{worded(PRIVATE, desk.notation)}\n")
    for section in found.sections:
        out.line(worded(section.title, desk.notation))
        for line in section.lines:
            out.line(f"- {worded(line, desk.notation)}")
            for fact in line.facts:
                out.line(f"    {fact_line(fact, desk.notation)}")
        out.line()


def _sentences(sayings: tuple[Saying, ...]) -> list[object]:
    return [{"text": plain(one), "facts": plain(one.facts)} for one in sayings]


def _refused(desk: Desk, refusal: Refusal, about: str, out: Output) -> int:
    if out.as_json:
        out.json({"refused": plain(refusal)})
        return 1
    out.remark(f"{about}: {worded(refusal.why, desk.notation)}")
    for one in refusal.missing:
        out.remark(f"  {worded(one, desk.notation)}")
    if refusal.instead:
        out.remark(f"  Instead: offerbook draft {refusal.instead} {about}")
    if refusal.kind == "accept":
        _before_signing(desk, about, out)
    return 1


def _before_signing(desk: Desk, about: str, out: Output) -> None:
    """Say beside an acceptance what is not settled yet."""
    open_points = desk.outlook.talk(about).unsettled
    if not open_points:
        return
    out.remark(f"{about}: settle this before you sign (offerbook sign {about}):")
    for one in open_points:
        out.remark(f"  {worded(one.saying, desk.notation)}")


def _problems(desk: Desk, about: str, out: Output) -> int:
    situation = desk.outlook.talk(about).situation
    used = {situation.offer, situation.application}
    return out.problems(tuple(one for one in desk.problems if one.record in used))
