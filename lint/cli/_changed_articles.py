"""The changed articles of a run of ``prooflint check``, each as it is and as it was."""

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from lint.changes.articles import Changed, since, staged
from lint.changes.compare import Check, Former, Pair, reports
from lint.changes.git import Git, Texts
from lint.cli._session import Session
from lint.discovery import among, read
from lint.errors import UnreadableError, UserError
from lint.finding import Problem, Report
from lint.text import Source

if TYPE_CHECKING:
    from lint.changes.patch import Patch


class Changes:
    """The changed articles of a run.

    Args:
        session: of the run, with one of the options given.

    Attributes:
        paths: of the articles that are there and changed, as they are reported, in the order in which they are.

    Raises:
        UserError: if it cannot be found out what changed.
    """

    def __init__(self, session: Session) -> None:
        arguments = session.arguments
        if "-" in arguments.paths:
            raise UserError("- (standard input) is one article, of which no former version is known")
        self._git = Git(f"--since {arguments.since}" if arguments.since is not None else "--staged", os.environ)
        self._patches: dict[str, Patch] = {}
        self._where = "standard input" if arguments.diff_from == "-" else arguments.diff_from
        self._old: dict[str, Changed] = {}
        if arguments.diff_from is not None:
            self._patches = _patches(arguments.diff_from, self._where, session)
        elif arguments.staged:
            self._old = {change.path: change for change in staged(self._git)}
        else:
            self._old = {change.path: change for change in since(self._git, arguments.since)}
        self._places = dict(_named(session, frozenset(self._old or self._patches)))
        self.paths = list(self._places)

    def reports(self, check: Check) -> Iterator[Report]:
        """The report of each of them, in the order of the paths; what was found before is hidden as “unchanged”.

        Args:
            check: checks sources.

        Raises:
            UserError: if an article is not the text that the diff leads to.
        """
        with Texts(self._git) as texts:
            if self._patches:
                yield from reports((self._patched(path) for path in self.paths), check)
            else:
                yield from reports((self._pair(path, texts) for path in self.paths), check)

    def _pair(self, path: str, texts: Texts) -> Pair:
        """An article in git."""
        change = self._old[self._places[path]]
        new = _new(path, lambda: texts.source(path, change.new) if change.new else read(path))
        return Pair(new, lambda: _former([partial(texts.source, path, name) for name in change.old]))

    def _patched(self, path: str) -> Pair:
        """An article on the disk, with its part of a diff."""
        from lint.changes.patch import before  # noqa: PLC0415  # a hook reads no diff

        new = _new(path, lambda: read(path))
        if isinstance(new, Report):
            return Pair(new, Former)
        data = before(new.text.encode("utf-8"), self._patches[self._places[path]], self._where, path)
        return Pair(new, lambda: _former([] if data is None else [partial(Source.from_bytes, path, data)]))


def _named(session: Session, changed: frozenset[str]) -> Iterator[tuple[str, str]]:
    """How each changed article is reported, and where it is; those that the paths of the run do not lead to are not."""
    seen: set[str] = set()
    for named in session.arguments.paths or ["."]:
        for path in among(changed, named, session.wanted(named)):
            place = _place(path)
            if place not in seen:
                seen.add(place)
                yield path, place


def _place(path: str) -> str:
    """Where a path leads, without links in its folders."""
    folder, name = os.path.split(path)
    return str(Path(os.path.realpath(folder), name))


def _new(path: str, source: Callable[[], Source]) -> Source | Report:
    try:
        return source()
    except UnreadableError as error:
        return Report(path, None, problems=(Problem(path, error.reason),))


def _former(texts: Sequence[Callable[[], Source]]) -> Former:
    """What an article was; of a text that cannot be read nothing is old, and more is reported, not less."""
    sources: list[Source] = []
    notes: list[str] = []
    for text in texts:
        try:
            sources.append(text())
        except UnreadableError as error:
            notes.append(f"had a former text that {error.reason}: all that is found counts as new")
    return Former(tuple(sources), tuple(dict.fromkeys(notes)))


def _patches(named: str, where: str, session: Session) -> "dict[str, Patch]":
    """What a diff says about files, by where they are; what it says about links is left out."""
    from lint.changes.patch import parsed  # noqa: PLC0415

    try:
        data = sys.stdin.buffer.read() if named == "-" else Path(named).read_bytes()
    except OSError as error:
        raise UserError(f"--diff-from {named}: cannot be read: {(error.strerror or str(error)).lower()}") from None
    found = {}
    suffixes = session.wanted(".").suffixes
    for one in parsed(data, where):
        names = [os.fsdecode(name) for name in one.names]
        place = next((place for name in names for place in _places(name) if os.path.lexists(place)), None)
        if place is not None:
            if place.is_file() and not place.is_symlink():
                found[_place(str(place))] = one
        elif Path(names[0]).suffix.lower() in suffixes:
            raise UserError(
                f"{where}:{one.line}: there is no {names[0]} here, which the diff changes; "
                "run this where the diff was made, on the text that it leads to"
            )
    return found


def _places(name: str) -> Iterator[Path]:
    """Where a file of a diff may be: names begin at the root of the repository, or at the working folder."""
    here = Path.cwd()
    root = next((folder for folder in (here, *here.parents) if (folder / ".git").exists()), here)
    yield root / name
    yield here / name
