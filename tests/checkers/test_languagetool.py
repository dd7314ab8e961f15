"""The engine LanguageTool without LanguageTool: texts there and back, the table, questions, faults of servers."""

import subprocess
import sys
import time
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lint.checker import Context
from lint.checkers import languagetool
from lint.checkers.languagetool import _asking, _client, _sources, _table
from lint.checkers.languagetool._asking import Asking, Skipped
from lint.checkers.languagetool._client import RefusedError, Rules, Said
from lint.checkers.languagetool._matches import matches
from lint.checkers.languagetool._table import Choice
from lint.checkers.languagetool._text import EMOJI, Handed, handed
from lint.document import Block
from lint.errors import AbsentError, EngineError, UserError
from lint.finding import CATEGORIES, CONFIDENCES, Match, Problem
from lint.machine import Machine
from lint.words import STAND_IN

FAKE = Path(__file__).parents[1] / "service" / "fake_server.py"
DEFAULT = Choice(frozenset(), frozenset(), "en-US")

PIECES = st.sampled_from(
    [
        "He",
        "go",
        "baad",
        " ",
        "  ",
        "é",
        "e\u0301",
        "😀",
        "👩‍🚀",
        "\u00a0",
        "\r",
        "\t",
        "“",
        "’",
        "q\u0307\u0323",
        "x" * 70,
        ".",
    ]
)


# Texts there and back


@given(st.lists(PIECES, max_size=30).map("".join))
def test_the_way_back_fits_every_character(text: str) -> None:
    given_text = handed(Block("paragraph", text))
    places = [given_text.back(place) for place in range(len(given_text.text) + 1)]
    assert places == sorted(places)
    assert all(0 <= place <= len(text) for place in places)
    assert places[-1] == len(text)
    assert all(letter <= "\uffff" for letter in given_text.text)
    assert unicodedata.is_normalized("NFC", given_text.text)
    assert "\n" not in given_text.text
    for place, letter in enumerate(given_text.text):
        if letter.isalnum() and letter.isascii():
            assert text[given_text.back(place)] == letter


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He go.", Handed("He go.")),
        ("Café\u00a0is", Handed("Café\u00a0is")),
        ("Cafe\u0301 is", Handed("Café is", (0, 1, 2, 3, 5, 6, 7, 8))),
        ("😀 go", Handed(f"{EMOJI} go")),
        ("a\r\nb", Handed("a  b")),
        ("x" * 80 + " y", Handed(f"{STAND_IN} y", (0, 80, 81, 82))),
    ],
)
def test_what_is_handed_over(text: str, expected: Handed) -> None:
    found = handed(Block("paragraph", text))
    assert found.text == expected.text
    assert [found.back(n) for n in range(len(found.text) + 1)] == [
        expected.back(n) for n in range(len(expected.text) + 1)
    ]


def test_what_must_not_be_judged_is_one_stand_in() -> None:
    block = Block("paragraph", "See https://example.org/a for more.")
    found = handed(block)
    assert found.text == f"See {STAND_IN} for more."
    assert block.text[found.back(6) :] == "for more."


def said(rule: str, text: str, found: str, *better: str, category: str = "GRAMMAR", message: str = "M.") -> Said:
    at = text.index(found)
    return Said(rule, category, at, at + len(found), message, better)


def seen(block: Block, *raw: Said, choice: Choice = DEFAULT) -> list[tuple[str, str, tuple[str, ...]]]:
    found = matches(block, handed(block), raw, choice)
    return [(hit.rule.id, block.text[hit.span.start : hit.span.end], hit.replacements) for hit in found]


@pytest.mark.parametrize(
    "before", ["", "😀 ", "👩‍🚀👍🏽 ", "Cafe\u0301 ", "q\u0307\u0323 ", "a\u00a0b ", "“É” ", "x" * 90 + " "]
)
def test_positions_are_exact_whatever_stands_before(before: str) -> None:
    block = Block("paragraph", f"{before}He have gone.")
    given_text = handed(block).text
    assert seen(block, said("AUX_X", given_text, "have", "has")) == [("languagetool.AUX_X", "have", ("has",))]


def test_a_range_with_spaces_around_is_trimmed_with_its_replacements() -> None:
    block = Block("paragraph", "They have went home.")
    assert seen(block, said("SOME_X", block.text, " have", " has", " had")) == [
        ("languagetool.SOME_X", "have", ("has", "had"))
    ]
    assert seen(block, said("SOME_X", block.text, " have", ", have")) == [
        ("languagetool.SOME_X", " have", (", have",))
    ]


def test_what_touches_something_hidden_is_left_out() -> None:
    block = Block("paragraph", f"Use {STAND_IN} have and he have.")
    assert seen(
        block, said("SOME_X", block.text, f"{STAND_IN} have", "has"), said("SOME_X", block.text, "he have")
    ) == [("languagetool.SOME_X", "he have", ())]


