"""What was said about paragraphs is known again, and a report is the same with and without it."""

import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from importlib import import_module
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from lint.cache.blocks import Blocks
from lint.cache.reports import plain
from lint.checker import Checker, Context, EngineOptions, describe
from lint.document import Block
from lint.engine import Memory, Proofreader, spreading
from lint.engine.guests import Guests
from lint.errors import AbsentError, EngineError
from lint.finding import Match, Problem, Report, Rule
from lint.machine import Machine
from lint.settings import Settings
from lint.text import Source, Span

MonkeyPatch = pytest.MonkeyPatch
Run = Callable[..., tuple[int, str, str]]

RULE = Rule("deep.slip", "why", "grammar")
LOOKS = ("dialect",)
"""Of the engine below: the engine reads it in the module of its ``check``."""

PARAGRAPHS = (
    "The army fired a missle on Monday.",
    "They recieved it, and the the report was late.",
    "# A slip in a heading",
    "He were able reach the the summit, it’s said.",
    "> The comittee slip was there.",
    "- One slip, an apple\n- an banana",
    "A slip of the tongue said a moth ago.",
    "They met near the militaries and the ginnnel.",
    "Ms. Hackett and Ms. Hacket met; they meet everyday.",
    "| a slip | b |\n|---|---|\n| the the | d |",
    "",
)
SETTINGS: tuple[dict[str, Any], ...] = (
    {},
    {"ignore": ("spelling",)},
    {"accepted": frozenset(("missle",))},
    {"rejected": MappingProxyType({"army": "forces"})},
    {"language": "en-GB"},
    {"learnt": MappingProxyType({"Hackett": 9})},
    {"options": {"repeated": {}, "spelling": {"suggest": 1}}},
    {"min_confidence": "possible"},
)


@dataclass(frozen=True, slots=True)
class Options(EngineOptions):
    word: str = "slip"


class Deep:
    """An engine that finds a word, and counts what it is asked."""

    def __init__(self, fails: str = "\0", absent: bool = False) -> None:
        self.asked: list[str] = []
        self.words: list[str] = []
        self.prepared = 0
        self.version = "1"
        self.fails = fails
        self.absent = absent

    def reader(self, memory: Memory | None, **more: Any) -> Proofreader:
        """A proofreader of all checkers and this engine alone."""
        wanted = Settings(**{"engines": {"deep": "auto"}, **more})
        found = Proofreader(lambda _path: wanted, memory=memory)
        found.checkers = {name: one for name, one in found.checkers.items() if one.scope != "engine"}
        found.checkers["deep"] = self.checker()
        found.guests = Guests(found.checkers, found.options, Machine(), lambda _line: None, found.memory)
        return found

    def checker(self) -> Checker:
        def check(blocks: Sequence[Block], options: Options, context: Context) -> Iterator[Any]:
            yield from self.check(blocks, options, context)

        def known(words: Sequence[str], _options: Options, _context: Context) -> frozenset[str]:
            self.words += words
            return frozenset(("militaries",))

        return Checker(
            "deep",
            "engine",
            check,
            Options,
            lambda _o, _c: (RULE,),
            version=lambda _o, _m: self.version,
            prepare=self.prepare,
            known=known,
        )

    def prepare(self, _options: Options, _context: Context) -> None:
        self.prepared += 1

    def check(self, blocks: Sequence[Block], options: Options, context: Context) -> Iterator[Any]:
        assert not context.accept  # it has not said that it looks at it
        if self.absent:
            raise AbsentError("is still starting")
        for place, block in enumerate(blocks):
            self.asked.append(block.text)
            if self.fails in block.text:
                yield place, Problem("deep", "paragraph skipped")
            at = block.text.find(options.word)
            if at >= 0:
                yield place, Match(RULE, Span(at, at + len(options.word)), f"A slip in {context.dialect}.")


def said(reader: Proofreader, *texts: str) -> list[Any]:
    """All about texts but the examples of rules, which are not kept."""
    sources = [Source(f"{number}.md", text) for number, text in enumerate(texts)]
    return [seen(report) for report in reader.check_sources(sources)]


