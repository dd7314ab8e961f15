"""Runs a rule that a test writes."""

from collections.abc import Callable
from pathlib import Path

import pytest

from lint.checker import Context
from lint.checkers import house
from lint.checkers.house._search import Search
from lint.document import Block
from lint.finding import Match
from lint.packs import single
from lint.packs.fields import read
from lint.packs.rule import HouseRule, compile_rule

HEAD = """\
message: "{message}"
why: Because.
examples: [{{bad: b, good: g}}]
clean: [c]
"""


@pytest.fixture
def compiled(tmp_path: Path) -> Callable[..., HouseRule]:
    """A rule from its own keys; the others are filled in."""

    def make(keys: str, message: str = "m", name: str = "house.rule") -> HouseRule:
        file = tmp_path / f"{name.partition('.')[2]}.yaml"
        file.write_text(HEAD.format(message=message) + keys, "utf-8")
        return compile_rule(name, read(file), house.kinds())

    return make


@pytest.fixture
def speak(compiled: Callable[..., HouseRule]) -> Callable[..., list[Match]]:
    """The matches of a rule in a block."""

    def run(keys: str, text: str, message: str = "m", **block: object) -> list[Match]:
        values = {"kind": "paragraph", **block}
        search = Search(single([compiled(keys, message)]), house.kinds(), "en-US")
        return list(house.check_block(Block(text=text, **values), search))

    return run


@pytest.fixture
def seen(speak: Callable[..., list[Match]]) -> Callable[..., list[tuple[str, ...]]]:
    """What a rule underlines in a block, each with its replacements."""

    def run(keys: str, text: str, **block: object) -> list[tuple[str, ...]]:
        found = speak(keys, text, **block)
        return [(text[match.span.start : match.span.end], *match.replacements) for match in found]

    return run


@pytest.fixture
def pack(tmp_path: Path) -> Callable[..., Context]:
    """A context whose only pack holds these rules: file name and keys of each."""

    def make(**rules: str) -> Context:
        folder = tmp_path / "own"
        folder.mkdir()
        for name, keys in rules.items():
            (folder / f"{name}.yaml").write_text(HEAD.format(message="m") + keys, "utf-8")
        return Context(packs=(str(folder),))

    return make
