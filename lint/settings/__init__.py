"""Settings: read once, checked once, frozen; nobody else sees a raw table."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

from lint.errors import SettingsError
from lint.finding import Confidence, Severity
from lint.globs import matcher
from lint.settings._fields import FIELDS
from lint.settings._validate import Table, near, validate
from lint.settings._words import accepted, learnt, rejected, text_of

__all__ = ["FIELDS", "Settings", "check_values", "find", "load", "near", "read", "schema", "text_of"]

_NOTHING: Mapping[str, Any] = MappingProxyType({})


@dataclass(frozen=True)
class Settings:
    """What holds for a run, or, after ``for_path``, for one file of it.

    Attributes not named in the table of keys (``_fields.FIELDS``):
        file: the settings file, or empty.
        root: the folder that globs, word lists and packs are relative to.
        options: values of the options of each checker that differ from the defaults.
        overrides: pairs of a glob and what holds for the files that it matches; later ones win.
        accepted, rejected: the words of the project's lists.
        exit, suppressions: what is set of these tables, by attribute name.
        learnt: the names of its archive, each with how often it stands there.
    """

    file: str = ""
    root: str = "."
    profile: str = ""
    language: str = ""
    audience: str = "general-news"
    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = field(default_factory=lambda: _NOTHING)
    min_confidence: Confidence = "likely"
    fail_on: str = "warning"
    exit: Mapping[str, Any] = field(default_factory=lambda: _NOTHING)
    suppressions: Mapping[str, Any] = field(default_factory=lambda: _NOTHING)
    baseline: str = ".prooflint-baseline"
    exclude: tuple[str, ...] = ()
    force_exclude: bool = False
    respect_gitignore: bool = True
    accept: tuple[str, ...] = ("words/accept.txt",)
    reject: tuple[str, ...] = ("words/reject.txt",)
    name_lists: tuple[str, ...] = ("words/names.txt",)
    packs: tuple[str, ...] = ()
    engines: Mapping[str, str] = field(default_factory=lambda: _NOTHING)
    service: bool = True
    options: Mapping[str, Mapping[str, Any]] = field(default_factory=lambda: _NOTHING)
    overrides: tuple[tuple[str, Mapping[str, Any]], ...] = ()
    accepted: frozenset[str] = frozenset()
    rejected: Mapping[str, str] = field(default_factory=lambda: _NOTHING)
    learnt: Mapping[str, int] = field(default_factory=lambda: _NOTHING)

    def for_path(self, path: str) -> "Settings":
        """What holds for one file: these settings with the overrides whose glob matches it."""
        if not self.overrides:
            return self
        relative = os.path.relpath(path, self.root).replace(os.sep, "/")
        found = self
        for glob, values in self.overrides:
            if matcher((glob,))(relative):
                found = found.with_values(values)
        return found

    def with_values(self, values: Mapping[str, Any]) -> "Settings":
        """These settings with some values replaced; tables are merged, “ignore” grows."""
        changes = dict(values)
        for name in ("ignore", "extend_select"):
            if name in changes:
                changes[name] = (*getattr(self, name), *changes[name])
        for name in ("severity", "engines", "exit", "suppressions"):
            if name in changes:
                changes[name] = {**getattr(self, name), **changes[name]}
        if "options" in changes:
            merged = {name: dict(table) for name, table in self.options.items()}
            for name, table in changes["options"].items():
                merged.setdefault(name, {}).update(table)
            changes["options"] = merged
        return replace(self, **changes)


def find(folder: Path) -> Path | None:
    """The nearest settings file, from a folder upwards: prooflint.toml, or pyproject.toml with a table of ours."""
    for place in (folder, *folder.parents):
        own = place / "prooflint.toml"
        if own.is_file():
            return own
        shared = place / "pyproject.toml"
        if shared.is_file() and b"[tool.prooflint" in shared.read_bytes():
            return shared
    return None


def load(
    file: Path | None,
    root: Path,
    options: Mapping[str, type[Any]],
    *,
    word_lists: bool = True,
    profile: str = "",
) -> Settings:
    """Settings from a file, or the defaults, with the word lists of the project.

    Args:
        file: prooflint.toml or pyproject.toml, or None.
        root: the folder that counts when there is no file.
        options: the class of options of each checker, by name.
        word_lists: whether the project's lists are read.
        profile: instead of the one that the file names.

    Raises:
        SettingsError: with file, line and how to mend it.
    """
    values = read(file, options) if file else {}
    home = file.parent if file else root
    settings = Settings(file=str(file or ""), root=str(home))
    if profile or values.get("profile"):
        asked = profile or values["profile"]
        where = "command line" if profile else str(file)
        settings = settings.with_values(_of_profile(asked, home, where, options))
        values["profile"] = asked
    settings = settings.with_values(values)
    if not word_lists:
        return settings
    return replace(
        settings,
        accepted=accepted(_lists(settings, "accept", "accept" in values)),
        rejected=rejected(_lists(settings, "reject", "reject" in values)),
        learnt=learnt(_lists(settings, "name_lists", "name_lists" in values)),
    )


def _of_profile(name: str, root: Path, where: str, options: Mapping[str, type[Any]]) -> dict[str, Any]:
    """What a profile sets: its rules are selected in addition, its settings are checked like those of a file."""
    from lint import profiles  # noqa: PLC0415  # most runs have none

    found = profiles.find(name, root, where)
    values = validate(Table(found.file, found.text, ("settings",), found.settings), options)
    for key in ("profile", "extends", "packs", "baseline", "exclude", "accept", "reject", "name_lists"):
        if key in values:
            raise SettingsError(
                f"{found.file}: “{key.replace('_', '-')}” is the project's own and cannot stand in a profile"
            )
    return {**values, "extend_select": (*found.rules, *values.get("extend_select", ()))}


def _lists(settings: Settings, name: str, explicit: bool) -> list[Path]:
    """The word lists that are there; one that the settings name must be."""
    found = []
    for item in getattr(settings, name):
        path = Path(settings.root) / item
        if path.is_file():
            found.append(path)
        elif explicit:
            key = name.replace("_", "-")
            raise SettingsError(f"{settings.file}: “{key}” names “{item}”, which does not exist")
    return found


def read(file: Path, options: Mapping[str, type[Any]], seen: tuple[Path, ...] = ()) -> dict[str, Any]:
    """The checked values of a file and of those that it extends.

    Raises:
        SettingsError: if a file is missing, is not TOML, has a wrong key or value, or extends itself.
    """
    if file in seen:
        raise SettingsError(f"{file}: “extends” leads back to this file")
    import tomllib  # noqa: PLC0415  # most runs have no settings file

    try:
        text = file.read_bytes().decode("utf-8-sig")
        table = tomllib.loads(text)
    except OSError as error:
        raise SettingsError(f"{file}: cannot be read: {error.strerror}") from None
    except UnicodeDecodeError:
        raise SettingsError(f"{file}: is not UTF-8; save it as UTF-8") from None
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"{file}: is not TOML: {error}") from None
    at: tuple[str, ...] = ()
    if file.name == "pyproject.toml":
        at = ("tool", "prooflint")
        table = table.get("tool", {}).get("prooflint", {})
    values = validate(Table(str(file), text, at, table), options)
    base = values.pop("extends", "")
    if not base:
        return values
    below = read((file.parent / base).resolve(), options, (*seen, file))
    return {**below, **values}


def check_values(name: str, values: Mapping[str, Any], options: Mapping[str, type[Any]]) -> dict[str, Any]:
    """Values that do not come from a file, checked like those that do, by attribute name.

    Args:
        name: where they come from, for messages.
        values: by key.
        options: the class of options of each checker.

    Raises:
        SettingsError: at the first wrong one.
    """
    return validate(Table(name, "", (), values), options)


def schema(options: Mapping[str, type[Any]]) -> dict[str, Any]:
    """JSON Schema of prooflint.toml, made from the table of keys and the checkers' options."""
    from lint.settings._schema import settings_schema  # noqa: PLC0415  # only one command needs it

    return settings_schema(FIELDS, options)
