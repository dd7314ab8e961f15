"""SARIF 2.1.0 with what GitHub's code scanning wants; columns are UTF-16 units, as its viewers count.

What a comment or a baseline hides stays in the file with its suppression: a result that vanished would be taken for
one that was mended.
"""

import re
from collections.abc import Iterator
from typing import Any

from lint.finding import Finding, Hidden, Report
from lint.reporters import DEFAULT_STYLE, Run, Style
from lint.reporters._shared.columns import Columns
from lint.reporters._shared.content import (
    PROBLEM,
    Problems,
    can_be_put_in,
    clipped,
    engines,
    listed,
    remarks,
    said,
)
from lint.reporters._shared.encode import dumped, inert, line, whole
from lint.reporters._shared.sarif_rules import LEVELS, descriptor
from lint.reporters._shared.uris import uri

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

FINGERPRINT = "prooflintSentence/v1"
"""Not “primaryLocationLineHash”: that key belongs to the uploader, which warns of each value that it did not make."""

MOST_RESULTS = 25_000
"""Results of a run that GitHub takes; it shows 5,000 of them."""

MOST_BYTES = 10_000_000
"""Size of a compressed file that GitHub takes."""

Rules = dict[str, tuple[int, str]]
"""For each id its place in the list of rules, and its description as text."""

_BASE = "%SRCROOT%"
_VERSION = re.compile(r"\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?")
_SNIPPET = 1000
_PROBLEM = {
    "id": PROBLEM,
    "name": "ProoflintProblem",
    "shortDescription": {"text": "Something could not be checked."},
    "fullDescription": {"text": "Something could not be checked, so the article may hold more than is reported."},
    "help": {"text": "The message says what went wrong and how to mend it."},
}


def render(run: Run, style: Style = DEFAULT_STYLE) -> Iterator[str]:
    """One log with one run: its results as they come, then its rules and what else is known at the end."""
    del style
    size = _Size()
    for piece in _pieces(run, size):
        size.add(piece)
        yield piece


def _pieces(run: Run, size: "_Size") -> Iterator[str]:
    base = {_BASE: {"description": {"text": "The folder that prooflint was run in: the root of the repository."}}}
    yield f'{{"$schema": "{SCHEMA}",\n "version": "2.1.0",\n "runs": [{{\n  "columnKind": "utf16CodeUnits",\n'
    yield f'  "originalUriBaseIds": {dumped(base)},\n  "results": ['
    rules: Rules = {}
    problems = Problems()
    count = 0
    for report in run.reports:
        for result in _results(report, rules, compared=run.compared):
            yield ("," if count else "") + "\n   " + dumped(result)
            count += 1
        problems.add(report)
    notices = [_notice("error", told, path, PROBLEM) for path, told, _ in problems.rows()]
    notices += (_notice("note", remark) for remark in remarks(run))
    notices += (_notice("warning", told) for told in _limits(count, size))
    invocation = {"executionSuccessful": len(problems) == 0, "toolExecutionNotifications": notices}
    if run.exit:
        invocation |= {"exitCode": run.exit["status"], "exitCodeDescription": run.exit["reason"]}
    described = ",".join(f"\n    {text}" for _, text in rules.values())
    yield f'\n  ],\n  "invocations": [{dumped(invocation)}],\n'
    yield f'  "tool": {{"driver": {{{dumped(_driver(run))[1:-1]}, "rules": [{described}\n  ]}}}}\n }}]}}\n'


def _driver(run: Run) -> dict[str, Any]:
    semantic = {"semanticVersion": run.version} if _VERSION.fullmatch(run.version) else {}
    return {
        "name": "prooflint",
        "version": run.version,
        **semantic,
        "notifications": [_PROBLEM],
        "properties": {"engines": engines(run.engines)},
    }


