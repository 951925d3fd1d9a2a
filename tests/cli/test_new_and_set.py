from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.run import inside


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return tmp_path / "book"


def test_the_name_may_be_given_as_the_field_that_it_is(book: Path) -> None:
    ran = inside("new", "application", "role=Pilot", "company=Kite Labs", book=book)
    assert (ran.code, ran.out) == (0, "kite-labs\n")
    text = (book / "applications" / "kite-labs.toml").read_text()
    assert text == 'company = "Kite Labs"\nrole = "Pilot"\n'
    ran = inside("new", "offer", "base.amount=98k", "application=kite-labs", book=book)
    assert (ran.code, ran.out) == (0, "kite-labs-1\n")


def test_a_company_with_a_long_name_can_get_offers(book: Path) -> None:
    name = "The Most Excellent International Company of Widgets and Gears"
    new = inside("new", "application", name, book=book).out.strip()
    assert len(new) == 40
    ids = [inside("new", "offer", new, book=book).out.strip() for _ in range(2)]
    assert ids == [f"{new[:38]}-1", f"{new[:38]}-2"]


def test_a_second_present_job_has_a_number(book: Path) -> None:
    ids = [inside("new", "current", book=book).out for _ in range(3)]
    assert ids == ["current\n", "current-2\n", "current-3\n"]


def test_a_company_with_an_equals_sign_keeps_it(book: Path) -> None:
    assert inside("new", "application", "E = mc", book=book).code == 0
    assert 'company = "E = mc"' in (book / "applications" / "e-mc.toml").read_text()


@pytest.mark.parametrize("words", [(), ("role=Pilot",)])
def test_without_a_company_there_is_no_application(book: Path, words: tuple[str, ...]) -> None:
    ran = inside("new", "application", *words, book=book)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "new application needs a name; offerbook new application acme\n"


def test_a_second_running_application_for_one_job_is_remarked_on(book: Path) -> None:
    inside("new", "application", "Aa", book=book)
    second = inside("new", "application", "aa", book=book)
    assert (second.code, second.out) == (0, "aa-2\n")
    assert second.err == (
        "aa-2: aa is a running application for the same role at the same company; if it is one "
        "and the same: offerbook undo\n"
    )


def test_a_second_role_or_a_new_try_after_a_refusal_is_not(book: Path) -> None:
    inside("new", "application", "Aa", "role=Pilot", book=book)
    assert inside("new", "application", "Aa", "role=Cook", book=book).err == ""
    inside("log", "aa", "rejected", book=book)
    assert inside("new", "application", "Aa", "role=Pilot", book=book).err == ""


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            ("set", "acme-2", "application", "birhc"),
            (
                'acme-2: application names an application that is not in the book, given "birhc"; '
                "did you mean birch?\n"
            ),
        ),
        (
            ("set", "acme-2", "application", "zz"),
            (
                'acme-2: application names an application that is not in the book, given "zz"; '
                "write acme, birch, cedarline …, or add applications/zz.toml\n"
            ),
        ),
        (
            ("set", "acme-2", "supersedes", "acme-l"),
            (
                'acme-2: supersedes names an offer that is not in the book, given "acme-l"; '
                "did you mean acme-1?\n"
            ),
        ),
        (
            ("set", "preferences", "first_choice.application", "birhc"),
            (
                "preferences: first_choice.application names an application that is not in the "
                'book, given "birhc"; did you mean birch?\n'
            ),
        ),
        (
            ("log", "birch", "improved", "offer=birhc-1"),
            (
                "birch: events[7].offer names an offer that is not in the book, "
                'given "birhc-1"; did you mean birch-1?\n'
            ),
        ),
        (
            ("new", "offer", "acme", "supersedes=birhc-1"),
            (
                'acme-3: supersedes names an offer that is not in the book, given "birhc-1"; '
                "did you mean birch-1?\n"
            ),
        ),
    ],
)
def test_nothing_is_written_that_names_a_record_that_is_not_there(
    samples: Path, words: tuple[str, ...], said: str
) -> None:
    before = {path: path.read_bytes() for path in samples.rglob("*.toml")}
    ran = inside(*words, book=samples)
    assert (ran.code, ran.out, ran.err) == (1, "", said)
    assert {path: path.read_bytes() for path in samples.rglob("*.toml")} == before


