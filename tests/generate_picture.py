"""Draw docs/picture.svg from the program itself: `python -m tests.generate_picture`."""

from __future__ import annotations

import asyncio
import re
from datetime import datetime, timedelta, timezone
from pathlib import Path
from tempfile import TemporaryDirectory

from offerbook.core.calendar import Clock
from offerbook.desk import Desk
from offerbook.store.places import private_copy, samples
from offerbook.tui.app import OfferbookApp

FILE = Path(__file__).parent.parent / "docs" / "picture.svg"
SIZE = (104, 27)
STORY = Clock(datetime(2026, 11, 23, 9, tzinfo=timezone(timedelta(hours=1))))
FONT = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)


async def picture() -> str:
    """Return the ranking of the sample book as SVG, with no font from elsewhere."""
    with TemporaryDirectory() as state:
        desk = Desk(private_copy(samples()), state=Path(state), clock=STORY, locale="en_GB")
        app = OfferbookApp(desk, demo=True)
        async with app.run_test(size=SIZE) as pilot:
            await pilot.press("3")
            await pilot.pause(0.5)
            drawn = app.export_screenshot(title="offerbook")
    return FONT.sub("", drawn).replace("Fira Code", "monospace")


def main() -> None:
    """Write the file."""
    FILE.write_text(asyncio.run(picture()), encoding="utf-8")


if __name__ == "__main__":
    main()
