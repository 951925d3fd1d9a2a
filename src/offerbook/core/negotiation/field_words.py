"""A field of an offer as a person calls it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "answer_by": "day for the answer",
        "clause": "clauses",
        "grant": "equity",
        "relocation": "help with moving",
        "sign_on": "sign-on",
        "start": "start date",
        "terms": "other terms",
        "terms.review_on": "review of pay",
        "time": "time off and days at home",
        "time.leave_days": "days of leave",
        "time.onsite_days": "days on site",
    }
)
_OF_THE_WHOLE = frozenset({"amount", "value", "units", "target_percent", "percent"})


def field_words(path: str) -> str:
    """Return a field in plain words.

    >>> [field_words(one) for one in ("base.amount", "sign_on[0].amount", "terms.probation_months")]
    ['base', 'sign-on', 'probation months']
    """
    steps = [step.partition("[")[0] for step in path.split(".")]
    if len(steps) > 1 and steps[-1] in _OF_THE_WHOLE:
        steps = steps[:-1]
    named = _WORDS.get(".".join(steps))
    return named or steps[-1].replace("_", " ")


def fields_words(paths: Iterable[str]) -> tuple[str, ...]:
    """Return several fields in plain words, each once, in order."""
    return tuple(dict.fromkeys(field_words(path) for path in paths))
