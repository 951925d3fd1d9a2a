"""The root of everything that is read from a file."""

from decimal import Decimal
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

Amount = Annotated[Decimal, Field(ge=0)]
"""Money that cannot be negative, in the currency of the record that holds it."""

Percent = Annotated[Decimal, Field(ge=0, le=100)]
"""0 to 100."""

Share = Annotated[Decimal, Field(ge=0, le=1)]
"""0 to 1."""

Count = Annotated[Decimal, Field(ge=0)]
"""How many of something; halves are allowed where people use them."""

Months = Annotated[int, Field(ge=0, le=1200)]
"""A number of whole months."""

CurrencyCode = Annotated[str, Field(pattern=r"^[A-Z]{3}$")]
"""Three capital letters; `core.money` knows which of them exist."""


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
