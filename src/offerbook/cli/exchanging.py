"""The words of `export` and `import`."""

from __future__ import annotations

from argparse import ArgumentParser


def export_words(words: ArgumentParser) -> None:
    """Add the words of `export`."""
    words.add_argument("format", choices=("ics", "csv", "markdown", "html"))
    words.add_argument(
        "rest",
        metavar="FILE",
        nargs="*",
        help="without it the export is printed; csv: applications (default), offers or events "
        "may stand before it",
    )
    words.add_argument("--force", action="store_true", help="replace a file that is there")
    words.add_argument("--without-pay", action="store_true", help="leave all pay out")


def import_words(words: ArgumentParser) -> None:
    """Add the words of `import`."""
    words.add_argument("format", choices=("csv",))
    words.add_argument("file", metavar="FILE")
    words.add_argument(
        "--map",
        metavar="COLUMN=FIELD",
        action="append",
        default=[],
        help="what a column says; an empty FIELD leaves it out",
    )
    words.add_argument(
        "--status",
        metavar="TEXT=KIND",
        action="append",
        default=[],
        help="what a status means, such as Archived=silent",
    )
    words.add_argument("--write", action="store_true", help="do it; else it is only shown")
