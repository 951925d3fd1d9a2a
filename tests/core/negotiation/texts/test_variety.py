"""Two people do not send the same mail, and nobody's mail changes under them."""

from __future__ import annotations

from itertools import combinations

import pytest

from offerbook.core.negotiation.lint.lint import lint
from offerbook.core.negotiation.text import PrepSheet
from offerbook.core.negotiation.texts.call import script
from offerbook.core.negotiation.texts.write import write
from offerbook.core.waiting.items import TextKind
from tests.core.negotiation.cases import (
    ACHIEVEMENT,
    ACME,
    BIRCH,
    CEDAR,
    FIRST_CEDAR,
    MARKET,
    PERSON,
    TODAY,
)
from tests.core.negotiation.stories import mail, situation, spoken, written

PEOPLE = tuple(
    f"{first} {last}"
    for first in ("Ada", "Bo", "Cleo", "Dag", "Efe", "Fay", "Gus", "Hana")
    for last in ("Moor", "Lund", "Vale", "Pell", "Reyes")
)
WARM = '[preferences.negotiation]\nstyle = "relational"\n'
HOME = 'promised = [{ what = "two days at home", on = 2026-11-20 }]\n'
TOGETHER = (" us ", "together", "your help", "your view", "Working well with you")
STORIES: dict[TextKind, tuple[str, str]] = {
    "counter": (ACHIEVEMENT + MARKET + ACME, "acme"),
    "more_time": (ACME + CEDAR, "acme"),
    "nudge": (ACME + CEDAR, "cedar"),
    "questions": (BIRCH.replace("retirement = [{ percent = 5 }]\n", ""), "birch"),
    "recap": (ACME + HOME, "acme"),
    "accept": (ACME, "acme"),
    "decline": (ACME, "acme"),
}


def body(kind: TextKind, name: str, style: str = "") -> str:
    """Return a text without its greeting and its signature."""
    told, about = STORIES[kind]
    person = PERSON.replace("Sam Brooks", name)
    first = FIRST_CEDAR if kind in {"more_time", "nudge"} else ""
    here = situation(person + first + style + told, about, TODAY)
    text = mail(written(write(kind, here)))
    assert lint(text, here, kind) == ()
    return text.partition("\n\n")[2].rpartition("\n\n")[0]


@pytest.mark.parametrize("kind", STORIES)
def test_two_people_with_the_same_story_rarely_send_the_same_words(kind: TextKind) -> None:
    texts = [body(kind, name) for name in PEOPLE]
    pairs = list(combinations(texts, 2))
    same = sum(one == other for one, other in pairs)
    assert same / len(pairs) < 0.1
    if kind == "counter":
        assert same == 0


@pytest.mark.parametrize("kind", STORIES)
def test_one_person_always_gets_the_same_text(kind: TextKind) -> None:
    assert body(kind, PEOPLE[0]) == body(kind, PEOPLE[0])


def test_the_relational_style_is_for_whoever_chose_it_whatever_the_name() -> None:
    for name in PEOPLE:
        assert any(words in body("counter", name, WARM) for words in TOGETHER)
        assert not any(words in body("counter", name) for words in TOGETHER)


def test_the_call_script_honours_the_style_too() -> None:
    for style, said in ((WARM, True), ("", False)):
        here = situation(PERSON + style + ACHIEVEMENT + MARKET + ACME, "acme", TODAY)
        sheet = script(here)
        assert isinstance(sheet, PrepSheet)
        opening = " ".join(spoken(line) for line in sheet.sections[0].lines)
        assert any(words in opening for words in TOGETHER) is said
