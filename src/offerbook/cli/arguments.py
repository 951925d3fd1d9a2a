"""The words of every verb, and what the options common to all mean."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import TYPE_CHECKING, NoReturn, TypeVar

from offerbook import __version__
from offerbook.core.calendar import Clock
from offerbook.errors import UsageError

if TYPE_CHECKING:
    from offerbook.desk import Desk

TEXTS = ("counter", "more_time", "nudge", "in_writing", "follow_up", "prep")
"""What `draft` can write; `prep` is private."""


class _Words(argparse.ArgumentParser):
    """A parser whose errors are one line like all others."""

    def error(self, message: str) -> NoReturn:
        raise UsageError(message, todo=f"see: {self.prog} --help")


_When = TypeVar("_When", date, datetime)


@dataclass(frozen=True, slots=True)
class Verb:
    """One verb of the command line."""

    name: str
    """What is typed."""

    help: str
    """One line for `--help`."""

    words: Callable[[_Words], object]
    """Adds the verb's own arguments."""


def _nothing(_: _Words) -> None:
    """Add no arguments."""


def _ids(words: _Words) -> None:
    words.add_argument("ids", nargs="*", metavar="OFFER", help="default: those still open")


def _show(words: _Words) -> None:
    words.add_argument("id", metavar="ID")


def _new(words: _Words) -> None:
    words.add_argument("kind", choices=("application", "offer", "current"))
    words.add_argument("of", metavar="NAME", nargs="?", help="the company, or the application's id")
    words.add_argument("fields", nargs="*", metavar="PATH=VALUE")


def _set(words: _Words) -> None:
    words.add_argument("id", metavar="ID")
    words.add_argument("path", metavar="PATH", help="such as base.amount")
    words.add_argument("value", metavar="VALUE", help='"" takes the field away')
    words.add_argument("fields", nargs="*", metavar="PATH VALUE", help="more of the same record")


def _log(words: _Words) -> None:
    words.add_argument("id", metavar="APPLICATION")
    words.add_argument("kind", metavar="KIND", help="such as interview; see docs/format.md")
    words.add_argument("fields", nargs="*", metavar="KEY=VALUE")
    words.add_argument("--on", metavar="DAY", default="", help="default: today")


def _breakeven(words: _Words) -> None:
    words.add_argument("id", metavar="OFFER", help="or a pending application")
    words.add_argument("rival", metavar="RIVAL", nargs="?", help="default: all others")


def _draft(words: _Words) -> None:
    words.add_argument("text", choices=TEXTS)
    words.add_argument("id", metavar="OFFER", help="or an application")
    words.add_argument("--facts", action="store_true", help="show what each sentence rests on")


VERBS: tuple[Verb, ...] = (
    Verb("list", "applications by stage, and their offers", _nothing),
    Verb("show", "one record, field by field", _show),
    Verb("new", "add an application or an offer", _new),
    Verb("set", "change one field", _set),
    Verb("log", "note that something happened", _log),
    Verb("undo", "take back the last change", _nothing),
    Verb("redo", "do again what was undone", _nothing),
    Verb("check", "everything that needs mending", _nothing),
    Verb("value", "what offers pay, year by year", _ids),
    Verb("rank", "the order, and why", _ids),
    Verb("compare", "offers side by side", _ids),
    Verb("breakeven", "the base at which an offer comes first", _breakeven),
    Verb("draft", "a text to send, or the private prep sheet", _draft),
    Verb("today", "what is due, and what comes next", _nothing),
    Verb("demo", "the terminal UI on a private copy of the sample book", _nothing),
)


def parser() -> _Words:
    """Return the parser of all verbs."""
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
    for verb in VERBS:
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
    top = parser()
    words, more = top.parse_known_args(argv)
    # argparse gives up on a list of words once an option has stood between them.
    listed = next((one for one in ("fields", "ids") if hasattr(words, one)), "")
    if more and (not listed or any(one.startswith("-") for one in more)):
        top.error(f"not understood: {' '.join(more)}")
    if more:
        setattr(words, listed, [*getattr(words, listed), *more])
    return words


def clock(today: str | None, now: str | None) -> Clock:
    """Return the moment that `--today` or `--now` names, else this one.

    Raises:
        UsageError: it is no day, or no moment.
    """
    if now is not None:
        return Clock(_moment("--now", now, datetime.fromisoformat).astimezone())
    if today is not None:
        day = _moment("--today", today, date.fromisoformat)
        return Clock(datetime.combine(day, time()).astimezone())
    return Clock(datetime.now().astimezone())


def _moment(option: str, text: str, read: Callable[[str], _When]) -> _When:
    try:
        return read(text)
    except ValueError:
        raise UsageError(
            f"{option} {text!r} is no date", todo="write it like 2026-11-27 or 2026-11-27T09:00"
        ) from None


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
        UsageError: `--today` or `--now` is no date.
    """
    from offerbook.desk import Desk
    from offerbook.store.places import book_directory, state_directory

    root = book_directory(words.book or "")
    return Desk(
        root,
        state=state_directory(root),
        clock=clock(words.today, words.now),
        locale=words.locale or "",
        fallback=system_locale(),
    )
