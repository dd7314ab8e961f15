"""The keys of the kind ``sequence`` as JSON Schema."""

_WORDS: dict[str, object] = {
    "oneOf": [
        {"type": ["string", "boolean", "number"]},
        {"type": "array", "minItems": 1, "items": {"type": ["string", "boolean", "number"]}},
    ]
}
_TEXTS: dict[str, object] = {
    "oneOf": [{"type": "string"}, {"type": "array", "minItems": 1, "items": {"type": "string"}}]
}
_TOKEN: dict[str, object] = {
    "type": "object",
    "minProperties": 1,
    "additionalProperties": False,
    "properties": {
        "word": {"description": "One of these words.", **_WORDS},
        "lemma": {"description": "Any form of one of these words: have is also has, had and having.", **_WORDS},
        "pattern": {"description": "A regular expression for the whole word.", "type": "string"},
        "tag": {"description": "Penn Treebank tags; NN* stands for all that begin so.", **_TEXTS},
        "not_word": {"description": "None of these words.", **_WORDS},
        "not_lemma": {"description": "No form of these words.", **_WORDS},
        "not_pattern": {"description": "A regular expression that must not fit the word.", "type": "string"},
        "not_tag": {"description": "None of these tags.", **_TEXTS},
        "optional": {"description": "Whether the word may be missing.", "type": "boolean", "default": False},
        "becomes": {
            "description": "What {n} gives for a word.",
            "type": "object",
            "minProperties": 1,
            "additionalProperties": {"type": ["string", "boolean", "number"]},
        },
        "skip": {
            "description": "Up to so many words of any kind; it stands alone, between two tokens.",
            "type": "integer",
            "minimum": 1,
            "maximum": 12,
        },
    },
}
_NUMBER: dict[str, object] = {"type": "integer", "minimum": 1}

SCHEMA: dict[str, object] = {
    "sequence": {
        "description": "Words that follow each other in one sentence.",
        "type": "array",
        "minItems": 2,
        "maxItems": 12,
        "items": _TOKEN,
    },
    "flag": {
        "description": "First and last token to underline, from 1.",
        "oneOf": [_NUMBER, {"type": "array", "minItems": 1, "maxItems": 2, "items": _NUMBER}],
    },
    "better": {"description": "What may be written instead of the flagged tokens; {n} is token n.", **_TEXTS},
    "start": {"description": "The sequence must begin a sentence.", "type": "boolean", "default": False},
    "end": {"description": "The sequence must end a sentence.", "type": "boolean", "default": False},
}
"""By key."""
