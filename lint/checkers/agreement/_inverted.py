"""Verbs that stand before their subjects, and verbs of relative clauses."""

from collections.abc import Iterator

from lint.checkers.agreement._phrases import NOUNS, Phrase, Words
from lint.checkers.agreement._verbs import FORMS, PLURAL, SINGULAR
from lint.checkers.agreement._verdict import Clash, judge
from lint.checkers.agreement._words import ADVERBS, IRREGULAR, MEASURES, PREPOSITIONS, noun_number

_THERE = frozenset("is was has isn't wasn't hasn't are were have aren't weren't haven't 's".split())
_COUNTS = frozenset(("few", "dozen", "hundred", "thousand"))
_BEFORE_AMOUNT = frozenset("about around longer too so very roughly nearly almost over".split())
_SIGNS = frozenset("fears hopes calls claims signs doubts plans reports concerns talks rumours rumors".split())
_INDEFINITE = frozenset("someone anyone somebody anybody one everyone everybody nobody".split())
_UNREAL = frozenset("if though wish wished unless".split())
_ASKING = frozenset(
    """ask asks asked asking tell tells told telling show shows showed know knows knew decide decides decided
    say says said warn warns warned inform informed assure assured convince convinced remind reminded advise advised
    wonder believe believes believed think see hear heard saw find found persuade satisfy guess understand
    teach taught explain explained suggest suggested claim claimed mean means meant argue argued""".split()
)
"""Behind them and a noun “who” and “that” may begin a clause of their own: “he told the ministers that was wrong”."""


def inverted(words: Words) -> Iterator[Clash]:
    """“There is many reasons”, “there are a reason”, “here is the results”, “where was the police”."""
    for place, word in enumerate(words.lower[:-2]):
        if word == "there":
            if words.texts[place + 1] not in _THERE or (place and words.tag(place - 1) in NOUNS):
                continue
            clash = _there(words, place + 1)
        elif place < 2 and word in {"here", "where", "what", "why", "how"}:
            clash = _asked(words, place + 1)
        else:
            continue
        if clash:
            yield clash


def _there(words: Words, verb: int) -> Clash | None:
    """“There is many reasons”, “there were a delay”, “there’s many reasons”."""
    form = words.lower[verb]
    at = verb + 1
    if form in {"has", "have", "hasn't", "haven't"}:
        if words.at(at) != "been":
            return None
        at += 1
    while words.at(at) in ADVERBS or words.at(at) in _BEFORE_AMOUNT:
        at += 1
    if form in PLURAL:
        head = _one_thing(words, at)
        unreal = not _UNREAL.isdisjoint(words.lower[max(0, verb - 4) : verb])
        return Clash("there", verb, PLURAL[form], head, "singular") if head and not unreal else None
    head = _several(words, at) if words.at(at) != "one" else ""
    if not head:
        return None
    if form == "'s":
        return Clash("there", verb - 1, f"{words.texts[verb - 1]} are", head, "plural", sure=False)
    return Clash("there", verb, SINGULAR[form], head, "plural")


def _subject(words: Words, at: int) -> Phrase | None:
    phrase = words.phrase(at)
    if phrase is None or words.has_neighbours(phrase) or words.texts[phrase.head][0].isupper():
        return None
    return None if "'" in words.texts[phrase.start : phrase.end] else phrase


def _several(words: Words, at: int) -> str:
    """The head of the phrase at a place if it is surely plural, else nothing."""
    if words.at(at) in _SIGNS and words.at(at + 1) in {"that", "of", "for", "to"}:
        return words.lower[at]  # which the tagger takes for a verb
    phrase = _subject(words, at)
    if phrase is None or words.number(phrase) != "plural" or words.lower[phrase.head] in MEASURES:
        return ""
    inner = words.lower[at : phrase.end]
    if (phrase.determiner in {"a", "an"} and _COUNTS.isdisjoint(inner)) or "than" in inner or "%" in inner:
        return ""
    return words.lower[phrase.head]


