"""Kinds that look at the document as a whole, in a run of the checker."""

import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from lint.checker import Context
from lint.checkers import house
from lint.engine import parse
from lint.finding import Match
from lint.text import Source

TEXT = "---\r\ntitle: 😀 Ferries\r\n---\r\nIt was sold! It was bought! A study said so.\r\n"
LIMIT = "kind: limit\nlimit: {what: exclamations-per-100-words, max: 1, min_words: 1}\n"
REQUIRE = "kind: require\nrequire: {if: a study, then: published}\n"
FIELD = "kind: require\nrequire: {field: date}\n"


def found(context: Context, text: str) -> list[tuple[str, str]]:
    document = parse(Source("a.md", text))
    matches = [one for one in house.check(document, house.Options(), context) if isinstance(one, Match)]
    return sorted((match.rule.id, document.prose[match.span.start : match.span.end]) for match in matches)


def test_a_run_asks_kinds_that_look_at_the_whole(pack: Callable[..., Any]) -> None:
    context = pack(a=LIMIT, b=REQUIRE, c=FIELD)
    expected = [("own.a", "!"), ("own.b", "A study"), ("own.c", "😀 Ferries")]
    assert found(context, TEXT) == expected
    assert found(replace(context, unwanted=frozenset({"own.b"})), TEXT) == [expected[0], expected[2]]
    assert found(context, "") == []


def test_rules_of_another_english_are_silent(pack: Callable[..., Any]) -> None:
    context = pack(a=LIMIT + "dialects: en-US\n", b=REQUIRE + "dialects: en-GB\n")
    assert found(replace(context, dialect="en-GB"), TEXT) == [("own.b", "A study")]


@pytest.mark.parametrize("more", ["", "except: [it was]\n"])
def test_exceptions_do_not_put_a_rule_to_sleep(pack: Callable[..., Any], more: str) -> None:
    context = pack(a=LIMIT + more, b=REQUIRE + more)
    assert found(context, TEXT) == [("own.a", "!"), ("own.b", "A study")]


def test_kinds_load_what_is_heavy_only_for_their_rules() -> None:
    program = (
        "import sys; from lint.checkers import house; [house.kinds()[name] for name in ('limit', 'metric', 'require', 'sequence')]; "
        "print([name for name in ('lint.scores', 'lint.syllables', 'lint.tagger', 'yaml', 'lemminflect') "
        "if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
