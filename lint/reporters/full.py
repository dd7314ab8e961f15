"""The report for a writer: by article, in reading order, with the words underlined."""

from collections import Counter
from collections.abc import Iterator

from lint.display import safe, window
from lint.finding import Finding, Report
from lint.reporters import DEFAULT_STYLE, Run, Style
from lint.text import Source, Span

SHOWN_ALIKE = 5
"""Remarks of one rule in one article that are shown whole; the others are counted."""

AROUND = 2000
"""Code points of a long line that are looked at on either side of a finding."""

_COLORS = {"error": "31", "warning": "33", "info": "36", "problem": "35"}


def render(run: Run, style: Style = DEFAULT_STYLE) -> Iterator[str]:
    """Articles with findings, then problems, then counts that a writer understands."""
    if style.statistics:
        yield from _statistics(run, style)
    else:
        for report in run.reports:
            yield from _article(report, style)
    yield from _problems(run, style)
    if not style.quiet:
        yield from _summary(run, style)


def _paint(text: str, code: str, style: Style) -> str:
    return f"\x1b[{code}m{text}\x1b[0m" if style.color else text


def _article(report: Report, style: Style) -> Iterator[str]:
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


def _problems(run: Run, style: Style) -> Iterator[str]:
    problems = [(report.path, problem) for report in run.reports for problem in report.problems]
    notes = [(report.path, note) for report in run.reports for note in report.notes]
    if problems:
        yield _paint("Not checked as it should be:", "1;35", style) + "\n"
        alike = Counter(problem for _, problem in problems)
        for path, problem in problems:
            count = alike.pop(problem, 0)
            if count > 1:  # an engine that is missing is so for every article
                yield f"  {_count(count, 'article')}: {safe(problem.where)}: {safe(problem.message)}\n"
            elif count:
                where = "" if problem.where == path else f"{safe(problem.where)}: "
                yield f"  {safe(path)}: {where}{safe(problem.message)}\n"
        yield "\n"
    for path, note in notes:
        yield f"{safe(path)} {safe(note)}\n"
    for notice in run.notices:
        yield f"{safe(notice)}\n"


def _statistics(run: Run, style: Style) -> Iterator[str]:
    counts = Counter(finding.rule.id for report in run.reports for finding in report.findings)
    severities = {finding.rule.id: finding.severity for report in run.reports for finding in report.findings}
    for rule, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        word = "remark" if severities[rule] == "info" else severities[rule]
        yield f"{count:6}  {_paint(word.ljust(7), _COLORS[severities[rule]], style)}  {rule}\n"
    if counts:
        yield "\n"


def _summary(run: Run, style: Style) -> Iterator[str]:
    counts: Counter[str] = Counter()
    touched = 0
    for report in run.reports:
        counts.update(finding.severity for finding in report.findings)
        touched += bool(report.findings)
    counts["problem"] = sum(len(report.problems) for report in run.reports)
    names = {"error": "error", "warning": "warning", "info": "remark", "problem": "problem"}
    parts = [_paint(_count(counts[key], name), _COLORS[key], style) for key, name in names.items() if counts[key]]
    read = sum(report.source is not None for report in run.reports)
    words = sum(report.words for report in run.reports)
    scope = f"{_count(read, 'article')}, {_count(words, 'word')}"
    suppressed = sum(report.suppressed for report in run.reports)
    hidden = f" {_count(suppressed, 'finding')} marked as fine." if suppressed else ""
    if not parts:
        yield f"{_paint('Nothing to mend', '32', style)} in {scope}.{hidden}{_engines(run)}\n"
        return
    listed = " and ".join(parts) if len(parts) < 3 else f"{', '.join(parts[:-1])} and {parts[-1]}"
    place = f" in {touched} of {scope}" if read > 1 else f" in {scope}"
    yield f"{listed}{place}.{hidden}{_engines(run)}\n"


def _engines(run: Run) -> str:
    used = [f"{name} {version}" for name, version in sorted(run.engines.items()) if version is not None]
    return f" Engines: {', '.join(used)}." if used else ""


def _count(number: int, name: str) -> str:
    return f"{number:,} {name}" + ("" if number == 1 else "s")
