"""A few choices between two jobs, the weights they amount to, and where they contradict."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from textual.content import Content

from offerbook.core.ranking.choices import Answer, Choice, Elicited, elicited
from offerbook.core.ranking.profile import profiles
from offerbook.desk import robust_words, weighing, what_if
from offerbook.desk.outlook import Outlook
from offerbook.desk.what_if import WhatIf
from offerbook.tui.keys import bindings
from offerbook.tui.messages import Pressed
from offerbook.tui.screens.page import Page
from offerbook.tui.widgets.rows import Block, sentence
from offerbook.tui.widgets.sheet import Sheet
from offerbook.tui.widgets.shown import said, shown
from offerbook.wording.notation import Notation


class Choices(Page):
    """Two jobs at a time that differ in two things only."""

    ABOUT = (
        "Left takes the first job, right the second, Space says that they are about the same, and "
        "the same key again takes the answer back. The weights that meet all answers stand on "
        "top; answers that cannot all be meant are marked. K saves the weights."
    )
    KEYS = ("first_of_two", "second_of_two", "pick", "keep", "reset", "copy", "back")
    BINDINGS = bindings(*KEYS)

    def __init__(self) -> None:
        super().__init__()
        self._answers: dict[int, Answer] = {}
        self._asked: tuple[Choice, ...] = ()

    def blocks(self, outlook: Outlook) -> Sequence[Block]:
        """Return what the answers amount to, and the choices."""
        notation = self.offerbook.desk.notation
        self._asked = self._asked or weighing.asked(outlook)
        if not self._asked:
            todo = "There is one thing only that has a scale, so there is nothing to choose."
            return (Block((sentence(Content(todo)),)),)
        found = elicited(self._asked, self._answers)
        result = Block((sentence(self._result(found, outlook, notation), hang=0),))
        return (
            Block(result.lines, Content("Which job would you rather have?")),
            *self._choices(found, notation),
        )

    def _result(self, found: Elicited, outlook: Outlook, notation: Notation) -> Content:
        if not self._answers:
            return Content("← takes the first, → the second, Space: about the same.")
        if found.weights is None:
            numbers = notation.names([str(at + 1) for at in found.conflicts])
            text = f"▲ Your answers to {numbers} contradict each other; think one of them over."
            return shown(text, "bold $warning")
        branches = profiles(outlook.contest).branches
        counts = robust_words.hundreds(found.weights)
        parts = [
            f"{robust_words.WAYS[key]} {count}" for key, count in zip(branches, counts, strict=True)
        ]
        return shown(f"Your answers amount to {notation.names(parts)}. K keeps that.", "bold")

    def _choices(self, found: Elicited, notation: Notation) -> Iterator[Block]:
        for at, one in enumerate(self._asked):
            answer = self._answers.get(at)
            mark = "▲ " if at in found.conflicts else ""
            text = Content.assemble(
                shown(mark, "bold $warning"),
                shown(_box(answer == "one")),
                said(one.one, notation),
                "\n",
                shown(" " * len(mark)),
                shown(_box(answer == "other")),
                said(one.other, notation),
                "\n    about the same" if answer == "same" else "",
            )
            lines = text.split("\n")
            first, *rest = lines
            title = shown(f"{at + 1}.")
            yield Block((sentence(first, at), *(sentence(more) for more in rest)), title)

    def action_less(self) -> None:
        """Take the first job."""
        self._answer("one")

    def action_more(self) -> None:
        """Take the second job."""
        self._answer("other")

    def action_pick(self) -> None:
        """Say that both are about the same."""
        self._answer("same")

    def on_pressed(self, message: Pressed) -> None:
        """A second click takes the first job."""
        message.stop()
        self._answer("one")

    def _answer(self, answer: Answer) -> None:
        at = self.query_one(Sheet).target
        if not isinstance(at, int):
            return
        if self._answers.get(at) == answer:
            del self._answers[at]
        else:
            self._answers[at] = answer
        self.follow(self.offerbook.outlook)

    def action_reset(self) -> None:
        """Take every answer back."""
        self._answers.clear()
        self.follow(self.offerbook.outlook)

    def action_keep(self) -> None:
        """Save the weights that the answers amount to."""
        outlook = self.offerbook.outlook
        if outlook is None or not self._answers:
            self.offerbook.say("Answer a choice first")
            return
        found = elicited(self._asked, self._answers)
        if found.weights is None:
            self.offerbook.warn("The answers contradict each other: think one of them over")
            return
        points = weighing.points(profiles(outlook.contest).branches, found.weights)
        held = what_if.weighed(WhatIf(), points, "choices")
        self.offerbook.act(lambda: what_if.keep(self.offerbook.desk, held))


def _box(chosen: bool) -> str:  # noqa: FBT001 - drawn, not asked
    return "[x] " if chosen else "[ ] "
