"""One-off payments for joining."""

from __future__ import annotations

from collections.abc import Iterator

from offerbook.core.calendar import add_months
from offerbook.core.pay.case import Case
from offerbook.core.pay.ledger import Certainty, Run, Unvalued

LABEL = "sign-on"


def runs(case: Case) -> Iterator[Run]:
    """Yield every instalment; one that comes later than the first pay depends on staying."""
    for at, part in enumerate(case.offer.sign_on):
        on = add_months(case.frame.clock, part.month)
        if part.amount and case.frame.pays(on) and case.frame.employed(on):
            certainty: Certainty = "conditional" if part.month else "contractual"
            source = f"sign_on[{at}]"
            yield from case.paid([on], [part.amount], "sign_on", LABEL, certainty, source)


def unvalued(case: Case) -> Iterator[Unvalued]:
    """Yield what may have to be paid back, and what comes too late to be counted."""
    currency = case.offer.currency
    for at, part in enumerate(case.offer.sign_on):
        source = f"sign_on[{at}]"
        on = add_months(case.frame.clock, part.month)
        if on < case.frame.start:
            continue
        if not case.frame.employed(on):
            why = "it is due after the contract ends"
            yield Unvalued(source, LABEL, why, part.amount, currency)
        elif not case.frame.pays(on):
            why = "it is due after the years that are counted"
            yield Unvalued(source, LABEL, why, part.amount, currency)
        elif part.clawback and part.clawback.full_until_month + part.clawback.then_prorata_months:
            why = "it must be paid back, in whole or in part, by leaving early"
            yield Unvalued(f"{source}.clawback", "repaying the sign-on", why, part.amount, currency)
