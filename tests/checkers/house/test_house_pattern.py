"""The kind pattern."""

from collections.abc import Callable
from typing import Any

import pytest

from lint.errors import RuleError

Seen = Callable[..., list[tuple[str, ...]]]


@pytest.mark.parametrize(
    ("keys", "text", "expected"),
    [
        (r"pattern: ['\d{1,2} ?[ap]m\b']", "at 5pm, 11 PM and 5 pmx", [("5pm",), ("11 PM",)]),
        (r"pattern: [';']", "one; two; three", [(";",), (";",)]),
        (r"pattern: ['\(.{1,200}\)', ';']", "(a; b) c", [("(a; b)",)]),
        (r"pattern: {'(\d+)x': '\1 times'}", "3x as good", [("3x", "3 times")]),
        (r"pattern: {'\be\.g\.': [for example, such as]}", "E.g. tar", [("E.g.", "For example", "Such as")]),
        ("pattern: ['ly-\\w+']\nedit: {'-': ' '}", "a newly-built pier", [("ly-built", "ly built")]),
        ("pattern: ['\\s[—–]\\s']\nedit: {'\\A +| +\\Z': ''}", "a — b", [(" — ", "—")]),
        ("pattern: ['[ab]+']\nedit: {'b': 'a'}", "aaa aba", [("aba", "aaa")]),
        (r"pattern: ['(?:^|\s)me\s']", "give me rope", [("me",)]),
        ('pattern: ["it\'s"]', "it’s late", [("it’s",)]),
        ("case: sensitive\npattern: ['[A-Z]{3,5}']", "WPU wpu", [("WPU",)]),
        ("pattern: [',']\nper: sentence\nmost: 1", "a, b. c, d, e.", [(",",)]),
        ("pattern: [',']\nmost: 2", "a, b. c, d, e.", [(",",)]),
        ("pattern: [',']\nmost: 3", "a, b. c, d, e.", []),
        ("pattern: ['\\bwhy\\b']\nleast: 1", "no reason", [("no reason",)]),
        ("pattern: ['\\bwhy\\b']\nleast: 1", "This is why.", []),
        ("pattern: ['a, [A-Z]']\nper: sentence", "tea, B. tea, c.", [("a, B",), ("a, c",)]),
    ],
)
def test_pattern(seen: Seen, keys: str, text: str, expected: Any) -> None:
    assert seen(f"kind: pattern\n{keys}\n", text) == expected


def test_numbers_stand_in_the_message(speak: Callable[..., Any]) -> None:
    (match,) = speak("kind: pattern\npattern: [',']\nmost: 2\n", "a, b, c, d", "{count} commas, {most} are enough")
    assert match.message == "3 commas, 2 are enough"


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ("pattern: ['(a+)+b']", "has a repetition inside a repetition"),
        ("pattern: ['a*']", "can match an empty text"),
        ("pattern: ['.{1,400}x.{1,400}']", "expected"),
        ("pattern: ['(a']", "is no regular expression"),
        ("pattern: {a: '\\2'}", "expected \\1 to"),
        ("pattern: [a]\nedit: x", "“edit” is “x”; expected expressions"),
        ("pattern: [a]\nedit: {'(a': b}", "is no regular expression"),
        ("pattern: [a]\nedit: {a: [b]}", "a value of “edit” is a list"),
        ("pattern: [a]\nper: page", "“per” is “page”; expected sentence, block"),
        ("pattern: [a]\nmost: none", "“most” is “none”"),
    ],
)
def test_mistakes_are_named(compiled: Callable[..., Any], keys: str, said: str) -> None:
    with pytest.raises(RuleError) as error:
        compiled(f"kind: pattern\n{keys}\n")
    assert said in str(error.value)
    assert ".yaml:" in str(error.value)


@pytest.mark.parametrize(
    ("keys", "wakers"),
    [
        (r"pattern: [';']", {";"}),
        (r"pattern: ['\d+ ?km']", {"km"}),
        (r"pattern: ['\d+/\d+']", {"/"}),
        (r"pattern: ['[—–]']", {"—", "-"}),
        (r"pattern: ['[0-9]+th?']", {"[0-9]"}),
        (r"pattern: ['\w+ing']", {"ing"}),
        (r"pattern: ['(?:ab|cd)e']", {"abe", "cde"}),
        ("pattern: ['[A-Z]{3,5}']\ncase: sensitive", {"[A-Z]{2}"}),
        ("pattern: ['[A-Z]\\. ?[A-Z]\\.']\ncase: sensitive", {r"[A-Z]\."}),
        (r"pattern: ['^\w{1,9}$']", {"short"}),
        (r"pattern: ['\.']", {"."}),
        (r"pattern: ['[A-Z]{3,5}']", set()),
        (r"pattern: [';', '[A-Z]{3}']", set()),
        ("pattern: [';']\nleast: 1", set()),
    ],
)
def test_it_waits_for_what_every_match_holds(compiled: Callable[..., Any], keys: str, wakers: set[str]) -> None:
    assert {literal.text for literal in compiled(f"kind: pattern\n{keys}\n").literals} == wakers


def test_a_sleeping_pattern_does_not_miss_other_forms_of_a_sign(seen: Seen) -> None:
    assert seen('kind: pattern\npattern: ["\'90s"]\n', "the ’90s") == [("’90s",)]
    assert seen("kind: pattern\npattern: ['\\s–\\s']\n", "a – b") == [("–",)]


def test_every_key_has_a_schema() -> None:
    from lint.checkers.house import pattern

    assert set(pattern.SCHEMA) == set(pattern.KEYS)
