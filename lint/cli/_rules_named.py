"""The rules that a command names, and house rules with their files."""

import os
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from lint.checkers import house
from lint.cli._session import Session
from lint.engine import pack_folders
from lint.errors import UserError
from lint.finding import Rule
from lint.packs import load
from lint.packs.rule import HouseRule
from lint.selection import fits
from lint.settings import Settings, near


def verify_named(selectors: Iterable[str], rules: Mapping[str, Rule]) -> None:
    """Refuse a selector that fits no rule.

    Raises:
        UserError: naming it and the nearest known one.
    """
    for selector in selectors:
        if not any(fits(selector, rule) for rule in rules.values()):
            names = sorted({*rules, *(name.partition(".")[0] for name in rules)})
            raise UserError(f"no rule is called “{selector}”{near(selector, names)}")


def house_rules(session: Session, settings: Settings) -> dict[str, HouseRule]:
    """The house rules of the packs that the settings name, by id.

    Raises:
        RuleError: a mistake in a rule file.
    """
    packs = load(pack_folders(settings), session.proofreader.cache, house.kinds())
    return {rule.id: rule for rule in packs.rules}


def is_path(name: str) -> bool:
    """Whether a name means a file or a folder of rules rather than rules by their ids."""
    return name.endswith((".yaml", ".yml")) or "/" in name or os.sep in name


def shown(file: Path) -> str:
    """A path as short as it can be: from the working folder if it lies in it."""
    path = os.path.relpath(file) if file.absolute().is_relative_to(Path.cwd()) else str(file)
    return path.replace(os.sep, "/")


def without_engines(settings: Settings, asked: Mapping[str, str], engines: Iterable[str]) -> Settings:
    """The settings with every engine off that the command line does not ask for: rules are at issue here."""
    return replace(settings, engines={**dict.fromkeys(engines, "off"), **asked})
