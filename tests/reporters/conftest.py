"""A run with everything in it that a format must tell."""

from collections.abc import Callable, Iterator

import pytest
from ci_readers import rendering

from lint.finding import Finding, Hidden, Problem, Report, Rule
from lint.reporters import Run
from lint.text import Source, Span

TEXT = "# Title\n\n👩‍👩‍👧 The missle fell é.\r\nOn the\n> the deck.\nA fine day, **teh** end.\n"


@pytest.fixture
def render() -> Callable[[str, Run], str]:
    return rendering


def found(text: str, words: str, rule: Rule, *replacements: str, **more: object) -> Finding:
    """A finding about the first place where some words stand."""
    at = text.index(words)
    values = {"severity": rule.severity, "confidence": rule.confidence, "anchor": "a1", **more}
    return Finding(
        rule,
        Span(at, at + len(words)),
        values.pop("message", f"“{words}” is wrong."),
        excerpt=words,
        replacements=replacements,
        **values,
    )


UNKNOWN = Rule("spelling.unknown-word", "A word that no list knows.", "spelling", "error", "likely")
TWICE = Rule(
    "repeated.word",
    "Words stand twice. Nobody sees it.",
    "repetition",
    "warning",
    "certain",
    source="https://example.org/twice",
)
LONG = Rule("plain.word", "A shorter word will do.", "style", "info", "possible", default=False)


@pytest.fixture
def full_run() -> Run:
    """Two articles and one that cannot be read; findings of each severity, hidden ones, problems, notes, notices."""
    first = (
        found(TEXT, "missle", UNKNOWN, "missile", "missal", also=("harper.X",)),
        found(TEXT, "the\n> the", TWICE, "the", message="“the” stands here twice."),
        found(TEXT, "fine", LONG, "good", anchor="b2"),
        found(TEXT, "**teh**", UNKNOWN, "the", anchor="b2"),
    )
    source = Source("drafts/a b.md", TEXT)
    fine = found(TEXT, "Title", UNKNOWN, "Little", anchor="c3")
    old = found(TEXT, "deck", LONG, "floor", anchor="a1")
    hidden = (Hidden(fine, "comment", "the name of a boat"), Hidden(old, "baseline"))
    missing = Problem("languagetool", "is not installed")
    reports = (
        Report("drafts/a b.md", source, 12, first, hidden, (missing,), ("only half in English",)),
        Report("./clean.md", Source("./clean.md", "Fine.\n"), 1, (), (), (missing,)),
        Report("bad\udcff\x1b[31m.md", None, problems=(Problem("bad\udcff\x1b[31m.md", "is not UTF-8"),)),
    )
    return Run(reports, "0.1.0", {"harper": "2.13.0", "languagetool": None}, ("A notice.",), ("harper",))


@pytest.fixture
def stream() -> Callable[[Run], tuple[Run, list[str]]]:
    """A run whose reports can be gone through once, and what was done in which order."""

    def make(run: Run) -> tuple[Run, list[str]]:
        done: list[str] = []

        def reports() -> Iterator[Report]:
            for report in run.reports:
                done.append(report.path)
                yield report

        return Run(reports(), run.version, run.engines, run.notices, run.omitted), done

    return make
