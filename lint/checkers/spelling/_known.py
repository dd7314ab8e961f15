"""Whether a word is English, or so plainly made from English that a dictionary need not hold it."""

import re
import unicodedata

from lint.checkers.spelling._edits import near_common
from lint.lexicon import common, lexicon

PREFIXES = frozenset(
    "anti arch auto bi bio co counter cross cyber de demi eco electro euro ex extra fore geo gyro hydro hyper il im in "
    "infra inter intra ir kilo macro mega meta micro mid mini mis mono multi nano neo non off omni out over paleo para "
    "petro photo poly post pre pro proto pseudo psycho quasi re retro self semi socio step sub super supra tele thermo "
    "trans tri turbo ultra un under uni up vice wi".split()
)
"""May stand before a hyphen."""

_SOLID = frozenset(
    "anti auto counter cross cyber eco electro geo hydro hyper infra inter macro mega meta micro mini mis mono multi "
    "nano neo non out over paleo petro photo poly post pre pseudo psycho quasi re semi socio sub super supra tele "
    "thermo trans turbo ultra un under".split()
)
"""May stand before a known word without a hyphen; of the others too many slips are made, as in "inpossible"."""

_NEGATIVE = ("in", "im", "ir", "il")
_SUFFIXES = tuple(
    "like wide less ness ship hood proof worthy goer goers maker makers free esque wards wise".split()
)
_NEVER_AFTER_Y = frozenset(("less", "ness", "ship", "hood"))
_BEFORE_LY = ("ing", "ed", "ous", "ish", "ful", "ive", "less")
_AGENTS = ("ers", "er", "rs", "r")
_ENDINGS = ("s", "er", "ers", "rs", "ed", "ing", "ings", "ly")
_ALSO = frozenset(
    "benefitted benefitting biochar blest cron damme electrolyser electrolysers ganglions gigafactories "
    "gigafactory leant luv microplastic onboarded salvoes sunburnt todo trainings uprate uprated uprating".split()
)
"""Words that the dictionary lacks."""

_ROMAN = re.compile(r"(?=[ivxlcdm])m{0,3}(?:c[md]|d?c{0,3})(?:x[cl]|l?x{0,3})(?:i[xv]|v?i{0,3})\Z", re.IGNORECASE)
_NUMBERED = re.compile(r"\d")
_INNER_CAPITAL = re.compile(r"[a-z][A-Z]|\A[A-Z]{2,}[a-z]{1,3}\Z")
_INVISIBLE = re.compile(r"[\u00ad\u200b-\u200d\u2060\ufeff]")
_LIGATURES = str.maketrans({"ﬁ": "fi", "ﬂ": "fl", "ﬀ": "ff", "ﬃ": "ffi", "ﬄ": "ffl", "ʼ": "'", "’": "'"})
_CONTRACTIONS = frozenset("'ll 've 're 'd 'm n't".split())
_DROPPED_G = re.compile(r"[a-z]{2,}in'\Z")


def plain(text: str) -> str:
    """A word as the dictionary writes it: straight apostrophe, no ligature, composed, nothing invisible."""
    if text.isascii():
        return text
    text = _INVISIBLE.sub("", text).translate(_LIGATURES)
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def is_data(word: str) -> bool:
    """Whether it is no word to be judged: digits, a name such as McAdam or iPhone, a Roman number, one letter."""
    return len(word) < 2 or _NUMBERED.search(word) is not None or _INNER_CAPITAL.search(word) is not None


def is_known(word: str) -> bool:
    """Whether a word in plain form is right, as it is or as a possessive, in the capitals that it has."""
    return bool(why_known(word))


def why_known(word: str) -> str:
    """Why a word in plain form is right, in a few words for a writer; empty if it is not."""
    words = lexicon()
    if word in words or word in _ALSO:
        return "the dictionary has it"
    if word.lower() in words or word.lower() in _ALSO:
        return "the dictionary has it in lower case"
    if word[0].isupper() and word[0] + word[1:].lower() in words:
        return "the dictionary has it with one capital"
    bare = _bare(word)
    if bare != word and (not bare or is_known(bare)):
        return f"a form of “{bare}”" if bare else "an ending that an apostrophe sets off"
    if _ROMAN.match(word) and (word.isupper() or word.islower()):
        return "a Roman number"
    if not word.isascii():
        return "its accents leave it to another language" if _without_accents(word) else ""
    return _derived(word.lower())


