"""From what LanguageTool said to a match: in the block's positions, in our words, or not at all."""

from collections.abc import Iterable, Iterator

from lint.checkers.languagetool._client import Said
from lint.checkers.languagetool._table import Choice
from lint.checkers.languagetool._text import Handed
from lint.document import Block
from lint.finding import Match
from lint.handover.messages import APOSTROPHE, in_the_clear, plain
from lint.handover.table import counts
from lint.text import Span
from lint.words import STAND_IN

MAX_REPLACEMENTS = 5

_OTHER_NUMBER = {"was": "were", "is": "are", "has": "have", "does": "do", "were": "was", "are": "is"}
_OTHER_NUMBER |= {"have": "has", "do": "does"}
"""The same tense for another subject: more often meant than another tense, which LanguageTool may offer first."""


def matches(block: Block, text: Handed, said: Iterable[Said], choice: Choice) -> Iterator[Match]:
    """The findings that count, in the order of the text, each once.

    Args:
        block: where they were found.
        text: what LanguageTool was given of it.
        said: the raw findings, with positions in that text.
        choice: how each rule is used.
    """
    seen: set[tuple[str, int, int]] = set()
    for one in sorted(said, key=lambda one: (one.start, one.end, one.rule)):
        entry = choice.entry(one.rule, one.category)
        if entry is None or (entry.mended and not one.replacements):
            continue
        first, last, options = _trimmed(text.text, one)
        start, end = text.back(first), text.back(last)
        if not 0 <= start < end <= len(block.text) or (one.rule, start, end) in seen:
            continue
        if not counts(entry, text.text, first, last) or not _is_clear(block, text, first, last, start, end):
            continue
        if not entry.rule.quotations and block.is_quoted(start, end):
            continue
        seen.add((one.rule, start, end))
        if "’" in block.text:
            options = tuple(APOSTROPHE.sub("’", option) for option in options)
        yield Match(entry.rule, Span(start, end), plain(one.message), options[:MAX_REPLACEMENTS])


def _trimmed(text: str, one: Said) -> tuple[int, int, tuple[str, ...]]:
    """The range without spaces around, and whole replacements for it.

    A replacement that only differs in a space at an end is about that space, so the range stays as it is.
    """
    found = text[one.start : one.end]
    lead, tail = len(found) - len(found.lstrip()), len(found) - len(found.rstrip())
    meant = _OTHER_NUMBER.get(found.strip())
    options = tuple(dict.fromkeys(sorted(one.replacements, key=lambda option: option.strip() != meant)))
    if not found.strip() or not (lead or tail):
        return one.start, one.end, options
    left, right = found[:lead], found[len(found) - tail :]
    if not all(option.startswith(left) and option.endswith(right) for option in options):
        return one.start, one.end, options
    cut = tuple(option[lead : len(option) - tail] for option in options)
    return one.start + lead, one.end - tail, cut


def _is_clear(block: Block, text: Handed, first: int, last: int, start: int, end: int) -> bool:
    """Whether the range has nothing hidden in it or beside it: what stands there was judged unseen."""
    if text.places is None:
        return in_the_clear(block, text.text, start, end)
    return STAND_IN not in text.text[max(0, first - 2) : last + 2] and not block.is_opaque(start, end)
