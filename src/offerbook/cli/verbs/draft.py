"""`draft TEXT OFFER`: a text that can be sent as it is, or the private prep sheet."""

from __future__ import annotations

from argparse import Namespace

from offerbook.cli.output import Output
from offerbook.cli.plain import plain
from offerbook.core.negotiation.text import Outgoing, Refusal
from offerbook.desk import Desk
from offerbook.wording.letter import letter, sheet, with_facts
from offerbook.wording.spoken import words as worded


def run(desk: Desk, words: Namespace, out: Output) -> int:
    """Print a text; a refusal says which fact is missing and exits with 1."""
    if words.text == "prep":
        prep = desk.outlook.prep(words.id)
        out.json(plain(prep)) if out.as_json else out.line(sheet(prep, desk.notation))
        return _problems(desk, words.id, out)
    found = desk.outlook.text(words.text, words.id)
    if isinstance(found, Refusal):
        return _refused(desk, found, words.id, out)
    finished = letter(found, desk.notation)
    if out.as_json:
        out.json(
            {"subject": finished.subject, "body": finished.body, "sentences": _sentences(found)}
        )
    elif words.facts:
        for one in with_facts(found, desk.notation):
            out.line(one.sentence)
            for fact in one.rests_on:
                out.line(f"    {fact}")
    else:
        out.line(f"Subject: {finished.subject}\n\n{finished.body}")
    return _problems(desk, words.id, out)


def _sentences(text: Outgoing) -> list[object]:
    return [{"text": plain(one), "facts": plain(one.facts)} for one in text.sayings()]


def _refused(desk: Desk, refusal: Refusal, about: str, out: Output) -> int:
    if out.as_json:
        out.json({"refused": plain(refusal)})
        return 1
    out.remark(f"{about}: {worded(refusal.why, desk.notation)}")
    for one in refusal.missing:
        out.remark(f"  {worded(one, desk.notation)}")
    if refusal.instead:
        out.remark(f"  Instead: offerbook draft {refusal.instead} {about}")
    return 1


def _problems(desk: Desk, about: str, out: Output) -> int:
    situation = desk.outlook.situation(about)
    used = {situation.offer, situation.application}
    return out.problems(tuple(one for one in desk.problems if one.record in used))
