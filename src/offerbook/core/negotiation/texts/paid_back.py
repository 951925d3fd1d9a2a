"""When a payment must be paid back, as a restated term says it."""

from __future__ import annotations

from offerbook.core.model.pay_parts import Clawback
from offerbook.core.negotiation.counted import counted
from offerbook.core.saying import Phrase, say


def paid_back(clawback: Clawback | None) -> Phrase:
    """Return what follows the sum: when it is owed again; no words where it never is.

    A duty without any months is one that the person has noted and not dated: it is said to hang
    on leaving early, never to be owed in any case.
    """
    if clawback is None:
        return Phrase(say(""))
    whole, part = clawback.full_until_month, clawback.then_prorata_months
    until = counted(whole + part, "month")
    if whole and part:
        template = ", to be repaid if I leave within {whole}, and in part within {until}"
        return Phrase(say(template, whole=counted(whole, "month"), until=until))
    if whole:
        return Phrase(say(", to be repaid if I leave within {until}", until=until))
    if part:
        return Phrase(say(", to be repaid in part if I leave within {until}", until=until))
    return Phrase(say(", to be repaid on leaving early, as you set out"))
