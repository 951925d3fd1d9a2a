from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest

from offerbook.core.calendar import Clock
from offerbook.core.edit import Put
from offerbook.desk import Desk, robust_words
from offerbook.desk.robust_report import report
from offerbook.desk.robustness import robustness
from offerbook.desk.sure import sure
from offerbook.errors import UsageError
from offerbook.wording.plain import plain_words
from tests.desk.opened import put


def desk_of(book: Path, story: Clock) -> Desk:
    return Desk(book, state=book.parent / "state", clock=story, locale="en_GB")


def test_shares_places_and_pairs_add_up_exactly(samples: Path, story: Clock) -> None:
    found = report(robustness(desk_of(samples, story).outlook))
    assert [one.offer for one in found.offers] == ["acme-2", "birch-1", "juniper-1"]
    assert sum(one.share for one in found.areas) == 1
    assert sum(one.first for one in found.offers) == 1
    for one in found.offers:
        assert sum(one.places) == 1
        assert one.places[0] == one.first
        for other in found.offers:
            if other is not one:
                assert one.ahead_of[other.offer] + other.ahead_of[one.offer] == 1
                apart = one.ahead_of_by_criteria[other.offer]
                assert apart + other.ahead_of_by_criteria[one.offer] == 1
    acme = found.offers[0]
    assert sum(acme.centre.values()) == 1
    assert set(acme.centre) == {"money", "start", "fit"}


def test_two_offers_share_the_triangle_as_they_share_the_pairs(samples: Path, story: Clock) -> None:
    outlook = desk_of(samples, story).outlook
    held = robustness(outlook, [outlook.offer("acme"), outlook.offer("birch")])
    for one in held.footings:
        assert (one.first,) == tuple(one.ahead_of.values())


def test_what_is_sure_narrows_the_weights_and_the_shares_still_add_up(
    samples: Path, story: Clock
) -> None:
    outlook = desk_of(samples, story).outlook
    held = robustness(outlook, (), sure(["money > start", "fit <= 40 %", "fit>=0.5x money"]))
    assert sum(one.first for one in held.footings) == 1
    first = held.footings[0]
    assert first.first > robustness(outlook).footings[0].first
    for one in held.footings:
        assert sum(one.places) == 1
        for other in held.footings:
            if other is not one:
                assert one.ahead_of[other.offer] + other.ahead_of[one.offer] == 1
    weights = [corner for area in held.triangle.cells for corner in area.polygon.weights()]
    for money, start, fit in weights:
        assert money >= start
        assert fit <= Fraction(2, 5)
        assert 2 * fit >= money


def test_a_margin_around_the_weights_holds_them_all_at_once(samples: Path, story: Clock) -> None:
    outlook = desk_of(samples, story).outlook
    plain = robustness(outlook).profiles
    own = dict(zip(plain.branches, plain.weights, strict=True))
    held = robustness(outlook, (), sure([], Fraction(1, 10), own))
    for corner in held.triangle.region.weights():
        assert all(
            abs(one - own[key]) <= Fraction(1, 10)
            for key, one in zip(plain.branches, corner, strict=True)
        )
    assert held.footings[0].first == 1
    assert held.footings[0].regret.points == 0


def test_what_contradicts_itself_leaves_nothing_and_says_so(samples: Path, story: Clock) -> None:
    outlook = desk_of(samples, story).outlook
    held = robustness(outlook, (), sure(["money>start", "money<start"]))
    with pytest.raises(UsageError, match="no weights meet all"):
        _ = held.triangle


@pytest.mark.parametrize("text", ["", "money", "money>", "cash>fit", "fit>fit", "fit>120%", ">1"])
def test_what_says_nothing_about_weights_is_refused(text: str) -> None:
    with pytest.raises(UsageError):
        sure([text])


def test_a_branch_without_a_scale_has_no_weight(samples: Path, story: Clock) -> None:
    file = samples / "preferences.toml"
    before, _, after = file.read_text().partition("[start]")
    file.write_text(before + after[after.index("[[fit]]") :])
    outlook = desk_of(samples, story).outlook
    held = robustness(outlook)
    assert held.profiles.branches == ("money", "fit")
    assert sum(one.first for one in held.footings) == 1
    assert "money and fit" not in plain_words(robust_words.ways(held))  # joined by wording
    with pytest.raises(UsageError, match="start has no scale"):
        _ = robustness(outlook, (), sure(["money>start"])).triangle
    narrowed = robustness(outlook, (), sure(["money>fit"]))
    assert sum(one.first for one in narrowed.footings) == 1
    assert all(one.regret.points >= 0 for one in narrowed.footings)


def test_an_offer_with_open_points_is_not_said_to_be_out_of_the_race(
    samples: Path, story: Clock
) -> None:
    desk = desk_of(samples, story)
    held = robustness(desk.outlook)
    juniper = held.footings[2]
    assert juniper.first == 0
    assert "juniper-1" not in held.never_first
    assert robust_words.assumed(held)
    # with its start and its footing stated at their middle it can never be first
    desk.put_all(
        {"juniper-1": [Put(("start",), story.today.replace(2027, 3, 1))]}
        | {"juniper": [Put(("fit", "footing"), 5)]},
        "stated",
    )
    held = robustness(desk.outlook)
    assert not robust_words.assumed(held)
    assert held.never_first == ("juniper-1",)
    assert "Juniper Loop" in plain_words(robust_words.behind(held)[0])


