"""Reports of single articles, each under the digest of all that it depends on.

The name of a file of the cache is made of the bytes of the article and of a fingerprint: the tool and the packages
it builds on, the engines that answer, the settings as they hold for the article with words and packs, and where the
article lies in the project. No absolute path and no time of change is among them, so that the folder can be carried
from one machine to another.
"""

import os
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from lint import resources, suppression
from lint.cache import early, store
from lint.cache.reports import plain, report
from lint.finding import Report
from lint.settings import Settings
from lint.text import Source

Versions = Mapping[str, str | None]
"""Of each engine that settings want, the version that answers; None if none does."""


class Articles:
    """What is known of articles.

    Args:
        home: the cache folder.
        today: the day of the run; articles may hold dates from which on something else is said about them.
    """

    def __init__(self, home: str, today: str = "") -> None:
        self.home = home
        self.today = today
        self.tool = early.digest(repr(tool()).encode("utf-8", "backslashreplace")).hex()
        self._words: dict[tuple[int, ...], tuple[str, tuple[object, ...]]] = {}
        self._packs: dict[tuple[str, ...], str] = {}

    def name(self, source: Source, settings: Settings, versions: Versions, packs: Sequence[str]) -> bytes:
        """The name under which the report of a source is kept.

        Args:
            source: the article.
            settings: that hold for it.
            versions: of the engines that the settings want.
            packs: folders of the packs that the settings name.
        """
        chosen = tuple(canonical(getattr(settings, key)) for key in _COUNT)
        place = os.path.relpath(source.path, settings.root).replace(os.sep, "/")
        asked = sorted((engine, settings.engines.get(engine, ""), found) for engine, found in versions.items())
        whole = (
            early.FORMAT,
            self.tool,
            asked,
            chosen,
            self._lists(settings),
            self.of_packs(tuple(packs)),
            _models(settings),
            place,
            self._days(source, settings),
        )
        fingerprint = early.digest(repr(whole).encode("utf-8", "backslashreplace"))
        return early.digest(fingerprint + source.text.encode("utf-8"))

    def _days(self, source: Source, settings: Settings) -> tuple[bool, ...]:
        """Which of the days have come from which on something else is said about a source."""
        days = suppression.turns(source.text, settings.suppressions.get("max_days", 0))
        return tuple(day <= self.today for day in days)

    def get(self, name: bytes, source: Source) -> Report | None:
        """The report that is kept under a name, for a source that has just been read."""
        held = early.load(early.place(self.home, "articles", name))
        try:
            known, values = held
            return report(values, source) if known == name else None
        except (TypeError, ValueError, KeyError):
            return None

    def put(self, name: bytes, found: Report) -> None:
        """Keep a report, unless something went wrong while it was made."""
        if found.source is not None and not found.problems:
            store.save(self.home, "articles", name, (name, plain(found)))

    def _lists(self, settings: Settings) -> str:
        """The digest of the project's words, which many articles share."""
        lists = (settings.accepted, settings.rejected, settings.learnt)
        key = tuple(map(id, lists))
        if key not in self._words:
            whole = repr(tuple(map(canonical, lists))).encode("utf-8", "backslashreplace")
            self._words[key] = (early.digest(whole).hex(), lists)  # kept, so that no other has its number
        return self._words[key][0]

    def of_packs(self, folders: tuple[str, ...]) -> str:
        """The digest of packs by name and content; those that came with the tool change with it."""
        if folders not in self._packs:
            self._packs[folders] = packs_digest(folders)
        return self._packs[folders]

    def packs_are_as_before(self) -> bool:
        """Whether no pack has changed since its digest was taken."""
        return all(packs_digest(folders) == known for folders, known in self._packs.items())


_COUNT = (
    "language",
    "audience",
    "select",
    "extend_select",
    "ignore",
    "severity",
    "min_confidence",
    "engines",
    "options",
    "suppressions",
)
"""The settings on which a report depends, beside words, packs and overrides, which have been applied."""


def canonical(value: Any) -> Any:
    """The same value in a form whose text is the same in every run; the order of keys may count and stays."""
    if isinstance(value, Mapping):
        return tuple((key, canonical(item)) for key, item in value.items())
    if isinstance(value, set | frozenset):
        return tuple(sorted(value))
    if isinstance(value, list | tuple):
        return tuple(canonical(item) for item in value)
    return value


def _models(settings: Settings) -> object:
    """A language model of the user's own: it may be gigabytes, so its content is not read for this."""
    named = settings.options.get("context", {}).get("model", "")
    return early.state(named) if named else None


def packs_digest(folders: Iterable[str]) -> str:
    """The digest of packs by name and content.

    Args:
        folders: of the packs.
    """
    ours = str(resources.packs())
    found: list[object] = []
    for folder in folders:
        if os.path.dirname(folder) == ours:
            found.append(os.path.basename(folder))
            continue
        found.append((os.path.basename(folder), pack_files(folder)))
    return early.digest(repr(found).encode("utf-8", "backslashreplace")).hex()


def pack_files(folder: str) -> list[tuple[str, bytes | None]]:
    """Name and digest of each file of a pack."""
    try:
        names = sorted(os.listdir(folder))
    except OSError:
        return []
    files = [name for name in names if name.endswith((".yaml", ".yml"))]
    return [(name, early.content(os.path.join(folder, name))) for name in files]


def tool() -> tuple[object, ...]:
    """This tool, this interpreter and what the tool builds on, wherever they are installed."""
    version, python, platform, _, files = early.stamp()
    try:
        with open(early.record(), "rb") as file:
            # What the installer itself adds differs between machines: the script, the compiled files.
            lines = [line for line in file.read().splitlines() if line.startswith((b"lint/", b"lint\\"))]
        files = early.digest(b"\n".join(line for line in lines if b"__pycache__" not in line))
    except OSError:
        pass
    return version, python, platform, files, early.packages()
