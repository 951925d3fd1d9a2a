"""A report as Markdown: CommonMark with the tables of GitHub."""

from __future__ import annotations

import re
from collections.abc import Sequence

from offerbook.exchange.report import Grid, Listing, Paragraph, Part, Report, Section

_MARKS = re.compile(r"([\\`*_\[\]<>|~]|&(?=#?\w+;))")
_OPENING = re.compile(r"^(\s*)([#+-])")
_NUMBERED = re.compile(r"^(\s*\d+)([.)])(?=\s|$)")
_LINK = re.compile(r"(?i)(:)(?=//)|(?<=www)(\.)")
_DOT = "· "
_APART = "; "


def markdown(report: Report) -> str:
    """Return a report as text that also reads well as it is; no text in it can be a mark."""
    head = f"# {escaped(report.title)}\n\n{escaped(report.said)}"
    return "\n\n".join((head, *(_section(one) for one in report.sections))) + "\n"


def escaped(text: str) -> str:
    r"""Return `text` in one line, with a backslash before all that Markdown would read as a mark.

    >>> escaped("1. *Acme* [x](y)"), escaped("# no\nheading")
    ('1\\. \\*Acme\\* \\[x\\](y)', '\\# no; heading')
    """
    line = _APART.join(one.removeprefix(_DOT).strip() for one in text.split("\n"))
    line = _MARKS.sub(r"\\\1", line)
    line = _OPENING.sub(r"\1\\\2", line)
    line = _NUMBERED.sub(r"\1\\\2", line)
    return _LINK.sub(r"\\\g<0>", line)


def _section(section: Section) -> str:
    parts = (_part(one) for one in section.parts)
    return "\n\n".join((f"## {escaped(section.title)}", *parts))


def _part(part: Part) -> str:
    match part:
        case Paragraph(text=text):
            return escaped(text)
        case Listing(points=points):
            return "\n".join(f"- {escaped(one)}" for one in points)
        case Grid(headers=headers, rows=rows):
            rule = "|".join(("", *(" --- " for _ in headers), ""))
            return "\n".join((_row(headers), rule, *(_row(one) for one in rows)))


def _row(texts: Sequence[str]) -> str:
    return f"| {' | '.join(escaped(one) for one in texts)} |"
