import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.errors import UnreadableError
from lint.text import Source, Span


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2)])
def test_a_span_cannot_be_made_wrong(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="not a span"):
        Span(start, end)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [((0, 2), (2, 4), False), ((0, 3), (2, 4), True), ((2, 2), (0, 2), True), ((3, 3), (0, 2), False)],
)
def test_overlap(one: tuple[int, int], other: tuple[int, int], expected: bool) -> None:
    assert Span(*one).overlaps(Span(*other)) is expected
    assert Span(*other).overlaps(Span(*one)) is expected


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        ("Text".encode("utf-16"), "UTF-16"),
        ("Text".encode("utf-32"), "UTF-32"),
        (b"Line\nbad \xff byte", r"byte 9 \(line 2\)"),
    ],
)
def test_what_is_not_utf8_is_refused_with_the_reason(data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableError, match=reason):
        Source.from_bytes("a.md", data)


def test_a_byte_order_mark_and_line_ends_are_kept() -> None:
    data = b"\xef\xbb\xbfOne\r\ntwo\n"
    assert Source.from_bytes("a.md", data).text.encode() == data


@given(st.text(alphabet="ab\n\r😀é"), st.data())
def test_positions_count_code_points_after_line_feeds(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    line, column = Source("a", text).position(offset)
    assert line == text.count("\n", 0, offset) + 1
    assert column == offset - (text.rfind("\n", 0, offset) + 1) + 1


@given(st.text(alphabet="ab\n\r"))
def test_line_spans_give_back_the_lines(text: str) -> None:
    source = Source("a", text)
    lines = text.split("\n")
    for number, line in enumerate(lines, 1):
        span = source.line_span(number)
        expected = line.removesuffix("\r") if number < len(lines) or line.endswith("\r") else line
        assert text[span.start : span.end] == expected
