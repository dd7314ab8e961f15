"""Replacements in the order in which they fit (``lint.ranking``), which is not worked out again for an equal block."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from lint.checker import Context
from lint.document import Document
from lint.engine.memory import Asked, Memory, Said
from lint.finding import Match
from lint.ranking import chooses, ranked


class Ordering:
    """Puts replacements in order.

    Args:
        memory: which order was found before.
    """

    def __init__(self, memory: Memory) -> None:
        self.memory = memory
        self.under = memory.circumstances(Asked((("ranking", "", None),), (), Context()))

    def ordered(self, matches: Iterable[Match], document: Document) -> list[Match]:
        """The matches, each with its replacements in the order in which they fit into their sentence.

        Args:
            matches: in the prose of the document.
            document: the one they were seen in.
        """
        found = list(matches)
        names = {place: self._name(match, document) for place, match in enumerate(found) if chooses(match)}
        known = self.memory.recall(names.values(), self.under) if names else {}
        for place, name in names.items():
            match = found[place]
            if name in known:
                found[place] = _in_order(match, known[name][0].facts)
                continue
            found[place] = ranked(match, document)
            order = tuple(map(match.replacements.index, found[place].replacements))
            self.memory.keep(name, (Said("ranking", facts=order),), self.under, 0)
        return found

    def _name(self, match: Match, document: Document) -> bytes:
        """The name of the order: it depends on the text of the block, the place in it and what there is to order."""
        block = document.block_at(match.span.start)
        text, start = ("", 0) if block is None else (block.text, block.start)
        return self.under.of_word(repr((match.span.start - start, match.replacements, text)))


def _in_order(match: Match, order: Sequence[int]) -> Match:
    better = tuple(match.replacements[place] for place in order)
    return match if better == match.replacements else replace(match, replacements=better)