def test_a_record_that_named_nothing_before_can_be_changed_elsewhere(samples: Path) -> None:
    path = samples / "offers" / "birch-1.toml"
    path.write_text(path.read_text().replace('application = "birch"', 'application = "zz"'))
    assert inside("set", "birch-1", "level", "Lead", book=samples).code == 1
    assert 'level = "Lead"' in path.read_text()
    assert inside("set", "birch-1", "application", "birch", book=samples).code == 0


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (
            ("set", "acme-2", "base.amont", "5"),
            2,
            "offer has no base.amont; did you mean base.amount?",
        ),
        (
            ("new", "offer", "acme", "base.amont=5"),
            2,
            "offer has no base.amont; did you mean base.amount?",
        ),
        (
            ("set", "acme", "role", "Pilot", "base.amount", "5"),
            2,
            (
                "application has no base.amount; it is a field of an offer: "
                "offerbook set acme-2 base.amount VALUE"
            ),
        ),
        (
            ("set", "acme", "zebra", "5"),
            2,
            "application has no zebra; see docs/format.md",
        ),
        (
            ("log", "birch", "extension_granted", "until=2026-12-01"),
            2,
            "an event has no until; did you mean by?",
        ),
        (
            ("log", "birch", "zebra"),
            2,
            (
                "'zebra' is no kind of event; write saved, applied, screening, interview, "
                "discussion, promised …"
            ),
        ),
        (("log", "birch", "improvd"), 2, "'improvd' is no kind of event; did you mean improved?"),
    ],
)
def test_an_error_says_what_to_do(
    samples: Path, words: tuple[str, ...], code: int, said: str
) -> None:
    ran = inside(*words, book=samples)
    assert (ran.code, ran.out, ran.err) == (code, "", said + "\n")


def test_fields_that_need_each_other_are_told_to_go_into_one_command(book: Path) -> None:
    ran = inside("set", "preferences", "money.worst", "70k", book=book)
    command = "offerbook set preferences money.worst 70k money.best"
    assert (ran.code, ran.err) == (
        1,
        f"preferences: money.best is missing; set both at once: {command} VALUE\n",
    )
    assert inside(*command.split()[1:], "130k", book=book).code == 0


def test_a_file_that_is_no_toml_is_to_be_mended_and_stays_as_it_is(samples: Path) -> None:
    path = samples / "offers" / "juniper-1.toml"
    path.write_text("base = [", "utf-8")
    for words in (("base.amount", "5"), ("currency", "EUR", "base.amount", "5")):
        ran = inside("set", "juniper-1", *words, book=samples)
        assert (ran.code, ran.out) == (1, "")
        assert ran.err.startswith("offers/juniper-1.toml:1: is not TOML: ")
        assert ran.err.count("\n") == 1
    assert path.read_text("utf-8") == "base = ["


def test_an_application_that_must_be_mended_gets_no_offer_until_it_is(samples: Path) -> None:
    (samples / "applications" / "garnet.toml").write_text("company = 5", "utf-8")
    ran = inside("new", "offer", "garnet", book=samples)
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith("applications/garnet.toml:1: must be mended first: company: ")


def test_what_sets_and_clears_fields_is_undone_as_set(samples: Path) -> None:
    inside("set", "acme-2", "base.amount", "70000", "level", "", book=samples)
    assert "set acme-2 base.amount" in inside("undo", book=samples).out
    inside("set", "acme-2", "level", "", book=samples)
    assert "cleared acme-2 level" in inside("undo", book=samples).out


def test_undo_says_what_helps_where_a_field_was_changed_since(samples: Path) -> None:
    path = samples / "offers" / "acme-2.toml"
    inside("set", "acme-2", "base.amount", "70000", book=samples)
    path.write_text(path.read_text("utf-8").replace("70000", "71000"), "utf-8")
    ran = inside("undo", book=samples)
    assert ran.code == 1
    assert "base.amount was changed twice" in ran.err
    assert ran.err.endswith("; look at the file; set the field by hand to what it should be\n")


def test_an_amount_in_another_currency_is_refused_until_the_offer_is_in_it(samples: Path) -> None:
    words = ("new", "offer", "fernway", "base.amount=SEK 600 000")
    ran = inside(*words, book=samples)
    assert ran.code == 1
    assert "in another currency than this field, which is in EUR" in ran.err
    assert not (samples / "offers" / "fernway-1.toml").exists()
    assert inside(*words, "currency=SEK", book=samples).out == "fernway-1\n"
    text = (samples / "offers" / "fernway-1.toml").read_text()
    assert 'currency = "SEK"' in text
    assert "amount = 600000" in text


def test_a_new_letter_says_what_it_leaves_out_of_the_one_that_it_replaces(samples: Path) -> None:
    ran = inside("new", "offer", "acme", "base.amount=102k", "written=yes", book=samples)
    assert (ran.code, ran.out) == (0, "acme-3\n")
    assert "acme-3: does not state what acme-2 did: bonus, sign_on, grant" in ran.err
