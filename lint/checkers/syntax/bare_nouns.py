"""Nouns that can be counted, in the singular and without an article."""

from lint.checkers.syntax._hits import ENDS, LINKS, PREPOSITIONS, Hit, Patterns, is_complete, tag
from lint.checkers.syntax._nouns import COUNTABLE
from lint.finding import Example, Rule
from lint.tagged import FINITE_TAGS, Tagged

RULE = Rule(
    id="syntax.bare-noun",
    why="A noun that can be counted does not stand alone in the singular: an article is missing.",
    category="grammar",
    quotations=False,
    examples=(
        Example("He parked near bridge at noon.", "He parked near the bridge at noon."),
        Example("They left because bus was full.", "They left because the bus was full."),
        Example("The couple bought cottage in May.", "The couple bought a cottage in May."),
    ),
    clean=(
        "They came by bus and went from house to house.",
        "He stood firm, became president and took part.",
        "Bus drivers and bridge builders met.",
    ),
)
RULES = (RULE,)

_PLACES = frozenset(
    """bridge hotel village tunnel river lake mountain valley forest garden street road stadium museum library
    restaurant shop apartment cottage factory farm airport roof airfield station hall square tower castle temple
    harbour coast border window kitchen square corridor cellar hospital-ward countryside capital region district
    province island country surface outskirts suburb basement playground cemetery crossroads junction motorway
    pavement beach""".split()
) - {
    "hospital-ward",
    "crossroads",
    "station",
    "capital",
    "coast",
    "border",
    "harbour",
    "tower",
    "castle",
    "square",
}
_THINGS = frozenset(
    """letter statement interview ceremony hearing survey accident crash explosion storm earthquake bomb
    weapon knife vehicle truck helicopter crowd newspaper magazine novel poem album camera bus lorry
    boat horse painting statue document mistake problem decision solution proposal device machine
    blanket bicycle bottle jacket telescope laptop lawsuit petition vaccine recipe rocket parcel
    banner rumour burglary landslide wallet""".split()
)
_PEOPLE = frozenset(
    """wife daughter son sister brother husband friend colleague neighbour ministry council regime embassy
    spokesman spokeswoman reporter teacher lawyer owner tenant passenger driver victim gunman
    policeman officer soldier boy girl woman child dog company firm minister mayor prosecutor surgeon nurse
    committee court airline charity""".split()
)
_TAKEN_IN = (_PLACES | _THINGS) - frozenset(
    "country decision painting solution album surface forest camera device".split()
)
_OFTEN_BARE = frozenset(
    """camera government prison court office example hospital goal account film school question agreement
    parliament university policy strategy industry night charity year battle firm disaster college
    concert country president month disease woman artist song satellite album deadline word inquiry
    party room family man camp result speech painting house pool skill day town committee crisis
    nation actor director expert person statement month week hour church career mistake error bank bus
    mine shot ward park lake course theatre lake post chapter lesson film flat decision scandal
    attempt election child task company reason decade policeman cup table group club team city army
    flight""".split()
)
_TAKEN_IN |= COUNTABLE - _OFTEN_BARE
_KINDS = frozenset("kind sort type kinds sorts types form point choice species breed".split())
_OFFICES = frozenset("company airline charity ministry embassy embassy firm driver owner prosecutor".split())
_CLAUSES = frozenset("because when if but while where although whether".split())
_SAID = frozenset(
    "said says believes claimed claims insisted added argued announced admitted warned so and".split()
)
_BEFORE = (PREPOSITIONS | {"of", "to"}) - {
    "by",
    "per",
    "without",
    "before",
    "after",
    "between",
    "against",
    "since",
}
_VERB_NO_ARTICLE = frozenset(
    "is was are were be been being isn't wasn't aren't shot became becomes become has had turned".split()
)
_RELATIVES = frozenset("son daughter child wife widow brother sister grandson granddaughter nephew niece".split())
_INDEFINITE = _THINGS | frozenset("friend colleague cottage".split())


def _hit(sentence: Tagged, at: int) -> Hit:
    """A hit for the noun at a place; the word before it is shown too."""
    noun = sentence.texts[at]
    indefinite = "an" if noun[:1] in "aeiou" else "a"
    related = at > 1 and sentence.lower[at - 2] in _RELATIVES and sentence.lower[at - 1] == "of"
    articles = (indefinite, "the") if noun in _INDEFINITE or related else ("the", indefinite)
    before = f"{sentence.texts[at - 1]} "
    better = tuple(f"{before}{article} {noun}" for article in articles)
    return Hit(RULE, at - 1, at, better, f"An article is missing: write “{better[0]}” or “{better[1]}”.")


def _bare(sentence: Tagged, at: int) -> Hit | None:
    """Behind a preposition or a verb, with nothing behind it that it could belong to."""
    word, behind = sentence.lower[at], sentence.at(at + 1)
    if (
        at == 0
        or sentence.texts[at] != word
        or behind not in LINKS - {"and", "or", ",", "to", "(", ")"}
        or not is_complete(sentence)
    ):
        return None
    if sentence.texts[-1] not in {".", "?", "!"} or tag(sentence, at + 1) in {"NN", "JJ", "CD"}:
        return None
    if word in sentence.lower[max(0, at - 4) : at] or word in sentence.lower[at + 1 : at + 4]:
        return None  # “from village to village”, “letter after letter”
    before = sentence.lower[at - 1]
    if before in _BEFORE:
        if (
            word not in _TAKEN_IN
            or sentence.at(at - 2) in _KINDS
            or (before == "to" and word not in _PLACES - {"shop"})
            or (word.endswith("ing") and before not in {"at", "near", "into", "outside", "inside"})
            or behind in {"to", "after"}
        ):
            return None
        return _hit(sentence, at)
    if tag(sentence, at - 1) in {"VBD", "VBZ"} and before not in _VERB_NO_ARTICLE:
        return _hit(sentence, at)
    return None


def _subject(sentence: Tagged, at: int) -> Hit | None:
    """Behind a conjunction and before a verb: “because bus was full”."""
    word, before = sentence.lower[at], sentence.at(at - 1)
    if (
        at == 0
        or sentence.texts[at] != word
        or tag(sentence, at + 1) not in FINITE_TAGS
        or not is_complete(sentence)
    ):
        return None
    is_clause = (
        before in _CLAUSES or (before == "that" and sentence.at(at - 2) in _SAID) or before in {"said", "says"}
    )
    return _hit(sentence, at) if is_clause and before not in ENDS else None


PATTERNS: Patterns = (
    (_TAKEN_IN, _bare),
    (_PLACES | _THINGS | _PEOPLE, _subject),
)
