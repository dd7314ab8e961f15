"""Verbs that do not agree with their subjects: which word is the subject, and which is the verb."""

from collections.abc import Iterator
from dataclasses import dataclass

from lint.checkers.agreement._phrases import DETERMINERS, PREPOSITIONS, Phrase, Words
from lint.checkers.agreement._subjects import is_clause, is_doubled, is_name, is_promising, number_of
from lint.checkers.agreement._words import BE, MEASURES, PLURAL, SINGULAR, noun_number

STARTERS = frozenset("that because although while whereas when whether".split())
"""Words behind which a clause begins with its subject."""

_WISHES = frozenset(
    """ask asked asking demand demanded demanding insist insisted insisting order ordered propose proposed
    proposing recommend recommended recommending request requested require required requires suggest suggested
    suggesting urge urged vital essential important crucial imperative necessary advise advised direct directed
    provide provided""".split()
)
"""Behind them “that” may begin a wish, with a plain verb."""

_OPENERS = PREPOSITIONS | frozenset(
    """after again also but despite earlier eventually finally furthermore hence however here indeed instead last
    later meanwhile moreover nevertheless next now once recently still then therefore this thus today tomorrow
    until unlike yesterday yet""".split()
)
"""Words with which a sentence begins whose subject comes behind a comma."""

_ADVERBS = frozenset(
    "now also still already then never always often not usually probably only even just really currently soon".split()
)
_BESIDE = (
    ("along", "with"),
    ("together", "with"),
    ("as", "well", "as"),
    ("rather", "than"),
    ("in", "addition", "to"),
)
_LOOKS = 25
"""Words of a relative clause that are looked through for its end."""


@dataclass(frozen=True, slots=True)
class Clash:
    """A verb that does not agree.

    Attributes:
        kind: “distant”, “near”, “pronoun”, “there” or “compound”.
        verb: number of the word.
        better: what it should be.
        subject: the word that decides.
        number: of the subject, “singular” or “plural”.
    """

    kind: str
    verb: int
    better: str
    subject: str
    number: str


def clashes(words: Words) -> Iterator[Clash]:
    """The verbs of a sentence that do not agree with their subjects."""
    seen: set[int] = set()
    for start in _starts(words):
        for found in (*_there(words, start), *_one_of(words, start), *_noun(words, start)):
            if found.verb not in seen:
                seen.add(found.verb)
                yield found
                break


def _starts(words: Words) -> Iterator[int]:
    """Where clauses begin that begin with their subject."""
    first = 0
    while first < len(words) and words.texts[first] in "“\"'(‘":
        first += 1
    yield first
    comma = words.texts.index(",") if "," in words.texts else -1
    if 0 < comma < 12 and words.lower[first] in _OPENERS:
        yield comma + 1
    for place in range(first + 1, len(words) - 1):
        if words.lower[place] in STARTERS and words.lower[place - 1] not in _WISHES | {"so", "not", "now"}:
            if words.lower[place] != "that" or _says(words, place):
                yield place + 1
        elif words.texts[place] in {";", ":"}:
            yield place + 1


def _says(words: Words, place: int) -> bool:
    """Whether “that” begins a clause: a verb stands before it, and not a noun that it could stand for."""
    if any(words.lower[near] in _WISHES for near in range(max(0, place - 4), place)):
        return False
    return words.tag(place - 1) in {"VBD", "VBZ", "VBP", "VBG", "VB"} or words.lower[place - 1] in {
        "sure",
        "clear",
    }


def _noun(words: Words, start: int) -> Iterator[Clash]:
    """A subject that is a noun phrase, with what may stand between it and its verb."""
    if not is_promising(words, start):
        return
    phrase = words.phrase(start)
    if phrase is None or is_name(words, phrase) or is_clause(words, phrase):
        return
    number = number_of(words, phrase)
    if not number:
        return
    at = words.skip_prepositions(phrase.end)
    distant = at > phrase.end
    if at < 0:
        return
    behind = _behind_aside(words, at)
    distant = distant or behind > at
    if not phrase.determiner and number == "plural" and _is_named(words, behind):
        return
    yield from _verb(words, behind, number, words.lower[phrase.head], "distant" if distant else "near")
    if start == 0 and at == phrase.end and number == "singular":
        yield from _compound(words, phrase)


def _is_named(words: Words, at: int) -> bool:
    """“Mixed methods is an approach”, “Angels is a song”: a name or a title, since one thing is said of it."""
    return words.lower[at : at + 1] in (["is"], ["was"]) and words.lower[at + 1 : at + 2] in (
        ["a"],
        ["an"],
        ["the"],
    )


