"""Words followed by a preposition that does not go with them."""

from collections.abc import Iterator

from lint.checkers.prepositions._table import Entry, entries, gerund
from lint.tagged import Tagged

_OPENING = frozenset(("DT", "PRP$", "PRP", "NN", "NNS", "NNP", "NNPS", "JJ", "JJR", "CD", "VBG", "WP"))
_DETERMINERS = frozenset("the a an his her its their our my your this that these those".split())
# What makes a phrase of its own with the preposition: “of course”, “for example”, “in part”.
_PHRASES = frozenset(
    """course late all once least first last present home best times time work public part large turn particular
    general fact addition example instance now years months weeks days hours decades ages respect regard regards ease
    life breakfast lunch dinner night noon midnight dawn second third sure certain many whom which effect date paper
    principle theory practice person hand need particular favour favor vain short high low sight random school sea
    more itself themselves himself herself reasons fear""".split()
)
_CALENDAR = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december spring summer autumn winter christmas easter""".split()
)
_TIMELY = frozenset(
    """first second third fourth fifth last next past same time times year years month months week weeks day days
    morning evening afternoon night weekend moment minute minutes hour hours season while long few start end beginning
    whole rest sake age future most other record half one place event case way grounds basis part""".split()
)
_NOT_PHRASES = frozenset(("to", "of", "from", "than", "with"))
_OBJECTS = frozenset(("NN", "NNS", "NNP", "NNPS", "PRP", "JJ", "PRP$", "DT", "CD"))
_INFINITIVE_NOUNS = frozenset(
    """need attempt attempts ability chance chances effort efforts right rights opportunity plan plans move
    moves bid bids desire initiative initiatives threats offers calls proposals demands orders pressures way
    ways power powers will urge decision work order it that this""".split()
)


def pairs(sentence: Tagged) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """First and last token of what is wrong, and what belongs there, best first."""
    table = entries()
    present = set(sentence.lower)
    if table.keys().isdisjoint(present):
        return
    for place in range(len(sentence) - 2):
        for entry in table.get(sentence.lower[place], ()):
            if entry.wrong in present:
                at = _preposition(sentence, place, entry)
                if at >= 0 and _fits(sentence, at, entry):
                    yield _mended(sentence, place, at, entry)
                    break


def _preposition(sentence: Tagged, place: int, entry: Entry) -> int:
    """Place of the wrong preposition that belongs to a word, -1 if there is none."""
    if not entry.gap:
        right_before = not entry.after or sentence.at(place - 1) in entry.after
        return place + 1 if sentence.lower[place + 1] == entry.wrong and right_before else -1
    at = place + 1
    while at < min(place + 5, len(sentence) - 1) and sentence.lower[at] != entry.wrong:
        if sentence.tag(at) not in _OBJECTS:
            return -1
        at += 1
    if at == place + 1 or sentence.at(at) != entry.wrong or sentence.at(at - 1) in _INFINITIVE_NOUNS:
        return -1
    if entry.gerund and sentence.tag(at - 1) not in {"NNS", "NNP", "PRP"}:
        return -1  # “prevent a rush to buy”
    return at if not entry.after or sentence.lower[at - 1] in entry.after else -1


def _fits(sentence: Tagged, at: int, entry: Entry) -> bool:
    """Whether what follows the preposition is what the entry asks for."""
    if at + 1 >= len(sentence):
        return False
    after, tag = sentence.lower[at + 1], sentence.tag(at + 1)
    if entry.gerund:
        return tag == "VB" and after.isalpha()
    if entry.following and after not in entry.following:
        return False
    if entry.noun and entry.noun.isdisjoint(sentence.lower[at + 1 : at + 4]):
        return False
    if entry.determined and after not in _DETERMINERS:
        return False
    if entry.place and not (after in _DETERMINERS - {"a", "an"} or tag == "NNP"):
        return False
    if entry.following:
        return True
    return tag in _OPENING and after not in _PHRASES and not _tells_when(sentence, at)


def _tells_when(sentence: Tagged, at: int) -> bool:
    """Whether the phrase that a preposition begins may tell when or how long."""
    if sentence.lower[at] in _NOT_PHRASES:
        return False
    ahead = sentence.lower[at + 1 : at + 4]
    return sentence.tag(at + 1) == "CD" or not _CALENDAR.isdisjoint(ahead) or not _TIMELY.isdisjoint(ahead)


def _mended(sentence: Tagged, place: int, at: int, entry: Entry) -> tuple[int, int, tuple[str, ...]]:
    texts = sentence.texts
    if entry.gerund:
        return at, at + 1, tuple(f"{word} {gerund(texts[at + 1])}" for word in entry.right)
    if not entry.right:
        return at - 1, at, (texts[at - 1],)
    if entry.place and entry.right[:2] == ("in", "at") and sentence.lower[at + 1] in _DETERMINERS:
        return at, at, ("at", "in")
    del place
    return at, at, entry.right
