"""Slip or name? Judged by everything that the document knows about an unknown word."""

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from lint.checkers.spelling._beside import Seen, starts_sentence
from lint.checkers.spelling._edits import is_substitution, near_common, neighbours, one_edit
from lint.checkers.spelling._known import is_formed, is_regular
from lint.checkers.spelling._shown import BEARERS, PLACES
from lint.checkers.spelling._suggest import LIKE, LONGEST, ranked, reach_of
from lint.finding import Confidence
from lint.lexicon import common, lexicon
from lint.words import Word

NEAR = 1.15
"""Cost up to which a candidate is a near miss: one edit."""

FAR = 2.3
"""Cost up to which a candidate explains a misspelling at all."""

TYPING = 0.7
"""Cost up to which a candidate is what was typed, less a doubled letter or with two swapped."""

FREQUENT = 105
"""Class of frequency of a word that an article may well hold: once in a million words."""

_TITLE_BEFORE = frozenset(
    "mr mrs ms miss dr sir lord lady dame prof professor judge justice captain colonel general sergeant lieutenant "
    "major saint st father sister king queen prince princess baron count sheikh imam rabbi".split()
)


class Verdict(NamedTuple):
    """How sure it is that a word is a slip, and whether a near miss explains it."""

    confidence: Confidence
    explained: bool


def judge(word: str, seen: Sequence[Seen]) -> Verdict | None:
    """The verdict on a word in plain form; None if it passes for a name or a term.

    Args:
        word: as the document writes it most often.
        seen: its occurrences in the document.
    """
    if word.isupper():
        return _capitals(word, seen)
    if word[0].isupper():
        return _capitalised(word, seen)
    return _lower(word, seen)


def _nearest(word: str) -> tuple[float, int, str]:
    """Cost, class of frequency and text of the likeliest candidate; a cost of 9 if there is none."""
    rows = ranked(word.lower())
    if not rows:
        return 9.0, 0, ""
    _, price, text = rows[0]
    words = lexicon()
    level = min(words.frequency(part) for part in text.split()) if " " in text else words.frequency(text)
    return price, level, text


def _lower(word: str, seen: Sequence[Seen]) -> Verdict | None:
    price, level, text = _nearest(word)
    if price > FAR:
        return None if len(seen) > 1 else Verdict("possible", explained=False)
    if len(seen) > 1 and not (price <= NEAR and level >= FREQUENT):
        return None if price > NEAR else Verdict("possible", explained=True)
    if " " in text and (level < FREQUENT or _is_compound(text)):
        return Verdict("possible", explained=True)
    if word in _ELSEWHERE or (len(word) < 5 and word.upper() in lexicon()):
        return Verdict("possible", explained=True)
    if (is_regular(word) and price > TYPING) or (len(word) < 4 and _is_vague(word, text, level)):
        return Verdict("possible", explained=True)
    if price <= NEAR and level >= FREQUENT and len(word) > 5 and not is_formed(word):
        return Verdict("certain", explained=True)
    if price > 1.75 and level < FREQUENT - 25:
        return Verdict("possible", explained=True)
    return Verdict("likely", explained=True)


_ELSEWHERE = frozenset(
    "des les une un dal del della dans avec est pas pour sur sie und der ist mit que www".split()
)
"""Small words of other languages."""


def _is_vague(word: str, text: str, level: int) -> bool:
    """Whether a very short word is no plain slip: so many words lie near it."""
    swapped = sorted(word) == sorted(text)
    return level < EVERYDAY or (len(word) < 3 and not swapped and len(word) == len(text))


EVERYDAY = 150
"""Class of frequency of "with" and "year": 40 times in a million words."""


def _is_compound(text: str) -> bool:
    """Whether two words may have been joined on purpose, as in "gameplay", and not by a slip, as in "eachother"."""
    left, right = text.split(" ")
    return min(len(left), len(right)) > 2 and not {left, right} & _FUNCTION_WORDS


def hurried(word: str) -> Verdict:
    """The verdict on a word in lower case of a text that has too many unknown words to look each one up."""
    return Verdict("likely" if near_common(word) else "possible", explained=False)


def _capitals(word: str, seen: Sequence[Seen]) -> Verdict | None:
    """A word in capitals is an acronym, unless everything around it is in capitals too."""
    if len(word) < 6 or len(seen) > 1 or not near_common(word.lower()):
        return None
    block, at, _ = seen[0]
    around = block.text[max(0, at.start - 40) : at.start] + block.text[at.end : at.end + 40]
    if any(letter.islower() for letter in around) or not any(letter.isupper() for letter in around):
        return None
    price, level, _ = _nearest(word)
    return Verdict("likely", explained=True) if price <= NEAR and level >= FREQUENT else None


def _capitalised(word: str, seen: Sequence[Seen]) -> Verdict | None:
    """A capitalised word is a name, unless it is a near miss of what every article may hold."""
    folded = word.lower()
    if len(word) > LONGEST:
        return None
    if not _is_near(folded) or (_is_plainly_named(word, seen) and not _is_shown(folded)):
        return None
    price, level, text = _nearest(word)
    swapped = is_substitution(folded, text.lower())
    if text.lower() in BEARERS and price <= NEAR and len(seen) == 1 and not _has_title(seen[0]):
        return Verdict("likely", explained=True)
    if text.lower() in PLACES and price <= NEAR and not (swapped and len(word) < 6):
        beside = any(_leads_on(one) or _follows(one) for one in seen)
        return None if beside else Verdict("likely", explained=True)
    if price > NEAR or level < FREQUENT - 15 or text[:1].isupper() or " " in text:
        return None
    if any(_beside_a_name(one) for one in seen):
        return None
    plain = len(word) >= LONG and level >= FREQUENT + 10 and price <= 0.95 and not swapped
    if len(seen) > 1:
        return Verdict("likely", explained=True) if plain and len(seen) < MANY else None
    if starts_sentence(seen[0]) or seen[0].block.kind in ("heading", "title"):
        sure = len(word) > 4 and level >= FREQUENT and not word.endswith(("s", "i", "o", "a", "y"))
        weak = swapped and price > LIKE and len(word) < 9
        return Verdict("likely" if (sure or len(word) > 6) and not weak else "possible", explained=True)
    return Verdict("likely" if plain else "possible", explained=True)


