"""Regular expressions of rules: refused if they could take for ever, and the words they cannot match without."""

import re
from collections.abc import Iterable, Mapping, Sequence
from importlib import import_module
from typing import Any, NamedTuple

from lint.packs._signs import LOOKS, REPEATS, children, signs_of
from lint.packs.features import feature_of
from lint.packs.needed import LETTERS, Needed, needed

MANY = 60
"""What “*”, “+” and “{n,}” mean in a rule: at most so many."""

MAX_WIDTH = 1000
"""The longest match, in code points, that a pattern may have."""

MAX_WAYS = 2500
"""In how many ways a pattern may divide one stretch of text among repetitions that follow each other."""

_parser: Any = import_module("re._parser")
_OPEN_ENDED = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\{(\d+),\}|[*+](?P<more>[?+]?)", re.DOTALL)


class Pattern(NamedTuple):
    """A pattern that was looked through.

    Attributes:
        source: with bounded repetitions.
        width: of the longest match, in code points.
        ahead: how many code points behind a match it looks at.
        groups: how many there are.
        names: of the groups that have one, each with its number.
        needed: every match holds one of these.
        feature: of every block that holds a match, or empty; of patterns that may do without a word.
    """

    source: str
    width: int
    ahead: int
    groups: int
    names: Mapping[str, int]
    needed: tuple[Needed, ...]
    feature: str = ""

    @property
    def words(self) -> tuple[str, ...]:
        """Every match holds one of these, in lower case."""
        return tuple(sorted(one.text for one in self.needed))


class PatternError(ValueError):
    """What is wrong with a pattern, and what was expected."""


def understand(source: str, letters: int = LETTERS, *, sensitive: bool = False) -> Pattern:
    """Look a pattern through.

    Args:
        source: as the rule has it.
        letters: that a word must have which is always there; with 0 none need be there.
        sensitive: whether it will be matched so that its letters must be written as they are.

    Raises:
        PatternError: if it is no pattern, if it could take very long, or if it has no such word.
    """
    bounded, tree = _parsed(source)
    _vet(tree)
    width = tree.getwidth()
    if width[0] == 0:
        raise PatternError("can match an empty text; expected at least one letter")
    if width[1] > MAX_WIDTH:
        raise PatternError(f"can match {width[1]} characters; expected {MAX_WIDTH} at most (write {{0,40}} for *)")
    wakers = needed(tree, letters)
    if letters and not wakers:
        raise PatternError("has no word of three letters or more that is always there; expected one")
    state = tree.state
    feature = "" if letters else feature_of(tree, width[1], sensitive=sensitive)
    return Pattern(bounded, width[1], _ahead(tree), state.groups - 1, dict(state.groupdict), wakers, feature)


def understand_word(source: str) -> str:
    """The same for a pattern that must fit one whole word; it needs no word inside.

    Raises:
        PatternError: if it is no pattern or could take very long.
    """
    bounded, tree = _parsed(source)
    _vet(tree)
    return bounded


def _parsed(source: str) -> tuple[str, Any]:
    bounded = _OPEN_ENDED.sub(_bound, source)
    try:
        tree = _parser.parse(bounded, re.IGNORECASE)
    except (re.error, RecursionError, OverflowError) as error:
        raise PatternError(f"is no regular expression ({error}); expected Python’s syntax") from None
    if tree.state.flags & ~(re.IGNORECASE | re.UNICODE):
        raise PatternError("has flags such as (?x); expected none")
    return bounded, tree


def _bound(found: re.Match[str]) -> str:
    """An open-ended quantifier with an end; escapes and character classes stay."""
    if found[1] is not None:
        return f"{{{found[1]},{max(MANY, int(found[1]))}}}"
    if found["more"] is None:
        return found[0]
    least = 0 if found[0][0] == "*" else 1
    return f"{{{least},{MANY}}}{found['more']}"


def _vet(tree: Any) -> None:
    """Refuse repetitions inside repetitions and choices that overlap; both can explode."""
    if _ways(tree, [])[0] > MAX_WAYS:
        raise PatternError(
            "has repetitions that can share characters in too many ways; expected something between them that "
            "they cannot match, or smaller numbers"
        )


