"""Verbs that do not agree with their subjects: which word is the subject, and which is the verb."""

from collections.abc import Iterator
from dataclasses import replace

from lint.checkers.agreement._phrases import Phrase, Words
from lint.checkers.agreement._shares import shared
from lint.checkers.agreement._subjects import (
    begins_otherwise,
    is_clause,
    is_name,
    is_named,
    is_promising,
    number_of,
)
from lint.checkers.agreement._tails import behind
from lint.checkers.agreement._verbs import FORMS, SAYING
from lint.checkers.agreement._verdict import Clash, judge
from lint.checkers.agreement._words import DETERMINERS, MEASURES, PREPOSITIONS

_STARTERS = frozenset("that because although though while whereas when whether if".split())
"""Words behind which a clause begins with its subject."""

_WISHES = frozenset(
    """ask asked asking demand demanded demanding insist insisted insisting order ordered propose proposed
    proposing recommend recommended recommending request requested require required requires suggest suggested
    suggesting urge urged vital essential important crucial imperative necessary advise advised direct directed
    provide provided""".split()
)
"""Behind them “that” may begin a wish, with a plain verb."""

_TELLING = frozenset("told tell tells telling warned informed assured convinced reminded".split())
_TITLES = frozenset("mr mrs ms dr sir professor president".split())
_JOINERS = frozenset(("and", "but", "so", "yet", "or"))
_OPENERS = PREPOSITIONS | frozenset(
    """after again also but despite earlier eventually finally furthermore hence however here indeed instead last
    later meanwhile moreover nevertheless next now once recently still then therefore this thus today tomorrow
    until unlike yesterday yet""".split()
)
"""Words with which a sentence begins whose subject comes behind a comma."""

_RELATIVE = frozenset(("who", "which", "that", "whom"))
_LINKS = frozenset(("that", "where", "which", "whom"))
"""Words behind which a clause surely begins with its subject if a determiner follows."""

_MARKS = _STARTERS | _LINKS | SAYING | {";", ":", "—", "but"}
_NO_CLAUSE = _WISHES | {"so", "not", "now"}
_ROUGHLY = frozenset(("about", "around", "over", "under", "of"))

_OPENING = 12
"""Words before the comma behind which the subject stands."""

_INDEFINITE = frozenset(
    "everyone everybody everything nobody nothing someone somebody something anyone anybody anything".split()
)
_EACH = frozenset("each one neither either".split())
_QUANTITIES = frozenset(
    """many several few most some all both two three four five six seven eight nine ten hundreds thousands dozens
    millions scores tens lots""".split()
)


def subjects(words: Words) -> Iterator[Clash]:
    """The verbs of a sentence that do not agree with a subject at the beginning of a clause."""
    for start in starts(words):
        for read in (_person, _those, _indefinite, _quantity, shared, _noun):
            clash = read(words, start)
            if clash:
                yield clash
                break


def starts(words: Words) -> Iterator[int]:
    """Where clauses begin that begin with their subject."""
    first = 0
    while first < len(words) and words.texts[first] in "“\"'(‘":
        first += 1
    first += words.at(first) in _JOINERS
    yield first
    if words.at(first) in _STARTERS or words.at(first) in {"until", "once"}:
        yield first + 1
    yield from _behind_opening(words, first)
    for place in range(first + 1, len(words) - 1):
        if words.lower[place] in _MARKS and not begins_otherwise(words, place + 1) and _is_mark(words, place):
            yield place + 1


def _behind_opening(words: Words, first: int) -> Iterator[int]:
    """The places behind “in the north” and behind the first comma, where the subject may stand."""
    if words.at(first) not in _OPENERS:
        return
    comma = words.texts.index(",") if "," in words.texts else -1
    if 0 < comma < _OPENING:
        yield comma + 1
    elif words.at(first) in PREPOSITIONS - _ROUGHLY:
        inner = words.phrase(first + 1)
        if inner and words.at(inner.end) in DETERMINERS - {"a", "an"}:
            yield inner.end


def _is_mark(words: Words, place: int) -> bool:
    """Whether a word that may stand before a subject does so here."""
    word, before = words.lower[place], words.lower[place - 1]
    if word == "that" and words.lower[place + 1] not in DETERMINERS:
        return before not in _NO_CLAUSE and _says(words, place)
    if word in _LINKS:
        wish = word == "that" and not _WISHES.isdisjoint(words.lower[max(0, place - 4) : place])
        return words.lower[place + 1] in DETERMINERS and before not in _NO_CLAUSE and not wish
    if word in SAYING:
        return _says_clause(words, place)
    if word == "but":
        return before == ","
    return word not in _STARTERS or before not in _NO_CLAUSE


def _says_clause(words: Words, place: int) -> bool:
    """Whether behind a verb of saying a clause begins without “that”."""
    return (
        words.lower[place + 1] in DETERMINERS
        and words.tag(place) in {"VBD", "VBZ", "VBP"}
        and _RELATIVE.isdisjoint(words.lower[max(0, place - 3) : place])
    )


def _says(words: Words, place: int) -> bool:
    """Whether “that” begins a clause: a verb stands before it, and not a noun that it could stand for."""
    if any(words.lower[near] in _WISHES for near in range(max(0, place - 4), place)):
        return False
    if not _TELLING.isdisjoint(words.lower[max(0, place - 4) : place - 1]):
        return True
    return words.tag(place - 1) in {"VBD", "VBZ", "VBP", "VBG", "VB"} or words.lower[place - 1] in {
        "sure",
        "clear",
    }


