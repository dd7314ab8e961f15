"""From arguments to settings and a proofreader."""

import argparse
import os
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property, partial
from pathlib import Path
from typing import Any

from lint import discovery, resources, settings
from lint.cli._terminal import tell
from lint.engine import Proofreader, formats
from lint.errors import UserError
from lint.machine import machine
from lint.settings import Settings


class Session:
    """Settings by file, and the proofreader that works under them.

    Args:
        arguments: of a command; options that a command does not have count as not given.
        everything: whether house rules that nobody wants are looked for too, to say what became of them.

    Attributes:
        walked: the folders in which articles were looked for.
    """

    def __init__(self, arguments: argparse.Namespace, *, everything: bool = False) -> None:
        self.arguments = arguments
        self.everything = everything
        self._by_folder: dict[str, Settings] = {}
        self._by_file: dict[Path | None, Settings] = {}
        self._by_path: dict[str, Settings] = {}
        self.walked: list[str] = []

    def __reduce__(self) -> tuple[Any, ...]:
        """To a process that checks for this one go the arguments: it reads the settings itself."""
        return partial(Session, everything=self.everything), (self.arguments,)

    @cached_property
    def proofreader(self) -> Proofreader:
        """One for the whole run."""
        cache = str(resources.cache(os.environ))
        here = machine(os.environ)
        return Proofreader(self.settings_for, cache, here, tell=tell, everything=self.everything)

    @cached_property
    def base(self) -> Settings:
        """The settings of the working folder."""
        return self._folder_settings(str(Path.cwd()))

    def settings_for(self, path: str) -> Settings:
        """The settings that hold for a file, with its overrides and the options of the command line."""
        if path not in self._by_path:
            found = self._folder_settings(os.path.dirname(os.path.abspath(path))).for_path(path)  # noqa: PTH100, PTH120
            self._by_path[path] = found.with_values(self.given)
        return self._by_path[path]

    def is_overridden(self, path: str) -> bool:
        """Whether an override of its settings holds for a file."""
        found = self._folder_settings(os.path.dirname(os.path.abspath(path)))  # noqa: PTH100, PTH120
        return found.for_path(path) is not found

    def verify(self) -> None:
        """Refuse selectors that fit no rule.

        Raises:
            UserError: naming the selector and where it stands.
        """
        for found in {id(found): found for found in (self.base, *self._by_file.values())}.values():
            self.proofreader.verify_selectors(found, found.file or "command line")
        self.proofreader.verify_selectors(self.base.with_values(self.given), "command line")

    def files(self, paths: Iterable[str]) -> Iterator[str]:
        """The files to check.

        Raises:
            UserError: if a path does not exist, or if no file is found in any of those that were named.
        """
        seen: set[str] = set()
        empty = []
        for path in paths:
            place = path if os.path.isdir(path) else os.path.dirname(path) or "."  # noqa: PTH112, PTH120
            found = self._folder_settings(os.path.abspath(place))  # noqa: PTH100
            wanted = discovery.Wanted(
                suffixes=frozenset(formats()) - {""},
                root=found.root,
                exclude=found.exclude,
                force_exclude=found.force_exclude or self._option("force_exclude", default=False),
                gitignore=found.respect_gitignore,
            )
            count = 0
            for name in discovery.files([path], wanted, self.walked):
                count += 1
                if name not in seen:
                    seen.add(name)
                    yield name
            if not count and os.path.isdir(path):  # noqa: PTH112
                empty.append(path)
        if empty and not seen:
            raise UserError(
                f"no articles found in {', '.join(empty)} ({', '.join(sorted(set(formats()) - {''}))})"
            )

    @property
    def by_folder(self) -> Mapping[str, Settings]:
        """The settings of every folder that was asked about, without overrides and options."""
        return self._by_folder

    @cached_property
    def given(self) -> dict[str, Any]:
        """What the command line sets, checked like a settings file."""
        values: dict[str, Any] = {}
        for key in ("select", "extend_select", "ignore"):
            listed = tuple(word for words in self._option(key, default=[]) for word in words)
            if listed:
                values[key.replace("_", "-")] = listed
        for key in ("language", "audience", "min_confidence"):
            value = self._option(key, default=None)
            if value is not None:
                values[key.replace("_", "-")] = value
        engines = dict(self._engine(word) for word in self._option("engine", default=[]))
        if engines:
            values["engines"] = engines
        return settings.check_values("command line", values, self._options)

    @staticmethod
    def _engine(word: str) -> tuple[str, str]:
        name, _, mode = word.partition("=")
        if not mode:
            raise UserError(f"--engine {word}: write it as NAME=MODE, such as harper=off")
        return name, mode

    def _option(self, name: str, *, default: Any) -> Any:
        return getattr(self.arguments, name, default)

    @cached_property
    def _options(self) -> dict[str, type[Any]]:
        return {name: checker.options for name, checker in self.proofreader.checkers.items()}

    def _folder_settings(self, folder: str) -> Settings:
        if folder not in self._by_folder:
            self._by_folder[folder] = self._load(self._settings_file(folder))
        return self._by_folder[folder]

    def _settings_file(self, folder: str) -> Path | None:
        if self._option("isolated", default=False):
            return None
        named = self._option("config", default=None)
        if named is None:
            return settings.find(Path(folder))
        if not Path(named).is_file():
            raise UserError(f"--config {named}: no such file")
        return Path(named).resolve()

    def _load(self, file: Path | None) -> Settings:
        if file not in self._by_file:
            isolated = self._option("isolated", default=False)
            root = Path.cwd() if isolated else _repository(Path.cwd())
            self._by_file[file] = settings.load(
                file,
                root,
                self._options,
                word_lists=not isolated,
                profile=self._option("profile", default=None) or "",
            )
        return self._by_file[file]


def _repository(folder: Path) -> Path:
    """The root of the git repository that a folder is in, or the folder."""
    return next((place for place in (folder, *folder.parents) if (place / ".git").exists()), folder)
