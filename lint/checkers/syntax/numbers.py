"""Nouns in the singular where a number or a plural stands before them, and plurals behind “a” and “each”."""

from lint.checkers.syntax._hits import CONJUNCTIONS, ENDS, MODALS, PREPOSITIONS, Hit, Patterns, swap, tag
from lint.checkers.syntax._nouns import COLLECTIVE, COUNTABLE, PLURALS, plural
from lint.checkers.syntax._verbs import BASES
from lint.finding import Example, Rule
from lint.lexicon import lexicon
from lint.tagged import FINITE_TAGS, Tagged

PLURAL = Rule(
    id="syntax.plural-needed",
    why="Behind “many”, “these” and numbers above one the noun is in the plural.",
    category="grammar",
    quotations=False,
    examples=(
        Example("Two sailor were saved.", "Two sailors were saved."),
        Example("These recipe are easy.", "These recipes are easy."),
        Example("One of the recipe is lost.", "One of the recipes is lost."),
    ),
    clean=(
        "Two government aides left.",
        "All day long both teams waited.",
        "He is one of the family.",
        "Many a sailor was lost.",
        "It is a five minute walk.",
    ),
)
SINGULAR = Rule(
    id="syntax.singular-needed",
    why="Behind “a”, “each” and “every” the noun is in the singular; “this” becomes “these” before a plural.",
    category="grammar",
    quotations=False,
    examples=(
        Example("A sailors was saved.", "A sailor was saved."),
        Example("Each regions has a mayor.", "Each region has a mayor."),
        Example("This recipes are easy.", "These recipes are easy."),
    ),
    clean=("Every two years they vote.", "A systems engineer spoke.", "A members’ meeting was held."),
)
COMPOUND = Rule(
    id="syntax.compound-age",
    why="A measure that stands before a noun is joined with hyphens and has no plural.",
    category="grammar",
    quotations=False,
    examples=(
        Example("A two-weeks course costs more.", "A two-week course costs more."),
        Example("A six years old boy was lost.", "A six-year-old boy was lost."),
    ),
    clean=("A two-week course.", "The boy is six years old.", "He has two weeks’ leave."),
)
RULES = (PLURAL, SINGULAR, COMPOUND)

_NUMBERS = frozenset(
    """two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    twenty thirty forty fifty sixty seventy eighty ninety""".split()
)
_MANY = frozenset("many several few these those various numerous".split())
_TIMELY = frozenset("day year night week month hour minute decade century".split())
_GROUPS = frozenset("hundreds thousands dozens millions scores group groups lots crowds series number".split())
_UNITS = {
    "years": "year",
    "days": "day",
    "months": "month",
    "weeks": "week",
    "hours": "hour",
    "minutes": "minute",
    "miles": "mile",
    "metres": "metre",
    "kilometres": "kilometre",
    "pages": "page",
    "pounds": "pound",
}
_TIME_PLURALS = frozenset("years weeks days months hours miles minutes nights".split())
_AFTER_SUBJECT = frozenset((".", "who", "that", "are", "have", "do"))
_OLD = frozenset("boy girl man woman child son daughter baby pupil student victim patient horse".split())
_TRAITS = frozenset("north south east west away".split())
_AFTER = (PREPOSITIONS | ENDS | MODALS | CONJUNCTIONS) - {"—", "–", ":"}
_SURELY_AFTER = _AFTER | frozenset("was were is are has have had".split())


_FREQUENT = 60
"""The least class of frequency of a form that is taken for a plural or a singular."""
_NO_PLURAL = frozenset(
    """percent per cent pc dozen hundred thousand million billion trillion stone head grand horsepower bit sort
    type kind time side home work life number aircraft sheep fish deer salmon cod trout dice euro yen yuan rand
    baht foot hand craft each one bar half quarter plus odd pence quid carat series species offspring police
    people youth staff data media tomorrow today yesterday kid ride must marvel best third right cell chance""".split()
)


