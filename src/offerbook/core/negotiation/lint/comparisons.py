"""Comparisons with another offer: whether it is higher, and by how much."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from offerbook.core.model.offer import Offer
from offerbook.core.negotiation.lines import Shape, shape
from offerbook.core.negotiation.lint.finding import Draft, Finding
from offerbook.core.negotiation.lint.matching import any_of
from offerbook.core.negotiation.lint.others import names_others
from offerbook.core.negotiation.points.spoken_of import footing
from offerbook.core.negotiation.rivals import Rival, rivals
from offerbook.core.saying import Saying, say

_BETTER = r"(?:higher|better|larger|bigger|richer|stronger|more generous|superior)"
_HIGHER = any_of(
    rf"""
    \b{_BETTER}\b(?: (?P<what>base|sign-?on|salary|rate|bonus))?
    \b(?P<what2>base|sign-?on|salary|rate)(?: is| are| of \S+ is)? higher\b
    \b(?:pays?|paid|paying|offer(?:s|ed)?|give|get|gets)(?: me)?(?: \w+){{0,2}}? more\b
    \bmore (?:money|pay)\b
    \bmore than (?:you|yours)\b
    \babove yours\b
    \b(?:exceeds|beats|tops) your
    \b(?:double|doubles|twice|triple|(?:\w+) times as (?:much|high)|half as much again)\b
    """
)
_MUCH = any_of(
    r"""
    \b(?:far|much|a lot|way|considerably|significantly|substantially|vastly|a good deal
    + |hugely) (?:\w+ )?(?:more|higher|better|larger|above|bigger)\b
    """
)
_TIMES = any_of(
    r"""
    \b(?:double|doubles|twice|triple|times as|half as much again)\b
    """
)
_BY_FAR = Fraction(115, 100)
"""From here on "far more" is let through; a default of this project."""


def check(draft: Draft) -> Iterator[Finding]:
    """Yield a finding for every comparison with another offer that is not true.

    What is compared must be what is said: a higher base is no higher sign-on payment. How many
    times as much gives the figure away, and so needs the permission to disclose amounts.
    """
    form, usable = shape(draft.situation), rivals(draft.situation)
    for found in _HIGHER.finditer(draft.flat):
        if not names_others(draft, found.start()) or draft.is_covered(*found.span()):
            continue
        what = (found["what"] or found["what2"] or "").lower()
        why = _wrong(draft, found[0], what, form, usable)
        if why is not None:
            yield draft.finding("claim", *found.span(), why)
    for found in _MUCH.finditer(draft.flat):
        if names_others(draft, found.start()) and _most(form, usable) < _BY_FAR:
            why = say("No other written and open offer in their currency is that much higher.")
            yield draft.finding("claim", *found.span(), why)


def _wrong(
    draft: Draft, words: str, what: str, form: Shape | None, usable: tuple[Rival, ...]
) -> Saying | None:
    if form is None or not any(_is_higher(draft, one, form, what) for one in usable):
        return say("No other written and open offer in their currency is higher.")
    if _TIMES.search(words):
        if _most(form, usable) < Fraction(19, 10):
            return say("No other written and open offer in their currency is that much higher.")
        if not draft.situation.permissions.disclose_amounts:
            return say("This gives away a figure, and you have not allowed that.")
    return None


def _is_higher(draft: Draft, one: Rival, form: Shape, what: str) -> bool:
    mine = draft.situation.terms
    once = mine is not None and _once(one.offer) > _once(mine)
    here, there = footing(draft.situation, form, one)
    match what:
        case "base" | "salary" | "rate":
            return there > here
        case "sign-on" | "signon":
            return once
        case _:
            return there > here or one.recurring > form.recurring or once


def _once(offer: Offer) -> Decimal:
    return sum((part.amount for part in offer.sign_on), Decimal(0))


def _most(form: Shape | None, usable: tuple[Rival, ...]) -> Fraction:
    """Return how many times as high the best of the others is, by base or recurring pay."""
    if form is None:
        return Fraction(0)
    ratios = [one.base / form.base for one in usable]
    ratios += [one.recurring / form.recurring for one in usable]
    return max(ratios, default=Fraction(0))
