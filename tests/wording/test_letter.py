"""Texts ready to send, and the sheet that never is."""

from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from zoneinfo import ZoneInfo

from offerbook.core.fact import Fact
from offerbook.core.negotiation.text import Outgoing, PrepSheet, Section
from offerbook.core.saying import Amount, Moment, Name, Saying, say
from offerbook.wording.letter import Grounded, letter, sheet, with_facts
from offerbook.wording.notation import Notation

BRITISH = Notation("en_GB", date(2026, 11, 23), zone=ZoneInfo("Europe/Amsterdam"))
RIVAL = Fact("base at Birch", Decimal(104000), "birch-1 base.amount", "EUR")


def text(*paragraphs: tuple[Saying, ...], signature: str = "Sam Brooks") -> Outgoing:
    return Outgoing(
        kind="counter",
        application="acme",
        subject=say("Offer for {role}", role=Name("Staff engineer")),
        greeting=say("Hi {name},", name=Name("Jo")),
        paragraphs=paragraphs,
        closing=say("Best regards,"),
        signature=signature,
    )


RIVAL_BASE = say(
    "I also have another written offer; its base is {amount}.",
    RIVAL,
    amount=Amount(Decimal(104000), "EUR"),
)
ASK = say("Could you do {amount}?", amount=Amount(Decimal(108000), "EUR"))


def test_a_letter_can_be_sent_as_it_is() -> None:
    sent = letter(text((RIVAL_BASE, ASK), (say("Thank you!"),)), BRITISH)
    assert sent.subject == "Offer for Staff engineer"
    assert sent.body == (
        "Hi Jo,\n\n"
        "I also have another written offer; its base is €104,000. Could you do €108,000?\n\n"
        "Thank you!\n\n"
        "Best regards,\nSam Brooks"
    )


def test_without_a_name_a_letter_ends_neutrally() -> None:
    assert letter(text((ASK,), signature=""), BRITISH).body.endswith("Best regards,")


def test_an_empty_paragraph_leaves_no_gap() -> None:
    assert "\n\n\n" not in letter(text((), (ASK,)), BRITISH).body


def test_questions_in_a_list_stand_on_lines_of_their_own() -> None:
    body = letter(text((say("I would like to know:"), say("- one?"), say("- two?"))), BRITISH).body
    assert "I would like to know:\n- one?\n- two?\n" in body


def test_lines_are_broken_only_on_request() -> None:
    narrow = letter(text((RIVAL_BASE, ASK)), BRITISH, columns=40).body
    assert max(map(len, narrow.split("\n"))) <= 40
    assert " ".join(narrow.split()) == " ".join(
        letter(text((RIVAL_BASE, ASK)), BRITISH).body.split()
    )


def test_a_letter_never_says_your_time_since_its_reader_is_elsewhere() -> None:
    due = datetime(2026, 11, 27, 17, tzinfo=timezone(timedelta(hours=-5)))
    asked = say("Could I answer by {due}?", due=Moment(due))
    assert "by Friday 27 November, 17:00 (UTC−5)?" in letter(text((asked,)), BRITISH).body


def test_every_sentence_comes_with_the_fields_it_rests_on() -> None:
    lines = with_facts(text((RIVAL_BASE, ASK)), BRITISH)
    assert [one.sentence for one in lines][:2] == ["Offer for Staff engineer", "Hi Jo,"]
    assert lines[2] == Grounded(
        "I also have another written offer; its base is €104,000.",
        ("base at Birch (birch-1 base.amount): €104,000",),
    )
    assert lines[3].rests_on == ()


def test_another_language_needs_only_its_templates() -> None:
    german = {"Could you do {amount}?": "Wären {amount} möglich?"}
    sent = letter(text((ASK,)), Notation("de_DE"), catalogue=german).body
    assert "Wären 108.000\xa0€ möglich?" in sent


def test_the_prep_sheet_says_first_that_it_is_private_and_has_a_dash_for_every_line() -> None:
    prep = PrepSheet(
        "acme-1",
        (
            Section(
                say("What to do now"), (say("Ask for {amount}.", amount=Amount(Decimal(5), "EUR")),)
            ),
            Section(say("Things to ask for"), (say("base"), say("start date"))),
        ),
    )
    assert sheet(prep, BRITISH) == (
        "Private, and never sent.\n\n"
        "What to do now\n- Ask for €5.\n\nThings to ask for\n- base\n- start date"
    )
    assert sheet(prep, BRITISH, columns=9).startswith(
        "Private, and never sent.\n\nWhat to do now\n- Ask for\n  €5.\n"
    )


def test_an_english_letter_has_english_figures_whatever_the_writer_s_customs() -> None:
    assert "€108,000" in letter(text((ASK,)), Notation("de_DE")).body
    american = say("Could you do {amount}?", amount=Amount(Decimal(109_000), "USD"))
    assert "US$109,000" in letter(text((american,)), Notation("de_DE")).body
    assert "$109,000" in letter(text((american,)), Notation("en_US")).body.replace("US$", "")
    assert "€108,000" in with_facts(text((ASK,)), Notation("fr_FR"))[2].sentence