def _is_counted(sentence: Tagged, at: int) -> bool:
    """Whether the word at a place is a noun in the singular that has a plural."""
    word = sentence.at(at)
    if word in COUNTABLE:
        return True
    if (
        not word.isalpha()
        or len(word) < 3
        or word.endswith("s")
        or word in _NO_PLURAL
        or tag(sentence, at) != "NN"
    ):
        return False
    if (
        word in _NUMBERS
        or word in BASES
        or word.endswith("ing")
        or sentence.at(at + 1) not in _SURELY_AFTER - {"and", "or"}
    ):
        return False
    return lexicon().frequency(plural(word)) > _FREQUENT


def _is_over(sentence: Tagged, at: int) -> bool:
    """Whether the noun before a place is no part of a longer one."""
    return sentence.at(at) in _AFTER or sentence.at(at) in {"say", "come"} or tag(sentence, at) in FINITE_TAGS


def _number(sentence: Tagged, at: int) -> Hit | None:
    word = sentence.at(at + 1)
    behind = at + 1
    if (at and sentence.texts[at].istitle()) or word == "tier":
        return None  # “The Gang of Four book”
    if (
        sentence.lower[at] in _NUMBERS
        and word in _UNITS
        and sentence.at(at + 2) == "old"
        and sentence.at(at + 3) in _OLD
    ):
        return Hit(COMPOUND, at, at + 2, (f"{sentence.texts[at]}-{_UNITS[word]}-old",))
    if word in {"mile", "kilometre", "metre", "yard"} and sentence.at(at + 2) in _TRAITS:
        return swap(PLURAL, at + 1, plural(word))
    if word not in COUNTABLE and tag(sentence, at + 1) == "JJ":
        behind += 1
        word = sentence.at(behind)
    if not _is_counted(sentence, behind) or sentence.texts[behind] != word or not _is_over(sentence, behind + 1):
        return None
    if tag(sentence, at - 1) in {"NN", "NNP", "CD"} or sentence.at(at - 1) in {
        "or",
        "to",
        "the",
        "a",
        "page",
        "number",
        "-",
    }:
        return None
    if word in _TIMELY and (sentence.at(behind + 1) in {"—", "and", "or", "to", "'"} or behind > at + 1):
        return None
    return swap(PLURAL, behind, plural(word))


def _many(sentence: Tagged, at: int) -> Hit | None:
    place = at + 1
    if sentence.at(place) not in COUNTABLE and tag(sentence, place) == "JJ":
        place += 1
    word = sentence.at(place)
    if not _is_counted(sentence, place) or sentence.texts[place] != word or not _is_over(sentence, place + 1):
        return None
    if sentence.at(place + 1) in {"and", "or", "than", ","} and word not in _TIMELY:
        return None
    return swap(PLURAL, place, plural(word))


def _all(sentence: Tagged, at: int) -> Hit | None:
    """“Both side claimed”, “all member must”."""
    word = sentence.at(at + 1)
    if (
        word not in (COUNTABLE | {"side"}) - _TIMELY - {"house", "school", "city"}
        or sentence.texts[at + 1] != word
    ):
        return None
    behind = sentence.at(at + 2)
    if sentence.lower[at] == "both":
        return swap(PLURAL, at + 1, plural(word)) if tag(sentence, at + 2) in FINITE_TAGS | {"VBN"} else None
    is_plural = behind in MODALS | {"are", "were", "have"} or (
        sentence.lower[at] == "most" and behind in {"in", "of", "have"}
    )
    return swap(PLURAL, at + 1, plural(word)) if is_plural else None


