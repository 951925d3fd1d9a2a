"""One of a few words, chosen with the arrows, its first letters and Enter, or the mouse."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from offerbook.tui.widgets.handing_on import handed_on
from offerbook.tui.widgets.shown import shown

UNSAID = "not stated"
"""How the absence of a value is called."""


_STEPS = {"left": -1, "right": 1}
"""Keys that are looked at in their order here, not when the app comes to their bindings."""


class Choice(Widget, can_focus=True):
    """A row of words of which one counts.

    Args:
        words: what may be chosen; an empty one stands for "not stated".
        value: what is chosen at first.
        usual: the word that counts while nothing is said.
    """

    HOW = "← → or space chooses, or its first letters and Enter · ↓ next · F2 save"

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "step(-1)", "Previous", show=False),
        Binding("right,space", "step(1)", "Next", show=False),
        Binding("home", "end(0)", "First", show=False),
        Binding("end", "end(-1)", "Last", show=False),
        Binding("enter", "done", "Next field", show=False),
    ]

    value: reactive[str] = reactive("", init=False)

    go_on: Callable[[], bool] | None = None
    """Goes to the next field at once, and returns whether there was one."""

    class Changed(Message):
        """Another word counts."""

        def __init__(self, choice: Choice) -> None:
            super().__init__()
            self.choice = choice

    class Forgotten(Message):
        """Letters that were typed chose nothing, since the choice was left without Enter."""

        def __init__(self, typed: str) -> None:
            super().__init__()
            self.typed = typed

    class Done(Message):
        """Enter was pressed."""

    def __init__(self, words: Sequence[str], value: str = "", usual: str = "") -> None:
        super().__init__()
        self.words = tuple(words)
        self.usual = usual
        self.typed = ""
        """Letters that were typed and choose nothing until Enter confirms them."""

        self.set_reactive(Choice.value, value)

    @property
    def counts(self) -> str:
        """The word that counts: the chosen one, or the usual one."""
        return self.value or self.usual

    def render(self) -> Content:
        """Show every word with the chosen one marked, or only that one where room is short."""
        if self.typed:
            return self._pending()
        parts = [Content.styled(*self._part(word)) for word in self._shown()]
        line = Content("  ").join(parts)
        if self._fits(line):
            return line
        return Content.assemble("◂ ", self._part(self.counts), " ▸")

    def _pending(self) -> Content:
        meant = self._meant()
        if meant is None:
            says = "none of these begins so; Esc forgets it"
        else:
            says = f"Enter takes “{spoken(meant)}”, Esc forgets it"
        return Content.assemble(shown(self.typed, "reverse"), "  ", shown(says, "dim")).truncate(
            max(self.size.width, 1), ellipsis=True
        )

    def _meant(self) -> str | None:
        """Return the next word that begins as typed, or None."""
        at = self._at()
        turned = [*self.words[at + 1 :], *self.words[: at + 1]]
        sought = self.typed.casefold().strip()
        return next((word for word in turned if spoken(word).startswith(sought)), None)

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
        """Gather letters: alone they change nothing, since they may belong to another field."""
        if handed_on(self, event):
            return
        letter = event.character or ""
        if event.key == "escape" and self.typed:
            self._type("")
        elif event.key == "backspace" and self.typed:
            self._type(self.typed[:-1])
        elif event.key == "enter" and self.typed:
            self._confirm()
        elif event.key == "enter":
            self.action_done()
        elif event.key in _STEPS:
            self.action_step(_STEPS[event.key])
        elif letter.isprintable() and letter and (self.typed or not letter.isspace()):
            self._type(self.typed + letter)
        else:
            return
        event.stop()
        event.prevent_default()

    def on_paste(self, event: events.Paste) -> None:
        """Show what was pasted, which chooses nothing until Enter confirms it."""
        event.stop()
        self._type(self.typed + " ".join(event.text.split()))

    def on_blur(self) -> None:
        """Forget letters that were not confirmed, and say so."""
        if self.typed:
            self.post_message(self.Forgotten(self.typed))
        self._type("")

    def _type(self, text: str) -> None:
        self.typed = text
        self.refresh()

    def _confirm(self) -> None:
        """Choose the word that begins as typed and go on; where none does, stay."""
        meant = self._meant()
        if meant is not None:
            self._type("")
            self._choose(meant)
            self.action_done()

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
        self._type("")
        self._choose(self.words[(self._at() + by) % len(self.words)])

    def action_end(self, at: int) -> None:
        """Choose the first or last word."""
        self._type("")
        self._choose(self.words[at])

    def action_done(self) -> None:
        """Go on, or say that this field is filled in."""
        if self.go_on is None or not self.go_on():
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
