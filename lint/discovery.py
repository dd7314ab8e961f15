"""From the paths that a user names to the files that are checked."""

import os
import stat
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from lint.errors import UnreadableError, UserError
from lint.globs import matcher
from lint.text import MAX_BYTES, Source

SKIPPED = frozenset({".git", ".hg", ".svn", ".venv", "node_modules", "__pycache__", ".tox", ".mypy_cache"})
"""Folders that hold no articles."""

Folder = tuple[str, list[str], list[str]]
"""A folder with the names of its folders and of its files, as ``os.walk`` gives it."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be looked for.

    Attributes:
        suffixes: endings of files that are checked when a folder is named, lower case.
        root: the folder that ``exclude`` is relative to.
        exclude: patterns as in .gitignore.
        force_exclude: whether files that are named themselves can be excluded.
        gitignore: whether files that git ignores are left out of folders.
    """

    suffixes: frozenset[str]
    root: str = "."
    exclude: tuple[str, ...] = ()
    force_exclude: bool = False
    gitignore: bool = True


def files(paths: Iterable[str], wanted: Wanted, walked: list[str] | None = None) -> Iterator[str]:
    """The files to check, each once: as named, folders walked in the order of names.

    A file that is named itself is taken whatever its ending. Links to folders inside a folder are not
    followed, so that a loop ends.

    Args:
        paths: as a user names them.
        wanted: what is to be looked for.
        walked: takes the folders that are looked into.

    Raises:
        UserError: if a path does not exist.
    """
    seen: set[str] = set()
    for path in paths:
        try:
            mode = os.stat(path).st_mode
        except OSError as error:
            raise UserError(f"{path}: {_missing(path, error)}") from None
        if stat.S_ISDIR(mode):
            found: Iterable[str] = _walk(path, wanted, [] if walked is None else walked)
        elif wanted.force_exclude and _excluded(path, wanted):
            continue
        else:
            found = (path,)
        for name in found:
            if name not in seen:
                seen.add(name)
                yield name


def among(names: Collection[str], path: str, wanted: Wanted) -> Iterator[str]:
    """Those of some files that ``files`` would give for a path, in its order; they need not be on the disk.

    Args:
        names: of the files: absolute, without links in their folders.
        path: as a user names it.
        wanted: what is to be looked for.

    Raises:
        UserError: if the path does not exist and is none of the files.
    """
    if os.path.isdir(path):
        top = os.path.join(os.path.realpath(path), "")
        yield from _walk(
            path, wanted, [], _folders(path, [name[len(top) :] for name in names if name.startswith(top)])
        )
    elif os.path.join(os.path.realpath(os.path.dirname(path)), os.path.basename(path)) in names:
        if not (wanted.force_exclude and _excluded(path, wanted)):
            yield path
    elif not os.path.lexists(path):
        raise UserError(f"{path}: no such file or folder")


def _folders(top: str, names: Iterable[str]) -> Iterator[Folder]:
    """What ``os.walk`` would give for a folder, were there only some files below it; their names begin there."""
    leaves = []
    below: dict[str, list[str]] = {}
    for name in names:
        first, _, rest = name.partition(os.sep)
        if rest:
            below.setdefault(first, []).append(rest)
        else:
            leaves.append(first)
    folders = list(below)
    yield top, folders, leaves
    for folder in folders:
        yield from _folders(os.path.join(top, folder), below[folder])


def _missing(path: str, error: OSError) -> str:
    if os.path.islink(path):
        return "this link leads nowhere; mend or remove it"
    if error.errno is not None and not isinstance(error, FileNotFoundError | NotADirectoryError):
        return f"cannot be opened: {(error.strerror or 'unknown error').lower()}"
    return "no such file or folder"


def _excluded(path: str, wanted: Wanted) -> bool:
    relative = os.path.relpath(path, wanted.root).replace(os.sep, "/")
    return matcher(wanted.exclude)(relative)


def _walk(top: str, wanted: Wanted, walked: list[str], tree: Iterable[Folder] | None = None) -> Iterator[str]:
    """Files below a folder, each folder's own first, by name; ``tree`` is what is there, if not what the disk says."""
    ignored = _gitignored(top) if wanted.gitignore else {}
    for folder, names, leaves in tree or os.walk(top):
        walked.append(folder)
        rules = _rules_here(folder, ignored) if wanted.gitignore else ()
        names[:] = sorted(
            name
            for name in names
            if name not in SKIPPED
            and not _hidden_by(rules, os.path.join(folder, name) + "/")
            and not (wanted.exclude and _excluded(os.path.join(folder, name) + "/", wanted))
        )
        for leaf in sorted(leaves):
            path = os.path.join(folder, leaf)
            if os.path.splitext(leaf)[1].lower() not in wanted.suffixes:
                continue
            if _hidden_by(rules, path) or (wanted.exclude and _excluded(path, wanted)):
                continue
            yield os.path.normpath(path) if folder != "." else leaf


Rules = tuple[tuple[str, tuple[str, ...]], ...]
"""Folders with the patterns of their .gitignore, outermost first."""


def _gitignored(top: str) -> dict[str, Rules]:
    """The rules that hold for a folder because of those above it, up to the root of its repository."""
    chain = []
    place = Path(top).resolve()
    for folder in (place, *place.parents):
        chain.append(folder)
        if (folder / ".git").exists():
            above: Rules = ()
            for each in reversed(chain[1:]):
                above = (*above, *_patterns(str(each)))
            return {str(place): above}
    return {str(place): ()}


def _rules_here(folder: str, known: dict[str, Rules]) -> Rules:
    """The rules that hold in a folder: those of the folder above and its own."""
    place = os.path.realpath(folder)
    if place not in known:
        known[place] = known.get(os.path.dirname(place), ())
    elif known[place] and known[place][-1][0] == place:
        return known[place]
    known[place] = (*known[place], *_patterns(place))
    return known[place]


def _patterns(folder: str) -> Rules:
    file = Path(folder) / ".gitignore"
    try:
        lines = tuple(file.read_text("utf-8", "replace").splitlines())
    except OSError:
        return ()
    return ((folder, lines),) if lines else ()


def _hidden_by(rules: Rules, path: str) -> bool:
    if not rules:
        return False
    full = os.path.join(os.path.realpath(os.path.dirname(path.rstrip("/"))), os.path.basename(path.rstrip("/")))
    tail = "/" if path.endswith("/") else ""
    return any(
        matcher(patterns)(os.path.relpath(full, folder).replace(os.sep, "/") + tail) for folder, patterns in rules
    )


def read(path: str) -> Source:
    """The source of a file.

    Raises:
        UnreadableError: if it is no regular file, is too large, cannot be read or is not UTF-8.
    """
    try:
        descriptor = os.open(
            path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0)
        )  # a named pipe must not make us wait
    except OSError as error:
        raise UnreadableError(path, f"cannot be opened: {(error.strerror or str(error)).lower()}") from None
    with open(descriptor, "rb", buffering=0) as file:
        state = os.fstat(file.fileno())
        if not stat.S_ISREG(state.st_mode):
            raise UnreadableError(path, "is not a file that can be checked (a pipe, a device or a socket)")
        if state.st_size > MAX_BYTES:
            raise UnreadableError(path, f"is larger than {MAX_BYTES // 1_000_000} MB; split it")
        try:
            data = file.read(MAX_BYTES)
        except OSError as error:
            raise UnreadableError(path, f"cannot be read: {(error.strerror or str(error)).lower()}") from None
    return Source.from_bytes(path, data or b"")
