"""The kind introduced."""

from collections.abc import Callable

import pytest

from lint.checker import Context
from lint.checkers import house
from lint.document import Block, Document, Segment
from lint.finding import Match
from lint.text import Source, Span

KEYS = r"""kind: introduced
case: sensitive
introduced: {use: '\b([A-Z]{3,5})\b', by: '[A-Z][a-z]+ \(([A-Z]{3,5})\)', known: [SOS]}
"""
PRESENT = "kind: introduced\nintroduced: {use: spring tide, by: tide table}\n"


@pytest.fixture
def found(pack: Callable[..., Context]) -> Callable[[str, list[str]], list[str]]:
    """What the rule underlines in paragraphs."""

    def run(keys: str, paragraphs: list[str]) -> list[str]:
        text = "\n\n".join(paragraphs)
        span = Span(0, len(text))
        blocks, at = [], 0
        for paragraph in paragraphs:
            blocks.append(Block("paragraph", paragraph, at))
            at += len(paragraph) + 2
        document = Document(Source("a.txt", text), text, (Segment(span, span, True),), tuple(blocks))
        seen = house.check(document, house.Options(), pack(rule=keys))
        return [text[one.span.start : one.span.end] for one in seen if isinstance(one, Match)]

    return run


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        (["The Port Union (WPU) met.", "The WPU left."], []),
        (["The WPU left.", "The Port Union (WPU) met."], ["WPU"]),
        (["The WPU, or Port Union (WPU), met."], []),
        (["The XYZ and the XYZ.", "SOS"], ["XYZ", "XYZ"]),
        (["The Port Union (WPU) met.", "The XYZ left."], ["XYZ"]),
    ],
)
def test_what_is_captured_may_be_used_from_there_on(
    found: Callable[..., list[str]], paragraphs: list[str], expected: list[str]
) -> None:
    assert found(KEYS, paragraphs) == expected


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        (["At spring tide, see the tide table."], []),
        (["At spring tide.", "See the tide table."], ["spring tide"]),
        (["Low tide."], []),
    ],
)
def test_without_a_group_it_must_stand_in_the_block(
    found: Callable[..., list[str]], paragraphs: list[str], expected: list[str]
) -> None:
    assert found(PRESENT, paragraphs) == expected
