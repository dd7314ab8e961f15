"""A missing article in a frame that always has one."""

from lint.checkers.syntax._hits import (
    BE,
    ENDS,
    FINITE_BE,
    LINKS,
    PREPOSITIONS,
    Hit,
    Patterns,
    is_complete,
    is_noun,
    tag,
)
from lint.checkers.syntax._nouns import COUNTABLE
from lint.finding import Example, Rule
from lint.tagged import Tagged

RULE = Rule(
    id="syntax.missing-article",
    why="A noun that can be counted, an ordinal number, a superlative or “same” needs an article here.",
    category="grammar",
    quotations=False,
    examples=(
        Example("The lift failed for second time.", "The lift failed for the second time."),
        Example("It is one of world’s oldest clocks.", "It is one of the world’s oldest clocks."),
        Example("As consequence, the pool closed.", "As a consequence, the pool closed."),
        Example("She was member of the choir.", "She was a member of the choir."),
        Example("He was youngest pilot in the fleet.", "He was the youngest pilot in the fleet."),
    ),
    clean=(
        "The lift failed for the second time.",
        "They are best friends, and she is head of the choir.",
        "In last place came a team of nurses; at first sight nobody was hurt.",
        "There was such noise that nobody slept.",
    ),
)
RULES = (RULE,)

_RANKS = frozenset("first second third fourth fifth last".split())
_PAST = frozenset("past last next previous coming".split())
_FEW = frozenset(
    "few several couple two three four five six seven eight nine ten twelve fifteen twenty thirty".split()
)
_UNITS = frozenset("decades years months weeks days hours decade".split())
_PLACES = {
    "middle": ("in",),
    "end": ("at", "by", "near", "before", "until", "towards"),
    "beginning": ("at", "since", "from"),
    "start": ("at", "since"),
    "outskirts": ("on", "in", "at"),
    "edge": ("at",),
    "age": ("at",),
    "verge": ("on",),
    "brink": ("on",),
    "aftermath": ("in",),
    "midst": ("in",),
    "centre": ("in", "at"),
    "bottom": ("at",),
    "heart": ("in",),
    "rest": ("for", "with"),
    "majority": ("for", "by", "in"),
    "basis": ("on",),
    "exception": ("with",),
    "absence": ("in",),
    "presence": ("in",),
}
_A_FRAMES = frozenset(
    """member victim symbol fan supporter sign matter resident native graduate relative friend source
    mixture product reminder combination copy descendant piece""".split()
)
_AS = frozenset("result consequence member sign symbol matter gesture precaution token means way".split())
_TRADES = frozenset(
    """teacher nurse waiter waitress cook driver lawyer journalist reporter farmer mechanic electrician
    carpenter doctor engineer translator cleaner painter labourer builder plumber baker tailor
    librarian soldier accountant""".split()
)
_TOPS = frozenset(
    """youngest oldest biggest largest smallest highest lowest tallest longest shortest fastest slowest
    richest poorest strongest weakest deadliest busiest heaviest wettest driest hottest coldest
    cheapest""".split()
)
_POSSESSED = frozenset("world country city nation region state town industry continent company club party".split())
_IDEAS = frozenset("good bad great big new strong long serious difficult major terrible huge small clear".split())
_THINGS = frozenset("idea mistake problem day year decision question story task way match result".split())
_HISTORY = frozenset("history tradition record reputation chance list career risk".split())
_LONG = frozenset("long short rich strong good great poor proud large small limited wide".split())
_FOUND = frozenset("found built bought wrote opened signed stole launched hired rented".split())
_UNARTICLED = frozenset(
    "theatre school prison church college hospital university work court parliament week".split()
)
_STRICT = (
    COUNTABLE
    - _UNARTICLED
    - {"industry", "office", "room", "government", "death", "rule", "word", "person", "reason"}
)
_MOST = frozenset("thing reason point factor part issue aspect question problem".split())


