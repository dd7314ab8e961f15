"""From a table of TOML to values of the right shape, or one clear line that says what is wrong and where."""

import dataclasses
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import Any, NoReturn

from lint.checker import EngineOptions
from lint.errors import SettingsError
from lint.settings._fields import BY_KEY, Field
from lint.settings._locate import line_of


class Table:
    """A table of settings with the text it was read from, so that a mistake can be shown at its line.

    Args:
        name: the file, as the user knows it; "command line" for options.
        text: the TOML text, or empty.
        at: keys that lead to the table in that file.
        values: what it holds.
    """

    def __init__(self, name: str, text: str, at: tuple[str, ...], values: Mapping[str, Any]) -> None:
        self.name, self.text, self.at, self.values = name, text, at, values

    def fail(self, keys: tuple[str, ...], message: str) -> NoReturn:
        """Refuse a key.

        Raises:
            SettingsError: always.
        """
        line = f":{line_of(self.text, self.at + keys)}" if self.text else ""
        raise SettingsError(f"{self.name}{line}: {message}")


def validate(table: Table, options: Mapping[str, type[Any]], *, local: bool = False) -> dict[str, Any]:
    """The values by attribute name; options of checkers under "options", overrides under "overrides".

    Args:
        table: the settings, or those of one override.
        options: the class of options of each checker.
        local: whether it is an override, which may not set everything.

    Raises:
        SettingsError: at the first key that is unknown or has a wrong value.
    """
    found: dict[str, Any] = {}
    known = [key for key, field in BY_KEY.items() if field.local or not local]
    known += [*options, *([] if local else ["overrides"])]
    for key, value in table.values.items():
        if key == "overrides" and not local:
            found["overrides"] = _overrides(table, value, options)
        elif key in options:
            found.setdefault("options", {})[key] = _options(table, key, value, options[key])
        elif key in known:
            field = BY_KEY[key]
            found[field.name] = _value(table, (key,), field, value, options)
        elif key in BY_KEY:
            table.fail((key,), f"“{key}” holds for a whole run and cannot stand in an override")
        else:
            table.fail((key,), f"unknown key “{key}”{near(key, known)}")
    return found


def near(word: str, known: Iterable[str]) -> str:
    """A hint such as “; did you mean “exclude”?”, or the known words if few, or nothing."""
    close = get_close_matches(word, list(known), 1, 0.6)
    return f"; did you mean “{close[0]}”?" if close else ""


def _value(table: Table, keys: tuple[str, ...], field: Field, value: Any, options: Mapping[str, type[Any]]) -> Any:
    if field.shape == "switch":
        return value if isinstance(value, bool) else table.fail(keys, f"“{keys[-1]}” must be true or false")
    if field.shape == "text":
        return _text(table, keys, field.choices, value)
    if field.shape == "texts":
        return _texts(table, keys, value, field.choices)
    if field.shape in ("count", "number"):
        return _number(table, keys, value, whole=field.shape == "count")
    if not isinstance(value, Mapping):
        table.fail(keys, f"“{keys[-1]}” must be a table")
    if field.shape == "table":
        return _of_table(table, keys, field, value, options)
    if field.shape == "modes":
        for name in value:
            if name in options and issubclass(options[name], EngineOptions):
                continue
            known = engines(options)
            advice = f'; to leave it out write ignore = ["{name}"]' if name in options else near(name, known)
            table.fail((*keys, name), f"“{name}” is no engine{advice}")
    return {name: _text(table, (*keys, name), field.choices, item) for name, item in value.items()}


def _of_table(
    table: Table, keys: tuple[str, ...], field: Field, value: Mapping[str, Any], options: Mapping[str, type[Any]]
) -> dict[str, Any]:
    """The values of a table with keys of its own, by attribute name."""
    known = {one.key: one for one in field.fields}
    found = {}
    for key, item in value.items():
        if key not in known:
            hint = near(key, known) or f"; there are {', '.join(known)}"
            table.fail((*keys, key), f"unknown key “{key}” of {field.key}{hint}")
        found[known[key].name] = _value(table, (*keys, key), known[key], item, options)
    return found


def _number(table: Table, keys: tuple[str, ...], value: Any, *, whole: bool) -> Any:
    kinds = int if whole else int | float
    if not isinstance(value, kinds) or isinstance(value, bool) or not 0 <= value < float("inf"):
        table.fail(keys, f"“{keys[-1]}” must be a {'whole ' if whole else ''}number that is not negative")
    return value


def engines(options: Mapping[str, type[Any]]) -> list[str]:
    """The names of the checkers that drive an engine."""
    return sorted(name for name, kind in options.items() if issubclass(kind, EngineOptions))


def _text(table: Table, keys: tuple[str, ...], choices: tuple[str, ...], value: Any) -> str:
    if not isinstance(value, str):
        table.fail(keys, f"“{keys[-1]}” must be a text in quotation marks")
    if choices and value not in choices:
        offered = ", ".join(choice for choice in choices if choice)
        table.fail(keys, f"“{keys[-1]}” cannot be “{value}”; it is one of {offered}")
    return value


def _texts(table: Table, keys: tuple[str, ...], value: Any, choices: tuple[str, ...] = ()) -> tuple[str, ...]:
    if not isinstance(value, list | tuple) or not all(isinstance(item, str) for item in value):
        table.fail(keys, f'“{keys[-1]}” must be a list of texts, such as ["{(choices or ("spelling",))[0]}"]')
    for item in value if choices else ():
        _text(table, keys, choices, item)
    return tuple(value)


def _options(table: Table, name: str, value: Any, kind: type[Any]) -> dict[str, Any]:
    """Values for the fields of a checker's options; the class gives names, types and defaults."""
    if not isinstance(value, Mapping):
        table.fail((name,), f"“{name}” must be a table of options")
    fields = {field.name.replace("_", "-"): field for field in dataclasses.fields(kind)}
    found: dict[str, Any] = {}
    for written, item in value.items():
        key = written.replace("_", "-")  # both are in use among tools
        if key not in fields:
            table.fail((name, key), f"unknown option “{key}” of {name}{near(key, fields)}")
        field = fields[key]
        default = field.default if field.default is not dataclasses.MISSING else None
        if isinstance(default, bool):
            right = isinstance(item, bool)
        elif isinstance(default, int | float):
            right = isinstance(item, int | float) and not isinstance(item, bool)
        elif isinstance(default, str):
            right = isinstance(item, str)
        else:
            item = _texts(table, (name, key), item)  # noqa: PLW2901  # lists become tuples
            right = True
        if not right:
            table.fail((name, key), f"“{key}” must be {_kind(default)}")
        found[field.name] = item
    return found


def _kind(default: object) -> str:
    if isinstance(default, bool):
        return "true or false"
    return "a number" if isinstance(default, int | float) else "a text in quotation marks"


def _overrides(
    table: Table, value: Any, options: Mapping[str, type[Any]]
) -> tuple[tuple[str, dict[str, Any]], ...]:
    """Pairs of a glob and what holds for it, in the order of the file."""
    if not isinstance(value, Mapping):
        table.fail(("overrides",), "“overrides” must be a table whose keys are globs")
    found = []
    for glob, values in value.items():
        if not isinstance(values, Mapping):
            table.fail(("overrides", glob), f"the override for “{glob}” must be a table")
        inner = Table(table.name, table.text, (*table.at, "overrides", glob), values)
        found.append((glob, validate(inner, options, local=True)))
    return tuple(found)
