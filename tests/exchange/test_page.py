from __future__ import annotations

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from offerbook.exchange.page import page
from offerbook.exchange.report import Grid, Listing, Paragraph, Report, Section

KNOWN = {
    *("html", "head", "meta", "title", "style", "body", "h1", "h2", "p", "ul", "li", "div"),
    *("table", "thead", "tbody", "tr", "th", "td"),
}


class Seen(HTMLParser):
    """The tags, attributes and text of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: set[str] = set()
        self.text: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes |= {name for name, _ in attrs}

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def made(text: str) -> Report:
    grid = Grid((text, text), ((text, text),))
    parts = (Paragraph(text), Listing((text,)), grid)
    return Report(text, text, (Section(text, parts),))


ATTACKS = st.sampled_from(
    [
        "<script>alert(1)</script>",
        '"><img src=x onerror=alert(1)>',
        "</title><script>x</script>",
        "</style><b>",
        "<!--",
        "]]>",
        "&lt;",
    ]
)


@given(st.one_of(ATTACKS, st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1)))
def test_text_stays_text_and_the_page_fetches_and_runs_nothing(text: str) -> None:
    found = Seen(page(made(text)))
    assert set(found.tags) <= KNOWN
    assert found.attributes <= {
        *("lang", "charset", "http-equiv", "content", "name", "class", "scope"),
    }
    assert found.tags.count("title") == 1
    # title, h1, said, h2, p, li, four cells
    assert found.text.count(text) == 10


def test_the_page_needs_nothing_else() -> None:
    text = page(made("Acme"))
    assert "default-src 'none'" in text
    assert "http:" not in text
    assert "https:" not in text
    assert "@import" not in text
    assert "url(" not in text
    assert "@media print" in text
