"""Phrases and expressions that one rule looks for, sorted by how a rule here can say them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from lint.checkers.house.pattern import vetted
from lint.importing._samples import samples
from lint.importing.vale._syntax import SyntaxLeftError, closing, phrases, translate
from lint.packs.patterns import PatternError, understand
from lint.packs.phrases import even, fold

_WIDE = (200, 90, 40, 20)
_BLANKS = re.compile(r"\\s([*+])(?!\?)")
_BROAD_MARKS = re.compile(r"(?P<atom>(?<!\\)\.|\[\^(?:\\.|[^\]\\])*\])(?P<many>[*+])(?P<lazy>\??)")
_BROAD = re.compile(r"(?P<atom>(?<!\\)\.|\[\^(?:\\.|[^\]\\])*\])\{(?P<least>\d+),\}(?P<lazy>\??)")
_OPEN = re.compile(r"\\.|\[\^(?:\\.|[^\]\\])*\]\{\d+,\}|\.\{\d+,\}|\{(\d+),\}", re.DOTALL)


@dataclass(slots=True)
class Term:
    """What one token of a style became.

    Attributes:
        phrases: plain phrases, or empty if it is an expression.
        pattern: the expression, or empty.
        anchored: whether the expression has a fixed word.
        samples: texts that it may find.
    """

    phrases: list[str] = field(default_factory=list)
    pattern: str = ""
    anchored: bool = False
    samples: list[str] = field(default_factory=list)


def term(token: str, *, whole: bool) -> Term:
    """One token as phrases or as an expression.

    Args:
        token: in Vale's syntax.
        whole: whether Vale puts word boundaries around it.

    Raises:
        SyntaxLeftError: if it cannot be said, with the reason.
    """
    text, _ = translate(token)
    plain = phrases(text, whole=whole)
    if plain is not None:
        return Term(phrases=plain, samples=plain)
    wrapped = rf"\b(?:{text})\b" if whole else text
    found = _bounded(even(wrapped))
    return Term(pattern=found[0], anchored=found[1], samples=samples(text))


def _bounded(source: str) -> tuple[str, bool]:
    """The first form of an expression that is accepted, and whether it has a fixed word."""
    reason = ""
    for candidate in _forms(source):
        try:
            understand(candidate)
        except PatternError:
            pass
        else:
            return candidate, True
        try:
            vetted(candidate)
        except PatternError as error:
            reason = reason or str(error)
        else:
            return candidate, False
    raise SyntaxLeftError(f"the expression {source} {reason}")


def tamed(source: str) -> str:
    """An expression in a form that rules may have.

    Raises:
        SyntaxLeftError: if there is none, with the reason.
    """
    return _bounded(even(source))[0]


def _forms(source: str) -> Iterator[str]:
    """An expression and tamer forms of it, which end where it ends."""
    source = _BLANKS.sub(lambda found: rf"\s{{{0 if found[1] == '*' else 1},9}}", source)
    source = _OPEN.sub(lambda found: f"{{{found[1]},{int(found[1]) + 9}}}" if found[1] else found[0], source)
    for text in dict.fromkeys((source, _once(source))):
        for most in _WIDE:
            yield _BROAD.sub(rf"\g<atom>{{\g<least>,{most}}}\g<lazy>", _BROAD_MARKS.sub(_as_numbers, text))
        yield text


def _as_numbers(found: re.Match[str]) -> str:
    return f"{found['atom']}{{{0 if found['many'] == '*' else 1},}}{found['lazy']}"


def _once(source: str) -> str:
    """Without the repetition of a group that the expression begins with: one round of it is enough."""
    start = re.match(r"(?:\\b)?(?:\(\?:)*(?=\(\?:)", source)
    if start is None:
        return source
    for place in range(start.end(), -1, -1):
        if source.startswith("(?:", place):
            end = closing(source, place)
            rest = re.sub(r"\A(?:\+|\{1,\d*\})\??", "", source[end + 1 :])
            if rest != source[end + 1 :]:
                return source[: end + 1] + rest
    return source


def unique(texts: Sequence[str], *, sensitive: bool) -> list[str]:
    """Phrases of which each stands once, as a rule file wants them."""
    found: dict[str, str] = {}
    for text in texts:
        found.setdefault(text if sensitive else fold(text), text)
    return list(found.values())
