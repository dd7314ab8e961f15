"""Kind ``headline``: headings in sentence case, judged by the words that are no names."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise, zip_longest

from lint.checkers.house._lazily import compiled
from lint.checkers.house._page import Found, Hit, Page
from lint.packs.fields import Fields
from lint.packs.rule import HouseRule, Parts

KEYS = ("headline",)
SLOTS = ("found", "better")
COMPOUNDS = True

SCHEMA: dict[str, object] = {
    "headline": {
        "description": "How a heading is written: one choice.",
        "type": "object",
        "required": ["case"],
        "additionalProperties": False,
        "properties": {
            "case": {"description": "small letters but for the first word and names", "enum": ["sentence"]}
        },
    }
}

LEAST = 3
"""Longer words beyond the first without which nothing is said: fewer may be one name."""

_HEADS = frozenset({"heading", "title"})
_WORD = compiled(r"(?<![/@])[^\W\d_][\w'’]*+(?![/@])")
_SMALL = frozenset(
    """
    a an and as at but by for from if in into is it its nor of off on onto or out over per so than that the their to up
    v via vs was with yet are be been after about against before between down during near through under upon
    """.split()
)
_NEW = frozenset(
    "york zealand delhi orleans jersey hampshire mexico england haven south scotland brunswick".split()
)
_OPENERS = frozenset(":?!.–—|‘“\"'(")


def compile(fields: Fields) -> Parts:  # noqa: A001  # each kind has a compile and a find
    """Read the choice.

    Raises:
        RuleError: if there is none, or if it is unknown.
    """
    table = Fields(fields.need("headline"), "“headline”", ("case",))
    return Parts(table.choice("case", ("sentence",)), (), blocks=tuple(sorted(_HEADS)))


def find(rule: HouseRule, page: Page, found: Sequence[Found]) -> Iterator[Hit]:
    """Headings in which all longer words have a capital and most of them are plain words.

    Where two words side by side may be one name, the writer decides.
    """
    del rule, found
    text = page.even
    if page.block.kind not in _HEADS or len(text) > 300:
        return
    words = list(_WORD.finditer(text))
    kinds = {word.start(): _kind(word[0]) for word in words if word[0].lower() not in _SMALL}
    for word, after in zip_longest(words, words[1:]):
        if word[0] == "New":
            kinds[word.start()] = "name" if after and after[0].lower().removesuffix("'s") in _NEW else "plain"
    long = [word for word in words if word.start() in kinds and not _opens(text, word.start())]
    if len(long) < LEAST or not all(word[0][0].isupper() for word in long):
        return
    values = [kinds[word.start()] for word in long]
    if values.count("plain") < 2 or values.count("plain") < values.count("name"):
        return
    better = _lowered(page.text, words, kinds).strip()
    start = len(text) - len(text.lstrip())
    sure = not any(
        kinds.get(one.start()) == kinds.get(other.start()) == "either" for one, other in pairwise(words)
    )
    yield Hit(start, len(text.rstrip()), (better,) if sure else ())


def _lowered(text: str, words: Sequence[re.Match[str]], kinds: Mapping[int, str]) -> str:
    """The heading with small letters for plain words; a word that may be a name keeps its capital beside a name."""
    pieces, at = [], 0
    for place, word in enumerate(words):
        beside = [kinds.get(words[one].start()) for one in (place - 1, place + 1) if 0 <= one < len(words)]
        kind = kinds.get(word.start(), "plain")
        if _opens(text, word.start()):
            continue
        if kind == "plain" or (kind == "either" and "name" not in beside):
            pieces += [text[at : word.start()], text[word.start() : word.end()].lower()]
            at = word.end()
    return "".join([*pieces, text[at:]])


def _opens(text: str, at: int) -> bool:
    """Whether a word begins the heading or a part of it that takes a capital."""
    before = text[:at].rstrip()
    return not before or before[-1] in _OPENERS


def _kind(word: str) -> str:
    """Whether a word with a capital is “plain”, a “name”, or “either”: Brown, March, New."""
    from lint.lexicon import lexicon  # noqa: PLC0415  # mapped into memory when the first heading needs it

    bare = word.removesuffix("'s").removesuffix("’s")
    if not bare[1:].islower():
        return "name"
    known = lexicon()
    small, capital = known.frequency(bare.lower()), known.frequency(bare)
    return "name" if not small else "either" if capital else "plain"
