"""Where every key of a TOML text stands: its line, its span, and the spans of all comments.

tomli gives no positions. This scanner only finds spans; it runs after tomli has accepted the text,
and what it finds is checked against what tomli read, key by key.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

import tomli

from offerbook.core.model.problem import Path

_SKIP = re.compile(r"[ \t]*+")
_GAP = re.compile(r"(?:[ \t\r\n]++|#[^\r\n]*+)*+")
_COMMENT = re.compile(r"#[^\r\n]*+")
_LINE_END = re.compile(r"\r?\n|\Z")
_KEY = re.compile(r"""([A-Za-z0-9_-]++)|"((?:[^"\\\n]|\\.)*+)"|'([^'\n]*+)'""")
_VALUE = re.compile(
    r'''"""(?:[^"\\]|\\[\s\S]|"(?!""))*+"{3,5}'''
    r"""|'''(?:[^']|'(?!''))*+'{3,5}"""
    r'''|"(?:[^"\\\n]|\\.)*+"'''
    r"""|'[^'\n]*+'"""
    r"""|\d{4}-\d\d-\d\d[Tt ]\d\d:[0-9:.]++(?:[Zz]|[+-]\d\d:\d\d)?"""
    r"""|[^\s,\]}#="']++"""
)


class UnknownLayoutError(Exception):
    """The scanner and tomli do not agree on this text, so it has no spans."""


@dataclass(frozen=True, slots=True)
class Span:
    """One value: a statement's, or an entry of an inline table or array."""

    path: Path
    start: int
    """Where the value begins."""

    stop: int
    """Where it ends."""

    key: int
    """Where its key begins; the same as `start` for an entry of an array."""

    section: int
    """The number of the section it stands in."""

    inline: bool
    """Whether it stands inside an inline table or array."""

    entries: tuple[Path, ...] | None = None
    """The paths just inside, in order, if it is an inline table or array."""


@dataclass(slots=True)
class Section:
    """A header line and the statements below it; the first section has no header."""

    path: Path
    """The table, with positions for entries of arrays of tables."""

    start: int
    """Where the header line begins."""

    body: int
    """Where the line after the header begins."""

    stop: int
    """Where the line after the last statement begins; `body` where there is none."""


@dataclass(frozen=True, slots=True)
class Spans:
    """All spans of one text."""

    text: str
    values: dict[Path, Span]
    sections: tuple[Section, ...]
    comments: tuple[tuple[int, int], ...]

    def line(self, path: Path) -> int:
        """Return the line, from 1, of `path` or of the nearest thing above that is there."""
        for length in range(len(path), 0, -1):
            place = self._begins(path[:length])
            if place is not None:
                return self.text.count("\n", 0, place) + 1
        return 1

    def _begins(self, path: Path) -> int | None:
        if path in self.values:
            return self.values[path].key
        headers = [s.start for s in self.sections[1:] if s.path[: len(path)] == path]
        dotted = [s.key for p, s in self.values.items() if p[: len(path)] == path]
        return min(headers + dotted, default=None)


def scanned(text: str, data: dict[str, Any]) -> Spans:
    """Return the spans of `text`, which tomli read as `data`.

    Raises:
        UnknownLayoutError: the two do not agree, or the text is nested too deeply.
    """
    try:
        scan = _Scan(text)
        scan.run()
    except (AttributeError, RecursionError, tomli.TOMLDecodeError) as error:
        raise UnknownLayoutError from error
    leaves = {path for path, span in scan.values.items() if not span.entries}
    empty = {s.path for s in scan.sections[1:]}
    ends = _paths(data)
    there = {path[:length] for path in ends for length in range(1, len(path) + 1)}
    if not (ends <= leaves | empty and leaves <= there):
        raise UnknownLayoutError
    return Spans(text, scan.values, tuple(scan.sections), tuple(scan.comments))


def _paths(data: Any, path: Path = ()) -> set[Path]:
    """Return the paths of everything that holds nothing further."""
    below: set[Path] = set()
    if isinstance(data, dict):
        below = {p for key, one in data.items() for p in _paths(one, (*path, key))}
    elif isinstance(data, list):
        below = {p for at, one in enumerate(data) for p in _paths(one, (*path, at))}
    return below or ({path} if path else set())


