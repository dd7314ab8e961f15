"""One double name with a hyphen here and with a space there: "Smith-Jones", "Smith Jones"."""

from lint.archive import name_of
from lint.checkers.names._judge import Slip
from lint.document import Document

_HYPHENS = ("-", "‑")


def hyphens(document: Document) -> list[Slip]:
    """The rarer form of each double name that the document writes in both ways; on a tie that with a space."""
    solid = _pairs(document, _HYPHENS)
    if not solid:
        return []
    loose = _pairs(document, (" ",), frozenset(solid))
    found = []
    for (left, right), spaced in sorted(loose.items()):
        joined = solid[left, right]
        if len(joined) >= len(spaced):
            wrong, better, starts, count = f"{left} {right}", f"{left}-{right}", spaced, len(joined)
        else:
            wrong, better, starts, count = f"{left}-{right}", f"{left} {right}", joined, len(spaced)
        times = "once" if count == 1 else f"{count} times"
        message = f"“{wrong}” is spelt “{better}” elsewhere in the article ({times})."
        found.append(Slip(wrong, better, tuple(starts), message, "likely" if count > 1 else "possible"))
    return found


def _pairs(
    document: Document, gaps: tuple[str, ...], wanted: frozenset[tuple[str, str]] | None = None
) -> dict[tuple[str, str], list[int]]:
    """Where two capitalised words stand with one of some gaps between them, in code points of the prose."""
    found: dict[tuple[str, str], list[int]] = {}
    for block in document.blocks:
        if block.kind != "paragraph" or (wanted is None and not any(gap in block.text for gap in gaps)):
            continue
        words = block.words
        for place in range(len(words) - 1):
            one, other = words[place], words[place + 1]
            if not (one.text[0].isupper() and other.text[0].isupper()):
                continue
            left, right = name_of(one.text), name_of(other.text)
            if left != one.text or not right or block.text[one.end : other.start] not in gaps:
                continue
            third = words[place + 2] if place + 2 < len(words) else None
            if third and third.text[0].isupper() and block.text[other.end : third.start] == " ":
                continue  # "the Spanish-American War" is no war of Spanish Americans
            if wanted is None or (left, right) in wanted:
                found.setdefault((left, right), []).append(block.start + one.start)
    return found
