"""The kinds replace and forbid."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lint.checkers import house
from lint.checkers.house._page import Page
from lint.document import Block

REPLACE = (
    "kind: replace\nreplace: {utilise: use, in order to: to, don't know: cannot say, co-operate: cooperate}\n"
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We utilise it.", [("utilise", "use")]),
        ("Utilise it.", [("Utilise", "Use")]),
        ("UTILISE IT.", [("UTILISE", "USE")]),
        ("In order to see.", [("In order to", "To")]),
        ("He came in\u00a0order  to see.", [("in\u00a0order  to", "to")]),
        ("in\torder to", [("in\torder to", "to")]),
        ("I don’t know.", [("don’t know", "cannot say")]),
        ("I don't know.", [("don't know", "cannot say")]),
        ("They co‑operate.", [("co‑operate", "cooperate")]),
        ("They uti\u00adlise it.", [("uti\u00adlise", "use")]),
        ("\u0130 utilise \u0130.", [("utilise", "use")]),
        ("the utilise's end", [("utilise", "use")]),
        ("‘utilise’", [("utilise", "use")]),
        ("reutilise utilised utilise_it 1utilise utilise2", []),
        ("a re-utilise and a utilise-it", []),
        ("utilise\u0301 it", []),
        ("see https://example.org/utilise now", []),
        ("in order, to", []),
    ],
)
def test_replace(seen: Callable[..., Any], text: str, expected: Any) -> None:
    assert seen(REPLACE, text) == expected


def test_category_decides_about_compounds(seen: Callable[..., Any]) -> None:
    assert seen(REPLACE + "category: spelling\n", "re-utilise") == [("utilise", "use")]
    assert seen(REPLACE + "category: wording\n", "re-utilise") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("from the Ukraine", [("the Ukraine", "Ukraine")]),
        ("The Ukraine war", []),
        ("the Ukraine’s war", [("the Ukraine", "Ukraine")]),
        ("the Ukraine. War is", [("the Ukraine", "Ukraine")]),
        ("the Ukraine-war", []),
        ("not the Ukraine", []),
        ("he left the Ukraine Girls alone", []),
        ("the ukraine girls and the Ukraine", [("the Ukraine", "Ukraine")]),
    ],
)
def test_guards(seen: Callable[..., Any], text: str, expected: Any) -> None:
    keys = (
        "kind: replace\nreplace: {the Ukraine: Ukraine}\ncategory: spelling\n"
        "unless_before: [war]\nunless_after: not\nexcept: [the Ukraine girls]\n"
    )
    assert seen(keys, text) == expected


def test_longest_phrase_wins(seen: Callable[..., Any]) -> None:
    keys = "kind: replace\nreplace: {point: dot, point in time: time, at this point in time: now}\n"
    assert seen(keys, "At this point in time, a point.") == [("At this point in time", "Now"), ("point", "dot")]


def test_several_replacements_and_message(speak: Callable[..., Any]) -> None:
    (match,) = speak(
        "kind: replace\nreplace: {shortly: [soon, briefly]}\n", "Shortly.", "“{better}” not “{found}”"
    )
    assert match.message == "“Soon” not “Shortly”"
    assert match.replacements == ("Soon", "Briefly")


def test_sensitive(seen: Callable[..., Any]) -> None:
    keys = "kind: replace\nreplace: {AIDs: Aids}\ncase: sensitive\n"
    assert seen(keys, "AIDs, aids and AIDS") == [("AIDs", "Aids")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("an abbreviation e.g. this", []),
        ("see e.g this", [("e.g", "e.g.")]),
        ("the attorney general of Ohio", []),
    ],
)
def test_what_stands_there_already_is_right(seen: Callable[..., Any], text: str, expected: Any) -> None:
    keys = "kind: replace\nreplace: {e.g: e.g., general of Ohio: attorney general of Ohio}\n"
    assert seen(keys, text) == expected


def test_written_form_decides_about_case(seen: Callable[..., Any]) -> None:
    keys = "kind: replace\nreplace: {PIN number: PIN, kiev: Kyiv}\n"
    assert seen(keys, "PIN number, Pin number, Kiev") == [
        ("PIN number", "PIN"),
        ("Pin number", "PIN"),
        ("Kiev", "Kyiv"),
    ]


def test_apostrophes_of_the_text_are_taken_over(seen: Callable[..., Any]) -> None:
    keys = "kind: replace\nreplace: {alot: a lot of it's}\n"
    assert seen(keys, "She’s alot") == [("alot", "a lot of it’s")]
    assert seen(keys, "She's alot") == [("alot", "a lot of it's")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It cost $3.5 million dollars.", [("$3.5 million dollars", "$3.5 million")]),
        ("It cost $3.5 Million Dollars.", [("$3.5 Million Dollars", "$3.5 Million")]),
        ("It cost 3.5 million dollars.", []),
    ],
)
def test_pattern_with_groups(seen: Callable[..., Any], text: str, expected: Any) -> None:
    assert (
        seen(r"kind: replace" + "\n" + r"replace: {'/(\$[\d.]+ million) dollars/': \1}" + "\n", text) == expected
    )


def test_pattern_looks_around_the_word_it_needs(seen: Callable[..., Any]) -> None:
    keys = "kind: forbid\nforbid: ['/\\b(?:mon|tues)day \\d+(?!\\d|th)/']\n"
    text = "x " * 3000 + "Monday 5 came" + " y" * 3000 + " tuesday 6th, monday 7"
    assert seen(keys, text) == [("Monday 5",), ("monday 7",)]


def test_brackets_need_no_word_boundary(seen: Callable[..., Any]) -> None:
    assert seen('kind: forbid\nforbid: ["[citation needed]"]\n', "So he said[citation needed].") == [
        ("[citation needed]",)
    ]


def test_blocks(seen: Callable[..., Any]) -> None:
    keys = "kind: forbid\nforbid: [bad]\nblocks: [heading]\n"
    assert seen(keys, "bad") == []
    assert seen(keys, "bad", kind="heading") == [("bad",)]


def test_hits_in_long_texts_are_all_found(seen: Callable[..., Any]) -> None:
    keys = "kind: replace\nreplace: {in order to: to}\n"
    text = "in order to go " * 20_000
    assert len(seen(keys, text)) == 20_000


@given(st.text(alphabet="aAiİß -‑–'’\u00ad\u200b\u00a0\t.ſ\u0307", max_size=60))
@settings(max_examples=300)
def test_folding_leads_back(text: str) -> None:
    page = Page(Block("paragraph", text))
    assert len(page.even) == len(text)
    folded = page.folded
    starts = [folded.start(at) for at in range(len(folded.text))]
    assert starts == sorted(set(starts))
    for at, sign in enumerate(folded.text):
        there = text[folded.start(at) : folded.end(at + 1)]
        assert len(there) == 1
        assert sign in {"-", " ", "'", "i"} or sign == there.lower()


def test_settings_table_is_empty() -> None:
    assert house.Options() == house.Options()
