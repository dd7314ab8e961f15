"""“The” before names that take none, and names that take it without."""

from collections.abc import Iterator

from lint.checkers.articles._nouns import COUNTRIES, NAMES_WITH_THE
from lint.checkers.articles._words import HELPERS, MARKS, Hit, missing, tag
from lint.finding import Example, Rule
from lint.tagged import Tagged

COUNTRY = Rule(
    id="articles.before-country",
    why="The names of most countries take no article.",
    category="grammar",
    quotations=False,
    examples=(Example("The firm has offices in the Germany.", "The firm has offices in Germany."),),
    clean=(
        "The Germany coach spoke about the Spain of his youth.",
        "The France and Italy matches are sold out.",
        "She lives in the Netherlands.",
    ),
)
NAME = Rule(
    id="articles.name-without-the",
    why="Names such as “the United States” and “the Netherlands” keep their article in a sentence.",
    category="grammar",
    quotations=False,
    examples=(
        Example("He was born in United States.", "He was born in the United States."),
        Example("The dish is popular in Netherlands.", "The dish is popular in the Netherlands."),
    ),
    clean=(
        "They met in United States waters.",
        "She reads United Nations reports from European Union countries.",
        "He moved to the United Kingdom.",
    ),
)
RULES = (COUNTRY, NAME)

_LOWER = {name.lower(): name for name in COUNTRIES}
_FIRSTS = frozenset(name.split("-")[0] for name in NAMES_WITH_THE)
_PLACES = frozenset(
    "in from to across throughout within outside into with against for inside through by of".split()
)
_BEHIND = MARKS | HELPERS | frozenset("in on at by for from with to because but when , and or as since".split())
_BEHIND_COUNTRY = (_BEHIND - {",", "and", "or", "as", "since", ":", "–", "—"}) | {"who"}


def hits(sentence: Tagged, present: set[str]) -> Iterator[Hit]:
    """The names of a sentence with an article too many or too few."""
    lower = sentence.lower
    if "the" in present and not present.isdisjoint(_LOWER):
        for place in range(1, len(lower) - 1):
            name = _LOWER.get(lower[place])
            if lower[place - 1] != "the" or not name or sentence.texts[place] != name:
                continue
            if _ends_phrase(sentence, place):
                message = f"“{name}” takes no article: leave “the” out."
                yield Hit(COUNTRY, place - 1, place, (name,), message)
    if not present.isdisjoint(_FIRSTS):
        for place in range(1, len(lower) - 1):
            if lower[place] in _FIRSTS and lower[place - 1] in _PLACES and _lacks(sentence, place):
                yield missing(NAME, sentence, place, "the")


def _ends_phrase(sentence: Tagged, place: int) -> bool:
    """Whether nothing behind a name makes it more than a country: no team, no “of his youth”."""
    after = sentence.lower[place + 1]
    if after not in _BEHIND_COUNTRY or sentence.at(place + 2) in {"which", "whom", "whose"}:
        return False
    return not (after == "in" and (sentence.at(place + 2)[:1].isdigit() or sentence.at(place + 3)[-2:] == "0s"))


def _lacks(sentence: Tagged, place: int) -> bool:
    """Whether a name that takes “the” stands at a place, whole, and belongs to no noun behind it."""
    texts, end = sentence.texts, place
    while end < len(texts) and texts[end][0].isupper() and end - place < 4:
        end += 1
    if "-".join(sentence.lower[place:end]) not in NAMES_WITH_THE or end >= len(texts):
        return False
    if sentence.lower[place - 1] == "of" and texts[place - 2][0].isupper():
        return False  # “Bank of United States” may be a name as a whole
    if texts[end] in {"and", ",", "or"} and tag(sentence, end + 1) not in {"PRP", "DT", "VBD", "IN"}:
        return False
    return texts[end] in _BEHIND
