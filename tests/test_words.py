import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from lint import words as tokenizer
from lint.words import opaque, quotations, sentences, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the boys’ well-known dog", ["the", "boys’", "well", "known", "dog"]),
        ("It isn't 3.5 or 1,000—yes", ["It", "isn't", "3.5", "or", "1,000", "yes"]),
        ("the e\u0301te\u0301 of re\u00adcord", ["the", "e\u0301te\u0301", "of", "re\u00adcord"]),
        ("'quoted' word", ["quoted", "word"]),
        ("Zoë’s COVID-19", ["Zoë’s", "COVID", "19"]),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert [word.text for word in words(text)] == expected


@given(st.text())
def test_words_stand_where_they_say(text: str) -> None:
    end = 0
    for word in words(text):
        assert word.start >= end
        assert text[word.start : word.end] == word.text
        end = word.end


@given(st.text(alphabet="ab. !?”“\"'’A1…)\n"))
def test_sentences_cover_all_but_white_space(text: str) -> None:
    found = sentences(text)
    rest = text
    for sentence in reversed(found):
        assert sentence.start < sentence.end
        rest = rest[: sentence.start] + rest[sentence.end :]
    assert not rest.strip()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“a b” and ‘c d’ but it’s", ["“a b”", "‘c d’"]),
        ('He said "no" and "yes', ['"no"', '"yes']),
        ("the boys' and girls' rooms in the '90s", []),
        ("«oui» „nein“", ["«oui»", "„nein“"]),
        ("He’s ‘not” closed", []),
    ],
)
def test_quotations(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in quotations(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("see https://x.org/a_b). Then", ["https://x.org/a_b"]),
        ("mail a.b+c@d.co.uk, please", ["a.b+c@d.co.uk"]),
        ("by @desk on #deadline", ["@desk", "#deadline"]),
        ("visit bbc.co.uk or example.com/a", ["bbc.co.uk", "example.com/a"]),
        ("in lint/words.py and notes.md", ["lint/words.py", "notes.md"]),
        ("say {name} or {{ page.title }} or %(x)s", ["{name}", "{{ page.title }}", "%(x)s"]),
        ("set max_words with --no-cache", ["max_words", "--no-cache"]),
        ("and/or AT&T 5/6 km/h the U.S. he left.Then", []),
        ("a " + "x" * 70 + " b", ["x" * 70]),
    ],
)
def test_opaque(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in opaque(text)] == expected


@pytest.mark.parametrize(
    "piece", ["a", "./", "a.", "@", "a-", "{", "<a", "-", "'", "_", "a_", "a/", "a@a.", "‘a ", "(\"'", "“"]
)
def test_no_text_makes_the_patterns_backtrack(piece: str) -> None:
    text = piece * 20_000
    assert len(list(words(text))) <= len(text)
    assert all(start < end for start, end in opaque(text) + quotations(text))
    assert sentences(text)


TEXTS = st.text(st.sampled_from("ab1Sz é\u0301'’ʼ.,-:/@#_{}()<>%\\~\u00ad \n"), max_size=60)


@given(TEXTS)
@example("S'1")
@settings(max_examples=300)
def test_the_short_cuts_change_nothing(text: str) -> None:
    assert [tuple(word) for word in words(text)] == [
        (found[0], *found.span()) for found in tokenizer._WORD.finditer(text)
    ]
    assert opaque(text) == [found.span() for found in tokenizer._opaque_pattern().finditer(text)]


PIECES = [
    *"a B _ . / @ # - --x http://x.y/z foo.txt a.b@c.de :: -> () %s %(a)d ~ \\ www. 'é : 1 .5 é_b = & {x <y>".split(),
    *(" ", "\n", "\u00a0", "x" * 66),
]


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_what_is_never_judged_is_found_around_hints_as_in_the_whole_text(text: str) -> None:
    whole = [found.span() for found in tokenizer._opaque_pattern().finditer(text)]
    assert opaque(text) == whole


@given(st.text(alphabet="aB.!?…“”‘’'\"« \n5é-_。", max_size=30))
def test_marks_are_found_as_by_the_whole_pattern(text: str) -> None:
    found = [stop.span() for stop in tokenizer._TERMINAL.finditer(text)]
    assert [stop.span() for stop in tokenizer._stops(text)] == found
