"""What is left after tax, by the person's own rate or table; none is shipped."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from offerbook.core.model.assumed import Tax
from offerbook.core.model.preferences import Preferences
from offerbook.core.money import fine
from offerbook.core.pay.benefits import MOVE_TAX
from offerbook.core.pay.case import HUNDRED
from offerbook.core.pay.ledger import Component, Ledger, Run
from offerbook.core.pay.sums import table, total

TAXED: frozenset[Component] = frozenset({"base", "bonus", "sign_on", "equity"})
"""Parts that are pay; of benefits only what is paid out in cash is taxed as well."""
_ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class TakeHome:
    """One year of work before and after tax, in the preferences' currency."""

    number: int
    """Counted from 1."""

    taxed: Decimal
    """Pay that tax is due on."""

    tax: Decimal
    """The tax."""

    left: Decimal
    """All of the year's total − the tax."""


def take_home(ledger: Ledger, preferences: Preferences) -> tuple[TakeHome, ...]:
    """Return each year after tax; empty where the preferences state no rate and no table.

    Tax is due on base, bonus, sign-on, equity that is counted, and benefits paid in cash; what an
    employer pays on top for tax goes to the tax office. Years of work are taken as if they were
    tax years.

    Raises:
        NoRateError: a currency has no rate.
    """
    tax = preferences.tax
    if tax is None or (tax.effective_percent is None and not tax.brackets):
        return ()
    taxed = _by_year((run for run in ledger.runs if _is_taxed(run)), preferences)
    grossed_up = _by_year((run for run in ledger.runs if run.label == MOVE_TAX), preferences)
    whole = _by_year(ledger.runs, preferences)
    found = []
    for number in range(1, ledger.years + 1):
        due = total((owed(taxed[number], tax), grossed_up[number]))
        left = total((whole[number], due.copy_negate()))
        found.append(TakeHome(number, taxed[number], due, left))
    return tuple(found)


def _by_year(runs: Iterable[Run], preferences: Preferences) -> defaultdict[int, Decimal]:
    sums: dict[int, list[Decimal]] = {}
    for cell in table(runs, preferences):
        sums.setdefault(cell.year, []).append(cell.amount)
    return defaultdict(Decimal, {year: total(amounts) for year, amounts in sums.items()})


def _is_taxed(run: Run) -> bool:
    in_cash = run.component == "benefit" and run.certainty == "contractual"
    return run.component in TAXED or in_cash


def owed(pay: Decimal, tax: Tax) -> Decimal:
    """Return the tax on a year's pay, in the same currency.

    One rate: pay × percent. Steps: Σ percent × what of the pay lies between a step and the
    next; below the first step nothing is due, so that is the allowance, and a step of 0 % is a
    cap.

    >>> from offerbook.core.model.assumed import Bracket
    >>> steps = [(10_000, 20), (50_000, 40)]
    >>> table = tuple(Bracket(above=Decimal(a), percent=Decimal(p)) for a, p in steps)
    >>> owed(Decimal(60_000), Tax(brackets=table))  # 20 % of 40 000 + 40 % of 10 000
    Decimal('12000')
    """
    if tax.effective_percent is not None:
        return fine(max(_ZERO, pay) * tax.effective_percent / HUNDRED)
    ends = [*(step.above for step in tax.brackets[1:]), None]
    return fine(
        sum(
            (
                max(_ZERO, (pay if end is None else min(pay, end)) - step.above) * step.percent
                for step, end in zip(tax.brackets, ends, strict=True)
            ),
            _ZERO,
        )
        / HUNDRED
    )
