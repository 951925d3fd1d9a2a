from datetime import date
from typing import Any

import pytest

from offerbook.core.model.admit import admit
from offerbook.core.model.book import Book, Kind
from offerbook.core.model.check import crosschecked

ON = date(2026, 11, 18)
WRITTEN: dict[str, Any] = {"on": ON, "kind": "offer_written", "offer": "acme-1"}
ACME: dict[str, Any] = {"company": "Acme", "events": [WRITTEN]}
OFFER: dict[str, Any] = {"application": "acme", "currency": "EUR", "written": True}


def said(**records: dict[str, Any] | None) -> list[str]:
    """Return the problems between records; `acme_1` is an offer, `mine` the preferences."""
    book = Book()
    for name, data in records.items():
        kind: Kind = "offer" if "_" in name else "application"
        record_id = name.replace("_", "-")
        if name == "mine":
            kind, record_id = "preferences", "preferences"
        if data is not None:
            book = book.with_record(admit(kind, record_id, data))
    return [str(problem) for problem in crosschecked(book).problems]


def test_a_book_that_hangs_together_has_no_problems() -> None:
    assert said(acme=ACME, acme_1=OFFER) == []


def test_an_offer_that_names_no_known_application_names_the_nearest() -> None:
    assert said(acme={"company": "Acme"}, acme_1={**OFFER, "application": "acmee"}) == [
        (
            'acme-1: application: names an application that is not in the book, given "acmee"; '
            "did you mean acme?"
        ),
    ]


def test_or_says_which_file_to_add() -> None:
    assert said(acme_1=OFFER) == [
        (
            'acme-1: application: names an application that is not in the book, given "acme"; '
            "add applications/acme.toml"
        ),
    ]


def test_an_application_whose_file_is_broken_is_known_all_the_same() -> None:
    assert said(acme={"company": 3}, acme_1=OFFER) == []


def test_the_present_job_needs_no_application() -> None:
    assert said(the_job={"kind": "current", "currency": "EUR"}) == []


@pytest.mark.parametrize("name", ["acme-9", "acme", "acme-1"])
def test_a_version_replaces_another_offer_that_is_in_the_book(name: str) -> None:
    (problem,) = said(acme=ACME, acme_1={**OFFER, "supersedes": name})
    assert problem == (
        f'acme-1: supersedes: names an offer that is not in the book, given "{name}"'
    )


def test_a_misspelled_older_version_is_guessed() -> None:
    second = {**WRITTEN, "offer": "acme-2"}
    found = said(
        acme={"company": "Acme", "events": [WRITTEN, second]},
        acme_1=OFFER,
        acme_2={**OFFER, "supersedes": "acme_1"},
    )
    assert found == [
        (
            'acme-2: supersedes: names an offer that is not in the book, given "acme_1"; '
            "did you mean acme-1?"
        ),
    ]


def test_a_version_replaces_an_offer_of_the_same_application() -> None:
    event = {**WRITTEN, "offer": "birch-1"}
    found = said(
        acme=ACME,
        birch={"company": "Birch", "events": [event]},
        acme_1=OFFER,
        birch_1={**OFFER, "application": "birch", "supersedes": "acme-1"},
    )
    assert found == ['birch-1: supersedes: replaces an offer of acme, given "acme-1"']


def test_a_broken_older_version_is_left_alone() -> None:
    second = {**WRITTEN, "offer": "acme-2"}
    events = {"company": "Acme", "events": [second]}
    assert said(acme=events, acme_1={}, acme_2={**OFFER, "supersedes": "acme-1"}) == []


def test_versions_that_replace_each_other_in_a_circle_are_all_named() -> None:
    events = [{**WRITTEN, "offer": f"acme-{n}"} for n in (1, 2, 3)]
    acme = {"company": "Acme", "events": events}
    first, second = {**OFFER, "supersedes": "acme-2"}, {**OFFER, "supersedes": "acme-1"}
    assert said(
        acme=acme, acme_1=first, acme_2=second, acme_3={**OFFER, "supersedes": "acme-1"}
    ) == [
        'acme-1: supersedes: replaces an offer that replaces it in turn, given "acme-2"',
        'acme-2: supersedes: replaces an offer that replaces it in turn, given "acme-1"',
    ]


def test_every_currency_needs_a_rate() -> None:
    offer = {**OFFER, "currency": "USD", "grant": [{"value": 5, "currency": "GBP"}, {"value": 1}]}
    assert said(acme=ACME, acme_1=offer) == [
        (
            "acme-1: currency: has no rate of exchange, so it cannot be valued, given USD; "
            "add rates.USD to preferences.toml: what 1 USD is worth in EUR"
        ),
        (
            "acme-1: grant[0].currency: has no rate of exchange, so it cannot be valued, "
            "given GBP; add rates.GBP to preferences.toml: what 1 GBP is worth in EUR"
        ),
    ]
    assert said(mine={"rates": {"USD": 1, "GBP": 1}}, acme=ACME, acme_1=offer) == []


@pytest.mark.parametrize(("written", "kind"), [(True, "offer_written"), (False, "offer_spoken")])
def test_an_offer_without_its_event_is_a_remark(written: bool, kind: str) -> None:  # noqa: FBT001
    assert said(acme={"company": "Acme"}, acme_1={**OFFER, "written": written}) == [
        f"acme-1: acme has no event for it; offerbook log acme {kind} offer=acme-1"
    ]


def test_an_event_that_names_it_otherwise_does_not_tell_that_it_came() -> None:
    asked = {"on": ON, "kind": "asked", "offer": "acme-1"}
    assert len(said(acme={"company": "Acme", "events": [asked]}, acme_1=OFFER)) == 1
    won = {"on": ON, "kind": "improved", "offer": "acme-1"}
    assert said(acme={"company": "Acme", "events": [won]}, acme_1=OFFER) == []