def _bare(word: str) -> str:
    """Without the ending that an apostrophe sets off."""
    if "'" not in word:
        return word
    for ending in ("'s", "'S", "s'", "'"):
        if word.endswith(ending):
            return word[: -len(ending)] + ("s" if ending == "s'" else "")
    head, _, tail = word.rpartition("'")
    if f"'{tail.lower()}" in _CONTRACTIONS:
        return head
    if tail.lower() == "t" and head.lower().endswith("n"):
        return head[:-1]
    if head.lower() in ("o", "d", "l", "al", "n"):
        return tail  # O'Brien, d'Estaing
    if _DROPPED_G.match(word):
        return word[:-1] + "g"
    return word


def _without_accents(word: str) -> bool:
    """Whether an accented word is a known one, or foreign: then it is left to its own language."""
    return any(unicodedata.combining(mark) or ord(mark) > 127 for mark in unicodedata.normalize("NFD", word))


def _derived(word: str) -> str:
    """How a known prefix or suffix on a known word makes it, if it is no slip for a frequent word."""
    how = (
        "a known word with a prefix"
        if _has_prefix(word)
        else "a known word with a suffix"
        if _has_suffix(word)
        else "somebody who does something known"
        if _is_agent(word)
        else ""
    )
    return "" if how and near_common(word) else how


def is_formed(word: str) -> bool:
    """Whether a word is a known one with an everyday ending: "skilling", "deckers"; often right and often a slip."""
    return any(word.endswith(ending) and word[: -len(ending)] in lexicon() for ending in _ENDINGS)


_REGULAR = tuple(
    "ations itions ctions ptions ssions sions ings isms ists ments nesses logies graphies ees oes ers ors".split()
)
_COUNTED_NEVER = frozenset("informations equipments advertisings".split())


def is_regular(word: str) -> bool:
    """Whether a word is a plural that nobody counted, or the one whom something is done to: "trainings", "detailee"."""
    words = lexicon()
    if word.endswith("s"):
        base = (
            word[:-2] if word.endswith(("oes", "sses")) else word[:-3] + "y" if word.endswith("ies") else word[:-1]
        )
        if word.endswith(_REGULAR) and len(base) > 5 and word not in _COUNTED_NEVER:
            return base in words or is_regular(base)
        return False
    base = word.removesuffix("ee")
    return base != word and len(base) > 4 and (base in words or base + "e" in words) and words.frequency(base) > 60


def _has_prefix(word: str) -> bool:
    words = lexicon()
    for at in range(2, min(8, len(word) - 4)):
        head, base = word[:at], word[at:]
        if head not in _SOLID or not (base in common() or (len(base) > 5 and base in words)):
            continue
        if head == "un" and any(other + base in words for other in _NEGATIVE):
            continue  # "unsufficient"
        return True
    return False


def _has_suffix(word: str) -> bool:
    words = lexicon()
    for ending in _SUFFIXES:
        base = word.removesuffix(ending)
        if base != word and len(base) > 3 and base in words:
            return not (base[-1] == "y" and ending in _NEVER_AFTER_Y)  # "happyness"
    return word.endswith("ly") and word[:-2].endswith(_BEFORE_LY) and word[:-2] in words


def _is_agent(word: str) -> bool:
    """Whether it is somebody who does: "downloader", not "collecter", "beginer" or "suplier"."""
    words = lexicon()
    for ending in _AGENTS:
        base = word.removesuffix(ending)
        if base == word or len(base) < 5 or base not in words:
            continue
        if ending[0] == "r":
            return base[-1] == "e" and base[:-1] + "or" not in words
        doubled = base[-1] not in _VOWELS and base[-2] in _VOWELS and base[-3] not in _VOWELS
        return not doubled and base[-1] not in "yei" and base + "or" not in words
    return False


_VOWELS = frozenset("aeiou")
