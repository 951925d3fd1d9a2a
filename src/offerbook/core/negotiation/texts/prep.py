"""The private prep sheet: everything to have at hand, nothing of it to be sent."""

from __future__ import annotations

from collections.abc import Iterable

from offerbook.core.negotiation.accept import better_liked
from offerbook.core.negotiation.deadlines import due_day, reply_by
from offerbook.core.negotiation.field_words import fields_words
from offerbook.core.negotiation.leverage import unusable
from offerbook.core.negotiation.levers import words
from offerbook.core.negotiation.modifiers import Modifier
from offerbook.core.negotiation.points.rules import REASONS, points
from offerbook.core.negotiation.pushback import replies
from offerbook.core.negotiation.questions import questions
from offerbook.core.negotiation.rounds import closed_paths
from offerbook.core.negotiation.situation import Situation
from offerbook.core.negotiation.stance import Stance, asks_for_money, room_now, stance
from offerbook.core.negotiation.target import Room, room
from offerbook.core.negotiation.text import PrepSheet, Section
from offerbook.core.negotiation.texts.prep_clock import clock_lines
from offerbook.core.negotiation.texts.prep_money import figures, ladder, package_lines, side_by_side
from offerbook.core.negotiation.won import told
from offerbook.core.saying import Day, Name, Names, Number, Saying, say

_MODIFIERS: dict[Modifier, Saying] = {
    "P6a": say("A move inside: speak of fairness and scope, never of leaving."),
    "P6b": say("First years of a career and nothing in hand: one gentle ask."),
    "P6c": say("Moving: quotes for each item, and several ways to pay for them."),
    "P6d": say("A startup: answers first, then cash; equity as a share of the company."),
    "P6e": say("The start date cannot be kept: say so as a fact."),
    "P6f": say("Their currency and their market; your rate of exchange stays with you."),
    "P6g": say("A contract: rate and terms as between businesses."),
    "P6h": say("Pay is fixed by grade: ask which step fits your experience."),
}


def prep(situation: Situation) -> PrepSheet:
    """Return the sheet for one application and its offer, in the order it is needed."""
    now = stance(situation)
    today = say("Today is {day}.", day=Day(situation.today))
    space = room_now(now, room(situation))
    asking = asks_for_money(now)
    parts: tuple[tuple[Saying, Iterable[Saying]], ...] = (
        (say("The clock"), (today, *clock_lines(situation))),
        (say("What to do now"), _stance(situation, now)),
        (say("The rounds so far"), told(situation)),
        (say("Side by side"), side_by_side(situation, asking=asking)),
        (say("Lowest, aim and first ask"), figures(space, asking=asking)),
        (say("Things to ask for"), _levers(situation, now)),
        _packages(situation, space),
        (say("Reasons, with their proof"), _reasons(situation) if asking else ()),
        (say("Next steps down"), ladder(space)),
        (say("What not to say"), _unsaid(situation)),
        (say("If they say …"), _replies(situation)),
        (say("Not stated"), _unknown(situation)),
        (say("Before you sign"), now.flags),
        (say("Next step"), _next(situation, now)),
    )
    sections = tuple(Section(title, tuple(lines)) for title, lines in parts)
    name = situation.offer or situation.application
    return PrepSheet(name, tuple(one for one in sections if one.lines))


def _packages(situation: Situation, space: Room | None) -> tuple[Saying, list[Saying]]:
    lines = package_lines(situation, space)
    if len(lines) == 1:
        return say("One whole package"), lines
    return say("Packages worth the same to you"), lines


def _stance(situation: Situation, now: Stance) -> list[Saying]:
    held = (_MODIFIERS[one] for one in now.modifiers if one in _MODIFIERS)
    lines = [now.saying, *now.why, *held, *_left_out(situation)]
    if now.accept is not None:
        lines += [say("Accepting it as it is would be right."), now.accept]
    return lines


def _left_out(situation: Situation) -> list[Saying]:
    """Return whose offers give no leverage, by name: one that gives some is not among them."""
    companies = tuple(dict.fromkeys(situation.company(one) for one in unusable(situation)))
    if not companies:
        return []
    told = "Spoken, lapsed or lower, so no leverage: leave out {companies}."
    return [say(told, companies=Names(companies))]


def _levers(situation: Situation, now: Stance) -> list[Saying]:
    lines = [words(lever) for lever in now.levers]
    closed = fields_words(closed_paths(situation))
    lines += [say("Closed by them: {what}.", what=Name(one)) for one in closed]
    return lines


def _reasons(situation: Situation) -> list[Saying]:
    lines = []
    for point in points(situation, REASONS):
        lines += [point.saying, say("Why it helps: {source}.", source=Name(point.source))]
    return lines


def _unsaid(situation: Situation) -> list[Saying]:
    lines = [
        say("The lowest you would sign, what you aim for, and what you earn now."),
        say("Anything about an offer that is not written and open."),
        say("Sorry, please understand, I need: none of them helps."),
    ]
    if not situation.permissions.name_companies:
        lines.append(say("The names of other employers."))
    if not situation.permissions.ultimatum:
        lines.append(say("“Or else”: no threat to walk away."))
    return lines


def _replies(situation: Situation) -> list[Saying]:
    lines = []
    for reply in replies(situation):
        lines += [reply.to, *reply.answer, reply.then, reply.never]
    return lines


def _unknown(situation: Situation) -> list[Saying]:
    lines = []
    for question in questions(situation):
        lines += [question.saying, question.why]
    return lines


def _next(situation: Situation, now: Stance) -> list[Saying]:
    lines = []
    for at, one in enumerate(now.texts, 1):
        company = Name(situation.book.applications[one.application].company)
        lines.append(_step(Number(at), one.kind, company))
    return [*lines, *_by(situation, now)]


def _by(situation: Situation, now: Stance) -> list[Saying]:
    """Return the day of the next step: for their reply, or for the person's own answer."""
    other, terms = better_liked(situation), situation.terms
    due = due_day(situation, terms) if terms is not None else None
    if now.row != "P5c":
        by = reply_by(situation)
        return [] if by is None else [say("Have their reply by {day}.", day=Day(by))]
    if due is None:
        return []
    if other is None:
        return [say("Give your answer by {day}.", day=Day(due))]
    company = Name(situation.book.applications[other].company)
    told = "Settle things with {company}, then give your answer here by {day}."
    return [say(told, company=company, day=Day(due))]


def _step(at: Number, kind: str, company: Name) -> Saying:
    match kind:
        case "counter":
            return say("{at}. Send {company} the counter-offer.", at=at, company=company)
        case "more_time":
            return say("{at}. Ask {company} for more time.", at=at, company=company)
        case "nudge":
            return say("{at}. Tell {company} how things stand.", at=at, company=company)
        case "in_writing":
            return say("{at}. Ask {company} for it in writing.", at=at, company=company)
        case "recap":
            return say("{at}. Send {company} a recap of what was said.", at=at, company=company)
        case "questions":
            return say("{at}. Ask {company} what is not stated.", at=at, company=company)
        case "accept":
            return say("{at}. Accept the offer of {company} in writing.", at=at, company=company)
        case "decline":
            return say("{at}. Say no to {company}, kindly and shortly.", at=at, company=company)
        case "withdraw":
            return say("{at}. Step back at {company}.", at=at, company=company)
        case _:
            return say("{at}. Follow up with {company} when it is due.", at=at, company=company)
