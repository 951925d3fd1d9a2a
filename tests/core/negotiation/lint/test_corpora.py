"""Faults in many wordings are found, and e-mails that people could really send are let be."""

from __future__ import annotations

import pytest

from offerbook.core.negotiation.lint.lint import lint
from tests.core.negotiation.lint.corpora import SOUND, Fault, Mail, faults, here, mails, near
from tests.core.negotiation.stories import spoken


@pytest.mark.parametrize("fault", faults(), ids=lambda fault: fault.sentence)
def test_a_fault_raises_its_rule(fault: Fault) -> None:
    found = {one.rule for one in fault.found()}
    assert fault.rule in found, found


@pytest.mark.parametrize("mail", mails(), ids=lambda mail: f"{mail.kind} {mail.text[:24]!r}")
def test_an_innocent_mail_raises_nothing(mail: Mail) -> None:
    assert [(one.rule, one.words, spoken(one.why)) for one in mail.found()] == []


@pytest.mark.parametrize("sentence", near())
def test_what_is_only_near_a_fault_is_none(sentence: str) -> None:
    found = Fault("", "alone", sentence).found()
    assert [(one.rule, one.words) for one in found] == []


@pytest.mark.parametrize("book", SOUND)
def test_the_sound_texts_are_sound(book: str) -> None:
    kind, text = SOUND[book]
    assert lint(text.replace(" {fault}", ""), here(book), kind) == ()


def test_the_corpora_reach_every_rule_of_words_and_are_not_small() -> None:
    told = list(faults())
    assert len(told) > 350
    assert len(list(mails())) > 40
    assert {one.rule for one in told} >= {
        "figure",
        "window",
        "private",
        "claim",
        "name",
        "day",
        "threat",
        "apology",
        "verdict",
        "accept",
        "placeholder",
        "jargon",
        "length",
    }


def test_every_finding_has_its_place_its_words_and_a_reason() -> None:
    for fault in faults():
        text = SOUND[fault.book][1].replace("{fault}", fault.sentence)
        for one in fault.found():
            assert text[one.start : one.end] == one.words
            assert spoken(one.why).endswith(".")
