"""The files of a folder as modules, and what other distributions offer beside them."""

import importlib
import os
import re
import sys
from collections.abc import Iterator
from functools import lru_cache
from types import ModuleType
from typing import Any


def modules(package: str, group: str) -> Iterator[tuple[str, ModuleType]]:
    """Every module of a folder by name, then those that other distributions offer as entry points.

    A name that starts with an underscore is none. A folder (a package) counts like a file.

    Args:
        package: dotted name of the folder, such as ``lint.checkers``.
        group: of entry points.
    """
    for name in names(package):
        yield name, importlib.import_module(f"{package}.{name}")
    for name, value in offered(group):
        yield name, load(value)


def names(package: str) -> list[str]:
    """The modules of a folder by name, none of them imported."""
    found = set()
    for home in importlib.import_module(package).__path__:
        for entry in os.listdir(home):  # noqa: PTH208
            name, _, rest = entry.partition(".")
            if rest == "py" or (not rest and _is_package(f"{home}/{entry}")):
                found.add(name)
    return sorted(name for name in found if not name.startswith("_"))


def _is_package(folder: str) -> bool:
    return os.path.isfile(f"{folder}/__init__.py")  # noqa: PTH113


def stated(package: str, name: str, constant: str) -> str:
    """What the text of a module says right of a constant's name, in one line; empty if it cannot be told so.

    To import all modules of a folder takes longer than to check an article; to read their texts does not.
    """
    for home in importlib.import_module(package).__path__:
        for file in (f"{home}/{name}.py", f"{home}/{name}/__init__.py"):
            try:
                with open(file, encoding="utf-8") as opened:  # noqa: PTH123
                    text = opened.read()
            except (OSError, UnicodeDecodeError):
                continue
            found = re.search(rf"^{constant} = (.+)$", text, re.MULTILINE)
            return found[1].strip() if found else ""
    return ""


def offered(group: str) -> list[tuple[str, str]]:
    """Name and place (``package.module`` or ``package.module:attribute``) of the entry points of a group.

    ``importlib.metadata`` takes as long as checking an article, so the files are only read by it if one of
    them names a group of ours.
    """
    if group not in _groups():
        return []
    from importlib import metadata  # noqa: PLC0415

    return sorted((point.name, point.value) for point in metadata.entry_points(group=group))


@lru_cache(maxsize=1)
def _groups() -> frozenset[str]:
    """The groups of ours that any installed distribution names."""
    found: set[str] = set()
    for folder in dict.fromkeys(sys.path):
        try:
            names = [name for name in os.listdir(folder or ".") if name.endswith((".dist-info", ".egg-info"))]  # noqa: PTH208
        except OSError:
            continue
        for name in names:
            try:
                with open(f"{folder or '.'}/{name}/entry_points.txt", "rb") as file:  # noqa: PTH123  # many files
                    text = file.read()
            except OSError:
                continue
            found.update(group for group in _GROUPS if b"[" + group.encode() in text)
    return frozenset(found)


_GROUPS = ("lint.checkers", "lint.formats", "lint.reporters")


def load(value: str) -> Any:
    """The object that an entry point names."""
    module, _, attribute = value.partition(":")
    loaded: Any = importlib.import_module(module.strip())
    for name in filter(None, attribute.strip().split(".")):
        loaded = getattr(loaded, name)
    return loaded
