import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lint.checker import Context, checkers
from lint.checkers.typography import RULES, Options, check
from lint.document import lift
from lint.engine import parse
from lint.finding import Finding
from lint.fixing import settle
from lint.proving import prove
from lint.text import Source


def found(text: str, suffix: str = ".txt", options: Options | None = None) -> list[Finding]:
    document = parse(Source(f"a{suffix}", text))
    return [lift(match, document) for match in check(document, options or Options(), Context())]


def seen(text: str, suffix: str = ".txt") -> list[tuple[str, str, tuple[str, ...]]]:
    return [(each.rule.id.partition(".")[2], each.excerpt, each.replacements) for each in found(text, suffix)]


def test_the_examples_of_the_rules_hold() -> None:
    assert list(prove(RULES, checkers()["typography"], Options(), Context())) == []


@pytest.mark.parametrize(
    ("text", "rule", "excerpt", "better"),
    [
        ("Two  spaces here.", "doubled-space", "  ", " "),
        ("A \u00a0 gap here.", "doubled-space", " \u00a0 ", " "),
        ("He came , she left.", "space-before", " ,", ","),
        ("The end,and more.", "space-missing", ",", ", "),
        ("He came.She left.", "space-missing", ".", ". "),
        ("It ended,, he said.", "doubled-mark", ",,", ","),
        ("It took a hour.", "a-an", "a", "an"),
        ("He is an European.", "a-an", "an", "a"),
        ("It was an unique case.", "a-an", "an", "a"),
        ("She is a MP for Leith.", "a-an", "a", "an"),
        ("It was over. then he left the room.", "lower-case-start", "then", "Then"),
        ("He met Kimberley. the rest is known.", "lower-case-start", "the", "The"),
        ("It ended in 2023. the rest is known.", "lower-case-start", "the", "The"),
        ("He met Kim,who left.", "space-missing", ",", ", "),
        ("It was over in 2023,which was late.", "space-missing", ",", ", "),
        ("It ended.A man left.", "space-missing", ".", ". "),
        ("It ended.the rest is known.", "space-missing", ".", ". "),
        ("They dont know.", "apostrophe", "dont", "don't"),
        ("It’s over and they didnt know.", "apostrophe", "didnt", "didn’t"),
        ("Thats all.", "apostrophe", "Thats", "That's"),
        ("I think im late.", "apostrophe", "im", "I'm"),
        ("IT WASNT OVER.", "apostrophe", "WASNT", "WASN'T"),
        ("It' s over.", "apostrophe", "It' s", "It's"),
        ("He said ``no'' twice.", "backquotes", "``no''", "“no”"),
        ("It - so far - failed.", "hyphen-dash", " - ", " – "),
        ("The vote ( held late ) failed.", "space-inside", "( ", "("),
        ("The talks(held late in May) failed.", "space-outside", "(", " ("),
        ("The talks (held in May)failed badly.", "space-outside", ")", ") "),
        ("He said“yes” to it.", "space-outside", "“", " “"),
    ],
)
def test_slips_with_their_span_and_mending(text: str, rule: str, excerpt: str, better: str) -> None:
    assert (rule, excerpt) in [(name, words) for name, words, _ in seen(text)]
    assert better in next(replacements for name, _, replacements in seen(text) if name == rule)


@pytest.mark.parametrize(
    "text",
    [
        "An hour, a European, a one-off, an MP, a UN envoy, an NHS nurse, a US senator, an 18th birthday, a 1920s house.",
        "An heir, a eulogy, a ewe, a union, an umbrella, a unit, an SOS, a UFO, an FBI agent, a NATO summit.",
        "See example.com, U.S. policy, e.g. this, 3.5 million, 10:30 a.m., Node.js and “what?!” he said…",
        "He asked: “Why?” She said: “No.”",
        "The 1990s film, the ’90s, rock ’n’ roll.",
        "It lies (see above) at [12] and {x}.",
        "All men are created equal, . . . endowed by their Creator.",
        "An $1,100 fine and a $1,800 fine, a REM song and an REM song, an Ewood Park replay and a Ewan.",
        "The tl;dr is short.",
        "Sports 4:30–5:00 ”",
        "Ifs, whats and wherefores; Jony Ive and Im Kwon-taek.",
        "Univ. of the North, Calif. is a state and Capt. then.",
        "for(const mutation of records) runs.",
        "“It is late. “It goes on,” he said.",
    ],
)
def test_clean_text(text: str) -> None:
    assert seen(text) == []


