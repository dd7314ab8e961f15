"""What many tests need."""

from collections.abc import Callable

import pytest

from lint.document import Block, Document, Segment
from lint.finding import Finding, Rule
from lint.text import Source, Span


@pytest.fixture
def one_block() -> Callable[..., Document]:
    """Makes a document of one verbatim block."""

    def make(text: str, kind: str = "paragraph", within: tuple[str, ...] = ()) -> Document:
        span = Span(0, len(text))
        pieces = (Segment(span, span, True),) if text else ()
        return Document(Source("a.txt", text), text, pieces, (Block(kind, text, 0, within),) if text else ())

    return make


@pytest.fixture
def finding() -> Callable[..., Finding]:
    """Makes a finding about a range."""

    def make(rule: str, start: int, end: int, **more: object) -> Finding:
        record = Rule(rule, "why", more.pop("category", "grammar"), more.pop("severity", "error"))
        values = {
            "message": "m",
            "severity": record.severity,
            "confidence": "likely",
            "excerpt": "",
            **more,
        }
        return Finding(record, Span(start, end), **values)

    return make
