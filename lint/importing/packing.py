"""From drafts to a pack whose rules prove themselves."""

import tempfile
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

from lint.checker import Context
from lint.checkers import house
from lint.engine import parse
from lint.errors import RuleError
from lint.finding import Match
from lint.importing import _examples
from lint.importing._draft import Draft, Imported, Left
from lint.importing._examples import Ids
from lint.importing._yaml import dump
from lint.packs.fields import read
from lint.packs.rule import compile_rule
from lint.text import Source

_PLACEHOLDER = [{"bad": "b", "good": "g"}]


MOST = 8
"""Packs that one style may be spread over."""


def packed(drafts: Sequence[Draft], made: Imported) -> Imported:
    """Packs of all drafts that compile and whose examples hold; the others are left, with the reason.

    Args:
        drafts: what was carried over.
        made: the style so far; it is completed and returned.
    """
    with tempfile.TemporaryDirectory(prefix="prooflint-") as home:
        waiting = _compiling(drafts, made, Path(home))
        for number in range(1, MOST + 1):
            ending = "" if number == 1 else "-more" if number == 2 else f"-more-{number - 1}"
            waiting = _round(waiting, made, made.pack + ending, Path(home) / str(number))
    reason = "no example could be made that it speaks about, or none that is free of it"
    made.left += [Left(draft.origin, reason) for draft in waiting]
    return made


def _round(waiting: list[Draft], made: Imported, pack: str, home: Path) -> list[Draft]:
    """Make one pack, and return the drafts that are not in it.

    Where all that wait speak about each other's examples, one of them is taken alone.
    """
    if not waiting:
        return []
    left = _one_pack(waiting, made, pack, home / "all")
    if len(left) < len(waiting) or len(waiting) == 1:
        return left
    for place, draft in enumerate(waiting):
        if not _one_pack([draft], made, pack, home / str(place)):
            return [other for other in waiting if other is not draft]
    return waiting


def _one_pack(drafts: Sequence[Draft], made: Imported, pack: str, home: Path) -> list[Draft]:
    """Make a pack of the drafts that have an example of their own; the others are returned."""
    folder = home / pack
    folder.mkdir(parents=True)
    for draft in drafts:
        (folder / f"{draft.name}.yaml").write_text(_text(draft, _PLACEHOLDER, ["c"]), "utf-8")
    ids = _ids(folder)
    texts: dict[str, str] = {}
    waiting = []
    for draft in drafts:
        text = _settled(draft, f"{pack}.{draft.name}", ids)
        if not text:
            waiting.append(draft)
            continue
        texts[f"{draft.name}.yaml"] = text
        made.kinds[draft.kind] = made.kinds.get(draft.kind, 0) + 1
        if draft.origin not in made.origins:
            made.origins.append(draft.origin)
        made.notes += [(draft.origin, note) for note in draft.notes]
    if texts:
        head = {"name": pack, "title": made.pack, "about": made.about}
        made.packs[pack] = {"_pack.yaml": dump(head), **texts}
    return waiting


def _compiling(drafts: Sequence[Draft], made: Imported, home: Path) -> list[Draft]:
    found: list[Draft] = []
    for draft in drafts:
        name = _free(draft.name, {one.name for one in found})
        file = home / f"{name}.yaml"
        file.write_text(_text(draft, _PLACEHOLDER, ["c"]), "utf-8")
        try:
            compile_rule(f"{made.pack}.{name}", read(file), house.kinds())
        except RuleError as error:
            made.left.append(Left(draft.origin, str(error).partition(": ")[2]))
        else:
            found.append(replace(draft, name=name))
    return found


def _free(name: str, taken: set[str]) -> str:
    return next(
        one for number in range(1, 1000) if (one := name if number == 1 else f"{name}-{number}") not in taken
    )


def _ids(folder: Path) -> Ids:
    context = Context(packs=(str(folder),))

    @cache
    def speak(text: str, suffix: str) -> frozenset[str]:
        document = parse(Source(f"example{suffix}", text))
        seen = house.check(document, house.Options(), context)
        return frozenset(match.rule.id for match in seen if isinstance(match, Match))

    return speak


def _settled(draft: Draft, name: str, ids: Ids) -> str:
    """The file of a draft with examples that hold; empty if there are none."""
    shown = _examples.examples(draft, name, ids)
    suffix = shown[0].get("suffix", ".txt") if shown else ".txt"
    calm = _examples.clean(name, suffix, ids)
    return _text(draft, shown, calm) if shown and calm else ""


def _text(draft: Draft, shown: Sequence[dict[str, str]], calm: Sequence[str]) -> str:
    values = {
        "kind": draft.kind,
        "message": draft.message,
        "why": f"Carried over from {draft.origin}; write here why your house wants it.",
        **draft.common,
        **draft.keys,
        "examples": list(shown),
        "clean": list(calm),
    }
    return dump(
        values, head=f"From {draft.origin}. The examples are made of its words; put your own sentences here."
    )
