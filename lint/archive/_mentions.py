"""Where a document names somebody or something: capitalised words with what stands around them."""

import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from lint.document import Block, Document
from lint.lexicon import common, lexicon
from lint.words import Word

SHORTEST = 3
"""Shorter words are initials and particles."""

MALE = frozenset("mr sir lord king prince father brother".split())
FEMALE = frozenset("mrs ms miss lady dame queen princess sister mme".split())
TITLES = (
    MALE
    | FEMALE
    | frozenset(
        "mx dr prof professor judge justice captain capt colonel col general gen sergeant sgt lieutenant lt major maj "
        "cllr councillor councilor inspector superintendent constable detective sheriff senator sen rep gov governor "
        "mayor president minister chancellor secretary chairman chairwoman chair director rev reverend bishop "
        "archbishop cardinal pope imam rabbi sheikh ayatollah count baron baroness hon coach officer commissioner "
        "ambassador admiral commander corporal private st saint doctor nurse mp chief".split()
    )
)
"""Stand before a surname and are no first names."""

CONNECTORS = frozenset(("of", "for", "de", "da", "di", "del", "van", "von", "al", "el", "bin", "la", "le", "du"))
"""Small words inside a name."""

_SPEAKING = frozenset(
    "said says told added asked replied wrote argued insisted denied claimed admitted warned explained announced "
    "confirmed refused agreed declined pleaded testified resigned retired died scored joined left wants".split()
)

_PLAIN = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"}
)


class Use(NamedTuple):
    """One mention of a name.

    Attributes:
        start: in the document's prose, in code points.
        sentence: its block and the number of the sentence there.
        place: of the word among the words of its block.
        left: the capitalised word directly before it, or one and the connector between ("Ministry of"), or empty.
        right: the same behind it.
        opens: whether it is the first word of a sentence, or stands in a headline in capitals.
        before: the word before it in lower case, or empty.
        title: the title before it in lower case, or empty.
        speaks: whether the next word is one that only a person or a body can do.
        listed: whether it stands between commas or brackets, as in a list of players.
        linked: whether “and”, “or”, “versus” or a comma stands before it and before its title and first name.
    """

    start: int
    sentence: tuple[int, int]
    place: int
    left: str
    right: str
    opens: bool
    before: str
    title: str
    speaks: bool
    listed: bool
    linked: bool


def name_of(text: str) -> str:
    """A word as a name, without a possessive ending; empty for what is none (lower case, capitals, digits)."""
    if not text[:1].isupper() or len(text) < SHORTEST:
        return ""
    if not text.isascii():
        if not unicodedata.is_normalized("NFC", text):
            return ""  # its length would not be that of the text
        text = text.replace("’", "'")
    if "'" in text:
        text = text.removesuffix("'s").removesuffix("'")
    letters = text.replace("'", "")
    return (
        text if len(letters) >= SHORTEST and letters.isalpha() and not letters.removesuffix("s").isupper() else ""
    )


def folded(name: str) -> str:
    """A name in lower case without accents: what a keyboard without them makes of it."""
    if name.isascii():
        return name.lower()
    marks = unicodedata.normalize("NFD", name.lower().replace("’", "'").translate(_PLAIN))
    return "".join(mark for mark in marks if not unicodedata.combining(mark))


def mentions(document: Document) -> dict[str, list[Use]]:
    """Every mention of every name, by its spelling.

    A dictionary word that has a capital only because it opens a sentence or stands in a headline is no name.
    """
    found: dict[str, list[Use]] = {}
    for number, block in enumerate(document.blocks):
        shouting = _has_title_case(block)
        for name, use in _in_block(block, number, shouting):
            found.setdefault(name, []).append(use)
    return {name: uses for name, uses in found.items() if not all(use.opens for use in uses) or not _is_word(name)}


def _is_word(name: str) -> bool:
    low = name.lower()
    return low in common() or low in lexicon()


