from __future__ import annotations

from pathlib import Path

from offerbook.core.calendar import Clock
from offerbook.tui.screens.today import Today
from tests.tui.walking import (
    NARROW,
    USUAL,
    WIDE,
    contents,
    line_with,
    lines_of,
    pressed,
    seen,
    walking,
)


async def test_the_first_screen_says_what_is_due_and_what_every_open_offer_pays(
    samples: Path, story: Clock
) -> None:
    async with walking(samples, story) as (app, _):
        screen = seen(app)
        assert "Ask Garnet Post where things stand" in screen
        assert "€120,989" in line_with(screen, "Acme Gearworks  ")
        assert "1 Dec      8 days" in line_with(screen, "Acme Gearworks  ")
        assert "€102,510" in line_with(screen, "Juniper Loop  ")
        assert "€86,814" in line_with(screen, "present job")


async def test_applications_stand_by_stage_with_the_days_they_wait(
    samples: Path, story: Clock
) -> None:
    async with walking(samples, story, WIDE) as (app, _):
        screen = seen(app)
        table = screen[screen.index("Applications") :]
        order = ["Acme", "Birch", "Juniper", "Cedarline", "Fernway", "Garnet", "Dune", "Elmwood"]
        places = [table.index(f"  {name}") for name in order]
        assert places == sorted(places)
        assert "7 days" in line_with(table, "Garnet Post")
        assert "1 Dec" in line_with(table, "Cedarline Rail")
        assert "silent" in line_with(table, "Dune & Daughters")


async def test_a_broken_file_is_told_on_the_first_screen_and_a_remark_is_not(
    samples: Path, story: Clock
) -> None:
    remark = samples / "offers" / "acme-2.toml"
    remark.write_text(remark.read_text() + "\n[unheard_of]\nx = 1\n")
    async with walking(samples, story) as (app, _):
        assert "To mend" not in seen(app)
    (samples / "applications" / "zed.toml").write_text('company = "X\n')
    offer = samples / "offers" / "birch-1.toml"
    offer.write_text(offer.read_text().replace("amount = 104", "amount = -104", 1))
    for size in (USUAL, NARROW):
        async with walking(samples, story, size) as (app, _):
            assert "▲ applications/zed.toml:1: is not TOML" in " ".join(seen(app).split())
            assert "… and 1 more, below the applications" in " ".join(seen(app).split())
            assert lines_of(app).sheet.scroll_offset.y == 0


async def test_of_many_waits_a_few_are_named_and_the_rest_are_counted(
    samples: Path, story: Clock
) -> None:
    for number in range(30):
        text = f'company = "Firm {number}"\n\n[[events]]\non = 2026-11-18\nkind = "applied"\n'
        (samples / "applications" / f"firm-{number:02}.toml").write_text(text)
    async with walking(samples, story, (120, 90)) as (app, pilot):
        said = " ".join((await pressed(app, pilot, "G")).split())
        assert "Firm 3, Firm 4 and 26 more" in said


async def test_after_a_delete_the_cursor_stays_on_the_nearest_line_of_the_same_block(
    samples: Path, story: Clock
) -> None:
    async with walking(samples, story, WIDE) as (app, pilot):
        sheet = lines_of(app).sheet
        (birch,) = [one for one in sheet._targets if getattr(one, "record", "") == "birch-1"]
        sheet.go_to(birch)
        await pressed(app, pilot, "d")
        assert lines_of(app).target.record == "juniper-1"
        await pressed(app, pilot, "d")
        assert lines_of(app).target.record in {"acme-2", "current"}


async def test_a_deadline_that_is_near_is_marked_by_more_than_colour(
    samples: Path, story: Clock
) -> None:
    near = Clock(story.now.replace(day=26))
    async with walking(samples, near, WIDE) as (app, _):
        assert "! 1 day" in line_with(seen(app), "Birch & Bough  ")


async def test_problems_stand_where_the_record_stands_with_their_line(
    samples: Path, story: Clock
) -> None:
    (samples / "applications" / "zed.toml").write_text('company = "X\n')
    offer = samples / "offers" / "birch-1.toml"
    offer.write_text(offer.read_text().replace("amount = 104", "amount = -104", 1))
    async with walking(samples, story, (120, 50)) as (app, pilot):
        screen = seen(app)
        assert "▲ to mend" in line_with(screen, "birch-1")
        assert "▲ to mend" in line_with(screen[screen.index("Applications") :], "zed")
        assert "▲ applications/zed.toml:1: is not TOML" in screen
        assert "offers/birch-1.toml:13: base.amount" in screen
        assert "€120,989" in screen
        target = next(
            one for one in lines_of(app).sheet._targets if getattr(one, "record", "") == "zed"
        )
        lines_of(app).sheet.go_to(target)
        assert "cannot be read as TOML" in await pressed(app, pilot, "e")
        assert isinstance(app.screen, Today)


