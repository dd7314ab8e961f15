"""What a misspelt word was meant to be: near words, ranked by how people mistype and by how frequent a word is.

A candidate costs what its edits cost: letters swapped, doubled or left single, vowels taken for each other and
neighbours on the keyboard cost less than other edits, the first letter costs more. The cost is set against the
frequency of the candidate, as in a noisy channel (Kernighan, Church and Gale 1990).
"""

from collections.abc import Set as AbstractSet
from functools import cache, lru_cache
from itertools import accumulate

from lint.checkers.spelling._edits import neighbours
from lint.lexicon import common, lexicon

MOST = 5
"""Suggestions that are worth reading."""

LONGEST = 32
"""Longer words are not compared with the dictionary."""

_VOWELS = frozenset("aeiouy")
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_ALIKE = frozenset(
    frozenset(pair)
    for pair in (
        "sc",
        "ck",
        "sz",
        "iy",
        "gj",
        "fv",
        "td",
        "mn",
        "cq",
        "kq",
        "xs",
        "bp",
        "wu",
        "ea",
        "ie",
        "ao",
        "eo",
        "au",
    )
)
_NEIGHBOURS = frozenset(
    frozenset((row[at], row[at + 1])) for row in _ROWS for at in range(len(row) - 1)
) | frozenset(
    frozenset((upper[at], lower[other]))
    for upper, lower in ((_ROWS[0], _ROWS[1]), (_ROWS[1], _ROWS[2]))
    for at in range(len(upper))
    for other in (at - 1, at)
    if 0 <= other < len(lower)
)
_SILENT = frozenset("hekwgu")

SWAP = 0.65
DOUBLE = 0.55
VOWEL = 0.75
LIKE = 0.75
KEY = 0.9
SILENT = 0.8
MISSING = 0.8
MISSING_SILENT = 0.7
"""A letter that is left out is the slip that is made most often."""
OTHER = 1.0
FIRST = 0.6
APOSTROPHE = 0.25
SPACE = 1.3
SPACE_AFTER_SMALL = 0.4
_SPACES = {"in": 0.75, "a": 0.62}  # "infact", but also "inpossible"; "alot", but also "adressed"
_SMALL = frozenset("a as at each every in no of to".split())
NAME = 0.5
"""Names are meant less often than words."""
PER_TENFOLD = 0.2
"""What a candidate that is ten times as frequent may cost more."""


LETTERS = "abcdefghijklmnopqrstuvwxyz"


@lru_cache(maxsize=26)
def _lower(letter: str) -> list[str]:
    """The words that begin with a letter, in lower case."""
    return "\n".join(lexicon().starting(letter)[0]).lower().split("\n")


def _near(word: str, reach: int, first: str) -> list[tuple[int, int, str, str]]:
    """Words within some edits that begin with one of some letters, nearest and most frequent first.

    Returns:
        rows of edits, class of frequency with its sign turned, the word in lower case, and as it is written.
    """
    from rapidfuzz import process  # noqa: PLC0415
    from rapidfuzz.distance import OSA  # noqa: PLC0415

    found: list[tuple[int, int, str, str]] = []
    for letter in first:
        texts, classes = lexicon().starting(letter)
        rows = process.extract(word, _lower(letter), scorer=OSA.distance, score_cutoff=reach, limit=200)
        found += [(edits, -classes[place], low, texts[place]) for low, edits, place in rows]
    return sorted(found)


def cost(wrong: str, right: str) -> float:
    """What it costs to take ``right`` for ``wrong``: the least sum of weighted edits."""
    missing, instead = [_missing(right, at) for at in range(len(right))], _instead
    above: list[float] = []
    row = [0.0, *accumulate(missing)]
    before = ""
    for at, a in enumerate(wrong):
        extra = _extra(wrong, at)
        earlier, above = above, row
        left = above[0] + extra
        row = [left]
        last = ""
        for j, b in enumerate(right):
            best = above[j]
            if a != b:
                best += instead(a, b)
                if a == last and b == before and j and earlier[j - 1] + SWAP < best:
                    best = earlier[j - 1] + SWAP
            if above[j + 1] + extra < best:  # noqa: PLR1730  # much quicker than min
                best = above[j + 1] + extra
            left += missing[j]
            if best < left:  # noqa: PLR1730
                left = best
            row.append(left)
            last = b
        before = a
    return row[-1] + (FIRST if wrong[:1] != right[:1] else 0.0)


@cache
def _instead(a: str, b: str) -> float:
    if a in _VOWELS and b in _VOWELS:
        return VOWEL
    pair = frozenset((a, b))
    if pair in _ALIKE:
        return LIKE
    return KEY if pair in _NEIGHBOURS else OTHER


