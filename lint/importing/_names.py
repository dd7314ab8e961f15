"""Names of rules and packs from the names of others."""

import re

_BREAK = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|[^A-Za-z0-9]+")


def kebab(name: str) -> str:
    """A name in small letters with hyphens: “OxfordComma” and “oxford_comma” become “oxford-comma”."""
    return "-".join(part.lower() for part in _BREAK.split(name) if part) or "rule"
