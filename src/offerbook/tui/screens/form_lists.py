"""Lists in a form: one more entry, one less, and back again what was taken away."""

from __future__ import annotations

from typing import TypeVar

from textual import on

from offerbook.core.model.places import country_code
from offerbook.tui.forms.declared import Group
from offerbook.tui.forms.laid import Taken
from offerbook.tui.forms.line import Entry, Line, Nest
from offerbook.tui.screens.form_page import FormPage
from offerbook.tui.screens.name_box import NameBox
from offerbook.tui.widgets.field import FieldRow
from offerbook.tui.widgets.field_bar import Bar
from offerbook.tui.widgets.field_group import EntryBox, GroupBox
from offerbook.tui.widgets.field_list import ItemBox, ListBox, article


class FormLists(FormPage):
    """A form whose tables and lists grow and shrink."""

    def __init__(self, record_id: str = "") -> None:
        super().__init__(record_id)
        self._taken: tuple[GroupBox, Taken, str] | None = None

    @on(Bar.Pressed)
    async def _pressed(self, event: Bar.Pressed) -> None:
        bar = event.bar
        box = _above(bar, GroupBox)
        assert box is not None  # noqa: S101 - every line of a form is in a group
        if event.what == "remove":
            await self._take(bar)
        elif event.what == "add":
            await self._more(bar)
        elif bar.does == "head" and box.is_open:
            box.close()
        elif bar.does == "head":
            await self.open_group(box)
            if box.group.table and not self.filling.entries[box.group.table]:
                await self.add_entry(box)
        self.sum_up(box)
        self.changed()

    # One more

    async def action_one_more(self) -> None:
        """Add one more to the list in front."""
        if self.focused is not None:
            await self._more(self.focused)
            self.changed()

    async def _more(self, here: object) -> None:
        listed, box = _above(here, ListBox), _above(here, GroupBox)
        if listed is not None:
            await self.add_item(listed)
        elif box is not None and box.group.table:
            await self.open_group(box)
            await self.add_entry(box)
        elif box is not None and box.group.named is not None:
            await self.open_group(box)
            self.ask_name(box)
        elif box is not None and box.group.lists:
            await self.open_group(box)
            await self.add_item(box.query(ListBox).first())
        else:
            self.offerbook.say("Nothing repeats here; F3 finds a list by its name")

    async def add_entry(self, box: GroupBox) -> Entry:
        """Add an empty entry to the table of a group, and go to it."""
        entry = self.filling.add(box.group)
        await box.add(entry)
        box.number()
        made = next(one for one in box.query(EntryBox) if one.entry == entry)
        self.show_row(made.query(FieldRow).first())
        return entry

    async def add_item(self, listed: ListBox) -> Entry:
        """Add an empty item to a list, and go to it."""
        item = self.filling.add_item(listed.nest)
        await listed.add(item, self.filling.lines_of_item(listed.nest, item))
        listed.number()
        made = next(one for one in listed.query(ItemBox) if one.item == item)
        self.show_row(made.query(FieldRow).first())
        return item

    def show_row(self, row: FieldRow) -> None:
        """Go to a row, and bring it into sight once it has found its place."""
        self.set_focus(row.control)
        self.call_after_refresh(row.scroll_visible, animate=False)

    def list_at(self, box: GroupBox, nest: Nest) -> ListBox:
        """Return where a list stands on the page; its group is open."""
        return next(one for one in box.query(ListBox) if one.nest.key == nest.key)

    def ask_name(self, box: GroupBox) -> None:
        """Ask for the key of one more field, such as a currency."""
        named = box.group.named
        assert named is not None  # noqa: S101 - asked only where keys are named

        async def answered(text: str | None) -> None:
            key = (text or "").strip()
            line = self._named(box.group, key) if key else None
            if line is not None:
                await self._go_to_named(box, line)
            elif key:
                self.offerbook.warn(f"{key} cannot be {article(named.one)}; write {named.hint}")

        self.app.push_screen(NameBox(f"Which {named.one}?", named.hint), answered)

    async def _go_to_named(self, box: GroupBox, line: Line) -> None:
        if not any(row.line.key == line.key for row in box.query(FieldRow)):
            await box.add_named(line)
        row = next(row for row in box.query(FieldRow) if row.line.key == line.key)
        self.refresh_row(row)
        self.show_row(row)

    def _named(self, group: Group, text: str) -> Line | None:
        """Return the field of a key: a country by its name too, a code in small letters too."""
        keys = (country_code(text) or text, text.upper())
        return next((line for key in keys if (line := self.filling.name(group, key))), None)

    # One less, and back

    async def action_take_away(self) -> None:
        """Take away the item or entry in front."""
        if self.focused is None or not await self._take(self.focused):
            self.offerbook.say("Nothing here can be taken away; empty a field to unsay it")
            return
        self.changed()

    async def _take(self, here: object) -> bool:
        item, entry, box = _above(here, ItemBox), _above(here, EntryBox), _above(here, GroupBox)
        if box is None or (item is None and entry is None):
            return False
        gone: ItemBox | EntryBox
        if item is not None:
            listed = _above(item, ListBox)
            assert listed is not None  # noqa: S101 - every item is in a list
            taken = self.filling.remove_item(item.nest, item.item)
            gone, called, stay = item, item.nest.listed.one, listed.adder
        else:
            assert entry is not None  # noqa: S101 - one of the two is there
            taken = self.filling.remove(box.group, entry.entry)
            gone, called, stay = entry, box.group.one, box.head
        stay.focus()
        await gone.remove()
        box.number()
        self.sum_up(box)
        self._taken = (box, taken, called)
        self.offerbook.done(f"Took away {article(called)}; F9 brings it back")
        return True

    async def action_bring_back(self) -> None:
        """Bring back what was taken away last."""
        if self._taken is None or not self.filling.bring_back(self._taken[1]):
            self.offerbook.say("Nothing was taken away")
            return
        box, taken, _ = self._taken
        self._taken = None
        await box.make_anew(self.filling.entries.get(box.group.table, ()))
        await self.open_group(box)
        row = next((row for row in box.query(FieldRow) if row.line.key in taken.texts), None)
        if row is not None:
            self.show_row(row)
        self.changed()


_Box = TypeVar("_Box", GroupBox, EntryBox, ListBox, ItemBox)


def _above(here: object, kind: type[_Box]) -> _Box | None:
    """Return the nearest box of a kind around a widget, or the widget itself."""
    if isinstance(here, kind):
        return here
    ancestors = getattr(here, "ancestors", ())
    return next((one for one in ancestors if isinstance(one, kind)), None)
