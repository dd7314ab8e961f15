"""Which line of which settings decided something."""

import os
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from lint import profiles
from lint.globs import matcher
from lint.settings import Settings
from lint.settings._locate import line_of


class Deciders:
    """Names the setting that a value comes from, for one file.

    Args:
        settings: that hold for the file.
        given: what the command line sets, by attribute name.
        path: of the file.
    """

    def __init__(self, settings: Settings, given: Mapping[str, Any], path: str) -> None:
        self.settings, self.given = settings, given
        self.relative = os.path.relpath(path, settings.root).replace(os.sep, "/")

    def name(self, key: str, item: str = "") -> str:
        """Where a key is set, such as “prooflint.toml:7 (ignore)”; “by default” if nowhere.

        Args:
            key: as written in the settings.
            item: of its list or table, or empty.
        """
        attribute = key.replace("-", "_")
        if attribute in self.given and _holds(self.given[attribute], item):
            return f"--{key} on the command line" if key != "engines" else "--engine on the command line"
        path = self._path(attribute, key, item)
        if self._is_of_profile(attribute, key, item, path):
            return f"the profile {self.settings.profile}"
        if path is None:
            return "by default"
        file = Path(self.settings.file)
        try:
            text = file.read_bytes().decode("utf-8-sig")
        except (OSError, UnicodeDecodeError):
            return f"{self.settings.file} ({key})"
        if file.name == "pyproject.toml":
            path = ("tool", "prooflint", *path)
        if key not in text:
            return f"a file that {_short(file)} extends ({key})"
        return f"{_short(file)}:{line_of(text, path)} ({key})"

    def _is_of_profile(self, attribute: str, key: str, item: str, path: tuple[str, ...] | None) -> bool:
        """Whether the profile sets the value, and the settings file does not."""
        name = self.settings.profile
        if not name or (path is not None and path[0] == "overrides"):
            return False
        profile = profiles.find(name, Path(self.settings.root), name)
        own = _written(self.settings.file, key)
        if attribute == "extend_select" and item in profile.rules:
            return not _holds(own, item) or own is None
        return own is None and key in profile.settings and _holds(profile.settings[key], item)

    def _path(self, attribute: str, key: str, item: str) -> tuple[str, ...] | None:
        """The keys that lead to the value; the last override that fits wins."""
        shape = (key, item) if attribute in ("severity", "engines") and item else (key,)
        for glob, values in reversed(self.settings.overrides):
            if attribute in values and _holds(values[attribute], item) and matcher((glob,))(self.relative):
                return ("overrides", glob, *shape)
        value = getattr(self.settings, attribute)
        if not self.settings.file or value == getattr(Settings(), attribute) or not _holds(value, item):
            return None
        return shape


def _written(file: str, key: str) -> object:
    """What a settings file itself says of a key; None if nothing, or if it cannot be read."""
    if not file:
        return None
    try:
        table = tomllib.loads(Path(file).read_bytes().decode("utf-8-sig"))
    except (OSError, ValueError):
        return None
    if Path(file).name == "pyproject.toml":
        table = table.get("tool", {}).get("prooflint", {})
    return table.get(key)


def _holds(value: object, item: str) -> bool:
    return not item or not isinstance(value, list | tuple | Mapping) or item in value


def _short(file: Path) -> str:
    """The file as it is reached from the working folder, if it lies in it or in a folder above."""
    here = Path.cwd()
    near = file.parent in (here, *here.parents) or file.is_relative_to(here)
    return os.path.relpath(file) if near else str(file)
