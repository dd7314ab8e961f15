"""Nouns that can be counted, alone in the singular behind a verb, or behind “by”, “as” and other prepositions."""

from collections.abc import Iterator

from lint.checkers.articles._nouns import ANIMALS, COUNTED, PERSONS, THINGS
from lint.checkers.articles._words import BE, BEHIND, Hit, a_or_an, missing, tag
from lint.finding import Example, Rule
from lint.tagged import Tagged

RULE = Rule(
    id="articles.bare-noun",
    why="A noun that can be counted does not stand alone in the singular: “a”, “the” or “his” belongs before it.",
    category="grammar",
    quotations=False,
    examples=(
        Example("The police set up roadblock near the town.", "The police set up a roadblock near the town."),
        Example("They found solution to the problem.", "They found a solution to the problem."),
        Example("The boy was attacked by dog in the park.", "The boy was attacked by a dog in the park."),
        Example("The critics described it as insult.", "The critics described it as an insult."),
        Example("The mayor is widower of fifty.", "The mayor is a widower of fifty."),
    ),
    clean=(
        "He was elected president and named captain.",
        "They went by bus, wrote letter after letter and sold car parts.",
        "She became editor of the paper and works as head coach.",
        "Husband and wife went from house to house.",
    ),
)

_ROLES = frozenset(
    """become became becomes becoming elect elected elects appoint appointed appoints name named names make made makes
    making turn turned turns call called calls crown crowned declare declared play plays played playing stay stayed
    remain remained remains say said says go went gone come came work worked works act acted bar star co-star say
    left leave leaves leaving enter entered entering sit sat per plus minus change changed changes changing
    move moved moving swap swapped swapping be been being need cum house rose select visa backed winning leading
    losing missing""".split()
)
"""Verbs behind which a noun may stand without an article, and words that look like verbs."""

_POSTS = frozenset("director editor judge coach ambassador architect producer publisher secretary".split())
_VERB_TAGS = frozenset(("VBD", "VBZ", "VBP", "VB", "VBG", "VBN"))
_SEEN_AS = frozenset(
    """described describe describes describing regarded regard regards seen sees see known denounced dismissed
    condemned branded viewed treated disguised hailed""".split()
)
_AS_NOUN = frozenset(("NN", "JJR", "VBN", "RBR", "VB"))
"""How the tagger reads a noun of the lists without its article."""

_JOINED = frozenset(("and", "or", "nor", "neither", "either", "both", "versus", "v"))
_ARTICLES = frozenset("the a an his her its their he she it they we i".split())
_AS_WHAT = frozenset(
    """precaution reward reminder souvenir threat insult gesture compromise tribute joke gift bribe warning deterrent
    punishment weapon token scapegoat decoy hostage volunteer""".split()
) - {"hostage", "punishment"}
"""What something is said or done “as”."""

_MADE = frozenset("make makes made making".split())
_MADE_INTO = frozenset("crime offence offense priority habit".split())
_PARTICLES = frozenset("up out down off away back".split())


def hits(sentence: Tagged, present: set[str]) -> Iterator[Hit]:
    """The nouns of a sentence that stand alone and should not."""
    if present.isdisjoint(_ARTICLES) or sentence.texts[-1] not in {".", "?", "!", "”"}:
        return
    lower = sentence.lower
    if not present.isdisjoint(_AS_WHAT | _MADE_INTO):
        yield from _as_what(sentence)
    if present.isdisjoint(COUNTED):
        return
    for place in range(2, len(lower) - 1):
        word = lower[place]
        if word in COUNTED and sentence.texts[place] == word and _is_alone(sentence, place):
            if _is_object(sentence, place) or _is_seen_as(sentence, place) or _is_agent(sentence, place):
                one = a_or_an(word)
                yield missing(RULE, sentence, place, *(("the", one) if word in PERSONS else (one, "the")))
            elif lower[place - 1] in {"is", "was"} and _is_said_to_be(sentence, place):
                yield missing(RULE, sentence, place, a_or_an(word))


