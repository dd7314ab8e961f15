"""What stands beside a range of a text: where words end, and the words before and behind it."""

from collections.abc import Callable

from lint.checkers.house._lazily import compiled
from lint.checkers.house._page import Page
from lint.packs.phrases import even, straight

# After these “'s” is a verb and belongs to the word; after others it is a possessive and does not.
_HOSTS = frozenset("it that what who there here let he she how where when why this one everyone everybody".split())
_LAST_WORD = compiled(r"[^\W_]+\Z")
_NEXT = compiled(r"[ \"“”‘‐‑–-]{0,5}([^\W_]+(?:['-][^\W_]+){0,4})")
_PREVIOUS = compiled(r"([^\W_]+(?:['-][^\W_]+){0,4})[ \"“”‐‑–-]{0,5}\Z")
_NEIGHBOUR = 80
_GAP = frozenset(' "“”‐‑–-')
_MOST_GAP = 5


def bounded(text: str, start: int, end: int) -> int:
    """Whether a range of folded text begins and ends at word boundaries.

    Returns:
        0 no, 1 yes but it is part of a hyphenated compound, 2 yes. A possessive “'s” may follow; any other
        apostrophe with letters (“don't”, “who's”) belongs to the word.
    """
    result = 2
    if start and text[start].isalnum():
        before = text[start - 1]
        joined = start > 1 and text[start - 2].isalnum()
        if before.isalnum() or before == "_" or (before == "'" and joined):
            return 0
        if before == "-" and joined:
            result = 1
    if end < len(text) and text[end - 1].isalnum():
        after = text[end]
        if after.isalnum() or after == "_" or "\u0300" <= after <= "\u036f":
            return 0
        joins = text[end + 1 : end + 2].isalnum()
        if after == "'" and joins and not _possessive(text, start, end):
            return 0
        if after == "-" and joins:
            result = 1
    return result


def at_edges(text: str, start: int, end: int) -> bool:
    """Whether a range of a text begins and ends where a regular expression sees word boundaries."""
    if start and text[start].isalnum() and (text[start - 1].isalnum() or text[start - 1] == "_"):
        return False
    return not (end < len(text) and text[end - 1].isalnum() and (text[end].isalnum() or text[end] == "_"))


def _possessive(text: str, start: int, end: int) -> bool:
    if text[end + 1] != "s" or text[end + 2 : end + 3].isalnum():
        return False
    word = _LAST_WORD.search(text[max(start, end - 12) : end])
    return word is None or word[0] not in _HOSTS


def next_word(text: str, end: int) -> str:
    """The following word of the sentence with all of its compound, or an empty text."""
    found = _NEXT.match(text, end, end + _NEIGHBOUR)
    return found[1] if found else ""


def previous_word(text: str, start: int) -> str:
    """The preceding word of the sentence with all of its compound, or an empty text."""
    low = max(0, start - _NEIGHBOUR)
    end, most = start, max(low, start - _MOST_GAP)
    while end > most and text[end - 1] in _GAP:
        end -= 1
    if end <= low or not text[end - 1].isalnum():
        return ""
    # The word begins behind the blank before it: to try every place of the reach takes ten times as long.
    found = _PREVIOUS.search(text, max(low, text.rfind(" ", low, end) + 1), start)
    return found[1] if found else ""


def as_written(written: str) -> Callable[[Page, int], bool]:
    """Tells of the offset of a literal of a page whether it may be written exactly like a text; most are not.

    It never says no of one that is.
    """
    text = straight(even(written))
    head = text.partition(" ")[0].partition("-")[0]
    if "-" in text:  # there are several
        return lambda page, start: page.even.startswith(head, start)
    return lambda page, start: (
        page.even.startswith(text, start) or (page.folded.shifted and page.even.startswith(head, start))
    )


def unlike_written(written: str) -> Callable[[Page, int], bool]:
    """Tells of the offset of a literal of a page whether it may be written in another way than a text; most are not."""
    text = straight(even(written))
    return lambda page, start: not page.even.startswith(text, start)
