import socket

import pytest

from lint import textstat_scores
from lint.engine import parse
from lint.scores import ari, audience
from lint.stats import table
from lint.text import Source

EASY = "The dog ran to the big red barn and sat down in the sun to wait for the boys. " * 8
TEXT = f"# First\n\n{EASY}\n\n{EASY}\n\n# Second\n\nShort one here.\n"


def test_a_table_has_a_row_for_the_article_and_one_a_section() -> None:
    found = table(parse(Source("a.md", TEXT)), audience("general-news"))
    assert [row.name for row in found.sections] == ["First", "Second"]
    assert found.article.counts.words == sum(row.counts.words for row in found.sections)
    assert found.article.meets is True
    assert found.sections[1].scores is None


def test_the_hardest_sentences_come_with_their_lines() -> None:
    text = "Short.\n\nThis sentence here is clearly the longest one of them all.\nTiny one.\n"
    (hard,) = table(parse(Source("a.txt", text)), audience("public"), 1).article.hardest
    assert (hard.line, hard.words) == (3, 11)
    assert hard.text.startswith("This sentence")


def test_a_document_without_prose_has_an_empty_table() -> None:
    found = table(parse(Source("a.md", "")), audience("public"))
    assert found.article.counts.words == 0
    assert found.article.scores is None
    assert found.sections == ()


@pytest.mark.filterwarnings("ignore")
def test_textstat_agrees_where_the_counts_are_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    row = table(parse(Source("a.txt", EASY)), audience("public")).article
    theirs = textstat_scores.scores(row.sentences)
    assert row.scores is not None
    ours = {name: getattr(row.scores, name) for name in textstat_scores.METRICS}
    # textstat counts the stop of each sentence among its characters.
    ours["ari"] = ari(row.counts.words, row.counts.sentences, row.counts.characters + row.counts.sentences)
    # It also rounds the published 5.88 of Coleman-Liau to 5.8.
    ours["cli"] -= 0.08 * row.counts.letters / row.counts.words
    assert theirs == pytest.approx(ours, abs=0.06)


@pytest.mark.filterwarnings("ignore")
def test_textstat_is_fed_with_our_sentences() -> None:
    words = (("Dr", "King", "paid", "3.50"), ("He", "isn’t", "in", "the", "U.S"))
    assert textstat_scores.prepared(words) == "Dr King paid 350. He isn't in the US."


def test_without_textstat_there_is_no_second_opinion(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(textstat_scores, "_textstat", lambda: None)
    assert textstat_scores.scores((("a",),)) == {}
    assert textstat_scores.version() == ""
