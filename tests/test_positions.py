"""Through the whole flow: what a finding covers is what it talks about, in every format."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lint.engine import Proofreader
from lint.finding import Report
from lint.settings import Settings
from lint.text import Source

HERE = Settings(engines={"harper": "off"}, min_confidence="possible")
READER = Proofreader(lambda _path: HERE)

SLIPS = {"missle": "spelling.unknown-word", "the the": "repeated.word", "could of": "errors.of-for-have"}
FRAMES = {
    ".txt": "They said {} went.\n\nMore here.\n",
    ".md": "---\ntitle: Some news\n---\n\n# Heading\n\n- They said **{}** went, [see](http://x.example) `code`.\n",
    ".mdx": "import A from 'a'\n\n<Card>They said {} went.</Card>\n",
    ".html": "<title>News</title><ul><li>They &amp; we said <b>{}</b> went.</ul><script>x</script>",
}
PIECES = st.sampled_from(
    [
        "the ", "the the ", "missle ", "a hour ", "could of ", "“", "”", '"', "'", "(", ")", "[", "]", ",", ", ,", ".", "..", "  ", "\n", "\n\n", "\r\n",
        "\u00a0", "\u200b", "e\u0301", "😀", "👩‍👩‍👧", "\ufeff", "\x00", "&amp;", "&#8217;", "<b>", "</b>", "<p>", "**", "`x`", "# ", "> ", "- ", "| a |\n|---|\n",
        "Monday, 5 May 2026 ", "Kowalczik ", "Kowalczyk ", "utilise ", "its ", "it's ", "--", "https://x.example/a ", "{{ x }}", "<!--", "-->",
    ]
)  # fmt: skip


def report(name: str, text: str) -> Report:
    (found,) = READER.check_sources([Source(name, text)])
    return found


@pytest.mark.parametrize("suffix", list(FRAMES))
@pytest.mark.parametrize("slip", list(SLIPS))
@given(
    before=st.sampled_from(["", "é ", "😀 ", "👩‍👩‍👧 ", "e\u0301 ", "so\u00a0", "日本 "]),
    ends=st.sampled_from(["\n", "\r\n"]),
    bom=st.booleans(),
)
@settings(max_examples=12, deadline=None)
def test_a_planted_slip_is_covered_exactly(suffix: str, slip: str, before: str, ends: str, bom: bool) -> None:
    text = ("\ufeff" if bom else "") + FRAMES[suffix].format(before + slip).replace("\n", ends)
    found = [each for each in report(f"a{suffix}", text).findings if SLIPS[slip] in (each.rule.id, *each.also)]
    assert [(each.span.start, each.excerpt) for each in found] == [(text.index(slip), slip)]


@pytest.mark.parametrize("suffix", list(FRAMES))
@given(text=st.lists(PIECES, max_size=30).map("".join))
@settings(max_examples=60, deadline=None)
def test_no_text_makes_a_checker_fail_or_point_astray(suffix: str, text: str) -> None:
    found = report(f"a{suffix}", text)
    assert found.problems == ()
    for finding in found.findings:
        assert text[finding.span.start : finding.span.end] == finding.excerpt
        assert finding.excerpt != "" or finding.replacements
    assert list(found.findings) == sorted(found.findings, key=lambda each: each.order)
    assert report(f"a{suffix}", text) == found
