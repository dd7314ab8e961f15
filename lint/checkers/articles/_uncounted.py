"""“A” before a noun that cannot be counted, and before a plural."""

from collections.abc import Iterator

from lint.checkers.articles._nouns import PLURALS, UNCOUNTED
from lint.checkers.articles._words import BEHIND, HELPERS, Hit, a_or_an, tag
from lint.finding import Example, Rule
from lint.tagged import Tagged

RULE = Rule(
    id="articles.uncountable",
    why="“A” stands before what can be counted: not before “advice” or “furniture”, and not before a plural.",
    category="grammar",
    quotations=False,
    examples=(
        Example("She gave me an advice.", "She gave me advice."),
        Example("It was a good news for the town.", "It was good news for the town."),
        Example("He built a houses for the poor.", "He built houses for the poor."),
    ),
    clean=(
        "They sat at an information desk and read a news item.",
        "A sports club ran a goods train for a few people.",
        "He needs a piece of advice.",
    ),
)

_BARS = frozenset(
    """little few lot bit hundred thousand million dozen couple certain many more less no handful number
    half piece third quarter most""".split()
)
_ENERGIES = frozenset("solar renewable nuclear wind clean geothermal".split())
_OF = frozenset("furniture equipment information advice homework luggage evidence news".split())
_BEHIND = BEHIND | HELPERS


def hits(sentence: Tagged, present: set[str]) -> Iterator[Hit]:
    """The articles of a sentence that stand before uncountable nouns or plurals."""
    if "a" not in present and "an" not in present:
        return
    if present.isdisjoint(_ALL):
        return
    lower = sentence.lower
    for place in range(1, len(lower) - 1):
        if lower[place] in _ALL:
            first = _article(sentence, place)
            if first >= 0 and _is_whole(sentence, place):
                yield _hit(sentence, first, place)


_ALL = UNCOUNTED | PLURALS.keys() | {"energy"}


def _article(sentence: Tagged, noun: int) -> int:
    """The place of the “a” of the phrase that ends in a noun; -1 if there is none."""
    lower = sentence.lower
    for place in range(noun - 1, max(-1, noun - 4), -1):
        word = lower[place]
        if word in {"a", "an"}:
            plural = lower[noun] in PLURALS
            fits = noun - place == 1 or (noun - place == 2 and plural) or not plural
            return place if fits and lower[noun] != "energy" else place if lower[noun - 1] in _ENERGIES else -1
        if word in _BARS or not (
            sentence.tag(place) in {"JJ", "JJR", "VBN"} or (word in _ENERGIES) or sentence.tag(place) == "RB"
        ):
            return -1
    return -1


def _is_whole(sentence: Tagged, noun: int) -> bool:
    """Whether no noun follows to which this one belongs."""
    behind = sentence.lower[noun + 1]
    if behind == "of" and sentence.lower[noun] not in _OF:
        return False  # “a music of its own”
    if behind in {"to", "that", "as"} and sentence.lower[noun] not in UNCOUNTED:
        return False
    return behind in _BEHIND and tag(sentence, noun) in {"NN", "NNS"}


def _hit(sentence: Tagged, first: int, noun: int) -> Hit:
    following, last = sentence.texts[first + 1], sentence.texts[noun]
    word = following[:1].upper() + following[1:] if sentence.texts[first][0].isupper() else following
    if sentence.lower[noun] in PLURALS:
        single = PLURALS[sentence.lower[noun]]
        message = (
            f"“{last}” is plural: leave “{sentence.texts[first]}” out, or write “{a_or_an(single)} {single}”."
        )
        better = (word, f"{sentence.texts[first]} {single}") if noun == first + 1 else (word,)
    else:
        message = f"“{last}” cannot be counted: leave “{sentence.texts[first]}” out."
        better = (word, f"some {following}") if sentence.texts[first].islower() else (word,)
    return Hit(RULE, first, first + 1, better, message)