@lru_cache(maxsize=20_000)
def _is_near(word: str) -> bool:
    """Whether a word in lower case is one edit away from a frequent word, a place or a name that many bear."""
    near = one_edit(word)
    return not (
        common().isdisjoint(near) and (len(word) < 5 or (PLACES.isdisjoint(near) and BEARERS.isdisjoint(near)))
    )


def _is_plainly_named(word: str, seen: Sequence[Seen]) -> bool:
    """Whether what stands around a word makes it a name, whatever common word it is near to."""
    if len(seen) > 1 and (len(word) < LONG or len(seen) >= MANY):
        return True
    return any(_beside_a_name(one) for one in seen)


@lru_cache(maxsize=20_000)
def _is_shown(word: str) -> bool:
    """Whether a place or a name that many bear may be the nearest candidate for a word in lower case."""
    from rapidfuzz import process  # noqa: PLC0415
    from rapidfuzz.distance import OSA  # noqa: PLC0415

    return process.extractOne(word, _shown(), scorer=OSA.distance, score_cutoff=reach_of(word)) is not None


@cache
def _shown() -> list[str]:
    return sorted(PLACES | BEARERS)


LONG = 8
"""Letters of a word that is no name by chance."""

MANY = 4
"""Times that nobody writes the same slip with a capital letter."""


def _beside_a_name(one: Seen) -> bool:
    """Whether a title or a capitalised word stands beside it: "Mr Thompsen", "Jonny Smith"."""
    words, place = one.block.words, one.place
    before = words[place - 1].text if place else ""
    after = words[place + 1].text if place + 1 < len(words) else ""
    if _has_title(one):
        return True
    gap = one.block.text[one.word.end : words[place + 1].start] if after else ""
    follows = gap == " " and after[:1].isupper() and not after.isupper()
    if one.block.kind in ("heading", "title"):
        return False  # capitals mean nothing in a headline
    between = one.block.text[words[place - 1].end : one.word.start] if before else ""
    leads = (
        between == " "
        and before[:1].isupper()
        and not starts_sentence(Seen(one.block, words[place - 1], place - 1))
    )
    return follows or leads


def _has_title(one: Seen) -> bool:
    return bool(one.place) and one.block.words[one.place - 1].text.lower() in _TITLE_BEFORE


def _leads_on(one: Seen) -> bool:
    """Whether a capitalised word that begins no sentence stands before it: "Steve Portigal"."""
    words, place = one.block.words, one.place
    if not place or one.block.text[words[place - 1].end : one.word.start] != " ":
        return False
    before = words[place - 1]
    return before.text[:1].isupper() and before.text.lower() not in _FUNCTION_WORDS


def _follows(one: Seen) -> bool:
    """Whether a capitalised word that is no common one stands behind it: "Ashia Hansen"."""
    words, place = one.block.words, one.place + 1
    if place >= len(words) or one.block.text[one.word.end : words[place].start] != " ":
        return False
    after = words[place].text
    return after[:1].isupper() and after.lower() not in common() and after.lower() not in PLACES


_FUNCTION_WORDS = frozenset(
    "a about all an and any are as at be been but by can could do does each even every for from had has have how if in "
    "into is it may more most much must no not of off on once one only or other our out over own should since so some "
    "such than that the their them then there these they this those though to too until up upon very was well were "
    "what when where which while who why will with would you your".split()
)


def foreign(words: Sequence[Word], unknown: Iterable[int]) -> set[int]:
    """Places of unknown words that stand in a passage of another language.

    Such a passage holds at least three unknown words with few known ones between them, and most of them are no near
    miss of a frequent English word: that tells it from a sentence typed in a hurry.
    """
    found: set[int] = set()
    run: list[int] = []
    for place in [*sorted(unknown), -1]:
        if run and (place < 0 or place - run[-1] > GAP):
            if len(run) >= FEWEST and _is_strange([words[at].text for at in run]):
                found.update(run)
            run = []
        run.append(place)
    return found


GAP = 3
"""Words from one unknown word to the next in a passage of another language."""

FEWEST = 3
"""Unknown words that make such a passage."""


def _is_strange(texts: Sequence[str]) -> bool:
    if any(text[0].isdigit() for text in texts):
        return False
    slips = {text for text in set(texts) if _is_plain_slip(text.lower())}
    strange = {
        text.removesuffix("’s").removesuffix("'s") for text in texts if text not in slips and text.islower()
    }
    # Capitalised words alone may be a list of names.
    return len(strange) > 1 and 2 * sum(text in slips for text in texts) <= len(texts)


def _is_plain_slip(word: str) -> bool:
    """Whether a word of some length is one edit away from a word that an article may well hold."""
    level = lexicon().frequency
    return len(word) > 4 and any(level(text) >= FREQUENT for text in neighbours(word))
