"""One of a few words, chosen with the arrows, a first letter or the mouse."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

UNSAID = "not stated"
"""How the absence of a value is called."""


class Choice(Widget, can_focus=True):
    """A row of words of which one counts.

    Args:
        words: what may be chosen; an empty one stands for "not stated".
        value: what is chosen at first.
        usual: the word that counts while nothing is said.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "step(-1)", "Previous", show=False),
        Binding("right,space", "step(1)", "Next", show=False),
        Binding("home", "end(0)", "First", show=False),
        Binding("end", "end(-1)", "Last", show=False),
        Binding("enter", "done", "Next field", show=False),
    ]

    value: reactive[str] = reactive("", init=False)

    class Changed(Message):
        """Another word counts."""

        def __init__(self, choice: Choice) -> None:
            super().__init__()
            self.choice = choice

    class Done(Message):
        """Enter was pressed."""

    def __init__(self, words: Sequence[str], value: str = "", usual: str = "") -> None:
        super().__init__()
        self.words = tuple(words)
        self.usual = usual
        self.set_reactive(Choice.value, value)

    @property
    def counts(self) -> str:
        """The word that counts: the chosen one, or the usual one."""
        return self.value or self.usual

    def render(self) -> Content:
        """Show every word with the chosen one marked, or only that one where room is short."""
        parts = [Content.styled(*self._part(word)) for word in self._shown()]
        line = Content("  ").join(parts)
        if self._fits(line):
            return line
        return Content.assemble("◂ ", self._part(self.counts), " ▸")

    def _fits(self, line: Content) -> bool:
        return line.cell_length <= max(self.size.width, 1)

    def _shown(self) -> tuple[str, ...]:
        return self.words if self.counts in self.words else (*self.words, self.counts)

    def _part(self, word: str) -> tuple[str, str]:
        chosen = word == self.counts
        style = ("reverse" if self.has_focus else "bold") if chosen else "dim"
        return f"{'●' if chosen else '○'} {spoken(word)}", style

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """Keep letters to itself, so that no command fires while something is chosen."""
        return bool(character and character.isprintable() and key != "space")

    def on_key(self, event: events.Key) -> None:
        """Choose the next word that begins with the letter."""
        letter = (event.character or "").casefold()
        if not letter.isalnum():
            return
        event.stop()
        at = self._at()
        turned = [*self.words[at + 1 :], *self.words[: at + 1]]
        found = next((word for word in turned if spoken(word).startswith(letter)), None)
        if found is not None:
            self._choose(found)

    def on_click(self, event: events.Click) -> None:
        """Choose the word under the mouse."""
        for start, end, word in self._spans():
            if start <= event.x < end:
                self._choose(word)
                return
        self.action_step(1)

    def _spans(self) -> Iterator[tuple[int, int, str]]:
        line = Content("  ").join([Content(self._part(word)[0]) for word in self._shown()])
        start = 0
        for word in self._shown() if self._fits(line) else ():
            end = start + Content(self._part(word)[0]).cell_length
            yield start, end, word
            start = end + 2

    def action_step(self, by: int) -> None:
        """Choose the word `by` places on; the row is a ring."""
        self._choose(self.words[(self._at() + by) % len(self.words)])

    def action_end(self, at: int) -> None:
        """Choose the first or last word."""
        self._choose(self.words[at])

    def action_done(self) -> None:
        """Say that this field is filled in."""
        self.post_message(self.Done())

    def _at(self) -> int:
        return self.words.index(self.counts) if self.counts in self.words else -1

    def _choose(self, word: str) -> None:
        if word != self.counts:
            self.value = word
            self.post_message(self.Changed(self))


def spoken(word: str) -> str:
    """Return a word of the file as it is shown."""
    return word.replace("_", " ") or UNSAID