def _noun(words: Words, start: int) -> Clash | None:
    """A subject that is a noun phrase, with what may stand between it and its verb."""
    if not is_promising(words, start):
        return None
    if words.at(start) in {"one", "each", "either", "neither", "both"}:
        start += words.lower[start] == "both"
    phrase = words.phrase(start)
    if phrase is None or is_clause(words, phrase):
        return None
    if words.at(phrase.end) == "and":
        return _compound(words, phrase)
    if is_name(words, phrase):
        return None
    number = number_of(words, phrase)
    at = behind(words, phrase) if number else -1
    if at < 0:
        return None
    if number == "plural" and is_named(words, phrase, at):
        return None
    kind = "distant" if at > phrase.end else "near"
    return judge(words, at, number, words.lower[phrase.head], kind)


def _compound(words: Words, phrase: Phrase) -> Clash | None:
    """“The mayor and the council has”: two nouns, each with a determiner of its own, or two plurals."""
    other = words.phrase(phrase.end + 1)
    if other is None or is_clause(words, other):
        return None
    heads = [words.lower[phrase.head], words.lower[other.head]]
    if _are_people(words, phrase, other):
        at = other.end
    elif is_name(words, phrase) or is_name(words, other) or set(heads) & MEASURES:
        return None
    elif phrase.determiner and other.determiner in {"the", "his", "her", "its", "their", "a", "an"}:
        if (
            phrase.determiner not in {"the", "his", "her", "its", "their"}
            or _both(words, phrase, other) != "plural"
        ):
            return None
        at = behind(words, other)
    elif words.number(phrase) == words.number(other) == "plural" and not other.determiner:
        at = behind(words, other)
    else:
        return None
    return judge(words, at, "plural", " and ".join(heads), "compound") if at >= 0 else None


def _both(words: Words, phrase: Phrase, other: Phrase) -> str:
    """“plural” if two joined phrases are two things."""
    tags = {words.tag(phrase.head), words.tag(other.head)}
    return "plural" if tags <= {"NN", "NNS"} else ""


def _are_people(words: Words, phrase: Phrase, other: Phrase) -> bool:
    """Whether two phrases are names of two words each, as people have."""
    return all(
        not one.determiner
        and one.end - one.start == 2
        and all(words.texts[place].istitle() and words.tag(place) == "NNP" for place in range(one.start, one.end))
        and not words.lower[one.head].endswith("s")
        for one in (phrase, other)
    )


def _indefinite(words: Words, start: int) -> Clash | None:
    """“Each of the members have”, “one of the reasons are”, “everyone were”."""
    word = words.at(start)
    head = start
    if word == "no" and words.at(start + 1) == "one":
        head, word = start + 1, "no one"
    elif word in {"every", "not"} and words.at(start + 1) == "one":
        head, word = start + 1, f"{word} one"
    elif word not in _INDEFINITE and word not in _EACH:
        return None
    if (word in _EACH or word in {"every one", "not one"}) and words.at(head + 1) != "of":
        return None
    at = behind(words, Phrase(start, head, head + 1, ""))
    if at < 0:
        return None
    return judge(words, at, "singular", word, "pronoun")


def _person(words: Words, start: int) -> Clash | None:
    """“Mr Smith, the owner of the boats, were”."""
    if words.at(start) not in _TITLES:
        return None
    end = start + 1 + (words.at(start + 1) == ".")
    while words.texts[end : end + 1] and words.texts[end][0].isupper():
        end += 1
    if words.at(end) == "and":
        return None
    at = behind(words, Phrase(start, end - 1, end, "the"))
    return judge(words, at, "singular", words.texts[end - 1], "distant") if at > end else None


def _those(words: Words, start: int) -> Clash | None:
    """“Those in the boats was”."""
    if words.at(start) != "those" or words.at(start + 1) not in PREPOSITIONS | {"who"}:
        return None
    at = behind(words, Phrase(start, start, start + 1, ""))
    return judge(words, at, "plural", "those", "pronoun") if at > 0 else None


def _quantity(words: Words, start: int) -> Clash | None:
    """“Many of the streets is”, “a lot of houses was”, “hundreds of homes has”."""
    word, at = words.at(start), start + 1
    if word == "each" and words.at(at) == "one" and words.at(at + 1) == "of":
        return _quantity_of_one(words, at)
    if word == "a" and words.at(start + 1) in {"lot", "few", "couple", "handful", "majority"}:
        word, at = f"a {words.at(start + 1)}", start + 2
    elif word not in _QUANTITIES:
        return None
    if words.at(at) != "of" or not any(each in FORMS for each in words.lower[at : at + 12]):
        return None
    phrase = words.phrase(at + 1)
    if phrase is None or is_name(words, phrase) or number_of(words, phrase) != "plural":
        return None
    end = behind(words, phrase)
    if end < 0:
        return None
    clash = judge(words, end, "plural", f"{word} of {words.lower[phrase.head]}", "pronoun")
    return replace(clash, sure=False) if clash and word in {"a majority", "a handful"} else clash


def _quantity_of_one(words: Words, at: int) -> Clash | None:
    """“Each one of the players have”."""
    phrase = words.phrase(at + 2)
    end = phrase.end if phrase else at + 3 if words.at(at + 2) in {"them", "us", "these", "those"} else -1
    return judge(words, end, "singular", "each one", "pronoun") if end > 0 else None
