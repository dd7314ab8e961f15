"""A settings file of Vale: where its styles are, which are on, and what it changes about rules."""

import configparser
from dataclasses import dataclass
from pathlib import Path

from lint.errors import UserError

NAMES = (".vale.ini", "_vale.ini", "vale.ini")

_TOP = "core"
_LEVELS = frozenset({"no", "yes", "suggestion", "warning", "error"})


@dataclass(frozen=True, slots=True)
class Ini:
    """What a settings file says.

    Attributes:
        styles: the folder of the styles.
        on: the styles that any section is based on; empty if none says so.
        levels: of single rules, by what Vale calls them: no, yes, or a level.
    """

    styles: Path
    on: frozenset[str]
    levels: dict[str, str]


def find(path: Path) -> Path | None:
    """The settings file at a path: itself, or in the folder."""
    if path.is_file():
        return path
    return next((path / name for name in NAMES if (path / name).is_file()), None)


def read(file: Path) -> Ini:
    """Read a settings file.

    Raises:
        UserError: if it is none, or if its folder of styles is not there.
    """
    parser = configparser.ConfigParser(
        strict=False, interpolation=None, delimiters=("=",), comment_prefixes=("#", ";"), allow_no_value=True
    )
    parser.optionxform = str  # type: ignore[method-assign,assignment]  # names of rules keep their capitals
    try:
        parser.read_string(f"[{_TOP}]\n{file.read_text('utf-8-sig')}")
    except (configparser.Error, UnicodeDecodeError, OSError) as error:
        raise UserError(f"{file}: is no settings file of Vale: {str(error).splitlines()[0]}") from None
    styles = file.parent / (parser[_TOP].get("StylesPath") or "styles")
    if not styles.is_dir():
        raise UserError(f"{file}: its folder of styles, {styles}, is not there")
    on: set[str] = set()
    levels: dict[str, str] = {}
    for section in parser.values():
        for key, value in section.items():
            text = (value or "").strip()
            if key == "BasedOnStyles":
                on |= {name.strip() for name in text.split(",")} - {"", "Vale"}
            elif "." in key and text.lower() in _LEVELS:
                levels[key] = text.lower()
    return Ini(styles, frozenset(on), levels)
