"""Names that are misspelt: listed wrong forms, and words one or two letters away from a name."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from itertools import islice
from typing import Any

from lint.checkers.house._beside import previous_word
from lint.checkers.house._lazily import compiled
from lint.checkers.house._names_edits import is_near
from lint.checkers.house._names_rows import Row, has_company
from lint.checkers.house._page import Found, Hit, Page
from lint.lexicon import lexicon
from lint.packs.rule import Literal, Parts

TOGETHER = (5, 8)
"""Letters that a word of a name must have for one letter, or two, to be taken for a slip."""

ALONE = (7, 10)
"""The same for a name of one word: nothing around it tells that it is meant."""

MOST_KEPT = 20_000
"""Words of which it is remembered whether they are slips."""

MOST_RULES = 64

MOST_WORDS = 6
"""Words of the longest name whose slips are found."""

REACH = 80
"""Code points on either side of a word in which the rest of its name is looked for."""

_WORD = compiled(r"(?<![\w'-])[^\W\d_]+(?:[-'][^\W\d_]+)*")
# The capital comes first, because the search for one sign is quick.
_NAME = compiled(r"[A-ZÀ-ÞĀ-Ž](?<![\w'-].)[^\W\d_]+(?:[-'][^\W\d_]+)*")
_COURTESY = frozenset("mr mrs ms miss dr sir lord lady dame professor prof".split())
_POSSESSIVE = compiled(r"'s?\Z")

_NONE: frozenset[str] = frozenset()
_verdicts: dict[int, "_Kept"] = {}


def compile_spelling(rows: Sequence[Row]) -> Parts:
    """What the check needs: names of one word by first letter, the rest by each of its words, wrong forms.

    Names of one word have no literals: a slip may be anywhere in them, so such a rule looks at every block.
    """
    right = {
        word for row in rows for text in (row.name, *row.other, *row.alike, row.adjective) for word in text.split()
    }
    singles: dict[str, list[str]] = {}
    groups: dict[str, list[tuple[str, ...]]] = {}
    wrong: dict[str, list[tuple[str, str]]] = {}
    for row in rows:
        for form in row.wrong:
            if form == row.name:
                row.node.fail(f"the name “{row.name}” is also a wrong form of itself; expected another form")
            if not form[0].isupper():
                row.node.fail(f"the wrong form “{form}” begins with a small letter; expected a capital")
            wrong.setdefault(_first(form), []).append((form, row.name))
        for name in (row.name, *row.other):
            words = tuple(name.split())
            if len(words) > 1:
                for word in sorted((word for word in words if word[0].isupper()), key=len)[-2:]:
                    groups.setdefault(word, []).append(words)
            elif len(name) >= ALONE[0]:
                singles.setdefault(name[0], []).append(name)
    data = (singles, groups, wrong, frozenset(right))
    if singles:
        return Parts(data, ())
    keys = dict.fromkeys((*groups, *wrong))
    return Parts(data, tuple(Literal(key.lower(), "word") for key in keys))


_Around = tuple[tuple[str, ...], int, int]
"""A name of several words, the place of the one that was found, and how many there are."""


def _first(form: str) -> str:
    found = _WORD.match(form)
    return found[0] if found else form


def find_spelling(data: Any, page: Page, found: Sequence[Found]) -> Iterator[Hit]:
    """Every wrong form and every near miss in a block."""
    del found
    kept = _kept(data)
    wanted = kept.wanted(_names_in(page.even), data)
    return _found(data, kept, page, wanted) if wanted else iter(())


def _found(data: Any, kept: "_Kept", page: Page, wanted: AbstractSet[str]) -> Iterator[Hit]:
    _, groups, wrong, right = data
    for text in wanted:
        end = len(text)
        for start in _places(page.even, text):
            if text in wrong:
                yield from _listed(page, start, wrong[text])
            if text in groups and kept.may_be_wrong(text, page.even, start, start + end):
                yield from _in_group(page, start, kept.around(text, groups[text]), right)
            better = kept.slips.get(text)
            if better and not _is_person(page.even, start, start + end):
                yield Hit(start, start + end, (page.dressed(better, start, start + end),))


@lru_cache(maxsize=2)
def _names_in(even: str) -> frozenset[str]:
    """The words of a text that begin with a capital, each once: the lists of several rules are held against them."""
    words = frozenset(_NAME.findall(even))
    if "'" not in even:
        return words
    return frozenset(_POSSESSIVE.sub("", word) if "'" in word else word for word in words)


def _places(even: str, name: str) -> Iterator[int]:
    """Where a word that begins with a capital stands, alone or with “'s”."""
    at = even.find(name)
    while at >= 0:
        found = _NAME.match(even, at)
        if found is not None and _POSSESSIVE.sub("", found[0]) == name:
            yield at
        at = even.find(name, at + 1)