def seen(report: Report) -> tuple[Any, ...]:
    return plain(report), report.problems, report.notes


EDIT = st.tuples(
    st.sampled_from(("insert", "delete", "move", "double", "settings", "process")),
    st.integers(0, 50),
    st.integers(0, 50),
)


@given(st.lists(st.integers(0, len(PARAGRAPHS) - 1), max_size=5), st.lists(EDIT, min_size=1, max_size=6))
@hypothesis_settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_edits_give_what_is_said_without_a_memory(
    tmp_path_factory: pytest.TempPathFactory, first: list[int], edits: list[tuple[str, int, int]]
) -> None:
    home = str(tmp_path_factory.mktemp("home"))
    memory, text, more = Memory(Blocks(home)), [PARAGRAPHS[place] for place in first], SETTINGS[0]
    for how, one, two in edits:
        at = one % (len(text) or 1)
        if how == "insert":
            text.insert(at, PARAGRAPHS[two % len(PARAGRAPHS)])
        elif how == "settings":
            more = SETTINGS[one % len(SETTINGS)]
        elif how == "process":
            memory = Memory(Blocks(home))
        elif text:
            piece = text[at] if how == "double" else text.pop(at)
            if how != "delete":
                text.insert(two % (len(text) + 1), piece)
        article = "\n\n".join(text) + "\n"
        assert said(Deep().reader(memory, **more), article) == said(Deep().reader(None, **more), article)


@pytest.fixture
def home(tmp_path: Path) -> str:
    return str(tmp_path / "cache")


ARTICLE = "\n\n".join(PARAGRAPHS[:5])


def test_what_is_known_is_not_asked_nor_is_the_engine_started(home: str) -> None:
    first, again, changed = Deep(), Deep(), Deep()
    whole = said(first.reader(Memory(Blocks(home))), ARTICLE)
    assert len(first.asked) == 5
    assert said(again.reader(Memory(Blocks(home))), ARTICLE) == whole
    assert (again.asked, again.words, again.prepared) == ([], [], 0)
    said(changed.reader(Memory(Blocks(home))), f"{ARTICLE}\n\nA new slip.\n")
    assert (changed.asked, changed.prepared) == (["A new slip."], 1)


def test_equal_paragraphs_of_a_run_are_asked_once(home: str) -> None:
    for memory in (None, Memory(Blocks(home))):
        deep = Deep()
        reader = deep.reader(memory)
        found = said(reader, "A slip.\n\nA slip.\n", "A slip.\n") + said(reader, "A slip.\n")
        assert deep.asked == ["A slip."]
        assert [len(values[-1]) for values, _, _ in found] == [2, 1, 1]


@pytest.mark.parametrize(
    ("more", "asked"),
    [
        ({}, 0),
        ({"accepted": frozenset(("missle",))}, 0),
        ({"ignore": ("spelling",)}, 0),
        ({"language": "en-GB"}, 1),
        ({"options": {"deep": {"word": "word"}}}, 1),
    ],
)
def test_it_is_asked_again_when_what_it_looks_at_has_changed(
    home: str, more: Mapping[str, Any], asked: int
) -> None:
    said(Deep().reader(Memory(Blocks(home))), "A slip of a word.\n")
    deep = Deep()
    found = said(deep.reader(Memory(Blocks(home)), **more), "A slip of a word.\n")
    assert len(deep.asked) == asked
    assert found == said(Deep().reader(None, **more), "A slip of a word.\n")


def test_another_version_is_asked_again(home: str) -> None:
    said(Deep().reader(Memory(Blocks(home))), "A slip.\n")
    deep = Deep()
    deep.version = "2"
    said(deep.reader(Memory(Blocks(home))), "A slip.\n")
    assert deep.asked == ["A slip."]


def test_an_engine_without_a_version_is_asked_in_every_run(home: str) -> None:
    for _ in range(2):
        deep = Deep()
        reader = deep.reader(Memory(Blocks(home)))
        reader.checkers["deep"] = reader.guests.checkers["deep"] = replace(deep.checker(), version=None)
        said(reader, "A slip.\n")
        assert deep.asked == ["A slip."]


