"""`check`: everything that needs mending, a line each."""

from __future__ import annotations

from argparse import Namespace

from offerbook.cli.output import Output
from offerbook.cli.plain import plain
from offerbook.core.model.problem import Problem, spelled
from offerbook.desk import Desk
from offerbook.desk.waiting import Waiting
from offerbook.desk.words import odd_words


def run(desk: Desk, _words: Namespace, out: Output) -> int:
    """Print every problem and remark of the book; they are the data here."""
    problems = (*desk.problems, *Waiting(desk.outlook).untidy, *odd_words(desk))
    if out.as_json:
        out.json({"problems": [described(one) for one in problems]})
    else:
        for one in problems:
            out.line(f"{one} (remark)" if one.remark else str(one))
        if not problems:
            out.line(f"Nothing to mend in {len(desk.book.records)} files.")
    return int(any(not one.remark for one in desk.problems))


def described(problem: Problem) -> object:
    """Return one problem as JSON has it."""
    return {
        "record": problem.record,
        "file": problem.file,
        "line": problem.line,
        "path": spelled(problem.path),
        "what": problem.what,
        "given": problem.given,
        "todo": problem.todo,
        "remark": plain(problem.remark),
    }
