"""Word lists of other tools: a module for each format."""

import pkgutil
from functools import cache
from importlib import import_module
from types import ModuleType

from lint.errors import UserError
from lint.importing.words._lists import Words

__all__ = ["Words", "formats", "read"]

LAST = "plain"
"""The format that fits every text."""


@cache
def formats() -> dict[str, ModuleType]:
    """The modules of this folder by name; the one that fits everything is the last."""
    names = sorted(info.name for info in pkgutil.iter_modules(__path__) if not info.name.startswith("_"))
    ordered = [*(name for name in names if name != LAST), LAST]
    return {name: import_module(f"{__name__}.{name}") for name in ordered}


def read(name: str, data: bytes, wanted: str = "") -> tuple[str, Words]:
    """The words of a file, and the name of its format with underscores as blanks.

    Args:
        name: of the file, as the user gave it.
        data: its bytes.
        wanted: the format; judged by name and text if empty.

    Raises:
        UserError: if it is not UTF-8 or not of the format.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UserError(f"{name}: is not UTF-8; save it as UTF-8") from None
    chosen = wanted or next(key for key, module in formats().items() if module.fits(name, text))
    found: Words = formats()[chosen].read(name, text)
    return chosen.replace("_", " "), found
