"""Which country a person means."""

from __future__ import annotations

from types import MappingProxyType

from offerbook.core.countries import COUNTRIES
from offerbook.core.model.schema import nearest

_ALSO = MappingProxyType(
    {
        "uk": "GB",
        "england": "GB",
        "scotland": "GB",
        "wales": "GB",
        "great britain": "GB",
        "usa": "US",
        "u.s.": "US",
        "u.s.a.": "US",
        "america": "US",
        "holland": "NL",
        "czech republic": "CZ",
        "hong kong": "HK",
        "korea": "KR",
        "turkey": "TR",
        "uae": "AE",
        "ivory coast": "CI",
        "deutschland": "DE",
        "schweiz": "CH",
        "suisse": "CH",
        "españa": "ES",
    }
)
"""What people write besides the names of Unicode."""


def country_code(text: str) -> str:
    """Return the two letters of the country that `text` surely means, or an empty string.

    >>> country_code("Germany"), country_code("nl"), country_code("Atlantis")
    ('DE', 'NL', '')
    """
    plain = text.strip()
    if plain.upper() in COUNTRIES:
        return plain.upper()
    return _by_name().get(plain.casefold(), "")


def nearest_country(text: str) -> str:
    """Return the two letters of the country whose name `text` probably is, or nothing.

    >>> nearest_country("Germny"), nearest_country("Qqq")
    ('DE', '')
    """
    by_name = _by_name()
    return by_name.get(nearest(text.strip().casefold(), tuple(by_name)), "")


def _by_name() -> dict[str, str]:
    return {name.casefold(): code for code, name in COUNTRIES.items()} | _ALSO
