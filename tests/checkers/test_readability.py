import pytest

from lint.checker import Context, checkers
from lint.checkers.readability import RULES, Options, check
from lint.engine import parse
from lint.finding import Match
from lint.proving import prove
from lint.text import Source

LONG = "the man who had come from the town by the river to look for work " * 4


def found(
    text: str, options: Options | None = None, audience: str = "general-news", suffix: str = ".txt"
) -> list[Match]:
    document = parse(Source(f"a{suffix}", text))
    return list(check(document, options or Options(), Context(audience=audience)))


def test_the_examples_of_the_rules_hold() -> None:
    assert list(prove(RULES, checkers()["readability"], Options(), Context())) == []


def test_a_long_sentence_is_marked_from_its_first_word_to_its_stop() -> None:
    text = f"It began. And {LONG}left. It ended."
    (match,) = found(text)
    assert text[match.span.start : match.span.end] == f"And {LONG}left."
    assert "40 is the limit for general news" in match.message


@pytest.mark.parametrize(("audience", "count"), [("public", 1), ("general-news", 0), ("specialist", 0)])
def test_the_audience_sets_the_limit(audience: str, count: int) -> None:
    text = "This one sentence has exactly as many words as are needed to be longer than what the general public is thought to read with any ease at all."
    assert len(found(text, audience=audience)) == count


def test_an_option_sets_the_limit() -> None:
    assert found("One two three four.", Options(sentence_words=3))


def test_what_somebody_else_said_is_not_the_writers() -> None:
    assert found(f"He said: “And {LONG}left.”") == []
    assert found(f"> And {LONG}left.\n", suffix=".md") == []


def test_a_short_article_gets_no_score() -> None:
    assert found("Institutional responsibilities necessitate reconsideration.") == []


def test_a_long_text_is_linear() -> None:
    assert found("A short one here. " * 60_000)[0].rule.id == "readability.long-paragraph"
