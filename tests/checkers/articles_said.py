"""What a checker of whole articles says of a text, for its tests."""

from types import ModuleType

from lint.checker import Context
from lint.engine import parse
from lint.text import Source


def said(checker: ModuleType, stamp: str, text: str) -> list[tuple[str, str, tuple[str, ...]]]:
    """Rule, words and first replacement; ``stamp`` is the date of the article, or the kind of file with an @."""
    if stamp.startswith("@"):
        source = Source(f"a{stamp[1:]}", text)
    elif stamp:
        source = Source("a.md", f"---\ndate: {stamp}\n---\n\n{text}\n")
    else:
        source = Source("a.txt", text)
    document = parse(source)
    return [
        (
            match.rule.id.partition(".")[2],
            document.prose[match.span.start : match.span.end],
            match.replacements[:1],
        )
        for match in checker.check(document, checker.Options(), Context())
        if match.rule.quotations or not document.is_quoted(match.span)
    ]