@dataclass(slots=True)
class _Scan:
    text: str
    at: int = 0
    values: dict[Path, Span] = field(default_factory=dict)
    sections: list[Section] = field(default_factory=lambda: [Section((), 0, 0, 0)])
    comments: list[tuple[int, int]] = field(default_factory=list)
    counts: dict[Path, int] = field(default_factory=dict)

    def run(self) -> None:
        while self.at < len(self.text):
            line = self.at
            self._take(_SKIP)
            char = self.text[self.at : self.at + 1]
            if char == "[":
                self._header(line)
            elif char not in {"", "#", "\r", "\n"}:
                self._statement()
                self._end_of_line()
                self.sections[-1].stop = self.at
                continue
            self._end_of_line()
            if char == "[":
                self.sections[-1].body = self.sections[-1].stop = self.at

    def _take(self, pattern: re.Pattern[str]) -> str:
        found = pattern.match(self.text, self.at)
        if found is None:
            raise UnknownLayoutError
        self.at = found.end()
        return found[0]

    def _expect(self, what: str) -> None:
        if not self.text.startswith(what, self.at):
            raise UnknownLayoutError
        self.at += len(what)

    def _end_of_line(self) -> None:
        self._take(_SKIP)
        self._comment()
        self._take(_LINE_END)

    def _comment(self) -> None:
        found = _COMMENT.match(self.text, self.at)
        if found is not None:
            self.comments.append(found.span())
            self.at = found.end()

    def _gap(self) -> None:
        found = _GAP.match(self.text, self.at)
        if found is not None and found.end() > self.at:
            self.comments += [one.span() for one in _COMMENT.finditer(self.text, *found.span())]
            self.at = found.end()

    def _keys(self) -> Path:
        keys: list[str] = []
        while True:
            self._take(_SKIP)
            found = _KEY.match(self.text, self.at)
            if found is None:
                raise UnknownLayoutError
            bare, basic, literal = found.groups()
            if basic is not None and "\\" in basic:
                basic = next(iter(tomli.loads(f'"{basic}" = 0')))
            keys.append(bare if bare is not None else basic if basic is not None else literal)
            self.at = found.end()
            self._take(_SKIP)
            if not self.text.startswith(".", self.at):
                return tuple(keys)
            self.at += 1

    def _header(self, line: int) -> None:
        several = self.text.startswith("[[", self.at)
        self.at += 1 + several
        keys = self._keys()
        self._expect("]]" if several else "]")
        path: Path = ()
        for key in keys[:-1]:
            path = (*path, key)
            if path in self.counts:
                path = (*path, self.counts[path] - 1)
        path = (*path, keys[-1])
        if several:
            self.counts[path] = self.counts.get(path, 0) + 1
            path = (*path, self.counts[path] - 1)
        self.sections.append(Section(path, line, self.at, self.at))

    def _statement(self) -> None:
        key = self.at
        path = (*self.sections[-1].path, *self._keys())
        self._expect("=")
        self._take(_SKIP)
        self._value(path, key, inline=False)

    def _value(self, path: Path, key: int, *, inline: bool) -> None:
        start = self.at
        char = self.text[start : start + 1]
        entries: tuple[Path, ...] | None = None
        if char == "[":
            entries = self._array(path)
        elif char == "{":
            entries = self._table(path)
        else:
            self._take(_VALUE)
        here = len(self.sections) - 1
        self.values[path] = Span(path, start, self.at, key, here, inline, entries)

    def _array(self, path: Path) -> tuple[Path, ...]:
        self.at += 1
        entries: list[Path] = []
        self._gap()
        while not self.text.startswith("]", self.at):
            entries.append((*path, len(entries)))
            self._value(entries[-1], self.at, inline=True)
            self._gap()
            if self.text.startswith(",", self.at):
                self.at += 1
                self._gap()
            elif not self.text.startswith("]", self.at):
                raise UnknownLayoutError
        self.at += 1
        return tuple(entries)

    def _table(self, path: Path) -> tuple[Path, ...]:
        self.at += 1
        entries: list[Path] = []
        self._gap()
        while not self.text.startswith("}", self.at):
            key = self.at
            entries.append((*path, *self._keys()))
            self._expect("=")
            self._gap()
            self._value(entries[-1], key, inline=True)
            self._gap()
            if self.text.startswith(",", self.at):
                self.at += 1
                self._gap()
            elif not self.text.startswith("}", self.at):
                raise UnknownLayoutError
        self.at += 1
        return tuple(entries)
