"""What stands between a form and being saved, each at the line that it is about."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from offerbook.core.model.book import Record
from offerbook.core.model.problem import Path, Problem
from offerbook.desk.forms import trial
from offerbook.tui.forms.changing import changes
from offerbook.tui.forms.filling import Filling
from offerbook.tui.forms.line import Line


@dataclass(frozen=True, slots=True)
class Judgement:
    """Everything that is wrong with a form as it stands."""

    lines: tuple[tuple[Line, str], ...]
    """What is wrong at a line, in order of the form."""

    whole: tuple[str, ...]
    """What is wrong and belongs to no line."""

    odd: tuple[tuple[Line, str], ...]
    """What contradicts another line, and can be saved all the same."""

    blocks: bool
    """Whether it cannot be saved like this; a record that was wrong before may stay so."""

    records: tuple[Record, ...]
    """The records as they would be, sound or not."""


def judge(filling: Filling, *, needed: bool = True) -> Judgement:
    """Return what is wrong with what was typed.

    Args:
        filling: the form.
        needed: whether an empty field that the form needs counts as wrong.
    """
    wrong: dict[str, tuple[Line, str]] = {}
    for line in filling.lines():
        unread = filling.reading(line).problem
        if unread:
            wrong[line.key] = (line, unread)
        elif needed and line.field.needed and not filling.texts[line.key].strip():
            wrong[line.key] = (line, f"needed; {line.field.hint or 'fill it in'}")
    blocks = bool(wrong)
    whole: list[str] = []
    odd: list[tuple[Line, str]] = []
    records = trials(filling)
    for record in records:
        before = _before(filling, record)
        for problem in record.problems:
            if problem.remark:
                odd += _odd(filling, record, problem)
                continue
            blocks = blocks or (problem.path, problem.what) not in before
            at = line_of(filling, record, problem)
            words = in_words(problem, filling.lines())
            if at is None:
                whole.append(words)
            else:
                wrong.setdefault(at.key, (at, words))
    order = {line.key: at for at, line in enumerate(filling.lines())}
    ordered = sorted(wrong.values(), key=lambda one: order[one[0].key])
    return Judgement(tuple(ordered), tuple(whole), tuple(odd), blocks, records)


def _odd(filling: Filling, record: Record, problem: Problem) -> list[tuple[Line, str]]:
    line = line_of(filling, record, problem)
    return [] if line is None else [(line, in_words(problem, filling.lines()))]


def trials(filling: Filling) -> tuple[Record, ...]:
    """Return the records as they would be if what is typed were saved."""
    made = changes(filling)
    made.setdefault(filling.record_id, [])
    own = [key for key in made if key or not _is_of_others(filling)]
    out: list[Record] = []
    for record_id in own:
        record = filling.desk.book.records.get(record_id)
        kind = record.kind if record else filling.kind
        out.append(trial(filling.desk, kind, record_id or new_id(filling), made[record_id]))
    return tuple(out)


def new_id(filling: Filling) -> str:
    """Return a name for a record that is not in the book yet."""
    return filling.record_id or f"new-{filling.kind}"


def _is_of_others(filling: Filling) -> bool:
    return all(line.field.record for line in filling.lines())


def _before(filling: Filling, record: Record) -> set[tuple[Path, str]]:
    old = filling.desk.book.records.get(record.id)
    return {(one.path, one.what) for one in old.problems if not one.remark} if old else set()


def line_of(filling: Filling, record: Record, problem: Problem) -> Line | None:
    """Return the line that a problem is about: at its path, or named in its words below it."""
    lines = [
        line for line in filling.lines() if (line.field.record or new_id(filling)) == record.id
    ]
    for line in lines:
        if filling.landing(line) == problem.path:
            return line
    below = [line for line in lines if filling.landing(line)[: len(problem.path)] == problem.path]
    # A key names its own field before the list in which it stands.
    by_name = {str(step): line for line in reversed(below) for step in line.path}
    by_name |= {str(line.path[-1]): line for line in reversed(below)}
    for word in re.findall(r"[a-z_]+", problem.what):
        one = f"{word.removesuffix('ies')}y" if word.endswith("ies") else word
        if one in by_name:
            return by_name[one]
    return below[0] if below and problem.path else None


def in_words(problem: Problem, lines: Iterable[Line]) -> str:
    """Return a problem with the names that fields have on the screen."""
    text = problem.what
    for line in lines:
        key = str(line.path[-1])
        if "_" in key:
            text = re.sub(rf"\b{re.escape(key)}\b", f"“{line.field.label}”", text)
    if problem.given:
        text += f", given {problem.given}"
    return f"{text}; {problem.todo}" if problem.todo else text
