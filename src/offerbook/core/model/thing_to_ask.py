"""What a person might ask for, how far, and how hard that is for the employer."""

from decimal import Decimal
from typing import Literal

from pydantic import Field

from offerbook.core.model.value import Amount, Day, Value


class ThingToAsk(Value):
    """One thing to ask for; what is left out is guessed, and the guess is shown."""

    path: str = Field(min_length=1)
    """A field of the offer, such as `base.amount` or `sign_on[0].amount`; or `fit.` and the id of
    a criterion, where a better term would raise its score."""

    application: str = ""
    """For which application only; absent: for all."""

    most: Decimal | Day | None = None
    """The furthest I would ask for, in the unit of the field."""

    step: Decimal | None = Field(default=None, gt=0)
    """The step in which it is asked for; in days for a date."""

    hardness: Literal["easy", "middling", "hard"] | None = None
    """How hard it is for the employer."""

    cost: Amount | None = None
    """What all of it would cost the employer, in my currency; only if I have a figure."""

    closed: bool = False
    """It is not to be asked for."""
