"""The kind sequence."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from house_reviewed import refused

from lint.checkers.house import sequence

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


@pytest.mark.parametrize(
    ("token", "text", "expected"),
    [
        ("lemma: have", "He has gone, they had gone, having gone, have gone, I haven't gone.", 4),
        ("lemma: [have, Be]", "It is gone, it had gone, I am gone, they were gone.", 4),
        ("lemma: be, not_lemma: have", "It is gone, it had gone.", 1),
        ("lemma: be, word: seems", "It seems gone, it is gone.", 2),
        ("lemma: lie", "It lay gone, lied gone, lies gone, lain gone.", 4),
        ("lemma: mouse, not_word: mouse", "A mouse gone, mice gone.", 1),
        ("lemma: bad", "It is worse gone, worst gone, bad gone, badly gone.", 3),
    ],
)
def test_lemmas(seen: Callable[..., Any], token: str, text: str, expected: int) -> None:
    keys = f"kind: sequence\ncategory: grammar\nsequence: [{{{token}}}, {{word: gone}}]\n"
    assert len(seen(keys, text)) == expected


NEITHER = """
kind: sequence
category: grammar
sequence: [{word: neither}, {skip: 3}, {word: or}]
flag: [1, 3]
better: "{1} {2} nor"
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("😀 Neither a  man or she.", [("Neither a  man or", "Neither a man nor")]),
        ("Neither or.", [("Neither or", "Neither nor")]),
        ("neither one two three or", [("neither one two three or", "neither one two three nor")]),
        ("neither one two three four or", []),
        ("Neither a, b or c.", []),
        ("Neither a. Or b.", []),
        ("Neither a or b or c", [("Neither a or", "Neither a nor")]),
        ("Neither", []),
    ],
)
def test_skipped_words(seen: Callable[..., Any], text: str, expected: Any) -> None:
    assert seen(NEITHER, text) == expected


def test_words_skipped_before_the_word_that_wakes_the_rule(seen: Callable[..., Any]) -> None:
    keys = """
kind: sequence
sequence: [{tag: NN*}, {skip: 2}, {word: of}, {skip: 4}, {lemma: be}]
"""
    text = "The number in town of the large houses was four. Dogs of cats were."
    assert seen(keys, text) == [("number in town of the large houses was",), ("Dogs of cats were",)]


def test_skips_and_optional_tokens_come_to_an_end(seen: Callable[..., Any]) -> None:
    keys = """
kind: sequence
sequence:
  - {word: neither}
  - {skip: 6}
  - {pattern: '[a-z]+'}
  - {pattern: '[a-z]+', optional: true}
  - {pattern: '[a-z]+', optional: true}
  - {skip: 6}
  - {word: or}
"""
    assert seen(keys, "neither " * 20_000) == []


@pytest.mark.parametrize(
    ("tokens", "says"),
    [
        ("{lemma: went}, {word: a}", "5: “went” is no lemma; expected “go”, or “word” for a single form"),
        ("{lemma: frobnicate}, {word: a}", "5: “frobnicate” is no lemma; expected a word in its base form"),
        ("{not_lemma: mice}, {word: a}", "5: “mice” is no lemma; expected “mouse”"),
        ("{skip: 2}, {word: a}", "5: “skip” stands at an end of “sequence”; expected it between two tokens"),
        ("{word: a}, {skip: 2}", "5: “skip” stands at an end of “sequence”; expected it between two tokens"),
        ("{word: a}, {skip: 0}, {word: b}", "5: “skip” is “0”; expected a whole number from 1 on"),
        ("{word: a}, {skip: 13}, {word: b}", "5: “sequence” skips more than 12 words; expected fewer"),
        (
            "{word: a}, {skip: 1}, {skip: 1}, {word: b}",
            "5: two tokens with “skip” follow each other; expected one",
        ),
        ("{word: a}, {skip: 1, optional: true}, {word: b}", "5: token 2 has “skip” and more; expected a token of"),
        (
            "{word: a}, {optional: true}",
            "5: token 2 fits every word; expected a “word”, “lemma”, “tag” or “pattern”",
        ),
        ("{tag: NN}, {pattern: a}", "5: no token that must be there has “word” or “lemma”; expected at least one"),
    ],
)
def test_refused_tokens(tmp_path: Path, tokens: str, says: str) -> None:
    found = refused(tmp_path, f"sequence: [{tokens}]\nkind: sequence\n")
    assert found.startswith(says)


def test_the_schema_has_every_key() -> None:
    items: Any = sequence.SCHEMA["sequence"]
    assert set(sequence.SCHEMA) == set(sequence.KEYS)
    assert set(items["items"]["properties"]) == set(sequence._TOKEN_KEYS)
    assert items["maxItems"] == sequence.MAX_TOKENS
    assert items["items"]["properties"]["skip"]["maximum"] == sequence.MAX_SKIPPED
