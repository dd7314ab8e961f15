import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.document import Block, Document, Segment, lift
from lint.finding import Match, Rule
from lint.text import Source, Span

FIXABLE = Rule("a.b", "why", "repetition", autofix=True)


def build(pieces: list[tuple[str, str]]) -> Document:
    """Pieces of prose and source; equal ones are verbatim, an empty prose is markup."""
    prose = source = ""
    segments = []
    for said, written in pieces:
        if said:
            segments.append(
                Segment(
                    Span(len(prose), len(prose) + len(said)),
                    Span(len(source), len(source) + len(written)),
                    said == written,
                )
            )
        prose += said
        source += written
    return Document(Source("a.md", source), prose, tuple(segments), (Block("paragraph", prose),) if prose else ())


PIECES = st.lists(
    st.one_of(
        st.sampled_from(["word", "😀", "é", " "]).map(lambda text: (text, text)),
        st.sampled_from([("", "**"), ("", "> "), ("&", "&amp;"), (" ", "\r\n"), ("\ufffc", "`x`")]),
    ),
    min_size=1,
    max_size=30,
)


@given(PIECES, st.data())
def test_editable_spans_are_the_same_text_in_prose_and_source(
    pieces: list[tuple[str, str]], data: st.DataObject
) -> None:
    document = build(pieces)
    start = data.draw(st.integers(0, len(document.prose)))
    end = data.draw(st.integers(start, len(document.prose)))
    span = Span(start, end)
    found = document.to_source(span)
    assert 0 <= found.start <= found.end <= len(document.source.text)
    if end > start and document.editable(span):
        assert document.source.text[found.start : found.end] == document.prose[start:end]


@pytest.mark.parametrize(
    ("segments", "blocks", "reason"),
    [
        ((), (), "do not cover"),
        ((Segment(Span(0, 2), Span(0, 2), True),), (), "do not cover"),
        ((Segment(Span(0, 3), Span(1, 4), True),), (), "differs from its source"),
        ((Segment(Span(0, 3), Span(8, 11), False),), (), "behind the end"),
        ((Segment(Span(0, 3), Span(0, 3), True),), (Block("p", "abd"),), "differs from the prose"),
        ((Segment(Span(0, 3), Span(0, 3), True),), (Block("p", "abc"), Block("p", "c", 2)), "overlaps"),
    ],
)
def test_a_broken_format_fails_at_once(
    segments: tuple[Segment, ...], blocks: tuple[Block, ...], reason: str
) -> None:
    with pytest.raises(ValueError, match=reason):
        Document(Source("a", "abcdef"), "abc", segments, blocks)


def test_markup_between_is_inside_and_markup_around_is_not() -> None:
    document = build([("", "**"), ("the", "the"), ("", "**"), (" ", " "), ("", "*"), ("the", "the"), ("", "*")])
    found = document.to_source(Span(0, 7))
    assert document.source.text[found.start : found.end] == "the** *the"


@pytest.mark.parametrize(
    ("pieces", "replacements", "fixable"),
    [
        ([("the the", "the the")], ("the",), True),
        ([("the the", "the the")], ("the", "then"), False),
        ([("the the", "the the")], (), False),
        ([("the", "the"), (" ", "\n"), ("the", "the")], ("the",), False),
        ([("the ", "the "), ("", "*"), ("the", "the")], ("the",), False),
        ([("“the the”", "“the the”")], ("the",), False),
    ],
)
def test_fixable_is_computed(pieces: list[tuple[str, str]], replacements: tuple[str, ...], fixable: bool) -> None:
    document = build(pieces)
    start = document.prose.index("the")
    match = Match(FIXABLE, Span(start, start + 7), "m", replacements)
    assert lift(match, document).fixable is fixable


def test_words_leave_out_what_must_not_be_judged() -> None:
    block = Block("paragraph", "Mail teh@example.org or see https://exmaple.org/teh and #teh in src/teh.py now")
    assert [word.text for word in block.words] == ["Mail", "or", "see", "and", "in", "now"]


def test_a_block_quotation_is_quoted_throughout() -> None:
    assert Block("paragraph", "All of it", 0, ("quote",)).is_quoted(0, 3)
    block = Block("paragraph", "He said “no way” and left")
    assert block.is_quoted(9, 11)
    assert not block.is_quoted(0, 2)
