"""The parts of a document that kinds of rules measure, and where a finding about a whole part stands."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lint.checkers.house._page import Page
from lint.document import Block

_HEADS = frozenset({"heading", "title"})
_RUNNING = frozenset({"paragraph", "item"})
_APART = frozenset({"table", "figure", "footnote", "front matter"})


class Part(NamedTuple):
    """A document, or what stands from one heading to the next.

    Attributes:
        head: its first block: the heading, or what stands first where there is none.
        pages: its blocks of running text.
    """

    head: Page
    pages: tuple[Page, ...]


def running(block: Block, blocks: Sequence[str]) -> bool:
    """Whether a block is running text: a paragraph or an item of the article's body.

    Args:
        block: that is judged.
        blocks: the kinds that a rule names instead, if it names any.
    """
    if blocks:
        return block.kind in blocks
    return block.kind in _RUNNING and _APART.isdisjoint(block.within)


def parts(pages: Sequence[Page], scope: str, blocks: Sequence[str]) -> Iterator[Part]:
    """The parts of a document that have running text, in reading order.

    Args:
        pages: of all blocks.
        scope: document or section.
        blocks: kinds of blocks that count; paragraphs and items if empty.
    """
    groups: list[list[Page]] = [[]]
    for page in pages:
        if scope == "section" and page.block.kind in _HEADS and groups[-1]:
            groups.append([])
        groups[-1].append(page)
    for group in groups:
        text = tuple(page for page in group if running(page.block, blocks))
        if text:
            yield Part(group[0] if scope == "section" else _head(group), text)


def _head(pages: Sequence[Page]) -> Page:
    return next((page for page in pages if page.block.kind in _HEADS), pages[0])


def first_place(pages: Sequence[Page], blocks: Sequence[str]) -> tuple[Page, int, int] | None:
    """Where a finding about a whole document stands: its title or first heading, else its first words.

    Nothing in quotation marks is chosen, for rules of style do not speak about it; None if there is nothing else.

    Args:
        pages: of the document, or of a part of it.
        blocks: kinds of blocks that the rule speaks about; all if empty.
    """
    there = [page for page in pages if not blocks or page.block.kind in blocks]
    for page in sorted(there, key=lambda page: page.block.kind not in _HEADS):
        place = words_of(page)
        if place is not None:
            return page, *place
    return None


def words_of(page: Page) -> tuple[int, int] | None:
    """The whole text of a heading, the first sentence of another block; only a word where something is quoted."""
    block = page.block
    if not block.text.strip():
        return None
    start, end = (0, len(block.text)) if block.kind in _HEADS else page.sentence(0)
    if not block.is_quoted(start, end):
        return start, end
    for word in block.words:
        if not block.is_quoted(word.start, word.end):
            return word.start, word.end
    return None
