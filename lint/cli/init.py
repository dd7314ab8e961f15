"""``prooflint init``: the files of a new project, with what the articles say already."""

import argparse
import os
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from lint import house_style
from lint.cli import _init_steps as steps
from lint.cli._arguments import Parser
from lint.cli._init_cost import Cost, cost
from lint.cli._init_learn import Learnt, accept_list, learn, unread_formats
from lint.cli._init_write import File, put, show
from lint.cli._session import Session
from lint.cli._terminal import tell, write
from lint.display import safe
from lint.errors import UserError

ABOUT = "write settings, word lists and hooks that fit the articles there are"

MERGE = "merge=union"


def main(argv: Sequence[str]) -> int:
    """Read the archive, show what it says, and write the files that are not there.

    Returns:
        0; 2 if nothing was written because nobody could be asked; 3 if a file could not be read or checked.
    """
    arguments = _parser().parse(argv)
    paths = arguments.paths or ["articles" if Path("articles").is_dir() else "."]
    others = [*steps.hooks(arguments.hook or ""), *steps.ci(arguments.ci, paths)]
    session = Session(arguments)
    learnt = learn(session, paths)
    _show(learnt, unread_formats(session, paths))
    files = _learnt_files(learnt, paths)
    here = Path.cwd()
    new = {file.path.relative_to(here).as_posix(): file.text for file in files if not os.path.lexists(file.path)}
    costs = cost(paths, new, baseline=arguments.baseline)
    write(f"{safe(line)}\n" for line in ["", *costs.lines()])
    files += [*_baseline_files(costs), *others]
    return _finish(show(files), [*learnt.unread, *costs.problems], arguments)


def _parser() -> Parser:
    found = Parser(
        prog="prooflint init",
        description="Count how the articles write, propose the profile that is nearest to that, say what a check would "
        "find, and write settings, word lists, hooks and a CI step. A file that is there already is never touched.",
    )
    found.add_argument(
        "--from", dest="paths", nargs="+", metavar="PATH", help="the articles to learn from (articles, or .)"
    )
    found.add_argument("--baseline", action="store_true", help="put up with all that is found now")
    found.add_argument(
        "--hook",
        choices=steps.HOOKS,
        nargs="?",
        help="what runs hooks (as it is now)",
    )
    found.add_argument("--ci", choices=steps.CI, default="", help="where CI runs (as it is now)")
    found.add_argument("--dry-run", action="store_true", help="show the files and write none")
    found.add_argument("--yes", action="store_true", help="write without asking")
    return found


def _finish(new: Sequence[File], unread: Sequence[str], arguments: argparse.Namespace) -> int:
    for line in dict.fromkeys(unread):
        tell(f"not read: {line}")
    status = 3 if unread else 0
    if not new:
        print("\nThere is nothing to write.")
    elif arguments.dry_run:
        print("\nNothing was written (--dry-run).")
    elif arguments.yes or _agreed(len(new)):
        put(new)
        write([f"\n{line}\n" for line in steps.then(new)])
        print(f"\n{len(new)} file{'' if len(new) == 1 else 's'} written.")
    else:
        print("\nNothing was written.")
    return status


def _agreed(count: int) -> bool:
    """Whether the user wants the files.

    Raises:
        UserError: if nobody can be asked.
    """
    if os.environ.get("CI") or not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise UserError("nothing was written: nobody can be asked here; say --yes or --dry-run")
    what = "this file" if count == 1 else f"these {count} files"
    try:
        answer = input(f"\nWrite {what}? [y/N] ")
    except EOFError:
        return False
    return answer.strip().lower() in {"y", "yes"}


def _learnt_files(learnt: Learnt, paths: Sequence[str]) -> list[File]:
    """Settings and lists, also those that are there already."""
    here = Path.cwd()
    text = house_style.settings(learnt.tally, learnt.choices, learnt.profile, paths)
    files = [File(here / "prooflint.toml", text)]
    if learnt.words:
        files.append(File(here / "words" / "accept.txt", accept_list(learnt.words)))
    if learnt.names:
        files.append(File(here / "words" / "names.txt", learnt.names))
    return files


def _baseline_files(costs: Cost) -> list[File]:
    """The baseline and how git merges it; none if something could not be checked, for it would lack that."""
    name, text = costs.baseline
    if not name:
        if costs.failing:
            write(["To put up with all that for now and to be told what is new: prooflint init --baseline\n"])
        return []
    if costs.problems:
        tell("no baseline: it would lack what could not be checked")
        return []
    file = Path.cwd() / name
    return [File(file, text), File(file.parent / ".gitattributes", f"{file.name} {MERGE}\n", by_hand=True)]


def _show(learnt: Learnt, unread: Counter[str]) -> None:
    """Print what the archive says."""
    tally = learnt.tally
    write([f"{tally.articles:,} article{'' if tally.articles == 1 else 's'} read, {tally.words:,} words.\n"])
    kinds = ", ".join(f"{count:,} {suffix}" for suffix, count in learnt.formats.most_common())
    write([f"Formats: {safe(kinds)}\n"] if kinds else [])
    others = ", ".join(f"{count:,} {suffix}" for suffix, count in unread.most_common())
    write([f"Not read, for there is no format for it: {safe(others)}\n"] if others else [])
    tag, count = house_style.language(tally)
    write([f"English: {tag} in {count:,} articles\n" if tag else "English: not clear\n"])
    write(f"{safe(line)}\n" for line in house_style.evidence(tally))
    if learnt.profiles:
        write(["\nProfiles, the nearest first (clear topics kept, broken, all breaks):\n"])
        for one in learnt.profiles[:5]:
            counts = f"{len(one.kept):>3} kept  {len(one.broken):>3} broken  {one.breaks:>6,} breaks"
            write([f"  {one.profile:<12} {counts}\n"])
        proposed = learnt.profile
        write([f"Proposed: {proposed.profile}\n" if proposed else "None is clearly near.\n"])