def test_a_fit_score_without_a_criterion_is_a_remark() -> None:
    acme = {"company": "Acme", "fit": {"taem": 8, "zebra": 1, "team": 8}}
    assert said(mine={"fit": [{"id": "team"}]}, acme=acme) == [
        "acme: fit.taem: is no criterion of the preferences; did you mean team?",
        (
            'acme: fit.zebra: is no criterion of the preferences; add [[fit]] id = "zebra" '
            "to preferences.toml"
        ),
    ]


def test_an_event_names_an_offer_that_is_in_the_book() -> None:
    assert said(acme=ACME) == [
        'acme: events[0].offer: names an offer that is not in the book, given "acme-1"'
    ]
    named = {"company": "Acme", "events": [{**WRITTEN, "offer": "acme"}]}
    assert said(acme=named) == [
        'acme: events[0].offer: names an offer that is not in the book, given "acme"'
    ]


def test_an_event_can_take_back_only_what_stands_before_it() -> None:
    note = {"on": ON, "kind": "note"}
    back = {"on": ON, "kind": "retracted", "takes_back": 2}
    assert said(acme={"company": "Acme", "events": [note, back]}) == [
        "acme: events[1].takes_back: takes back an event that does not stand before it, given 2"
    ]
    assert said(acme={"company": "Acme", "events": [note, {**back, "takes_back": 1}]}) == []


def test_the_first_choice_is_an_application_of_the_book() -> None:
    mine = {"first_choice": {"application": "birch", "on": ON}}
    assert said(mine=mine, acme={"company": "Acme"}) == [
        (
            "preferences: first_choice.application: names an application that is not in the book, "
            'given "birch"; write acme, or add applications/birch.toml'
        ),
    ]
    assert said(mine=mine, birch={"company": "Birch"}) == []


def test_a_rate_of_something_that_is_no_currency_is_a_remark() -> None:
    assert said(mine={"rates": {"EURO": 1, "qqqq": 1, "USD": 1}}) == [
        "preferences: rates.EURO: is no currency of ISO 4217, so it is not used; did you mean EUR?",
        "preferences: rates.qqqq: is no currency of ISO 4217, so it is not used",
    ]


def test_preferences_to_be_mended_bring_no_further_lines() -> None:
    broken = {"weights": {"money": -3}, "fit": "team", "first_choice": {"application": "zz"}}
    abroad = {**OFFER, "currency": "USD"}
    assert said(acme={**ACME, "fit": {"team": 8}}, acme_1=abroad, mine=broken) == []


def test_an_application_that_resembles_none_is_told_some_that_there_are() -> None:
    known = {name: {"company": name} for name in ("ash", "birch", "cedar", "dune")}
    (line,) = [one for one in said(**known, acme_1={**OFFER, "application": "zzz"}) if "zzz" in one]
    assert line.endswith("; write ash, birch, cedar …, or add applications/zzz.toml")


def test_an_event_that_names_a_misspelled_offer_is_told_the_nearest() -> None:
    events = [WRITTEN, {**WRITTEN, "offer": "acme-l"}]
    (line,) = said(acme={"company": "Acme", "events": events}, acme_1=OFFER)
    assert line.endswith('given "acme-l"; did you mean acme-1?')


FIGURE = {"amount": 1, "currency": "EUR", "source": "Survey", "on": ON}


@pytest.mark.parametrize(
    ("mine", "line"),
    [
        (
            {"negotiation": {"late_stage_application": "birhc"}},
            (
                "negotiation.late_stage_application: names an application that is not in the book, "
                'given "birhc"; did you mean birch?'
            ),
        ),
        (
            {"negotiation": {"market": [FIGURE, {**FIGURE, "application": "nix"}]}},
            (
                "negotiation.market[1].application: names an application that is not in the book, "
                'given "nix"; write birch, or add applications/nix.toml'
            ),
        ),
        (
            {"must": [{"path": "base.amout", "at_least": 1}]},
            (
                'must[0].path: names no field of an offer, given "base.amout"; '
                "did you mean base.amount?"
            ),
        ),
        (
            {"must": [{"path": "base", "at_least": 1}]},
            'must[0].path: names no field of an offer, given "base"; see docs/format.md',
        ),
        (
            {"must": [{"path": "base amount", "at_least": 1}]},
            'must[0].path: names no field of an offer, given "base amount"; see docs/format.md',
        ),
        (
            {"must": [{"path": "fit.taem", "at_least": 1}], "fit": [{"id": "team"}]},
            (
                'must[0].path: is no criterion of the preferences, given "fit.taem"; '
                "did you mean fit.team?"
            ),
        ),
        (
            {"negotiation": {"lever": [{"path": "tme.leave_days"}]}},
            (
                'negotiation.lever[0].path: names no field of an offer, given "tme.leave_days"; '
                "did you mean time.leave_days?"
            ),
        ),
    ],
)
def test_what_the_preferences_name_is_looked_for(mine: dict[str, Any], line: str) -> None:
    assert said(mine=mine, birch={"company": "Birch"}) == [f"preferences: {line}"]


def test_what_the_preferences_name_may_be_there() -> None:
    mine = {
        "fit": [{"id": "team"}],
        "must": [{"path": "fit.team", "at_least": 5}, {"path": "start", "at_most": ON}],
        "negotiation": {
            "late_stage_application": "birch",
            "lever": [{"path": "time.leave_days"}, {"path": "fit.team", "application": "birch"}],
            "achievement": [{"text": "did it", "application": "birch"}],
        },
    }
    assert said(mine=mine, birch={"company": "Birch"}) == []
