"""Engines in a run: absent, waiting, failing, side by side, and their second opinion."""

import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import pytest

from lint.checker import Checker, Context, EngineOptions
from lint.document import Block
from lint.engine.guests import Guests, with_selectors
from lint.engine.proofreader import Proofreader
from lint.errors import AbsentError, EngineError
from lint.finding import Match, Report, Rule, Waiting
from lint.machine import Machine
from lint.settings import Settings
from lint.text import Source, Span

RULE = Rule("deep.slip", "why", "grammar")
TEXTS = ("A slip here.\n", "Another slip.\n", "And a slip.\n")


@dataclass(frozen=True, slots=True)
class Options(EngineOptions):
    rules: tuple[str, ...] = ()
    off: tuple[str, ...] = ()


def find(blocks: Sequence[Block], _options: Options, _context: Context) -> Iterator[tuple[int, Match]]:
    for place, block in enumerate(blocks):
        at = block.text.find("slip")
        if at >= 0:
            yield place, Match(RULE, Span(at, at + 4), "A slip.")


Check = Callable[..., Any]


def reader(check: Check = find, mode: str = "auto", told: list[str] | None = None, **more: Any) -> Proofreader:
    """A proofreader with one engine called “deep” and our speller."""
    found = Proofreader(lambda _path: settings(mode), tell=(told if told is not None else []).append)
    deep = Checker(
        "deep", "engine", check, Options, lambda _o, _c: (RULE,), more.pop("version", lambda _o, _m: "1"), **more
    )
    found.checkers = {"deep": deep, "spelling": found.checkers["spelling"]}
    found.guests = Guests(found.checkers, found.options, Machine(), (told if told is not None else []).append)
    return found


def settings(mode: str = "auto", **more: Any) -> Settings:
    return Settings(engines={"deep": mode}, **more)


def run(found: Proofreader, *texts: str) -> list[Report]:
    reports = []
    for number, text in enumerate(texts or TEXTS):
        reports += list(found.check_sources([Source(f"{number}.txt", text)]))
    return reports


def rules(reports: Sequence[Report]) -> list[str]:
    return [finding.rule.id for report in reports for finding in report.findings]


def test_it_takes_part() -> None:
    found = reader()
    assert rules(run(found)) == ["deep.slip"] * 3
    assert found.guests.versions == {"deep": "1"}
    assert found.guests.notices == []


def late(calls: list[int]) -> Check:
    """An engine that is there from the second question on."""

    def check(blocks: Sequence[Block], options: Options, context: Context) -> Iterator[Any]:
        calls.append(1)
        if len(calls) == 1:
            raise AbsentError("is still starting")
        yield from find(blocks, options, context)

    return check


def test_not_there_at_first_it_is_left_out_of_the_whole_run_with_one_notice() -> None:
    calls: list[int] = []
    found = reader(late(calls))
    assert rules(run(found)) == []
    assert found.guests.notices == ["deep: is still starting"]
    assert found.guests.versions == {"deep": None}
    assert len(calls) == 1


def test_not_there_and_required_it_is_a_problem_of_each_article() -> None:
    reports = run(reader(late([]), "require"))
    assert [problem.message for report in reports for problem in report.problems] == ["is still starting"] * 3


def test_absent_after_it_took_part_is_a_failure() -> None:
    def check(blocks: Sequence[Block], options: Options, context: Context) -> Iterator[Any]:
        if "Another" in blocks[0].text:
            raise AbsentError("has gone")
        yield from find(blocks, options, context)

    found = reader(check)
    reports = run(found)
    assert [[problem.message for problem in report.problems] for report in reports] == [
        [],
        ["failed: has gone"],
        [],
    ]
    assert found.guests.notices == []


@pytest.mark.parametrize(("error", "noticed"), [(EngineError, False), (AbsentError, True)])
def test_what_is_not_installed_is_silent_and_what_was_named_is_not(
    error: type[EngineError], noticed: bool
) -> None:
    def version(_options: Options, _machine: Machine) -> str:
        raise error("is not there")

    found = reader(version=version)
    assert rules(run(found)) == []
    assert found.guests.notices == (["deep: is not there"] if noticed else [])
    required = run(reader(mode="require", version=version))
    assert [problem.message for problem in required[0].problems] == ["is not there"]


def test_who_looks_on_is_told_of_a_wait() -> None:
    def check(blocks: Sequence[Block], options: Options, context: Context) -> Iterator[Any]:
        yield Waiting("starting" if context.patient else "in a hurry")
        yield from find(blocks, options, context)

    told: list[str] = []
    assert rules(run(reader(check, "require", told), TEXTS[0])) == ["deep.slip"]
    assert rules(run(reader(check, "auto", told), TEXTS[0])) == ["deep.slip"]
    assert told == ["starting", "in a hurry"]


def test_engines_work_side_by_side() -> None:
    barrier = threading.Barrier(2, timeout=10)

    def check(blocks: Sequence[Block], options: Options, context: Context) -> Iterator[Any]:
        barrier.wait()  # breaks unless the other one is at work too
        yield from find(blocks, options, context)

    found = reader(check)
    deep = found.checkers["deep"]
    wide = Checker("wide", "engine", check, Options, lambda _o, _c: (), deep.version)
    found.checkers = {"deep": deep, "wide": wide}
    found.guests = Guests(found.checkers, found.options, Machine(), lambda _line: None)
    reports = run(found, TEXTS[0])
    assert reports[0].problems == ()
    assert rules(reports) == ["deep.slip"]


def test_a_doubted_word_that_it_knows_is_only_possible() -> None:
    asked: list[list[str]] = []

    def known(words: Sequence[str], _options: Options, _context: Context) -> frozenset[str]:
        asked.append(list(words))
        return frozenset({"militaries"})

    text = "They met near the militaries and the ginnnel, in the army that fired a missle.\n"
    without = run(reader(), text)
    assert [finding.excerpt for finding in without[0].findings] == ["militaries", "ginnnel", "missle"]
    found = run(reader(known=known), text)
    assert [finding.excerpt for finding in found[0].findings] == ["ginnnel", "missle"]
    assert all("militaries" in words and "missle" not in words for words in asked)


def test_an_engine_that_fails_has_no_opinion() -> None:
    def known(_words: Sequence[str], _options: Options, _context: Context) -> frozenset[str]:
        raise EngineError("gone")

    found = run(reader(known=known), "They met near the militaries.\n")
    assert [finding.excerpt for finding in found[0].findings] == ["militaries"]
    assert found[0].problems == ()


def test_selectors_switch_the_rules_of_an_engine() -> None:
    values = {"rules": ("A",), "off": ("B",)}
    given = settings(select=("deep",), extend_select=("deep.C_X", "spelling"), ignore=("deep.D", "other.E"))
    assert with_selectors("deep", Options, values, given) == {"rules": ("A", "deep.C_X"), "off": ("B", "deep.D")}
    assert with_selectors("deep", EngineOptions, {}, given) == {}
