"""A report as one web page that needs nothing else: to print, or to mail to a friend."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from offerbook.exchange.report import Grid, Listing, Paragraph, Part, Report, Section

_STYLE = """
:root { color-scheme: light dark; }
body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 72rem; padding: 0 1rem; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.2rem; margin-top: 2rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid #8888; padding: .3rem .6rem; text-align: left;
  vertical-align: top; white-space: pre-line; }
thead th { border-bottom-width: 2px; }
tbody th { font-weight: normal; }
@media print {
  body { font-size: 10pt; margin: 0; max-width: none; }
  h2 { break-after: avoid; } tr { break-inside: avoid; } .wide { overflow: visible; }
}
"""
_ALLOWED = "default-src 'none'; style-src 'unsafe-inline'"


def page(report: Report) -> str:
    """Return the page; every text is escaped, and it runs and fetches nothing."""
    title = escape(report.title)
    body = "\n".join(line for one in report.sections for line in _section(one))
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{_ALLOWED}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>{_STYLE}</style>
</head>
<body>
<h1>{title}</h1>
<p>{escape(report.said)}</p>
{body}
</body>
</html>
"""


def _section(section: Section) -> Iterator[str]:
    yield f"<h2>{escape(section.title)}</h2>"
    for part in section.parts:
        yield from _part(part)


def _part(part: Part) -> Iterator[str]:
    match part:
        case Paragraph(text=text):
            yield f"<p>{escape(text)}</p>"
        case Listing(points=points):
            yield "<ul>"
            yield from (f"<li>{escape(one)}</li>" for one in points)
            yield "</ul>"
        case Grid(headers=headers, rows=rows):
            yield '<div class="wide"><table>'
            yield f"<thead><tr>{_cells(headers, 'col')}</tr></thead>"
            yield "<tbody>"
            yield from (f"<tr>{_row(one)}</tr>" for one in rows)
            yield "</tbody></table></div>"


def _cells(texts: Sequence[str], scope: str) -> str:
    return "".join(f'<th scope="{scope}">{escape(one)}</th>' for one in texts)


def _row(texts: Sequence[str]) -> str:
    first, *rest = texts
    return _cells((first,), "row") + "".join(f"<td>{escape(one)}</td>" for one in rest)
