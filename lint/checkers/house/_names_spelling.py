"""Names that are misspelt: listed wrong forms, and words one or two letters away from a name."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from lint.checkers.house._beside import previous_word
from lint.checkers.house._lazily import compiled
from lint.checkers.house._names_slips import ALONE, POSSESSIVE, WORD, Around, in_group, is_slip
from lint.checkers.house._page import Found, Hit, Page
from lint.packs.rule import Literal, Parts

if TYPE_CHECKING:
    from lint.checkers.house._names_rows import Row

MOST_KEPT = 20_000
"""Words of which it is remembered whether they are slips."""

MOST_RULES = 64

# The capital comes first, because the search for one sign is quick.
_TAIL = r"(?<![\w'-].)[^\W\d_]++(?:[-'][^\W\d_]++)*+"
_NAME = compiled(rf"[A-ZÀ-ÞĀ-Ž]{_TAIL}")
_PLAIN_NAME = compiled(rf"[A-Z]{_TAIL}")
_COURTESY = frozenset("mr mrs ms miss dr sir lord lady dame professor prof".split())

_NONE: frozenset[str] = frozenset()
_verdicts: dict[int, "_Kept"] = {}


def compile_spelling(rows: "Sequence[Row]") -> Parts:
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


def _first(form: str) -> str:
    found = WORD.match(form)
    return found[0] if found else form


def find_spelling(data: Any, page: Page, found: Sequence[Found]) -> Iterator[Hit]:
    """Every wrong form and every near miss in a block."""
    del found
    kept = _kept(data)
    wanted = kept.wanted(_names_in(page.even), data)
    return _found(data, kept, page, wanted) if wanted else iter(())


def spelling_sieve(data: Mapping[int, Any], rest: tuple[int, ...]) -> Callable[[Page], Collection[int]]:
    """Gives what tells the rules that have to look at a block: most names are fine for all lists at once.

    Args:
        data: of the rules, by place.
        rest: places of rules that look at every block.
    """
    fine: set[str] = set()

    def asked(page: Page) -> Collection[int]:
        words = _names_in(page.even)
        if words <= fine:
            return rest
        if len(fine) > MOST_KEPT:
            fine.clear()
        doubtful = words - fine
        wanted = {place: _kept(one).wanted(doubtful, one) for place, one in data.items()}
        fine.update(doubtful.difference(*wanted.values()))
        return [*rest, *(place for place, some in wanted.items() if some)]

    return asked


def _found(data: Any, kept: "_Kept", page: Page, wanted: AbstractSet[str]) -> Iterator[Hit]:
    _, groups, wrong, right = data
    for text in wanted:
        end = len(text)
        for start in _places(page.even, text):
            if text in wrong:
                yield from _listed(page, start, wrong[text])
            if text in groups and kept.may_be_wrong(text, page.even, start, start + end):
                yield from in_group(page, start, kept.around(text, groups[text]), right)
            better = kept.slips.get(text)
            if better and not _is_person(page.even, start, start + end):
                yield Hit(start, start + end, (page.dressed(better, start, start + end),))


@lru_cache(maxsize=2)
def _names_in(even: str) -> frozenset[str]:
    """The words of a text that begin with a capital, each once: the lists of several rules are held against them."""
    words = frozenset((_PLAIN_NAME if even.isascii() else _NAME).findall(even))
    if "'" not in even:
        return words
    return frozenset(POSSESSIVE.sub("", word) if "'" in word else word for word in words)


def _places(even: str, name: str) -> Iterator[int]:
    """Where a word that begins with a capital stands, alone or with “'s”."""
    at = even.find(name)
    while at >= 0:
        found = _NAME.match(even, at)
        if found is not None and POSSESSIVE.sub("", found[0]) == name:
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
    from lint.checkers.house._names_rows import has_company  # noqa: PLC0415  # few texts have slips

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
        self._around: dict[str, Around] = {}
        self._by_ends: dict[tuple[str, str], list[str]] = {}
        for name in (name for names in data[0].values() for name in names):
            self._by_ends.setdefault((name[0], name[-1]), []).append(name)

    def around(self, word: str, names: Sequence[tuple[str, ...]]) -> Around:
        """The names of several words that hold a word."""
        found = self._around.get(word)
        if found is None:
            placed = [(name, name.index(word), len(name)) for name in names]
            before = max(place for _, place, _ in placed)
            behind = max(count - 1 - place for _, place, count in placed)
            found = self._around[word] = (placed, before, behind)
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
            if is_slip(word, name, right, rest=1):
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
