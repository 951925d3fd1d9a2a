from __future__ import annotations

from pathlib import Path

import pytest
from textual.color import Color
from textual.theme import Theme

from offerbook.core.calendar import Clock
from offerbook.tui.theme import CYCLE, SAFE, THEMES, first_theme, following, keep_theme
from tests.tui.walking import pressed, walking

ENOUGH = 4.5
"""Contrast that WCAG 2.2 asks of text."""


def luminance(color: Color) -> float:
    """Relative luminance, WCAG 2.2."""
    parts = [one / 255 for one in (color.r, color.g, color.b)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast of two colours, WCAG 2.2."""
    first, second = sorted((luminance(Color.parse(one)), luminance(Color.parse(other))))
    return (second + 0.05) / (first + 0.05)


def test_black_on_white_has_the_contrast_that_the_standard_names() -> None:
    assert round(contrast("#000000", "#ffffff")) == 21


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
@pytest.mark.parametrize("ground", ["background", "surface", "panel"])
@pytest.mark.parametrize(
    "ink", ["foreground", "primary", "secondary", "accent", "warning", "error", "success"]
)
def test_every_ink_can_be_read_on_every_ground(theme: Theme, ink: str, ground: str) -> None:
    assert contrast(getattr(theme, ink), getattr(theme, ground)) >= ENOUGH


def deuteranope(color: str) -> tuple[float, float, float]:
    """Linear RGB as seen without green cones; matrix of Machado et al. (2009), severity 1."""
    parsed = Color.parse(color)
    linear = [(one / 255) ** 2.2 for one in (parsed.r, parsed.g, parsed.b)]
    rows = (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    )
    red, green, blue = (
        max(0.0, sum(part * share for part, share in zip(linear, row, strict=True))) for row in rows
    )
    return red, green, blue


def lab(linear: tuple[float, float, float]) -> tuple[float, float, float]:
    """CIE L*a*b*, D65."""
    red, green, blue = linear
    xyz = (
        (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047,
        0.2126 * red + 0.7152 * green + 0.0722 * blue,
        (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883,
    )
    x, y, z = (one ** (1 / 3) if one > 0.008856 else 7.787 * one + 16 / 116 for one in xyz)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def test_good_and_bad_stay_apart_in_the_colour_blind_safe_theme() -> None:
    assert SAFE.success is not None
    assert SAFE.error is not None
    good, bad = lab(deuteranope(SAFE.success)), lab(deuteranope(SAFE.error))
    assert sum((one - other) ** 2 for one, other in zip(good, bad, strict=True)) ** 0.5 >= 25


def test_no_color_starts_with_the_terminals_own_theme(tmp_path: Path) -> None:
    assert first_theme(tmp_path, no_color=True).startswith("ansi-")


def test_a_chosen_theme_is_kept_and_an_unknown_one_is_not_used(tmp_path: Path) -> None:
    state = tmp_path / "state"
    assert first_theme(state, no_color=False) == CYCLE[0]
    assert keep_theme(state, CYCLE[2]) == f"colours: {CYCLE[2]}"
    assert first_theme(state, no_color=False) == CYCLE[2]
    (state / "theme").write_bytes(b"\xff")
    assert first_theme(state, no_color=False) == CYCLE[0]
    (state / "theme").write_text("nonesuch")
    assert first_theme(state, no_color=False) == CYCLE[0]


def test_a_theme_that_cannot_be_kept_is_used_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("a file")
    assert "not kept" in keep_theme(tmp_path / "state", CYCLE[1])


def test_a_wish_of_the_environment_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TEXTUAL_THEME", CYCLE[1])
    assert first_theme(None, no_color=False) == CYCLE[1]
    monkeypatch.setenv("TEXTUAL_THEME", "nonesuch")
    assert first_theme(None, no_color=False) == CYCLE[0]


def test_the_themes_go_round() -> None:
    name = CYCLE[0]
    for _ in CYCLE:
        name = following(name)
    assert name == CYCLE[0]
    assert following("nonesuch") == CYCLE[0]


async def test_a_key_changes_the_colours(samples: Path, story: Clock) -> None:
    async with walking(samples, story) as (app, pilot):
        assert f"Colours: {CYCLE[1]}" in await pressed(app, pilot, "T")
        assert app.theme == CYCLE[1]
        assert (samples.parent / "state" / "theme").read_text().strip() == CYCLE[1]