async def test_nothing_due_shows_the_calm_sentence(samples: Path, story: Clock) -> None:
    for name in ("garnet", "birch"):
        (samples / "applications" / f"{name}.toml").unlink()
    (samples / "offers" / "birch-1.toml").unlink()
    async with walking(samples, story) as (app, _):
        assert "Nothing is due" in seen(app)
        assert "Nothing to do until" in seen(app)


async def test_enter_on_a_thing_to_do_opens_the_text_that_does_it(
    samples: Path, story: Clock
) -> None:
    async with walking(samples, story, WIDE) as (app, pilot):
        screen = await pressed(app, pilot, "enter")
        assert "[4 Negotiate]" in screen
        assert "Garnet Post" in screen


async def test_enter_on_an_application_opens_its_form_and_esc_comes_back(
    samples: Path, story: Clock
) -> None:
    async with walking(samples, story, WIDE) as (app, pilot):
        await pressed(app, pilot, "slash", *"fernway staff", "enter")
        assert "Fernway Maps" in await pressed(app, pilot, "enter")
        assert not isinstance(app.screen, Today)
        await pressed(app, pilot, "escape")
        assert isinstance(app.screen, Today)


async def test_deleting_takes_the_file_away_and_undo_brings_the_same_bytes_back(
    samples: Path, story: Clock
) -> None:
    file = samples / "applications" / "elmwood.toml"
    before = file.read_bytes()
    async with walking(samples, story, WIDE) as (app, pilot):
        await pressed(app, pilot, "slash", *"elmwood", "enter")
        screen = await pressed(app, pilot, "d")
        assert "Deleted elmwood – u to undo" in screen
        assert not file.exists()
        assert "Elmwood Ledger" in await pressed(app, pilot, "u")
        assert file.read_bytes() == before


async def test_the_filter_narrows_while_typing_and_esc_shows_everything_again(
    samples: Path, story: Clock
) -> None:
    async with walking(samples, story, WIDE) as (app, pilot):
        everything = seen(app)
        screen = await pressed(app, pilot, "slash", *"rail")
        assert "Cedarline Rail" in screen
        assert "Garnet" not in screen
        assert "No line has “railx”" in await pressed(app, pilot, "x")
        assert await pressed(app, pilot, "escape") == everything


async def test_letters_typed_into_the_filter_do_nothing_else(samples: Path, story: Clock) -> None:
    before = contents(samples)
    async with walking(samples, story) as (app, pilot):
        await pressed(app, pilot, "slash", *"dqu2w")
        assert app.is_running
        assert isinstance(app.screen, Today)
    assert contents(samples) == before


async def test_keys_on_a_line_that_they_do_not_fit_say_so(samples: Path, story: Clock) -> None:
    async with walking(samples, story) as (app, pilot):
        assert "Nothing to delete" in await pressed(app, pilot, "d")
        assert "Put the cursor on an offer" in await pressed(app, pilot, "w")


async def test_vi_keys_move_like_arrows(samples: Path, story: Clock) -> None:
    async with walking(samples, story) as (app, pilot):
        by_letter = await pressed(app, pilot, "j", "j", "k", "G", "g", "j")
        await pressed(app, pilot, "home")
        by_arrow = await pressed(app, pilot, "down", "down", "up", "end", "home", "down")
        assert by_letter == by_arrow


async def test_more_things_to_do_than_fit_a_day_are_counted(samples: Path, story: Clock) -> None:
    for number in range(60):
        text = f'company = "C{number}"\n[[events]]\non = 2026-11-01\nkind = "applied"\n'
        (samples / "applications" / f"c{number}.toml").write_text(text)
    async with walking(samples, story) as (app, pilot):
        assert "… and 11 more; / finds them" in lines_of(app).sheet.text()
        assert "Ask C59" in await pressed(app, pilot, "slash", *"c59")


async def test_at_sixty_columns_what_matters_is_left(samples: Path, story: Clock) -> None:
    async with walking(samples, story, NARROW) as (app, _):
        screen = seen(app)
        assert "€120,989" in line_with(screen, "Acme Gearworks  ")
        assert "8 days" in line_with(screen, "Acme Gearworks  ")
        assert "? Help ^p All" in screen
        assert max(len(line) for line in screen.splitlines()) <= 60


async def test_a_date_that_looks_odd_stands_as_a_remark_under_to_mend(
    samples: Path, story: Clock
) -> None:
    file = samples / "applications" / "garnet.toml"
    odd = '\n[[events]]\non = 2026-11-20\nkind = "promised"\nby = 2026-11-10\n'
    file.write_text(file.read_text() + odd)
    async with walking(samples, story, (120, 60)) as (app, _):
        screen = seen(app)
        assert "To mend" in screen
        assert "· garnet" in line_with(screen, "the promised day was past when it was named")
