from __future__ import annotations

from pathlib import Path

from offerbook.core.calendar import Clock
from offerbook.desk import Desk
from offerbook.desk.outlook import Outlook
from offerbook.desk.settling import settle
from tests.desk.opened import put

CAME = "received = 2026-11-02\n"
DECLINED = """
[[events]]
on = 2026-11-20
kind = "declined"
"""


def desk(samples: Path, story: Clock) -> Desk:
    return Desk(samples, state=samples.parent / "state", clock=story, fallback="en_GB")


def test_a_situation_values_the_present_job_and_every_version_of_the_offer(
    samples: Path, story: Clock
) -> None:
    found = desk(samples, story).outlook.talk("acme").situation
    assert {"current", "acme-1", "acme-2", "birch-1", "juniper-1"} <= set(found.valuations)
    assert found.offer == "acme-2"


def test_once_nothing_can_be_taken_the_tenth_version_counts_and_not_the_ninth(
    tmp_path: Path, story: Clock
) -> None:
    book = tmp_path / "offers"
    put(book, "preferences.toml", 'currency = "EUR"\n')
    put(book, "applications/acme.toml", 'company = "Acme"\nrole = "Engineer"\n' + DECLINED)
    for at, written in ((9, "true"), (10, "false")):
        terms = f'application = "acme"\ncurrency = "EUR"\nwritten = {written}\n'
        put(book, f"offers/acme-{at}.toml", f"{terms}{CAME}")
    assert desk(book, story).outlook.talk("acme").situation.offer == "acme-10"


def test_a_present_job_that_pays_enough_is_something_in_hand(samples: Path, story: Clock) -> None:
    for name in ("birch", "juniper"):
        (samples / "offers" / f"{name}-1.toml").unlink()
    here = desk(samples, story)
    text = (samples / "preferences.toml").read_text()
    text = text.replace("amount = 103000", "amount = 91000").replace(
        "lowest = { amount = 92000", "lowest = { amount = 70000"
    )
    (samples / "preferences.toml").write_text(text)
    acme = samples / "applications" / "acme.toml"
    acme.write_text(
        "\n".join(one for one in acme.read_text().splitlines() if not one.startswith("band"))
    )
    here.refresh()
    room = here.outlook.talk("acme").room
    assert room is not None
    assert (room.leverage.level, room.leverage.otherwise) == (2, 2)


def test_what_an_offer_pays_is_reckoned_once_and_a_changed_copy_anew(
    samples: Path, story: Clock
) -> None:
    outlook: Outlook = desk(samples, story).outlook
    offer = outlook.book.offers["birch-1"]
    first = outlook.valuations((offer,))["birch-1"]
    assert outlook.valuations((offer,))["birch-1"] is first
    copy = offer.model_copy(update={"start": None})
    assert outlook.valuations((copy,))["birch-1"] is not first


def test_settling_a_point_is_one_step_that_can_be_undone(samples: Path, story: Clock) -> None:
    here = desk(samples, story)
    before = here.outlook.talk("acme").unsettled
    settle(here, "acme", before[2])
    assert len(here.outlook.talk("acme").unsettled) == len(before) - 1
    here.undo()
    assert here.outlook.talk("acme").unsettled == before