def test_a_quotation_over_several_paragraphs_is_right() -> None:
    assert seen("“It began well.\n\n“It went on.\n\n“It ended,” he said.") == []


def test_a_quotation_that_nothing_closes() -> None:
    ((rule, excerpt, _),) = seen("He said: “It is over.\n\nThen he left.")
    assert (rule, excerpt) == ("unbalanced-quotes", "“")


def test_a_quotation_that_is_taken_up_after_its_speaker_is_named_is_not_closed() -> None:
    ((rule, excerpt, _),) = seen("“We will act, he said. “They will not,” she said.")
    assert (rule, excerpt) == ("unbalanced-quotes", "“")


def test_a_summary_that_was_cut_off_is_no_open_bracket() -> None:
    text = "---\nsummary: It began in May (in the old\n---\n\nIt began in May.\n"
    assert seen(text, ".md") == []


def test_lines_of_code_that_stand_as_text_are_no_open_brackets() -> None:
    assert seen("See the list:\n\n“name”: [\n\n“a”\n\n],\n") == []


LONG = "The ministers met on Monday in the old town hall and agreed on all but two of the eleven points. " * 3


@pytest.mark.parametrize(
    ("after", "count"),
    [
        ("\n\nIt is over.", 1),
        ("", 1),
        ("\n\n- one\n- two", 0),
        ("\n\n1755, the year.", 0),
        ("\n\nand so on.", 0),
        (".\n\nIt is over.", 0),
    ],
)
def test_a_paragraph_that_stops_short(after: str, count: int) -> None:
    text = f"It began in May.\n\n{LONG}They will meet again in the late spring{after}\n"
    assert [rule for rule, *_ in seen(text, ".md")] == ["sentence-end"] * count


def test_a_text_without_stops_is_no_text_that_lost_them() -> None:
    assert (
        seen("Talks over. Ministers leave the old town hall\n\nNo vote. Ministers stay in the old town hall") == []
    )


@pytest.mark.parametrize("word", ["cant", "wont", "were", "well", "ill", "hell", "shed", "wed", "its", "lets"])
def test_words_that_only_look_like_contractions(word: str) -> None:
    assert seen(f"They saw {word} there.") == []


def test_code_and_addresses_are_left_alone() -> None:
    assert seen("See `a  ,b` and http://x.example/a,,b ok.", ".md") == []


def test_words_can_take_the_other_article() -> None:
    assert found("It is an SQL table.", options=Options(takes_a=("SQL",)))
    assert not found("It is a SQL table.", options=Options(takes_a=("SQL",)))


# No number here begins with a vowel sound: “a 11” is rightly mended to “an 11”, which has another letter.
@given(st.text("ab ,.;:!?“”\"'()[]\u00a0\n2", max_size=80))
@settings(max_examples=200, deadline=None)
def test_every_fix_keeps_the_letters(text: str) -> None:
    for finding in found(text):
        if finding.fixable:
            (better,) = finding.replacements
            assert {c for c in better if c.isalpha()} == {c for c in finding.excerpt if c.isalpha()}


@pytest.mark.parametrize(
    "piece",
    [
        ",",
        ".",
        " ",
        "“",
        '"',
        "(",
        "[",
        "a,",
        "a.",
        "’",
        "a \u00a0",
        "an a ",
        "dont ",
        "``a",
        "a--",
        "a(b c ",
        "a”b",
        "it’ s ",
        "A b. c",
    ],
)
def test_a_megabyte_of_marks_ends(piece: str) -> None:
    assert len(found(piece * (500_000 // len(piece)))) <= 500_000


@given(st.text("ab ,.;:!?“”’\"'`-()[]\u00a0\u2003\n1s", max_size=60))
@settings(max_examples=200, deadline=None)
def test_fixing_settles(text: str) -> None:
    settled = settle(Source("a.txt", text), lambda source: found(source.text))
    assert settle(settled, lambda source: found(source.text)) == settled
