"""The form of an application."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from offerbook.core.edit import Change
from offerbook.core.model.application import Application
from offerbook.desk.finding import running_twin
from offerbook.tui.forms.application_fields import APPLIED, APPLIED_KIND, FIRST, GROUPS
from offerbook.tui.forms.changing import data
from offerbook.tui.forms.declared import Group
from offerbook.tui.screens.form import Form


class ApplicationForm(Form):
    """One employer and one role.

    Args:
        record_id: the application to edit; empty for a new one.
    """

    KIND = "application"
    ABOUT = "One employer and one role. Only the company is needed; the rest can wait."

    def heading(self) -> str:
        """Return the company, or that it is a new one."""
        record = self.desk.book.records.get(self.record_id)
        value = record.value if record else None
        if isinstance(value, Application):
            return " · ".join(word for word in (value.company, value.role) if word)
        return self.record_id or "A new application"

    def groups(self) -> Sequence[Group]:
        """Return the fields."""
        if self.record_id:
            return GROUPS
        first, *others = GROUPS
        return (replace(first, fields=(*first.fields, *FIRST)), *others)

    def changed(self) -> None:
        """Name the first event, which is that it was sent."""
        lines = {line.field.path: line for line in self.filling.lines()}
        if APPLIED in lines:
            sent = self.filling.texts[lines[APPLIED].key].strip()
            self.filling.type(lines[APPLIED_KIND], "applied" if sent else "")
        super().changed()

    def saving(self, made: Mapping[str, Sequence[Change]]) -> Callable[[], str]:
        """Return what adds or changes the application."""
        desk = self.desk
        if self.record_id:
            return lambda: desk.put(self.record_id, made[self.record_id])
        new = data(self.filling)

        def add() -> str:
            made = desk.add_application(new)
            twin = running_twin(desk.outlook, made)
            also = f"; {twin} runs too, for the same role at the same company" if twin else ""
            return f"added {made}{also}"

        return add
