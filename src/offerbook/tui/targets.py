"""What the cursor can be on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from offerbook.core.pay.why import View
    from offerbook.core.waiting.items import TextKind

DEBRIEF = "debrief"
"""How the row of a line begins that offers a debrief."""


SILENT = "silent"
"""How the row of a line begins that proposes to mark an application silent."""


@dataclass(frozen=True, slots=True)
class Target:
    """Something that can be opened, edited, deleted or written about."""

    application: str = ""
    """The application's id, if it has to do with one."""

    offer: str = ""
    """The offer's id, if it has to do with one."""

    record: str = ""
    """The record that stands here, which may be edited and deleted; empty for a mere mention."""

    draft: TextKind | None = None
    """The text that this calls for."""

    view: View | Literal[""] = ""
    """The total that stands here, if one does, as `Outlook.why` calls it."""

    at: str = ""
    """The group of the record's form to begin at; empty for the first field that needs a look."""

    row: str = ""
    """Tells two lines about the same thing apart."""

    @property
    def about(self) -> str:
        """The offer, or else the application."""
        return self.offer or self.application