def test_the_apostrophe_is_the_text_s_own() -> None:
    block = Block("paragraph", "It’s late, he dont know.")
    assert seen(block, said("SOME_X", block.text, "dont", "don't")) == [
        ("languagetool.SOME_X", "dont", ("don’t",))
    ]


# The table


def test_the_rules_of_the_table_are_well_formed() -> None:
    table = _table.table()
    assert not set(table.on) & set(table.off)
    for name, entry in table.on.items():
        assert entry.rule.id == f"languagetool.{name}"
        assert entry.rule.category in CATEGORIES
        assert entry.rule.confidence in CONFIDENCES
        assert entry.rule.why.endswith(".")


@pytest.mark.parametrize(
    ("rule", "category", "expected"),
    [
        ("NEW_RULE_OF_NEXT_YEAR", "GRAMMAR", "grammar"),
        ("AFFECT_EFFECT", "CONFUSED_WORDS", "spelling"),
        ("A_LONG", "COMPOUNDING", "spelling"),
        ("EN_DATE_WEEKDAY_CURRENTYEAR", "SEMANTICS", None),
        ("DATE_FUTURE_VERB_PAST", "SEMANTICS", None),
        ("EN_COMPOUNDS_SELF_RELIANCE", "MISC", None),
        ("HOUR_HYPHEN", "GRAMMAR", None),
        ("THE_SUPERLATIVE", "GRAMMAR", None),
        ("MORFOLOGIK_RULE_EN_US", "TYPOS", None),
        ("WHATEVER", "A_CATEGORY_OF_NEXT_YEAR", None),
    ],
)
def test_which_rules_are_used(rule: str, category: str, expected: str | None) -> None:
    entry = DEFAULT.entry(rule, category)
    assert (entry and entry.rule.category) == expected
    assert entry is None or entry.rule.id == f"languagetool.{rule}"


def test_the_settings_switch_rules_on_and_off() -> None:
    choice = Choice(frozenset({"EN_UNPAIRED_QUOTES"}), frozenset({"AFFECT_EFFECT"}), "en-GB")
    switched = choice.entry("EN_UNPAIRED_QUOTES", "PUNCTUATION")
    assert switched is not None
    assert "own checkers" in switched.rule.why
    assert choice.entry("AFFECT_EFFECT", "CONFUSED_WORDS") is None
    asked = choice.asked()
    assert "EN_UNPAIRED_QUOTES" in asked.on
    assert "EN_UNPAIRED_QUOTES" not in asked.off
    assert {"AFFECT_EFFECT", "MORFOLOGIK_RULE_EN_GB", "EN_COMPOUNDS"} <= set(asked.off)
    assert "PLAIN_ENGLISH" in asked.categories


def test_the_speller_cannot_be_switched_on() -> None:
    choice = Choice(frozenset({"MORFOLOGIK_RULE_EN_US"}), frozenset(), "en-US")
    assert choice.entry("MORFOLOGIK_RULE_EN_US", "TYPOS") is None
    assert "MORFOLOGIK_RULE_EN_US" in choice.asked().off


def test_no_rule_in_use_looks_at_more_than_a_paragraph() -> None:
    for rule in (
        "EN_WORD_COHERENCY",
        "EN_UNPAIRED_BRACKETS",
        "EN_UNPAIRED_QUOTES",
        "ENGLISH_WORD_REPEAT_BEGINNING_RULE",
    ):
        assert rule in DEFAULT.asked().off


# Asking


class Scripted:
    """A source of clients that answers as it is told, and keeps the questions."""

    def __init__(self, answer: Callable[[str], list[Said]], *, alive: Sequence[bool] = ()) -> None:
        self.answer = answer
        self.alive = iter(alive)
        self.questions: list[str] = []
        self.clients = 0

    def client(self, _dialect: str, _rules: Rules) -> Any:
        self.clients += 1
        return self

    def check(self, text: str) -> list[Said]:
        self.questions.append(text)
        return self.answer(text)

    def lives(self) -> bool:
        return next(self.alive, True)


def find_baad(text: str) -> list[Said]:
    starts = [at for at in range(len(text)) if text.startswith("baad", at)]
    return [Said("A_X", "GRAMMAR", at, at + 4, "m", ()) for at in starts]


def refuse_poison(text: str) -> list[Said]:
    if "poison" in text:
        raise RefusedError("Error: too much")
    return find_baad(text)


def outcomes(source: Scripted, texts: Sequence[str], **more: Any) -> list[Any]:
    found = []
    for place, outcome in Asking(source, "en-US", Rules(), **more).run(texts):
        assert place == len(found)
        found.append(outcome.why if isinstance(outcome, Skipped) else [(one.start, one.end) for one in outcome])
    return found


