"""Words that do harm: threats, apologies, need, blame, verdicts, jargon, placeholders."""

from __future__ import annotations

import re
from collections.abc import Iterator

from offerbook.core.negotiation.lint import accepting, manners, threats, unfinished, verdicts
from offerbook.core.negotiation.lint.finding import Draft, Finding, RuleName
from offerbook.core.saying import Saying

_WORDS: tuple[tuple[RuleName, re.Pattern[str], Saying], ...] = (
    ("apology", manners.APOLOGY, manners.SORRY_WHY),
    ("apology", manners.NEED, manners.NEED_WHY),
    ("apology", manners.BLAME, manners.BLAME_WHY),
    ("jargon", unfinished.JARGON, unfinished.JARGON_WHY),
    ("placeholder", unfinished.PLACEHOLDER, unfinished.FILL_WHY),
)


def check(draft: Draft) -> Iterator[Finding]:
    """Yield a finding for every such word that is not one of the book's own.

    Source: constraint wording beats disparagement, Lee & Ames 2017.
    """
    for rule, pattern, why in _WORDS:
        for found in pattern.finditer(draft.flat):
            if found[0].strip() and not draft.is_covered(*found.span()):
                yield draft.finding(rule, *found.span(), why)
    yield from threats.check(draft)
    yield from verdicts.check(draft)
    yield from accepting.check(draft)
