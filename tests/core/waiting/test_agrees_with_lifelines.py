"""The curve and its median against another implementation, where that is installed."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from random import Random

import pytest

from offerbook.core.waiting.hearing_back import FEWEST, Wait, curve, hearing_back

SAMPLES = 200


def sample(seed: int) -> tuple[Wait, ...]:
    """Return 5 to 60 waits, many of the same length, of which some are still going on."""
    chance = Random(seed)  # noqa: S311 - a sample, no secret
    heard = chance.choice((0.3, 0.6, 0.9, 1))
    longest = chance.choice((5, 20, 90))
    return tuple(
        Wait(chance.randint(1, longest), chance.random() < heard)
        for _ in range(chance.randint(5, 60))
    )


def within(ends: Sequence[float], low: int | None, high: int | None) -> bool:
    """Return whether two days are those of a band, in which infinity stands for an open end."""
    return list(ends) == [float("inf") if day is None else day for day in (low, high)]


@pytest.mark.long
@pytest.mark.filterwarnings("default")
def test_curve_median_and_band_agree_with_lifelines_on_random_samples() -> None:
    lifelines = pytest.importorskip("lifelines")
    utilities = pytest.importorskip("lifelines.utils")
    judged = 0
    for seed in range(SAMPLES):
        waits = sample(seed)
        fitter = lifelines.KaplanMeierFitter()
        fitter.fit([one.days for one in waits], [one.heard for one in waits])
        steps = curve(waits)
        for step in steps:
            assert float(step.silent) == pytest.approx(float(fitter.predict(step.days)), abs=1e-12)
        found = hearing_back(waits)
        if found is None:
            assert sum(one.heard for one in waits) < FEWEST
            continue
        judged += 1
        half = next((step.days for step in steps if step.silent == Fraction(1, 2)), None)
        if half is not None:  # theirs may miss it by the last binary digit
            assert found.median == half
        else:
            median = float("inf") if found.median is None else found.median
            assert fitter.median_survival_time_ == median
        band = utilities.median_survival_times(fitter.confidence_interval_).to_numpy()[0]
        assert within(band, found.low, found.high), (seed, band, found)
    assert judged > SAMPLES // 2