def _behind_aside(words: Words, at: int) -> int:
    """The place behind what stands between commas, or behind “along with” and its like."""
    comma = at < len(words) and words.texts[at] == ","
    inner = at + 1 if comma else at
    rest = tuple(words.lower[inner : inner + 3])
    for beside in _BESIDE:
        if rest[: len(beside)] == beside:
            phrase = words.phrase(inner + len(beside))
            if phrase is None:
                return at
            end = words.skip_prepositions(phrase.end)
            if end < 0:
                return at
            return end + 1 if comma and end < len(words) and words.texts[end] == "," else end
    if comma and rest[:1] and rest[0] in {"who", "which"}:
        for end in range(inner + 2, min(len(words), inner + _LOOKS)):
            if words.lower[end] in {"and", "but", "or"}:
                return at
            if words.texts[end] == ",":
                return end + 1
    return at


def _verb(words: Words, at: int, number: str, subject: str, kind: str) -> Iterator[Clash]:
    """The clash of the verb at a place, or behind adverbs there, with a subject."""
    while at < len(words) and (
        words.lower[at] in _ADVERBS or (words.tag(at) == "RB" and words.lower[at].endswith("ly"))
    ):
        at += 1
    if at >= len(words):
        return
    verb = words.lower[at]
    known = verb in BE or verb in BE.values()
    if not known and words.tag(at) != ("VBZ" if number == "plural" else "VBP"):
        return
    better = (SINGULAR if number == "plural" else PLURAL).get(verb)
    if better is None or words.texts[at] != verb or _is_unreal(words, at, verb):
        return
    if not known and kind == "near" and number == "singular" and not _takes_object(words, at):
        return  # “the minister say” is rare; “the workers' union say” and half-read phrases are not
    yield Clash(kind, at, better, subject, number)


def _takes_object(words: Words, at: int) -> bool:
    """Whether what stands behind a verb can only be its object."""
    behind = words.texts[at + 1] if at + 1 < len(words) else ""  # “show The X Factor” has a name behind it
    return (
        behind in DETERMINERS or behind in {"that", "him", "them", "us", "me", "£", "$", "€"} or behind.isdigit()
    )


def _is_unreal(words: Words, at: int, verb: str) -> bool:
    """“If it were”, “as though it were”, and questions."""
    early = words.lower[max(0, at - 14) : at]
    return (verb == "were" and bool({"if", "though", "wish", "wished"} & set(early))) or verb in {"do", "don't"}


def _compound(words: Words, phrase: Phrase) -> Iterator[Clash]:
    """“The mayor and the council has”: two nouns, each with a determiner of its own."""
    at = phrase.end
    if (
        at >= len(words)
        or words.lower[at] != "and"
        or phrase.determiner not in {"the", "his", "her", "its", "their"}
    ):
        return
    other = words.phrase(at + 1)
    if (
        other is None
        or other.determiner != phrase.determiner
        or noun_number(words.lower[other.head], words.tag(other.head)) != "singular"
    ):
        return
    subject = f"{words.lower[phrase.head]} and {words.lower[other.head]}"
    yield from _verb(words, other.end, "plural", subject, "compound")


def _one_of(words: Words, start: int) -> Iterator[Clash]:
    """“Each of the members have”, “one of the reasons are”."""
    lower = words.lower
    if start + 2 >= len(words) or lower[start] not in {"each", "one", "neither", "either", "everyone", "nobody"}:
        return
    at = start + 1
    if lower[at] != "of" and lower[start] not in {"everyone", "nobody"}:
        return
    at = words.skip_prepositions(at)
    if at <= start + 1:
        return
    if at < len(words):
        yield from _verb(words, at, "singular", lower[start], "pronoun")


_AFTER = {
    "there": frozenset(("is", "was", "has", "are", "were", "have")),
    "here": frozenset(("is", "was")),
    "where": frozenset(("is", "was")),
}
"""Words that stand where a subject would, and the verbs whose subject then comes behind them."""


def _there(words: Words, start: int) -> Iterator[Clash]:
    """“There is many reasons”, “there are a reason”, “here is the results”."""
    lower = words.lower
    if start + 2 >= len(words) or lower[start + 1] not in _AFTER.get(lower[start], ()):
        return
    verb, at = start + 1, start + 2
    if lower[verb] in {"has", "have"}:
        if lower[at] != "been":
            return
        at += 1
    while at < len(words) and lower[at] in _ADVERBS:
        at += 1
    phrase = words.phrase(at)
    if phrase is None or is_doubled(words, phrase):
        return
    head = lower[phrase.head]
    number = noun_number(head, words.tag(phrase.head))
    joined = phrase.end < len(words) and lower[phrase.end] in {"and", ",", "or"}
    if lower[verb] in {"is", "was", "has"}:
        if number != "plural" or head in MEASURES or "than" in lower[at : phrase.end]:
            return
        yield Clash("there", verb, SINGULAR[lower[verb]], head, "plural")
    elif number == "singular" and phrase.determiner in {"a", "an", "one", "another"} and not joined:
        yield Clash("there", verb, PLURAL[lower[verb]], head, "singular")
