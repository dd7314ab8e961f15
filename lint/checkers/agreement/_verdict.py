"""Whether a verb clashes with the number of its subject."""

from dataclasses import dataclass

from lint.checkers.agreement._phrases import Words
from lint.checkers.agreement._verbs import AUXILIARY, PLURAL, PURE_FORMS, SINGULAR
from lint.checkers.agreement._words import ADVERBS, DETERMINERS, PRONOUNS

_UNREAL = frozenset("if though wish wished unless suppose".split())
_HELPED = frozenset(
    """let lets letting help helps helped helping make makes made making see sees saw seen seeing watch watches watched
    hear heard feel felt have had to can could will would may might must shall should do does did cannot can't
    won't wouldn't couldn't shouldn't mustn't didn't doesn't don't""".split()
)
"""Behind them a noun may have a plain verb: “that helps people with tremors control a mouse”."""
_VERBS = frozenset(("VB", "VBP", "VBZ"))
_OBJECTS = (DETERMINERS - {"a", "an"}) | {"a", "an", "him", "them", "us", "me", "£", "$", "€", "that"}


@dataclass(frozen=True, slots=True)
class Clash:
    """A verb that does not agree.

    Attributes:
        kind: “distant”, “near”, “pronoun”, “there”, “compound” or “relative”.
        verb: number of the word.
        better: what it should be.
        subject: the word that decides.
        number: of the subject, “singular” or “plural”.
        sure: whether nobody would write it so, not even in a letter.
    """

    kind: str
    verb: int
    better: str
    subject: str
    number: str
    sure: bool = True


def judge(words: Words, at: int, number: str, subject: str, kind: str) -> Clash | None:
    """The clash of the verb at a place, or behind adverbs there, with a subject."""
    while at < len(words) and (
        words.lower[at] in ADVERBS or (words.lower[at].endswith("ly") and words.tag(at) == "RB")
    ):
        at += 1
    if at >= len(words):
        return None
    verb = words.lower[at]
    better = (SINGULAR if number == "plural" else PLURAL).get(verb)
    if better is None or words.texts[at] != verb or _is_unreal(words, at, verb):
        return None
    if verb not in AUXILIARY and not _is_verb(words, at, number, kind):
        return None
    return Clash(kind, at, better, subject, number)


def _is_verb(words: Words, at: int, number: str, kind: str) -> bool:
    """Whether a form that may be a noun or have no number is a verb in the present."""
    word, tag = words.lower[at], words.tag(at)
    if number == "singular" and not _HELPED.isdisjoint(words.lower[max(0, at - 14) : at]):
        return False
    if words.at(at - 1) in {"not", "never"} and word not in SINGULAR:
        return False
    if word in {"need", "dare"} and words.at(at + 1) in {"not", "never"}:
        return False  # “an archive need not fail”
    next_one = at + 2 if words.at(at + 1).endswith("ly") or words.at(at + 1) in ADVERBS else at + 1
    after = words.at(next_one)
    if after in {"it", "him", "them", "us", "me"}:
        return True
    if after in AUXILIARY or (after and words.tag(next_one) in {"VBD", "VBZ", "MD"}):
        return False  # “the tax take comes”
    if word in PURE_FORMS:
        return tag in _VERBS | {"NN", "NNS"}
    if tag not in _VERBS:
        return False
    if words.at(at + 1) in {"and", "or", ","} and kind == "near":
        return False
    # “the minister say” is rare; “the workers' union plan” and half-read phrases are not
    behind = words.texts[at + 1] if at + 1 < len(words) else ""  # “show The X Factor” has a name behind it
    return kind != "near" or number == "plural" or behind in _OBJECTS or behind.isdigit()


def _is_unreal(words: Words, at: int, verb: str) -> bool:
    """“If it were”, “as though it were”, questions, and “the harbour were she sank”, where it means another word."""
    if verb == "were" and words.at(at + 1) in PRONOUNS:
        return True
    early = words.lower[max(0, at - 14) : at]
    if verb == "do":
        return words.at(at + 1) != "not"
    return verb in {"were", "weren't"} and not _UNREAL.isdisjoint(early)
