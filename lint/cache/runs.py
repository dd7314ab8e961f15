"""Outcomes of whole runs, each with all that the run looked at, for ``lint.cache.early`` to give again."""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from typing import Any

from lint.cache import early, store
from lint.cache.articles import pack_files
from lint.settings import Settings

MOST_INPUTS, MOST_TEXT = 20_000, 4_000_000
"""Files and code points beyond which a run is not written down: looking at them again is then most of the work."""

TICK = 20_000_000
"""Nanoseconds by which the time of a change may lie before the change: file systems count in ticks."""

Input = tuple[str, str, Any]
"""How something was looked at, where it is, and what was seen."""


@dataclass(frozen=True, slots=True)
class Trail:
    """What a run looked at.

    Attributes:
        words: the arguments of the command line.
        paths: the files and folders that were named.
        asked: for each folder whose settings hold for something: the settings file, or empty.
        searched: whether settings files were looked for from these folders upwards.
        loaded: all settings of the run.
        packs: folders of the packs that they name.
        walked: the folders in which articles were looked for.
        others: files and folders beside these that the outcome depends on, with the way to look at them.
    """

    words: Sequence[str]
    paths: Sequence[str]
    asked: dict[str, str]
    searched: bool
    loaded: Sequence[Settings]
    packs: Sequence[str]
    walked: Sequence[str]
    others: Sequence[tuple[str, str]] = field(default=())


def save(home: str, name: bytes, inputs: Iterable[Input], outcome: tuple[str, int]) -> None:
    """Keep what a run gave.

    Args:
        home: the cache folder.
        name: from ``early.key``.
        inputs: from ``inputs_of``.
        outcome: the text of the report and the exit status.
    """
    store.save(home, "runs", name, (name, tuple(inputs), *outcome))


def inputs_of(trail: Trail, read: Mapping[str, bytes], began: int) -> list[Input] | None:
    """All that a run looked at, as it is now; None if it is too much or something may have changed meanwhile.

    Args:
        trail: what the run looked at.
        read: the articles, each with the digest of what was read.
        began: when the run had read nothing yet, in nanoseconds of the clock.
    """
    if len(read) > MOST_INPUTS:
        return None
    found: list[Input] = [("content", path, seen) for path, seen in read.items()]
    for look, path in dict.fromkeys(_places(trail, read.keys())):
        seen = early.LOOKS[look](path)
        if look == "day" and seen:  # midnight has passed meanwhile
            return None
        if seen == b"" or (look not in ("there", "day") and not _is_older(path, began - TICK)):
            return None
        found.append((look, path, seen))
    return found


def _is_older(path: str, time: int) -> bool:
    """Whether a file was last changed before a time; one that is not there has not been changed."""
    try:
        state = os.lstat(path)
    except OSError:
        return True
    return max(state.st_mtime_ns, state.st_ctime_ns) < time


def _places(trail: Trail, read: AbstractSet[str]) -> Iterator[tuple[str, str]]:
    yield from trail.others
    for word in trail.words:
        # A file whose name is an option is spoken of.
        if word.startswith("-") and word not in ("-", "--"):
            yield "there", word
    for path in trail.paths:
        if path not in read:  # it is excluded, or a folder
            yield "there", path
            yield "names", path
    yield from _settings(trail)
    for path in trail.paths:
        if path in trail.walked:
            yield from _above(path)
    for folder in trail.walked:
        yield "names", folder
        yield "content", os.path.join(folder, ".gitignore")


def _settings(trail: Trail) -> Iterator[tuple[str, str]]:
    if trail.searched:
        for folder, file in trail.asked.items():
            yield from _search(folder, file)
    for settings in trail.loaded:
        if settings.file:
            yield from (("content", file) for file in _chain(settings.file))
        else:
            yield from (("there", os.path.join(place, ".git")) for place in _upwards(os.getcwd()))
        named = (*settings.accept, *settings.reject, *settings.name_lists)
        profile = (settings.profile,) if settings.profile.endswith(".toml") else ()
        yield from (("content", os.path.join(settings.root, name)) for name in (*named, *profile))
        model = settings.options.get("context", {}).get("model")
        if model:
            yield "state", model
    for folder in trail.packs:
        yield "names", folder
        yield from (("content", os.path.join(folder, name)) for name, _ in pack_files(folder))


def _search(folder: str, file: str) -> Iterator[tuple[str, str]]:
    """The settings files that were looked for from a folder upwards until one was found."""
    for place in _upwards(folder):
        for name in ("prooflint.toml", "pyproject.toml"):
            candidate = os.path.join(place, name)
            yield "content", candidate
            if candidate == file:
                return


def _upwards(folder: str) -> Iterator[str]:
    while True:
        yield folder
        above = os.path.dirname(folder)
        if above == folder:
            return
        folder = above


def _chain(file: str) -> list[str]:
    """A settings file and those that it extends."""
    import tomllib  # noqa: PLC0415  # most runs have no settings file

    found: list[str] = []
    while file and file not in found:
        found.append(file)
        try:
            with open(file, "rb") as handle:
                table = tomllib.loads(handle.read().decode("utf-8-sig"))
        except (OSError, ValueError):
            break
        if os.path.basename(file) == "pyproject.toml":
            table = table.get("tool", {}).get("prooflint", {})
        base = table.get("extends", "")
        file = os.path.realpath(os.path.join(os.path.dirname(file), base)) if base else ""
    return found


def _above(folder: str) -> Iterator[tuple[str, str]]:
    """What may keep files out from above a folder: the .gitignore files up to the root of the repository."""
    for place in _upwards(os.path.realpath(folder)):
        mark = os.path.join(place, ".git")
        yield "there", mark
        yield "content", os.path.join(place, ".gitignore")
        if os.path.exists(mark):
            return
