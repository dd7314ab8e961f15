"""Noun phrases as subjects: whether one may be judged at all, and its number."""

from lint.checkers.agreement._phrases import DETERMINERS, PREPOSITIONS, Phrase, Words
from lint.checkers.agreement._words import IRREGULAR, MEASURES, PLURAL, SINGULAR, noun_number

_NO_SUBJECTS = frozenset(
    """i he she it we you they there this that these those who what which how why where when if as in on at by for
    from to but and or so with after before during under while although because since despite until according
    here not yes no mr mrs ms dr sir""".split()
)
"""Words with which no noun phrase begins that has a clash of this kind; most sentences begin with one of them."""


def is_promising(words: Words, start: int) -> bool:
    """Whether a look at the words alone, without tags, leaves room for a clash."""
    lower = words.lower
    if start + 1 >= len(words):
        return False
    first = lower[start]
    if first in _NO_SUBJECTS and not (
        first in {"this", "that", "these", "those"} and lower[start + 1] not in _VERBS
    ):
        return False
    return _may_clash(lower[start : start + _FAR])


def _may_clash(lower: list[str]) -> bool:
    """Whether a singular verb stands behind what may be a plural, or a plural verb behind what may be none."""
    plural = other = False
    for word in lower:
        if word in _SINGULAR:
            if plural:
                return True
        elif word in _PLURAL and other:
            return True
        if word in _ENDS:
            return False
        if word == "and" or word in IRREGULAR:
            plural = True
        elif word not in _FUNCTION and len(word) > 2:
            if word[-1] == "s":
                plural = True
            else:
                other = True
    return False


_SINGULAR, _PLURAL = frozenset(SINGULAR), frozenset(PLURAL)
_ENDS = frozenset(".;:?!")
_FUNCTION = PREPOSITIONS | DETERMINERS | frozenset("has was who which not".split())
_VERBS = frozenset(SINGULAR) | frozenset(PLURAL)
_FAR = 30
"""Words from the beginning of a subject to its verb."""


def is_clause(words: Words, phrase: Phrase) -> bool:
    """Whether what looks like a noun phrase is more: “buying shares is”, “the law banning cars is”."""
    if words.tag(phrase.start) == "VBG" or (not phrase.determiner and words.lower[phrase.start].endswith("ing")):
        return True
    if is_doubled(words, phrase):
        return True
    noun = False
    for place in range(phrase.start, phrase.head):
        tag = words.tag(place)
        noun = noun or tag in {"NN", "NNS", "NNP", "NNPS"}
        if noun and tag in {"VBG", "VBN"}:
            return True
    return not phrase.determiner and words.tag(phrase.start) in {"RB", "RBR", "RBS"}


def is_doubled(words: Words, phrase: Phrase) -> bool:
    """Whether two noun phrases stand side by side: “the challenges cities face”, “one issue services have”."""
    if words.tag(phrase.head) != "NNS":
        return False
    return words.lower[phrase.start] in _FOR_ONE or words.has_neighbours(phrase)


def is_name(words: Words, phrase: Phrase) -> bool:
    """Whether a phrase may be a name or a title, whose number nobody knows."""
    if words.tag(phrase.head) in {"NNP", "NNPS"}:
        return True
    inner = words.texts[phrase.start + bool(phrase.determiner) : phrase.end]
    if not phrase.determiner and words.texts[phrase.start][0].isupper():
        if phrase.head > phrase.start:
            return inner[-1][0].isupper()
        # “Angels is a song”, “Spears was”, “Angels by Robbie Williams is”: a plural with nothing before it.
        return phrase.end >= len(words) or words.lower[phrase.end] not in PREPOSITIONS - {"by"}
    return words.texts[phrase.head][0].isupper()


def number_of(words: Words, phrase: Phrase) -> str:
    """“singular” or “plural”; empty if either may be right."""
    head = words.lower[phrase.head]
    if head == "number" and words.lower[phrase.end : phrase.end + 1] == ["of"]:
        return {"the": "singular", "a": "plural"}.get(phrase.determiner, "")
    if _SHARES & set(words.lower[phrase.start : phrase.end]):
        return ""
    number = noun_number(head, words.tag(phrase.head))
    if number == "plural":
        return "" if head in MEASURES else number
    # “Access”, “Progress” and their like are mostly right, but a bare noun may be a name, or a plural of a kind.
    bare = not phrase.determiner and phrase.head == phrase.start
    return "" if bare or phrase.determiner in _FOR_PLURALS else number


_SHARES = frozenset(("%", "cent", "per", "percent"))
_FOR_ONE = frozenset("a an one each every another this that".split())
_FOR_PLURALS = frozenset("these those both all some any no".split())
