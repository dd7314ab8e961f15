"""Profiles: what a style guide asks for, as a choice of rules and settings; one TOML file each.

A profile names, topic by topic, the form that a guide wants, the rules that look after it and the reason. Its settings
hold where those of the project are silent.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any

from lint import resources
from lint.errors import SettingsError

DEFAULT = "default"
"""The profile that holds when none is named: what is right under every guide."""

_NOTHING: Mapping[str, Any] = MappingProxyType({})
_KEYS = ("title", "guide", "about", "source", "settings", "topics")
_TOPIC = {"title": str, "form": str, "rules": list, "why": str, "source": str, "documented": bool}


@dataclass(frozen=True, slots=True)
class Topic:
    """What a guide asks for in one matter.

    Attributes:
        title: of the matter, as in the table of differences.
        form: the form that the guide wants, in a few words.
        rules: ids of the rules that are switched on.
        why: what the guide asks, in our own words.
        source: a public page of the guide that says so, or empty.
        documented: whether the page was read; otherwise it is general knowledge of the guide.
    """

    title: str
    form: str
    rules: tuple[str, ...]
    why: str
    source: str = ""
    documented: bool = False


@dataclass(frozen=True, slots=True)
class Profile:
    """A style guide, as far as rules can look after it.

    Attributes:
        name: of the file, as the settings write it.
        title: of the guide, as people say it.
        guide: its full name and edition.
        about: for whom it is, one or two sentences.
        source: the public page of the guide, or empty.
        file: where the profile was read.
        text: of that file, for messages with lines.
        settings: values of keys of prooflint.toml, unchecked.
        topics: by key, in the order of the file.
    """

    name: str
    title: str
    guide: str
    about: str
    source: str
    file: str
    text: str = ""
    settings: Mapping[str, Any] = field(default_factory=lambda: _NOTHING)
    topics: Mapping[str, Topic] = field(default_factory=lambda: _NOTHING)

    @property
    def rules(self) -> tuple[str, ...]:
        """The ids of all rules that it switches on, each once, in order."""
        return tuple(dict.fromkeys(rule for topic in self.topics.values() for rule in topic.rules))


def folder() -> Path:
    """Where the built-in profiles lie."""
    return resources.packs() / "profiles"


def names() -> list[str]:
    """The names of the built-in profiles, the default one first."""
    found = sorted(file.stem for file in folder().glob("*.toml"))
    return sorted(found, key=lambda name: name != DEFAULT)


def all_profiles() -> dict[str, Profile]:
    """The built-in profiles by name.

    Raises:
        SettingsError: if a file is no profile.
    """
    return {name: read(folder() / f"{name}.toml") for name in names()}


def find(name: str, root: Path, where: str) -> Profile:
    """The profile with a name, or the one in a file of the project.

    Args:
        name: a built-in profile, or a path that ends in .toml.
        root: the folder that such a path is relative to.
        where: who asks, for the message.

    Raises:
        SettingsError: if there is none, with the names that there are; or if the file is no profile.
    """
    file = root / name if name.endswith(".toml") else folder() / f"{name}.toml"
    if file.is_file() and (name.endswith(".toml") or name in names()):
        return read(file)
    raise SettingsError(f"{where}: no profile is called “{name}”; there are {', '.join(names())}")


def read(file: Path) -> Profile:
    """A profile from its file.

    Raises:
        SettingsError: with the file: what is wrong and what was expected.
    """
    try:
        text = file.read_bytes().decode("utf-8")
        table = tomllib.loads(text)
    except OSError as error:
        raise SettingsError(f"{file}: cannot be read: {error.strerror}") from None
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(f"{file}: is not TOML: {error}") from None
    unknown = sorted(set(table) - set(_KEYS))
    if unknown:
        raise SettingsError(f"{file}: unknown key “{unknown[0]}” of a profile; expected {', '.join(_KEYS)}")
    values = {key: _value(file, table, key, str) for key in ("title", "guide", "about", "source")}
    topics = _value(file, table, "topics", dict)
    return Profile(
        name=file.stem,
        **values,
        file=str(file),
        text=text,
        settings=_value(file, table, "settings", dict),
        topics={key: _topic(file, key, topic) for key, topic in topics.items()},
    )


def _topic(file: Path, key: str, table: Any) -> Topic:
    if not isinstance(table, dict):
        raise SettingsError(f"{file}: topic “{key}” must be a table with title, form, rules and why")
    unknown = sorted(set(table) - set(_TOPIC))
    if unknown:
        raise SettingsError(f"{file}: unknown key “{unknown[0]}” of topic “{key}”; expected {', '.join(_TOPIC)}")
    values = {name: _value(file, table, name, kind, f"topic “{key}”: ") for name, kind in _TOPIC.items()}
    for name in ("title", "form", "why"):
        if not values[name]:
            raise SettingsError(f"{file}: topic “{key}” has no “{name}”")
    if not all(isinstance(rule, str) for rule in values["rules"]):
        raise SettingsError(f"{file}: “rules” of topic “{key}” must be a list of ids of rules")
    return Topic(**{**values, "rules": tuple(values["rules"])})


def _value(file: Path, table: Mapping[str, Any], key: str, kind: type[Any], where: str = "") -> Any:
    value = table.get(key, kind())
    if not isinstance(value, kind):
        expected = {str: "a text", dict: "a table", list: "a list", bool: "true or false"}[kind]
        raise SettingsError(f"{file}: {where}“{key}” must be {expected}")
    return value
