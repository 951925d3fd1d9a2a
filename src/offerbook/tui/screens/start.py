"""The guided start for an empty book: an application, its offer, and what counts most."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar, cast

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from offerbook.core.model.book import PREFERENCES, Record
from offerbook.core.model.offer import Offer
from offerbook.core.model.preferences import Preferences
from offerbook.tui.app import OfferbookApp
from offerbook.tui.forms.application_fields import FIRST
from offerbook.tui.forms.application_fields import GROUPS as OF_APPLICATION
from offerbook.tui.forms.declared import Field, Group
from offerbook.tui.forms.figures import Figure
from offerbook.tui.forms.offer_fields import BASICS
from offerbook.tui.screens.application_form import ApplicationForm
from offerbook.tui.screens.form import Form
from offerbook.tui.screens.offer_form import OfferForm
from offerbook.tui.screens.once import Once
from offerbook.tui.screens.preferences_form import PreferencesForm
from offerbook.tui.widgets.shown import shown
from offerbook.wording.territory import currency_of

if TYPE_CHECKING:
    from offerbook.desk import Desk, Outlook

_HOW = (
    "Enter goes on, and from the last field to the next step · Esc skips this step",
    "Enter goes on to the next field or step · Esc skips a step",
)

_BY_ITSELF = frozenset({"received", "supersedes"})
"""What need not be asked of a first offer: it came today, and replaces none."""


class FirstApplication(ApplicationForm):
    """Step one."""

    def heading(self) -> str:
        """Return the question."""
        return "1 of 3 · Where did you apply?"

    def how(self) -> Sequence[str]:
        """Return how to go on."""
        return _HOW

    def groups(self) -> Sequence[Group]:
        """Return company, role and the day it was sent."""
        fields = tuple(one for one in OF_APPLICATION[0].fields if one.path in {"company", "role"})
        return (Group("The application", (*fields, *FIRST), open=True),)


class FirstOffer(OfferForm):
    """Step two."""

    def heading(self) -> str:
        """Return the question."""
        return "2 of 3 · Did they make an offer? Skip this if not"

    def how(self) -> Sequence[str]:
        """Return how to go on."""
        return _HOW

    def groups(self) -> Sequence[Group]:
        """Return the fields that a simple offer needs."""
        fields = (replace(one, hidden=one.path in _BY_ITSELF) for one in BASICS.fields)
        return (replace(BASICS, fields=tuple(fields)),)

    def given(self) -> Mapping[str, str]:
        """Begin with the currency of the country that the locale names."""
        return {**super().given(), "currency": _currency(self.desk)}

    def figures(self, outlook: Outlook, records: Sequence[Record]) -> Sequence[Figure]:
        """Return the totals in the currency of the offer, as long as no other is chosen."""
        offer = next((one.value for one in records if isinstance(one.value, Offer)), None)
        if offer is None or PREFERENCES in outlook.book.records:
            return super().figures(outlook, records)
        own = Preferences(currency=offer.currency)
        data = {"currency": offer.currency}
        book = outlook.book.with_record(Record("preferences", PREFERENCES, data, own))
        return super().figures(replace(outlook, book=book), records)


class FirstWeights(PreferencesForm):
    """Step three."""

    def heading(self) -> str:
        """Return the question."""
        return "3 of 3 · What counts most?"

    def how(self) -> Sequence[str]:
        """Return how to go on."""
        return _HOW

    def groups(self) -> Sequence[Group]:
        """Return the three weights, the currency, and the name that signs texts."""
        fields = (
            Field("weights.money", "Better pay", "such as 5", needed=True),
            Field("weights.start", "A better start date", "such as 2", needed=True),
            Field("weights.fit", "A better fit", "such as 3", needed=True),
            Field("currency", "Your currency", "in which all is compared", needed=True),
            Field("name", "Your name", "signs the texts; may stay empty"),
        )
        about = (
            "How much each matters, as a figure: only how they compare counts; two may be equal."
        )
        return (Group("What counts most?", fields, about=about, open=True),)

    def given(self) -> Mapping[str, str]:
        """Begin empty: a weight that nobody chose is labelled so."""
        return {}

    def begin(self) -> None:
        """Begin with the currency alone."""
        super().begin()
        for line in self.filling.lines():
            if line.field.path == "currency" and not self.filling.texts[line.key]:
                self.filling.begin_with(line, _currency(self.desk))


def _currency(desk: Desk) -> str:
    """Return the person's own currency, else the one they are paid in, else of their country."""
    if PREFERENCES in desk.book.records:
        return desk.book.preferences.currency
    paid = next((one.currency for one in desk.book.offers.values()), "")
    locale = desk.notation.locale or desk.notation.fallback
    return paid or currency_of(locale) or desk.book.preferences.currency


class StartScreen(Once, ModalScreen[None]):
    """Leads through three short steps, each of which can be skipped, and ends on Offers."""

    CSS_PATH = "start.tcss"
    ABOUT = "Three short steps: an application, its offer, what counts most. Esc skips a step."
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "begin", "Begin", show=False),
        Binding("escape", "leave", "Look around first", show=False),
    ]

    def compose(self) -> ComposeResult:
        """Lay out what is going to happen."""
        with Vertical():
            yield Static(self._words())

    def _words(self) -> Content:
        lines = (
            shown("Nothing is in this book yet.", "bold"),
            shown(""),
            shown("Three short steps, each of which you can skip:"),
            shown("  1  where you applied"),
            shown("  2  what they offer, if they do already"),
            shown("  3  what counts most to you"),
            shown(""),
            shown("Everything stays on this machine, as plain text files of yours.", "dim"),
            shown(""),
            Content.assemble(shown(" Enter ", "bold reverse"), "  begin"),
            Content.assemble(shown(" Esc ", "bold reverse"), "    look around first"),
        )
        return Content("\n").join(lines)

    @property
    def offerbook(self) -> OfferbookApp:
        """The app, as what it is."""
        return cast("OfferbookApp", self.app)

    def action_leave(self) -> None:
        """Look around first."""
        self.dismiss()
        self.offerbook.say("Press a to add an application whenever you like")

    def action_begin(self) -> None:
        """Take the first step."""
        self.run_worker(self._lead(), exclusive=True)

    async def _lead(self) -> None:
        steps: list[type[Form]] = [FirstApplication, FirstOffer, FirstWeights]
        for step in steps:
            if step is FirstOffer and not self.offerbook.desk.book.applications:
                continue
            await self.app.push_screen_wait(step())
        self.dismiss()
        await self.offerbook.action_place("offers")
