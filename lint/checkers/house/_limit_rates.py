"""What is counted in 100 words: adverbs in -ly, passives, exclamation marks, brackets."""

import re
from collections.abc import Iterator

from lint.document import Block

_EXCLAMATION = re.compile(r"!+")
_BRACKET = re.compile(r"[(\[]")

# In -ly and no adverb, or an adverb that no editor would strike out as one.
_NO_ADVERB = frozenset(
    """anomaly apply assembly beastly belly billy bodily brotherly bubbly bully burly butterfly chilly comely
    comply costly courtly cowardly crumbly cuddly curly daily dastardly deadly deathly doily dolly early
    earthly elderly emily family fatherly folly fortnightly friendly gangly ghastly ghostly grisly gully
    heavenly hilly holly homely hourly imply italy jelly jolly kelly kindly leisurely likely lively lonely
    lovely lowly manly measly melancholy miserly molly monopoly monthly motherly multiply neighborly
    neighbourly nightly orderly polly portly prickly quarterly rally reply saintly sally scholarly shapely
    sickly silly sisterly slovenly smelly sparkly spindly sprightly stately steely supply surly tally timely
    unearthly unfriendly ungainly unlikely unruly unseemly unsightly untimely weekly wobbly woolly worldly
    wrinkly yearly""".split()
)
_BE = frozenset("am is are was were be been being isn't aren't wasn't weren't".split())
_GET = frozenset("get gets got getting gotten".split())
_CONTRACTED = re.compile(r"(?:i'm|(?:you|we|they|who|there)'re)\Z")

# Participles that describe a state after “be” or “get”: nobody does anything to anybody.
_STATES = frozenset(
    """accustomed acquainted advanced aged allowed annoyed ashamed bored bound brown concerned confused
    convinced delighted depressed determined disappointed done dressed drunk embarrassed engaged
    entitled excited exhausted experienced finished frightened glad gone inclined interested involved
    lost married mistaken opposed pleased prepared puzzled qualified related relaxed retired sacred
    satisfied scared situated stuck supposed surprised tired used worried""".split()
)
_BETWEEN = 3
"""Adverbs that may stand between the verb and the participle."""


def adverbs(block: Block) -> Iterator[tuple[int, int]]:
    """The adverbs in -ly of a block; offsets in its text."""
    for sentence in block.tagged:
        for place, word in enumerate(sentence.lower):
            if len(word) > 4 and word.endswith("ly") and word not in _NO_ADVERB and sentence.tag(place) == "RB":
                yield sentence.span(place, place)


def passives(block: Block) -> Iterator[tuple[int, int]]:
    """The passives of a block: a form of be or get, adverbs, a past participle; offsets in its text."""
    for sentence in block.tagged:
        for place, word in enumerate(sentence.lower):
            if word not in _BE and word not in _GET and not _CONTRACTED.match(word):
                continue
            last = place + 1
            while last - place <= _BETWEEN and last < len(sentence) and _passed_over(sentence.lower[last]):
                last += 1
            if last >= len(sentence) or sentence.lower[last] in _STATES:
                continue
            # Behind adverbs the tagger often takes the participle for a past form, which cannot stand there.
            if sentence.tag(last) != "VBN" and (last == place + 1 or sentence.tag(last) != "VBD"):
                continue
            if word in _GET and sentence.at(place - 1) in {"have", "has", "had", "'s"}:
                continue
            yield sentence.span(place, last)


def _passed_over(word: str) -> bool:
    """Whether a word may stand inside a passive: “was never really asked”."""
    return word in _ADVERBS or (len(word) > 4 and word.endswith("ly") and word not in _NO_ADVERB)


_ADVERBS = frozenset(
    "not never ever also always often soon just still now then already even only first well".split()
)


def exclamations(block: Block) -> Iterator[tuple[int, int]]:
    """The exclamation marks of a block, those that follow each other as one; offsets in its text."""
    for found in _EXCLAMATION.finditer(block.text):
        yield found.span()


def brackets(block: Block) -> Iterator[tuple[int, int]]:
    """The opening brackets of a block; offsets in its text."""
    for found in _BRACKET.finditer(block.text):
        yield found.span()


COUNTED = {"adverbs": adverbs, "passives": passives, "exclamations": exclamations, "brackets": brackets}
"""How each of them is found."""
