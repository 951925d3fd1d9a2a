"""Finding the customs of a locale by its name."""

from __future__ import annotations

from functools import cache

from offerbook.errors import UsageError
from offerbook.wording.commonest import COMMONEST
from offerbook.wording.customs import Customs, spelled_name

HOME = COMMONEST["en_GB"]
"""Whose customs hold where no others are known."""


@cache
def customs(name: str) -> Customs | None:
    """Return the customs of the locale called `name`, or None where nobody knows them.

    The commonest are at hand; Babel, which takes longer to load than all else in this package,
    is asked only for the others.
    """
    filed = spelled_name(name)
    if filed in COMMONEST:
        return COMMONEST[filed]
    if not filed:
        return None
    from offerbook.wording.cldr import drawn

    return drawn(filed)


def chosen_customs(chosen: str, fallback: str) -> Customs:
    """Return the customs that the person chose, else the system's, else those of home.

    Raises:
        UsageError: the chosen locale is not known; an unknown fallback is passed over.
    """
    if chosen:
        found = customs(chosen)
        if found is None:
            raise UsageError(
                f"no locale is called {chosen!r}",
                todo="write a language and a country, such as en_GB, en_US or de_DE",
            )
        return found
    language = spelled_name(fallback).partition("_")[0]
    return customs(fallback) or customs(language) or HOME