def test_a_paragraph_that_was_skipped_is_not_kept_and_the_others_are(home: str) -> None:
    for expected in (["A bad slip.", "A slip."], ["A bad slip."]):
        deep = Deep(fails="bad")
        (found,) = said(deep.reader(Memory(Blocks(home))), "A bad slip.\n\nA slip.\n")
        assert deep.asked == expected
        assert [problem.message for problem in found[1]] == ["paragraph skipped (0.md:1)"]


def test_an_engine_that_fails_leaves_nothing(home: str) -> None:
    class Broken(Deep):
        def check(self, blocks: Sequence[Block], options: Options, context: Context) -> Iterator[Any]:
            yield from super().check(blocks, options, context)
            raise EngineError("has ended")

    (found,) = said(Broken().reader(Memory(Blocks(home))), "A slip.\n")
    assert [problem.message for problem in found[1]] == ["failed: has ended"]
    deep = Deep()
    said(deep.reader(Memory(Blocks(home))), "A slip.\n")
    assert deep.asked == ["A slip."]


def test_an_engine_that_is_not_there_says_nothing_about_what_is_known_either(home: str) -> None:
    said(Deep().reader(Memory(Blocks(home))), "A slip.\n")
    reader = Deep(absent=True).reader(Memory(Blocks(home)))
    assert said(reader, "A slip.\n\nA new slip.\n") == said(
        Deep(absent=True).reader(None), "A slip.\n\nA new slip.\n"
    )
    assert reader.guests.notices == ["deep: is still starting"]


def test_words_that_it_judged_are_known(home: str) -> None:
    text = "They met near the militaries and the ginnnel.\n"
    first, again, more = Deep(), Deep(), Deep()
    whole = said(first.reader(Memory(Blocks(home)), min_confidence="possible"), text)
    assert first.words == ["ginnnel", "militaries"]
    assert said(again.reader(Memory(Blocks(home)), min_confidence="possible"), text) == whole
    assert again.words == []
    said(more.reader(Memory(Blocks(home))), f"{text}\nThey met in the army near the sprokkut.\n")
    assert more.words == ["sprokkut"]


def test_a_checker_that_fails_is_asked_again(home: str) -> None:
    def check(block: Block, _options: Any, _context: Context) -> Iterator[Match]:
        raise ValueError(block.text)

    for _ in range(2):
        reader = Deep().reader(Memory(Blocks(home)))
        own = reader.own.checkers
        own["repeated"] = replace(describe("repeated", import_module("lint.checkers.repeated")), check=check)
        (found,) = said(reader, "The the army.\n")
        assert [problem.message for problem in found[1]] == ["failed on 0.md (ValueError: The the army.)"]


def test_facts_of_a_block_are_what_the_checker_finds_out_itself() -> None:
    reader = Deep().reader(None)
    work = reader.begin(Source("a.md", "\n\n".join(PARAGRAPHS)))
    with_facts = [one for one in reader.checkers.values() if one.facts is not None]
    assert "context" in [one.name for one in with_facts]
    for checker in with_facts:
        options, facts = checker.options(), checker.facts
        assert facts is not None
        known = [facts(block, options, work.context) for block in work.document.blocks]
        assert any(one is not None for one in known)
        alone = list(checker.check(work.document, options, work.context))
        assert list(checker.check(work.document, options, work.context, known)) == alone


STARTED = """
import sys
from lint.cache import early
from lint.cli import main
early._stamp.append(("tool", "", "", "", ""))  # a checkout may be worked on while the tests run
status = main(sys.argv[1:])
print(sorted({"pocketsphinx", "lint.checkers.harper._crew"} & sys.modules.keys()), file=sys.stderr)
"""
OFF = ("--engine", "languagetool=off", "--output-format", "json")