def _has_neighbour(text: str, start: int, end: int) -> bool:
    """Whether a word that may be another one of a name in capitals stands beside a word: most stand alone."""
    behind = text[end : end + 2]
    if behind[:1] == "'" or (behind[:1] == " " and not behind[1:].islower()):
        return True
    if not start or text[start - 1] != " ":
        return False
    return not text[text.rfind(" ", 0, start - 1) + 1].islower()


def _is_person(text: str, start: int, end: int) -> bool:
    return previous_word(text, start).lower() in _COURTESY or has_company(text, start, end)


class _Kept:
    """What a rule found out about words before.

    Attributes:
        data: of the rule; it is held, so that its id stays its own.
        slips: words that are slips for names of one word, and these names.
    """

    def __init__(self, data: Any) -> None:
        self.data = data
        self.slips: dict[str, str] = {}
        self._keys = frozenset(data[1]).union(data[2])
        # A word of one name alone: most often that name is there and right.
        self._only = {
            key: (" ".join(names[0]), len(" ".join(names[0][: names[0].index(key)])) + (names[0][0] != key))
            for key, names in data[1].items()
            if len(names) == 1 and names[0].count(key) == 1
        }
        self._mixed = frozenset(
            key for key, names in data[1].items() if any(word[0].islower() for name in names for word in name)
        )
        self._fine: set[str] = set()
        self._around: dict[str, Sequence[_Around]] = {}
        self._by_ends: dict[tuple[str, str], list[str]] = {}
        for name in (name for names in data[0].values() for name in names):
            self._by_ends.setdefault((name[0], name[-1]), []).append(name)

    def around(self, word: str, names: Sequence[tuple[str, ...]]) -> Sequence[_Around]:
        """The names of several words that hold a word, with the place of it and the number of words of each."""
        found = self._around.get(word)
        if found is None:
            found = self._around[word] = [(name, name.index(word), len(name)) for name in names]
        return found

    def may_be_wrong(self, word: str, text: str, start: int, end: int) -> bool:
        """Whether a name with one wrong word may stand around a word: most words stand alone, or in a right name."""
        name, before = self._only.get(word, ("", 0))
        low = start - before
        if name and low >= 0 and text.startswith(name, low) and not text[low - 1 : low].isalnum():
            return False
        return word in self._mixed or _has_neighbour(text, start, end)

    def wanted(self, words: AbstractSet[str], data: Any) -> AbstractSet[str]:
        """The words at which a name or a slip may stand."""
        if words <= self._fine:
            return _NONE
        if len(self._fine) > MOST_KEPT:
            self._fine.clear()
            self.slips.clear()
        for word in words - self._fine:
            if word in self.slips:
                continue
            better = self._alone(word, data[3])
            if better:
                self.slips[word] = better
            elif word not in self._keys:
                self._fine.add(word)
        return words - self._fine

    def _alone(self, word: str, right: frozenset[str]) -> str:
        """The name of one word that a word is a slip for, or an empty text."""
        # A slip in the first or last letter counts for none.
        for name in self._by_ends.get((word[0], word[-1]), ()):
            if _is_slip(word, name, right, rest=1):
                return name
        return ""


def _kept(data: Any) -> _Kept:
    if len(_verdicts) > MOST_RULES:
        _verdicts.clear()
    found = _verdicts.get(id(data))
    if found is None:
        found = _verdicts[id(data)] = _Kept(data)
    return found


def _listed(page: Page, start: int, forms: Sequence[tuple[str, str]]) -> Iterator[Hit]:
    for form, name in forms:
        end = start + len(form)
        behind = page.even[end : end + 1]
        if page.even.startswith(form, start) and not (behind.isalnum() or behind == "-"):
            yield Hit(start, end, (page.dressed(name, start, end),))


def _in_group(page: Page, start: int, names: Sequence[_Around], right: frozenset[str]) -> Iterator[Hit]:
    """The one word of a name that is wrong where all the others are right."""
    spans, at = _run(page.even, start)
    texts = tuple(_POSSESSIVE.sub("", page.even[low:high]) for low, high in spans)
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
        if len(odd) == 1 and _is_slip(found[odd[0]], name[odd[0]], right, rest=len(name)):
            low, end = spans[first][0], spans[first + len(name) - 1][0] + len(found[-1])
            yield Hit(low, end, (page.dressed(" ".join(name), low, end),))


def _run(even: str, start: int) -> tuple[list[tuple[int, int]], int]:
    """The words around one, with single blanks between them, and which of them it is."""
    left = [match.span() for match in _WORD.finditer(even, max(0, start - REACH), start)]
    rest = [match.span() for match in islice(_WORD.finditer(even, start, start + REACH), MOST_WORDS)]
    spans = [*left[1 - MOST_WORDS :], *rest]
    at = len(spans) - len(rest)
    low, high = at, at + 1
    while low and even[spans[low - 1][1] : spans[low][0]] == " ":
        low -= 1
    while high < len(spans) and even[spans[high - 1][1] : spans[high][0]] == " ":
        high += 1
    return spans[low:high], at - low


def _is_slip(word: str, name: str, right: frozenset[str], *, rest: int) -> bool:
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
