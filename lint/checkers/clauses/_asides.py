"""Asides without a clause of their own that one comma opens: “The report, published on Tuesday says …”."""

from lint.checkers.clauses._appositives import names_one
from lint.checkers.clauses._shape import is_finite
from lint.checkers.clauses._words import BE, HAVE, MODALS
from lint.tagged import Tagged

_PARTICIPLES = frozenset(
    """published based employed founded built born aged known described set led held made written owned run named
    called used seen found located situated designed created launched introduced adopted approved passed signed backed
    funded organised organized supported opened formed elected appointed accused convicted charged arrested armed
    dressed surrounded followed accompanied released issued broadcast filmed recorded painted taken given sent brought
    driven inspired planned scheduled expected due""".split()
)
_PLACES = frozenset(
    "in near from at outside of on across off along beside behind under north south east west".split()
)
_ADVERBS = frozenset("now once then still formerly originally previously currently already nicknamed".split())
_BREAKS = frozenset(
    """and or but that which who whom whose because if when while as whereas where whether than what how so since
    after before until though although unless""".split()
)
_CLOSERS = (
    BE
    | HAVE
    | MODALS
    | frozenset(
        """said says told denies denied faces faced claims claimed shows showed found finds makes made became becomes
    attracts attracted began begins costs cost died lives lived plans planned hopes wants wanted remains remained took
    takes went goes came comes won lost wins loses killed""".split()
    )
)
_LONGEST = 11
_OLDEST, _YOUNGEST = 99, 16
_PLAIN = frozenset(("NN", "NNS", "NNP", "NNPS", "CD", "RB", "VBN"))


def verb_behind_phrase(sentence: Tagged, comma: int) -> int:
    """The verb that the second comma belongs before, -1 if the comma opens no such aside.

    Args:
        sentence: with one comma and no finite verb before it.
        comma: its place.
    """
    after = comma + 1
    if not names_one(sentence, comma):
        return -1
    word = sentence.lower[after]
    if word in {"however", "meanwhile", "therefore"}:
        return after + 1 if _closes(sentence, after + 1) else -1
    if word.isdigit():
        old = _YOUNGEST <= int(word[:4]) <= _OLDEST and sentence.tag(comma - 1) in {"NN", "NNP"}
        return after + 1 if old and _closes(sentence, after + 1) else -1
    if word in _ADVERBS:
        after += 1
    opener = sentence.at(after)
    if opener not in _PARTICIPLES and opener not in _PLACES:
        return -1
    return _first_verb(sentence, after)


def _first_verb(sentence: Tagged, opener: int) -> int:
    """The verb behind a phrase that begins at a place; -1 if the phrase may be more than that."""
    for place in range(opener + 1, min(opener + _LONGEST, len(sentence))):
        word = sentence.lower[place]
        if word in _BREAKS or sentence.tag(place) in {"PRP", "WDT", "WP", "WRB", "VBG", "TO"}:
            return -1
        if is_finite(sentence, place):
            fits = place >= opener + 2 and sentence.tag(place - 1) in _PLAIN and _closes(sentence, place)
            return place if fits else -1
    return -1


def _closes(sentence: Tagged, verb: int) -> bool:
    """Whether the verb of the sentence may be at a place, with something behind it."""
    return sentence.at(verb) in _CLOSERS and sentence.at(verb + 1) not in {"", ".", ","}
