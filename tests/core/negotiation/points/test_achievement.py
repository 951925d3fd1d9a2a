"""What somebody did goes into a sentence that is right for it."""

from __future__ import annotations

import pytest

from offerbook.core.negotiation.lint.lint import lint
from offerbook.core.negotiation.points import achievement
from offerbook.core.negotiation.points.achievement import deed
from offerbook.core.negotiation.texts.write import write
from tests.core.negotiation.cases import ACME, MARKET, PERSON, TODAY
from tests.core.negotiation.stories import mail, situation, spoken, written

NAMES = ("Sam Brooks", "Ada Moor", "Kit Lund", "Noor Vale", "Jan Pell", "Uma Reyes", "Io Faro")


@pytest.mark.parametrize(
    ("words", "own"),
    [
        ("I've led 3 audits", "I've led 3 audits"),
        ("I’ve led 3 audits.", "I’ve led 3 audits"),
        ("i moved 40 tables", "I moved 40 tables"),
        ("Moved 40 tables!", "I moved 40 tables"),
        ("Rebuilt SAP for 12 sites", "I rebuilt SAP for 12 sites"),
        ("successfully migrated 12 sites", "I successfully migrated 12 sites"),
    ],
)
def test_what_was_done_follows_i(words: str, own: str) -> None:
    assert deed(words).told
    assert deed(words).text == own
    assert own in said(words)


@pytest.mark.parametrize(
    "words",
    [
        "SAP rollout for 12 sites",
        "AWS certified",
        "Leading a team of 5",
        "my team shipped the new site",
        "Certified in three tools",
        "Family tables for 40 people",
        "3 audits in a year",
        "Red team lead",
        "need for speed cut by half",
    ],
)
def test_anything_else_stays_as_it_was_written_behind_a_colon(words: str) -> None:
    assert not deed(words).told
    for name in NAMES:
        assert f": {words}." in said(words, name)


def said(words: str, name: str = "Sam Brooks") -> str:
    """Return the sentence; the letter that holds it must pass the examination."""
    did = f'[[preferences.negotiation.achievement]]\ntext = "{words}"\n'
    told = PERSON.replace("Sam Brooks", name) + MARKET + did + ACME
    here = situation(told, "acme", TODAY)
    found = achievement.point(here)
    assert found is not None
    text = mail(written(write("counter", here)))
    assert lint(text, here, "counter") == (), text
    return spoken(found.saying)
