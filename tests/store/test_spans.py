from __future__ import annotations

from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from offerbook.core.model.problem import Path
from offerbook.store.files import parsed
from offerbook.store.sameness import at, strictly_same
from offerbook.store.spans import UnknownLayoutError, scanned
from tests.store.documents import SEEDED
from tests.store.test_patching import document


def check(text: str, data: dict[str, Any]) -> None:
    spans = scanned(text, data)
    for path, span in spans.values.items():
        alone = parsed(f"v = {text[span.start : span.stop]}")["v"]
        assert strictly_same(alone, at(data, path)), path
    for start, stop in spans.comments:
        assert text[start] == "#"
        assert "\n" not in text[start:stop]


@given(SEEDED)
@settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_every_span_read_alone_is_the_value_at_its_path(random: Random) -> None:
    check(*document(random))


@pytest.mark.long
def test_four_thousand_documents_have_right_spans() -> None:
    for seed in range(4_000):
        check(*document(Random(seed)))  # noqa: S311 a sweep


TEXT = '''\
# first
company = "Acme"
said_pay = [
  { amount = 1, to = "x" },   # one
  { amount = 2 },
]
fit.team = 8
"quoted key".'more' = """
# no comment
"""

[contact]
name = "Jo"

[[events]]
on = 2026-11-02
[[events]]
on = 2026-11-03
[events.x_deep]
a = { b = [1, 2] }
'''


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("company",), 2),
        (("said_pay",), 3),
        (("said_pay", 0, "to"), 4),
        (("said_pay", 1, "amount"), 5),
        (("said_pay", 1, "currency"), 5),
        (("fit", "team"), 7),
        (("fit",), 7),
        (("quoted key", "more"), 8),
        (("contact",), 12),
        (("contact", "name"), 13),
        (("contact", "missing"), 12),
        (("events",), 15),
        (("events", 1, "on"), 18),
        (("events", 1, "x_deep", "a", "b", 1), 20),
        (("missing",), 1),
        ((), 1),
    ],
)
def test_a_path_has_the_line_of_its_key_or_of_the_table_it_misses_in(path: Path, line: int) -> None:
    assert scanned(TEXT, parsed(TEXT)).line(path) == line
    windows = TEXT.replace("\n", "\r\n")
    assert scanned(windows, parsed(windows)).line(path) == line


def test_only_real_comments_count_as_comments() -> None:
    spans = scanned(TEXT, parsed(TEXT))
    assert [TEXT[start:stop] for start, stop in spans.comments] == ["# first", "# one"]


def test_data_that_the_text_does_not_hold_gets_no_spans() -> None:
    with pytest.raises(UnknownLayoutError):
        scanned("a = 1\n", {"b": 1})
    with pytest.raises(UnknownLayoutError):
        scanned("a = 1\nb = 2\n", {"a": 1})


@pytest.mark.parametrize(
    "text",
    [
        'a = """""""\n',
        'a = """x""""\n',
        "a = ''''''''\n",
        'a = """\\\n   x"""\n',
        "a = [\n# only\n]\n",
        "a = {}\n",
        "a = {\n b = 1, # c\n}\n",
        "a = 1979-05-27 07:32:00 # c\n",
        "a = +1_000.5e-3\n",
        "[ a . b ] # c\nc=1",
        "'' = 1\n",
        '"\\u0061\\t" = 1\n',
        "a = [[[]], {x = [{}]}]\n",
        "",
        "\n\n# x",
        "[a]\n[a.b]\n[c]\n",
    ],
)
def test_odd_layouts_are_understood(text: str) -> None:
    check(text, parsed(text))
