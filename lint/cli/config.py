"""``prooflint config``: the settings that hold, and where they come from."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from lint import settings
from lint.cli._arguments import Parser, add_selection, add_settings
from lint.cli._session import Session

ABOUT = "show the settings that hold for a file or folder"


def main(argv: Sequence[str]) -> int:
    """Print settings as TOML, or the JSON Schema of the settings file.

    Returns:
        Always 0.
    """
    found = Parser(prog="prooflint config", description="Show the settings that hold for a file or folder.")
    found.add_argument("path", nargs="?", default="./article.md", help="the file (one in this folder)")
    found.add_argument("--schema", action="store_true", help="the JSON Schema of prooflint.toml instead")
    add_settings(found)
    add_selection(found)
    arguments = found.parse(argv)
    session = Session(arguments)
    options = {name: checker.options for name, checker in session.proofreader.checkers.items()}
    if arguments.schema:
        print(json.dumps(settings.schema(options), indent=2, ensure_ascii=False))
        return 0
    holding = session.settings_for(arguments.path)
    session.verify()
    print(f"# {holding.file or 'no settings file: the defaults hold'}")
    for field in settings.FIELDS:
        if field.key != "extends" and field.shape not in ("severities", "modes", "table"):
            print(f"{field.key} = {_toml(getattr(holding, field.name))}")
    tables: dict[str, Mapping[str, Any]] = {"severity": holding.severity, "engines": holding.engines}
    for field in settings.FIELDS:
        if field.shape == "table":
            values = getattr(holding, field.name)
            rows = {one.key: values.get(one.name, one.default) for one in field.fields}
            tables[field.key] = {key: value for key, value in rows.items() if value is not None}
    for name, kind in options.items():
        values = kind(**holding.options.get(name, {}))
        tables[name] = {key.replace("_", "-"): getattr(values, key) for key in kind.__dataclass_fields__}
    for name, table in tables.items():
        if table:
            print(f"\n[{name}]")
            for key, value in table.items():
                print(f"{_key(key)} = {_toml(value)}")
    print(f"\n# {len(holding.accepted)} accepted and {len(holding.rejected)} rejected words of the project")
    return 0


def _key(key: str) -> str:
    return key if key.replace("-", "").isalnum() else json.dumps(key)


def _toml(value: object) -> str:
    """A value as TOML; JSON agrees with it for texts, numbers, lists and switches."""
    return json.dumps(list(value) if isinstance(value, tuple) else value, ensure_ascii=False)
