"""A comment for a pull or merge request, and the same at more length for the summary of a job.

The first line is a comment of HTML by which a former report is found again and replaced. The text is kept until the
last report, as it begins with the totals; it never grows beyond what a comment may hold.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from lint.finding import Finding, Report
from lint.reporters import DEFAULT_STYLE, Run, Style
from lint.reporters._shared.content import Problems, ending, remarks
from lint.reporters._shared.markdown import code, html, plain

MARKER = "<!-- prooflint-report -->"
"""The first line: how a report is known again."""

COMMENT = 65_536
"""Bytes that a comment on GitHub may surely hold: it counts characters."""

SUMMARY = 1_000_000
"""Bytes of a job's summary: GitHub takes 1 MiB of a step."""

MANY = 10
"""Findings of an article from which on they are folded."""

_TAIL = 9_000
"""Bytes kept for the head, the problems and what is said at the end."""

_PROBLEMS = 10
_WORDS = {"error": "error", "warning": "warning", "info": "remark"}


def render(run: Run, style: Style = DEFAULT_STYLE) -> Iterator[str]:
    """One text for all articles, in their order; what does not fit is counted."""
    del style
    digest = Digest(COMMENT)
    for report in run.reports:
        digest.add(report)
    yield digest.text(run)


@dataclass(slots=True)
class Digest:
    """A report in Markdown that grows while the articles are checked, up to a limit.

    Attributes:
        limit: bytes of UTF-8 that the text may have.
    """

    limit: int
    _size: int = 0
    _pieces: list[str] = field(default_factory=list)
    _counts: Counter[str] = field(default_factory=Counter)
    _left: Counter[str] = field(default_factory=Counter)
    _problems: Problems = field(default_factory=Problems)

    def through(self, reports: Iterable[Report]) -> Iterator[Report]:
        """Pass reports on, and take note of each: for a text beside that of another format."""
        for report in reports:
            self.add(report)
            yield report

    def add(self, report: Report) -> None:
        """Take note of a report."""
        self._problems.add(report)
        self._counts["article"] += report.source is not None
        self._counts["word"] += report.words
        self._counts.update(_WORDS[finding.severity] for finding in report.findings)
        if not report.findings:
            return
        lines = [_line(finding, report) for finding in report.findings]
        room = self.limit - _TAIL - self._size
        piece = _section(report.path, lines, len(lines))
        while lines and len(piece.encode()) > room:
            drop = max(1, len(lines) // 4)
            lines, piece = lines[:-drop], _section(report.path, lines[:-drop], len(report.findings))
        if lines:
            self._pieces.append(piece)
            self._size += len(piece.encode())
        # What comes later must not slip into the room that something larger did not find.
        if len(lines) < len(report.findings):
            self._size = self.limit
            self._left["finding"] += len(report.findings) - len(lines)
            self._left["article"] += not lines

    def text(self, run: Run) -> str:
        """The whole text; after the last report."""
        rows = [f"- {plain(told)} ({code(path)})" for path, told, _ in self._problems.rows()]
        head = [MARKER, f"### prooflint: {_totals(self._counts, len(rows))}", ""]
        if rows:
            head += ["**Not checked as it should be**", "", *rows[:_PROBLEMS]]
            head += [f"- … and {len(rows) - _PROBLEMS:,} more"] if len(rows) > _PROBLEMS else []
            head.append("")
        tail = []
        if self._left:
            more = f"{self._left['finding']:,} more findings are not shown here"
            articles = (
                f", {self._left['article']:,} articles with findings not at all" if self._left["article"] else ""
            )
            tail.append(f"… {more}{articles}. The log or the full report has them.")
        tail += [f"- {plain(told)}" for told in remarks(run)][:5]
        tail += [f"- {told}" for told in ending(run)]  # our own words, without any of a draft
        return "\n".join(head) + "\n" + "".join(self._pieces) + "".join(f"{row}\n" for row in tail)


def _section(path: str, lines: list[str], count: int) -> str:
    body = "".join(lines)
    if count < len(lines) or len(lines) < count:
        body += f"- … and {count - len(lines):,} more\n"
    if count <= MANY:
        return f"**{code(path, 300)}**\n\n{body}\n"
    # Inside of a tag nothing is Markdown until the empty line.
    return f"<details><summary><code>{html(path)}</code>, {count:,} findings</summary>\n\n{body}\n</details>\n\n"


def _line(finding: Finding, report: Report) -> str:
    assert report.source is not None
    row, _ = report.source.position(finding.span.start)
    better = f" → {' or '.join(code(text) for text in finding.replacements[:2])}" if finding.replacements else ""
    excerpt = f" {code(finding.excerpt)}{better}" if finding.excerpt else ""
    rule = code(finding.rule.id, 100)
    return f"- line {row}, {_WORDS[finding.severity]}:{excerpt} — {plain(finding.message)} ({rule})\n"


def _totals(counts: Counter[str], problems: int) -> str:
    numbers = {**{word: counts[word] for word in _WORDS.values()}, "problem": problems}
    parts = [_count(number, word) for word, number in numbers.items() if number]
    return f"{', '.join(parts) or 'nothing to mend'} in {_count(counts['article'], 'article')}"


def _count(number: int, name: str) -> str:
    return f"{number:,} {name}{'s' * (number != 1)}"
