"""The report for a writer: by article, in reading order, with the words underlined."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from lint.display import harmless, safe, window
from lint.finding import Finding, Problem, Report
from lint.reporters import DEFAULT_STYLE, Run, Style
from lint.text import Source, Span

SHOWN_ALIKE = 5
"""Remarks of one rule in one article that are shown whole; the others are counted."""

AROUND = 2000
"""Code points of a long line that are looked at on either side of a finding."""

_COLORS = {"error": "31", "warning": "33", "info": "36", "problem": "35"}


@dataclass(slots=True)
class _Tally:
    """What is left of the reports when they have been written.

    Attributes:
        severities: findings by severity.
        rules: findings by rule.
        levels: the severity of each rule, that of its last finding.
        touched: articles with findings.
        read: articles that could be read.
        problems: each with the first article that has it and the number of articles that do.
        notes: lines.
    """

    severities: Counter[str] = field(default_factory=Counter)
    rules: Counter[str] = field(default_factory=Counter)
    levels: dict[str, str] = field(default_factory=dict)
    touched: int = 0
    read: int = 0
    words: int = 0
    suppressed: int = 0
    unchanged: int = 0
    problems: dict[Problem, tuple[str, int]] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)

    def add(self, report: Report) -> None:
        """Count a report."""
        for finding in report.findings:
            self.severities[finding.severity] += 1
            self.rules[finding.rule.id] += 1
            self.levels[finding.rule.id] = finding.severity
        self.touched += bool(report.findings)
        self.read += report.source is not None
        self.words += report.words
        self.suppressed += report.suppressed
        self.unchanged += sum(one.by == "unchanged" for one in report.hidden)
        for problem in report.problems:
            first, count = self.problems.get(problem, (report.path, 0))
            self.problems[problem] = first, count + 1
        self.notes += (f"{safe(report.path)} {safe(note)}\n" for note in report.notes)


def render(run: Run, style: Style = DEFAULT_STYLE) -> Iterator[str]:
    """Articles with findings, then problems, then counts that a writer understands."""
    return map(harmless, _pieces(run, style))


def _pieces(run: Run, style: Style) -> Iterator[str]:
    tally = _Tally()
    for report in run.reports:
        tally.add(report)
        if not style.statistics:
            yield from article(report, style)
    if style.statistics:
        yield from _statistics(tally, style)
    yield from _problems(tally, style)
    yield from (f"{safe(notice)}\n" for notice in run.notices)
    if not style.quiet:
        yield from _summary(tally, run, style)
        if run.exit and (tally.rules or tally.problems):  # else the summary says it
            yield f"exit {run.exit['status']}: {safe(str(run.exit['reason']))}\n"


def _paint(text: str, code: str, style: Style) -> str:
    return f"\x1b[{code}m{text}\x1b[0m" if style.color else text


def article(report: Report, style: Style) -> Iterator[str]:
    """The findings of one article under its name; nothing if there are none."""
    if not report.findings or report.source is None:
        return
    yield _paint(safe(report.path), "1", style) + "\n\n"
    seen: Counter[str] = Counter()
    for finding in report.findings:
        seen[finding.rule.id] += 1
        if finding.severity != "info" or seen[finding.rule.id] <= SHOWN_ALIKE:
            yield from _finding(finding, report.source, style)
    for rule, count in sorted(seen.items()):
        more = count - SHOWN_ALIKE
        if more > 0 and any(found.rule.id == rule and found.severity == "info" for found in report.findings):
            yield f"  … and {more} more like these: {rule}\n\n"


def _finding(finding: Finding, source: Source, style: Style) -> Iterator[str]:
    line, column = source.position(finding.span.start)
    color = _COLORS[finding.severity]
    word = "remark" if finding.severity == "info" else finding.severity
    advice = ""
    if finding.replacements:
        first, *others = (safe(text) or "(nothing)" for text in finding.replacements)
        arrow = "->" if style.ascii else "→"
        advice = f"  {arrow} {_paint(first, '1;32', style)}" + (f" (or {', '.join(others)})" if others else "")
    yield f"  {line}:{column}  {_paint(word, color, style)}{advice}\n"
    yield from _excerpt(finding, source, style)
    bar = "|" if style.ascii else "│"
    also = f" (also: {', '.join(finding.also)})" if finding.also else ""
    yield f"    {bar} {safe(finding.message)}  {_paint(finding.rule.id + also, '2', style)}\n\n"


def _excerpt(finding: Finding, source: Source, style: Style) -> Iterator[str]:
    """The first two lines that a finding touches, with carets under its words."""
    bar = "|" if style.ascii else "│"
    first, _ = source.position(finding.span.start)
    last, _ = source.position(max(finding.span.start, finding.span.end - 1))
    for number in range(first, min(last, first + 1) + 1):
        span = source.line_span(number)
        start, end = max(finding.span.start, span.start), min(finding.span.end, span.end)
        # A line can be megabytes long: only the neighbourhood is taken out of it.
        span = Span(max(span.start, start - AROUND), min(span.end, end + AROUND))
        line = source.text[span.start : span.end]
        begin, stop = start - span.start, max(start, end) - span.start
        if number > first:  # quotation marks and indentation of the line are not the writer's words
            begin = len(line) - len(line.lstrip(" \t>"))
        shown, left, right = window(line, begin, max(begin, stop), max(40, style.width - 8))
        yield f"    {bar} {shown}\n"
        yield f"    {bar} {' ' * left}{_paint('^' * (right - left), _COLORS[finding.severity], style)}\n"


def _problems(tally: _Tally, style: Style) -> Iterator[str]:
    if tally.problems:
        yield _paint("Not checked as it should be:", "1;35", style) + "\n"
        for problem, (path, count) in tally.problems.items():
            if count > 1:  # an engine that is missing is so for every article
                yield f"  {_count(count, 'article')}: {safe(problem.where)}: {safe(problem.message)}\n"
            else:
                where = "" if problem.where == path else f"{safe(problem.where)}: "
                yield f"  {safe(path)}: {where}{safe(problem.message)}\n"
        yield "\n"
    yield from tally.notes


def _statistics(tally: _Tally, style: Style) -> Iterator[str]:
    for rule, count in sorted(tally.rules.items(), key=lambda item: (-item[1], item[0])):
        word = "remark" if tally.levels[rule] == "info" else tally.levels[rule]
        yield f"{count:6}  {_paint(word.ljust(7), _COLORS[tally.levels[rule]], style)}  {rule}\n"
    if tally.rules:
        yield "\n"


def _summary(tally: _Tally, run: Run, style: Style) -> Iterator[str]:
    problems = sum(count for _, count in tally.problems.values())
    names = {"error": "error", "warning": "warning", "info": "remark", "problem": "problem"}
    counts = {**tally.severities, "problem": problems}
    parts = [
        _paint(_count(counts[key], name), _COLORS[key], style) for key, name in names.items() if counts.get(key)
    ]
    scope = f"{_count(tally.read, 'article')}, {_count(tally.words, 'word')}"
    hidden = f" {_count(tally.suppressed, 'finding')} marked as fine." if tally.suppressed else ""
    hidden += f" {_count(tally.unchanged, 'finding')} of before left out." if tally.unchanged else ""
    rest = f"{hidden}{_engines(run)}{_omitted(run)}\n"
    if not parts:
        yield f"{_paint('Nothing to mend', '32', style)} in {scope}.{rest}"
        return
    listed = " and ".join(parts) if len(parts) < 3 else f"{', '.join(parts[:-1])} and {parts[-1]}"
    place = f" in {tally.touched} of {scope}" if tally.read > 1 else f" in {scope}"
    yield f"{listed}{place}.{rest}"


def _engines(run: Run) -> str:
    used = [f"{name} {version}" for name, version in sorted(run.engines.items()) if version is not None]
    return f" Engines: {', '.join(used)}." if used else ""


def _omitted(run: Run) -> str:
    return f"\nA quick look, without {', '.join(sorted(run.omitted))}." if run.omitted else ""


def _count(number: int, name: str) -> str:
    return f"{number:,} {name}" + ("" if number == 1 else "s")
