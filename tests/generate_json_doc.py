"""Write docs/json.md from the types that `--json` prints: `python -m tests.generate_json_doc`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from offerbook.cli.valued import TOTALS
from offerbook.core.fact import Fact
from offerbook.core.negotiation.leverage import Leverage
from offerbook.core.negotiation.limits import Limit
from offerbook.core.negotiation.lines import Figure
from offerbook.core.negotiation.lint.finding import Finding
from offerbook.core.negotiation.stance import Stance
from offerbook.core.negotiation.text import Ask, PrepSheet, Refusal
from offerbook.core.negotiation.won import Round
from offerbook.core.pay.leaving import Leaving
from offerbook.core.pay.ledger import Flow, Unvalued
from offerbook.core.pay.tax import TakeHome
from offerbook.core.pay.valuation import Valuation
from offerbook.core.ranking.asking import Asking
from offerbook.core.ranking.counter import Counter
from offerbook.core.ranking.firmness import Firmness
from offerbook.core.ranking.lever_breakeven import LeverBreakEven
from offerbook.core.ranking.standing import BreakEven, Ranking
from offerbook.core.saying import Saying
from offerbook.core.waiting.closing import ClosingList
from offerbook.core.waiting.debrief import Debrief
from offerbook.core.waiting.forecast import Score
from offerbook.core.waiting.funnel import Funnel
from offerbook.core.waiting.items import Item, OfferState
from offerbook.core.waiting.lookback import LookBack
from offerbook.core.waiting.timeline import Timeline
from offerbook.desk.against import Pair
from offerbook.desk.intake import Twin
from offerbook.desk.money import Total
from offerbook.desk.robust_report import Report
from offerbook.desk.waiting import Expected
from offerbook.exchange.csv_reading import RowProblem
from tests.docstrings import field_docs

FILE = Path(__file__).parent.parent / "docs" / "json.md"
HEAD = """# What `--json` promises

Generated from the source by `poe docs`; a test compares it with what the verbs print.

- One JSON value on stdout, remarks on stderr, and the exit code: 0 done, 1 something in the book
  needs mending or a text was refused, 2 the words of the command are off, or name a book that is
  not there, 130 interrupted.
  `weigh` ends with 1 where answers contradict each other, `lint` where it has a finding, `sign`
  while something is left to settle.
  `show`, `set`, `new`, `log` and `draft` end with 1 only for records that they use; `list`,
  `check`, `value`, `rank`, `compare`, `breakeven`, `today` and `export` for any; `import` for rows
  that need mending.
- Indented by two spaces; a list of more than 40 entries has one line for each of them. A program
  that reads JSON sees no difference.
- Nothing is localised. Money and other decimal figures are strings with all their digits; days and
  times are ISO 8601; sentences are English with plain figures.
- An **exact** figure is `{"exact": "p/q", "decimal": "…"}`: the fraction, and six decimals of it.
- A **fact** is `{"name", "value", "where", "unit", "formula", "parts"}`: what it is, its value, the
  record and field it was read from, its currency or unit, and for a figure that follows from
  others the formula and the facts it took.
