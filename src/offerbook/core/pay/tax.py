"""What is left after tax, by the person's own rate or table; none is shipped."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from decimal import Decimal

from offerbook.core.model.preferences import Preferences
from offerbook.core.pay.benefits import MOVE, MOVE_TAX
from offerbook.core.pay.ledger import Component, Ledger, Run
from offerbook.core.pay.sums import table, total
from offerbook.core.pay.tax_rate import owed, stated

TAXED: frozenset[Component] = frozenset({"base", "bonus", "sign_on", "equity"})
"""Parts that are pay; of benefits only what is paid out in cash is taxed as well."""


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

    Tax is due on base, bonus, sign-on, equity that is counted, benefits paid in cash, and help
    with moving, unless the employer pays the tax on it: what is paid on top goes to the tax
    office. Years of work are taken as if they were tax years.

    Raises:
        NoRateError: a currency has no rate.
    """
    tax = stated(preferences)
    if tax is None:
        return ()
    moved = {run.source for run in ledger.runs if run.label == MOVE_TAX}
    taxed = _by_year((run for run in ledger.runs if _is_taxed(run, moved)), preferences)
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


def _is_taxed(run: Run, tax_is_paid: Collection[str]) -> bool:
    if run.label == MOVE:
        return run.source not in tax_is_paid
    in_cash = run.component == "benefit" and run.certainty == "contractual"
    return run.component in TAXED or in_cash
