"""A figure that was typed together with the unit that its field has anyway."""

from __future__ import annotations

import re
from decimal import Decimal

_FIGURE = re.compile(r"(?P<figure>.*\d)\s*(?P<unit>[a-z][a-z ]*)", re.IGNORECASE)
_MONTHS = 12


def without_unit(text: str, unit: str) -> str:
    """Return the figure alone, in the unit of the field; any other text as it is.

    Args:
        text: as it was typed.
        unit: of the field, such as `months` or `days a year`.

    >>> [without_unit(one, "months") for one in ("12 months", "1 month", "1.5 years", "12 days")]
    ['12', '1', '18', '12 days']
    >>> without_unit("25 days", "days a year"), without_unit("98k", "")
    ('25', '98k')
    """
    found = _FIGURE.fullmatch(text.strip())
    if found is None or not unit[:1].isalpha():
        return text
    figure, typed = found["figure"], " ".join(found["unit"].casefold().split())
    for word in (unit, unit.split(maxsplit=1)[0]):
        one = " ".join((word.split()[0].removesuffix("s"), *word.split()[1:]))
        if typed in {word, one}:
            return figure
    if unit == "months" and typed in {"year", "years"} and re.fullmatch(r"\d{1,3}(\.\d)?", figure):
        return f"{(_MONTHS * Decimal(figure)).normalize():f}"
    return text
