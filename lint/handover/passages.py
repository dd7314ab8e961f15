"""A long text in passages that an engine can digest."""

import re
from collections.abc import Iterator

HEAVY = re.compile(r"[^\W_]{65,}|[^\w\s]{33,}")
"""Runs that are data, not words, and cost an engine far more than words."""

_BREAK = re.compile(r"[.!?…][\"”’')\]]{0,4}\s")


def passages(text: str, sentence: int, most: int) -> Iterator[tuple[int, str]]:
    """The text in one passage if it is short, else cut at sentences, and at spaces inside sentences without end.

    Args:
        text: of a block.
        sentence: code points of the longest sentence the engine gets.
        most: code points of the longest passage.

    Yields:
        Where each passage starts, in code points of the text, and the passage.
    """
    if len(text) <= sentence:
        yield 0, text
        return
    start = end = 0
    for stop in _stops(text):
        if end > start and (stop - start > most or stop - end > sentence):
            yield start, text[start:end]
            start = end
        while stop - start > sentence and end == start:
            cut = text.rfind(" ", start + 1, start + sentence)
            cut = cut if cut > start else start + sentence
            yield start, text[start:cut]
            start = end = cut
        end = stop
    if end > start:
        yield start, text[start:end]


def _stops(text: str) -> Iterator[int]:
    """Where sentences may end; the end of the text is the last."""
    for found in _BREAK.finditer(text):
        yield found.end()
    yield len(text)
