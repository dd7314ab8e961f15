"""Which format reads a source."""

from ast import literal_eval
from functools import lru_cache
from importlib import import_module
from pathlib import PurePath
from types import ModuleType

from lint.document import Document
from lint.extensions import load, names, offered, stated
from lint.text import Source

_PACKAGE = "lint.formats"


@lru_cache(maxsize=1)
def formats() -> dict[str, str]:
    """The place of the format of each file ending (lower case, with its stop); "" gives the one for all others."""
    found: dict[str, str] = {}
    for name in names(_PACKAGE):
        place = f"{_PACKAGE}.{name}"
        text = stated(_PACKAGE, name, "SUFFIXES")
        suffixes = literal_eval(text) if text else _format(place).SUFFIXES
        found |= {suffix: place for suffix in suffixes if suffix not in found}
    for _, place in offered(_PACKAGE):
        found |= {suffix: place for suffix in _format(place).SUFFIXES if suffix not in found}
    found[""] = f"{_PACKAGE}.plain"
    return found


@lru_cache(maxsize=64)
def _format(place: str) -> ModuleType:
    """A format, imported when the first source is in it."""
    found: ModuleType = import_module(place) if place.startswith(f"{_PACKAGE}.") else load(place)
    return found


def parse(source: Source) -> Document:
    """The document of a source, in the format that its ending names."""
    known = formats()
    document: Document = _format(known.get(PurePath(source.path).suffix.lower()) or known[""]).parse(source)
    return document
