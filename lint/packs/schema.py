"""The JSON Schemas of rule files and of ``_pack.yaml``, made from what the kinds say of their keys."""

import json
from collections.abc import Mapping, Sequence

from lint.checker import DIALECTS
from lint.finding import CATEGORIES, CONFIDENCES, SEVERITIES
from lint.packs.rule import BLOCKS, COMMON, MAX_SINCE, Kind

Schema = dict[str, object]

_DRAFT = "https://json-schema.org/draft/2020-12/schema"
_TEXTS: Schema = {"$ref": "#/$defs/texts"}
REQUIRED = ("kind", "message", "why", "examples", "clean")


def _one_or_more(item: Schema) -> Schema:
    return {"oneOf": [item, {"type": "array", "minItems": 1, "items": item}]}


_DEFS: Schema = {
    "text": {"type": "string", "minLength": 1},
    "texts": _one_or_more({"$ref": "#/$defs/text"}),
    "example": {
        "type": "object",
        "additionalProperties": False,
        "required": ["bad", "good"],
        "properties": {
            "bad": {"description": "A text with the mistake.", "$ref": "#/$defs/text"},
            "good": {"description": "The same text without it.", "$ref": "#/$defs/text"},
            "suffix": {
                "description": "The kind of file it is.",
                "type": "string",
                "pattern": r"^\.",
                "default": ".txt",
            },
            "dialect": {"description": "The English in which it holds.", "enum": ["en", *DIALECTS]},
        },
    },
}

_COMMON: dict[str, Schema] = {
    "message": {"description": "One line for a writer, with slots such as {found}.", "$ref": "#/$defs/text"},
    "why": {"description": "The reason, one or two sentences.", "$ref": "#/$defs/text"},
    "category": {"description": "What kind of trouble it is.", "enum": [*CATEGORIES], "default": "style"},
    "severity": {"description": "How grave it is.", "enum": [*SEVERITIES], "default": "warning"},
    "confidence": {"description": "How often the rule is right.", "enum": [*CONFIDENCES], "default": "likely"},
    "source": {"description": "Link to a guide that says so.", "type": "string", "pattern": "^https?://"},
    "autofix": {
        "description": "The only replacement may be put in without a human.",
        "type": "boolean",
        "default": False,
    },
    "default": {
        "description": "Whether the rule is on when nobody asks for it.",
        "type": "boolean",
        "default": True,
    },
    "quotations": {
        "description": "Whether it also speaks inside quotations; false unless said for style, wording and readability.",
        "type": "boolean",
    },
    "blocks": {"description": "Where it looks; everywhere unless said.", **_one_or_more({"enum": [*BLOCKS]})},
    "dialects": {"description": "Where it holds; everywhere unless said.", **_one_or_more({"enum": [*DIALECTS]})},
    "except": {"description": "Longer phrases in which a hit is right.", **_TEXTS},
    "unless_before": {"description": "A hit directly before one of these words is right.", **_TEXTS},
    "unless_after": {"description": "A hit directly after one of these words is right.", **_TEXTS},
    "case": {
        "description": "Whether phrases must be written exactly so.",
        "enum": ["sensitive", "insensitive"],
        "default": "insensitive",
    },
    "aliases": {"description": "Former ids.", **_TEXTS},
    "since": {
        "description": "Version of the pack or of the tool in which the rule came.",
        "type": ["string", "number"],
        "maxLength": MAX_SINCE,
    },
    "paths": {
        "description": "Patterns for the files it speaks about, as in .gitignore, relative to the settings file.",
        **_TEXTS,
    },
    "examples": {
        "description": "Texts with the mistake and without it.",
        **_one_or_more({"$ref": "#/$defs/example"}),
    },
    "clean": {"description": "Texts that look alike and are right.", **_TEXTS},
}


def rule_schema(kinds: Mapping[str, Kind]) -> Schema:
    """JSON Schema of a rule file.

    Args:
        kinds: all kinds by name; each may have ``SCHEMA``, the schema of each of its keys.
    """
    return {
        "$schema": _DRAFT,
        "title": "House rule of prooflint",
        "description": "One file rules/<pack>/<rule>.yaml; see docs/rules-language.md.",
        "type": "object",
        "required": [*REQUIRED],
        "properties": {
            "kind": {"description": "How the rule works.", "enum": sorted(kinds)},
            **{key: _COMMON[key] for key in COMMON if key != "kind"},
        },
        "allOf": [_branch(name, kinds[name]) for name in sorted(kinds)],
        "$defs": _DEFS,
    }


def _branch(name: str, kind: Kind) -> Schema:
    """What one kind adds, and that nothing else may stand there."""
    described: Mapping[str, object] = getattr(kind, "SCHEMA", {})
    slots = ", ".join(f"{{{slot}}}" for slot in kind.SLOTS)
    message = {"description": f"One line for a writer; slots: {slots}.", "type": "string"}
    return {
        "if": {"properties": {"kind": {"const": name}}, "required": ["kind"]},
        "then": {
            "required": [kind.KEYS[0]],
            "properties": {"message": message, **{key: described.get(key, True) for key in kind.KEYS}},
            "propertyNames": {"enum": [*COMMON, *kind.KEYS]},
        },
    }


def pack_schema() -> Schema:
    """JSON Schema of the file ``_pack.yaml``."""
    return {
        "$schema": _DRAFT,
        "title": "Pack of house rules of prooflint",
        "description": "The file rules/<pack>/_pack.yaml; see docs/rules-language.md.",
        "type": "object",
        "additionalProperties": False,
        "properties": {
            "name": {"description": "The name of its folder.", "type": "string", "pattern": "^[A-Za-z0-9_-]+$"},
            "title": {"description": "Its name for a reader.", "type": "string", "minLength": 1},
            "about": {"description": "What it holds, one paragraph.", "type": "string", "minLength": 1},
            "default": {
                "description": "Whether it is on when the settings name no packs.",
                "type": "boolean",
                "default": False,
            },
        },
    }


def undescribed(kinds: Mapping[str, Kind]) -> Sequence[str]:
    """Keys of kinds of which no schema says anything, as “kind.key”."""
    return [
        f"{name}.{key}"
        for name, kind in sorted(kinds.items())
        for key in kind.KEYS
        if key not in getattr(kind, "SCHEMA", {})
    ]


def written(schema: Schema) -> str:
    """A schema as the text of its file."""
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"
