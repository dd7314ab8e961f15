"""Subjects that are a clause or an action: “building new roads take time”, “what worries them are the noise”."""

from collections.abc import Iterator

from lint.checkers.agreement._phrases import NOUNS, Words
from lint.checkers.agreement._verbs import AUXILIARY, FORMS, PLURAL
from lint.checkers.agreement._verdict import Clash, judge

_DOING = frozenset(
    """adding asking avoiding banning bringing building buying changing choosing cleaning closing collecting cutting
    designing eating educating finding fixing giving having hiding ignoring installing keeping learning making
    paying planting preparing preventing protecting putting raising reading recycling reducing removing repairing
    replacing saving selling sending solving storing taking teaching throwing training translating using washing
    winning writing""".split()
)
"""What people do to things, of which no adjective is made that stands before an adjective or a number."""

_ALONE = frozenset(
    """bringing choosing finding getting giving having ignoring keeping making preventing putting reducing removing
    repairing replacing taking using""".split()
)
"""Of these none is an adjective at all."""

_CAUSING = frozenset("having making letting helping seeing hearing watching".split())
_NO_ACTIONS = frozenset(
    """according accompanying barring concerning considering during excluding following including involving
    nothing regarding something anything everything spring king string evening morning""".split()
)
_THE = frozenset("the his her its their our my a an this these those".split())
_MOST = frozenset("most more".split())
_PRONOUNS = frozenset("me him her it us them you".split())


def actions(words: Words) -> Iterator[Clash]:
    """The verb of a sentence that begins with an action or with “what”, if it is plural."""
    if len(words) < 4:
        return
    first = words.lower[0]
    if first == "what":
        clash = _what(words)
    elif first.endswith("ing") and first not in _NO_ACTIONS:
        clash = _action(words)
    else:
        return
    if clash:
        yield clash


def _action(words: Words) -> Clash | None:
    first, second = words.lower[0], words.lower[1]
    if second not in _THE and not (
        first in _ALONE or (first in _DOING and words.tag(1) in {"JJ", "CD", "JJR"} and second not in FORMS)
    ):
        return None
    thing = words.phrase(1)
    if thing is None or words.has_neighbours(thing) or words.at(thing.end) not in PLURAL:
        return None
    at = thing.end
    if first in _CAUSING and words.lower[at] not in AUXILIARY:
        return None  # “having the signatures contain”
    if words.number(thing) != "plural":
        return None  # and else it may be a name or a noun with a plural verb in an order
    if words.lower[at] in {"are", "were", "aren't", "weren't"} and not _is_said_of(words, at):
        return None
    return judge(words, at, "singular", first, "clause")


def _is_said_of(words: Words, at: int) -> bool:
    """Whether what follows “are” can only be said of the action: “joining the queue are two nuns” is the other way."""
    after = at + 1 + (words.at(at + 1) in {"not", "also", "now", "still"})
    if after >= len(words) or words.tag(after) not in {"JJ", "VBN"}:
        return False
    return after + 1 >= len(words) or words.tag(after + 1) not in NOUNS | {"JJ", "VBN", "VBG", "CC", ","}


def _what(words: Words) -> Clash | None:
    """“What worries them most are the noise”."""
    if words.tag(1) not in {"VBZ", "VBD"} or words.lower[1] in FORMS & set(PLURAL.values()) - {"worries"}:
        return None
    thing = None if words.lower[2] in _PRONOUNS else words.phrase(2)
    at = thing.end if thing else 3
    at += words.at(at) in _MOST
    if words.at(at) not in {"are", "were"} or words.at(at + 1) not in {"the", "his", "her", "its", "a", "an"}:
        return None
    named = words.phrase(at + 1)
    if named is None or words.number(named) != "singular" or words.at(named.end) not in {".", "of", "in", "at"}:
        return None
    if not {"and", ",", "or"}.isdisjoint(words.lower[named.end :]) or words.texts[named.head][0].isupper():
        return None
    return Clash("clause", at, PLURAL[words.lower[at]], words.lower[named.head], "singular")
