"""The comma behind “However” and its like at the head of a sentence."""

from collections.abc import Iterator

from lint.finding import Confidence, Example, Rule
from lint.tagged import FINITE_TAGS, Tagged

OPENING_COMMA = Rule(
    id="marks.opening-comma",
    why="A word that joins a sentence to the one before it is set off by a comma.",
    category="punctuation",
    severity="warning",
    confidence="possible",
    quotations=False,
    examples=(
        Example("However the court rejected the appeal.", "However, the court rejected the appeal."),
        Example("Unfortunately the letter never came.", "Unfortunately, the letter never came."),
        Example("In addition the city will plant trees.", "In addition, the city will plant trees."),
    ),
    clean=("However hard they try, they fail.", "In addition to the trees, it has a pond."),
)

_OPENERS = {
    ("in", "addition"): 2,
    ("for", "example"): 2,
    ("for", "instance"): 2,
    ("in", "contrast"): 2,
    ("of", "course"): 2,
}
_SINGLE = frozenset(
    """however moreover furthermore nevertheless nonetheless consequently meanwhile therefore unfortunately fortunately
    yes""".split()
)
_SURE = frozenset(
    "however moreover furthermore nevertheless nonetheless consequently unfortunately meanwhile yes in for".split()
)
_SUBJECTS = frozenset("the he she it they we i this these those there his her their its a an many some".split())
_JOINTS = frozenset("and but or that who which if when because as while where than".split())


def openers(sentence: Tagged) -> Iterator[tuple[int, str, Confidence]]:
    """The last token of such an opening that no comma follows, the text with it, and how sure it is."""
    if len(sentence) < 5 or not sentence.texts[0][0].isupper():
        return
    length = 1 if sentence.lower[0] in _SINGLE else _OPENERS.get((sentence.lower[0], sentence.lower[1]), 0)
    if length and sentence.lower[length] in _SUBJECTS and sentence.texts[length].islower():
        if sentence.lower[0] == "however" and (_verbs(sentence, 1) != 1 or "," in sentence.lower):
            return  # “However the court rules, …”
        sure: Confidence = "likely" if sentence.lower[0] in _SURE else "possible"
        yield length - 1, sentence.texts[length - 1] + ",", sure


def _verbs(sentence: Tagged, first: int) -> int:
    """How many finite verbs stand from a place on before what joins another clause."""
    count = 0
    for place in range(first + 1, len(sentence)):
        if sentence.lower[place] in _JOINTS:
            break
        count += sentence.tag(place) in FINITE_TAGS
    return count
