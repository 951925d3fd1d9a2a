"""What a locale says about where a person lives."""

from __future__ import annotations


def currency_of(locale: str) -> str:
    """Return the currency of the country that a locale names, or nothing where it names none.

    Source: the Unicode CLDR, by way of Babel.

    >>> [currency_of(one) for one in ("en_US", "sv-SE", "de", "")]
    ['USD', 'SEK', '', '']
    """
    from babel.core import Locale, UnknownLocaleError
    from babel.numbers import get_territory_currencies

    try:
        territory = Locale.parse(locale.replace("-", "_")).territory if locale else None
    except (UnknownLocaleError, ValueError):
        return ""
    found = get_territory_currencies(territory) if territory else []
    return str(found[-1]) if found else ""
