"""Styles of Vale: a folder of rule files becomes a pack."""

import pkgutil
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from importlib import import_module
from pathlib import Path
from types import MappingProxyType, ModuleType

from lint.errors import UserError
from lint.importing._draft import Draft, Imported, Left
from lint.importing._names import kebab
from lint.importing.vale import _ini
from lint.importing.vale._rule import SEVERITIES, CoveredError, NotCarriedError, read_rule


@cache
def extensions() -> dict[str, ModuleType]:
    """The modules of this folder by what a Vale rule can extend."""
    names = [info.name for info in pkgutil.iter_modules(__path__) if not info.name.startswith("_")]
    return {name: import_module(f"{__name__}.{name}") for name in names}


def styles(path: Path) -> list[Path]:
    """The folders of styles at a path: itself, those that it holds, or those that a settings file of Vale switches on.

    Raises:
        UserError: if there is none.
    """
    file = _ini.find(path)
    if file is not None:
        ini = _ini.read(file)
        return [folder for folder in styles(ini.styles) if not ini.on or folder.name in ini.on]
    if not path.is_dir():
        raise UserError(f"{path}: is no folder; expected a Vale style, or the folder that holds the styles")
    if _files(path):
        return [path]
    found = [folder for folder in sorted(path.iterdir()) if folder.is_dir() and _files(folder)]
    if not found:
        raise UserError(f"{path}: holds no Vale rules; expected files that end in .yml")
    return found


def _files(folder: Path) -> list[Path]:
    return sorted(file for file in folder.glob("*.yml") if file.is_file())


def levels(path: Path) -> dict[str, str]:
    """What a settings file of Vale at a path says about single rules: no, yes, or a level; else nothing."""
    file = _ini.find(path)
    return _ini.read(file).levels if file is not None else {}


def vocabularies(path: Path) -> list[Path]:
    """The lists of words beside the styles at a path."""
    file = _ini.find(path)
    home = _ini.read(file).styles if file is not None else path
    places = ("config/vocabularies", "Vocab")
    return [
        found
        for place in places
        for name in ("accept.txt", "reject.txt")
        for found in sorted(home.glob(f"{place}/*/{name}"))
    ]


def drafts(folder: Path, changed: Mapping[str, str] = MappingProxyType({})) -> tuple[list[Draft], Imported]:
    """The rules of one style, and the pack that they are for with what was left.

    Args:
        folder: of the style; its name is the style's.
        changed: what a settings file says about single rules.
    """
    made = Imported(kebab(folder.name), f"Carried over from the Vale style {folder.name}.")
    found: list[Draft] = []
    for file in _files(folder):
        origin = f"{folder.name}.{file.stem}"
        try:
            found += [_changed(draft, changed.get(origin, "")) for draft in _carried(file, folder.name)]
        except CoveredError as error:
            made.left.append(Left(origin, str(error), covered=True))
        except NotCarriedError as error:
            made.left.append(Left(origin, str(error)))
    return found, made


def _changed(draft: Draft, level: str) -> Draft:
    """A draft with the level that the settings give it; a rule that is off there is off by default here."""
    if level in SEVERITIES:
        return replace(draft, common={**draft.common, "severity": SEVERITIES[level]})
    return replace(draft, common={**draft.common, "default": False}) if level == "no" else draft


def _carried(file: Path, style: str) -> list[Draft]:
    rule = read_rule(file, style)
    extends = rule.text("extends").lower()
    if extends not in extensions():
        raise NotCarriedError(f"it extends “{extends}”, which is not known here")
    carried: list[Draft] = extensions()[extends].carry(rule)
    return carried