def _as_what(sentence: Tagged) -> Iterator[Hit]:
    """“Closed as precaution”, “make it offence to”."""
    lower = sentence.lower
    for place in range(2, len(lower) - 1):
        word, before, behind = lower[place], lower[place - 1], lower[place + 1]
        if word in _AS_WHAT and before == "as" and lower[place - 2] not in {"such", "well", "or", "and"}:
            fits = behind in BEHIND and not (word == "warning" and behind in {"that", "of"})
        else:
            fits = (
                word in _MADE_INTO and before == "it" and lower[place - 2] in _MADE and behind in {"to", "for", "."}
            )
        if fits or (word in _AS_WHAT and before == "as" and behind == "to" and lower[place - 2] != "such"):
            yield missing(RULE, sentence, place, a_or_an(word))


def _is_alone(sentence: Tagged, place: int) -> bool:
    """Whether the noun at a place ends its phrase, and goes with no other: “from house to house”."""
    lower = sentence.lower
    behind, word = lower[place + 1], lower[place]
    if behind == ",":
        if sentence.at(place + 2) not in {"but", "who", "which", "where", "said"}:
            return False
    elif behind not in BEHIND:
        return False
    if word in lower[max(0, place - 4) : place] or word in lower[place + 1 : place + 5]:
        return False
    if behind in {"to", "by", "after", "for"} and tag(sentence, place + 2) in {"NN", "NNP"}:
        return False  # “house to house”, “man for man”
    return _JOINED.isdisjoint(lower[max(0, place - 3) : place]) and tag(sentence, place) in _AS_NOUN


def _is_object(sentence: Tagged, place: int) -> bool:
    """Whether a verb stands before the noun that has it as its object."""
    at = place - 1
    if sentence.lower[at] in _PARTICLES:
        at -= 1
    verb, kind = sentence.lower[at], tag(sentence, at)
    if at < 1 or kind not in _VERB_TAGS or verb in _ROLES or verb in BE or not sentence.texts[at].isalpha():
        return False
    if sentence.texts[at][0].isupper():
        return False
    before, word = sentence.lower[at - 1], tag(sentence, at - 1)
    if "CD" in {word, tag(sentence, at - 2)}:
        return False  # “his 10pm curfew deadline”
    if kind == "VBG":
        return before in BE | {"for", "of", "after", "by", "from", "before", "without"}
    if kind == "VBN":
        return before in {"have", "has", "had"} or (word == "NN" and sentence.at(at - 2) == "the" and at == 2)
    if kind in {"VB", "VBP"}:
        return before in {"to", "didn't", "not", "they", "we", "i", "you"} or word in {"MD", "NNS"}
    return word in {"NN", "NNS", "NNP", "PRP", "WP", "WDT"} or before in {"who", "that", "then", "later", "also"}


def _is_seen_as(sentence: Tagged, place: int) -> bool:
    """“Described it as insult”."""
    lower = sentence.lower
    return (
        lower[place - 1] == "as"
        and not _SEEN_AS.isdisjoint(lower[max(0, place - 6) : place - 1])
        and lower[place] in THINGS | PERSONS
        and tag(sentence, place + 1) not in {"NN", "NNS"}
    )


def _is_agent(sentence: Tagged, place: int) -> bool:
    """“Attacked by dog”."""
    lower = sentence.lower
    return (
        lower[place - 1] == "by"
        and lower[place] in ANIMALS | PERSONS
        and tag(sentence, place - 2) == "VBN"
        and lower[place + 1] not in {"to", "by"}
    )


def _is_said_to_be(sentence: Tagged, place: int) -> bool:
    """“The mayor is widower of fifty”: a person who is something of which there are many."""
    word, behind = sentence.lower[place], sentence.lower[place + 1]
    if tag(sentence, place - 2) not in {"NN", "NNP", "PRP", "WP"}:
        return False
    if word in {"widower", "widow", "orphan"}:
        return True
    return word in PERSONS - _POSTS and behind in {"from", "who", "in", "with", "at", "for", "until", "when", "."}
