"""Vale's “consistency”: pairs of forms of which an article should use one."""

from lint.importing._draft import Draft
from lint.importing.vale._rule import NotCarriedError, ValeRule, common, draft
from lint.importing.vale._syntax import SyntaxLeftError
from lint.importing.vale._terms import term
from lint.packs.phrases import fold


def carry(rule: ValeRule) -> list[Draft]:
    """The rule as kind consistent.

    Raises:
        NotCarriedError: with the reason.
    """
    notes: list[str] = []
    groups: list[list[str]] = []
    seen: set[str] = set()
    for one, other in rule.pairs("either"):
        for pair in _pairs(one, other, notes):
            if len({*map(fold, pair)} - seen) == 2:
                groups.append(pair)
                seen.update(map(fold, pair))
    if not groups:
        raise NotCarriedError(notes[0] if notes else "it names no pairs")
    return [
        draft(
            rule,
            "consistent",
            {"consistent": groups},
            message="This article writes “{better}” elsewhere, so do not write “{found}”.",
            common=common(rule, "consistency"),
            samples=[(f"The first note says {one}. The second note says {other}.", "") for one, other in groups],
            shape="whole",
            notes=(*notes, "it reports the rarer form; Vale reports every form"),
        )
    ]


def _pairs(one: str, other: str, notes: list[str]) -> list[list[str]]:
    try:
        first, second = term(one, whole=True).phrases, term(other, whole=True).phrases
    except SyntaxLeftError as error:
        notes.append(str(error))
        return []
    if len(first) != len(second) or not first:
        notes.append(f"the pair {one}: {other} is an expression; expected plain forms")
        return []
    return [[left, right] for left, right in zip(first, second, strict=True)]
