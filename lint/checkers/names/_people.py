"""Whether two spellings can be one bearer, by what stands around them."""

from collections.abc import Sequence

from lint.archive import FEMALE, MALE, Use, folded
from lint.lexicon import common, lexicon

NO_FORENAMES = frozenset(
    "north south east west northern southern eastern western central new old great greater upper lower lake mount "
    "port fort river cape saint san santa los las la el san united royal national international the this that one "
    "and but for with from after before when while republic kingdom state city county town university college school "
    "street road avenue square park bridge church hospital house hall court street station airport island islands bay "
    "prime foreign vice deputy defence defense home former minister secretary president senior junior european "
    "american british english scottish welsh irish french german russian chinese japanese indian australian canadian "
    "african asian israeli iranian ukrainian italian spanish labour democrat republican conservative tory liberal "
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august "
    "september october november december".split()
)
"""Capitalised words before a name that are nobody's first name."""

_GENERIC = frozenset(
    "street road avenue square park bridge church hospital house hall court station airport island islands bay lane "
    "county council city town university college school village district province region state valley river lake "
    "mountain mountains hill hills beach sea ocean war cup league open united rovers wanderers athletic albion "
    "minister secretary president government parliament party army navy police department ministry office "
    "embassy ambassador union committee commission act bill prize award festival day week night sunday "
    "monday tuesday wednesday thursday friday saturday north south east west and".split()
)
"""Words behind a name that many names have behind them."""

_FAMILY = frozenset(
    "brother brothers sister sisters twin twins son sons daughter daughters father mother parents wife husband uncle "
    "nephew niece aunt cousin cousins couple siblings family".split()
)

NEAR = 6
"""Words between two names that stand beside each other as two: "Hansen and Hanson"."""


def lefts(uses: Sequence[Use]) -> frozenset[str]:
    """What stands before a name in one place or another, a title aside; in lower case, without accents."""
    return frozenset({folded(use.left) for use in uses if use.left} - NO_FORENAMES)


def forenames(uses: Sequence[Use]) -> frozenset[str]:
    """Those of them that may be first names: no dictionary word without a capital, no "Ministry of"."""
    words = lexicon()
    names = {use.left for use in uses if use.left and " " not in use.left}
    return lefts(uses) & {folded(name) for name in names if name in words or name.lower() not in words}


def shared_right(ours: Sequence[Use], theirs: Sequence[Use]) -> frozenset[str]:
    """Capitalised words that stand behind both and not behind every other name."""
    found = {use.right.lower() for use in ours if use.right} & {use.right.lower() for use in theirs if use.right}
    return frozenset(found) - _GENERIC


def are_two(ours: Sequence[Use], theirs: Sequence[Use], *, close: bool) -> bool:
    """Whether an article tells two bearers apart.

    Args:
        ours: the uses of one spelling.
        theirs: those of the other.
        close: whether it takes a link such as “and” to say so, standing in one sentence being too little.
    """
    left, other = forenames(ours), forenames(theirs)
    if left and other and not left & other and not _alike(left, other):
        return True
    if _sexes(ours) | _sexes(theirs) == {"m", "f"} and not left & other:
        return True
    sentences: dict[tuple[int, int], list[Use]] = {}
    for use in theirs:
        sentences.setdefault(use.sentence, []).append(use)
    return any(
        not close or (abs(one.place - use.place) <= NEAR and (one.linked if one.place > use.place else use.linked))
        for use in ours
        for one in sentences.get(use.sentence, ())
    )


def _alike(left: frozenset[str], other: frozenset[str]) -> bool:
    """Whether a first name of one may be short for one of the other: "Steve", "Stephen"."""
    return any(a[:3] == b[:3] for a in left for b in other)


def _sexes(uses: Sequence[Use]) -> set[str]:
    return {"m" if use.title in MALE else "f" for use in uses if use.title in MALE or use.title in FEMALE}


def has_role(uses: Sequence[Use]) -> bool:
    """Whether a name is somebody's who speaks or has a title."""
    return any((use.title and use.title not in ("st", "saint")) or use.speaks for use in uses)


def is_placed(uses: Sequence[Use]) -> bool:
    """Whether a preposition before it makes a name that of a place."""
    return any(use.before in _PREPOSITIONS for use in uses)


_PREPOSITIONS = frozenset("in at from near to into outside around across through the a an".split())


def speaks_of_family(*groups: Sequence[Use]) -> bool:
    """Whether two first names with one surname may be two of a family."""
    rights = {use.right.lower() for uses in groups for use in uses if use.right}
    return bool(rights & _FAMILY) or any(right in common() for right in rights)
