"""One line of a form: its name, where it is typed, what was understood, and what is wrong."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.suggester import SuggestFromList
from textual.widgets import Input, Static

from offerbook.core.model.schema import Place
from offerbook.tui.forms.line import Line
from offerbook.tui.widgets.field_choice import Choice
from offerbook.tui.widgets.field_input import FieldInput
from offerbook.tui.widgets.field_long import LongLine
from offerbook.tui.widgets.field_ticks import Ticks
from offerbook.tui.widgets.shown import shown
from offerbook.wording.cleaning import clean

_NAMED = 4
"""How many records a hint names."""

Control = Input | Choice | LongLine | Ticks
"""Where a value is typed, chosen, written or ticked."""


class FieldRow(Vertical):
    """A field; it posts what is typed and shows what it is told.

    Args:
        line: which field.
        place: what may stand there.
        text: what stands there.
        offered: values to offer while typing.
    """

    class Typed(Message):
        """Another text stands in the field."""

        def __init__(self, row: FieldRow, text: str) -> None:
            super().__init__()
            self.row = row
            self.text = text

    class Left(Message):
        """The field was left."""

        def __init__(self, row: FieldRow) -> None:
            super().__init__()
            self.row = row

    class Entered(Message):
        """The field was come to."""

        def __init__(self, row: FieldRow) -> None:
            super().__init__()
            self.row = row

    class Write(Message):
        """A text of several lines is to be written."""

        def __init__(self, row: FieldRow, typed: str) -> None:
            super().__init__()
            self.row = row
            self.typed = typed

    class Done(Message):
        """Enter was pressed in the field."""

        def __init__(self, row: FieldRow) -> None:
            super().__init__()
            self.row = row

    def __init__(self, line: Line, place: Place, text: str, offered: Sequence[str] = ()) -> None:
        super().__init__()
        self.line = line
        self.place = place
        self._text = text if line.field.long else clean(text)
        self._start = text
        self._offered = offered
        self._box = self._control()
        self.problem = ""
        """What is wrong, as it is shown."""

    @property
    def text(self) -> str:
        """What stands in the field."""
        return self._text

    def compose(self) -> ComposeResult:
        """Lay out name, field and echo; what is wrong follows below once something is."""
        with Horizontal():
            yield Static(Content.assemble("  ", shown(self._called())), classes="name")
            yield self._box
            yield Static(classes="echo")

    def _called(self) -> str:
        return self.line.field.label

    def _control(self) -> Control:
        if self.line.field.long:
            self.add_class("chosen")
            return LongLine(self._text)
        if self.line.field.ticks:
            self.add_class("chosen")
            return Ticks(self.line.field.ticks, self._text)
        words = self._words()
        if words:
            self.add_class("chosen")
            return Choice(words, self._text, self.line.field.usual)
        return FieldInput(
            self._text,
            compact=True,
            suggester=SuggestFromList([clean(one) for one in self._offered], case_sensitive=False)
            if self._offered
            else None,
        )

    def _words(self) -> tuple[str, ...]:
        if self.place.listed:
            return ()
        if "choice" in self.place.kinds:
            words = self.place.choices
        elif self.place.kinds == ("flag",):
            words = ("yes", "no")
        else:
            return ()
        unsaid = self.place.optional and not self.line.field.usual and "" not in words
        return ("", *words) if unsaid else words

    @property
    def control(self) -> Control:
        """Where it is typed or chosen."""
        return self._box

    def say(self, echo: str, problem: str = "", odd: str = "", *, changed: bool = False) -> None:
        """Show what was understood, or the hint, and what is wrong or does not fit the rest."""
        self.problem = problem
        side = f"= {echo}" if echo not in {"", self._text} else ""
        if not side and not self._text:
            side = self._hint()
        mark = "▸ " if self.control.has_focus else "  "
        name = Content.assemble(mark, shown(self._called()), " •" if changed else "")
        self._put("name", name)
        self._put("echo", shown(side))
        told = f"✗ {problem}" if problem else f"! {odd}" if odd else ""
        if self.query(".problem"):
            self._put("problem", shown(told))
        elif told:
            self.mount(Static(shown(told), classes="problem"))
        self.set_class(bool(problem), "wrong")
        self.set_class(bool(odd), "odd")

    def _put(self, part: str, content: Content) -> None:
        """Write one part, and have the form laid out anew only where its height may change.

        On each step from field to field two rows write all their parts, and a form is long.
        """
        static = self.query_one(f".{part}", Static)
        before = static.content
        if isinstance(before, Content) and before.is_same(content):
            return
        width = static.content_size.width
        fits = isinstance(before, Content) and before.cell_length <= width >= content.cell_length
        static.update(content, layout=part != "name" and not fits)

    def _hint(self) -> str:
        field = self.line.field
        if not (self.control.has_focus or field.needed or self.line.group.open):
            return ""
        if field.of and self._offered and self.control.has_focus:
            more = " …" if len(self._offered) > _NAMED else ""
            return ", ".join(self._offered[:_NAMED]) + more
        return field.hint

    def put(self, text: str) -> None:
        """Write a text into the field, as if it had been typed."""
        self.control.value = text if self.line.field.long else clean(text)
        if isinstance(self.control, Choice | Ticks):
            # These tell of what the person does only.
            self._text = self.control.value

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        if event.value != self._text:
            self._text = event.value
            self.post_message(self.Typed(self, event.value))

    @on(LongLine.Changed)
    def _written(self, event: LongLine.Changed) -> None:
        event.stop()
        self._text = event.line.value
        self.post_message(self.Typed(self, self._text))

    @on(Ticks.Changed)
    def _ticked(self, event: Ticks.Changed) -> None:
        event.stop()
        self._text = event.ticks.value
        self.post_message(self.Typed(self, self._text))

    @on(LongLine.Write)
    def _write(self, event: LongLine.Write) -> None:
        event.stop()
        self.post_message(self.Write(self, event.typed))

    @on(Choice.Changed)
    def _chosen(self, event: Choice.Changed) -> None:
        event.stop()
        word = event.choice.value
        self._text = "" if word == self.line.field.usual and not self._start else word
        self.post_message(self.Typed(self, self._text))

    @on(Input.Submitted)
    @on(Choice.Done)
    @on(Ticks.Done)
    def _done(self, event: Message) -> None:
        event.stop()
        self.post_message(self.Done(self))

    def on_descendant_focus(self, _: events.DescendantFocus) -> None:
        """Tell that the field was come to."""
        self.post_message(self.Entered(self))

    def on_descendant_blur(self, _: events.DescendantBlur) -> None:
        """Tell that the field was left, and show a long text from its beginning."""
        if isinstance(self.control, Input):
            self.control.scroll_to(x=0, animate=False, force=True, immediate=True)
        self.post_message(self.Left(self))
