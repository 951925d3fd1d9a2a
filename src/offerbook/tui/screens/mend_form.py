"""Open the form in which a missing fact goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from offerbook.tui.screens.application_form import ApplicationForm
from offerbook.tui.screens.form import Form
from offerbook.tui.screens.mending import Mend
from offerbook.tui.screens.offer_form import OfferForm
from offerbook.tui.screens.preferences_form import PreferencesForm

if TYPE_CHECKING:
    from offerbook.tui.app import OfferbookApp


def mend_form(mend: Mend, app: OfferbookApp) -> Form | None:
    """Return the form, which begins at the field; None where it is another employer's."""
    form: Form
    match mend.kind:
        case "event":
            return None
        case "preferences":
            form = PreferencesForm()
        case "application":
            form = ApplicationForm(mend.application)
        case "new offer":
            form = OfferForm()
        case "offer":
            seen = app.desk.outlook.seen
            offers = (*seen.competing, *seen.to_mend.values())
            found = next((one.id for one in offers if one.application == mend.application), "")
            form = OfferForm(found) if found else ApplicationForm(mend.application)
    form.begin_at = mend.at
    return form
