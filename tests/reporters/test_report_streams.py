import gc
import weakref
from collections.abc import Iterator
from dataclasses import replace
from importlib import import_module
from pathlib import Path

import ci_readers
import pytest

from lint.finding import Report
from lint.reporters import Run
from lint.text import Source

FORMATS = "sarif github gitlab junit checkstyle rdjson rdjsonl tap json_lines azure markdown".split()
AT_THE_END = ("github", "markdown")
"""What these say about few findings comes after the last report: the gravest first, and totals before all."""


@pytest.mark.parametrize("name", FORMATS)
def test_reports_may_be_gone_through_once(full_run: Run, name: str) -> None:
    once = replace(full_run, reports=iter(full_run.reports))
    assert ci_readers.rendering(name, once) == ci_readers.rendering(name, full_run)


@pytest.mark.parametrize("name", [name for name in FORMATS if name not in AT_THE_END])
def test_findings_are_told_before_the_next_report_is_asked_for(full_run: Run, name: str) -> None:
    told: list[str] = []

    def reports() -> Iterator[Report]:
        yield full_run.reports[0]
        assert "missle" in "".join(told)
        assert "plain.word" in "".join(told)
        yield full_run.reports[1]

    for piece in import_module(f"lint.reporters.{name}").render(replace(full_run, reports=reports())):
        told.append(piece)  # noqa: PERF402  # the stream looks at it meanwhile


@pytest.mark.parametrize("name", FORMATS)
def test_no_article_is_kept(full_run: Run, name: str) -> None:
    report = full_run.reports[0]
    alive: list[weakref.ref[Source]] = []

    def reports() -> Iterator[Report]:
        for number in range(6):
            source = Source(f"{number}.md", report.source.text)
            alive.append(weakref.ref(source))
            yield replace(report, path=f"{number}.md", source=source)
            del source
        gc.collect()
        # The last one and what the frame of a loop still holds.
        assert sum(one() is not None for one in alive) <= 2

    for _ in import_module(f"lint.reporters.{name}").render(replace(full_run, reports=reports())):
        pass


@pytest.mark.parametrize("name", FORMATS)
def test_what_the_stream_raises_passes(full_run: Run, name: str) -> None:
    def reports() -> Iterator[Report]:
        yield full_run.reports[0]
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        list(import_module(f"lint.reporters.{name}").render(replace(full_run, reports=reports())))


def test_every_format_is_on_its_page() -> None:
    root = Path(__file__).parents[2]
    page = (root / "docs" / "formats.md").read_text("utf-8")
    names = [file.stem.replace("_", "-") for file in (root / "lint" / "reporters").glob("[a-z]*.py")]
    assert len(names) >= 14
    assert [name for name in names if f"`{name}`" not in page] == []