@settings(max_examples=50)
@given(st.lists(st.text("ab d", max_size=40).map(lambda text: text + " baad" * (len(text) % 3)), max_size=30))
def test_each_text_gets_its_own_whatever_its_batch(texts: list[str]) -> None:
    alone = [outcomes(Scripted(find_baad), [text])[0] for text in texts]
    assert outcomes(Scripted(find_baad), texts) == alone


def test_batches_are_large_and_bounded() -> None:
    source = Scripted(find_baad)
    outcomes(source, ["word " * 100] * 100)
    assert max(map(len, source.questions)) <= _asking.BATCH + 100 * 2
    assert len(source.questions) <= 8


def test_what_crosses_a_border_belongs_to_nobody() -> None:
    source = Scripted(lambda text: [Said("A_X", "GRAMMAR", 1, len(text) - 1, "m", ())] if "\n" in text else [])
    assert outcomes(source, ["aa", "bb"]) == [[], []]


def test_a_text_that_is_refused_is_skipped_and_no_other() -> None:
    texts = ["baad", "x", "poison", "y baad", "z"]
    assert outcomes(Scripted(refuse_poison), texts) == [
        [(0, 4)],
        [],
        "paragraph skipped: LanguageTool refused it (Error: too much)",
        [(2, 6)],
        [],
    ]


def test_too_slow_is_said_as_such() -> None:
    def slow(_text: str) -> list[Said]:
        raise RefusedError("Error: Checking took longer than 10.0 seconds")

    assert outcomes(Scripted(slow), ["x"]) == [
        "paragraph skipped: it takes LanguageTool longer than its time limit"
    ]


def test_a_server_that_refuses_everything_is_given_up() -> None:
    source = Scripted(refuse_poison)
    with pytest.raises(EngineError, match="8 texts in a row were refused, the last one: Error: too much"):
        outcomes(source, ["poison"] * 50)
    assert len(source.questions) < 20


def test_the_time_lost_is_bounded() -> None:
    ticks = iter(range(0, 100_000, 15))
    with pytest.raises(EngineError, match="no answers for 75 seconds"):
        outcomes(Scripted(refuse_poison), ["poison"] * 50, clock=lambda: float(next(ticks)))


def test_a_server_that_dies_is_asked_for_anew_and_again_and_not_for_ever() -> None:
    source = Scripted(refuse_poison, alive=[False])
    assert outcomes(source, ["baad", "poison"])[0] == [(0, 4)]
    assert source.clients == 2
    with pytest.raises(EngineError, match="the server was lost 3 times"):
        outcomes(Scripted(refuse_poison, alive=[False] * 3), ["poison"] * 8)


# Addresses


@pytest.mark.parametrize(
    "url",
    ["http://127.0.0.1:8081", "http://localhost:8081/v2", "http://[::1]:8081", "https://127.0.0.2"],
)
def test_a_server_on_this_machine_is_used(url: str) -> None:
    assert languagetool.Options(url=url).url == url


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("https://api.languagetool.org", "is the public service"),
        ("https://api.languagetoolplus.com/v2", "is the public service"),
        ("http://lt.example.net:8081", "is another machine"),
        ("http://10.0.0.7", "is another machine"),
        ("localhost:8081", "is no address"),
        ("ftp://localhost", "is no address"),
        ("http://", "is no address"),
        ("http://localhost:port", "is no address"),
    ],
)
def test_an_address_where_drafts_should_not_go_is_refused(url: str, said: str) -> None:
    with pytest.raises(UserError, match=said):
        languagetool.Options(url=url)


def test_another_machine_may_be_allowed_and_the_public_service_may_not() -> None:
    assert languagetool.Options(url="http://10.0.0.7:80", allow_remote=True).allow_remote
    with pytest.raises(UserError, match="public service"):
        languagetool.Options(url="https://api.languagetool.org", allow_remote=True)


# Faults of a server


@pytest.fixture
def serve(tmp_path: Path) -> Iterator[Callable[[str], str]]:
    """Starts a server that behaves as its name says; gives its address."""
    children = []

    def start(mode: str) -> str:
        config = tmp_path / "config"
        config.write_text("maxTextLength=12345678")
        from lint.service.server import _free_port

        port = _free_port()
        children.append(
            subprocess.Popen([sys.executable, str(FAKE), mode, "--port", str(port), "--config", str(config)])
        )
        import socket

        until = time.monotonic() + 10
        while time.monotonic() < until:
            try:
                socket.create_connection(("127.0.0.1", port), 1).close()
                break
            except OSError:
                time.sleep(0.02)
        return f"http://127.0.0.1:{port}"

    yield start
    for child in children:
        child.kill()
        child.wait()


@pytest.fixture(autouse=True)
def no_sources_kept() -> Iterator[None]:
    yield
    languagetool._sources_of.clear()


