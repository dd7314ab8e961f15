"""Other forms of phrases, groups with names, and rules that nobody wants."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from lint.checker import Context
from lint.checkers import house
from lint.checkers.house._search import Search
from lint.document import Block
from lint.engine.parsing import parse
from lint.packs import single
from lint.packs.rule import HouseRule
from lint.text import Source

USE = "kind: replace\ninflect: verb\nreplace: {utilise: use, make use of: use, put: place}\n"
LONG = r"""kind: replace
replace: {'/\b(?P<number>\d+) (?P<unit>feet|miles) long/': '\g<number>-\g<unit> in length'}
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She utilises it.", [("utilises", "uses")]),
        ("Utilising it", [("Utilising", "Using")]),
        ("They MADE USE OF it", [("MADE USE OF", "USED")]),
        ("They put it there.", [("put", "place", "placed")]),
        ("the utiliser", []),
    ],
)
def test_forms_are_found(seen: Callable[..., Any], text: str, expected: Any) -> None:
    assert seen(USE, text) == expected


def test_a_phrase_of_the_rule_wins_over_a_form(seen: Callable[..., Any]) -> None:
    keys = "kind: replace\ninflect: verb\nreplace: {lie: rest, lay: put}\n"
    assert seen(keys, "They lay, laid and lain.") == [("lay", "put"), ("laid", "put"), ("lain", "rested")]


def test_forbidden_nouns(seen: Callable[..., Any]) -> None:
    assert seen("kind: forbid\ninflect: noun\nforbid: [fake person]\n", "Fake people and a fake person") == [
        ("Fake people",),
        ("fake person",),
    ]


def test_groups_are_slots(speak: Callable[..., Any]) -> None:
    (match,) = speak(LONG, "It is 30 feet long.", "{number} of {unit}: {found}, {better}")
    assert match.message == "30 of feet: 30 feet long, 30-feet in length"


def test_an_empty_group_fills_its_slot_with_nothing(speak: Callable[..., Any]) -> None:
    keys = "kind: forbid\nforbid: ['/long (?P<size>\\d+)? ?(?P<word>way|road)/']\n"
    (match,) = speak(keys, "A long road.", "“{size}” {word}")
    assert match.message == "“” road"


def test_unwanted_rules_are_not_looked_for(compiled: Callable[..., HouseRule]) -> None:
    one = compiled("kind: forbid\nforbid: [apple, pear]\n", name="own.one")
    other = compiled("kind: forbid\nforbid: [pear, plum, '/plums \\w+/']\ndefault: false\n", name="own.other")
    packs = single([one, other])
    assert [rule.default for rule in packs.rules] == [True, False]
    text = Block(text="apple pear plum", kind="paragraph")

    def said(*unwanted: str) -> list[tuple[str, int]]:
        search = Search(packs, house.kinds(), "en-GB", frozenset(unwanted))
        return [(match.rule.id, match.span.start) for match in house.check_block(text, search)]

    assert said() == [("own.one", 0), ("own.one", 6), ("own.other", 6), ("own.other", 11)]
    assert said("own.other") == [("own.one", 0), ("own.one", 6)]
    assert said("own.one") == [("own.other", 6), ("own.other", 11)]
    assert said("own.one", "own.other") == []


def test_the_context_says_what_is_unwanted(pack: Callable[..., Context]) -> None:
    context = pack(a="kind: forbid\nforbid: [apple]\n", b="kind: forbid\nforbid: [apple]\n")
    document = parse(Source("a.txt", "An apple."))

    def said(context: Context) -> list[str]:
        return [match.rule.id for match in house.check(document, house.Options(), context)]

    assert said(context) == ["own.a", "own.b"]
    assert said(replace(context, unwanted=frozenset({"own.a"}))) == ["own.b"]
    assert len(house.rules(house.Options(), replace(context, unwanted=frozenset({"own.a"})))) == 2


def test_keys_of_the_record(compiled: Callable[..., HouseRule]) -> None:
    rule = compiled("kind: forbid\nforbid: [apple]\nsince: 0.10\npaths: [news/**, '!news/old/**']\n").rule()
    assert (rule.since, rule.paths) == ("0.10", ("news/**", "!news/old/**"))
    assert rule.examples[0].dialect == ""


def test_what_decides_whether_a_rule_is_wanted(pack: Callable[..., Context]) -> None:
    context = pack(
        a="kind: forbid\nforbid: [apple]\naliases: [own.z]\n", b="kind: forbid\nforbid: [x]\ndefault: false\n"
    )
    assert house.briefs(context) == (("own.a", True, ("own.z",)), ("own.b", False, ()))
    full = house.rules(house.Options(), context)
    assert [(rule.id, rule.default, rule.aliases) for rule in full] == [*house.briefs(context)]
