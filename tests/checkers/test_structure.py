"""Headings that are out of order, empty, repeated or sentences."""

from functools import partial

import pytest
from articles_said import said

from lint.checker import Context, checkers
from lint.checkers import structure
from lint.proving import prove

found = partial(said, structure)


def test_the_examples_of_the_rules_hold() -> None:
    assert list(prove(structure.RULES, checkers()["structure"], structure.Options(), Context())) == []


@pytest.mark.parametrize(
    ("stamp", "text", "expected"),
    [
        ("@.md", "# Pier\n\nOld.\n\n### Cost\n\nHigh.", [("level", "Cost", ())]),
        ("@.md", "## Pier\n\nOld.\n\n#### Cost\n\nHigh.\n", [("level", "Cost", ())]),
        ("@.html", "<h1>Pier</h1><p>Old.</p><h4>Cost</h4><p>High.</p>", [("level", "Cost", ())]),
        ("@.md", "# Pier\n\nOld.\n\n# Cost\n\nHigh.\n", [("titles", "Cost", ())]),
        ("@.md", "# Pier\n\n## Cost\n\n## Time\n\nTwo years.\n", [("empty-section", "Cost", ())]),
        ("@.md", "# Pier\n\nOld.\n\n## Sources\n", [("empty-section", "Sources", ())]),
        ("@.html", "<h2>Cost</h2><h2>Time</h2><p>Two years.</p>", [("empty-section", "Cost", ())]),
        ("@.md", "# Pier\n\nOld.\n\n## Who pays:\n\nYou.\n", [("heading-stop", ":", ("",))]),
        ("@.md", "# Pier\n\nOld.\n\n## The town will pay.\n\nAll of it.\n", [("heading-stop", ".", ("",))]),
        ("@.md", "# Pier\n\nOld.\n\n## Cost\n\nHigh.\n\n## Cost\n\nLow.\n", [("heading-twice", "Cost", ())]),
        (
            "@.md",
            "# Pier\n\n## Cost\n\nHigh.\n\n## Time\n\nLong.\n\n## cost\n\nLow.\n",
            [("heading-twice", "cost", ())],
        ),
        ("@.md", "Pier\n====\n\nOld.\n\nCost\n----\n\nTime\n----\n\nLong.\n", [("empty-section", "Cost", ())]),
    ],
)
def test_it_is_found(stamp: str, text: str, expected: list[tuple[str, str, tuple[str, ...]]]) -> None:
    assert found(stamp, text) == expected


@pytest.mark.parametrize(
    ("stamp", "text"),
    [
        ("@.md", "# Pier\n\n## Cost\n\n### Wood\n\nDear.\n\n### Steel\n\nCheap.\n\n## Time\n\nLong.\n"),
        ("@.md", "# Pier\n\nOld.\n\n## Cost\n\n```\n12\n```\n\n## Time\n\nLong.\n"),
        ("@.md", "# Pier\n\nOld.\n\n## Map\n\n![A map](map.png)\n\n## Time\n\nLong.\n"),
        ("@.md", "# Pier\n\nOld.\n\n## Time\n\n- long\n"),
        ("@.md", "# Pier\n\nOld.\n\n## At 3 p.m.\n\nTea.\n"),
        ("@.md", "# Pier\n\nOld.\n\n## Who pays?\n\nYou.\n"),
        ("@.md", "# One.\n\nA.\n\n## Two.\n\nB.\n\n## Three.\n\nC.\n"),
        ("@.md", "## North\n\n### Cost\n\nHigh.\n\n## South\n\n### Cost\n\nLow.\n"),
        ("@.md", "# Pier\n\nOld.\n\n## Table\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n## Time\n\nLong.\n"),
        ("@.html", '<h2>Film</h2><video src="a.mp4"></video><h2>Time</h2><p>Long.</p>'),
        ("@.md", "### Small start\n\nA.\n\n# Big\n\nB.\n"),
        ("@.md", "## Kind `a`\n\nOne.\n\n## Kind `b`\n\nTwo.\n"),
    ],
)
def test_what_only_looks_like_it(stamp: str, text: str) -> None:
    assert found(stamp, text) == []


@pytest.mark.parametrize("text", ["# a\n\n" * 60_000, "## a.\n\n### a:\n\n" * 20_000])
def test_no_text_is_too_much(text: str) -> None:
    assert len(found("@.md", text)) < 200_000