def _before(sentence: Tagged, at: int, article: str) -> Hit:
    """A hit for an article that is missing before the word at a place."""
    if (
        article == "a"
        and sentence.lower[at][:1] in "aeiou"
        and not sentence.lower[at].startswith(("uni", "use", "eu", "one"))
    ):
        article = "an"
    if at == 0:
        better = f"{article.capitalize()} {sentence.lower[0]}"
        return Hit(RULE, 0, 0, (better,), f"“{article}” is missing: write “{better}”.")
    better = f"{sentence.texts[at - 1]} {article} {sentence.texts[at]}"
    return Hit(RULE, at - 1, at, (better,), f"“{article}” is missing: write “{better}”.")


def _rank(sentence: Tagged, at: int) -> Hit | None:
    before, word, behind = sentence.at(at - 1), sentence.at(at + 1), sentence.at(at + 2)
    if word == "time" and (
        (before == "for" and tag(sentence, at + 2) not in {"NN", "NNS"})
        or (
            before in {"only", "was", "is"}
            and behind in {"he", "she", "they", "it", "we", "since", "that", "the", "his", "her"}
        )
    ):
        return _before(sentence, at, "the")
    if before in {"became", "become", "becomes", "was", "is"} and word in _STRICT and behind == "to":
        return _before(sentence, at, "the") if tag(sentence, at + 3) == "VB" else None
    return None


def _past(sentence: Tagged, at: int) -> Hit | None:
    word = sentence.at(at + 1)
    if sentence.at(at - 1) not in {"in", "over", "during", "for", "within"}:
        return None
    if (word in _FEW or word.isdigit()) and sentence.at(at + 2) in _UNITS and sentence.at(at + 3) != "'":
        return _before(sentence, at, "the")
    return None


def _same(sentence: Tagged, at: int) -> Hit | None:
    before, word = sentence.at(at - 1), sentence.at(at + 1)
    if before in PREPOSITIONS and word in {
        "time",
        "way",
        "day",
        "place",
        "moment",
        "year",
        "reason",
        "thing",
        "month",
    }:
        return _before(sentence, at, "the")
    return None


def _other(sentence: Tagged, at: int) -> Hit | None:
    if sentence.at(at - 1) == "on" and sentence.at(at + 1) in {"hand", "side"}:
        return _before(sentence, at, "the")
    return None


def _one_of(sentence: Tagged, at: int) -> Hit | None:
    if sentence.at(at - 1) != "one":
        return None
    word, behind = sentence.at(at + 1), sentence.at(at + 2)
    if word in _TOPS or (word in {"most", "best", "worst"} and tag(sentence, at + 2) in {"JJ", "NNS", "VBN"}):
        return _before(sentence, at + 1, "the")
    if word in _POSSESSED and behind == "'s":
        return _before(sentence, at + 1, "the")
    return None


def _place(sentence: Tagged, at: int) -> Hit | None:
    if sentence.at(at + 1) != "of" or sentence.at(at - 1) not in _PLACES[sentence.lower[at]]:
        return None
    if sentence.lower[at] == "age" and not sentence.at(at + 2).isdigit():
        return None
    behind = sentence.at(at + 2)
    if sentence.lower[at] in {"end", "beginning", "start"} and behind not in {
        "the",
        "a",
        "his",
        "her",
        "its",
        "their",
        "this",
    }:
        return None
    return _before(sentence, at, "the")


def _frame(sentence: Tagged, at: int) -> Hit | None:
    if sentence.at(at + 1) != "of":
        return None
    before = sentence.at(at - 1)
    if before in {"is", "was", "became", "become", "becomes"} and tag(sentence, at - 2) in {
        "NN",
        "NNP",
        "PRP",
        "WP",
        "WDT",
    }:
        return _before(sentence, at, "a")
    return None


