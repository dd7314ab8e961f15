"""Hyphens in compounds that stand before a noun."""

import re
from collections.abc import Iterator
from functools import cache

from lint.finding import Example, Rule
from lint.tagged import Tagged

COMPOUND = Rule(
    id="marks.compound-hyphen",
    why="Words that work as one adjective before a noun are held together by hyphens.",
    category="spelling",
    quotations=False,
    examples=(
        Example("She has a five year old son.", "She has a five-year-old son."),
        Example("He is a well known painter.", "He is a well-known painter."),
        Example("The long awaited report is out.", "The long-awaited report is out."),
    ),
    clean=(
        "Her son is five years old.",
        "The painter is well known in Rome.",
        "In the long term plans may change.",
        "A full time of rest is rare.",
    ),
)

_PARTS = {
    "well": "known paid established educated dressed designed organised organized prepared informed equipped trained "
    "received respected loved documented connected deserved earned meaning publicised behaved maintained funded",
    "little": "known used",
    "lesser": "known",
    "much": "needed loved vaunted hyped anticipated publicised",
    "long": "awaited running standing lasting serving delayed forgotten lost",
    "best": "known selling loved",
    "better": "known",
    "hard": "working hit fought pressed won",
    "fast": "growing moving",
    "far": "reaching fetched flung",
    "record": "breaking",
    "award": "winning",
    "prize": "winning",
    "ground": "breaking",
    "wide": "ranging",
    "high": "profile ranking speed",
    "low": "paid lying cost income",
    "short": "lived term sighted",
    "state": "owned run",
    "family": "owned run",
    "government": "run",
    "world": "famous renowned",
    "old": "fashioned",
    "open": "ended",
    "single": "handed",
    "cash": "strapped",
    "heart": "breaking",
    "life": "saving threatening",
    "time": "consuming",
    "oil": "rich",
    "war": "torn",
    "drought": "stricken",
    "poverty": "stricken",
    "decade": "long",
    "year": "long",
    "month": "long",
    "week": "long",
    "part": "time",
    "full": "time scale",
    "large": "scale",
    "small": "scale",
}
_DETERMINERS = frozenset("a an the his her its their this that our my another every some many most".split())
_NUMBERS = frozenset(
    """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety""".split()
)
_UNITS = frozenset(("year", "month", "week", "day"))
_NOUNS = frozenset(("NN", "NNS"))
_AGE = re.compile(r"\d{1,3}\Z")


@cache
def _pairs() -> dict[str, frozenset[str]]:
    return {first: frozenset(rest.split()) for first, rest in _PARTS.items()}


@cache
def _seconds() -> frozenset[str]:
    return frozenset(word for rest in _pairs().values() for word in rest)


def hyphens(sentence: Tagged) -> Iterator[tuple[int, int, str]]:
    """Compounds without their hyphens: first and last token, and the words with them."""
    present = set(sentence.lower)
    if "old" in present and not _UNITS.isdisjoint(present):
        yield from _ages(sentence)
    if _seconds().isdisjoint(present):
        return
    pairs = _pairs()
    for place in range(1, len(sentence) - 2):
        word = sentence.lower[place]
        if word not in pairs or sentence.lower[place + 1] not in pairs[word]:
            continue
        if sentence.lower[place - 1] in _DETERMINERS and _stands_before_noun(sentence, place + 2):
            yield place, place + 1, f"{sentence.texts[place]}-{sentence.texts[place + 1]}"


def _stands_before_noun(sentence: Tagged, place: int) -> bool:
    """Whether a noun in small letters stands at a place, or an adjective and a noun."""
    if not sentence.texts[place].islower() or not sentence.texts[place].isalpha():
        return False
    tag = sentence.tag(place)
    return tag in _NOUNS or (tag == "JJ" and place + 1 < len(sentence) and sentence.tag(place + 1) in _NOUNS)


def _ages(sentence: Tagged) -> Iterator[tuple[int, int, str]]:
    for place in range(len(sentence) - 2):
        unit = sentence.lower[place + 1]
        if unit not in _UNITS or sentence.lower[place + 2] != "old":
            continue
        number = sentence.lower[place]
        if number in _NUMBERS or _AGE.match(number):
            texts = sentence.texts
            yield place, place + 2, f"{texts[place]}-{texts[place + 1]}-{texts[place + 2]}"
