"""The texts of the bench are the same each time, and no two of them are alike."""

import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module", autouse=True)
def bench() -> Iterator[None]:
    """The folder of the scripts is where they look for each other."""
    sys.path.insert(0, str(ROOT / "bench"))
    yield
    sys.path.remove(str(ROOT / "bench"))


@pytest.fixture
def texts() -> ModuleType:
    import _texts

    return _texts


def contents(folder: Path) -> dict[str, str]:
    return {file.name: file.read_text("utf-8") for file in folder.iterdir()}


def test_the_same_seed_gives_the_same_articles(texts: ModuleType, tmp_path: Path) -> None:
    counts = [texts.make(tmp_path / name, 3, seed) for name, seed in (("one", 1), ("again", 1), ("other", 2))]
    one, again, other = (contents(tmp_path / name) for name in ("one", "again", "other"))
    assert one == again
    assert counts[0] == counts[1]
    assert set(one.values()).isdisjoint(other.values())


def test_articles_are_as_long_as_asked_for(texts: ModuleType, tmp_path: Path) -> None:
    total = texts.make(tmp_path, 4, words=150)
    lengths = [len(text.split()) - len("# Article 0".split()) for text in contents(tmp_path).values()]
    assert total == sum(lengths)
    assert min(lengths) >= 150
    assert max(lengths) < 400


def test_an_edit_changes_one_paragraph_and_is_the_same_each_time(texts: ModuleType, tmp_path: Path) -> None:
    texts.make(tmp_path, 2)
    one, other = sorted(tmp_path.iterdir())
    other.write_bytes(one.read_bytes())
    before = one.read_text("utf-8").split("\n\n")
    texts.edit(one, 5)
    texts.edit(other, 4)
    texts.edit(other, 5)
    after = one.read_text("utf-8").split("\n\n")
    assert sum(old != new for old, new in zip(before, after, strict=True)) == 1
    assert one.read_text("utf-8") == other.read_text("utf-8")


def test_a_slip_is_put_in_and_nothing_else_is_changed(texts: ModuleType, tmp_path: Path) -> None:
    texts.make(tmp_path, 1)
    file = tmp_path / "0000.md"
    before = file.read_text("utf-8")
    texts.spoil(file)
    assert file.read_text("utf-8").replace(f" They will {texts.SLIP} it in May.", "") == before


def test_articles_of_a_folder_are_copied_and_an_empty_one_is_refused(texts: ModuleType, tmp_path: Path) -> None:
    (tmp_path / "in" / "deep").mkdir(parents=True)
    (tmp_path / "in" / "deep" / "b.md").write_text("Two words.\n")
    (tmp_path / "in" / "a.md").write_text("Three more words.\n")
    (tmp_path / "in" / "c.txt").write_text("No article.\n")
    assert texts.take(tmp_path / "in", tmp_path / "out", 9) == 5
    assert sorted(contents(tmp_path / "out").values()) == ["Three more words.\n", "Two words.\n"]
    (tmp_path / "none").mkdir()
    with pytest.raises(SystemExit, match="no Markdown"):
        texts.take(tmp_path / "none", tmp_path / "more", 9)


def test_joined_articles_hold_every_paragraph(texts: ModuleType, tmp_path: Path) -> None:
    texts.make(tmp_path / "in", 3, words=50)
    size = texts.join(tmp_path / "in", tmp_path / "book.md")
    book = (tmp_path / "book.md").read_text("utf-8")
    assert size == len(book.encode())
    assert book.rstrip().split("\n\n") == [
        part
        for name in sorted(contents(tmp_path / "in"))
        for part in contents(tmp_path / "in")[name].rstrip().split("\n\n")
    ]


def test_hardly_any_sentence_occurs_twice(texts: ModuleType, tmp_path: Path) -> None:
    texts.make(tmp_path, 40)
    every = " ".join(contents(tmp_path).values())
    counts = Counter(sentence for sentence in re.split(r"(?<=[.!?])\s+", every) if len(sentence.split()) > 7)
    assert counts.total() > 700
    assert len(counts) > 0.8 * counts.total()


def test_sentences_are_whole(texts: ModuleType) -> None:
    for sentence in texts.sentences():
        assert sentence.count("“") == sentence.count("”"), sentence
        assert sentence[-1] in ".!?”", sentence
