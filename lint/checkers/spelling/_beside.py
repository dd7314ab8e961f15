"""What stands beside an unknown word and makes it right: a hyphen, an elision, a name that it is a part of, [sic]."""

import re
from bisect import bisect_right
from typing import NamedTuple

from lint.checkers.spelling._known import PREFIXES, is_formed, is_known
from lint.checkers.spelling._phrases import in_phrase
from lint.document import Block
from lint.lexicon import common, lexicon
from lint.words import Word


class Seen(NamedTuple):
    """One occurrence of a word.

    Attributes:
        place: of the word among the block's words.
    """

    block: Block
    word: Word
    place: int


def starts_sentence(one: Seen) -> bool:
    """Whether it is the first word of a sentence, a quotation mark before it aside."""
    start, sentences = one.word.start, one.block.sentences
    place = bisect_right(sentences, start, key=lambda sentence: sentence.start) - 1
    return place >= 0 and start <= sentences[place].start + 2


_ELIDED = frozenset(
    "tis twas twere twould em til cause n bout round cos cuz fraid nuff pon ere tween midst gainst".split()
)
"""What is right behind an apostrophe."""

_CUT = frozenset("wi o th an ol lil mo fren po fer t' bes jus mus las".split())
"""What is right before an apostrophe."""

_APOSTROPHES = frozenset("'’‘ʻ`")
_HYPHENS = frozenset("-‑")
_SIC = re.compile(r"[.,’'\"”]{0,2}\s{0,2}[\[(]sic\b", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:#\w{1,8}|\w{2,10});")
_PARTICLES = frozenset(
    "al bin ben da de del den der des di do dos du el ibn la las le les los te ten ter van von y zu".split()
)


def is_part(one: Seen, word: str) -> bool:
    """Whether what stands beside one occurrence makes it right.

    Args:
        one: the occurrence.
        word: its plain form.
    """
    text, at, low = one.block.text, one.word, word.lower()
    before, after = text[at.start - 1 : at.start], text[at.end : at.end + 1]
    if before == "." or (after == "." and text[at.end + 1 : at.end + 2].islower()):
        return True  # ".env", "usa.gov"
    if before in _APOSTROPHES and (
        low in _ELIDED or text[at.start - 2 : at.start - 1].isalpha() or "h" + low in lexicon()
    ):
        return True
    if after in _APOSTROPHES and ((low.endswith("in") and low + "g" in lexicon()) or low in _CUT):
        return True
    if _SIC.match(text, at.end) or (after == "&" and _ENTITY.match(text, at.end)):
        return True
    if before == ";" and _ENTITY.search(text, max(0, at.start - 12), at.start):
        return True
    if in_phrase(low, one.block.words, one.place):
        return True
    if before in _HYPHENS or after in _HYPHENS:
        return _hyphenated(one, low, before, after)
    return after == " " and len(word) < 4 and low in _PARTICLES and text[at.end + 1 : at.end + 2].isupper()


def _is_stutter(text: str, at: Word) -> bool:
    """Whether a single letter is set off before or behind it: "cr-r-eature", "s-sorry"."""
    behind = text[at.end : at.end + 1] in _HYPHENS and not text[at.end + 2 : at.end + 3].isalpha()
    before = text[at.start - 1 : at.start] in _HYPHENS and not text[max(0, at.start - 3) : at.start - 2].isalpha()
    return (behind and text[at.end + 1 : at.end + 2].isalpha()) or (
        before and text[at.start - 2 : at.start - 1].isalpha()
    )


def _hyphenated(one: Seen, low: str, before: str, after: str) -> bool:
    """Whether a word is right as a part of a compound with a hyphen, or of a word that is known without one."""
    text, at, words = one.block.text, one.word, one.block.words
    if _is_stutter(text, at):
        return True
    if after in _HYPHENS:
        following = words[one.place + 1].text.lower() if one.place + 1 < len(words) else ""
        if low in PREFIXES or (text[at.end + 1 : at.end + 2].isupper() and low in _PARTICLES):
            return True
        if following and is_known(low + following):
            return True
    if before in _HYPHENS and one.place:
        leading = words[one.place - 1].text
        if len(low) < 3 or is_known(leading.lower() + low):
            return True
        if low.endswith(("s", "er", "ed")) and is_formed(low):
            return True  # "have-nots", "double-decker", "high-ceilinged"
        # The second part of "Kai-shek".
        return at.text.islower() and leading[:1].isupper() and leading.lower() not in common()
    return False
