"""The verbs, and the words that each takes."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Callable
from typing import NamedTuple

from offerbook.cli.exchanging import export_words, import_words

TEXTS = (
    "counter",
    "more_time",
    "nudge",
    "in_writing",
    "recap",
    "questions",
    "follow_up",
    "thank_you",
    "accept",
    "decline",
    "withdraw",
)
"""What `draft` can write to be sent."""

SHEETS = ("prep", "call", "first_call", "replies")
"""What `draft` can write for the person alone."""


class Verb(NamedTuple):
    """One verb of the command line."""

    name: str
    """What is typed."""

    help: str
    """One line for `--help`."""

    words: Callable[[ArgumentParser], object]
    """Adds the verb's own arguments."""

    begins: bool = False
    """Whether it may be used before there is a book."""

    module: str = ""
    """The module of the verb where it cannot be called like it."""


def _nothing(_: ArgumentParser) -> None:
    """Add no arguments."""


def _ids(words: ArgumentParser) -> None:
    words.add_argument("ids", nargs="*", metavar="OFFER", help="default: those still open")


def _viewed(words: ArgumentParser) -> None:
    _ids(words)
    words.add_argument("--all", action="store_true", help="every total, with its convention")


def _leave(words: ArgumentParser) -> None:
    words.add_argument("ids", nargs="*", metavar="OFFER", help="one, or several to hold together")
    words.add_argument("--every", metavar="MONTHS", default="6", help="default: 6")


def _show(words: ArgumentParser) -> None:
    words.add_argument("id", metavar="ID")


def _new(words: ArgumentParser) -> None:
    words.add_argument("kind", choices=("application", "offer", "current"))
    words.add_argument("of", metavar="NAME", nargs="?", help="the company, or the application's id")
    words.add_argument("fields", nargs="*", metavar="PATH=VALUE")


def _set(words: ArgumentParser) -> None:
    words.add_argument("id", metavar="ID")
    words.add_argument("path", metavar="PATH", help="such as base.amount")
    words.add_argument("value", metavar="VALUE", help='"" takes the field away')
    words.add_argument("fields", nargs="*", metavar="PATH VALUE", help="more of the same record")


def _log(words: ArgumentParser) -> None:
    words.add_argument("id", metavar="APPLICATION")
    words.add_argument("kind", metavar="KIND", help="such as interview; see docs/format.md")
    words.add_argument(
        "fields",
        nargs="*",
        metavar="KEY=VALUE",
        help="such as round=2; of asked and improved also what was asked for or came back: "
        'base.amount=107k sign_on=5k start=2027-02-01 channel=email to="Jo Lane" closed=sign_on',
    )
    words.add_argument("--on", metavar="DAY", default="", help="default: today")


def _breakeven(words: ArgumentParser) -> None:
    words.add_argument("id", metavar="OFFER", help="or a pending application")
    words.add_argument("rival", metavar="RIVAL", nargs="?", help="default: all others")
    words.add_argument(
        "--lever", metavar="PATH", action="append", default=[], help="only this, such as sign_on"
    )


def _counter(words: ArgumentParser) -> None:
    words.add_argument("id", metavar="OFFER")
    words.add_argument(
        "--margin", metavar="POINTS", default="1", help="points to lead by (default: 1)"
    )


def _weigh(words: ArgumentParser) -> None:
    words.add_argument(
        "ids",
        nargs="*",
        metavar="WORD",
        help="an order such as: money fit start; or answers such as: 1a 2b 3=",
    )
    words.add_argument(
        "--by",
        choices=("sum_reciprocal", "centroid", "rank_sum", "reciprocal"),
        default="sum_reciprocal",
        help="how an order becomes weights (default: sum_reciprocal)",
    )
    words.add_argument("--keep", action="store_true", help="save the weights")


def _rank(words: ArgumentParser) -> None:
    _ids(words)
    words.add_argument("--why", action="store_true", help="how sure it is, and what would turn it")
    words.add_argument("--svg", metavar="FILE", default="", help="draw all weights as a triangle")
    words.add_argument("--force", action="store_true", help="replace a file that is there")
    words.add_argument(
        "--sure",
        metavar="TEXT",
        action="append",
        default=[],
        help='what you are sure of, such as "money>start", "fit>=20%%" or "money>=2xfit"',
    )
    words.add_argument("--within", metavar="PERCENT", help="how far off each weight may be")


