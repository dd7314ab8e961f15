"""``prooflint init``: the files of a new project, with what the articles say already."""

import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from lint import house_style
from lint.cli._arguments import Parser
from lint.cli._init_learn import Learnt, accept_list, learn, root_of
from lint.cli._session import Session
from lint.cli._terminal import write, write_file
from lint.cli._words_lists import shown
from lint.display import safe
from lint.errors import UserError

ABOUT = "write settings, word lists and hooks that fit the articles there are"


def main(argv: Sequence[str]) -> int:
    """Read the archive, show what it says, and write the files that are not there.

    Returns:
        0; 2 if nothing was written because nobody could be asked; 3 if a file could not be read.
    """
    found = Parser(
        prog="prooflint init",
        description="Count how the articles write, propose the profile that is nearest to that, and write settings, "
        "word lists, hooks and a CI step. A file that is there already is never touched.",
    )
    found.add_argument(
        "--from", dest="paths", nargs="+", metavar="PATH", help="the articles to learn from (articles, or .)"
    )
    found.add_argument("--dry-run", action="store_true", help="show the files and write none")
    found.add_argument("--yes", action="store_true", help="write without asking")
    arguments = found.parse(argv)
    paths = arguments.paths or ["articles" if Path("articles").is_dir() else "."]
    learnt = learn(Session(arguments), paths)
    _show(learnt)
    files = _files(learnt, paths)
    there = [path for path in files if os.path.lexists(path)]
    new = {path: text for path, text in files.items() if path not in there}
    for path, text in new.items():
        write([f"\n--- {safe(shown(path))}\n", *(f"{safe(line)}\n" for line in text.splitlines())])
    for path in there:
        write([f"\n{safe(shown(path))} is there already and stays as it is\n"])
    return _finish(new, learnt, dry=arguments.dry_run, yes=arguments.yes)


def _finish(new: Mapping[Path, str], learnt: Learnt, *, dry: bool, yes: bool) -> int:
    for line in learnt.unread:
        print(f"prooflint: not read: {safe(line)}", file=sys.stderr)
    status = 3 if learnt.unread else 0
    if not new:
        print("\nThere is nothing to write.")
    elif dry:
        print("\nNothing was written (--dry-run).")
    elif yes or _agreed(len(new)):
        for path, text in new.items():
            _write(path, text)
        print(f"\n{len(new)} file{'' if len(new) == 1 else 's'} written.")
    else:
        print("\nNothing was written.")
    return status


def _agreed(count: int) -> bool:
    """Whether the user wants the files.

    Raises:
        UserError: if nobody can be asked.
    """
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise UserError("nothing was written: nobody can be asked here; say --yes or --dry-run")
    what = "this file" if count == 1 else f"these {count} files"
    try:
        answer = input(f"\nWrite {what}? [y/N] ")
    except EOFError:
        return False
    return answer.strip().lower() in {"y", "yes"}


def _write(path: Path, text: str) -> None:
    """Write a file that is not there; one that came up meanwhile stays.

    Raises:
        UserError: if that cannot be done.
    """
    if os.path.lexists(path):
        raise UserError(f"{path}: came up meanwhile and was not touched")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError(f"{path.parent}: cannot be made: {(error.strerror or str(error)).lower()}") from None
    write_file(str(path), [text])


def _files(learnt: Learnt, paths: Sequence[str]) -> dict[Path, str]:
    """All files by path, also those that are there already."""
    here = Path.cwd()
    root = root_of(here)
    files = {here / "prooflint.toml": house_style.settings(learnt.tally, learnt.choices, learnt.profile, paths)}
    if learnt.words:
        files[here / "words" / "accept.txt"] = accept_list(learnt.words)
    if learnt.names:
        files[here / "words" / "names.txt"] = learnt.names
    files[root / ".pre-commit-config.yaml"] = house_style.HOOKS
    if not (root / ".gitlab-ci.yml").exists():
        from_root = [Path(os.path.relpath(path, root)).as_posix() for path in paths]
        files[root / ".github" / "workflows" / "prooflint.yml"] = house_style.workflow(from_root)
    return files


def _show(learnt: Learnt) -> None:
    """Print what the archive says."""
    tally = learnt.tally
    write([f"{tally.articles:,} article{'' if tally.articles == 1 else 's'} read, {tally.words:,} words.\n"])
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
