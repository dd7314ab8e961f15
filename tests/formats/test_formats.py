"""What holds for every format: the map back is exact, and no input makes one fail."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lint.document import Document, lift
from lint.engine import formats, parse
from lint.finding import Match, Rule
from lint.text import Source, Span

SUFFIXES = (".txt", ".md", ".mdx", ".html")
SLIP = Rule("a.b", "why", "spelling")

PIECES = st.sampled_from(
    [
        "word", "missle", "the the", "naïve", "e\u0301", "😀", "👩‍👩‍👧", "中文", " ", "  ", "\t", "\n", "\n\n", "\r\n", "\r\n\r\n", "\r",
        "\ufeff", "\u00a0", "\u200b", "\ufffc", "\x00", "\u2028", ".", "“", "”", "'", '"', "<", ">", "&", "&amp;", "&#233;", "&nbsp;", "&bogus;", "\\",
        "*", "**", "_", "`", "``", "~~", "$", "$$", "[", "](x)", "![", "[^1]", "[^1]: ", "# ", "> ", "- ", "1. ", "    ", "| a | b |\n|---|---|\n",
        "```\n", "~~~", "---\n", "+++\n", "title: ", 'title = "', "description: |\n  ", "<p>", "</p>", "<b>", "</b>", "<code>", "</code>", "<br>",
        "<div lang=fr>", "</div>", "<!--", "-->", "<script>", "</script>", "<img alt='", '<a href="', "<li>", "<nav>", "</nav>",
        "{{", "}}", "{%", "%}", "{{< x >}}", "{% raw %}", "{% endraw %}", "{", "}", "import x from 'y'\n", "<X y={1}>", ":::note\n", ":smile:",
    ]
)  # fmt: skip
TEXTS = st.lists(PIECES, max_size=40).map("".join)


def judged(document: Document) -> list[tuple[str, str]]:
    """Each verbatim stretch in prose and in source."""
    text = document.source.text
    return [
        (document.prose[piece.prose.start : piece.prose.end], text[piece.source.start : piece.source.end])
        for piece in document.segments
        if piece.verbatim
    ]


@pytest.mark.parametrize("suffix", SUFFIXES)
@given(text=TEXTS)
@settings(max_examples=150)
def test_every_verbatim_stretch_is_its_source(suffix: str, text: str) -> None:
    document = parse(Source(f"a{suffix}", text))
    assert all(prose == source for prose, source in judged(document))
    starts = [document.to_source(block.span).start for block in document.blocks if block.kind != "alt"]
    assert all(0 <= start <= len(text) for start in starts)


FRAMES = {
    ".txt": ["{}", "One.\n\n{}\n", "A line\n{} goes on\n"],
    ".md": [
        "{}", "# A {} here\n", "- item {} x\n", "> quoted {} text\n", "a **{}** b", "a [{}](http://x.example) b", "| a | {} |\n|---|---|\n| b | c |\n",
        "---\ntitle: A {} here\n---\n\nBody.\n", '---\ntitle: "A {} here"\n---\n', "---\ndescription: >\n  one\n  {} two\n---\n", "---\nseo:\n  title: '{}'\n---\n",
        '+++\ntitle = "A {} here"\n+++\n', "+++\n[params]\nsummary = '''\nA {}\n'''\n+++\n", "{{{{< fig >}}}} {} {{% x %}}\n", "text[^1]\n\n[^1]: A {} note.\n", "<div>\n<p>A {}\n</div>\n",
        "![A {} seen](x.png)\n", "Term\n: A {}\n", "a &amp; b {}\n", "1. one\n   {} two\n",
    ],
    ".mdx": ["import A from 'a'\n\n{}\n", "<Card title={{1}}>{} here</Card>\n", "{{/* note */}} {}\n"],
    ".html": [
        "{}", "<p>A {}</p>", "<p>a &eacute; <b>{}</b>", "<title>{}</title>", "<meta name=description content='A {}'>", '<img src=x alt="A {}">',
        "<ul><li>{}<li>b</ul>", "<nav>skip</nav><p>{}", "<p>{{{{ x }}}} {}", "<table><tr><td>{}</table>", "<p lang=fr>mot</p><p>{}",
    ],
}  # fmt: skip


@pytest.mark.parametrize(
    ("suffix", "frame"), [(suffix, frame) for suffix, frames in FRAMES.items() for frame in frames]
)
@given(
    before=st.sampled_from(["", "é ", "😀 ", "A  b ", "e\u0301 "]),
    ends=st.sampled_from(["\n", "\r\n"]),
    bom=st.booleans(),
)
@settings(max_examples=20)
def test_a_word_is_found_exactly_where_it_stands(
    suffix: str, frame: str, before: str, ends: str, bom: bool
) -> None:
    text = ("\ufeff" if bom else "") + frame.format(before + "missle").replace("\n", ends)
    document = parse(Source(f"a{suffix}", text))
    at = document.prose.index("missle")
    found = lift(Match(SLIP, Span(at, at + 6), "m"), document)
    assert text[found.span.start : found.span.end] == "missle"
    assert found.span.start == text.index("missle")
    assert document.prose.count("missle") == 1


HIDDEN = [
    (".md", "A `missle` here"), (".md", "```\nmissle\n```\n"), (".md", "    missle\n"), (".md", "[x](http://missle.example)"),
    (".md", "<http://missle.example>"), (".md", "---\nslug: missle\n---\n"), (".md", "---\ntags: [missle]\n---\n"), (".md", "$missle$"),
    (".md", "<!-- missle -->"), (".md", "a <code>missle</code> b"), (".md", "{{< missle >}}"), (".md", "{% raw %}\nmissle\n{% endraw %}"),
    (".md", "[ref]: http://x 'missle'\n"), (".md", "<pre>\nmissle\n</pre>\n"), (".md", "+++\nlayout = 'missle'\n+++\n"), (".md", "[@missle]"),
    (".md", ":missle:"), (".mdx", "import missle from 'x'\n\nText\n"), (".mdx", "{missle}"), (".mdx", "<Missle a={1} />"), (".mdx", "{/* missle */}"),
    (".html", "<script>missle</script>"), (".html", "<style>missle</style>"), (".html", "<nav>missle</nav>"), (".html", "<p lang=fr>missle</p>"),
    (".html", "<code>missle</code>"), (".html", "<p class=missle>x</p>"), (".html", "<p translate=no>missle</p>"), (".html", "<!-- missle -->"),
    (".html", "<p hidden>missle</p>"), (".html", "<div role=navigation><p>missle</p></div>"), (".html", "{% missle %}"),
]  # fmt: skip


@pytest.mark.parametrize(("suffix", "text"), HIDDEN)
def test_what_readers_do_not_read_is_not_prose(suffix: str, text: str) -> None:
    assert "missle" not in parse(Source(f"a{suffix}", text)).prose.lower()


MEANT = [
    (".md", "<p>in the\nthe end</p>\n", ["in the the end"]),
    (".md", "<!-- a\n\nmissle -->\n\nText.\n", ["Text."]),
    (".md", "- <div\n  class='x'>\n  text\n  more</div>\n", ["text more"]),
    (".md", "> <div>\n> text\n> more</div>\n", ["text more"]),
    (".md", "A <img alt='small view'\n src='x'> here.\n", ["A \ufffc here.", "small view"]),
    (".md", "A <span lang='fr'>mot <span>juste</span> dit</span> here.\n", ["A \ufffc here."]),
    (".html", "<ul><li><p>one <b>two</b></p>three</ul>four", ["one two", "three", "four"]),
    (".html", "<blockquote><p>said</p></blockquote>", ["said"]),
]


@pytest.mark.parametrize(("suffix", "text", "blocks"), MEANT)
def test_html_is_read_as_a_browser_shows_it(suffix: str, text: str, blocks: list[str]) -> None:
    assert [block.text for block in parse(Source(f"a{suffix}", text)).blocks] == blocks


def test_blocks_know_what_they_are_and_stand_in() -> None:
    text = "<blockquote><ul><li><div>one</div></ul></blockquote><h2>A <i>b</i></h2><td>c"
    found = [(b.kind, b.within, b.level) for b in parse(Source("a.html", text)).blocks]
    assert found == [("item", ("quote", "list"), 0), ("heading", (), 2), ("cell", (), 0)]


def test_a_comment_over_several_lines_is_one() -> None:
    (comment,) = parse(Source("a.md", "<!-- prooflint-ignore\n\nspelling -->\n\nText.\n")).comments
    assert comment.text == " prooflint-ignore\n\nspelling "


@pytest.mark.parametrize("piece", ["<div>x", "<ul><li>x", "<blockquote>x", "<span>x", "<p>x<b>"])
def test_elements_nested_deep_take_time_in_line_with_their_number(piece: str) -> None:
    assert parse(Source("a.html", piece * 50_000)).prose.count("x") == 50_000


def test_formats_are_found_by_their_ending() -> None:
    assert {".md", ".mdx", ".txt", ".html"} <= set(formats())
    assert parse(Source("a.unknown", "# x")).prose == "# x"


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize(
    "piece", ["<", "<a ", '<a x="', "<!--", "{", "{{", "{%", "[", "![", "`", "> ", "*", "_", "$", "\\", "<X y={", ":::", "“", "<div>", "&", "(", "- ", "|", "\r", " ", "\n", "x"]
)  # fmt: skip
def test_a_megabyte_of_one_mark_is_read(suffix: str, piece: str) -> None:
    text = piece * (200_000 // len(piece))
    document = parse(Source(f"a{suffix}", text))
    assert document.source.text == text
