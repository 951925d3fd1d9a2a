"""Everything that data says reaches the screen through one function."""

from __future__ import annotations

from pathlib import Path

import pytest

import offerbook.tui
from tests.tui.literal import Reader, content_makers

ROOT = Path(offerbook.tui.__file__).parent
MAKERS = content_makers(ROOT)
DOORS = {"shown.py", "text.py"}
"""The modules whose functions clean what is shown."""

MODULES = sorted(path for path in ROOT.rglob("*.py") if path.name not in DOORS)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_nothing_is_shown_that_was_not_cleaned(path: Path) -> None:
    found = list(Reader(path.read_text(encoding="utf-8"), MAKERS).faults())
    assert found == []


@pytest.mark.parametrize(
    "line",
    [
        "Static(company)",
        "Static(f'{company}')",
        "Static('at ' + company)",
        "Content(company)",
        "Content.styled(company, 'bold')",
        "Content.assemble('a', company)",
        "Content.assemble(('a', 'bold'), (company, 'bold'))",
        "Content.from_markup('[b]x')",
        "Label(company.title())",
        "self.notify(company)",
        "Input(placeholder=company)",
        "Button(company)",
        "Option(company)",
        "Content(str(company))",
        "Content('{}'.format(company))",
        "Text(((company, ''),))",
    ],
)
def test_the_reader_finds_what_was_not_cleaned(line: str) -> None:
    source = f"def made(company: str) -> None:\n    {line}\n"
    assert list(Reader(source, frozenset()).faults())


def test_the_reader_finds_what_is_given_to_a_border() -> None:
    source = "def made(box, company: str) -> None:\n    box.border_title = company\n"
    assert list(Reader(source, frozenset()).faults())


@pytest.mark.parametrize(
    "line",
    [
        "Static(shown(company))",
        "Content('plain')",
        "Content(STAGES[company])",
        "Content.assemble(shown(company), ': ', ('x', 'bold'))",
        "self.notify(company, markup=False)",
        "Static(done)",
    ],
)
def test_the_reader_lets_pass_what_was_cleaned(line: str) -> None:
    source = f"def made(company: str) -> None:\n    done = shown(company)\n    {line}\n"
    assert list(Reader(source, frozenset()).faults()) == []
