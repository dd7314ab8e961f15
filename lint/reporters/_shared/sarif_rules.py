"""The rules of a run as SARIF describes them, with the properties that GitHub reads."""

import re
from typing import Any

from lint.finding import Rule
from lint.reporters._shared.content import clipped, link
from lint.reporters._shared.encode import inert, line

LEVELS = {"error": "error", "warning": "warning", "info": "note"}
_PRECISION = {"certain": "very-high", "likely": "high", "possible": "medium"}
_SEVERITY = {"error": "error", "warning": "warning", "info": "recommendation"}
_PUNCTUATION = re.compile(r"([\\`*_{}\[\]()#+.!|~>-])")

MOST = 1024
"""Characters of a description that GitHub takes."""


def descriptor(rule: Rule) -> dict[str, Any]:
    """What a viewer can show about a rule without the tool."""
    why = line(rule.why).strip() or rule.id
    address = link(rule.source)
    return {
        "id": rule.id,
        "name": _name(rule.id),
        "shortDescription": {"text": clipped(_first_sentence(why), MOST)},
        "fullDescription": {"text": clipped(why, MOST)},
        "help": {"text": _text(rule, why, address), "markdown": _markdown(rule, why, address)},
        **({"helpUri": address} if address else {}),
        "defaultConfiguration": {"enabled": rule.default, "level": LEVELS[rule.severity]},
        "properties": {
            "tags": ["prose", rule.category],
            "precision": _PRECISION[rule.confidence],
            "problem.severity": _SEVERITY[rule.severity],
        },
    }


def _name(rule: str) -> str:
    """“spelling.unknown-word” as “SpellingUnknownWord”: what SARIF calls a name differs from the id."""
    return "".join(part[:1].upper() + part[1:] for part in re.split(r"[^A-Za-z0-9]+", rule))[:255]


def _first_sentence(text: str) -> str:
    return re.split(r"(?<=[.!?])\s", text, maxsplit=1)[0]


def _text(rule: Rule, why: str, address: str | None) -> str:
    see = f" See {address}." if address else ""
    return f"{why}{see} More: “prooflint explain {rule.id}”."


def _markdown(rule: Rule, why: str, address: str | None) -> str:
    see = f"See <{address}>.\n\n" if address and not re.search(r"[<>]", address) else ""
    said = _PUNCTUATION.sub(r"\\\1", inert(why)).replace("&", "&amp;").replace("<", "&lt;")
    return (
        f"{said}\n\n{see}"
        f"More about the rule: `prooflint explain {rule.id}`. To say that a place is right:"
        f" `prooflint-ignore {rule.id}: why` in a comment before it.\n"
    )
