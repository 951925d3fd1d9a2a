from __future__ import annotations

from html.parser import HTMLParser

from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from offerbook.exchange.markdown import escaped, markdown
from offerbook.exchange.report import Grid, Listing, Paragraph, Report, Section

READER = MarkdownIt("commonmark").enable("table").enable("strikethrough")
LINES = (
    st.text(
        st.one_of(
            st.sampled_from("*_[]()<>#`~|&!\\:/.-+=1 $a;\"'"),
            st.characters(exclude_categories=["Cc", "Cf", "Cs", "Zl", "Zp", "Zs"]),
        ),
        min_size=1,
        max_size=30,
    )
    .map(lambda text: " ".join(text.split()))
    .filter(bool)
)


class Seen(HTMLParser):
    """The tags and the text of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


def seen(text: str) -> Seen:
    found = Seen()
    found.feed(READER.render(text))
    return found


def test_a_report_is_laid_out_in_headings_tables_and_lists() -> None:
    report = Report(
        "Offers",
        "As of today.",
        (
            Section("Order", (Paragraph("Acme leads."), Listing(("one", "two")))),
            Section("Pay", (Grid(("", "Acme|Co"), (("Base", "€98,000\n· a year"),)),)),
        ),
    )
    assert markdown(report) == (
        "# Offers\n\nAs of today.\n\n## Order\n\nAcme leads.\n\n- one\n- two\n\n"
        "## Pay\n\n|  | Acme\\|Co |\n| --- | --- |\n| Base | €98,000; a year |\n"
    )


@given(LINES)
@example("<script>alert(1)</script>")
@example("[x](javascript:alert(1))")
@example("![x](http://evil.example/a.png)")
@example("1. one")
@example("1)")
@example("&lt;b&gt;")
@example("&#60;b&#62;")
@example("---")
@example("- a")
@example("+")
@example("===")
@example("http://a.example")
@example("<http://a.example>")
@example("\\*a*")
def test_no_text_is_read_as_a_mark(text: str) -> None:
    found = seen(escaped(text))
    assert found.tags == ["p"]
    assert " ".join(found.text.split()) == " ".join(text.split())


@given(LINES)
def test_a_cell_stays_one_cell(text: str) -> None:
    grid = Grid(("a", "b"), ((text, text),))
    found = seen(markdown(Report("t", "s", (Section("x", (grid,)),))))
    assert found.tags.count("td") == 2
    assert found.text.split("\n").count(text) >= 2
