"""How sure a ranking is, exactly, beside the same question asked of sampled weights elsewhere.

pymcdm and scikit-criteria are put into a folder of their own by pip and run in the same minutes;
where they cannot be installed, that is said and the rest is measured.
"""

from __future__ import annotations

import json
import random
import subprocess
import sys
import time
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from tempfile import gettempdir

from benchmarks.first_frame import quartile
from offerbook.core.ranking.flip import nearest_flip
from offerbook.core.ranking.pairwise import share_ahead
from offerbook.core.ranking.profile import Profiles
from offerbook.core.ranking.radius import radius
from offerbook.core.ranking.ranks import places
from offerbook.core.ranking.regret import all_weights, regrets
from offerbook.core.ranking.thresholds import turning
from offerbook.core.ranking.triangle import triangle

PEERS = Path(gettempdir()) / "offerbook-peers"
SAMPLES = {"pymcdm": 10_000, "scikit-criteria": 500}
"""Weights that each is asked for; the slower one's time is scaled up to ten thousand."""

WHOLE = 10_000
ROUNDS = 15
SEED = 20261123

PEER = """
import json, sys, time
sys.path.insert(0, sys.argv[1])
import numpy as np
rows = np.array(json.loads(sys.argv[2]), dtype=float)
weights = np.random.default_rng(1).dirichlet(np.ones(rows.shape[1]), int(sys.argv[3]))
types = np.ones(rows.shape[1])
def first_shares(rank_of):
    wins = np.zeros((len(rows), len(rows)))
    for one in weights:
        for offer, place in enumerate(rank_of(one)):
            wins[offer, int(place) - 1] += 1
    return wins / len(weights)
def pymcdm():
    from pymcdm.methods import SPOTIS
    bounds = np.array([[0.0, 100.0]] * rows.shape[1])
    method = SPOTIS(bounds)
    return first_shares(lambda w: method.rank(method(rows, w, types, validation=False)))
def skcriteria():
    from skcriteria import mkdm
    from skcriteria.agg.simple import WeightedSumModel
    method = WeightedSumModel()
    best = [max] * rows.shape[1]
    return first_shares(lambda w: method.evaluate(mkdm(rows, best, weights=w)).rank_)
run = {"pymcdm": pymcdm, "scikit-criteria": skcriteria}[sys.argv[4]]
began = time.perf_counter()
found = run()
print(json.dumps({"seconds": time.perf_counter() - began, "first": found[:, 0].tolist()}))
"""


def made_up(count: int, seed: int = SEED) -> Profiles:
    """Return offers with worths to two decimals on pay, start and fit."""
    pick = random.Random(seed)
    rows = {
        f"o{at}": tuple(Fraction(pick.randint(0, 10_000), 100) for _ in range(3))
        for at in range(count)
    }
    return Profiles(
        ("money", "start", "fit"), (Fraction(1, 2), Fraction(3, 20), Fraction(7, 20)), rows
    )


def everything(held: Profiles) -> object:
    """Return shares, centres, all places, pairs, regret, thresholds, radius and flip."""
    leader = max(held.worths, key=held.score)
    area = triangle(held)
    return (
        [(one.share, one.centre) for one in area.cells],
        places(held),
        {(a, b): share_ahead(held.gap(a, b)) for a in held.worths for b in held.worths if a != b},
        regrets(held, all_weights(3)),
        [turning(held, branch) for branch in held.branches],
        [radius(held.gap(leader, key), held.weights) for key in held.worths if key != leader],
        nearest_flip(held, leader),
    )


def ranked(held: Profiles) -> object:
    """Return every offer in order, with its exact share of all weights."""
    shares = {key: one.share for one in triangle(held).cells for key in one.first}
    scores = {key: held.score(key) for key in held.worths}
    order = sorted(scores, key=lambda key: -scores[key])
    return [(key, scores[key], shares.get(key, Fraction(0))) for key in order]


def seconds(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """Return the lower quartile of some runs, after one that warms up."""
    work()
    found = []
    for _ in range(rounds):
        began = time.perf_counter()
        work()
        found.append(time.perf_counter() - began)
    return quartile(found)


def installed() -> bool:
    """Put the peers into a folder of their own; return whether they are there."""
    if (PEERS / "pymcdm").exists() and (PEERS / "skcriteria").exists():
        return True
    pip = [sys.executable, "-m", "pip", "install", "-q", "--target", str(PEERS)]
    command = [*pip, "pymcdm", "scikit-criteria"]
    return subprocess.run(command, check=False, capture_output=True).returncode == 0


def peer(name: str, held: Profiles) -> tuple[float, list[float]] | None:
    """Return how long a peer takes for all sampled weights, and its first shares; or None."""
    rows = json.dumps([[float(one) for one in row] for row in held.worths.values()])
    command = [
        sys.executable,
        "-W",
        "ignore",
        "-c",
        PEER,
        str(PEERS),
        rows,
        str(SAMPLES[name]),
        name,
    ]
    best: tuple[float, list[float]] | None = None
    for _ in range(3):
        ran = subprocess.run(command, check=False, capture_output=True, text=True)
        if ran.returncode:
            print(f"{name}: {ran.stderr.strip().splitlines()[-1]}")
            return None
        found = json.loads(ran.stdout)
        if best is None or found["seconds"] < best[0]:
            best = found["seconds"], found["first"]
    return best


def main() -> None:
    """Print times and ratios (goals: 500 × pymcdm, 5 ms for 20 offers, 2 s for 10,000)."""
    three = made_up(3)
    mine = seconds(lambda: everything(three))
    print(f"3 offers, everything, exact      {1000 * mine:8.2f} ms")
    shares = [float(triangle(three).share(key)) for key in three.worths]
    if installed():
        for name, count in SAMPLES.items():
            found = peer(name, three)
            if found is None:
                continue
            off = max(abs(a - b) for a, b in zip(found[1], shares, strict=True))
            scaled = found[0] * WHOLE / count
            print(
                f"{f'{name}, {WHOLE} samples':32} {1000 * scaled:8.0f} ms  "
                f"{scaled / mine:6.0f} × ours, off by up to {off:.4f}"
            )
    else:
        print("pymcdm and scikit-criteria could not be installed here")
    twenty, many = made_up(20), made_up(10_000)
    print(f"winner map of 20 offers          {1000 * seconds(lambda: triangle(twenty)):8.2f} ms")
    print(f"10,000 offers with exact shares  {1000 * seconds(lambda: ranked(many), 3):8.0f} ms")


if __name__ == "__main__":
    main()
