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
