"""The kind casing."""

from collections.abc import Callable

import pytest

from lint.errors import RuleError

Speak = Callable[..., list[object]]
Seen = Callable[..., list[tuple[str, ...]]]

SENTENCE = "kind: casing\ncasing: {style: sentence, names: [Atlantic, Port Union, gRPC], after: [':']}\n"


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Why the old pier closes", True),
        ("Why The Old Pier Closes", False),
        ("why the old pier closes", False),
        ("The Atlantic and the Port Union agree", True),
        ("The World of Boats", False),
        ("BBC and NATO agree", True),
        ("Rope: What it costs", True),
        ("gRPC for sailors", True),
        ("Top-level talks", True),
        ("3 boats sink", True),
        ("!!!", True),
    ],
)
def test_sentence_case(speak: Speak, text: str, right: bool) -> None:
    assert (speak(SENTENCE, text, kind="heading") == []) is right


@pytest.mark.parametrize(
    ("style", "text", "expected"),
    [
        ("title", "The old man and the sea", [("The old man and the sea", "The Old Man and the Sea")]),
        ("title", "The Old Man and the Sea", []),
        ("title", "a tale of two ports", [("a tale of two ports", "A Tale of Two Ports")]),
        ("title", "What to look for", [("What to look for", "What to Look For")]),
        ("title", "Rope: the price", [("Rope: the price", "Rope: The Price")]),
        ("title", "A Note About NATO", []),
        ("lower", "Old pier", [("Old pier", "old pier")]),
        ("lower", "old pier", []),
        ("upper", "Old pier", [("Old pier", "OLD PIER")]),
    ],
)
def test_other_styles(seen: Seen, style: str, text: str, expected: object) -> None:
    assert seen(f"kind: casing\ncasing: {{style: {style}}}\n", text, kind="heading") == expected


def test_guides_differ_in_their_small_words(seen: Seen) -> None:
    keys = "kind: casing\ncasing: {{style: title, guide: {}, share: 100}}\n"
    assert seen(keys.format("chicago"), "Sailing between Ports", kind="title") == []
    assert seen(keys.format("ap"), "Sailing Between Ports", kind="title") == []
    assert seen(keys.format("ap"), "Sailing between Ports", kind="title") == [
        ("Sailing between Ports", "Sailing Between Ports")
    ]


def test_only_headings_unless_the_rule_names_blocks(speak: Speak) -> None:
    assert speak(SENTENCE, "Why The Old Pier Closes", kind="paragraph") == []
    assert speak(SENTENCE + "blocks: [caption]\n", "Why The Old Pier Closes", kind="caption") != []


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ("{style: camel}", "expected sentence, title, lower, upper"),
        ("{style: lower, share: 120}", "expected 1 to 100"),
    ],
)
def test_mistakes_are_named(compiled: Callable[..., object], keys: str, said: str) -> None:
    with pytest.raises(RuleError, match=said):
        compiled(f"kind: casing\ncasing: {keys}\n")
