"""The root of everything that is read from a file."""

from datetime import date, datetime
from decimal import Decimal
from itertools import chain
from typing import Annotated, Final, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from offerbook.core.calendar import FIRST_DAY, LAST_DAY
from offerbook.core.currencies import MINOR_UNITS

LARGEST = Decimal(10**15)
"""More than any pay in any currency; it keeps sums inside the digits that are kept."""

MONEY: Final = "money"
"""Marks a number as an amount of money, for whoever shows or reads it."""

PRICE: Final = "price"
"""Marks money that one share costs, which often has more decimals than can be paid."""

SHARE: Final = "share"
"""Marks a number of which 1 is the whole, so that 5 % is 0.05."""

PERCENT: Final = "percent"
"""Marks a number of which 100 is the whole, so that 5 % is 5."""

Measure = Literal["", "money", "price", "share", "percent"]
"""What a number counts; empty where it is none of these."""

Amount = Annotated[Decimal, Field(ge=0, le=LARGEST), MONEY]
"""Money that cannot be negative, in the currency of the record that holds it."""

Price = Annotated[Decimal, Field(ge=0, le=LARGEST), PRICE]
"""What one share costs, in the currency of the table that holds it."""

PercentFigure = Annotated[Decimal, PERCENT]
"""In percent, with bounds of its own."""

Percent = Annotated[PercentFigure, Field(ge=0, le=100)]
"""0 to 100."""

ShareFigure = Annotated[Decimal, SHARE]
"""A share, with bounds of its own."""

Share = Annotated[ShareFigure, Field(ge=0, le=1)]
"""0 to 1."""

Count = Annotated[Decimal, Field(ge=0, le=LARGEST)]
"""How many of something; halves are allowed where people use them."""

DaysAYear = Annotated[Decimal, Field(ge=0, le=366)]
"""Days of one year; halves are allowed."""

Months = Annotated[int, Field(ge=0, le=1200)]
"""A number of whole months."""

Day = Annotated[date, Field(ge=FIRST_DAY, le=LAST_DAY)]
"""A day from which days, months and years can be counted."""


def _within(moment: datetime) -> datetime:
    if not FIRST_DAY <= moment.date() <= LAST_DAY:
        msg = f"must lie between {FIRST_DAY} and {LAST_DAY}"
        raise ValueError(msg)
    return moment


Moment = Annotated[datetime, AfterValidator(_within)]
"""A day with a time of day, within the same days; perhaps with a zone."""

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


class RuleError(ValueError):
    """Two keys of a table do not hang together.

    Args:
        what: what is wrong, in words.
        path: the key below the table that is to be looked at; more where it stands deeper.
    """

    def __init__(self, what: str, *path: str | int) -> None:
        super().__init__(what)
        self.path = path


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
