"""The JSON Schema of the settings file."""

import dataclasses
from collections.abc import Mapping
from typing import Any

from lint.settings._fields import Field
from lint.settings._validate import engines


def settings_schema(fields: tuple[Field, ...], options: Mapping[str, type[Any]]) -> dict[str, Any]:
    """A schema in draft 2020-12 that refuses unknown keys as the tool does."""
    tables = {name: _options(kind) for name, kind in sorted(options.items())}
    local = {field.key: _field(field, options) for field in fields if field.local}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Settings of prooflint",
        "description": "prooflint.toml, or the table tool.prooflint of pyproject.toml",
        "type": "object",
        "additionalProperties": False,
        "properties": {
            **{field.key: _field(field, options) for field in fields},
            **tables,
            "overrides": {
                "type": "object",
                "description": "Settings for the files that a glob matches; later ones win.",
                "additionalProperties": {
                    "type": "object",
                    "additionalProperties": False,
                    "properties": {**local, **tables},
                },
            },
        },
    }


def _field(field: Field, options: Mapping[str, type[Any]]) -> dict[str, Any]:
    about: dict[str, Any] = {"description": field.about}
    choices = [choice for choice in field.choices if choice]
    text: dict[str, Any] = {"type": "string", **({"enum": choices} if choices else {})}
    if field.shape == "switch":
        return {**about, "type": "boolean", "default": field.default}
    if field.shape == "text":
        return {**about, **text, **({"default": field.default} if field.default else {})}
    if field.shape == "texts":
        return {**about, "type": "array", "items": text, "default": list(field.default)}
    if field.shape in ("count", "number"):
        kind = {"type": "integer" if field.shape == "count" else "number", "minimum": 0}
        return {**about, **kind, **({} if field.default is None else {"default": field.default})}
    if field.shape == "table":
        properties = {one.key: _field(one, options) for one in field.fields}
        return {**about, "type": "object", "additionalProperties": False, "properties": properties}
    if field.shape == "modes":
        return {
            **about,
            "type": "object",
            "additionalProperties": False,
            "properties": dict.fromkeys(engines(options), text),
        }
    return {**about, "type": "object", "additionalProperties": text}


def _options(kind: type[Any]) -> dict[str, Any]:
    properties = {}
    for field in dataclasses.fields(kind):
        default = field.default if field.default is not dataclasses.MISSING else ()
        shape: dict[str, Any]
        if isinstance(default, bool):
            shape = {"type": "boolean", "default": default}
        elif isinstance(default, int | float):
            shape = {"type": "number", "default": default}
        elif isinstance(default, str):
            shape = {"type": "string", "default": default}
        else:
            shape = {"type": "array", "items": {"type": "string"}, "default": list(default)}
        properties[field.name.replace("_", "-")] = shape
    about = (kind.__doc__ or "").strip().splitlines()
    return {
        "type": "object",
        **({"description": about[0]} if about else {}),
        "additionalProperties": False,
        "properties": properties,
    }