def _draft(words: ArgumentParser) -> None:
    words.add_argument("text", choices=(*TEXTS, *SHEETS))
    words.add_argument("id", metavar="OFFER", help="or an application")
    words.add_argument("--facts", action="store_true", help="show what each sentence rests on")


def _stance(words: ArgumentParser) -> None:
    words.add_argument("id", metavar="OFFER", help="or an application")
    words.add_argument("--facts", action="store_true", help="show what each figure rests on")


def _lint(words: ArgumentParser) -> None:
    words.add_argument("id", metavar="OFFER", help="or an application")
    words.add_argument("file", metavar="FILE", help="the text; - reads it from stdin")
    words.add_argument("--text", choices=TEXTS, default="counter", help="what it is meant to be")


def _sign(words: ArgumentParser) -> None:
    words.add_argument("id", metavar="OFFER", help="or an application")
    words.add_argument("--settle", metavar="NUMBER", type=int, help="this one is settled now")
    words.add_argument(
        "--since", metavar="WORDS", default="", help="what has changed since a figure was named"
    )


def _application(words: ArgumentParser) -> None:
    words.add_argument("id", metavar="APPLICATION")


def _debrief(words: ArgumentParser) -> None:
    _application(words)
    words.add_argument(
        "--private", action="store_true", help="with the pay that was named, and signs"
    )


def _rates(words: ArgumentParser) -> None:
    words.add_argument("--write", action="store_true", help="save them in the preferences")


def _holidays(words: ArgumentParser) -> None:
    words.add_argument("--write", action="store_true", help="save them in the offers")


def _close(words: ArgumentParser) -> None:
    words.add_argument("ids", nargs="*", metavar="APPLICATION", help="those to mark silent")
    words.add_argument("--silent", action="store_true", help="all that are proposed")


VERBS: tuple[Verb, ...] = (
    Verb("list", "applications by stage, and their offers", _nothing),
    Verb("show", "one record, field by field", _show),
    Verb("new", "add an application or an offer", _new, begins=True),
    Verb("set", "change one field", _set, begins=True),
    Verb("log", "note that something happened", _log),
    Verb("undo", "take back the last change", _nothing, begins=True),
    Verb("redo", "do again what was undone", _nothing, begins=True),
    Verb("check", "everything that needs mending", _nothing),
    Verb("value", "what offers pay, year by year", _viewed),
    Verb("leave", "what you keep of an offer if you leave after so many months", _leave),
    Verb("rank", "the order, why, and how sure it is", _rank),
    Verb("compare", "offers side by side", _viewed),
    Verb("breakeven", "what an offer must reach to come first", _breakeven),
    Verb("counter", "what to ask for so that an offer comes first; private", _counter),
    Verb("weigh", "weights from an order alone, or from choices between two jobs", _weigh),
    Verb("stance", "what to do now about an offer, the ask, and why; private", _stance),
    Verb("draft", "a text to send, or a private sheet: prep, call, first_call, replies", _draft),
    Verb("lint", "examine a text that you wrote or changed", _lint),
    Verb("sign", "what to settle before anything is signed", _sign),
    Verb("today", "what is due, and what comes next", _nothing),
    Verb("timeline", "every deadline, promise, start and notice on one line", _nothing),
    Verb("funnel", "how far applications come, and how your guesses held", _nothing),
    Verb("close", "what has been silent for long, and marking it so", _close),
    Verb("debrief", "what an interview was like, to talk through: no pay in it", _debrief),
    Verb("lookback", "asked, got, promised, happened", _application),
    Verb("rates", "rates of exchange to consider, with their day; saved only when asked", _rates),
    Verb("holidays", "public holidays to consider, by calendar; saved only when asked", _holidays),
    Verb("export", "for calendars, spreadsheets, printing and friends", export_words),
    Verb(
        "import",
        "take applications in from a spreadsheet",
        import_words,
        begins=True,
        module="import_",
    ),
    Verb("demo", "the terminal UI on a private copy of the sample book", _nothing),
)


def module_of(verb: str) -> str:
    """Return the module that carries out a verb."""
    return next((one.module for one in VERBS if one.name == verb and one.module), verb)


def begins_a_book(verb: str | None) -> bool:
    """Return whether a verb may be used where there is no book yet; the terminal UI may."""
    return verb is None or next((one.begins for one in VERBS if one.name == verb), True)
