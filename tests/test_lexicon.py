import pytest

from lint.lexicon import RAREST, american_only, british_only, common, lexicon, variant


@pytest.mark.parametrize(
    "word", ["the", "zebra", "Paris", "don't", "colour", "color", "organise", "aardvark", "Abel"]
)
def test_words_that_are_known(word: str) -> None:
    assert word in lexicon()


@pytest.mark.parametrize("word", ["missle", "paris", "", "zzz", "\uffff", "the\n", "recieve", "\x00"])
def test_words_that_are_not(word: str) -> None:
    assert word not in lexicon()


def test_the_index_finds_every_word_of_the_list() -> None:
    words, classes = lexicon().all()
    assert len(words) == len(classes) == lexicon().size
    assert all(word in lexicon() for word in words[::97])
    assert words == sorted(words, key=lambda word: word.encode())


def test_frequent_words_have_a_higher_class() -> None:
    words = lexicon()
    assert words.frequency("the") > words.frequency("government") > words.frequency("aardvark") > 0
    assert words.frequency("missle") == 0


def test_the_rarest_words_are_known_and_never_offered() -> None:
    words = lexicon()
    assert words.frequency("photonically") in (0, RAREST)
    texts, classes = words.starting("q")
    assert len(texts) == len(classes)
    assert {"quick", "Quebec"} <= set(texts)
    assert all(text[0] in "qQ" for text in texts)
    assert RAREST not in classes


def test_common_words_are_known() -> None:
    assert {"the", "because", "government"} <= common()
    assert all(word in lexicon() for word in common())


def test_forms_of_one_english_alone() -> None:
    assert "color" in american_only()
    assert {"colour", "organise"} <= british_only()
    assert not american_only() & british_only()


@pytest.mark.parametrize(
    ("word", "dialect", "right"),
    [
        ("colour", "en-US", ("color",)),
        ("color", "en-GB", ("colour",)),
        ("organise", "en-US", ("organize",)),
        ("organise", "en-GB", ("organize", "organise")),
        ("organize", "en-AU", ("organise",)),
        ("organise", "en-CA", ("organize",)),
        ("theatre", "en-US", ("theater",)),
    ],
)
def test_what_each_english_writes(word: str, dialect: str, right: tuple[str, ...]) -> None:
    pair = variant(word)
    assert pair is not None
    assert pair.right_in(dialect) == right


def test_a_word_that_all_write_alike_has_no_variant() -> None:
    assert variant("water") is None