def _as(sentence: Tagged, at: int) -> Hit | None:
    word, behind = sentence.at(at + 1), sentence.at(at + 2)
    if word in _AS and (behind == "of" or (behind == "," and word in {"result", "consequence"})):
        return _before(sentence, at + 1, "a")
    if word in _TRADES and sentence.at(at - 1) in {"works", "worked", "working", "work", "job", "trained"}:
        return _before(sentence, at + 1, "a") if behind in LINKS else None
    return None


def _top(sentence: Tagged, at: int) -> Hit | None:
    before = sentence.at(at - 1)
    if (
        before in FINITE_BE | {"became"}
        and tag(sentence, at + 1) == "NN"
        and sentence.at(at + 2) in LINKS | {"to", "the"}
    ):
        return _before(sentence, at, "the")
    return None


def _most(sentence: Tagged, at: int) -> Hit | None:
    if at == 0 and tag(sentence, 1) == "JJ" and sentence.at(2) in _MOST and sentence.at(3) in BE:
        return _before(sentence, 0, "the")
    return None


def _such(sentence: Tagged, at: int) -> Hit | None:
    before, word = sentence.at(at - 1), sentence.at(at + 1)
    if (
        before in {"was", "is", "had", "has", "have", "with", "in"}
        and word in _STRICT
        and sentence.at(at + 2) in LINKS
    ):
        return _before(sentence, at + 1, "a")
    return None


def _there(sentence: Tagged, at: int) -> Hit | None:
    if sentence.at(at + 1) not in {"is", "was"} or not is_complete(sentence):
        return None
    word, behind = sentence.at(at + 2), sentence.at(at + 3)
    fits = (
        word in _STRICT or (word == "risk" and behind in {"of", "that"}) or (word == "chance" and behind == "that")
    )
    return _before(sentence, at + 2, "a") if fits and behind in PREPOSITIONS | {"that", "who", "."} else None


def _adjective(sentence: Tagged, at: int) -> Hit | None:
    """“Was good idea”, “has long history”, “in early 1990s”."""
    before, word, behind = sentence.at(at - 1), sentence.at(at + 1), sentence.at(at + 2)
    if before in {"is", "was", "be"} and word in _THINGS and behind in ENDS | {"to", "for", "that", "when", "in"}:
        return _before(sentence, at, "a") if sentence.lower[at] in _IDEAS and word != "problem" else None
    if before in {"has", "have", "had"} and word in _HISTORY and behind in {"of", "in", "to", "for"}:
        return _before(sentence, at, "a") if sentence.lower[at] in _LONG else None
    return None


def _early(sentence: Tagged, at: int) -> Hit | None:
    word = sentence.at(at + 1)
    if tag(sentence, at + 2) in {"NN", "NNS", "NNP", "JJ"}:
        return None
    if len(word) == 5 and word[:4].isdigit() and word.endswith("0s") and sentence.at(at - 1) in PREPOSITIONS:
        return _before(sentence, at, "the")
    return None


def _found(sentence: Tagged, at: int) -> Hit | None:
    word = sentence.at(at + 1)
    if word not in _STRICT or sentence.texts[at + 1] != word or not is_complete(sentence) or at == 0:
        return None
    subject = is_noun(sentence, at - 1) or tag(sentence, at - 1) == "PRP"
    if subject and sentence.at(at + 2) in {"of", "in", "on", "near", "for", "."} and tag(sentence, at) == "VBD":
        return _before(sentence, at + 1, "a")
    return None


PATTERNS: Patterns = (
    (_RANKS, _rank),
    (_PAST, _past),
    (frozenset(("same",)), _same),
    (frozenset(("other",)), _other),
    (frozenset(("of",)), _one_of),
    (frozenset(_PLACES), _place),
    (_A_FRAMES, _frame),
    (frozenset(("as",)), _as),
    (_TOPS, _top),
    (frozenset(("most",)), _most),
    (frozenset(("such",)), _such),
    (frozenset(("there",)), _there),
    (_IDEAS | _LONG, _adjective),
    (frozenset(("early", "late", "mid")), _early),
    (_FOUND, _found),
)
