"""The root of everything that is read from a file."""

from datetime import date
from decimal import Decimal
from itertools import chain
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from offerbook.core.currencies import MINOR_UNITS

LARGEST = Decimal(10**15)
"""More than any pay in any currency; it keeps sums inside the digits that are kept."""

MONEY = "money"
"""Marks a number as an amount of money, for whoever shows or reads it."""

Amount = Annotated[Decimal, Field(ge=0, le=LARGEST), MONEY]
"""Money that cannot be negative, in the currency of the record that holds it."""

Percent = Annotated[Decimal, Field(ge=0, le=100)]
"""0 to 100."""

Share = Annotated[Decimal, Field(ge=0, le=1)]
"""0 to 1."""

Count = Annotated[Decimal, Field(ge=0, le=LARGEST)]
"""How many of something; halves are allowed where people use them."""

DaysAYear = Annotated[Decimal, Field(ge=0, le=366)]
"""Days of one year; halves are allowed."""

Months = Annotated[int, Field(ge=0, le=1200)]
"""A number of whole months."""

WorkDay = Annotated[date, Field(ge=date(1900, 1, 1), le=date(2199, 12, 31))]
"""A day from which months and years are counted."""


NO_CURRENCY = "is no currency of ISO 4217"
"""What is wrong with three letters that are no money."""


def nearest_currency(code: str) -> str:
    """Return the currency that was probably meant, or an empty string.

    Two letters stand for the country, so those count; or the same three stand in another order.

    >>> nearest_currency("EUX"), nearest_currency("GPB"), nearest_currency("XQZ")
    ('EUR', 'GBP', '')
    """
    alike = (one for one in MINOR_UNITS if one[:2] == code[:2].upper())
    mixed = (one for one in MINOR_UNITS if sorted(one) == sorted(code.upper()))
    return next(chain(alike, mixed), "")


def _known(code: str) -> str:
    if code not in MINOR_UNITS:
        raise ValueError(NO_CURRENCY)
    return code


CurrencyCode = Annotated[str, Field(pattern=r"^[A-Z]{3}$"), AfterValidator(_known)]
"""Three capital letters that ISO 4217 knows as money."""


class Value(BaseModel):
    """A frozen value, strict about types; keys it does not know are left to the reader."""

    model_config = ConfigDict(
        frozen=True,
        strict=True,
        extra="ignore",
        defer_build=True,
        hide_input_in_errors=True,
        validate_by_name=True,
        validate_by_alias=True,
    )
