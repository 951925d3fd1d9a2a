"""What others pay for such a job."""

from __future__ import annotations

from fractions import Fraction

from offerbook.core.fact import Fact
from offerbook.core.model.preferences import MarketFigure
from offerbook.core.negotiation.lines import shape
from offerbook.core.negotiation.phrase import pick
from offerbook.core.negotiation.points.full_time import full_time_base, full_time_share
from offerbook.core.negotiation.rounds import is_closed
from offerbook.core.negotiation.situation import Situation
from offerbook.core.negotiation.standards import market, market_figure
from offerbook.core.negotiation.target import room
from offerbook.core.negotiation.text import Point
from offerbook.core.saying import Amount, Month, Name, Saying, say

SOURCE = "Maaravi et al., 2011: only reasons that are hard to argue with help"

REACH = Fraction(125, 100)
"""A figure more than this times the ask is another job's, or reads as one; product default."""

_STUDIES = frozenset(
    [
        "barometer",
        "census",
        "data",
        "figures",
        "guide",
        "index",
        "overview",
        "panel",
        "poll",
        "report",
        "review",
        "statistics",
        "study",
        "survey",
        "table",
        "tables",
    ]
)
"""Words at the end of a source that want an article before it: "the Guild pay survey"."""


def point(situation: Situation) -> Point | None:
    """Quote the person's market figure, with its source and month.

    Silent where there is none for this job and currency, where it is older than two years or
    dated ahead, where it does not lie above the base offered or lies far above the ask, for a
    day or hour rate, which a yearly median says nothing about, once the base is closed, and where
    pay goes by grade: a median is no argument about the step.

    Source: Maaravi, Ganzach & Pazy, "Negotiation as a form of persuasion", Journal of
    Personality and Social Psychology 2011: arguments beside a first offer hurt when they are
    easily countered, so the figure comes with who says so and when.
    """
    form, one, standard = shape(situation), market_figure(situation), market(situation)
    if form is None or one is None or standard is None:
        return None
    if situation.by_rate or is_closed(situation, "base"):
        return None
    if standard.amount <= full_time_base(situation, form) or _out_of_reach(situation, one):
        return None
    if situation.employer.graded:
        return None
    at = situation.private.market.index(one)
    facts = (
        standard.fact,
        Fact("source of the figure", one.source, f"preferences negotiation.market[{at}].source"),
        Fact("date of the figure", one.on, f"preferences negotiation.market[{at}].on"),
    )
    return Point("market_figure", _sentence(situation, one, facts), SOURCE)


def _out_of_reach(situation: Situation, one: MarketFigure) -> bool:
    """Return whether the figure is so far above the ask that it speaks against both."""
    space = room(situation)
    if space is None or space.ask is None:
        return False
    yearly = Fraction(space.ask.base) * space.unit / full_time_share(situation)
    return Fraction(one.amount) > yearly * REACH


def _sentence(situation: Situation, one: MarketFigure, facts: tuple[Fact, ...]) -> Saying:
    begin, mid, study = named(one.source)
    templates: tuple[str, ...] = (
        "{begin} puts the median base for this work at {amount} a year ({month}).",
        "According to {mid} of {month}, the median base for this work is {amount} a year.",
        "The median base for this work is {amount} a year, according to {mid} of {month}.",
        "For this work, {mid} of {month} gives a median base of {amount} a year.",
        "This work has a median base of {amount} a year, going by {mid} of {month}.",
    )
    if not study:
        templates = (
            "{begin} puts the median base for this work at {amount} a year ({month}).",
            "According to {mid}, the median base for this work is {amount} a year ({month}).",
            "The median base for this work is {amount} a year, according to {mid} in {month}.",
        )
    slots = {"begin": begin, "mid": mid}
    amount, month = Amount(one.amount, one.currency), Month(one.on)
    said = (
        say(
            template,
            *facts,
            amount=amount,
            month=month,
            **{key: Name(text) for key, text in slots.items() if f"{{{key}}}" in template},
        )
        for template in templates
    )
    return pick(situation, "market", *said)


def named(source: str) -> tuple[str, str, bool]:
    """Return a source at the beginning of a sentence and inside one, and whether it is a study.

    A survey or report gets its article; a proper name stays as it is.

    >>> named("Guild pay survey")
    ('The Guild pay survey', 'the Guild pay survey', True)
    >>> named("levels.fyi"), named("The Harbour Pay Survey")[1]
    (('levels.fyi', 'levels.fyi', False), 'the Harbour Pay Survey')
    >>> named("Gearwrights' Guild pay survey")[0], named("my union")[0]
    ("Gearwrights' Guild pay survey", 'My union')
    """
    words = source.strip().rstrip(".").split() or [source]
    study = words[-1].casefold() in _STUDIES
    first = words[0].casefold()
    article = first in {"a", "an", "the", "my", "our"}
    owned = any("'" in word or "’" in word for word in words[:-1])
    mid = " ".join((first, *words[1:])) if article else " ".join(words)
    if study and not article and not owned:
        mid = f"the {mid}"
    begin = mid[0].upper() + mid[1:] if article or mid.startswith("the ") else mid
    return begin, mid, study
