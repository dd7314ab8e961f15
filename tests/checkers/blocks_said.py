"""What a checker of blocks says of a text, for its tests."""

from types import ModuleType

from lint.checker import Context
from lint.document import Block
from lint.finding import Match


def matches(checker: ModuleType, text: str, kind: str = "paragraph") -> list[Match]:
    """All matches in a block of its own."""
    return list(checker.check(Block(kind, text), checker.Options(), Context()))
