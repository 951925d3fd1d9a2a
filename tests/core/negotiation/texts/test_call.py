from __future__ import annotations

from offerbook.core.negotiation.text import PrepSheet, Refusal
from offerbook.core.negotiation.texts.call import first_call, script
from tests.core.negotiation.cases import ACHIEVEMENT, ACME, CEDAR, MARKET, PERSON, TODAY
from tests.core.negotiation.stories import situation, spoken


def test_the_script_opens_within_a_minute_and_then_stops() -> None:
    found = script(situation(PERSON + MARKET + ACME, "acme", TODAY))
    assert isinstance(found, PrepSheet)
    opening = [spoken(line) for line in found.sections[0].lines]
    assert sum(len(one.split()) for one in opening) <= 170
    assert "€99,500" in opening[-1]
    assert spoken(found.sections[1].lines[0]).startswith("Stop talking")
    assert spoken(found.sections[-1].lines[-1]).endswith("?")


def test_every_spoken_sentence_has_at_most_twenty_words() -> None:
    here = situation(PERSON + MARKET + ACME, "acme", TODAY)
    for sheet in (script(here), first_call(here)):
        assert isinstance(sheet, PrepSheet)
        for section in sheet.sections:
            for line in section.lines:
                for sentence in spoken(line).split(". "):
                    assert len(sentence.split()) <= 20, sentence


def test_there_is_no_script_without_an_ask() -> None:
    found = script(situation(PERSON + ACME, "acme", TODAY))
    assert isinstance(found, Refusal)
    assert found.missing


def test_the_card_for_the_first_call_accepts_nothing_and_asks_for_the_letter() -> None:
    found = first_call(situation(PERSON + CEDAR, "cedar", TODAY))
    said = " ".join(spoken(line) for section in found.sections for line in section.lines)
    assert found.offer == "cedar"
    for words in ("in writing", "By what day", "start date", "Who decides", "No yes yet"):
        assert words in said


def test_the_script_goes_on_to_the_next_thing_where_pay_goes_by_grade() -> None:
    graded = ACME.replace('company = "Acme"', 'company = "Acme"\ngraded = true')
    found = script(situation(PERSON + MARKET + ACHIEVEMENT + graded, "acme", TODAY))
    assert isinstance(found, PrepSheet)
    assert "which step" in " ".join(spoken(line) for line in found.sections[0].lines)
