"""Longer phrases without the article they need."""

from lint.checkers.syntax._hits import ENDS, LINKS, PREPOSITIONS, Hit, Patterns, is_complete, tag
from lint.checkers.syntax._nouns import COUNTABLE
from lint.finding import Example, Rule
from lint.tagged import FINITE_TAGS, Tagged

RULE = Rule(
    id="syntax.missing-the",
    why="A noun that can be counted, or of which there is only one, needs an article.",
    category="grammar",
    quotations=False,
    examples=(
        Example("It was named ship of year.", "It was named ship of the year."),
        Example("It fell short of country’s needs.", "It fell short of the country’s needs."),
        Example("They won by narrow margin.", "They won by a narrow margin."),
        Example("It is the best in world.", "It is the best in the world."),
        Example("The price will rise in EU.", "The price will rise in the EU."),
        Example("In March, company said it was broke.", "In March, the company said it was broke."),
    ),
    clean=(
        "At this time of year it rains.",
        "They won by a narrow margin in world record time.",
        "The EU minister met US and UK officials.",
        "He is in good company with old friends.",
    ),
)
RULES = (RULE,)

_OWNERS = frozenset(
    """country city nation company state region town firm club world party team army president minister
    mayor village island university airline bank""".split()
)
_ONLY_ONE = frozenset("world environment region internet outskirts aftermath midst".split())
_UNIONS = frozenset("UK US EU UN USA FBI CIA IMF NHS BBC".split())
_OF_YEAR = frozenset(
    "album player book goal film song team end start beginning rest game band driver photograph ship car".split()
)
_HEADS = frozenset(
    "company government court firm minister judge prosecutor airline committee spokesman watchdog".split()
)
_SAID = frozenset("said says announced denied confirmed argued admitted ruled warned".split())
_REPORTS = frozenset("report study court inquest survey watchdog poll inquiry judge jury".split())
_DESCRIBED = frozenset(
    """big small large great poor narrow serious dramatic huge major minor massive severe special brief recent
    famous controversial popular temporary difficult terrible successful tiny wide fierce lengthy bitter
    violent slim sharp sudden rare unusual similar separate single distant crowded nearby remote lonely
    wooden abandoned busy quiet beautiful historic rapid slight significant comprehensive detailed""".split()
)
_COUNTED = COUNTABLE | frozenset(
    """margin start choice rise fall increase decline drop majority victory defeat blow
    threat delay response step role fire attack battle campaign debate row lead mistake journey
    statement reduction reputation attempt move bid deal plan crowd blaze gap share target surprise
    setback shift search struggle speech""".split()
) - frozenset(
    "theatre school prison church college hospital university office night person house death party rule".split()
)
_VERB_BEFORE = frozenset("VBD VBZ".split())
_BARE_AFTER = frozenset("is was are were be became remains remained means".split())


def _before(sentence: Tagged, at: int, *articles: str) -> Hit:
    """A hit for an article that is missing before the word at a place, which is not the first."""
    texts = sentence.texts
    articles = tuple("an" if each == "a" and texts[at][:1] in "aeiou" else each for each in articles)
    better = tuple(f"{texts[at - 1]} {article} {texts[at]}" for article in articles)
    return Hit(RULE, at - 1, at, better, f"“{articles[0]}” is missing: write “{better[0]}”.")


def _owner(sentence: Tagged, at: int) -> Hit | None:
    """“Of country's needs”."""
    if sentence.at(at + 1) != "'s" or at == 0 or sentence.texts[at] != sentence.lower[at]:
        return None
    before = sentence.at(at - 1)
    is_verb = tag(sentence, at - 1) in {"VBD", "VBZ", "VB"} and sentence.at(at - 1) not in {"made", "make"}
    if (before in PREPOSITIONS | {"of", "to"} or is_verb) and tag(sentence, at + 2) in {
        "NN",
        "NNS",
        "JJ",
        "JJS",
        "VBG",
        "VBN",
    }:
        return _before(sentence, at, "the", "a")
    return None


def _of_year(sentence: Tagged, at: int) -> Hit | None:
    if (
        sentence.at(at - 1) == "of"
        and sentence.at(at - 2) in _OF_YEAR
        and sentence.at(at + 1) in ENDS | PREPOSITIONS
    ):
        return _before(sentence, at, "the")
    return None


def _only(sentence: Tagged, at: int) -> Hit | None:
    fits = sentence.at(at - 1) in {"in", "of", "around", "across", "over", "for", "from", "on", "about"}
    if (
        fits
        and sentence.at(at + 1) in LINKS | {"this", "today", "to"}
        and sentence.texts[at] == sentence.lower[at]
    ):
        if sentence.at(at + 1) in {"of", "and", "or", ","}:
            return None
        return _before(sentence, at, "the")
    return None


def _union(sentence: Tagged, at: int) -> Hit | None:
    if sentence.texts[at] not in _UNIONS or sentence.at(at - 1) not in {
        "in",
        "from",
        "to",
        "by",
        "across",
        "outside",
        "into",
        "of",
    }:
        return None
    if sentence.at(at + 1) in {".", ",", "this", "last"} | (PREPOSITIONS - {"on"}) and is_complete(sentence):
        return _before(sentence, at, "the") if sentence.at(at + 2).upper() not in _UNIONS else None
    return None


def _head(sentence: Tagged, at: int) -> Hit | None:
    """“In March, company said …”, “…, report says.”."""
    word, behind = sentence.lower[at], sentence.at(at + 1)
    if sentence.at(at - 1) != "," or sentence.texts[at] != word or not is_complete(sentence):
        return None
    if word in _HEADS and behind in _SAID and tag(sentence, at + 1) in FINITE_TAGS:
        return _before(sentence, at, "the")
    if (
        word in _REPORTS
        and behind in {"says", "said", "shows", "suggests", "heard"}
        and sentence.at(at + 2) == "."
    ):
        return _before(sentence, at, "a", "the")
    return None


def _described(sentence: Tagged, at: int) -> Hit | None:
    """“By narrow margin”."""
    noun = sentence.at(at + 1)
    if (
        noun not in _COUNTED
        or sentence.at(at + 2) not in LINKS - {"and", "or", ",", "(", ")"}
        or not is_complete(sentence)
        or not at
    ):
        return None
    if sentence.texts[at : at + 2] != [sentence.lower[at], noun] or tag(sentence, at + 1) != "NN":
        return None
    before = sentence.at(at - 1)
    is_verb = tag(sentence, at - 1) in _VERB_BEFORE and before not in _BARE_AFTER
    if before in (PREPOSITIONS | {"as", "to"}) - {"per", "without", "between", "above", "below"} or is_verb:
        return _before(sentence, at, "a", "the")
    return None


PATTERNS: Patterns = (
    (_OWNERS, _owner),
    (frozenset(("year", "month")), _of_year),
    (_ONLY_ONE, _only),
    (frozenset(name.lower() for name in _UNIONS), _union),
    (_HEADS | _REPORTS, _head),
    (_DESCRIBED, _described),
)