def _of(sentence: Tagged, at: int) -> Hit | None:
    """“Hundreds of soldier”, “one of the reason”."""
    before, word = sentence.at(at - 1), sentence.at(at + 1)
    if before in _GROUPS:
        is_group = before not in {"number", "group", "series"} or sentence.at(at - 2) in {
            "a",
            "large",
            "small",
            "growing",
        }
        if (
            is_group
            and word in COUNTABLE - {"room"}
            and sentence.at(at + 2) not in {"and", "or"}
            and _is_over(sentence, at + 2)
        ):
            return swap(PLURAL, at + 1, plural(word))
        return None
    if (
        before != "one"
        or sentence.at(at - 2) == "number"
        or word not in {"the", "his", "her", "its", "their", "our", "these", "those", "my"}
    ):
        return None
    place = at + 2
    while place < at + 6 and tag(sentence, place) in {"JJ", "JJS", "RBS", "VBN"}:
        place += 1
    noun = sentence.at(place)
    if noun not in COUNTABLE - COLLECTIVE - {"couple", "team"} or sentence.at(place + 1) == "of":
        return None
    return swap(PLURAL, place, plural(noun)) if _is_over(sentence, place + 1) else None


def _one(sentence: Tagged, at: int) -> Hit | None:
    """“A ministers”, “each countries”, “this problems”, “a two-weeks course”."""
    word = sentence.at(at + 1)
    first = sentence.lower[at]
    if "-" in word:
        return _compound(sentence, at + 1)
    singular = PLURALS.get(word) or (first != "this" and _singular(sentence, at + 1))
    if not singular or sentence.texts[at + 1] != word or (at and sentence.texts[at] == "A"):
        return None
    if (
        tag(sentence, at + 2) not in FINITE_TAGS - {"VBP"}
        and sentence.at(at + 2) not in PREPOSITIONS | _AFTER_SUBJECT
    ):
        return None
    if first == "this":
        if (
            (sentence.at(at + 2) in PREPOSITIONS | {"."} and PLURALS[word] in BASES | {"account"})
            or word in _TIME_PLURALS
            or sentence.at(at - 1) in {"like", "all", "of"}
            or sentence.at(at + 2) in {"that", "who"}
        ):
            return None
        return swap(SINGULAR, at, "these")
    if word in _TIME_PLURALS | {"jobs"} and first in {"a", "another"}:
        return None
    return swap(SINGULAR, at + 1, singular)


def _singular(sentence: Tagged, at: int) -> str:
    """The singular of the plural at a place, empty if it is none or may be a singular too."""
    word = sentence.at(at)
    if (
        not word.endswith("s")
        or word.endswith(("ss", "us", "is", "ics", "ings", "series", "species"))
        or not word.isalpha()
    ):
        return ""
    if tag(sentence, at) != "NNS" or word in _NOT_ONE:
        return ""
    single = f"{word[:-3]}y" if word.endswith("ies") else word[:-1]
    return single if plural(single) == word and lexicon().frequency(single) > _FREQUENT else ""


_NOT_ONE = frozenset(
    """means works barracks headquarters crossroads goods news thanks plus minus premises hundreds thousands dozens
    millions lots ones terms rules years sales arms drugs sports trades honours savings customs shambles dollars pounds
    euros""".split()
)


def _compound(sentence: Tagged, at: int) -> Hit | None:
    word = sentence.lower[at]
    number, _, unit = word.rpartition("-")
    if (
        unit not in _UNITS
        or not (number in _NUMBERS or number.isdigit())
        or tag(sentence, at + 1) not in {"NN", "JJ", "NNS"}
    ):
        return None
    return swap(COMPOUND, at, f"{sentence.texts[at][: -len(unit)]}{_UNITS[unit]}")


def _other(sentence: Tagged, at: int) -> Hit | None:
    """“There were no other survivor”."""
    if sentence.at(at + 1) in {"other", "more", "further", "new"} and sentence.at(at - 1) in {"are", "were"}:
        word = sentence.at(at + 2)
        return swap(PLURAL, at + 2, plural(word)) if word in COUNTABLE and _is_over(sentence, at + 3) else None
    return None


PATTERNS: Patterns = (
    (_NUMBERS, _number),
    (_MANY, _many),
    (frozenset(("both", "all", "most")), _all),
    (frozenset(("of",)), _of),
    (frozenset("a an this each every another".split()), _one),
    (frozenset(("no", "any")), _other),
)
