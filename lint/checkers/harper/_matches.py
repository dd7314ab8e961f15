"""From what Harper said to a match: whole replacements, trimmed spans, a plain message, and what is left out."""

import re
from collections.abc import Iterable, Iterator

from lint.document import Block
from lint.finding import Match
from lint.handover.messages import APOSTROPHE, in_the_clear, plain
from lint.handover.table import Entry, counts
from lint.text import Span

Said = tuple[str, str, int, int, str, list[list[object]]]
"""Rule, kind, start, end, message, suggestions: each how (0 instead, 1 nothing, 2 after) and a text."""

MAX_REPLACEMENTS = 5


def matches(block: Block, text: str, said: Iterable[Said], entries: dict[str, Entry]) -> Iterator[Match]:
    """The findings that count, in the order of the text, each once.

    Args:
        block: where they were found.
        text: what Harper was given, as long as the text of the block.
        said: the raw findings.
        entries: how each rule is used.
    """
    seen: set[tuple[str, int, int]] = set()
    for name, _, start, end, message, suggestions in sorted(said, key=lambda item: (item[2], item[3], item[0])):
        entry = entries[name]
        first, last, options = widened(text, start, end, suggestions)
        if entry.mended and not options:
            continue
        if (name, first, last) in seen or not counts(entry, text, first, last):
            continue
        # What stands beside code or an address is judged by the word that Harper did not see.
        if not (block.text[first:last] == text[first:last] and in_the_clear(block, text, first, last)):
            continue
        if not entry.rule.quotations and block.is_quoted(first, last):
            continue
        seen.add((name, first, last))
        if entry.rule.autofix:
            options = options[:1]
        if "’" in text:  # the apostrophe of the text, not Harper's
            options = tuple(APOSTROPHE.sub("’", option) for option in options)
        yield Match(entry.rule, Span(first, last), plain(message), options)


def widened(text: str, start: int, end: int, suggestions: list[list[object]]) -> tuple[int, int, tuple[str, ...]]:
    """A span without spaces around, and whole replacements for it.

    Where words are to be inserted or removed without a replacement for the rest, the span grows over a
    neighbour, so that each replacement reads as a text and leaves no double space.
    """
    found = text[start:end]
    texts = []
    for how, raw in suggestions[:MAX_REPLACEMENTS]:
        word = str(raw)
        texts.append(found + word if how == 2 else "" if how == 1 else word)
    bare = found.strip()
    if bare and all(option.strip() for option in texts):
        lead = len(found) - len(found.lstrip())
        return start + lead, start + lead + len(bare), _whole(option.strip() for option in texts if option.strip())
    left, right = text[:start], text[end:]
    prior = re.search(r"\S{1,60}\s{0,3}\Z", left[-64:])
    after = re.match(r"\s{0,3}\S{1,60}", right[:64])
    prefix = prior[0] if prior else ""
    suffix = "" if bare and prefix else after[0] if after else ""
    first, last = start - len(prefix), end + len(suffix)
    return first, last, _whole(" ".join((prefix + option + suffix).split()) for option in texts)


def _whole(options: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(options))