def _missing(right: str, at: int) -> float:
    """A letter of the right word that was not typed."""
    letter = right[at]
    if letter == "'":
        return APOSTROPHE
    if right[at - 1 : at] == letter or right[at + 1 : at + 2] == letter:
        return DOUBLE
    return MISSING_SILENT if letter in _SILENT or letter in _VOWELS else MISSING


def _extra(wrong: str, at: int) -> float:
    """A letter that was typed and does not belong there."""
    letter = wrong[at]
    if letter == "'":
        return APOSTROPHE
    if wrong[at - 1 : at] == letter or wrong[at + 1 : at + 2] == letter:
        return DOUBLE
    return SILENT if letter in _SILENT or letter in _VOWELS else OTHER - 0.05


def reach_of(word: str) -> int:
    """Edits within which candidates for a word are looked for."""
    return 1 if len(word) < 4 else 2 if len(word) < 10 else 3


@lru_cache(maxsize=4096)
def ranked(word: str) -> tuple[tuple[float, float, str], ...]:
    """Candidates for a word in lower case, best first: score, cost and the candidate as the dictionary writes it."""
    if len(word) > LONGEST:
        return ()
    reach = reach_of(word)
    own = "".join(letter for letter in dict.fromkeys(word[:2]) if letter in LETTERS)
    # A wrong first letter is rare, and the words of all letters take long to load: frequent ones must do.
    found = _near(word, reach, own) + [
        (1, -lexicon().frequency(text), text, text) for text in neighbours(word) if text[0] not in own
    ]
    found = sorted(found) or _near(word, min(reach, 2), LETTERS)
    rows: dict[str, tuple[float, float, str]] = {}
    for _, level, low, text in found[:60]:
        if text == word:
            continue
        price = 0.1 if low == word else cost(word, low)
        score = price + PER_TENFOLD * level / 28 + (NAME if text != low else 0)
        rows[text] = (score, price, text)
    for text, level in _split(word):
        left = text.partition(" ")[0]
        price = _SPACES.get(left, SPACE_AFTER_SMALL if left in _SMALL else SPACE)
        rows[text] = (price - PER_TENFOLD * level / 28, price, text)
    return tuple(sorted(rows.values()))


def _split(word: str) -> list[tuple[str, int]]:
    """Two frequent words that were typed as one, with the frequency of the rarer."""
    known, words = common(), lexicon()
    found = []
    for at in range(1, len(word)):
        left, right = word[:at], word[at:]
        if (left == "a" or left in known) and right in known and len(right) > 1:
            level = min(words.frequency(left), words.frequency(right)) if left != "a" else words.frequency(right)
            if level > 120 or (left in ("in", "a", "of", "as", "to") and level > 100):
                found.append((f"{left} {right}", level - 25))
    return found


def suggestions(word: str, before: str = "", held: AbstractSet[str] = frozenset()) -> tuple[str, ...]:
    """At most ``MOST`` right words for a wrong one, best first, in its pattern of capitals.

    Args:
        word: in plain form, without a possessive ending.
        before: the word before it in lower case: “a” and “an” say how the right one begins.
        held: the words of the article in lower case; one of them is meant more often than another.
    """
    found: list[str] = []
    rows = sorted(
        (score - _fit(text, before, held), price, text) for score, price, text in ranked(word.lower())[:30]
    )
    if not rows:
        return ()
    best = rows[0][0]
    for score, price, text in rows:
        if score > best + 0.6 or price > 2.6:
            break
        shaped = like(word, text)
        if shaped != word and shaped not in found:
            found.append(shaped)
        if len(found) == MOST:
            break
    return tuple(found)


HELD = 0.25
ARTICLE = 0.35


def _fit(text: str, before: str, held: AbstractSet[str]) -> float:
    """How much better a candidate is for what stands around the wrong word."""
    low = text.lower()
    found = HELD if low in held and lexicon().frequency(low) < IN_ALL else 0.0
    if before in _ARTICLES and low[0] not in "uh" and (low[0] in "aeio") != (before == "an"):
        found -= ARTICLE
    if before in _BEFORE_NOUNS and low.endswith("ly"):
        found -= ARTICLE / 2
    plural = low.endswith("s") and not low.endswith(("ss", "us", "is"))
    if (before in _PLURAL and not plural) or (before in _SINGULAR and plural):
        found -= ARTICLE / 2
    return found


IN_ALL = 150
"""Class of frequency of a word that every article holds."""

_BEFORE_NOUNS = frozenset("the a an this that these those his her its their our my your no".split())
_ARTICLES = frozenset(("a", "an"))
_SINGULAR = frozenset("a an each every another this one".split())
_PLURAL = frozenset("many several few these those both two three four five six seven eight nine ten".split())


def like(word: str, text: str) -> str:
    """A candidate in the capitals of the word it stands for."""
    if word.isupper() and len(word) > 1:
        return text.upper()
    if word[:1].isupper() and not text[:1].isupper():
        return text[:1].upper() + text[1:]
    return text
