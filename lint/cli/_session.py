"""From arguments to settings and a proofreader."""

import argparse
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cached_property, partial
from pathlib import Path
from typing import Any, ClassVar

from lint import discovery, resources, settings
from lint.cache import early
from lint.cache.blocks import Blocks
from lint.checker import OptionsByName, describe, module_of
from lint.cli import _quick as quick
from lint.cli._terminal import tell
from lint.engine import Memory, Proofreader, formats
from lint.engine.guests import Guests
from lint.errors import UserError
from lint.extensions import offered
from lint.machine import machine
from lint.settings import Settings

ENGINES = ("harper", "languagetool")
"""The engines that come with the tool: to find them would be to load all checkers."""

MOST_PATHS = 1_000
"""Files whose settings are remembered: each is asked about several times while it is checked."""


class Session:
    """Settings by file, and the proofreader that works under them.

    Args:
        arguments: of a command; options that a command does not have count as not given.
        everything: whether house rules that nobody wants are looked for too, to say what became of them.

    Attributes:
        walked: the folders in which articles were looked for.
        jobs: how many processes may check files side by side.
        tell: says a line to whoever looks on.
        is_warm: whether it lasts for several runs, in a process that nobody watches.
        allows_service: whether no settings that this process has read refuse the local service.
    """

    is_warm = False
    allows_service: ClassVar[bool] = True

    def __init__(self, arguments: argparse.Namespace, *, everything: bool = False) -> None:
        self.arguments = arguments
        self.everything = everything
        self._by_folder: dict[str, Settings] = {}
        self._by_file: dict[Path | None, Settings] = {}
        self._by_path: dict[str, Settings] = {}
        self._settled: dict[int, Settings] = {}  # by the number of settings that are kept in _by_file
        self.walked: list[str] = []
        self.jobs = 1
        self.tell = tell

    def __reduce__(self) -> tuple[Any, ...]:
        """To a process that checks for this one go the arguments: it reads the settings itself."""
        return partial(Session, everything=self.everything), (self.arguments,)

    @cached_property
    def proofreader(self) -> Proofreader:
        """One for the whole run."""
        cache = str(resources.cache(os.environ))
        here = replace(machine(os.environ), today=self.today)
        memory = self._memory()
        made = Proofreader(self.settings_for, cache, here, self.tell, everything=self.everything, memory=memory)
        if "_engines" in self.__dict__:
            made.guests.take(self._engines.versions, self._engines.absent, self._engines.notices)
        return made

    def _memory(self) -> Memory:
        """What was said about paragraphs before, in other runs too unless they are not to count."""
        off = self.everything or self._option("no_cache", default=False) or not early.is_on((), os.environ)
        # What another distribution's checker depends on is not known here.
        if off or any(offered(group) for group in ("lint.checkers", "lint.formats")):
            return Memory()
        return Memory(Blocks(early.folder(os.environ)))

    @cached_property
    def today(self) -> str:
        """The day of the run in UTC, so that a desk and its CI agree; ``PROOFLINT_TODAY`` is another one, for a trial.

        Raises:
            UserError: if the variable holds no date.
        """
        found = early.today(os.environ)
        if os.environ.get("PROOFLINT_TODAY"):
            from datetime import date  # noqa: PLC0415

            try:
                return date.fromisoformat(found).isoformat()
            except ValueError:
                raise UserError(f"PROOFLINT_TODAY={found} is no date: write it as 2027-03-01") from None
        return found

    @property
    def guests(self) -> Guests:
        """The engines: those of the proofreader; as long as there is none, they are only asked who they are."""
        return self.proofreader.guests if "proofreader" in self.__dict__ else self._engines

    @cached_property
    def _engines(self) -> Guests:
        found = {name: describe(name, module_of(name)) for name in ENGINES}
        return Guests(found, Proofreader.options, machine(os.environ), self.tell)

    def afterwards(self, work: Callable[[], None]) -> None:
        """Do what nobody waits for, when the report has been written."""
        work()

    @cached_property
    def base(self) -> Settings:
        """The settings of the working folder."""
        return self._folder_settings(str(Path.cwd()))

    def settings_for(self, path: str) -> Settings:
        """The settings that hold for a file, with its overrides and the options of the command line."""
        if path not in self._by_path:
            if len(self._by_path) >= MOST_PATHS:
                self._by_path.clear()
            found = self._folder_settings(os.path.dirname(os.path.abspath(path)))  # noqa: PTH100, PTH120
            special = found.for_path(path)
            self._by_path[path] = self._shared(found) if special is found else self.settled(special)
        return self._by_path[path]

    def settled(self, found: Settings) -> Settings:
        """Settings with the options of the command line."""
        settled = found.with_values(self.given)
        return (
            quick.limited(settled, self.proofreader.checkers) if self._option("fast", default=False) else settled
        )

    def _shared(self, found: Settings) -> Settings:
        """The same for files of which no override speaks: they share one."""
        if id(found) not in self._settled:
            self._settled[id(found)] = self.settled(found)
        return self._settled[id(found)]

    @cached_property
    def omitted(self) -> tuple[str, ...]:
        """The names of the checkers that a quick look leaves out, in the working folder."""
        if not self._option("fast", default=False):
            return ()
        return quick.omitted(self.base.with_values(self.given), self.proofreader)

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
            self._verify(found, found.file or "command line")
        self._verify(self.base.with_values(self.given), "command line")

    def _verify(self, found: Settings, where: str) -> None:
        if found.select or found.extend_select or found.ignore or found.severity or found.exit:
            self.proofreader.verify_selectors(found, where)

    def read_settings(self, files: Iterable[str]) -> None:
        """Read the settings of all files now, so that a mistake in them is found before anything has been said."""
        for folder in dict.fromkeys(os.path.dirname(path) for path in files):  # noqa: PTH120
            self._folder_settings(os.path.abspath(folder))  # noqa: PTH100

    def files(self, paths: Iterable[str]) -> Iterator[str]:
        """The files to check.

        Raises:
            UserError: if a path does not exist, or if no file is found in any of those that were named.
        """
        seen: set[str] = set()
        empty = []
        for path in paths:
            count = 0
            for name in discovery.files([path], self.wanted(path), self.walked):
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

    def wanted(self, path: str) -> discovery.Wanted:
        """Which files are to be found below a path that a user names."""
        place = path if os.path.isdir(path) else os.path.dirname(path) or "."  # noqa: PTH112, PTH120
        found = self._folder_settings(os.path.abspath(place))  # noqa: PTH100
        return discovery.Wanted(
            suffixes=frozenset(formats()) - {""},
            root=found.root,
            exclude=(*found.exclude, *(f"/{name}" for name in word_lists_of(found))),
            force_exclude=found.force_exclude or self._option("force_exclude", default=False),
            gitignore=found.respect_gitignore,
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
        if self._option("fast", default=False):
            quick.refuse(engines)
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
    def _options(self) -> Mapping[str, type[Any]]:
        return OptionsByName()

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
            if not self._by_file[file].service:
                Session.allows_service = False
        return self._by_file[file]


def word_lists_of(found: Settings) -> tuple[str, ...]:
    """The files with the words of a project, which are no articles; relative to the folder of the settings."""
    return tuple(name.replace(os.sep, "/") for name in (*found.accept, *found.reject, *found.name_lists))


def _repository(folder: Path) -> Path:
    """The root of the git repository that a folder is in, or the folder."""
    return next((place for place in (folder, *folder.parents) if (place / ".git").exists()), folder)
