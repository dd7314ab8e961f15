from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lint.reporters._shared.columns import Columns, Unit
from lint.text import Source

TEXTS = st.text(st.sampled_from("ab é中👩\u200d𝔘\n\r\t“"), max_size=80)


@pytest.mark.parametrize(
    ("unit", "text", "words", "position"),
    [
        ("utf-16", "plain word", "word", (1, 7)),
        ("utf-8", "plain word", "word", (1, 7)),
        ("utf-16", "a\n👩 b", "b", (2, 4)),
        ("utf-8", "a\n👩 b", "b", (2, 6)),
        ("utf-8", "a𐐀b", "b", (1, 6)),
        ("utf-16", "“é” x", "x", (1, 5)),
        ("utf-8", "“é” x", "x", (1, 10)),
        ("utf-16", "\ufeffword", "word", (1, 1)),
        ("utf-8", "\ufeffword", "word", (1, 4)),
        ("utf-16", "\ufeff\nword", "word", (2, 1)),
        ("utf-16", "é\r\nword", "word", (2, 1)),
    ],
)
def test_the_unit_is_that_of_the_consumer(unit: Unit, text: str, words: str, position: tuple[int, int]) -> None:
    assert Columns(Source("a.md", text), unit).position(text.index(words)) == position


@settings(max_examples=60, deadline=None)
@given(TEXTS, st.integers(1, 60))
def test_columns_lead_back_to_the_offset(text: str, times: int) -> None:
    text *= times  # longer than the distance of known places
    source = Source("a.md", text)
    lines = text.split("\n")
    units: tuple[tuple[Unit, str, int], ...] = (("utf-16", "utf-16-le", 2), ("utf-8", "utf-8", 1))
    for unit, encoding, size in units:
        columns = Columns(source, unit)
        for offset in range(len(text), -1, -max(1, len(text) // 7)):
            line, column = columns.position(offset)
            before = lines[line - 1].encode(encoding)[: (column - 1) * size].decode(encoding)
            assert len("".join(f"{row}\n" for row in lines[: line - 1])) + len(before) == offset


def test_positions_on_a_long_line_encode_only_what_is_near(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "é" * 300_000
    columns = Columns(Source("a.md", text), "utf-8")
    done: list[int] = []
    count = Columns._units
    monkeypatch.setattr(Columns, "_units", lambda self, part: done.append(len(part)) or count(self, part))
    found = [columns.position(offset)[1] for offset in range(0, 300_000, 1000)]
    assert all(later - earlier == 2000 for earlier, later in pairwise(found))
    # Once through the text, and then at most a thousand code points for each position and each line's start.
    assert sum(done) < len(text) + 300 * 2 * 1024
