"""Plurals with an apostrophe: “two dog's were”, “MP's have”."""

from collections.abc import Iterator

from lint.checkers.apostrophes._words import OWNERS, plural
from lint.finding import Example, Rule
from lint.tagged import Tagged

PLURAL = Rule(
    id="apostrophes.plural",
    why="A plural takes no apostrophe.",
    category="punctuation",
    quotations=True,
    examples=(
        Example("The photo's were taken in May.", "The photos were taken in May."),
        Example("Two dog's ran off.", "Two dogs ran off."),
        Example("The MP's have voted.", "The MPs have voted."),
    ),
    clean=(
        "The photo's frame was broken.",
        "Two dogs' owners ran off.",
        "The men's were late, and everyone's have gone.",
        "The MP's staff have voted.",
        "Nobody's are better than the baker's.",
    ),
)

_VERBS = frozenset("are were have aren't weren't haven't don't want need live".split())
_COUNTS = frozenset("two three four five six seven eight nine ten several many various these those".split())
_NEVER = frozenset(
    """who it he she that this there here what where how when why one everyone someone anyone nobody everybody somebody
    anybody other another let men women children people mine else today yesterday tomorrow""".split()
)
_BEFORE = frozenset(("DT", "PRP$", "JJ", "CD", "NN", "NNP", "IN", "CC"))
_BEHIND_VERB = frozenset(("IN", "TO", "DT", "RB", "PRP", "PRP$"))
_MANY = frozenset("both many several few most these those two three four five six".split())
_THINGS = frozenset(
    """shop house boat bridge road street car truck bus train plane ship tree farm field flat office window door book
    letter photo picture painting tool phone computer game song school hotel bar cafe pub factory mill bird cat cow
    horse sheep pig apple potato carrot parent grandparent""".split()
)
_SHOPS = frozenset(
    "baker butcher grocer hairdresser doctor dentist chemist newsagent florist barber world".split()
)


def plurals(sentence: Tagged) -> Iterator[tuple[int, str]]:
    """The nouns with an apostrophe too many, by the place of the noun, and their plurals."""
    if "'s" not in sentence.lower:
        return
    for place in range(1, len(sentence) - 1):
        if sentence.lower[place] != "'s":
            continue
        noun, text = sentence.lower[place - 1], sentence.texts[place - 1]
        if not noun.isalpha() or noun in _NEVER or noun.endswith("s") or len(noun) < 2:
            continue
        initials = text.isupper() and 2 <= len(text) <= 4
        known = text.islower() or (place == 1 and noun in OWNERS)
        if not initials and not known:
            continue
        if _is_plural(sentence, place, noun, initials):
            yield place - 1, f"{text}s" if initials else text[:1] + plural(noun)[1:]


def _is_plural(sentence: Tagged, place: int, noun: str, initials: bool) -> bool:
    """Whether a verb in the plural or the word before shows that the noun owns nothing."""
    before, after = sentence.at(place - 2), sentence.at(place + 1)
    if after in _VERBS and noun not in _SHOPS and sentence.texts[place + 1].islower():
        if after in {"want", "need", "live"}:
            return before in {"the", "these", "those", "our"} and sentence.at(place + 2) in {
                "a",
                "the",
                "to",
                "in",
            }
        return initials or (place > 1 and sentence.tag(place - 2) in _BEFORE) or place == 1
    if _needs_plural(sentence, place, noun):
        return True
    is_verb = sentence.tag(place + 1) == "VBD" or (
        after.endswith("ed") and sentence.tag(place + 2) in _BEHIND_VERB
    )
    if before in _COUNTS and (is_verb or sentence.tag(place + 1) in {"MD", "IN", "."}) and after != "of":
        return noun not in _SHOPS and (before not in {"these", "those"} or after != ".")
    return False


def _needs_plural(sentence: Tagged, place: int, noun: str) -> bool:
    """Whether “all the”, “both”, “many of the” stand before a noun, and nothing that it could own behind it."""
    ahead = sentence.lower[max(0, place - 5) : place - 1]
    if noun in _SHOPS or noun not in OWNERS | _THINGS or not ahead:
        return False
    whole = ahead[-1] in _MANY and ahead[-2:-1] != ["of"]
    if ahead[-1] in {"the", "his", "her", "their", "our", "these", "those"}:
        whole = ahead[-2:-1] in (["all"], ["both"]) or (ahead[-2:-1] == ["of"] and ahead[-3:-2] != ["one"])
        whole = whole and (ahead[-2] != "of" or ahead[-3:-2] in (["hundreds"], ["thousands"], ["dozens"]))
    return whole and _cannot_own(sentence, place + 1)


def _cannot_own(sentence: Tagged, after: int) -> bool:
    """Whether a verb with a tense, or what no noun phrase begins with, stands at a place."""
    word, tag = sentence.at(after), sentence.tag(after)
    if word in {"who", "in", "on", "at", "from", "near", "with", "are", "were", "have", "had", "said", "lost"}:
        return True
    if tag == "VBD" or (word.endswith("ed") and tag in {"VBN", "NN"}):
        return sentence.at(after + 1) in {"to", "the", "a", "their", "them", "him", "her", "it", "his"}
    return tag == "VBP" and sentence.at(after + 1) in {"to", "the", "a", "at", "in"}
