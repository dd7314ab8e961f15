"""What several formats say about a finding, a problem or a run, in the same words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from lint.finding import Finding, Hidden, Report
from lint.reporters import Run

PROBLEM = "prooflint.problem"
"""Stands where a format wants a rule, for something that went wrong."""

SHOWN = 60
"""Code points of an excerpt or a replacement that are shown."""

_MARKUP = frozenset("*_`~<>[](){}&\\|#$=\n\r")


def clipped(text: str, most: int = SHOWN) -> str:
    """The text, cut with “…” if it is longer than ``most`` code points."""
    return text if len(text) <= most else text[: most - 1] + "…"


def said(finding: Finding) -> str:
    """The message, and what could stand there instead if the message does not say so itself; no longer than a line."""
    message = clipped(finding.message, 1000)
    if not finding.replacements or f"“{finding.replacements[0]}”" in finding.message:
        return message
    listed = [f"“{clipped(text)}”" for text in finding.replacements[:3] if text.strip()]
    if listed:
        return f"{message} Suggestion: {' or '.join(listed)}."
    return message if finding.replacements[0] else f"{message} Suggestion: take it out."


def can_be_put_in(finding: Finding) -> bool:
    """Whether its replacements can stand exactly where its words do.

    A replacement is prose. Where the source under it holds markup, it would take the markup away.
    """
    return bool(finding.replacements) and (finding.fixable or _MARKUP.isdisjoint(finding.excerpt))


def listed(report: Report) -> Iterator[tuple[Finding, Hidden | None, str]]:
    """Findings in reading order, those that are hidden too, with what hides them and a fingerprint.

    A fingerprint (32 hexadecimal digits) is made from the rule, the sentence and how many findings alike stand
    before it in the article, hidden ones included. It names no line, so it lasts when the text around is edited.
    """
    from hashlib import blake2b  # noqa: PLC0415  # most articles are clean

    pairs: list[tuple[Finding, Hidden | None]] = [(finding, None) for finding in report.findings]
    pairs += [(one.finding, one) for one in report.hidden]
    seen: dict[tuple[str, str], int] = {}
    for finding, hidden in sorted(pairs, key=lambda pair: (pair[0].order, pair[1] is not None)):
        key = finding.rule.id, finding.anchor or " ".join(finding.excerpt.split())
        seen[key] = number = seen.get(key, 0) + 1
        data = "\0".join((*key, str(number))).encode("utf-8", "surrogatepass")
        yield finding, hidden, blake2b(data, digest_size=16).hexdigest()


def fields(finding: Finding, report: Report) -> dict[str, Any]:
    """A finding as in the JSON format; offsets and columns are code points."""
    assert report.source is not None
    start_line, start_column = report.source.position(finding.span.start)
    end_line, end_column = report.source.position(finding.span.end)
    return {
        "rule": finding.rule.id,
        "severity": finding.severity,
        "category": finding.rule.category,
        "message": finding.message,
        "start": finding.span.start,
        "end": finding.span.end,
        "line": start_line,
        "column": start_column,
        "end_line": end_line,
        "end_column": end_column,
        "excerpt": finding.excerpt,
        "replacements": list(finding.replacements),
        "fixable": finding.fixable,
        "confidence": finding.confidence,
        "also": list(finding.also),
    }


@dataclass(slots=True)
class Problems:
    """What went wrong, for formats that tell it once at the end: an engine that is missing is so for every article."""

    _seen: dict[tuple[str, str], list[Any]] = field(default_factory=dict)

    def add(self, report: Report) -> None:
        """Take note of the problems of a report."""
        for problem in report.problems:
            self._seen.setdefault((problem.where, problem.message), [report.path, 0])[1] += 1

    def rows(self) -> Iterator[tuple[str, str, str]]:
        """For each the path of the first article, one line, and what tells it from others in any run."""
        for (where, message), (path, count) in self._seen.items():
            told = message if where == path else f"{where}: {message}"
            more = f" ({count:,} articles)" if count > 1 else ""
            yield path, f"Not checked as it should be: {clipped(told, 1000)}{more}", f"{where}\0{message}"

    def __len__(self) -> int:
        return len(self._seen)


def remarks(run: Run) -> Iterator[str]:
    """What a reader should know about the run and that is no problem; after the last report."""
    yield from run.notices
    if run.omitted:
        yield f"A quick look, without {', '.join(sorted(run.omitted))}."


def ending(run: Run) -> Iterator[str]:
    """Why the run ends as it does, a line; nothing if nobody decides. After the last report."""
    if run.exit:
        yield f"exit {run.exit['status']}: {run.exit['reason']}"


def engines(versions: Mapping[str, str | None]) -> dict[str, str | None]:
    """The engines by name."""
    return dict(sorted(versions.items()))


def link(text: str) -> str | None:
    """The address, if it is one that can be followed."""
    return text if text.startswith(("https://", "http://")) and text.isascii() and " " not in text else None