def test_where_a_firm_leader_is_first_in_fewer_ways_it_is_said_how_both_can_hold(
    samples: Path, story: Clock
) -> None:
    outlook = desk_of(samples, story).outlook
    held = robustness(outlook)
    assert held.firmness.word == "firm"
    assert robust_words.hundreds([one.first for one in held.footings])[:2] == (43, 57)
    (why,) = robust_words.both(held)
    assert "by which Acme Gearworks leads" in plain_words(why)
    assert "there Birch & Bough is first more often" in plain_words(why)
    # with pay known to count most, the leader is also first in most of the ways that are left
    narrowed = robustness(outlook, (), sure(["money>start"]))
    first = {one.offer: one.first for one in narrowed.footings}
    assert max(first, key=lambda key: first[key]) == "acme-2"
    assert robust_words.both(narrowed) == ()
    assert robust_words.both(robustness(outlook, [outlook.offer("acme-2")])) == ()


def test_hundreds_add_up_to_a_hundred() -> None:
    thirds = [Fraction(1, 3)] * 3
    assert robust_words.hundreds(thirds) == (34, 33, 33)


def test_thresholds_name_who_would_be_first_and_from_where(samples: Path, story: Clock) -> None:
    held = robustness(desk_of(samples, story).outlook)
    said = [plain_words(one) for one in robust_words.flips(held)]
    assert said[0].startswith("Birch & Bough would be first if money counted less than")
    assert "Acme Gearworks is first however much fit counts." in said
    found = held.flip
    assert found is not None
    # at the nearest flip both are exactly level
    assert held.profiles.score("acme-2", found.weights) == held.profiles.score(
        "birch-1", found.weights
    )


def test_weights_that_are_younger_than_the_offers_say_so(samples: Path, story: Clock) -> None:
    desk = desk_of(samples, story)
    assert robust_words.remarks(desk.outlook) == ()
    desk.put("preferences", [Put(("weights", "on"), story.today)])
    said = [plain_words(one) for one in robust_words.remarks(desk.outlook)]
    assert said == ["Your weights are of 2026-11-23, when 3 of the offers were already in."]
    desk.put("preferences", [Put(("weights", "made"), "centroid")])
    assert "steep" in plain_words(robust_words.remarks(desk.outlook)[0])


def test_without_offers_there_is_nothing_to_weigh(samples: Path, story: Clock) -> None:
    for file in (samples / "offers").glob("*.toml"):
        file.unlink()
    found = report(robustness(desk_of(samples, story).outlook))
    assert found.offers == ()
    assert found.areas == ()
    assert found.flip is None
    assert found.firmness.word == "open"


def test_one_offer_alone_is_first_everywhere(samples: Path, story: Clock) -> None:
    outlook = desk_of(samples, story).outlook
    held = robustness(outlook, [outlook.offer("acme")])
    assert held.footings[0].first == 1
    assert held.footings[0].regret.points == 0
    assert replace(held, sure=sure(["money>fit"])).footings[0].first == 1


@pytest.mark.parametrize(
    ("acme", "birch", "said"),
    [
        # both over the best end of pay and start on one day; fit 77.5 against 60
        (
            (140_000, 8, 7),
            (150_000, 5, 9),
            "Birch can never be first alone, whatever your weights: Acme is never behind it.",
        ),
        # half of Acme and half of Cedar have 52.5 of pay against 46, and the same fit of 50
        (
            (126_000, 1, 1),
            (97_600, 5, 5),
            "Birch can never be first, whatever your weights: a mix of the others beats it.",
        ),
    ],
)
def test_it_is_one_offer_or_a_mix_that_keeps_another_from_being_first(
    tmp_path: Path,
    story: Clock,
    acme: tuple[int, int, int],
    birch: tuple[int, int, int],
    said: str,
) -> None:
    book = tmp_path / "offers"
    scales = '[money]\nworst = 70000\nbest = 130000\n[[fit]]\nid = "team"\nweight = 3\n'
    more = '[[fit]]\nid = "growth"\nweight = 1\n'
    put(book, "preferences.toml", f'currency = "EUR"\n{scales}{more}')
    for name, (base, team, growth) in {
        "acme": acme,
        "birch": birch,
        "cedar": (77_000, 9, 9),
    }.items():
        fit = f"[fit]\nteam = {team}\ngrowth = {growth}\n"
        job = f'company = "{name.title()}"\nrole = "Engineer"\n{fit}'
        put(book, f"applications/{name}.toml", job)
        terms = f'application = "{name}"\nwritten = true\ncurrency = "EUR"\n'
        put(book, f"offers/{name}-1.toml", f"{terms}[base]\namount = {base}\n")
    held = robustness(desk_of(book, story).outlook)
    assert said in [plain_words(one) for one in robust_words.behind(held)]
