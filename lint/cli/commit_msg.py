"""``prooflint commit-msg``: the message of a commit, without what git adds to it."""

import os
import re
import subprocess
from collections.abc import Sequence

from lint import discovery
from lint.cli._arguments import Parser, add_selection, add_settings
from lint.cli._session import Session
from lint.cli.check import add_output, reporter_named, show
from lint.errors import UnreadableError, UserError
from lint.finding import Problem, Report
from lint.text import Source

ABOUT = "find mistakes in a commit message (for the commit-msg hook)"

_SCISSORS = "------------------------ >8 ------------------------"
_TRAILER = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]{0,60}(?::| #)\s?\S|\(cherry picked from commit |[ \t]+\S")
_GENERATED = re.compile(r"(?:Merge |Revert |fixup! |squash! |amend! )")
# A subject line is no sentence, and a message no article.
_NOT_FOR_MESSAGES = ("readability", "typography.lower-case-start", "harper.SentenceCapitalization")


def main(argv: Sequence[str]) -> int:
    """Check one message file.

    Returns:
        The exit status, as for ``prooflint check``.
    """
    found = Parser(prog="prooflint commit-msg", description="Find mistakes in a commit message.")
    found.add_argument("file", help="the file that git hands to the hook")
    add_output(found)
    found.add_argument("--exit-zero", action="store_true", help="exit with 0 even if there are findings")
    found.add_argument("--fail-on", choices=("error", "warning", "info", "never"), help="(warning)")
    add_settings(found)
    add_selection(found)
    found.set_defaults(quiet=False)
    arguments = found.parse(argv)
    arguments.ignore = [*arguments.ignore, _NOT_FOR_MESSAGES]
    reporter = reporter_named(arguments.output_format)
    session = Session(arguments)
    if not os.path.lexists(arguments.file):
        raise UserError(f"{arguments.file}: no such file")
    reports = [_report(session, arguments.file)]
    if not any(report.findings or report.problems for report in reports) and not arguments.output_file:
        return 0  # git shows what a hook prints, and a good message needs no comment
    return show(session, reports, reporter)


def _report(session: Session, path: str) -> Report:
    try:
        source = discovery.read(path)
    except UnreadableError as error:
        return Report(path, None, problems=(Problem(path, error.reason),))
    written = Source(path, blanked(source.text, _comment_mark()))
    return next(iter(session.proofreader.check_sources([written])))


def blanked(text: str, mark: str = "#") -> str:
    """The message with comments, trailers, the part below the scissors and generated subjects blanked.

    Every line keeps its length, so that positions stay those of the file.

    Args:
        text: what the hook was given.
        mark: the character or text that begins a comment.
    """
    lines = text.splitlines(keepends=True)
    cut = next((n for n, line in enumerate(lines) if line.startswith(mark) and _SCISSORS in line), len(lines))
    kept = [n for n, line in enumerate(lines[:cut]) if not line.startswith(mark)]
    hidden = set(range(len(lines))) - set(kept)
    hidden |= set(_trailers(lines, kept))
    subject = next((n for n in kept if lines[n].strip()), None)
    if subject is not None and _GENERATED.match(lines[subject]):
        hidden.add(subject)
    return "".join(re.sub(r"[^\r\n]", " ", line) if n in hidden else line for n, line in enumerate(lines))


def _trailers(lines: Sequence[str], kept: Sequence[int]) -> list[int]:
    """The last paragraph, if it is not the first and every line of it is a trailer or goes on with one."""
    paragraphs: list[list[int]] = [[]]
    for number in kept:
        if lines[number].strip():
            paragraphs[-1].append(number)
        elif paragraphs[-1]:
            paragraphs.append([])
    filled = [paragraph for paragraph in paragraphs if paragraph]
    if len(filled) < 2:
        return []
    last = filled[-1]
    whole = all(_TRAILER.match(lines[number]) for number in last) and not lines[last[0]][:1].isspace()
    return last if whole else []


def _comment_mark() -> str:
    """What begins a comment according to git's settings; “#” if git cannot say."""
    for key in ("core.commentString", "core.commentChar"):
        try:
            command = ["git", "config", "--get", key]
            answer = subprocess.run(command, capture_output=True, text=True, timeout=5, check=False)  # noqa: S603
        except (OSError, subprocess.SubprocessError):
            return "#"
        if answer.stdout.strip() and answer.stdout.strip() != "auto":
            return answer.stdout.strip()
    return "#"
