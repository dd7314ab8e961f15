"""The kinds capitalise and limit."""

from collections.abc import Callable
from typing import Any

import pytest

CAPITALISE = "kind: capitalise\ncategory: spelling\ncapitalise: [GitHub, iPhone, al-Qaeda, New York]\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is on Github.", [("Github", "GitHub")]),
        ("It is on GITHUB now.", [("GITHUB", "GitHub")]),
        ("IT IS ON GITHUB.", []),
        ("See OUR GITHUB page.", []),
        ("github's page, github-hosted", [("github", "GitHub"), ("github", "GitHub")]),
        ("The github.com site and @github", []),
        ("IPhone sales rose. An IPhone fell.", [("IPhone", "iPhone")]),
        ("“Al-Qaeda fled.” Then Al-Qaeda came.", [("Al-Qaeda", "al-Qaeda")]),
        ("in new  york and NEW YORK", [("new  york", "New York")]),
        ("GitHub, New York", []),
    ],
)
def test_capitalise(seen: Callable[..., Any], text: str, expected: Any) -> None:
    assert seen(CAPITALISE, text) == expected


def test_headings_may_have_a_capital(seen: Callable[..., Any]) -> None:
    assert seen(CAPITALISE, "The IPhone And Github", kind="heading") == [("Github", "GitHub")]


@pytest.mark.parametrize(
    ("limit", "text", "block", "expected"),
    [
        (
            "sentence-words, max: 3",
            "One two three. One two three-fold four. One.",
            {},
            ["One two three-fold four."],
        ),
        ("paragraph-words, max: 3", "One two. Three four.", {}, ["One two. Three four."]),
        ("paragraph-words, max: 4", "One two. Three four.", {}, []),
        ("paragraph-words, max: 1", "One two.", {"kind": "item"}, []),
        ("paragraph-sentences, max: 1", "One two. Three four.", {}, ["One two. Three four."]),
        ("heading-words, max: 1", "One two", {"kind": "heading", "level": 2}, ["One two"]),
        ("heading-words, max: 1", "One two", {}, []),
        ("title-characters, max: 5", "One two", {"kind": "heading", "level": 1}, ["One two"]),
        ("title-characters, max: 5", "One two", {"kind": "heading", "level": 2}, []),
    ],
)
def test_limit(seen: Callable[..., Any], limit: str, text: str, block: dict[str, Any], expected: Any) -> None:
    assert seen(f"kind: limit\nlimit: {{what: {limit}}}\n", text, **block) == [(words,) for words in expected]


def test_limit_message(speak: Callable[..., Any]) -> None:
    keys = "kind: limit\nlimit: {what: sentence-words, max: 2}\n"
    (match,) = speak(keys, "One two three.", "{count} of {max}")
    assert match.message == "3 of 2"
