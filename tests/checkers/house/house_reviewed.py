"""What a rule says that looks at a document as a whole, for the tests of its kind."""

from pathlib import Path

import pytest

from lint.checkers import house
from lint.checkers.house._page import Page
from lint.document import Document
from lint.engine import parse
from lint.errors import RuleError
from lint.packs.fields import read
from lint.packs.rule import HouseRule, compile_rule
from lint.text import Source

HEAD = "message: '{message}'\nwhy: w\nexamples: [{{bad: b, good: g}}]\nclean: [c]\n"
"""Four lines: the keys of a test begin on the fifth."""


def compiled(folder: Path, keys: str, message: str = "m") -> HouseRule:
    """A rule from its own keys."""
    file = folder / "rule.yaml"
    file.write_text(HEAD.format(message=message) + keys, "utf-8")
    return compile_rule("own.rule", read(file), house.kinds())


def refused(folder: Path, keys: str, message: str = "m") -> str:
    """Line and text of the message with which a rule is refused."""
    with pytest.raises(RuleError) as error:
        compiled(folder, keys, message)
    text = str(error.value)
    assert "\n" not in text
    return text.removeprefix(f"{folder / 'rule.yaml'}:")


def reviewed(rule: HouseRule, text: str, suffix: str = ".md") -> list[tuple[str, str]]:
    """What the rule underlines in the source, and its messages."""
    document = parse(Source(f"a{suffix}", text))
    return [(source, said) for source, said, _ in placed(rule, document)]


def placed(rule: HouseRule, document: Document) -> list[tuple[str, str, int]]:
    """The same with the offset in the source."""
    pages = [Page(block) for block in document.blocks]
    kind = house.kinds()[rule.kind]
    found = []
    for page, hit in kind.review(rule, document, pages):
        match = house._match(rule.rule(), rule, page, hit).moved(page.block.start)
        span = document.to_source(match.span)
        found.append((document.source.text[span.start : span.end], match.message, span.start))
    return found
