"""What the command palette finds: what can be done now, every screen, every record by name."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple, cast

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.screen import Screen

from offerbook.tui.elsewhere import HOMES, TITLES
from offerbook.tui.keys import BY_ID
from offerbook.tui.places import PLACES
from offerbook.tui.records import records
from offerbook.tui.screens.help import holding
from offerbook.tui.screens.place import Place
from offerbook.tui.theme import CYCLE
from offerbook.tui.widgets.shown import shown

if TYPE_CHECKING:
    from offerbook.tui.app import OfferbookApp

COLOURS = "Colours: "
"""How the title of a theme begins."""

_NOT_OFFERED = frozenset({"palette"})
_MOST = 60
_NEARLY = 0.5
_PAGES = (
    "funnel", "quiet", "years", "leaving", "to_ask", "sure", "what_if", "choices", "ask", "call",
    "replies", "notes",
)  # fmt: skip
"""Keys that open something and need nothing under the cursor."""

_BEHIND = {"choices": ("sure", "choices")}
"""Those that are reached through the page of another key."""

_DIGITS = {mode: digit for digit, mode, _ in PLACES}


class Found(NamedTuple):
    """One thing that can be chosen."""

    title: str
    """Words from data may stand in it."""

    tip: str
    """What it does; never from data."""

    do: Callable[[], Awaitable[None] | None]
    """Does it."""


class Finding(Provider):
    """Finds by any words of a title or of what it does."""

    async def discover(self) -> Hits:
        """Yield what there is before anything is typed: no records, of which there may be many."""
        for one in commands(self._offerbook, self.screen):
            yield DiscoveryHit(shown(one.title), one.do, text=one.title, help=one.tip)

    async def search(self, query: str) -> Hits:
        """Yield what has the words that were typed, the best first."""
        words = query.casefold().split()
        app, screen = self._offerbook, self.screen
        matcher = self.matcher(query)
        for one in commands(app, screen):
            score = rank(words, one) or _NEARLY * (matcher.match(one.title) > 0)
            if score:
                yield self._hit(one, words, score)
        if not screen.is_modal:
            found = (one for one in map(Found._make, records(app)) if rank(words, one))
            for one in islice(found, _MOST):
                yield self._hit(one, words, rank(words, one))

    def _hit(self, one: Found, words: list[str], score: float) -> Hit:
        title = shown(one.title)
        if self.match_style is not None:
            for word in words:
                at = title.plain.casefold().find(word)
                title = title.stylize(self.match_style, at, at + len(word)) if at >= 0 else title
        return Hit(score, title, one.do, text=one.title, help=one.tip)

    @property
    def _offerbook(self) -> OfferbookApp:
        return cast("OfferbookApp", self.app)


def rank(words: list[str], one: Found) -> float:
    """Return how well something has all `words`: best in front of its title, worst in its tip."""
    title = one.title.casefold()
    if title.startswith(" ".join(words)):
        return 3.0
    if all(word in title for word in words):
        return 2.0
    both = f"{title} {one.tip.casefold()}"
    return 1.0 if all(word in both for word in words) else 0.0


def commands(app: OfferbookApp, screen: Screen[object]) -> Iterator[Found]:
    """Return what can be done on `screen` now, the pages of other places, and the themes."""
    idle = screen.idle() if isinstance(screen, Place) else frozenset()
    here = {key.id: key for key in holding(screen)}
    for name, key in here.items():
        if name not in idle | _NOT_OFFERED:
            title = f"{key.label} ({key.display.split()[0]})"
            yield Found(title, key.tip, partial(_do, app, screen, key.action))
    if not screen.is_modal and app.outlook is not None:
        yield from _elsewhere(app, {*here})
    for name in CYCLE:
        tip = "Use this theme, which is kept for next time."
        yield Found(f"{COLOURS}{name}", tip, partial(app.use_theme, name))


def _elsewhere(app: OfferbookApp, here: set[str]) -> Iterator[Found]:
    open_places = _with_something(app)
    for name in _PAGES:
        steps = _BEHIND.get(name, (name,))
        mode = HOMES[steps[0]][0]
        if name not in here and mode in open_places:
            key = BY_ID[name]
            keys = " ".join((_DIGITS[mode], *(BY_ID[one].display.split()[0] for one in steps)))
            title = f"{key.label} ({TITLES[mode]}: {keys})"
            yield Found(title, key.tip, partial(_go, app, mode, steps))


def _with_something(app: OfferbookApp) -> frozenset[str]:
    """Return the places whose pages have something to show."""
    desk = app.desk
    if not desk.book.applications and not desk.book.offers:
        return frozenset()
    found = {"today"}
    if desk.book.offers:
        found |= {"offers", "ranking"}
    if desk.outlook.talks:
        found.add("negotiate")
    return frozenset(found)


async def _do(app: OfferbookApp, screen: Screen[object], action: str) -> None:
    await app.run_action(action, screen.focused or screen)


async def _go(app: OfferbookApp, mode: str, steps: tuple[str, ...]) -> None:
    """Go to a place, behind its pages, and do one thing after the other there."""
    await app.switch_mode(mode)
    while not isinstance(app.screen, Place):
        if app.screen.is_modal:
            app.say(f"Something is still open over {TITLES[mode]}; close it first")
            return
        await app.pop_screen()
    app.screen.call_after_refresh(_step, app, steps)


async def _step(app: OfferbookApp, steps: tuple[str, ...]) -> None:
    await app.run_action(BY_ID[steps[0]].action, app.screen)
    if steps[1:]:
        app.screen.call_after_refresh(_step, app, steps[1:])


def previewed(highlighted: object) -> str:
    """Return the theme that a line of the palette stands for; empty where it is none."""
    hit = getattr(highlighted, "hit", None)
    text = (hit.text if isinstance(hit, Hit | DiscoveryHit) else None) or ""
    return text.removeprefix(COLOURS) if text.startswith(COLOURS) else ""
