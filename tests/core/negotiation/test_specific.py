"""The person's own words on a job, and to whom a text is addressed."""

from __future__ import annotations

import re

import pytest

from offerbook.core.negotiation.lint.lint import lint
from offerbook.core.negotiation.phrase import greeting, keen
from offerbook.core.negotiation.specific import fitted
from offerbook.core.negotiation.texts.write import write
from tests.core.negotiation.cases import ACME, CEDAR, MARKET, PERSON, TODAY, swapped, without
from tests.core.negotiation.stories import mail, situation, spoken, written

NAMES = ("Sam Brooks", "Ada Moor", "Kit Lund", "Noor Vale", "Jan Pell", "Uma Reyes", "Io Faro")


def said(specific: str, more: str = "", name: str = "Sam Brooks") -> str:
    told = swapped(ACME, "the move to event streams", specific)
    told = swapped(told, 'company = "Acme"', f'company = "Acme"\n{more}')
    return spoken(keen(situation(PERSON.replace("Sam Brooks", name) + told, "acme", TODAY)))


@pytest.mark.parametrize(
    ("words", "never"),
    [
        ("I love that you publish everything", r"on I love|to I love"),
        ("You publish everything", r"on [Yy]ou|to [Yy]ou"),
        ("The river sensors", r"The river"),
        ("Rivers and their sensors", r"on Rivers|to Rivers"),
        ("Build the new team", r"on build|on Build"),
        ("to learn from the best", r"on to|to to|to learn .* I"),
        ("that the team is small", r"on that|like that that"),
        ("help people sleep", r"on help|about help|to help people sleep (is|and)|: help"),
        ("tackle their backlog", r"on tackle|about tackle"),
        ("shape how teams work", r"on shape|about shape"),
    ],
)
def test_words_that_do_not_go_on_after_keen_on_are_fitted_in_another_way(
    words: str, never: str
) -> None:
    for name in NAMES:
        text = said(words, name=name)
        assert not re.search(never, text), text
        assert re.search(r"keen|glad|look(ing)? forward|enthusias", text), text
        assert fitted(words).text.casefold() in text.casefold()


@pytest.mark.parametrize("name", NAMES)
def test_nobody_joins_the_employer_they_have(name: str) -> None:
    for words in ("the river sensors", "You publish everything", "Rivers"):
        assert "join" not in said(words, "internal = true", name)


def test_many_words_get_the_shortest_sentence() -> None:
    words = "owning the whole long road from the first commit to the last customer in the field"
    assert said(words) == f"I am keen on {words}."


@pytest.mark.parametrize(
    ("contact", "hello"),
    [
        ("Müller, Hans", r"(Hi|Hello|Dear) Hans,"),
        ("van der Berg, Piet", r"(Hi|Hello|Dear) Piet,"),
        ("de Vries, Jan", r"(Hi|Hello|Dear) Jan,"),
        ("Van den Broek, Jan, PhD", r"(Hi|Hello|Dear) Jan,"),
        ("van der Berg", r"(Hi|Hello|Dear) van der Berg,"),
        ("Professor Ada Finch", r"(Hi|Hello|Dear) Professor Ada Finch,"),
        ("Madame Curie", r"(Hi|Hello|Dear) Madame Curie,"),
        ("Ada Finch, PhD", r"(Hi|Hello|Dear) Ada,"),
        ("Anna Maria Lane, Leeds", r"(Hi|Hello|Dear) Anna,"),
        ("the recruiter", "Hello,"),
        ("HR Team", "Hello,"),
        ("jobs@acme.example", "Hello,"),
        ("Dr. Ada Finch", r"(Hi|Hello|Dear) Dr\. Ada Finch,"),
    ],
)
def test_a_greeting_names_a_person_or_nobody(contact: str, hello: str) -> None:
    told = PERSON + swapped(ACME, "Jo Lane", contact)
    assert re.fullmatch(hello, spoken(greeting(situation(told, "acme", TODAY))))


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    ("words", "own", "never"),
    [
        (
            "because it is small",
            "it is small",
            r"[Bb]ecause .*because|on because|to because",
        ),
        ("Because People are kind", "People are kind", r"on |Because"),
        ("because of the small team", "the small team", r"because of"),
        ("strong engineering culture?", "strong engineering culture", r"\?"),
    ],
)
def test_a_reason_or_a_question_mark_breaks_no_sentence(
    name: str, words: str, own: str, never: str
) -> None:
    text = said(words, name=name)
    assert own in text
    assert not re.search(never, text), text


