"""What stands beside a name: a country before a noun that wants its adjective, a title with or without a name."""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from lint.checkers.house._beside import next_word, previous_word
from lint.checkers.house._lazily import compiled
from lint.checkers.house._page import Found, Hit, Page
from lint.packs.fields import Fields
from lint.packs.phrases import even, fold, straight
from lint.packs.rule import Literal, Parts

if TYPE_CHECKING:
    from lint.checkers.house._names_rows import Row

# Behind these a country and its noun are one thing: “in Iraq leaders met” is none.
_BEFORE_NOUN = frozenset(
    "the a an this that these those another any each every all both some several many more most no few its his her "
    "their our your my former current new old top senior late future other next one two three four five six seven "
    "eight nine ten hundreds dozens thousands said says say when while if because though although where".split()
)
_ARTICLES = frozenset("the a an this that his her its their our your my every each another any no".split())
_BEFORE_TITLE = _ARTICLES | {"former", "new", "next", "current", "late", "future", "outgoing", "incoming", "then"}
_LINKS = frozenset(
    "as was is be been being become became becomes elected named made of for to by and or a".split()
)
_CLOSING = ".,;:!?)\"”'"
_NAME = compiled(r" ([A-Z](?:[^\W\d_]|['-][A-Z])*[^\W\d_]|[A-Z]\.)")
_NO_NAMES = frozenset(
    "january february march april may june july august september october november december monday tuesday wednesday "
    "thursday friday saturday sunday mr mrs ms miss dr sir lord lady i i'm i'll i've i'd and or the in on at".split()
)
_BEHIND_TITLE = frozenset("of for to in emeritus general elect".split())


def compile_adjective(fields: Fields, rows: "Sequence[Row]", *, shared: bool) -> Parts:
    """Countries with their adjectives, and the nouns that want them."""
    from lint.checkers.house._names_rows import needing  # noqa: PLC0415  # only when a pack is compiled

    nouns = tuple(fold(text) for text in fields.need("nouns").as_texts("“nouns”"))
    modifiers = frozenset(map(fold, fields.texts("modifiers")))
    literals = [
        Literal(fold(row.name), "phrase", (row.name, row.adjective))
        for row in needing(rows, "adjective", shared=shared)
    ]
    return Parts((frozenset(nouns), modifiers, max(noun.count(" ") for noun in nouns) + 1), tuple(literals))


def find_adjective(data: Any, page: Page, found: Sequence[Found]) -> Iterator[Hit]:
    """The name of a country directly before one of the nouns, or before an adjective and one of them."""
    nouns, modifiers, longest = data
    for one in found:
        name, adjective = one.value
        if page.even[one.end : one.end + 1] != " " or straight(page.even[one.start : one.end]) != name:
            continue
        words = page.even[one.end + 1 : one.end + 120].split(" ")
        starts = (0, 1) if words[0] in modifiers else (0,)
        phrases = (" ".join(words[at : at + count]) for at in starts for count in range(1, longest + 1))
        if any(phrase.rstrip(_CLOSING) in nouns for phrase in phrases) and _begins_phrase(page, one.start):
            yield Hit(one.start, one.end, (page.dressed(adjective, one.start, one.end),))


def _begins_phrase(page: Page, start: int) -> bool:
    """Whether a country opens its sentence or stands behind a word that makes one phrase of it and its noun."""
    if _opens(page, start):
        return True
    before = previous_word(page.even, start)
    if page.even[start - 1] != " " or not page.even[start - 2].isalnum():
        return False
    # A capital in the middle belongs to a name: “the New Mexico government”.
    if before[:1].isupper() and (before == "New" or not _opens(page, start - len(before) - 1)):
        return False
    return before.isdecimal() or before.lower() in _BEFORE_NOUN


def _opens(page: Page, start: int) -> bool:
    """Whether no word of the sentence comes before."""
    low, _ = page.sentence(start)
    return not any(sign.isalnum() for sign in page.even[max(low, start - 40) : start])


def compile_titles(rows: "Sequence[Row]") -> Parts:
    """Titles of offices; the case of the rows does not matter, only what the check wants of it."""
    return Parts(None, tuple(Literal(fold(row.name), "phrase", row.name) for row in rows))


def find_capital(data: Any, page: Page, found: Sequence[Found]) -> Iterator[Hit]:
    """Titles in small letters directly before a name that begins with them: “said president Kim”."""
    del data
    for one in _longest(found):
        stands = straight(page.even[one.start : one.end])
        before = previous_word(page.even, one.start).lower()
        if not stands.islower() or before in _ARTICLES | _LINKS or not _before_name(page, one.end):
            continue
        yield Hit(one.start, one.end, (_capital(stands),))


def find_alone(data: Any, page: Page, found: Sequence[Found]) -> Iterator[Hit]:
    """Titles with capitals behind an article or the like, and without a name: “the President said”."""
    del data
    for one in _longest(found):
        stands = straight(page.even[one.start : one.end])
        before = previous_word(page.even, one.start)
        if not _is_capital(stands) or before.lower() not in _BEFORE_TITLE or page.shouted:
            continue
        behind = next_word(page.even, one.end)
        joined = page.even[one.end : one.end + 1] in {" ", "-"}
        if joined and (behind[:1].isupper() or behind.lower() in _BEHIND_TITLE or behind[:1].isdecimal()):
            continue
        yield Hit(one.start, one.end, (stands.lower(),))


def find_small(data: Any, page: Page, found: Sequence[Found]) -> Iterator[Hit]:
    """Descriptions with capitals before a name: “National Security Adviser Jake Sullivan”."""
    del data
    for one in _longest(found):
        stands = straight(page.even[one.start : one.end])
        if not _is_capital(stands) or page.shouted or not _before_name(page, one.end):
            continue
        before = previous_word(page.even, one.start)
        opens = _opens(page, one.start)
        better = stands.lower()
        if opens:
            better = better[0].upper() + better[1:]
        if better != stands and (opens or not before[:1].isupper() or page.even[one.start - 1] != " "):
            yield Hit(one.start, one.end, (better,))


def _longest(found: Sequence[Found]) -> Iterator[Found]:
    """The longest of those that begin together, and none that lies within another."""
    end = -1
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if one.start >= end:
            yield one
            end = one.end


def _before_name(page: Page, end: int) -> bool:
    name = _NAME.match(page.even, end)
    return name is not None and name[1].lower() not in _NO_NAMES and not (name[1].isupper() and len(name[1]) > 2)


def _is_capital(text: str) -> bool:
    words = [
        word for word in re.split(r"[ -]", text) if word not in {"of", "the", "for", "in", "to", "and", "elect"}
    ]
    return all(word[:1].isupper() for word in words) and not (text.isupper() and len(text) > 3)


def _capital(text: str) -> str:
    small = {"of", "the", "for", "in", "to", "and", "elect"}
    return re.sub(
        r"[^ -]+", lambda word: word[0] if word[0] in small else word[0][0].upper() + word[0][1:], even(text)
    )
