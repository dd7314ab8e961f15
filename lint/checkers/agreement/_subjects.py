"""Noun phrases as subjects: whether one may be judged at all, and its number."""

from lint.checkers.agreement._phrases import NOUNS, Phrase, Words
from lint.checkers.agreement._verbs import AUXILIARY, FORMS, PLURAL, SINGULAR
from lint.checkers.agreement._words import IRREGULAR, MAY_HAVE_INFINITIVE, MEASURES, PLAIN_PLURALS, PREPOSITIONS

_NO_SUBJECTS = frozenset(
    """i he she it we you they there this that these those who what which how why where when if as in on at by for
    from to but and or so with after before during under while although because since despite until according
    here not yes no mr mrs ms dr sir none""".split()
)
"""Words with which no noun phrase begins that has a clash of this kind; most sentences begin with one of them."""

_FAR = 40
"""Words from the beginning of a subject to its verb."""

_SHARES = frozenset(("%", "cent", "per", "percent", "half"))
_FOR_ONE = frozenset("a an one each every another this that".split())
_SEVERAL = IRREGULAR | {"and", "police", "number"}
_TAKE_PLAIN = frozenset("to will would can could may might must should not they we you i cannot".split())
_STOPS = frozenset(".;:?!")
_COMPARED = frozenset("more fewer less higher lower".split())
_FOR_PLURALS = frozenset("these those both all some any no".split())


def is_promising(words: Words, start: int) -> bool:
    """Whether a look at the words alone, without tags, leaves room for a clash."""
    lower = words.lower
    if start + 1 >= len(words):
        return False
    first = lower[start]
    if first in _NO_SUBJECTS and not (
        first in {"this", "that", "these", "those"} and lower[start + 1] not in FORMS
    ):
        return False
    if (
        lower[start + 2 : start + 3]
        and lower[start + 2] in AUXILIARY
        and not _differ(lower[start + 1], lower[start + 2])
    ):
        return False
    plural = lower[start].endswith("s") or lower[start] in _SEVERAL
    for place in range(start + 1, min(len(words), start + _FAR)):
        word = lower[place]
        if word in SINGULAR and plural:
            return True
        if word in PLURAL and lower[place - 1] not in _TAKE_PLAIN:
            return True
        if word in _STOPS:
            return False
        plural = plural or word.endswith("s") or word in _SEVERAL
    return False


def _differ(noun: str, verb: str) -> bool:
    """Whether a noun and the verb behind it may differ in number, as far as their spelling goes."""
    return noun.endswith("s") == (verb in SINGULAR) or noun in IRREGULAR or noun in {"and", ",", "police"}


def begins_otherwise(words: Words, start: int) -> bool:
    """Whether the word at a place is one with which no noun phrase begins."""
    return words.at(start) in _NO_SUBJECTS and words.lower[start] not in {"this", "that", "these", "those"}


def is_clause(words: Words, phrase: Phrase) -> bool:
    """Whether what looks like a noun phrase is more: “buying shares is”, “the law banning cars is”."""
    if words.tag(phrase.start) == "VBG" or (not phrase.determiner and words.lower[phrase.start].endswith("ing")):
        return True
    if is_doubled(words, phrase):
        return True
    noun = False
    for place in range(phrase.start, phrase.head):
        tag = words.tag(place)
        noun = noun or tag in NOUNS
        if noun and tag in {"VBG", "VBN"}:
            return True
    return not phrase.determiner and words.tag(phrase.start) in {"RB", "RBR", "RBS"}


def is_doubled(words: Words, phrase: Phrase) -> bool:
    """Whether two noun phrases stand side by side: “the challenges cities face”, “one issue services have”."""
    if words.tag(phrase.head) != "NNS":
        return False
    return words.lower[phrase.start] in _FOR_ONE or words.has_neighbours(phrase)


def is_named(words: Words, phrase: Phrase, at: int) -> bool:
    """“Mixed methods is an approach”, “Angels is a song”: a name or a title, since one thing is said of it."""
    return (
        not phrase.determiner and words.at(at) in {"is", "was"} and words.at(at + 1) in {"a", "an", "the", "one"}
    )


def is_name(words: Words, phrase: Phrase) -> bool:
    """Whether a phrase may be a name or a title, whose number nobody knows."""
    head = words.texts[phrase.head]
    begins = phrase.head == phrase.start and phrase.start < 2
    if begins and head.lower() in PLAIN_PLURALS and head[1:].islower():
        return False
    if words.tag(phrase.head) in {"NNP", "NNPS"}:
        return True
    if not phrase.determiner and words.texts[phrase.start][0].isupper():
        if phrase.head > phrase.start:
            return head[0].isupper()
        # “Angels is a song”, “Spears was”, “Angels by Robbie Williams is”: a plural with nothing before it.
        behind = words.at(phrase.end)
        return behind not in PREPOSITIONS - {"by"} and not (behind == "to" and head.lower() in MAY_HAVE_INFINITIVE)
    return not head.islower()  # also “iTunes”


def number_of(words: Words, phrase: Phrase) -> str:
    """“singular” or “plural”; empty if either may be right."""
    head = words.lower[phrase.head]
    if head == "number" and words.at(phrase.end) == "of":
        return {"the": "singular", "a": "plural"}.get(phrase.determiner, "")
    if head == "state" and phrase.determiner == "the" and words.at(phrase.end) == "of":
        return "singular"
    if _SHARES & set(words.lower[phrase.start : phrase.end]):
        return ""
    number = words.number(phrase)
    if words.lower[phrase.start] in _COMPARED:
        return ""  # “more cars means more noise”
    if number == "plural":
        return "" if head in MEASURES else number
    # “Access”, “Progress” and their like are mostly right, but a bare noun may be a name, or a plural of a kind.
    bare = not phrase.determiner and phrase.head == phrase.start
    if bare and words.at(phrase.end) not in PREPOSITIONS:
        return ""
    if not phrase.determiner and not bare and words.tag(phrase.start) != "JJ":
        return ""
    return "" if phrase.determiner in _FOR_PLURALS else number
