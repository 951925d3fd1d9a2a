from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.color import Color

from offerbook.core.calendar import Clock
from offerbook.tui.widgets.shown import Colourless, Visible, shown
from tests.tui.walking import WIDE, line_with, pressed, seen, walking

BLACK = Color(0, 0, 0)

HOSTILE = [
    "[/x]",
    "[bold red]loud[/]",
    "[@click=app.quit]free money[/]",
    "[link=https://example.com]here[/link]",
    "\x1b[31mred",
    "\x1b]52;c;ZXZpbA==\x07",
    "\x1b]0;title\x07",
    "\x1b]8;;https://example.com\x1b\\link\x1b]8;;\x1b\\",
    "\x1bP+q544e\x1b\\",
    "\x1b_Gi=1\x1b\\",
    "\x1b[2J\x1b[H",
    "\x1b[?1049l",
    "\x9b31m",
    "\x9d52;c;ZXZpbA==\x9c",
    "\x90q\x9c",
    "a\rb",
    "a\x08\x08b",
    "\x00\x07\x7f",
    "\u202egnp.exe\u202c",
    "\u2066a\u2069\u200f",
    "a\u2028b\u2029c",
    "\ufeffa\u200bb",
]
"""Escape sequences, markup and invisible characters of every kind that a terminal obeys."""

DANGEROUS = {*map(chr, range(32)), *map(chr, range(127, 160)), "\u202e", "\u2066", "\u2028"} - {
    "\n"
}


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_what_is_shown_has_no_control_characters_and_no_markup(text: str) -> None:
    content = shown(text)
    assert not DANGEROUS & set(content.plain)
    assert content.spans == []


@given(st.text())
def test_whatever_is_shown_takes_as_many_cells_as_it_says(text: str) -> None:
    content = shown(text)
    assert not DANGEROUS & set(content.plain)
    assert content.cell_length == cell_len(content.plain)


@given(st.lists(st.text()))
def test_the_net_lets_nothing_through(texts: list[str]) -> None:
    caught = Visible().apply([Segment(text) for text in texts], BLACK)
    assert not (DANGEROUS | {"\n"}) & set("".join(segment.text for segment in caught))


def test_the_net_leaves_the_programs_own_control_segments_alone() -> None:
    own = Segment("\x1b[H", None, [(1,)])  # type: ignore[list-item]
    assert Visible().apply([own, Segment("a\x1bb")], BLACK) == [own, Segment("ab")]


def test_without_colours_bold_and_reverse_are_left() -> None:
    style = Style.parse("bold reverse red on blue")
    (segment,) = Colourless().apply([Segment("a", style)], BLACK)
    assert segment.style == Style.parse("bold reverse")


def quoted(text: str) -> str:
    """The text as a TOML string."""
    return "".join(
        one if one.isprintable() and one not in '"\\' else f"\\U{ord(one):08X}" for one in text
    )


def renamed(book: Path, name: str, company: str) -> None:
    """Give an application another company."""
    file = book / "applications" / f"{name}.toml"
    lines = file.read_text().splitlines(keepends=True)
    file.write_text(
        "".join(
            f'company = "Q{quoted(company)}"\n' if line.startswith("company") else line
            for line in lines
        )
    )


async def walked(book: Path, clock: Clock) -> None:
    """Look at every place and page, and delete something, without ever meeting a control."""
    async with walking(book, clock, (120, 150)) as (app, pilot):
        assert "Q" in line_with(seen(app), "Staff engineer")
        for keys in (
            ["2"],
            ["w"],
            ["escape", "space"],
            ["escape", "3"],
            ["enter"],
            ["escape", "1"],
        ):
            assert not DANGEROUS & set(await pressed(app, pilot, *keys))
        await pressed(app, pilot, "G")
        await pressed(app, pilot, "slash", *"staff", "enter", "d")
        assert not DANGEROUS & set(seen(app).replace("\n", ""))
        assert app.is_running


async def test_hostile_names_are_shown_literally_in_every_place(
    samples: Path, story: Clock
) -> None:
    for number, text in enumerate(HOSTILE):
        source = (samples / "applications" / "garnet.toml").read_text()
        (samples / "applications" / f"h{number}.toml").write_text(source)
        renamed(samples, f"h{number}", text)
    for name, text in zip(("acme", "birch", "juniper"), HOSTILE, strict=False):
        renamed(samples, name, text)
    await walked(samples, story)


@pytest.mark.long
@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
async def test_a_hostile_name_on_an_offer_is_shown_literally_in_every_place(
    samples: Path, story: Clock, text: str
) -> None:
    renamed(samples, "acme", text)
    await walked(samples, story)


async def test_names_in_wide_and_right_to_left_letters_keep_the_columns_straight(
    samples: Path, story: Clock
) -> None:
    for name, company in (
        ("acme", "株式会社ギア"),
        ("birch", "שלום עולם"),
        ("juniper", "👩‍🔧 Loop"),
    ):
        renamed(samples, name, company)
    async with walking(samples, story, WIDE) as (app, _):
        screen = seen(app)
        head = line_with(screen, "a year, all in")
        right = cell_len(head[: head.index("a year, all in")]) + len("a year, all in")
        for figure in ("€120,989", "€101,000", "€102,510"):
            line = line_with(screen, figure)
            assert cell_len(line[: line.index(figure)]) + len(figure) == right
