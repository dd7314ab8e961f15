"""Proofread, annotate, summarise and count.

The environment: PROOFLINT_PATHS, PROOFLINT_ARGS, PROOFLINT_SINCE, PROOFLINT_FAIL_ON, PROOFLINT_ENGINES,
PROOFLINT_FORMAT (inputs of the action), and the files and variables of the runner.

An article is checked once. Every further format is made from the results that the first run left in the cache.
"""
# ruff: noqa: INP001  # a script

import json
import os
import re
import shlex
import subprocess
import sys
from collections import Counter
from pathlib import Path

import _runner as runner
import _since as changes

SUFFIXES = {"sarif": ".sarif", "junit": ".xml", "checkstyle": ".xml", "markdown": ".md", "tap": ".tap"}
"""Endings of report files; those of the other formats are JSON."""

TEXTS = ("full", "concise", "azure")
"""Formats for a log."""

SUMMARY = 1_000_000
"""Bytes of a job summary; GitHub takes 1 MiB and drops the whole of a longer one."""


def main() -> int:
    """Run prooflint.

    Returns:
        Its exit status.
    """
    try:
        words, name = _words(), _format()
    except runner.InputError as error:
        runner.say("error", str(error))
        return 2
    report = runner.HOME / "report.json"
    report.parent.mkdir(parents=True, exist_ok=True)
    first = _prooflint(words, "json", report)
    runner.write(first.stdout + first.stderr)
    if first.returncode not in (0, 1, 3):
        said = first.stderr.decode("utf-8", "replace").strip()
        runner.say("error", said.removeprefix("prooflint: ") or f"prooflint ended with {first.returncode}")
        return first.returncode if first.returncode > 0 else 3
    counts = _counts(report)
    report = _show(words, name, report)
    _summarise(words)
    runner.outputs({**counts, "report": report, "status": first.returncode})
    return first.returncode


def _words() -> list[str]:
    """The arguments of prooflint. Each input becomes whole words; no shell ever reads them."""
    environ = os.environ
    words = _options(environ.get("PROOFLINT_ARGS", ""))
    since = changes.since(environ.get("PROOFLINT_SINCE", "").strip(), environ, runner.say)
    words += [f"--since={since}"] if since else []
    fail_on = environ.get("PROOFLINT_FAIL_ON", "").strip()
    words += [f"--fail-on={fail_on}"] if fail_on else []
    words += [f"--engine={engine}={mode}" for engine, mode in runner.engines().items()]
    lines = (line.strip() for line in environ.get("PROOFLINT_PATHS", "").splitlines())
    # What begins with a dash is a file all the same.
    paths = [f"./{line}" if line.startswith("-") else line for line in lines if line]
    return [*words, "--", *(paths or ["."])]


def _options(text: str) -> list[str]:
    try:
        words = shlex.split(text)
    except ValueError as error:
        raise runner.InputError(f"args: {str(error).lower()}") from None
    for word in words:
        if word.startswith("--out"):
            raise runner.InputError(f"args: “{word}” is set by the action; use the input “format”")
    return words


def _format() -> str:
    name = os.environ.get("PROOFLINT_FORMAT", "").strip() or "github"
    if not re.fullmatch(r"[a-z]+(-[a-z]+)*", name):
        raise runner.InputError("format: expected the name of a format of reports, such as github or sarif")
    return name


def _prooflint(words: list[str], name: str, report: Path | None = None) -> "subprocess.CompletedProcess[bytes]":
    """Run ``prooflint check``; what it writes is kept."""
    options = [f"--output-format={name}", *([f"--output-file={report}"] if report else [])]
    return runner.run([runner.program("prooflint"), "check", *options, *words], subprocess.PIPE)


def _counts(report: Path) -> dict[str, int]:
    """Findings by severity, and problems."""
    reports = json.loads(report.read_bytes())["reports"]
    found = Counter(finding["severity"] for one in reports for finding in one["findings"])
    return {
        "findings": found.total(),
        "errors": found["error"],
        "warnings": found["warning"],
        "remarks": found["info"],
        "problems": sum(len(one["problems"]) for one in reports),
    }


def _show(words: list[str], name: str, report: Path) -> Path:
    """Put the findings into the log, and the report into its file.

    Returns:
        The file.
    """
    if name == "github":
        sys.stdout.flush()
        sys.stdout.buffer.write(_prooflint(words, name).stdout)  # its commands are meant, and it makes no others
        sys.stdout.flush()
        return report
    runner.write(_prooflint(words, name if name in TEXTS else "concise").stdout)
    if name == "json" or name in TEXTS:
        return report
    other = report.with_suffix(SUFFIXES.get(name, f".{name}.json"))
    done = _prooflint(words, name, other)
    if done.returncode not in (0, 1, 3):
        runner.say("error", done.stderr.decode("utf-8", "replace").strip())
        raise SystemExit(2)
    return other


def _summarise(words: list[str]) -> None:
    """Append the report to the summary of the job, if it fits."""
    place = os.environ.get("GITHUB_STEP_SUMMARY")
    if not place:
        return
    text = _prooflint(words, "markdown").stdout
    if len(text) > SUMMARY:
        text = b"The report of prooflint is too long for this page; it stands in the log of the step.\n"
    with Path(place).open("ab") as file:
        file.write(text.rstrip() + b"\n")


if __name__ == "__main__":
    sys.exit(main())
