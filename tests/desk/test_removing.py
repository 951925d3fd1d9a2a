from __future__ import annotations

from pathlib import Path

from tests.desk.opened import desk_on, put


def files(book: Path) -> dict[str, bytes]:
    """Return every file of a book."""
    return {str(path.relative_to(book)): path.read_bytes() for path in book.rglob("*.toml")}


def test_an_application_goes_with_its_offer_and_one_undo_brings_both_back(samples: Path) -> None:
    desk, before = desk_on(samples), files(samples)
    assert desk.remove("juniper") == "deleted juniper and its offer"
    assert files(samples).keys() == before.keys() - {
        "applications/juniper.toml",
        "offers/juniper-1.toml",
    }
    assert desk.problems == ()
    desk.undo()
    assert files(samples) == before


def test_every_version_goes_also_one_to_be_mended_and_it_is_first_choice_no_more(
    samples: Path,
) -> None:
    wrong = 'application = "acme"\ncurrency = "EUR"\nsupersedes = "acme-2"\nstart = "soon"\n'
    put(samples, "offers/acme-3.toml", wrong)
    desk, before = desk_on(samples), files(samples)
    assert desk.remove("acme") == "deleted acme and its 3 offers"
    assert not [name for name in files(samples) if "acme" in name]
    assert desk.problems == ()
    desk.undo()
    assert files(samples) == before


def test_a_file_that_cannot_be_read_is_left_alone(samples: Path) -> None:
    put(samples, "offers/juniper-2.toml", "[base")
    desk = desk_on(samples)
    assert desk.remove("juniper") == "deleted juniper and its offer"
    assert (samples / "offers" / "juniper-2.toml").read_text() == "[base"


def test_one_without_an_offer_goes_alone(samples: Path) -> None:
    desk = desk_on(samples)
    assert desk.remove("fernway") == "deleted fernway"
    assert desk.remove("birch-1") == "deleted birch-1"
    assert "birch" in desk.book.applications


def test_nothing_names_an_offer_that_was_deleted_alone(samples: Path) -> None:
    put(
        samples,
        "offers/acme-3.toml",
        'application = "acme"\ncurrency = "EUR"\nwritten = true\nsupersedes = "acme-2"\n'
        "received = 2026-11-21\n[base]\namount = 99000\n",
    )
    desk, before = desk_on(samples), files(samples)
    assert desk.remove("acme-2") == "deleted acme-2"
    assert [one for one in desk.problems if not one.remark] == []
    assert desk.book.offers["acme-3"].supersedes == "acme-1"
    events = desk.book.applications["acme"].events
    assert [one.offer for one in events if one.kind == "offer_written"] != []
    assert not [one for one in events if one.offer == "acme-2"]
    desk.undo()
    assert files(samples) == before


def test_the_first_version_leaves_the_second_replacing_nothing(samples: Path) -> None:
    desk = desk_on(samples)
    desk.remove("acme-1")
    assert desk.book.offers["acme-2"].supersedes == ""
    assert [one for one in desk.problems if not one.remark] == []
