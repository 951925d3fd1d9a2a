"""Which bytes of a text must change for one change of its data, and nothing else."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from offerbook.core.edit import Append, Change, Drop
from offerbook.core.model.problem import Path
from offerbook.store import layout
from offerbook.store.sameness import NOTHING, at
from offerbook.store.spans import Section, Span, Spans

_AFTER_COMMA = re.compile(r"[ \t]*,(?:[ \t]*#[^\r\n]*)?")
_COMMA = re.compile(r"[ \t\r\n]*,[ \t]*")
_BLANK_LINES = re.compile(r"(?:[ \t]*\r?\n)*")
_REST_OF_LINE = re.compile(r"[^\n]*(?:\n|\Z)")


class NoSafePlaceError(Exception):
    """This layout has no place where the change could be made safely."""


@dataclass(frozen=True, slots=True)
class Splice:
    """New text for a span of the old one."""

    start: int
    stop: int
    text: str


@dataclass(frozen=True, slots=True)
class Splicer:
    """Finds the splices for changes of one text."""

    spans: Spans
    data: dict[str, Any]
    newline: str

    def splices(self, change: Change) -> list[Splice]:
        """Return what makes `change`; its value is plain data and differs from what is there.

        Raises:
            NoSafePlaceError: there is no safe place.
        """
        match change:
            case Drop(path=path):
                return self._dropped(path)
            case Append(path=path, value=value):
                there = at(self.data, path)
                if there is NOTHING:
                    return self._put(path, [value])
                return self._put((*path, len(there)), value)
            case _:
                return self._put(change.path, change.value)

    def _put(self, path: Path, value: Any) -> list[Splice]:
        if at(self.data, path) is not NOTHING:
            span = self._span(path)
            text = layout.inline(value) if span.inline else layout.written(value, self.newline)
            return [Splice(span.start, span.stop, text)]
        above = path[:-1]
        while at(self.data, above) is NOTHING:
            value = {path[-1]: value} if isinstance(path[-1], str) else [value]
            path, above = above, above[:-1]
        return self._inserted(above, path[-1], value)

    def _span(self, path: Path) -> Span:
        span = self.spans.values.get(path)
        if span is None:
            raise NoSafePlaceError
        return span

    def _inserted(self, above: Path, step: str | int, value: Any) -> list[Splice]:
        inline = self.spans.values.get(above)
        if inline is not None and isinstance(step, str):
            return [_pair_added(self.spans, inline, f"{layout.key(step)} = {layout.inline(value)}")]
        if inline is not None:
            if len(above) == 1 and not inline.entries and layout.stands_apart(above[0], [value]):
                return [*self._dropped(above), self._blocks_added(above[0], [value])]
            return [self._entry_added(inline, layout.inline(value))]
        if isinstance(step, int):
            if not isinstance(value, dict):
                raise NoSafePlaceError
            text = layout.block(above, value, self.newline, listed=True)
            return [self._block_after(above, text)]
        if not above and layout.stands_apart(step, value):
            return [self._blocks_added(step, value)]
        return [self._statement_added(above, step, value)]

    def _blocks_added(self, name: str | int, value: Any) -> Splice:
        blocks = layout.blocks(str(name), value, self.newline)
        events = [s for s in self.spans.sections if s.path[:1] == (layout.LAST,)]
        before = events and name != layout.LAST
        place = self._lead(events[0]) if before else len(self.spans.text)
        return self._block_at(place, self.newline.join(blocks))

    def _statement_added(self, above: Path, step: str, value: Any) -> Splice:
        for section in self.spans.sections:
            if section.path == above:
                line = layout.statement((step,), value, self.newline)
                return self._line_added(section, line)
        dotted = [
            span
            for path, span in self.spans.values.items()
            if path[: len(above)] == above and not span.inline
        ]
        if dotted:
            last = dotted[-1]
            section = self.spans.sections[last.section]
            if len(section.path) < len(above):
                path = (*above, step)[len(section.path) :]
                line = layout.statement(path, value, self.newline)
                return self._line_at(self._line_end(last.stop), line)
        text = layout.block(above, {step: value}, self.newline, listed=False)
        under = [s for s in self.spans.sections[1:] if s.path[: len(above)] == above]
        if not under:
            raise NoSafePlaceError
        return self._block_at(self._lead(under[0]), text)

    def _line_added(self, section: Section, line: str) -> Splice:
        if section.stop == section.body == 0 and len(self.spans.sections) > 1:
            place = self._lead(self.spans.sections[1])
            return Splice(place, place, line + self.newline)
        if section.stop == section.body == 0:
            return self._line_at(len(self.spans.text), line)
        return self._line_at(section.stop, line)

    def _line_at(self, place: int, line: str) -> Splice:
        before = self.spans.text[:place]
        glued = bool(before) and not before.endswith("\n")
        return Splice(place, place, self.newline * glued + line)

    def _line_end(self, place: int) -> int:
        found = _REST_OF_LINE.match(self.spans.text, place)
        return found.end() if found else place

    def _block_after(self, above: Path, text: str) -> Splice:
        last = max(
            at
            for at, section in enumerate(self.spans.sections)
            if section.path[: len(above)] == above
        )
        if last + 1 == len(self.spans.sections):
            return self._block_at(len(self.spans.text), text)
        return self._block_at(self._lead(self.spans.sections[last + 1]), text)

    def _block_at(self, place: int, text: str) -> Splice:
        before, after = self.spans.text[:place], self.spans.text[place:]
        lines = before.replace("\r\n", "\n")
        gap = 0 if not lines or lines.endswith("\n\n") else 1 if lines.endswith("\n") else 2
        return Splice(place, place, self.newline * gap + text + self.newline * bool(after))

    def _lead(self, section: Section) -> int:
        """Return where the comment lines just above a header begin, or the header itself."""
        before = self.spans.sections[self.spans.sections.index(section) - 1]
        place = section.start
        while place > before.stop:
            line = self.spans.text.rfind("\n", 0, place - 1) + 1
            if line < before.stop or not self.spans.text[line:place].lstrip(" \t").startswith("#"):
                break
            place = line
        return place

    def _entry_added(self, span: Span, text: str) -> Splice:
        if not span.entries:
            return Splice(span.start + 1, span.start + 1, text)
        last = self.spans.values[span.entries[-1]]
        line = self.spans.text.rfind("\n", 0, last.start) + 1
        indent = self.spans.text[line : last.start]
        if line <= span.start or indent.strip(" \t"):
            return Splice(last.stop, last.stop, f", {text}")
        comma = _AFTER_COMMA.match(self.spans.text, last.stop)
        if comma is None:
            return Splice(last.stop, last.stop, f",{self.newline}{indent}{text}")
        return Splice(comma.end(), comma.end(), f"{self.newline}{indent}{text},")

    def _dropped(self, path: Path) -> list[Splice]:
        span = self.spans.values.get(path)
        if span is not None and span.inline:
            return [self._entry_dropped(path, span)]
        if span is not None:
            return [self._statement_dropped(span)]
        sections = [s for s in self.spans.sections[1:] if s.path[: len(path)] == path]
        out = [self._section_dropped(section) for section in sections]
        out += [
            Splice(self._line_start(s.key), self._line_end(s.stop), "")
            for p, s in self.spans.values.items()
            if p[: len(path)] == path
            and not s.inline
            and self.spans.sections[s.section] not in sections
        ]
        above = path[:-1]
        if isinstance(path[-1], int) and len(at(self.data, above)) == 1:
            out += self._inserted(above[:-1], above[-1], [])
        return out

    def _section_dropped(self, section: Section) -> Splice:
        gap = _BLANK_LINES.match(self.spans.text, section.stop)
        return Splice(section.start, gap.end() if gap else section.stop, "")

    def _statement_dropped(self, span: Span) -> Splice:
        section = self.spans.sections[span.section]
        above = span.path[:-1]
        if len(section.path) < len(above):
            others = [p for p in self.spans.values if p[: len(above)] == above and p != span.path]
            if all(p[: len(span.path)] == span.path for p in others):
                text = f"{layout.keys(above[len(section.path) :])} = {{}}"
                return Splice(span.key, span.stop, text)
        return Splice(self._line_start(span.key), self._line_end(span.stop), "")

    def _line_start(self, place: int) -> int:
        return self.spans.text.rfind("\n", 0, place) + 1

    def _entry_dropped(self, path: Path, span: Span) -> Splice:
        holder = self._span(path[:-1])
        entries = holder.entries or ()
        if path not in entries:
            raise NoSafePlaceError
        if len(entries) == 1:
            return Splice(holder.start + 1, holder.stop - 1, "")
        place = entries.index(path)
        comma = _COMMA.match(self.spans.text, span.stop)
        if comma is not None:
            line, end = self._line_start(span.key), self._line_end(comma.end())
            alone = not self.spans.text[line : span.key].strip(" \t")
            if alone and not self.spans.text[comma.end() : end].strip():
                return Splice(line, end, "")
            return Splice(span.key, comma.end(), "")
        before = self.spans.values[entries[place - 1]] if place else span
        noted = any(before.stop <= start < span.key for start, _ in self.spans.comments)
        return Splice(span.key if noted or not place else before.stop, span.stop, "")


def _pair_added(spans: Spans, span: Span, text: str) -> Splice:
    if not span.entries:
        return Splice(span.start + 1, span.start + 1, f" {text} ")
    last = spans.values[span.entries[-1]]
    return Splice(last.stop, last.stop, f", {text}")
