"""What is read from the texts of modules is what the modules hold, and shortcuts of the tokenizer see what the long way sees."""

import pkgutil
import re
from ast import literal_eval
from importlib import import_module

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint import lexicon, words
from lint.extensions import names, stated

PACKAGES = ("lint.checkers", "lint.formats", "lint.reporters", "lint.cli")
STATED = [("lint.checkers", name, "SCOPE") for name in names("lint.checkers")] + [
    ("lint.formats", name, "SUFFIXES") for name in names("lint.formats")
]


@pytest.mark.parametrize("package", PACKAGES)
def test_the_names_of_a_folder_are_its_modules(package: str) -> None:
    found = pkgutil.iter_modules(import_module(package).__path__)
    assert names(package) == sorted(info.name for info in found if not info.name.startswith("_"))


@pytest.mark.parametrize(("package", "name", "constant"), STATED, ids=str)
def test_a_constant_is_read_as_the_module_has_it(package: str, name: str, constant: str) -> None:
    assert literal_eval(stated(package, name, constant)) == getattr(import_module(f"{package}.{name}"), constant)


@pytest.mark.parametrize(("name", "constant"), [("nothing", "SCOPE"), ("spelling", "NOTHING")])
def test_what_is_not_stated_is_empty(name: str, constant: str) -> None:
    assert stated("lint.checkers", name, constant) == ""


PLAIN_HINT = re.compile(r"www\.|[@#%\\/_~]|\.\w|:\S|\(\)|->|(?<!\w)-\w|[\w']{65}")
SIGNS = st.text("@#%\\/_~.:()->w a1'’é\u0301\n", max_size=40) | st.text(max_size=20) | st.just("a'" * 40)


@given(st.lists(SIGNS, max_size=4).map("".join))
def test_a_hint_of_something_opaque_is_seen(text: str) -> None:
    long = max(map(len, text.split()), default=0) > words.MAX_WORD
    hint = words._HINT_OR_LONG if long else words._HINT
    assert [found.span() for found in hint.finditer(text)] == [found.span() for found in PLAIN_HINT.finditer(text)]


@given(st.lists(SIGNS, max_size=4).map("".join))
def test_words_without_marks_are_read_alike_by_both_expressions(text: str) -> None:
    text = words._MARKS.sub("", text)
    assert words._PLAIN_WORD.findall(text) == words._WORD.findall(text)


@pytest.mark.parametrize("letter", "amz")
def test_the_words_of_a_letter_are_all_that_somebody_may_mean(letter: str) -> None:
    texts, classes = lexicon.lexicon().all()
    every = [
        (text, level)
        for form in (letter.upper(), letter)
        for text, level in zip(texts, classes, strict=True)
        if text.startswith(form) and level != lexicon.RAREST
    ]
    assert list(zip(*lexicon.lexicon().starting(letter), strict=True)) == every
