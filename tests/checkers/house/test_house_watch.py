"""A rule that is too slow for a document is stopped and named."""

from collections.abc import Callable, Iterator
from types import SimpleNamespace
from typing import Any

import pytest

from lint.checker import Context
from lint.checkers import house
from lint.checkers.house import _watch
from lint.checkers.house._net import CHUNK
from lint.engine.parsing import parse
from lint.finding import Problem
from lint.text import Source

FRUIT = "kind: forbid\nforbid: [%s]\n"
LONG = "One apple and a pear. " * 200


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Makes the clock run a second whenever rule own.slow looks; tells which blocks it saw."""
    clock = SimpleNamespace(now=0.0)
    looked: list[str] = []
    kinds = dict(house.kinds())
    usual = kinds["forbid"]

    def find(rule: Any, page: Any, found: Any) -> Iterator[Any]:
        if rule.id == "own.slow":
            clock.now += 1.0
            looked.append(page.text[:20])
        yield from usual.find(rule, page, found)

    fields = {name: getattr(usual, name) for name in dir(usual) if name.isupper()}
    kinds["forbid"] = SimpleNamespace(**fields, compile=usual.compile, find=find)
    house._search.cache_clear()
    monkeypatch.setattr(house, "kinds", lambda: kinds)
    monkeypatch.setattr(_watch, "thread_time", lambda: clock.now)
    return looked


def said(context: Context, text: str) -> tuple[list[str], list[Problem]]:
    found = list(house.check(parse(Source("a.txt", text)), house.Options(), context))
    matches = [one.rule.id for one in found if not isinstance(one, Problem)]
    return matches, [one for one in found if isinstance(one, Problem)]


def test_a_slow_rule_is_stopped_and_named(slow: list[str], pack: Callable[..., Context]) -> None:
    context = pack(slow=FRUIT % "apple", quick=FRUIT % "pear")
    matches, problems = said(context, f"{LONG}\n\n{LONG}\n\nAn apple, a pear.")
    assert len(slow) == 1
    assert matches.count("own.slow") == 200
    assert matches.count("own.quick") == 401
    (problem,) = problems
    assert problem.where == "own.slow"
    assert problem.message.startswith("takes more than 0.5 s for 100,000 characters and was stopped")


def test_the_next_document_is_checked_by_it_again(slow: list[str], pack: Callable[..., Context]) -> None:
    context = pack(slow=FRUIT % "apple")
    assert len(said(context, LONG)[1]) == len(said(context, LONG)[1]) == 1
    assert len(slow) == 2


def test_short_blocks_are_not_timed(slow: list[str], pack: Callable[..., Context]) -> None:
    context = pack(slow=FRUIT % "apple")
    assert said(context, "An apple.\n\nAn apple.") == (["own.slow", "own.slow"], [])
    assert len(slow) == 2


@pytest.mark.usefixtures("slow")
def test_a_long_block_may_take_longer(pack: Callable[..., Context]) -> None:
    context = pack(slow=FRUIT % "apple")
    text = "One apple and a pear. " * (3 * CHUNK // 20)
    assert len(text) > 100_000
    assert said(context, text)[1] == []
