"""What saves time changes no finding: looks at a literal, sieves, and nets of the literals that fit a text."""

from collections.abc import Mapping
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lint import resources
from lint.checkers import house
from lint.checkers.house._page import Page
from lint.checkers.house._search import Search
from lint.checkers.house._watch import TOGETHER, Run
from lint.document import Block, Document
from lint.engine.parsing import parse
from lint.finding import Problem
from lint.packs import Packs, load, single
from lint.packs.fields import read
from lint.packs.index import Literals, keys_of
from lint.packs.rule import HouseRule, compile_rule
from lint.text import Source

SAVES = ("near", "sieve")
HEAD = "message: '{found}'\nwhy: w\nexamples: [{bad: b, good: g}]\nclean: [c]\n"
RULES = {
    "small": "kind: replace\ncase: sensitive\nreplace: {i am: I am, to i-bar: x, go: goes}\n",
    "banned": "kind: forbid\ncase: sensitive\nforbid: [Home, go home]\nexcept: [to go home]\n",
    "any": "kind: replace\nreplace: {go home: leave, '/home (I|i)/': 'in \\1'}\n",
    "names": "kind: capitalise\ncapitalise: [GitHub, New Home]\n",
    "one-form": "kind: consistent\ncase: sensitive\nconsistent: [[Home, home], [go-to, go to]]\n",
    "spelled": "kind: names\ncheck: spelling\nnames: [{name: Zhelensky}, {name: New Home, wrong: [Nev Home]}]\n",
    "figures": "kind: numbers\nnumbers: {figures: {from: 2}}\n",
    "behind": "kind: sequence\nsequence: [{word: [go, went]}, {tag: DT, optional: true}, {word: [home, two]}]\n",
    "before": "kind: sequence\nsequence: [{word: [two, to]}, {word: new, optional: true}, {tag: NN*}, {word: github}]\n",
    "apart": "kind: sequence\nsequence: [{word: go}, {skip: 2}, {word: home}, {not_word: to}]\n",
}
WORDS = (
    "go went to two Two the home Home new New Nev GitHub Github github I i am bar Zhelensky Zhelensy it's it’s . , - ‑ – "
    "' \u0301 \u00ad İ 3.5 \t"
).split(" ")
TEXTS = st.lists(st.sampled_from([*WORDS, " ", " ", " ", "  "]), max_size=24).map("".join) | st.lists(
    st.sampled_from(WORDS), max_size=24
).map(" ".join)


def _bare(kinds: Mapping[str, ModuleType]) -> Mapping[str, ModuleType]:
    """The kinds without what saves time."""
    found = {
        name: SimpleNamespace(**{part: value for part, value in vars(kind).items() if part not in SAVES})
        for name, kind in kinds.items()
    }
    return cast("Mapping[str, ModuleType]", found)


def _said(search: Search, document: Document) -> list[tuple[object, ...]]:
    return [
        (match,)
        if isinstance(match, Problem)
        else (match.rule.id, match.span.start, match.span.end, match.message, match.replacements)
        for match in house.search_document(document, search)
    ]


@pytest.fixture(scope="module")
def rules(tmp_path_factory: pytest.TempPathFactory) -> Packs:
    folder: Path = tmp_path_factory.mktemp("rules")
    found: list[HouseRule] = []
    for name, keys in RULES.items():
        file = folder / f"{name}.yaml"
        file.write_text(HEAD + keys, "utf-8")
        found.append(compile_rule(f"own.{name}", read(file), house.kinds()))
    return single(found)


@settings(max_examples=300, deadline=None)
@given(texts=st.lists(TEXTS, min_size=1, max_size=3))
def test_what_saves_time_changes_nothing(rules: Packs, texts: list[str]) -> None:
    document = parse(Source("a.txt", "\n\n".join(texts)))
    quick, slow = (Search(rules, kinds, "en-US") for kinds in (house.kinds(), _bare(house.kinds())))
    assert _said(quick, document) == _said(slow, document)


@pytest.mark.parametrize("pack", ["grammar", "confusions", "people", "places", "numbers", "calendar"])
def test_nor_in_the_examples_of_a_pack(pack: str) -> None:
    packs = load((str(resources.packs() / pack),), "", house.kinds())
    records = packs.records.values()
    texts = [text for record in records for text in (*(one.bad for one in record.examples), *record.clean)]
    document = parse(Source("a.txt", "\n\n".join(texts)))
    quick, slow = (Search(packs, kinds, "en-GB") for kinds in (house.kinds(), _bare(house.kinds())))
    found = _said(quick, document)
    assert found == _said(slow, document)
    assert len(found) > len(packs.ids) / 4


def _occurrences(search: Search, texts: list[str], *, fitting: bool) -> list[list[tuple[Any, ...]]]:
    """The entries of all literals by text, in order."""
    pages = [Page(Block("paragraph", text)) for text in texts]
    run = search.begin(pages) if fitting else Run(search._nets.whole)
    entries = search._nets.entries
    return [
        sorted(((start, end, entries(number)) for number, start, end in run.occurrences(page)), key=str)
        for page in pages
    ]


@settings(max_examples=150, deadline=None)
@given(texts=st.lists(TEXTS, max_size=5))
def test_a_net_for_some_texts_finds_what_the_whole_one_finds(rules: Packs, texts: list[str]) -> None:
    search = Search(rules, house.kinds(), "en-US")
    assert _occurrences(search, texts, fitting=True) == _occurrences(search, texts, fitting=False)


def test_long_blocks_between_short_ones(rules: Packs) -> None:
    texts = ["go home", "go home " * (TOGETHER // 4), "", "to go home", "new home " * (TOGETHER // 10), "go"]
    search = Search(rules, house.kinds(), "en-US")
    assert _occurrences(search, texts, fitting=True) == _occurrences(search, texts, fitting=False)


@pytest.mark.parametrize("around", ["{}", "a {} b", "x{}y", "-{}'s", "{0} {0}"])
def test_a_text_that_holds_a_literal_has_its_key(rules: Packs, around: str) -> None:
    for number, text in enumerate(Literals(rules.index).texts()):
        held = around.format(text)
        among = list(Literals(rules.index).among(keys_of(held)))
        inside = rules.index.flags[number] and around == "x{}y"
        assert inside or any(first <= number < last for first, last in among), held
