"""Which format reads a source."""

from functools import lru_cache
from pathlib import PurePath
from types import ModuleType

from lint.document import Document
from lint.extensions import modules
from lint.text import Source


@lru_cache(maxsize=1)
def formats() -> dict[str, ModuleType]:
    """The format of each file ending (lower case, with its stop); "" gives the one for all others."""
    found: dict[str, ModuleType] = {}
    for name, module in modules("lint.formats", "lint.formats"):
        for suffix in module.SUFFIXES:
            found.setdefault(suffix, module)
        if name == "plain":
            found[""] = module
    return found


def parse(source: Source) -> Document:
    """The document of a source, in the format that its ending names."""
    known = formats()
    module = known.get(PurePath(source.path).suffix.lower()) or known[""]
    document: Document = module.parse(source)
    return document
