"""Tags of plain sentences."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lint import resources, tagger


@pytest.mark.parametrize(
    ("sentence", "tags"),
    [
        ("The old bridge fell into the river .", "DT JJ NN VBD IN DT NN ."),
        ("She has written three long letters .", "PRP VBZ VBN CD JJ NNS ."),
        ("They will not be able to help us .", "PRP MD RB VB JJ TO VB PRP ."),
        ("Ministers are likely to meet again on Monday .", "NNS VBP JJ TO VB RB IN NNP ."),
        ("He is writing a short book about money .", "PRP VBZ VBG DT JJ NN IN NN ."),
        ("It 's his own house .", "PRP VBZ PRP$ JJ NN ."),
        ("We do n't know why he left .", "PRP VBP RB VB WRB PRP VBD ."),
        ("The largest cities are older than small villages .", "DT JJS NNS VBP JJR IN JJ NNS ."),
        ("In 1998 the company built a well-known factory .", "IN CD DT NN VBD DT JJ NN ."),
        ("Who wants to buy these shoes ?", "WP VBZ TO VB DT NNS ."),
    ],
)
def test_plain_sentences(sentence: str, tags: str) -> None:
    assert tagger.tag(sentence.split()) == tags.split()


def test_no_words_no_tags() -> None:
    assert tagger.tag([]) == []


def test_tags_are_known() -> None:
    assert set(tagger._model().tags) == tagger.TAGS


WORDS = st.lists(
    st.sampled_from(
        "the a dog runs quickly , to be Peter 1999 state-of-the-art X3 zzz $ n't ' ” of his which".split()
    )
)


@given(WORDS, st.data())
@settings(max_examples=150)
def test_one_tag_is_the_same_as_in_the_whole(words: Any, data: Any) -> None:
    whole = tagger.tag(words)
    if words:
        tagging = tagger.Tagging(words)
        places = data.draw(st.lists(st.integers(0, len(words) - 1), max_size=4))
        assert [tagging.at(place) for place in places] == [whole[place] for place in places]


def test_a_late_tag_does_not_need_the_whole_sentence() -> None:
    words = ("strange " * 50 + "facilities companies were odd").split()
    tagging = tagger.Tagging(words)
    tagging.at(len(words) - 1)
    assert tagging._tags[:50] == [None] * 50


def test_data_is_compact_and_in_order() -> None:
    model = tagger._model()
    assert resources.data("tagger.bin").stat().st_size < 3_000_000
    assert list(model.keys) == sorted(set(model.keys))
    assert list(model.ends) == sorted(model.ends)
    assert model.ends[-1] == len(model.rows)
    assert max(model.rows[::2]) < len(model.tags)
    assert max(model.known.values()) < len(model.tags)


def test_words_that_nobody_knows_have_no_row() -> None:
    assert tagger._model().row(0, "qwxzqv") == ()
    assert tagger._model().row(0, "\ud800") == ()