- Keys are added, never renamed or taken away, within one major version.
"""
PROBLEM = {
    "record": "The id of the record.",
    "file": "The file inside the book.",
    "line": "Its line, counted from 1, or null.",
    "path": "The key that it is about, such as `bonus[0].amount`.",
    "what": "What is wrong.",
    "given": "What stood there, cut to a readable length.",
    "todo": "What to do.",
    "remark": "True where the record is still used.",
}
WRITTEN: Mapping[str, Mapping[str, str]] = {
    "list": {
        "applications[].id": "The application's id.",
        "applications[].company": "The employer.",
        "applications[].role": "The job.",
        "applications[].stage": "Where it stands.",
        "applications[].furthest": "The furthest it ever came.",
        "applications[].since": "When the present stage began.",
        "applications[].days_waiting": "Days since the last contact, while theirs is the move.",
        "applications[].promised": "The day they said they would answer by, if that is open.",
        "applications[].live": "Whether it is still running.",
        "offers[].id": "The offer's id.",
        "offers[].application": "The application it came from.",
        "offers[].status": "Whether it can still be taken; see `today`.",
        "offers[].deadline": "The moment by which an answer is due.",
        "offers[].base": "The base as it stands in the file.",
        "offers[].per": "What the base is paid for.",
        "offers[].currency": "Of the base.",
        "offers[].start": "First day of work.",
    },
    "show": {
        "id": "The record's id.",
        "kind": "`application`, `offer` or `preferences`.",
        "data": "All keys of the file as they stand, with figures as strings; see format.md.",
        **{f"problems[].{key}": text for key, text in PROBLEM.items()},
    },
    "new": {"id": "The id of the new record."},
    "set": {
        "id": "The record's id.",
        "values.*": "What stands under each path now; null where it was taken away.",
    },
    "log": {"id": "The application's id.", "event": "The event as it was appended; see format.md."},
    "sign": {
        "open[].number": "For `--settle`; counted from 1.",
        "open[].kind": "`promise`, `clause`, `condition` or `figure`.",
        "open[].text": "What is open.",
        "open[].todo": "What to do about it.",
        "open[].record": "The record that changes when it is settled.",
        "open[].facts[]": "The field that says so: a fact each.",
    },
    "undo": {"undone": "What was taken back."},
    "redo": {"redone": "What was done again."},
    "close": {
        "proposed[]": "The ids of the applications that have been silent for long.",
        "closed[]": "The ids of those that were marked silent.",
    },
    "check": {f"problems[].{key}": text for key, text in PROBLEM.items()},
    "rates": {
        "on": "The day the rates were fixed, or null.",
        "currency": "The currency they are stated in.",
        "rates.*": "What one unit of each currency was worth.",
        "missing[]": "Currencies of the book without a rate.",
        "written": "Whether they were saved.",
    },
    "holidays": {
        "offers[].offer": "The offer's id; only those that name a country and no holidays.",
        "offers[].place": "Whose calendar: a country, or a country and a region.",
        "offers[].first": "The first day counted: of work, else today.",
        "offers[].last": "The last one, a year later.",
        "offers[].days": "Public holidays from Monday to Friday; null where none is known.",
        "written": "Whether they were saved.",
    },
    "export": {
        "format": "`ics`, `csv`, `markdown` or `html`.",
        "table": "Of `csv`: `applications`, `offers` or `events`; else null.",
        "file": "The file that was written, or null.",
        "entries": "How many dates, rows or offers are in it.",
        "text": "The export itself where no file was named, else null.",
    },
}

WEIGH: Mapping[str, str] = {
    "choices[].one": "The first of two jobs, in words.",
    "choices[].other": "The second one; everything else is the same.",
    "choices[].now": "Which one your present weights would choose: `one`, `other` or `same`.",
    "weights.*": "Points of a hundred for `money`, `start` and `fit`: what the command's words "
    "amount to; without any, the present ones.",
    "made": "How they were made: a rule for an order, or `choices`; null where nothing was given.",
    "conflicts[]": "Numbers of the fewest answers that contradict each other, from 1.",
    "kept": "Whether they were saved.",
}


def main() -> None:
    """Write the file."""
    FILE.write_text(document(), encoding="utf-8")


def document() -> str:
    """Return the whole text."""
    parts = [HEAD]
    for verb, keys in documented().items():
        rows = [f"| `{key}` | {text} |" for key, text in keys.items()]
        parts.append(
            "\n".join((f"## {verb}", "", "| Key | What it says |", "|---|---|", *rows, ""))
        )
    return "\n".join(parts)


def documented() -> dict[str, dict[str, str]]:
    """Return what each key of each verb says; `[]` is any entry, `*` any name."""
    value = dict(_keys("offers[].", Valuation, TOTALS))
    value |= {
        "offers[].start": "First day of work that the dates count from.",
        **dict(_keys("offers[].totals[].", Total)),
        **dict(_keys("offers[].after_tax[].", TakeHome)),
        **dict(_keys("offers[].rows[].", Flow)),
        "offers[].rows[].scenario": "`low`, `expected` or `high`.",
        "offers[].assumptions[]": "What was used where the offer says nothing: a fact each.",
        **dict(_keys("offers[].unvalued[].", Unvalued)),
        "offers[].not_stated[]": "Questions to ask, most valuable first.",
    }
    turned = {"turned[]": "Where the first year orders two offers otherwise than all do."}
    leave = {
        "currency": "Of all amounts: the preferences' own.",
        "offers[].offer": "The offer's id.",
        **dict(_keys("offers[].months[].", Leaving)),
        "offers[].months[].kept": "Paid + vested − repaid − forfeited.",
        **dict(_keys("pairs[].", Pair)),
    }
    today = {
        "today": "The day it is answered for.",
        "calm": "The sentence when nothing is due, or null.",
        **dict(_keys("due[].", Item)),
        **dict(_keys("coming[].", Item)),
        "clashes[]": "Deadlines that fall before another company's answer, in words.",
        **dict(_keys("offers[].", OfferState)),
        **dict(_keys("optional[].", Item)),
        **dict(_keys("closing[].", ClosingList)),
        **dict(_keys("expected[].", Expected)),
        "silent[]": "The ids of the applications that have been silent for long.",
        "business_days": "Which calendar business days are counted by, in words.",
        "quiet_until": "The day until which waiting is not counted, or null.",
    }
    draft = {
        "subject": "Subject line.",
        "body": "The text, ready to send.",
        "sentences[].text": "One line of it.",
        "sentences[].facts[]": "What that line rests on: a fact each.",
        "before_signing[]": "`accept`: what is not settled yet; see `sign`.",
        **{f"refused.{key}": text for key, text in _keys("", Refusal)},
        **{key: f"A private sheet: {text}" for key, text in _keys("", PrepSheet)},
        "sections[].sentences[].text": "A private sheet: one of its lines.",
        "sections[].sentences[].facts[]": "What that line rests on: a fact each.",
    }
    stance = {
        "application": "The application's id.",
        "offer": "The offer's id, or null.",
        **dict(_keys("", Stance)),
        "room": "Private: the space between lowest figure and first ask; null without a base.",
        "room.currency": "The employer's.",
        "room.per": "What the base is paid for.",
        "room.present": "The base as offered.",
        "room.ask": "The base to ask for first; null where there is none.",
        **dict(_keys("room.ask.", Ask)),
        "room.usual": "The ask as it is worked out, where another figure was chosen; else null.",
        **{key: f"As worked out: {text}" for key, text in _keys("room.usual.", Ask)},
        "room.why_none": "Why there is no ask, or null.",
        "room.outside": "Why the figure that was chosen lies outside its window, or null.",
        "room.lowest": "The lowest base to sign at, or null.",
        "room.target": "What is aimed for, or null.",
        "room.alternative": "What another offer is worth as a base here, or null.",
        **dict(_keys("room.lowest.", Figure)),
        **dict(_keys("room.alternative.", Figure)),
        **dict(_keys("room.target.", Figure)),
        **dict(_keys("room.aims[].", Figure)),
        **dict(_keys("room.limits[].", Limit)),
        **dict(_keys("room.leverage.", Leverage)),
        "room.ladder[]": "Next steps down.",
        **dict(_keys("rounds[].", Round)),
    }
    lint = {
        "text": "What it is meant to be.",
        **dict(_keys("findings[].", Finding)),
        "findings[].line": "The line that it begins in, counted from 1.",
        "findings[].column": "The character in that line, counted from 1.",
    }
    imported = {
        "rows": "Rows of the file that hold something.",
        "columns[].header": "A column that is read.",
        "columns[].field": "What it says: a key of an application, a kind of event, or `status`, "
        "`status_day`, `salary`, `history`.",
        "unused[]": "Headers of columns that are not read.",
        "new[].row": "The row of an application that is new; the headers are row 1.",
        "new[].id": "Its id once it is written, else null.",
        "new[].stage": "Where it stands.",
        "new[].data.*": "Its keys; see format.md.",
        **dict(_keys("passed_over[].", Twin)),
        **dict(_keys("problems[].", RowProblem)),
        **dict(_keys("remarks[].", RowProblem)),
        "written": "Whether the new ones were added.",
    }
    return {
        **{verb: dict(keys) for verb, keys in WRITTEN.items()},
        "import": imported,
        "value": {**value, **turned},
        "leave": leave,
        "rank": {
            **dict(_keys("", Ranking)),
            "robustness": "How sure the order is; null where there are more than 40 offers.",
            **dict(_keys("robustness.", Report)),
            "robustness.flip": "Null where no other offer can draw level.",
            "robustness.own_odds": "Null where you gave no odds that count.",
        },
        "compare": {
            **dict(_keys("ranking.", Ranking)),
            "firmness": "How sure the order is; null where there are more than 40 offers.",
            **dict(_keys("firmness.", Firmness)),
            **value,
            **dict(_keys("pairs[].", Pair)),
            **turned,
        },
        "breakeven": {
            **dict(_keys("", BreakEven)),
            **dict(_keys("levers[].", LeverBreakEven)),
            "closed[]": "Fields that will not move, or that you will not ask for.",
        },
        "counter": {
            **dict(_keys("", Counter)),
            "easiest": "Null where nothing reaches, or nothing is needed.",
            **dict(_keys("things[].", Asking)),
            "closed[]": "Fields that will not move, or that you will not ask for.",
        },
        "weigh": dict(WEIGH),
        "stance": stance,
        "draft": draft,
        "lint": lint,
        "today": today,
        "timeline": {"today": "The day it is drawn for.", **dict(_keys("", Timeline))},
        "funnel": {
            **{key: text for key, text in _keys("", Funnel) if "by_source" not in key},
            "by_source.*": "The same three figures by how the job was found; empty: not stated.",
            "forecast": "How the guesses held, or null below five known outcomes.",
            **dict(_keys("forecast.", Score)),
        },
        "debrief": {
            "application": "The application's id.",
            **dict(_keys("debriefs[].", Debrief)),
            "caveat": "What stands beside the signs.",
            "checklist.*": "The signs that people notice, by the word they are noted under.",
        },
        "lookback": dict(_keys("", LookBack)),
    }


def _keys(prefix: str, kind: type, only: tuple[str, ...] = ()) -> Iterator[tuple[str, str]]:
    docs, hints = field_docs(kind), get_type_hints(kind)
    hints |= {
        name: get_type_hints(one.func)["return"]
        for name, one in vars(kind).items()
        if isinstance(one, cached_property)
    }
    names = [one.name for one in fields(kind)] if is_dataclass(kind) else list(hints)
    for name in only or names:
        key = prefix + name
        text = docs.get(name, "").replace("None ", "null ")
        below, suffix, exact = _inner(hints[name])
        if below is None:
            yield key + suffix, f"{text} (exact)" if exact else text
        else:
            yield from _keys(f"{key}{suffix}.", below)


def _inner(hint: Any) -> tuple[type | None, str, bool]:
    """Return the dataclass inside a type, how its keys go on, and whether it is exact."""
    suffix = ""
    while get_origin(hint) is not None:
        arms = [arm for arm in get_args(hint) if arm not in {NoneType, Ellipsis}]
        origin = get_origin(hint)
        if origin is tuple:
            suffix += "[]"
        elif isinstance(origin, type) and issubclass(origin, Mapping):
            suffix += ".*"
            arms = arms[1:]
        elif origin not in {Union, UnionType}:
            break
        if len(arms) > 1 and Fraction not in arms:
            return None, suffix, False
        hint = Fraction if Fraction in arms and Decimal not in arms else arms[0]
    plain = not is_dataclass(hint) or hint is Saying or issubclass(hint, Fact)  # type: ignore[arg-type]
    return (None if plain else hint), suffix, hint is Fraction


if __name__ == "__main__":
    main()
