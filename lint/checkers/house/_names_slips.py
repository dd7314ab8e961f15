"""Slips in names: a word one or two letters away from a name, alone or beside the rest of the name."""

from collections.abc import Iterator, Sequence
from itertools import islice

from lint.checkers.house._lazily import compiled
from lint.checkers.house._names_edits import is_near
from lint.checkers.house._page import Hit, Page
from lint.lexicon import lexicon

TOGETHER = (5, 8)
"""Letters that a word of a name must have for one letter, or two, to be taken for a slip."""

ALONE = (7, 10)
"""The same for a name of one word: nothing around it tells that it is meant."""

MOST_WORDS = 6
"""Words of the longest name whose slips are found."""

REACH = 80
"""Code points on either side of a word in which the rest of its name is looked for."""

LONGEST = 40
"""Code points of the longest word, with the blank behind it, that may be part of a name."""

WORD = compiled(r"(?<![\w'-])[^\W\d_]+(?:[-'][^\W\d_]+)*")
POSSESSIVE = compiled(r"'s?\Z")

Around = tuple[Sequence[tuple[tuple[str, ...], int, int]], int, int]
"""Names of several words, each with the place of the one that was found and how many there are; and how many words stand
before it and behind it at most."""


def in_group(page: Page, start: int, around: Around, right: frozenset[str]) -> Iterator[Hit]:
    """The one word of a name that is wrong where all the others are right."""
    names, before, behind = around
    spans, at = _run(page.even, start, before, behind)
    texts = tuple(page.even[low:high] for low, high in spans)
    if "'" in page.even:
        texts = tuple(POSSESSIVE.sub("", text) if "'" in text else text for text in texts)
    most = len(texts)
    for name, place, count in names:
        first = at - place
        if first < 0 or first + count > most:
            continue
        # Most names have two words, and most words beside one of them are much longer or shorter than the other.
        if count == 2 and abs(len(texts[at + 1 - 2 * place]) - len(name[1 - place])) > 2:
            continue
        found = texts[first : first + count]
        if found == name:
            continue
        odd = [place for place, (text, part) in enumerate(zip(found, name, strict=True)) if text != part]
        if len(odd) == 1 and is_slip(found[odd[0]], name[odd[0]], right, rest=len(name)):
            low, end = spans[first][0], spans[first + len(name) - 1][0] + len(found[-1])
            yield Hit(low, end, (page.dressed(" ".join(name), low, end),))


def _run(even: str, start: int, before: int, behind: int) -> tuple[list[tuple[int, int]], int]:
    """A word with some before and behind it, single blanks between them, and which of them it is."""
    before, behind = min(before, MOST_WORDS - 1), min(behind, MOST_WORDS - 1)
    spans: list[tuple[int, int]] = []
    if before:
        low = max(0, start - min(REACH, LONGEST * before))
        spans = [match.span() for match in WORD.finditer(even, low, start)][-before:]
    at = low = len(spans)
    spans += [match.span() for match in islice(WORD.finditer(even, start, start + REACH), 1 + behind)]
    high = at + 1
    while low and even[spans[low - 1][1] : spans[low][0]] == " ":
        low -= 1
    while high < len(spans) and even[spans[high - 1][1] : spans[high][0]] == " ":
        high += 1
    return spans[low:high], at - low


def is_slip(word: str, name: str, right: frozenset[str], *, rest: int) -> bool:
    """Whether a word is a slip for a name and no word or name of its own.

    Args:
        word: what stands in the text.
        name: what may be meant.
        right: words that are right in themselves.
        rest: how many words the whole name has: with a neighbour that fits, shorter ones are told apart.
    """
    one_edit, two_edits = ALONE if rest == 1 else TOGETHER
    if len(name) < one_edit or abs(len(word) - len(name)) > 2 or word in right or not word[:1].isupper():
        return False
    # An ending makes a form of the name: “Tehranis”, “Putinite”.
    if word.startswith(name) or (name.startswith(word) and len(word) < len(name) - 1):
        return False
    most = 2 if len(name) >= two_edits else 1
    if rest == 1 and word[-1] != name[-1]:
        return False
    if not is_near(word.lower(), name.lower(), most):
        return False
    return word not in lexicon() and word.lower() not in lexicon() and _bare(word) != _bare(name)


def _bare(word: str) -> str:
    from lint.archive import folded  # noqa: PLC0415

    return folded(word).replace("-", "")