def start(folder: Path, *arguments: str) -> "subprocess.Popen[str]":
    """A check in a process of its own; at its end it names what it loaded that takes long."""
    environ = {**os.environ, "PROOFLINT_CACHE_DIR": str(folder / "cache"), "PROOFLINT_NO_SERVICE": "1"}
    return subprocess.Popen(  # our own interpreter
        [sys.executable, "-c", STARTED, "check", *OFF, *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=folder,
        env={name: value for name, value in environ.items() if name != "PROOFLINT_NO_CACHE"},
        text=True,
    )


def write(folder: Path, *places: int) -> None:
    """An article; nothing is known of articles any more, only of paragraphs."""
    (folder / "a.md").write_text("\n\n".join(PARAGRAPHS[place] for place in places) + "\n")
    for part in ("articles", "runs"):
        shutil.rmtree(folder / "cache" / part, ignore_errors=True)


def test_where_all_is_known_nothing_that_takes_long_is_loaded(tmp_path: Path) -> None:
    write(tmp_path, 0, 1, 3, 6, 7)
    assert "[]" not in start(tmp_path, "a.md").communicate()[1]
    write(tmp_path, 7, 0, 3, 1, 6, 0)
    found, loaded = start(tmp_path, "a.md").communicate()
    assert loaded.splitlines()[-1] == "[]"
    assert found == start(tmp_path, "--no-cache", "a.md").communicate()[0]


def test_processes_side_by_side_and_killed_ones_change_no_report(tmp_path: Path) -> None:
    write(tmp_path, 0, 1, 3)
    asked = ("--engine", "harper=off", "a.md")
    side_by_side = [start(tmp_path, *asked) for _ in range(3)]
    with suppress(subprocess.TimeoutExpired):
        side_by_side[0].wait(0.4)
    side_by_side[0].send_signal(getattr(signal, "SIGKILL", signal.SIGTERM))
    found = [process.communicate()[0] for process in side_by_side]
    assert found[1] == found[2] == start(tmp_path, *asked, "--no-cache").communicate()[0]
    write(tmp_path, 0, 1, 3)
    assert start(tmp_path, *asked).communicate()[0] == found[1]


def test_several_processes_of_a_run_share_it(home: str, tmp_path: Path) -> None:
    paths = []
    for number in range(8):
        paths.append(str(tmp_path / f"{number}.md"))
        Path(paths[-1]).write_text("\n\n".join(f"They saw it {number} times, and the the end." for _ in range(9)))
    wanted = Settings(engines={"harper": "off", "languagetool": "off"})
    for _ in range(2):
        reader = Proofreader(partial(_constant, wanted), memory=Memory(Blocks(home)))
        reader.jobs = 2
        found = [seen(report) for report in spreading.check(reader, paths)]
        alone = Proofreader(partial(_constant, wanted))
        assert found == [seen(report) for report in alone.check(paths)]
    assert Blocks(home).database.size().values >= 8


def _constant(wanted: Settings, _path: str) -> Settings:
    return wanted


@pytest.mark.parametrize("how", ["--no-cache", "PROOFLINT_NO_CACHE"])
def test_it_can_be_switched_off(desk: Path, run: Run, store: Path, monkeypatch: MonkeyPatch, how: str) -> None:
    del desk
    if how.startswith("-"):
        run("check", how)
    else:
        monkeypatch.setenv(how, "1")
        run("check")
    assert not (store / "blocks").exists()


def test_it_is_counted_and_cleared(desk: Path, run: Run, store: Path) -> None:
    del desk
    run("check")
    assert re.search(r"results of paragraphs +[1-9]\d* known", run("cache", "stats")[1])
    run("cache", "clear")
    assert not (store / "blocks").exists()
    assert re.search(r"results of paragraphs +0 known", run("cache", "stats")[1])


def test_what_another_checker_may_depend_on_is_not_kept(
    desk: Path, run: Run, store: Path, monkeypatch: MonkeyPatch
) -> None:
    del desk
    monkeypatch.setattr("lint.cli._session.offered", lambda group: [("x", "y")] if "checkers" in group else [])
    run("check")
    assert not (store / "blocks").exists()
