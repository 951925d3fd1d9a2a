"""docs/exchange.md names every field and header that an import knows."""

from __future__ import annotations

import re
from pathlib import Path

from offerbook.exchange.columns import known_headers, plain_words

FILE = Path(__file__).parent.parent / "docs" / "exchange.md"
ROW = re.compile(r"^\| `([a-z_.]+)` \| (.+) \|$", re.MULTILINE)


def test_the_document_names_every_header_that_is_known() -> None:
    told = {
        field: {plain_words(one) for one in headers.split(", ")}
        for field, headers in ROW.findall(FILE.read_text("utf-8"))
    }
    assert told == {field: set(headers) for field, headers in known_headers().items()}
