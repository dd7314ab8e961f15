"""The files of a folder as modules, and what other distributions offer beside them."""

import importlib
import os
import pkgutil
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
    home = importlib.import_module(package)
    for info in sorted(pkgutil.iter_modules(home.__path__), key=lambda found: found.name):
        if not info.name.startswith("_"):
            yield info.name, importlib.import_module(f"{package}.{info.name}")
    for name, value in offered(group):
        yield name, _load(value)


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


def _load(value: str) -> Any:
    module, _, attribute = value.partition(":")
    loaded: Any = importlib.import_module(module.strip())
    for name in filter(None, attribute.strip().split(".")):
        loaded = getattr(loaded, name)
    return loaded
