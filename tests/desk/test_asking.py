from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from offerbook.core.calendar import Clock
from offerbook.core.edit import Append, Put
from offerbook.desk import asking
from offerbook.errors import UnknownNameError, UsageError
from offerbook.wording.plain import plain_words
from tests.desk.test_robustness import desk_of


def test_each_break_even_wins_with_one_step_and_loses_with_the_one_before(
    samples: Path, story: Clock
) -> None:
    desk = desk_of(samples, story)
    found = asking.break_evens(desk.outlook, desk.outlook.offer("birch"))
    reached = {one.lever.path: one for one in found if one.reachable}
    assert set(reached) == {"base.amount", "sign_on[0].amount"}
    for path, one in reached.items():
        way: tuple[str | int, ...] = (
            ("base", "amount") if path[0] == "b" else ("sign_on", 0, "amount")
        )
        for figure, leads in ((one.wins, True), (one.loses, False)):
            seen = desk.preview("birch-1", [Put(way, figure)])
            assert (seen.ranking.leader == "birch-1") is leads


def test_things_without_effect_share_one_sentence(samples: Path, story: Clock) -> None:
    desk = desk_of(samples, story)
    found = asking.break_evens(desk.outlook, desk.outlook.offer("birch"))
    said = [plain_words(one) for one in asking.unreached(found)]
    assert any(one.startswith("Not reachable inside your range") for one in said)
    assert len(said) < sum(not one.reachable for one in found)


def test_a_part_may_be_named_by_its_first_word(samples: Path, story: Clock) -> None:
    desk = desk_of(samples, story)
    acme = desk.outlook.offer("acme")
    found = asking.open_levers(desk.outlook, acme, ["retirement", "start"])
    assert {one.path.partition("[")[0] for one in found} == {"retirement", "start"}
    with pytest.raises(UnknownNameError, match="'yacht' is not open at acme-2"):
        asking.open_levers(desk.outlook, acme, ["yacht"])


def test_a_rival_must_be_another_ranked_offer(samples: Path, story: Clock) -> None:
    desk = desk_of(samples, story)
    acme = desk.outlook.offer("acme")
    for name in ("acme-2", "acme-1"):
        with pytest.raises(UnknownNameError):
            asking.break_evens(desk.outlook, acme, desk.book.offers[name])


def test_a_version_that_was_replaced_is_not_held_against_its_own_successor(
    samples: Path, story: Clock
) -> None:
    outlook = desk_of(samples, story).outlook
    old = outlook.book.offers["acme-1"]
    line = "acme-1: a newer version of this offer is in force: acme-2; name acme-2"
    for ask in (asking.break_evens, asking.what_to_ask):
        with pytest.raises(UsageError) as told:
            ask(outlook, old)
        assert str(told.value) == line


def test_what_they_closed_and_what_the_person_closed_is_never_asked_for(
    samples: Path, story: Clock
) -> None:
    desk = desk_of(samples, story)
    desk.log("birch", "improved", story.today, offer="birch-1", closed=["sign_on"])
    desk.put("preferences", [Append(("negotiation", "lever"), {"path": "start", "closed": True})])
    birch = desk.outlook.offer("birch")
    assert asking.closed(desk.outlook, birch) == ("sign_on", "start")
    things = asking.things_to_ask(desk.outlook, birch)
    assert [one.lever.path for one in things] == ["base.amount"]
    found = asking.what_to_ask(desk.outlook, birch)
    packages = [found.easiest, *found.packages]
    paths = {move.lever.path for one in packages if one for move in one.moves}
    assert paths <= {"base.amount"}


def test_own_bounds_steps_and_hardness_beat_the_first_guess(samples: Path, story: Clock) -> None:
    desk = desk_of(samples, story)
    entry = {
        "path": "sign_on[0].amount",
        "application": "birch",
        "most": Decimal(20_000),
        "step": Decimal(2500),
        "hardness": "hard",
        "cost": Decimal(20_000),
    }
    others = {"path": "sign_on", "most": Decimal(7)}
    for one in (entry, others):
        desk.put("preferences", [Append(("negotiation", "lever"), one)])
    things = asking.things_to_ask(desk.outlook, desk.outlook.offer("birch"))
    found = next(one for one in things if one.lever.path == "sign_on[0].amount")
    assert found.to == Decimal(20_000)
    assert found.lever.step == Decimal(2500)
    assert found.difficulty == "hard"
    assert found.cost == Decimal(20_000)


def test_a_fit_score_is_asked_for_only_where_the_person_said_how_far_it_would_go(
    samples: Path, story: Clock
) -> None:
    desk = desk_of(samples, story)
    birch = desk.outlook.offer("birch")
    assert not any(one.lever.kind == "score" for one in asking.things_to_ask(desk.outlook, birch))
    entry = {"path": "fit.office", "application": "birch", "most": Decimal(1)}
    desk.put("preferences", [Append(("negotiation", "lever"), entry)])
    found = asking.things_to_ask(desk.outlook, desk.outlook.offer("birch"))
    assert [one.to for one in found if one.lever.kind == "score"] == [1]


def test_what_is_asked_for_leads_when_it_is_given(samples: Path, story: Clock) -> None:
    desk = desk_of(samples, story)
    entry = {"path": "base.amount", "most": Decimal(120_000)}
    desk.put("preferences", [Append(("negotiation", "lever"), entry)])
    found = asking.what_to_ask(desk.outlook, desk.outlook.offer("birch"), Fraction(1))
    assert found.easiest is not None
    ways = {"base.amount": ("base", "amount"), "start": ("start",)}
    for package in (found.easiest, *found.packages):
        changes = [
            Put(ways.get(move.lever.path, ("sign_on", 0, "amount")), move.to)
            for move in package.moves
        ]
        seen = desk.preview("birch-1", changes).ranking
        assert seen.leader == "birch-1"
        assert seen.standings[0].score - seen.standings[1].score >= 1
        assert abs(package.score - found.easiest.score) <= found.easiest.score / 100


def test_an_offer_without_rivals_needs_nothing(samples: Path, story: Clock) -> None:
    for name in ("acme-1", "acme-2", "juniper-1"):
        (samples / "offers" / f"{name}.toml").unlink()
    desk = desk_of(samples, story)
    birch = desk.outlook.offer("birch")
    assert "no rival" in plain_words(asking.what_to_ask(desk.outlook, birch).saying)
    assert asking.break_evens(desk.outlook, birch) == ()


def test_the_present_job_has_nothing_closed(samples: Path, story: Clock) -> None:
    desk = desk_of(samples, story)
    assert asking.closed(desk.outlook, desk.book.offers["current"]) == ()


def test_a_start_is_asked_for_no_earlier_than_the_day_that_is_best(
    samples: Path, story: Clock
) -> None:
    desk = desk_of(samples, story)
    # Acme starts on 1 March, 14 days earlier is 15 February, and the ideal day is 18 January
    things = asking.things_to_ask(desk.outlook, desk.outlook.offer("acme"))
    assert [one.to for one in things if one.lever.path == "start"] == [date(2027, 2, 15)]
    # Birch starts on 11 January, before the ideal day, and that is no worse
    things = asking.things_to_ask(desk.outlook, desk.outlook.offer("birch"))
    assert not [one.to for one in things if one.lever.path == "start"]
    desk.put("preferences", [Put(("start", "worth_earliest"), Decimal(50))])
    things = asking.things_to_ask(desk.outlook, desk.outlook.offer("birch"))
    assert [one.to for one in things if one.lever.path == "start"] == [date(2027, 1, 18)]
