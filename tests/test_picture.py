from __future__ import annotations

from tests.generate_picture import FILE, picture


async def test_the_picture_in_the_readme_is_what_the_program_shows() -> None:
    assert FILE.read_text("utf-8") == await picture()


def test_the_picture_asks_nothing_of_the_network() -> None:
    assert "url(http" not in FILE.read_text("utf-8")
