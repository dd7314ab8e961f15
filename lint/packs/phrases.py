"""How words of a rule and words of an article are made comparable.

Two forms of a text are used. *Even*: every space is a blank and every apostrophe is straight; it is as long
as the text. *Folded*: even, in lower case, every hyphen is the plain one, runs of blanks are one blank and
invisible characters are gone; a table leads back to the text.
"""

from bisect import bisect_right

_SPACES_ASCII = tuple((space, " ") for space in "\t\n\r\x0b\x0c\x1c\x1d\x1e\x1f")
_SPACES = (
    *_SPACES_ASCII,
    *((space, " ") for space in "\x85\xa0\u1680\u202f\u205f\u3000"),
    *((chr(space), " ") for space in (*range(0x2000, 0x200B), 0x2028, 0x2029)),
)
_APOSTROPHES = (("’", "'"), ("ʼ", "'"))
_HYPHENS = (("‑", "-"), ("‐", "-"), ("–", "-"))
_INVISIBLE = "\u00ad\u200b\u2060"


def even(text: str) -> str:
    """The text with straight apostrophes and blanks for every kind of space; as long as the text."""
    if not text.isprintable():  # neither line breaks and tabs nor odd spaces are printable
        for one, other in _SPACES_ASCII if text.isascii() else _SPACES:
            text = text.replace(one, other)
    if not text.isascii():
        for one, other in _APOSTROPHES:
            text = text.replace(one, other)
    return text


def lower(text: str) -> str:
    """Lower case, as long as the text: U+0130 is the one code point whose lower case is two."""
    return (text.replace("\u0130", "i") if "\u0130" in text else text).lower()


class Folded:
    """A text in its folded form.

    Attributes:
        text: the folded form, in lower case.
    """

    __slots__ = ("_ats", "_shifts", "text")

    def __init__(self, even_text: str) -> None:
        folded = even_text
        self._ats: list[int] = []
        self._shifts: list[int] = []
        odd = "  " in folded
        if not folded.isascii():
            for one, other in _HYPHENS:
                folded = folded.replace(one, other)
            odd = odd or "\u00ad" in folded or "\u200b" in folded or "\u2060" in folded
        if odd:
            folded = self._squeezed(folded)
        self.text = lower(folded)

    def _squeezed(self, text: str) -> str:
        import re  # noqa: PLC0415

        pieces: list[str] = []
        at = shift = length = 0
        for found in re.finditer(rf"(?<= ) +|[{_INVISIBLE}]+", text):
            pieces.append(text[at : found.start()])
            length += found.start() - at
            at = found.end()
            shift += at - found.start()
            self._ats.append(length)
            self._shifts.append(shift)
        pieces.append(text[at:])
        return "".join(pieces)

    @property
    def shifted(self) -> bool:
        """Whether offsets of the folded form differ from those of the text."""
        return bool(self._ats)

    def start(self, at: int) -> int:
        """Offset in the text of the character at an offset of the folded form."""
        if not self._ats:
            return at
        place = bisect_right(self._ats, at) - 1
        return at + self._shifts[place] if place >= 0 else at

    def end(self, at: int) -> int:
        """Offset in the text behind the character before an offset of the folded form."""
        return self.start(at - 1) + 1 if at else 0


def fold(phrase: str) -> str:
    """The folded form of a phrase of a rule, white space around it removed."""
    return Folded(even(phrase)).text.strip()


def cased(better: str, found: str, written: str = "") -> str:
    """A replacement with the case pattern of what it replaces: as it is, Capital, All Words Capital, CAPITALS.

    Args:
        better: the replacement as the rule has it.
        found: what stands in the text.
        written: the phrase as the rule has it; where the text has it exactly so, nothing changes.
    """
    if found == written or not better:
        return better
    letters = [sign for sign in found if sign.isalpha()]
    if len(letters) > 1 and found.isupper() and not written.isupper():
        return better.upper()
    words = found.split()
    if len(words) > 1 and all(word[0].isupper() for word in words) and written.islower():
        return " ".join(word[0].upper() + word[1:] for word in better.split())
    if letters and found[0].isupper() and not written[:1].isupper():
        return better[0].upper() + better[1:]
    return better


def straight(even_text: str) -> str:
    """An even text with plain hyphens and single blanks, its case kept."""
    for one, other in _HYPHENS:
        even_text = even_text.replace(one, other)
    return " ".join(even_text.split())
