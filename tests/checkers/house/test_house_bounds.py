"""What holds for every text: spans, purity, and an end in sight."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lint.checkers import house
from lint.checkers.house._search import CHUNK, Search
from lint.document import Block
from lint.packs import single
from lint.packs.fields import read
from lint.packs.rule import HouseRule, compile_rule

HEAD = "message: '{found}'\nwhy: w\nexamples: [{bad: b, good: g}]\nclean: [c]\n"
RULES = {
    "replace": "kind: replace\nreplace: {go to: visit, to the: at, '/(go|went) home/': '\\1 away', it's: it is}\n",
    "forbid": "kind: forbid\nforbid: [home, to the home, '/\\w+ home \\w+/']\nexcept: [to the home of]\nunless_after: a\n",
    "names": "kind: capitalise\ncapitalise: [GitHub, the Home]\n",
    "words": "kind: limit\nlimit: {what: sentence-words, max: 4}\n",
    "order": "kind: sequence\nsequence: [{word: [go, to]}, {tag: DT, optional: true}, {tag: NN*}]\nbetter: '{1} {3}'\n",
}
WORDS = "go to the home went of a It's it’s GITHUB github . , ! “ ” ‘ ’ - – \u00ad \ufffc @x http://a.b/go ß İ 3.5 \t".split(
    " "
)


@pytest.fixture(scope="module")
def search(tmp_path_factory: pytest.TempPathFactory) -> Search:
    folder: Path = tmp_path_factory.mktemp("rules")
    rules: list[HouseRule] = []
    for name, keys in RULES.items():
        file = folder / f"{name}.yaml"
        file.write_text(HEAD + keys, "utf-8")
        rules.append(compile_rule(f"own.{name}", read(file), house.kinds()))
    return Search(single(rules), house.kinds(), "en-US")


TEXTS = st.lists(st.sampled_from(WORDS), max_size=25).flatmap(
    lambda words: st.sampled_from([" ", "", "  ", "\u00a0"]).map(lambda gap: gap.join(words))
)


@given(TEXTS)
@settings(max_examples=250)
def test_spans_lie_in_the_text_and_apart(search: Search, text: str) -> None:
    block = Block("paragraph", text)
    matches = list(house.check_block(block, search))
    last: dict[str, int] = {}
    for match in matches:
        assert 0 <= match.span.start < match.span.end <= len(text)
        assert match.span.start >= last.get(match.rule.id, 0)
        shown = " ".join(text[match.span.start : match.span.end].split())
        assert match.message == (shown if len(shown) <= house.MAX_SHOWN else shown[: house.MAX_SHOWN - 1] + "…")
        assert text[match.span.start : match.span.end] not in match.replacements
        assert not block.is_opaque(match.span.start, match.span.end)
        last[match.rule.id] = match.span.end
    assert matches == list(house.check_block(Block("paragraph", text, start=7), search))


@pytest.mark.parametrize(
    "text",
    [
        "go to the home " * 10_000,
        "home" * 250_000,
        "(" * 100_000 + "go home" + ")" * 100_000,
        " " * 1_000_000 + "go home",
        "go  " * 30_000,
        "it’s-" * 20_000,
        "a.b" * 300_000,
        "go\u00ad" * 20_000,
    ],
    ids=range(8),
)
def test_large_texts_come_to_an_end(search: Search, text: str) -> None:
    for match in house.check_block(Block("paragraph", text), search):
        assert match.span.end <= len(text)


def test_a_hit_over_the_edge_of_a_chunk_is_found(seen: Callable[..., list[tuple[str, ...]]]) -> None:
    keys = "kind: forbid\nforbid: [in the very end]\n"
    for shift in range(20):
        text = "x" * (CHUNK - 10 + shift - 1) + " in the very end, in the very end"
        assert len(seen(keys, text)) == 2