def _ways(items: Iterable[Any], pending: list[tuple[frozenset[str], int]]) -> tuple[int, list[Any]]:
    """The most ways to divide a text, and the repetitions that are still open at the end."""
    most = 1
    for operation, value in items:
        name = str(operation)
        if name in REPEATS:
            least, greatest, body = value
            if greatest > 1:
                _vet_repeated(body)
            inner, _ = _ways(body, list(pending))
            if least != greatest and greatest > 1:
                pending = [*pending, (signs_of(body), greatest - least + 1)]
            most = max(most, inner)
        elif name == "SUBPATTERN":
            inner, pending = _ways(value[3], pending)
            most = max(most, inner)
        elif name == "ATOMIC_GROUP":
            most = max(most, _ways(value, [])[0])
        elif name == "BRANCH":
            ends = [_ways(branch, list(pending)) for branch in value[1]]
            most = max(most, *(inner for inner, _ in ends))
            pending = max((end for _, end in ends), key=_product)
        elif name in {"ASSERT", "ASSERT_NOT"}:
            most = max(most, _ways(value[1], [])[0])
        elif name == "GROUPREF":
            raise PatternError("refers back to a group with \\1; expected none in the pattern itself")
        elif name != "AT":
            signs = signs_of([(operation, value)])
            if all(signs.isdisjoint(open_signs) for open_signs, _ in pending):
                pending = []
        most = max(most, _product(pending))
    return most, pending


def _product(pending: Sequence[tuple[frozenset[str], int]]) -> int:
    result = 1
    for _, count in pending:
        result *= count
    return result


def _vet_repeated(body: Any) -> None:
    """What stands under a repetition must say clearly where one round ends and the next begins."""
    inner = _variable_signs(body)
    if inner is not None:
        fixed = [signs_of([item]) for item in body if str(item[0]) in {"LITERAL", "IN", "NOT_LITERAL"}]
        if not any(signs.isdisjoint(inner) for signs in fixed):
            raise PatternError(
                "has a repetition inside a repetition, as in (a+)+; expected a single one, or a character "
                "between the rounds that the inner one cannot match"
            )
    for branch in _branches(body):
        seen: set[str] = set()
        for choice in branch:
            first = _first(choice)
            if first is None or not seen.isdisjoint(first):
                raise PatternError(
                    "has choices under a repetition that begin alike, as in (a|ab)+; expected choices with "
                    "different first characters"
                )
            seen |= first


def _variable_signs(items: Any) -> frozenset[str] | None:
    """What the repetitions of changing length in a body can match; None if there are none."""
    found: frozenset[str] | None = None
    for operation, value in items:
        name = str(operation)
        if name in REPEATS and value[0] != value[1]:
            found = (found or frozenset()) | signs_of(value[2])
            continue
        for child in children(operation, value):
            inner = _variable_signs(child)
            if inner is not None:
                found = (found or frozenset()) | inner
    return found


def _branches(items: Any) -> list[list[Any]]:
    found = []
    for operation, value in items:
        if str(operation) == "BRANCH":
            found.append(list(value[1]))
        for child in children(operation, value):
            found += _branches(child)
    return found


def _first(items: Any) -> frozenset[str] | None:
    """The characters a text can begin with; None if it can be empty."""
    found: frozenset[str] = frozenset()
    for operation, value in items:
        name = str(operation)
        if name in LOOKS:
            continue
        if name in REPEATS:
            found |= _first(value[2]) or frozenset()
            if value[0] == 0:
                continue
            return found
        if name == "SUBPATTERN":
            inner = _first(value[3])
            if inner is None:
                continue
            return found | inner
        if name == "BRANCH":
            inners = [_first(choice) for choice in value[1]]
            return found.union(*(inner or frozenset() for inner in inners))
        return found | signs_of([(operation, value)])
    return None


def _ahead(items: Iterable[Any]) -> int:
    """How far behind its match, at most, a pattern looks: one code point for a boundary."""
    most = 1
    for operation, value in items:
        if str(operation) in {"ASSERT", "ASSERT_NOT"}:
            most = max(most, min(value[1].getwidth()[1], MAX_WIDTH) + 1)
        for child in children(operation, value):
            most = max(most, _ahead(child))
    return most
