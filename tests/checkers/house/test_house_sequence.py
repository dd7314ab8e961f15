"""The kind sequence."""

from collections.abc import Callable
from typing import Any

import pytest

OF = """
kind: sequence
category: grammar
sequence:
  - {word: [could, should]}
  - {word: [not, never], optional: true}
  - {word: of}
  - {tag: [VBN, VBD], not_word: [course]}
flag: [1, 3]
better: "{1} {2} have"
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He could of gone home.", [("could of", "could have")]),
        ("Should of known.", [("Should of", "Should have")]),
        ("He could never of gone home.", [("could never of", "could never have")]),
        ("He could  not\u00a0of gone home.", [("could  not\u00a0of", "could not have")]),
        ("He could, of course, go.", []),
        ("He could of course go.", []),
        ("He could. Of gone days he spoke.", []),
        ("He could of the many choose one.", []),
        ("He could (of gone) leave.", []),
        ("They could of `x` gone.".replace("`x`", "\ufffc"), []),
    ],
)
def test_sequence(seen: Callable[..., Any], text: str, expected: Any) -> None:
    assert seen(OF, text) == expected


def test_becomes(seen: Callable[..., Any]) -> None:
    keys = """
kind: sequence
sequence:
  - {word: [has, have]}
  - {becomes: {went: gone, saw: seen}}
flag: 2
better: "{2}"
"""
    assert seen(keys, "They have went, it has Saw. HAVE SAW") == [
        ("went", "gone"),
        ("Saw", "Seen"),
        ("SAW", "SEEN"),
    ]


def test_words_that_yaml_takes_for_flags(seen: Callable[..., Any]) -> None:
    keys = "kind: sequence\nsequence: [{word: [on, no]}, {word: off}]\n"
    assert seen(keys, "It goes on off and no off.") == [("on off",), ("no off",)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("To go there. He has to go there", 1), ("“To go there”", 1), ("I want to go.", 0), ("So to go", 0)],
)
def test_start(seen: Callable[..., Any], text: str, expected: Any) -> None:
    assert len(seen("kind: sequence\nsequence: [{word: to}, {word: go}]\nstart: true\n", text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"), [("Where is it at?", 1), ("Where is it at now?", 0), ("Where is it at", 1)]
)
def test_end(seen: Callable[..., Any], text: str, expected: Any) -> None:
    assert len(seen("kind: sequence\nsequence: [{word: it}, {word: at}]\nend: true\n", text)) == expected


def test_patterns(seen: Callable[..., Any]) -> None:
    keys = "kind: sequence\nsequence: [{word: very}, {pattern: '.*ly', not_pattern: 'on.*'}]\n"
    assert seen(keys, "very slowly, very only, very early-bird, very nicely") == [
        ("very slowly",),
        ("very nicely",),
    ]


def test_hyphens_inside_and_around(seen: Callable[..., Any]) -> None:
    keys = "kind: sequence\ncategory: {}\nsequence: [{{word: to}}, {{word: late}}]\n"
    assert seen(keys.format("grammar"), "to-late and to late-night and into late") == [("to-late",)]
    assert seen(keys.format("spelling"), "to late-night") == [("to late",)]


def test_optional_tokens_step_back(seen: Callable[..., Any]) -> None:
    keys = """
kind: sequence
sequence:
  - {word: the}
  - {pattern: '[a-z]+', optional: true}
  - {pattern: '[a-z]+', optional: true}
  - {word: end}
"""
    assert seen(keys, "the end; the bitter end; the very bitter end; the x y z end") == [
        ("the end",),
        ("the bitter end",),
        ("the very bitter end",),
    ]


def test_what_would_not_change_is_not_reported(seen: Callable[..., Any]) -> None:
    keys = "kind: sequence\nsequence: [{word: [it's, its]}, {word: own}]\nflag: 1\nbetter: its\n"
    assert seen(keys, "It's own, its own, it’s own") == [("It's", "Its"), ("it’s", "its")]


def test_tags_of_contractions_and_compounds(seen: Callable[..., Any]) -> None:
    keys = "kind: sequence\nsequence: [{tag: MD}, {word: [been, be]}]\nbetter: x\n"
    assert seen(keys, "It can't be. A must-have been") == [("can't be", "x")]


def test_long_sentences_are_looked_at_in_stretches(seen: Callable[..., Any]) -> None:
    keys = "kind: sequence\nsequence: [{word: could}, {word: of}, {tag: VBN}]\nflag: [1, 2]\nbetter: could have\n"
    text = "they could of gone and " * 1500
    assert len(seen(keys, text)) == 1500


def test_many_optional_tokens_end_soon(seen: Callable[..., Any]) -> None:
    tokens = "".join("  - {pattern: '[a-z]+', optional: true}\n" for _ in range(5))
    keys = f"kind: sequence\nsequence:\n  - {{word: go}}\n{tokens}  - {{word: end}}\n"
    assert seen(keys, "go " * 20_000) == []