def _in_block(block: Block, number: int, shouting: bool) -> Iterator[tuple[str, Use]]:
    words = block.words
    starts = [sentence.start for sentence in block.sentences]
    for place, word in enumerate(words):
        text, start, _ = word
        if not text[0].isupper():
            continue
        name = name_of(text)
        if not name:
            continue
        sentence = bisect_right(starts, start) - 1
        opens = sentence >= 0 and start <= starts[sentence] + 2
        left = "" if opens else _left(block, words, place)
        title = left.lower() if left.lower() in TITLES else ""
        following = words[place + 1].text if place + 1 < len(words) else ""
        yield (
            name,
            Use(
                start=block.start + word.start,
                sentence=(number, sentence),
                place=place,
                left="" if title or shouting else left,
                right="" if shouting else _right(block, words, place, name),
                opens=opens or shouting,
                before=words[place - 1].text.lower() if place and not opens else "",
                title=title,
                speaks=following in _SPEAKING,
                listed=_is_listed(block, word),
                linked=_is_linked(block, words, place),
            ),
        )


def _left(block: Block, words: list[Word], place: int) -> str:
    """The capitalised word before one, across a connector if there is one; empty behind a comma or a stop."""
    for back in (1, 2):
        if place < back:
            return ""
        before, after = words[place - back], words[place - back + 1]
        gap = block.text[before.end : after.start]
        if gap not in (" ", "-") and not (gap == ". " and len(before.text) < 4):
            return ""
        if before.text[:1].isupper():
            if len(before.text) == 1:
                continue  # an initial
            if before.text.endswith(_POSSESSIVE):
                return ""
            if _is_opener(before.text, opens=_opens(block, before)):
                return ""
            if back == 2 and len(after.text) > 1:
                return f"{before.text} {after.text}"
            return name_of(before.text) or before.text
        if before.text.lower() not in CONNECTORS or back == 2:
            return ""
    return ""


@cache
def _is_opener(text: str, *, opens: bool) -> bool:
    """Whether a word has no capital of its own: "Then", "Later", "But", and at the head of a sentence "Yesterday"."""
    words = lexicon()
    return text not in words and words.frequency(text.lower()) >= (RARE if opens else _EVERYDAY)


_POSSESSIVE = ("'s", "’s", "'", "’")


def _opens(block: Block, word: Word) -> bool:
    sentences = block.sentences
    sentence = bisect_right(sentences, word.start, key=lambda found: found.start) - 1
    return sentence >= 0 and word.start <= sentences[sentence].start + 2


RARE = 60
"""Class of frequency of a word that no reader wonders at."""


_EVERYDAY = 150
"""Class of frequency from which a word opens sentences and is no part of a name."""


def _is_linked(block: Block, words: list[Word], place: int) -> bool:
    """Whether a name is one of several that are listed or compared."""
    for back in range(place, max(-1, place - 4), -1):
        before = words[back - 1] if back else None
        gap = block.text[before.end if before else 0 : words[back].start]
        if "," in gap or "&" in gap:
            return True
        if before is None or before.text.lower() in _LINKS:
            return before is not None
        if not before.text[0].isupper():
            return False
    return False


def _is_listed(block: Block, word: Word) -> bool:
    before, after = (
        block.text[max(0, word.start - 2) : word.start].strip(),
        block.text[word.end : word.end + 2].strip(),
    )
    return before[-1:] in _MARKS and after[:1] in _MARKS and bool(before and after)


_AROUND, _MANY = 50, 6
"""In so many code points on both sides a list has so many marks; an apposition has two."""

_MARKS = frozenset(",;:()")
_LINKS = frozenset("and or nor versus vs v than not met with".split())


def _right(block: Block, words: list[Word], place: int, name: str) -> str:
    """The capitalised word behind one, across an initial or a connector; nothing behind a possessive or a comma."""
    word = words[place]
    if place + 1 >= len(words) or len(word.text) != len(name):
        return ""
    after, lead = words[place + 1], ""
    gap = block.text[word.end : after.start]
    if gap == " " and place + 2 < len(words) and (len(after.text) == 1 or after.text in CONNECTORS):
        lead = "" if len(after.text) == 1 else f"{after.text} "
        gap, after = block.text[after.end : words[place + 2].start].replace(".", ""), words[place + 2]
    if gap not in (" ", "-") or not after.text[:1].isupper():
        return ""
    found = name_of(after.text)
    return lead + found if found else ""


def _has_title_case(block: Block) -> bool:
    """Whether the capitals of a headline or a cell say nothing."""
    if block.kind == "paragraph":
        return False
    long = [word.text for word in block.words if len(word.text) > 3]
    return block.kind in ("heading", "title") and 2 * sum(text[0].isupper() for text in long) > len(long)
