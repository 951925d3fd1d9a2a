from offerbook.core.model.application import Application
from offerbook.core.model.book import Book, Record
from offerbook.core.model.offer import Offer
from offerbook.core.model.preferences import Preferences
from offerbook.core.model.problem import Problem

ACME = Record("application", "acme", {}, Application(id="acme", company="Acme"))
OFFER = Record("offer", "acme-1", {}, Offer(id="acme-1", application="acme", currency="EUR"))
MINE = Record("preferences", "preferences", {}, Preferences(name="Sam Brooks"))


def test_an_empty_book_has_the_default_preferences() -> None:
    assert Book().preferences == Preferences()


def test_sound_records_are_found_by_kind() -> None:
    book = Book().with_record(OFFER).with_record(ACME).with_record(MINE)
    assert dict(book.applications) == {"acme": ACME.value}
    assert dict(book.offers) == {"acme-1": OFFER.value}
    assert book.preferences.name == "Sam Brooks"


def test_records_stand_in_order_of_kind_and_id_however_they_came() -> None:
    birch = Record("application", "birch", {}, None)
    book = Book()
    for record in (OFFER, birch, MINE, ACME):
        book = book.with_record(record)
    assert list(book.records) == ["preferences", "acme", "birch", "acme-1"]


def test_a_broken_record_is_listed_and_nothing_else() -> None:
    broken = Record("preferences", "preferences", {"currency": 3}, None)
    book = Book().with_record(broken).with_record(Record("offer", "acme-1", {}, None))
    assert list(book.records) == ["preferences", "acme-1"]
    assert dict(book.offers) == {}
    assert book.preferences == Preferences()


def test_a_record_of_the_same_id_takes_the_place_of_the_old_one() -> None:
    again = Record("application", "acme", {}, Application(id="acme", company="Acme Gearworks"))
    book = Book().with_record(ACME).with_record(again)
    assert book.applications["acme"].company == "Acme Gearworks"


def test_a_record_can_be_taken_out_and_the_first_book_stays_as_it_was() -> None:
    book = Book().with_record(ACME).with_record(OFFER)
    assert list(book.without("acme").records) == ["acme-1"]
    assert list(book.records) == ["acme", "acme-1"]


def test_every_problem_is_listed_those_of_records_first() -> None:
    own, between = Problem("acme", "own"), Problem("acme", "between")
    record = Record("application", "acme", {}, None, (own,))
    assert Book({"acme": record}, (between,)).all_problems == (own, between)
