"""Trigram models: the built-in one and one of the user's."""

import importlib.util
import sys
from pathlib import Path

import pytest

from lint.errors import UserError
from lint.language import BEGIN, END, model
from lint.language.line import Line
from lint.tagged import Tagged

ROWS = (
    ("1-grams", ("-1.0 <unk>", "-99 <s> -0.3", "-1.0 </s>", "-0.5 blue -0.2", "-0.7 sky -0.1")),
    ("2-grams", ("-0.2 <s>_blue -0.1", "-0.3 blue_sky -0.1", "-0.4 sky_</s>")),
    ("3-grams", ("-0.1 <s>_blue_sky",)),
)
"""An ARPA file: tabs between the columns, blanks in them."""


def _arpa() -> str:
    counts = "".join(f"ngram {number}={len(rows)}\n" for number, (_, rows) in enumerate(ROWS, 1))
    parts = (
        f"\\{name}:\n" + "".join(row.replace(" ", "\t").replace("_", " ") + "\n" for row in rows) + "\n"
        for name, rows in ROWS
    )
    return f"\\data\\\n{counts}\n{''.join(parts)}\\end\\\n"


@pytest.fixture
def arpa(tmp_path: Path) -> str:
    path = tmp_path / "my model.arpa"
    path.write_text(_arpa(), encoding="utf-8")
    return str(path)


def test_the_built_in_model_prefers_what_is_said() -> None:
    built_in = model()
    assert built_in.knows("public")
    assert not built_in.knows("xqzzy")
    assert built_in.score("sector", "public", "the") > built_in.score("sector", "pubic", "the")
    assert built_in.score("the", BEGIN, None) < 0
    assert built_in.score(END, "night", "last") < 0


@pytest.mark.parametrize("word", ["", "\0", "a\0b", "\n", "a b"])
def test_strange_words_are_unknown(word: str) -> None:
    assert not model().knows(word)


def test_a_model_of_the_user_gives_its_own_numbers(arpa: str) -> None:
    mine = model(arpa)
    assert mine.knows("sky")
    assert not mine.knows("public")
    assert mine.score("sky", None, None) == pytest.approx(-0.7)
    assert mine.score("sky", "blue", None) == pytest.approx(-0.3)
    assert mine.score("sky", "blue", BEGIN) == pytest.approx(-0.1)
    assert mine.score(END, "sky", "blue") == pytest.approx(-0.4 - 0.1)


def test_a_model_is_loaded_once(arpa: str) -> None:
    assert model(arpa) is model(arpa)


def test_a_model_that_is_missing_or_broken_is_the_users_mistake(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="no such file"):
        model(str(tmp_path / "gone.arpa"))
    broken = tmp_path / "broken.arpa"
    broken.write_text("this is no model\n", encoding="utf-8")
    with pytest.raises(UserError, match="no language model"):
        model(str(broken))


def test_without_kenlm_the_user_is_told_what_to_install(arpa: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert importlib.util.find_spec("kenlm")
    monkeypatch.setitem(sys.modules, "kenlm", None)
    model.cache_clear()
    with pytest.raises(UserError, match=r"prooflint\[kenlm\]"):
        model(arpa)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The minister's colour.", ["the", "minister's", "colour"]),
        ("Dr Xqzzy left.", ["doctor", None, "left"]),
        ("A well-known man", ["a", "well", "known", "man"]),
        ("In 1998, 7 of 42 and 5,000 men", ["in", None, None, "five", "of", "twenty", "and", "thousand", "men"]),
    ],
)
def test_a_sentence_in_the_words_of_the_model(text: str, words: list[str | None]) -> None:
    line = Line(Tagged(text), model())
    assert line.words == [BEGIN, *words, END]
    assert len(line.places) == len(line.words)
    assert line.scores(model())[0] == 0.0