def test_a_title_before_a_name_is_no_placeholder() -> None:
    told = PERSON + swapped(without(ACME, "answer_by"), "Jo Lane", "Madame Curie")
    spelt = swapped(told, "written = true", "written = false")
    for name in NAMES:
        here = situation(spelt.replace("Sam Brooks", name), "acme", TODAY)
        text = mail(written(write("in_writing", here)))
        assert "Madame Curie," in text
        assert lint(text, here, "in_writing") == ()
    for hello in ("Dear Sir or Madam,", "Dear Madam,", "dear sir,", "Dear Sir,"):
        found = lint(text.replace(text.split("\n\n")[1], hello), here, "in_writing")
        assert "placeholder" in [one.rule for one in found], hello


MET = swapped(CEDAR, "round = 2", 'with = ["Dr. Ada Finch", "Ravi Iyer"]')


def test_whoever_is_written_to_is_thanked_as_you() -> None:
    for name in NAMES:
        told = PERSON.replace("Sam Brooks", name.replace("Ada", "Bea"))
        text = mail(written(write("thank_you", situation(told + MET, "cedar", "2026-11-17"))))
        assert "Ravi" in text
        assert text.count("Ada") == 1
        assert "Iyer" not in text
        alone = swapped(MET, ', "Ravi Iyer"', "")
        text = mail(written(write("thank_you", situation(told + alone, "cedar", "2026-11-17"))))
        assert text.count("Ada") == 1


@pytest.mark.parametrize("name", NAMES)
def test_until_then_is_said_of_a_named_day_only(name: str) -> None:
    told = PERSON.replace("Sam Brooks", name) + without(CEDAR, "promised_by")
    here = situation(told, "cedar", "2026-11-17")
    text = mail(written(write("thank_you", here)))
    assert not re.search(r"until then|before then", text, re.IGNORECASE)
    assert lint(text, here, "thank_you") == ()


def test_a_nudge_thanks_for_conversations_only_where_there_were_some() -> None:
    applied = swapped(CEDAR, '{ on = 2026-11-16, kind = "interview", round = 2 },', "")
    first = 'first_choice = { application = "cedar", on = 2026-11-20 }\n'
    for told in (applied, without(applied, "role")):
        text = mail(
            written(write("nudge", situation(PERSON + first + ACME + told, "cedar", TODAY)))
        )
        assert "conversation" not in text
        assert "considering" in text


def test_a_withdrawal_names_the_role() -> None:
    text = mail(written(write("withdraw", situation(PERSON + CEDAR, "cedar", TODAY))))
    assert "my application for the Platform engineer role" in text


def test_a_follow_up_uses_words_that_do_not_fit_as_the_other_texts_do() -> None:
    told = swapped(CEDAR, 'role = "Platform engineer"', 'role = "Pilot"\nspecific = "You care"')
    here = situation(PERSON + told, "cedar", "2026-12-14")
    assert re.search(r"you care", mail(written(write("follow_up", here))))
    inside = swapped(CEDAR, 'role = "Platform engineer"', 'role = "Pilot"\ninternal = true')
    here = situation(PERSON + inside, "cedar", "2026-12-14")
    assert "join" not in mail(written(write("follow_up", here)))


def test_a_market_figure_from_a_name_gets_no_article() -> None:
    for name in NAMES:
        told = PERSON.replace("Sam Brooks", name) + swapped(
            MARKET, "the Harbour Pay Survey", "levels.example"
        )
        text = mail(written(write("counter", situation(told + ACME, "acme", TODAY))))
        assert "the levels" not in text
        assert "June 2026" in text


def test_without_own_words_the_employer_is_named_as_the_work_is_there() -> None:
    for name in NAMES:
        told = PERSON.replace("Sam Brooks", name) + without(ACME, "specific")
        assert "Acme" in spoken(keen(situation(told, "acme", TODAY)))
        inside = swapped(told, 'company = "Acme"', 'company = "Acme"\ninternal = true')
        assert "Acme" not in spoken(keen(situation(inside, "acme", TODAY)))
        day = swapped(told, "amount = 90000", 'amount = 500, per = "day", billable_days = 200')
        assert "with Acme" in spoken(keen(situation(day, "acme", TODAY)))
    day = swapped(ACME, "amount = 90000", 'amount = 500, per = "day", billable_days = 200')
    for name in NAMES:
        told = PERSON.replace("Sam Brooks", name) + day
        assert "join" not in spoken(keen(situation(told, "acme", TODAY)))