def _results(report: Report, rules: Rules, *, compared: bool) -> Iterator[dict[str, Any]]:
    if report.source is None or not (report.findings or report.hidden):
        return
    columns = Columns(report.source, "utf-16")
    place = {"uri": uri(report.path), "uriBaseId": _BASE}
    if place["uri"].startswith("file:"):
        del place["uriBaseId"]
    compared = compared or any(one.by != "comment" for one in report.hidden)
    for finding, hidden, fingerprint in listed(report):
        if finding.rule.id not in rules:
            rules[finding.rule.id] = len(rules), dumped(descriptor(finding.rule))
        row, column, end_row, end_column = columns.range(finding)
        region = {"startLine": row, "startColumn": column, "endLine": end_row, "endColumn": end_column}
        state = "new" if hidden is None or hidden.by == "comment" else "unchanged"
        yield {
            "ruleId": finding.rule.id,
            "ruleIndex": rules[finding.rule.id][0],
            "level": LEVELS[finding.severity],
            "message": {"text": inert(said(finding)) or finding.rule.id},
            "locations": [{"physicalLocation": {"artifactLocation": place, "region": _shown(region, finding)}}],
            "partialFingerprints": {FINGERPRINT: fingerprint},
            **({"baselineState": state} if compared else {}),
            "suppressions": _suppressions(hidden),
            **_fixes(finding, place, region),
            "properties": {"confidence": finding.confidence, "also": list(finding.also)},
        }


def _shown(region: dict[str, int], finding: Finding) -> dict[str, Any]:
    if not finding.excerpt or len(finding.excerpt) > _SNIPPET:
        return {**region}
    return {**region, "snippet": {"text": whole(finding.excerpt)}}


def _suppressions(hidden: Hidden | None) -> list[dict[str, str]]:
    """An empty list says that the result is known not to be suppressed."""
    if hidden is None or hidden.by == "unchanged":
        return []
    kind = "inSource" if hidden.by == "comment" else "external"
    reason = {"justification": clipped(line(hidden.reason), 1000)} if hidden.reason.strip() else {}
    return [{"kind": kind, "status": "accepted", **reason}]


def _fixes(finding: Finding, place: dict[str, str], region: dict[str, int]) -> dict[str, Any]:
    if not can_be_put_in(finding):
        return {}
    fixes = []
    for text in dict.fromkeys(finding.replacements):  # the schema wants them different
        told = (
            f"Write “{clipped(inert(text))}”."
            if text.strip()
            else "Take it out."
            if not text
            else "Mend the space."
        )
        change = {"deletedRegion": region, "insertedContent": {"text": whole(text)}}
        changes = [{"artifactLocation": place, "replacements": [change]}]
        fixes.append({"description": {"text": told}, "artifactChanges": changes})
    return {"fixes": fixes}


def _notice(level: str, text: str, path: str = "", kind: str = "") -> dict[str, Any]:
    place = {"uri": uri(path)} if path else None
    return {
        **({"descriptor": {"id": kind, "index": 0}} if kind else {}),
        "level": level,
        "message": {"text": inert(clipped(text, 1000))},
        **({"locations": [{"physicalLocation": {"artifactLocation": place}}]} if place else {}),
    }


def _limits(results: int, size: "_Size") -> Iterator[str]:
    if results > MOST_RESULTS:
        yield (
            f"These are {results:,} results. GitHub takes at most {MOST_RESULTS:,} of a run and shows 5,000:"
            " check fewer articles at once, or put what is old into a baseline."
        )
    if size.compressed > MOST_BYTES:
        yield (
            f"Compressed, this file is larger than the {MOST_BYTES // 1_000_000} MB that GitHub takes:"
            " check fewer articles at once."
        )


class _Size:
    """The size of a text when compressed quickly: a bound for one that is compressed well."""

    def __init__(self) -> None:
        import zlib  # noqa: PLC0415  # for this format only

        self._pack = zlib.compressobj(1)
        self.compressed = 0

    def add(self, piece: str) -> None:
        """Count a piece; what is still in the compressor is not much."""
        self.compressed += len(self._pack.compress(piece.encode("ascii")))