def ask(url: str, *texts: str) -> list[Any]:
    blocks = [Block("paragraph", text) for text in texts]
    found = []
    for answer in languagetool.check(blocks, languagetool.Options(url=url), Context(dialect="en-US")):
        assert isinstance(answer, tuple)
        place, result = answer
        found.append(
            (place, result.message)
            if isinstance(result, Problem)
            else (place, blocks[place].text[result.span.start : result.span.end])
        )
    return found


def test_a_given_server_is_asked_and_equal_texts_once(serve: Callable[[str], str]) -> None:
    assert ask(serve("fine"), "A 😀 baad text.", "Clean.", "A 😀 baad text.") == [(0, "baad"), (2, "baad")]


@pytest.mark.parametrize(
    ("mode", "said"),
    [
        ("html", "does not answer as LanguageTool does"),
        ("silent", "does not answer as LanguageTool does"),
        ("500", "1 texts in a row|refused it"),
        ("nonsense", "refused it"),
        ("dies", "LanguageTool ended over it"),
    ],
)
def test_a_server_that_misbehaves_is_a_problem_and_never_a_clean_text(
    serve: Callable[[str], str], monkeypatch: pytest.MonkeyPatch, mode: str, said: str
) -> None:
    monkeypatch.setattr(_client, "HELLO", 0.5)
    import re

    try:
        found = ask(serve(mode), "A baad text.")
    except EngineError as error:
        found = [(0, str(error))]
    assert re.search(said, found[0][1])


def test_nobody_at_the_address_is_absent() -> None:
    with pytest.raises(AbsentError, match="does not answer as LanguageTool does"):
        ask("http://127.0.0.1:9", "A text.")
    with pytest.raises(AbsentError, match=r"no LanguageTool answers at http://127.0.0.1:9"):
        languagetool.version(languagetool.Options(url="http://127.0.0.1:9"), Machine())


def test_only_the_text_that_a_server_chokes_on_is_skipped(serve: Callable[[str], str]) -> None:
    found = ask(serve("poison"), "One baad.", "The poison.", "Two baad.")
    assert found[0] == (0, "baad")
    assert "skipped" in found[1][1]
    assert found[2] == (2, "baad")


def test_a_slow_text_is_skipped_and_no_other(serve: Callable[[str], str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_client, "PATIENCE", 0.5)
    found = ask(serve("slow"), "One baad.", "The poison.", "Two baad.")
    assert [place for place, _ in found] == [0, 1, 2]
    assert "longer than its time limit" in found[1][1]


def test_a_very_long_paragraph_goes_in_passages(serve: Callable[[str], str]) -> None:
    text = "All is well here today. " * 4_000 + "A baad end."
    assert ask(serve("fine"), text) == [(0, "baad")]


def test_a_paragraph_of_a_megabyte_is_skipped_and_no_other(serve: Callable[[str], str]) -> None:
    found = ask(serve("fine"), "word " * 200_000 + "baad", "A baad end.")
    assert found == [(0, languagetool.TOO_LONG), (1, "baad")]


def test_a_proxy_of_the_environment_sees_no_draft(
    serve: Callable[[str], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    url = serve("fine")
    assert ask(url, "A baad text.") == [(0, "baad")]
    assert languagetool.version(languagetool.Options(url=url), Machine()) == "6.8"


# What is missing


def test_without_the_package_it_says_what_to_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_client, "is_installed", lambda: False)
    with pytest.raises(EngineError, match=r"language-tool-python is not installed; run “pip install"):
        languagetool.version(languagetool.Options(), Machine())


def test_without_an_installation_it_says_what_to_run(tmp_path: Path) -> None:
    with pytest.raises(EngineError, match="LanguageTool is not installed; run “prooflint engines install"):
        languagetool.version(languagetool.Options(), Machine(engines=str(tmp_path)))


def test_words_that_its_speller_knows(serve: Callable[[str], str]) -> None:
    options = languagetool.Options(url=serve("fine"))
    assert languagetool.known(["fine", "baad", "wide😀"], options, Context()) == frozenset({"fine"})


def test_matches_are_ours(serve: Callable[[str], str]) -> None:
    blocks = [Block("paragraph", "A baad text.")]
    answer = next(iter(languagetool.check(blocks, languagetool.Options(url=serve("fine")), Context())))
    assert isinstance(answer, tuple)
    assert isinstance(answer[1], Match)
    assert answer[1].rule.id == "languagetool.A_FAKE"
    assert answer[1].replacements == ("good",)


def test_the_sources_of_a_process_are_kept(serve: Callable[[str], str]) -> None:
    options = languagetool.Options(url=serve("fine"))
    assert languagetool._source(options, Context()) is languagetool._source(options, Context())
    assert isinstance(languagetool._source(options, Context()), _sources.Given)
