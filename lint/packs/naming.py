"""Names that a pack may not have: the ids of all rules share one name space."""

import os
import re
from functools import cache

from lint import resources
from lint.extensions import offered

HOUSE = "house"
"""The checker that runs the packs; no rule has its name, so a pack may."""

_PACK = re.compile(r"[A-Za-z0-9_-]+")


@cache
def taken() -> frozenset[str]:
    """The names of all checkers and engines, and of what else has rules."""
    found = {"suppression", *(name for name, _ in offered("lint.checkers"))}
    with os.scandir(resources.HERE / "checkers") as entries:
        found |= {entry.name.removesuffix(".py") for entry in entries if not entry.name.startswith(("_", "."))}
    return frozenset(found - {HOUSE})


def complaint(name: str) -> str:
    """Why a pack may not have a name; empty if it may."""
    if not _PACK.fullmatch(name):
        return f"the pack is called “{name}”; expected a folder named with letters, digits and hyphens"
    if name in taken():
        return f"the pack is called “{name}”, which is the name of a checker; expected another name"
    return ""
