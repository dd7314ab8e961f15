"""Which words may be meant by which: the curated table, slips of one letter, other endings."""

import string
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from lint.checkers.context import _evidence
from lint.language import model
from lint.lexicon import common, lexicon

DATA = Path(__file__).parent.parent / "lint" / "data"
MODEL = model()
ENDINGS = ("ed", "ing", "ly", "al", "ion", "ity", "ness", "ment")
ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")


def curated() -> Iterator[tuple[str, str, str]]:
    """The table of confusions: wrong, right, kind; words that are two are another checker's matter."""
    kind = "c"
    for line in (DATA / "confusions.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("# "):
            kind = {"One key": "s", "The end": "e"}.get(line[2:9], "c")
        elif line and "_" not in line:
            first, directed, second = line.partition(" > ")
            words = line.split()
            pairs = [(first, second)] if directed else [(one, other) for one in words for other in words]
            yield from ((one, other, kind) for one, other in pairs if one != other)


def slips(words: set[str], every: set[str]) -> Iterator[tuple[str, str]]:
    """Pairs of any word and of a frequent one that gives it by a slip of one letter: wrong, right."""
    beside = {
        letter: {row[at + step] for step in (-1, 1) if 0 <= at + step < len(row)}
        for row in ROWS
        for at, letter in enumerate(row)
    }
    for word in words:
        made = {word[:at] + word[at + 1 :] for at in range(len(word))}
        made |= {word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(len(word) - 1)}
        made |= {
            word[:at] + letter + word[at:] for at in range(len(word) + 1) for letter in string.ascii_lowercase
        }
        for at, letter in enumerate(word):
            others = beside.get(letter, set()) | (set("aeiou") if letter in "aeiou" else set())
            made |= {word[:at] + other + word[at + 1 :] for other in others}
        for other in made & every - {word}:
            if _evidence.score(MODEL, other) <= _evidence.score(MODEL, word) + 1.5:
                yield other, word


def endings(words: set[str], every: set[str]) -> Iterator[tuple[str, str]]:
    """Pairs of frequent words that differ in their ending."""
    for word in words:
        stem = word[:-1]
        for ending in ENDINGS:
            forms = {word + ending, word + word[-1] + ending}
            if word[-1] == "e":
                forms |= {stem + ending, word + "d"}
            if word[-1] == "y":
                forms.add(stem + "i" + ending)
            for form in forms & every - {word}:
                yield form, word
                if form in words:
                    yield word, form


def is_plural(one: str, other: str) -> bool:
    """Whether one is the other with an -s: agreement decides that, not the words beside it."""
    short, long = sorted((one, other), key=len)
    return long in {short + "s", short + "es", short[:-1] + "ies"} or long == short + "'s"


BRITISH = frozenset(
    "storey storeys draught draughts tyre tyres kerb kerbs tonne tonnes cheque cheques gaol gaols quay quays mould "
    "moulds plough ploughs programme programmes pyjamas maths whilst amongst learnt burnt leant spelt spilt dreamt "
    "lorry lorries petrol pram prams postcode queue queues flat flats barrister barristers solicitor".split()
)
"""Words that the American model hardly knows and that are never doubted."""


def candidates() -> dict[str, dict[str, str]]:
    """What may be meant by each word, and the kind of it."""
    words = {word for word in common() if word.isalpha() and len(word) > 1 and MODEL.knows(word)}
    every = {word for word in lexicon().all()[0] if word.isalpha() and word.islower() and MODEL.knows(word)}
    every = {word for word in every if len(word) > 1}
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for kind, pairs in (("s", slips(words, every)), ("f", endings(words, every))):
        for wrong, right in pairs:
            if not is_plural(wrong, right) and wrong not in BRITISH:
                found[wrong][right] = kind
    for wrong, right, kind in curated():
        if (
            wrong not in BRITISH
            and MODEL.knows(wrong)
            and MODEL.knows(right)
            and found[wrong].get(right) not in {"c", "e"}
        ):
            found[wrong][right] = kind
    return found


def joined() -> Iterator[tuple[str, str]]:
    """The words of the table that are one or two: the one, the two."""
    for line in (DATA / "confusions.txt").read_text(encoding="utf-8").splitlines():
        if "_" in line and not line.startswith("#"):
            two, solid = line.split()
            if MODEL.knows(solid) and all(map(MODEL.knows, two.split("_"))):
                yield solid, two
