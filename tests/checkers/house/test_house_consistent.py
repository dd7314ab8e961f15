"""The kind consistent."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from lint.checker import Context
from lint.checkers import house
from lint.document import Document
from lint.engine import parse
from lint.text import Source

KEYS = "kind: consistent\ncategory: consistency\nconsistent:\n  - [adviser, advisor, ad-viser]\n  - [per cent, percent]\n"


def found(context: Context, text: str, suffix: str = ".md") -> list[tuple[str, ...]]:
    document: Document = parse(Source(f"a{suffix}", text))
    matches = house.check(document, house.Options(), context)
    return [
        (document.prose[match.span.start : match.span.end], *match.replacements)
        for match in sorted(matches, key=lambda match: match.span)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("An adviser.\n\nTwo advisor and advisor.", [("adviser", "advisor")]),
        ("An adviser.\n\nAn Advisor.", [("Advisor", "Adviser")]),
        ("An advisor, an adviser-led team.", [("adviser", "advisor")]),
        ("An adviser, an ad-viser, an advisor.", [("ad-viser", "adviser"), ("advisor", "adviser")]),
        ("An adviser and five percent.", []),
        ("Six per cent, `percent` and <https://e.org/percent>.", []),
        ("An advisory adviser.", []),
    ],
)
def test_the_form_used_most_is_meant(pack: Callable[..., Any], text: str, expected: Any) -> None:
    assert found(pack(a=KEYS), text) == expected


def test_quotations_count_only_for_rules_that_speak_there(pack: Callable[..., Any], tmp_path: Path) -> None:
    text = "An adviser came. He said “the advisor, advisor and advisor”."
    context = pack(a=KEYS + "quotations: false\n")
    assert found(context, text) == []
    (tmp_path / "own" / "b.yaml").write_text((tmp_path / "own" / "a.yaml").read_text().replace("false", "true"))
    (tmp_path / "own" / "a.yaml").unlink()
    (tmp_path / "own").rename(tmp_path / "other")
    other = type(context)(packs=(str(tmp_path / "other"),))
    assert found(other, text) == [("adviser", "advisor")]


def test_forms_that_differ_in_case(pack: Callable[..., Any]) -> None:
    keys = "kind: consistent\ncase: sensitive\ncategory: consistency\nconsistent: [[Internet, internet]]\n"
    assert found(pack(a=keys), "The Internet, an internet, this Internet.") == [("internet", "Internet")]


def test_one_block_alone_gives_nothing(pack: Callable[..., Any]) -> None:
    context = pack(a=KEYS)
    search = house._search(context.packs, "", "en")
    document = parse(Source("a.txt", "An adviser, an advisor."))
    assert [match for block in document.blocks for match in house.check_block(block, search)] == []
