"""From typed words to a verb, a book and a moment."""

from __future__ import annotations

import argparse
import os
import re
from collections.abc import Callable, Sequence
from datetime import date, datetime, time
from typing import TYPE_CHECKING, NoReturn, TypeVar

from offerbook import __version__
from offerbook.cli.vocabulary import VERBS, begins_a_book
from offerbook.core.calendar import FIRST_DAY, LAST_DAY, Clock
from offerbook.errors import UsageError

if TYPE_CHECKING:
    from offerbook.desk import Desk

_CHOICE = re.compile(r"invalid choice: '(.*)' \(choose from (.*)\)")
_When = TypeVar("_When", date, datetime)


class _Words(argparse.ArgumentParser):
    """A parser whose errors are one line like all others."""

    def error(self, message: str) -> NoReturn:
        wrong = _CHOICE.search(message)
        if wrong is None:
            raise UsageError(message, todo=f"see: {self.prog} --help")
        from offerbook.core.model.schema import nearest

        known = tuple(word.strip(" '") for word in wrong[2].split(","))
        meant = nearest(wrong[1], known)
        todo = f"did you mean {meant}?" if meant else f"see: {self.prog} --help"
        raise UsageError(f"{wrong[1]!r} is not known here", todo=todo)


def parser(typed: Sequence[str]) -> _Words:
    """Return the parser of all verbs; only those that `typed` could mean know their own words."""
    common = _Words(add_help=False)
    _common(common, argparse.SUPPRESS)
    top = _Words(
        prog="offerbook",
        description="Job applications and their offers: compare, rank, negotiate.",
        epilog="Without a verb the terminal UI opens.",
        allow_abbrev=False,
    )
    _common(top, None)
    top.add_argument("--version", action="version", version=f"offerbook {__version__}")
    verbs = top.add_subparsers(dest="verb", metavar="VERB")
    # Behind a verb there is no other, and to build them all takes milliseconds.
    for verb in [one for one in VERBS if one.name in typed[:1]] or VERBS:
        if verb.name not in typed:
            verbs.add_parser(verb.name, help=verb.help, add_help=False)
            continue
        own = verbs.add_parser(
            verb.name, help=verb.help, description=verb.help, parents=[common], allow_abbrev=False
        )
        verb.words(own)
    return top


def _common(words: _Words, default: str | None) -> None:
    group = words.add_argument_group("options of every verb")
    off = False if default is None else default
    group.add_argument("--json", action="store_true", default=off, help="see docs/json.md")
    group.add_argument("--book", metavar="DIR", default=default, help="default: $OFFERBOOK_DIR")
    group.add_argument("--today", metavar="DAY", default=default, help="answer as of this day")
    group.add_argument("--now", metavar="MOMENT", default=default, help="answer as of this moment")
    group.add_argument("--locale", metavar="NAME", default=default, help="such as en_GB or de_DE")


def parsed(argv: Sequence[str]) -> argparse.Namespace:
    """Return the words of a command.

    Raises:
        UsageError: they are off.
    """
    top = parser(argv)
    words, more = top.parse_known_args(argv)
    # argparse gives up on a list of words once an option has stood between them.
    listed = next((one for one in ("fields", "ids", "rest") if hasattr(words, one)), "")
    if more and (not listed or any(one.startswith("-") for one in more)):
        top.error(f"not understood: {' '.join(more)}")
    if more:
        setattr(words, listed, [*getattr(words, listed), *more])
    return words


def clock(today: str | None, now: str | None) -> Clock:
    """Return the moment that `--today` or `--now` names, else this one.

    Raises:
        UsageError: it is no day, or no moment, or lies where no day of a book can.
    """
    if now is not None:
        return Clock(_moment("--now", now, datetime.fromisoformat).astimezone())
    if today is not None:
        day = _moment("--today", today, date.fromisoformat)
        return Clock(datetime.combine(day, time()).astimezone())
    return Clock(datetime.now().astimezone())


def _moment(option: str, text: str, read: Callable[[str], _When]) -> _When:
    try:
        when = read(text)
    except ValueError:
        raise UsageError(
            f"{option} {text!r} is no date", todo="write it like 2026-11-27 or 2026-11-27T09:00"
        ) from None
    if not FIRST_DAY.year <= when.year <= LAST_DAY.year:
        what = f"{option} {text!r} is not between {FIRST_DAY} and {LAST_DAY}"
        raise UsageError(what, todo="is the year right?")
    return when


def system_locale() -> str:
    """Return the name of the system's locale, such as `de_DE`; empty where it has none."""
    for name in ("LC_ALL", "LC_MONETARY", "LANG"):
        value = os.environ.get(name, "").partition(".")[0].partition("@")[0]
        if value:
            return "" if value in {"C", "POSIX"} else value
    return ""


def opened(words: argparse.Namespace) -> Desk:
    """Return the desk on the book that the command names.

    Raises:
        UsageError: `--today` or `--now` is no date; or a book is named that is not there, and the
            verb begins none.
    """
    from offerbook.desk import Desk
    from offerbook.store.places import VARIABLE, book_directory, state_directory

    root = book_directory(words.book or "")
    named = words.book or os.environ.get(VARIABLE)
    if named and not begins_a_book(words.verb) and not root.exists():
        todo = "check the name; offerbook new application COMPANY begins a book there"
        raise UsageError("there is no book at this place", todo=todo, where=str(root))
    return Desk(
        root,
        state=state_directory(root),
        clock=clock(words.today, words.now),
        locale=words.locale or "",
        fallback=system_locale(),
    )