def _one_thing(words: Words, at: int) -> str:
    """The head of the phrase at a place if it is surely singular and nothing is joined to it, else nothing."""
    phrase = _subject(words, at)
    if phrase is None or phrase.determiner not in {"a", "an", "one", "another"}:
        return ""
    if words.number(phrase) != "singular" or words.at(phrase.end) in {"and", ",", "or"}:
        return ""
    return words.lower[phrase.head]


def _asked(words: Words, verb: int) -> Clash | None:
    """“Here is the results”, “what is the reasons”."""
    lower = words.lower
    first = lower[verb - 1]
    if lower[verb] not in ("is", "was") or words.texts[verb] != lower[verb]:
        return None
    if first != "here" and words.texts[-1] != "?":
        return None
    if lower[verb + 1] not in {"the", "his", "her", "its", "their", "our", "my", "your", "these", "those", "some"}:
        return None
    phrase = words.phrase(verb + 1)
    if phrase is None or words.number(phrase) != "plural" or words.texts[phrase.head][0].isupper():
        return None
    if words.at(phrase.end) in NOUNS or words.at(phrase.end) == "'" or words.lower[phrase.head] in MEASURES:
        return None
    return Clash("there", verb, SINGULAR[lower[verb]], lower[phrase.head], "plural")


_WITHIN = frozenset(("of", "to", "for", "in", "with"))


def relatives(words: Words) -> Iterator[Clash]:
    """“People who has”, “a law that protect”."""
    for place in range(1, len(words) - 1):
        word = words.lower[place]
        if word not in {"who", "which", "that"}:
            continue
        verb = place + 1
        while words.at(verb) in ADVERBS:
            verb += 1
        if words.at(verb) not in FORMS:
            continue
        number, head = _antecedent(words, place, word, plural=words.lower[verb] in PLURAL)
        clash = judge(words, verb, number, head, "relative") if number else None
        if clash:
            yield clash


def _antecedent(words: Words, place: int, word: str, *, plural: bool) -> tuple[str, str]:
    """The number of the noun that a relative clause is about, and the noun; empty if either may be right."""
    lower = words.lower
    head = place - 1
    if lower[head].endswith("s") == plural and lower[head] not in IRREGULAR:
        return "", ""
    if not lower[head].isalpha() or lower[head] in MEASURES or (words.texts[head] != lower[head] and head > 0):
        return "", ""
    if words.tag(head) not in {"NN", "NNS"}:
        return "", ""
    number = noun_number(lower[head], words.tag(head))
    start = head
    while start > 0 and (words.tag(start - 1) in NOUNS | {"JJ", "JJR", "JJS", "CD", "DT", "PRP$", "VBN", "VBG"}):
        start -= 1
    if not number or not _ASKING.isdisjoint(lower[max(0, start - 3) : start]):
        return "", ""
    before = lower[start - 1] if start else ""
    if word == "which" and number == "plural" and start > 1:
        return "", ""  # it may stand for the whole clause before it
    if lower[head] in FORMS and words.tag(head - 1) not in {"DT", "PRP$", "JJ", "CD"}:
        return "", ""
    if number == "singular" and (before in PREPOSITIONS or lower[start - 2] == "to"):
        return "", ""
    if number == "plural" and not _WITHIN.isdisjoint(lower[max(0, start - 4) : start]):
        return "", ""  # “a word of three letters that is”, “a way to test parts that takes time”
    if before in {"and", "or"} or not _INDEFINITE.isdisjoint(lower[max(0, start - 1) : head]):
        return "", ""
    if before in PREPOSITIONS and start > 1 and words.tag(start - 2) in NOUNS | {"CD", "DT", "JJ"}:
        return "", ""
    if number == "singular" and (
        before in {"and", "or", ","} or lower[start] in {"no", "any", "some"} or start == head
    ):
        return "", ""
    return number, lower[head]
