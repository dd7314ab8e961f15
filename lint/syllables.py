"""Syllables of English words as they are read aloud: a vowel-group rule and a table of exceptions.

The table holds every word of the CMU Pronouncing Dictionary that the rule gets wrong. Numbers are read as
numbers (2024 is twenty twenty-four: 5) and initialisms letter by letter (ICBM: 4).
"""

import re
import unicodedata
from functools import cache

from lint.resources import data

SOURCE = "vowel groups, with exceptions from the CMU Pronouncing Dictionary"
"""For reports: a score is only comparable with scores that counted syllables in the same way."""

MAX_WORD = 64
"""Longer runs are data, not words, and get an estimate."""

_REMEMBERED = 200_000
"""Words whose count is kept; an archive has more different words than memory should hold."""

# é stands for every accented e, which is never silent.
_GROUPS = re.compile(r"[aeiouyé]+")

# Vowels of a group of their own that are not heard.
_SILENT = re.compile(
    r"""
    (?<![aeiouyé])(?<![^aeiouyrlé][lr])(?<!^.)es?$(?<![sxzcg]es)(?<![cs]hes)   # late, takes; not little, boxes
  | (?<=[gq]u)es?$                                                             # league, antiques
  | (?<![aeiouytdé])(?<!^.)(?<![^aeiouyrlé][lr])ed$                            # walked; not wanted, sacred
  | (?<=[aeo]y)e[ds]?$ | (?<=^[a-z]y)e[ds]?$                                   # played, eyes
  | (?<=[aeiouy][^aeiouyxé])e(?=(?:ly|ments?|ness|less|ful|fully|some|hood|ty|man|men|town|wood|land|berry|bury)$)
    """,
    re.VERBOSE,
)

# Places where one group of vowels, or none, is heard as one syllable more.
_MORE = re.compile(
    r"""
    (?<![tcsg])(?<![ln](?=ion))i(?=[aou]) | (?<=[tg])i(?=a(?!n|l)) | i(?=i)    # diary, radio; not nation, million
  | u(?=ou) | (?<![qg])u(?=[ao]) | (?<=[^aeiouqg])u(?=i(?:ng|ty|st|sts|tion)) | (?<=a)u(?=er)
  | (?<![aeiou])e(?=o(?!u)) | e(?=a(?:te|ted|tes|tion|tive|tors?|lity|nce)?$)(?<=[^aeiou]e)
  | [aeou](?=ing) | (?<=[^aeiou])y(?=[aeio]) | [aeiou](?=y[aeiou]) | e(?=i(?:ty|er)) | a(?=o.)
  | (?<=[^aeioucgst])i(?=er(?:s|ly|ed)?$|est$|ent|enc|et)                      # earlier, client, society
  | ^mc(?![aeiou]$)                                                            # McKay
  | [^aeiouy]sm(?=s?$) | (?<=is)m(?=s?$)                                       # schism, prism
    """,
    re.VERBOSE,
)

_APOSTROPHES = str.maketrans("’ʼ", "''", "\u00ad\u200b\u200c\u200d")
_SIBILANT = re.compile(r"(?:[sxz]|[cs]h|[cgsz]e)\Z")
_ACCENTED_E = re.compile("[eE][\u0300-\u0302\u0304\u0308\u0328]")
_MARKS = re.compile("[\u0300-\u036f]+")
_LATIN = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ı": "i", "ß": "ss", "æ": "e", "œ": "e", "þ": "th", "ð": "th"}
)
_OTHER_VOWELS = frozenset("аеёиіїоуыэюяєѣαεηιουω")

_PARTS = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+")
_DIGIT = (2, 1, 1, 1, 1, 1, 1, 2, 1, 1)
_TEENS = (1, 3, 1, 2, 2, 2, 2, 3, 2, 2)
_TENS = (0, 0, 2, 2, 2, 2, 2, 3, 2, 2)
_AFTER_DIGITS = {
    "s": 0, "m": 2, "mn": 2, "bn": 2, "b": 2, "tn": 2, "trn": 2, "k": 2, "km": 4, "kg": 3, "cm": 4, "mm": 4,
    "am": 2, "pm": 2, "mph": 4, "kph": 5, "ft": 1, "lb": 1, "oz": 1, "g": 1, "h": 1, "x": 1, "°": 2,
}  # fmt: skip

_CAPITALS = re.compile(r"([A-Z]{2,})('?s)?\Z")
# Words of two or three letters that stand in capitals for emphasis. "US", "IT" and "WHO" are read as letters.
_SHORT_WORDS = frozenset(
    "AN AS AT BE BY DO GO HE IF IN IS ME MY NO OF OH ON OR SO TO UP WE ALL AND ANY ARE BAD BUT CAN DAY DID FOR GET "
    "HAD HAS HER HIM HIS HOW ITS MAN MEN MAY NEW NOR NOT NOW OFF OLD ONE OUR OUT OWN SAY SEE SHE THE TOO TWO WAR WAS "
    "WAY WHY YES YOU".split()
)
_SAID = {"OSCE": 4, "USAID": 3, "USAF": 4, "ATACMS": 3, "ASAP": 4, "UNRWA": 2, "AFAIK": 5}
_SPEAKABLE = re.compile(
    r"(?:[BCDFGHJKLMNPQRSTVWXZ]|[BCFGKPS]L|[BCDFGKPTW]R|[CPSTW]H|S[CKMNPTW]|KN|QU|TW|STR|SCR|SPR|SHR|THR|SPL|SCH)?"
    r"(?:[AEIOUY]{1,2}[BCDFGHJKLMNPQRSTVWXZ]{1,2}){0,12}"
    r"(?:[AEIOUY]{1,2}(?:[BCDFGHJKLMNPQRSTVWXZ]|[CLNR]K|[CFLNPRS]T|[LNR]D|[CGNPST]H|LL|LM|RM|RN|NN|LP|MP|RP|SP|SS|SK|RC"
    r"|[BCDFGKLMNPRTW]S|NG|GHT)?)?\Z"
)


class _Memo(dict[str, int]):
    def __missing__(self, word: str) -> int:
        if len(self) > _REMEMBERED:
            self.clear()
        found = _aloud(word)
        if len(word) <= MAX_WORD:
            self[word] = found
        return found


_MEMO = _Memo()


def count(word: str) -> int:
    """How many syllables a word has when it is read aloud, at least 1.

    Args:
        word: one word as ``lint.words`` gives it, in its own capitals: "US" is read as letters, "us" is not.
            An initialism with stops is given without them, "U.S." as "US". Symbols ($, %) are no words.
    """
    return _MEMO[word]


def by_rule(word: str) -> int:
    """How many syllables the vowel-group rule gives, without the table of exceptions.

    Args:
        word: lower-case letters a to z and é.
    """
    return max(1, len(_GROUPS.findall(word)) - len(_SILENT.findall(word)) + len(_MORE.findall(word)))


@cache
def _exceptions() -> dict[str, int]:
    """Words that the rule gets wrong; each line of the file has a count and the words that have it."""
    table: dict[str, int] = {}
    for line in data("syllables.txt").read_text("utf-8").splitlines():
        number, _, words = line.partition(" ")
        table.update(dict.fromkeys(words.split(" "), int(number)))
    return table


def _aloud(word: str) -> int:
    if len(word) > MAX_WORD:
        return max(1, len(word) // 3)  # data, not a word: an estimate that costs nothing
    if not word.isascii():
        word = unicodedata.normalize("NFC", word.translate(_APOSTROPHES))
    if any(map(str.isdecimal, word)):
        return _mixed(word)
    if (capitals := _CAPITALS.match(word)) is not None:
        return _initialism(capitals[1]) + (capitals[2] is not None and capitals[1][-1] in "SXH")
    if word in ("W", "w"):
        return 3
    return _plain(word.lower())


def _plain(word: str) -> int:
    """A word of lower-case letters, apostrophes and perhaps accents."""
    accented = word
    if not word.isascii():
        pieces = unicodedata.normalize("NFD", word)
        accented = _MARKS.sub("", _ACCENTED_E.sub("é", pieces)).translate(_LATIN)
        word = accented.replace("é", "e")
        if not word.isascii():
            return max(1, sum(map(_OTHER_VOWELS.__contains__, word)) or (len(word) + 1) // 2)
    known = _exceptions().get(word)
    if known is not None:
        return known
    if "'" in word:
        return _contracted(accented)
    return by_rule(accented)


def _contracted(word: str) -> int:
    """A word with an apostrophe: the part before it, and what is heard of the rest."""
    before, _, after = word.rpartition("'")
    if after in ("", "s") and before:
        return _plain(before) + (after == "s" and _SIBILANT.search(before) is not None)
    if after == "t" and before[-1:] == "n" and len(before) > 1:
        return _plain(before[:-1]) + (before[-2] in "dst")
    if after in ("ll", "ve", "d", "re", "m") and before:
        heard = after in ("ll", "ve") and before[-1] not in "aeiouy"
        return _plain(before) + (heard or (after == "d" and before[-1] in "td"))
    return _plain(word.replace("'", ""))


def _initialism(capitals: str) -> int:
    """Two or more capitals: a word such as NATO or NOT, or letters such as ICBM."""
    if capitals in _SAID:
        return _SAID[capitals]
    as_word = capitals in _SHORT_WORDS if len(capitals) < 4 else _SPEAKABLE.match(capitals) is not None
    return _plain(capitals.lower()) if as_word else len(capitals) + 2 * capitals.count("W")


def _mixed(word: str) -> int:
    """Digits, or digits and letters: 3.5, 21st, 1990s, 5m, H5N1."""
    total = 0
    number = ""
    for part in _PARTS.findall(word):
        if part[0].isdecimal():
            number = part
            total += _number(part)
            continue
        lower = part.lower()
        if number and lower in ("st", "nd", "rd", "th"):
            total += _ordinal(number)
        elif number and lower in _AFTER_DIGITS:
            total += _AFTER_DIGITS[lower]
        elif len(part) > 3:
            total += _plain(lower)
        else:
            total += _initialism(part.upper()) if len(part) > 1 else 1
        number = ""
    return max(1, total)


def _number(text: str) -> int:
    """A number with its commas and its point, read without “and”: 3.5 is three point five."""
    whole, *places = text.replace(",", "").split(".")
    total = _year(whole) if len(whole) == 4 and whole == text else _whole(whole)
    return total + sum(1 + _digits(place) for place in places)


def _digits(text: str) -> int:
    return sum(_DIGIT[unicodedata.decimal(digit)] for digit in text)


def _year(text: str) -> int:
    """Four digits without a comma: 1999 in pairs, 1905 as nineteen oh five, 2005 as two thousand five."""
    number = int(text)
    high, low = divmod(number, 100)
    if not 1100 <= number < 2100 or (high == 20 and low < 10):
        return _whole(text)
    if low == 0:
        return _below_hundred(high) + 2
    return _below_hundred(high) + (low < 10) + _below_hundred(low)


def _whole(text: str) -> int:
    if len(text) > 15 or (len(text) > 1 and int(text[0]) == 0):
        return _digits(text)
    number = int(text)
    if number == 0:
        return 2
    total = 0
    while number:
        number, group = divmod(number, 1000)
        hundreds, rest = divmod(group, 100)
        if hundreds:
            total += _DIGIT[hundreds] + 2
        total += _below_hundred(rest) + 2 * (number % 1000 != 0)
    return total


def _below_hundred(number: int) -> int:
    if number < 10:
        return _DIGIT[number] if number else 0
    if number < 20:
        return _TEENS[number - 10]
    return _TENS[number // 10] + (_DIGIT[number % 10] if number % 10 else 0)


def _ordinal(number: str) -> int:
    """What an ordinal has more than its number: second, twentieth."""
    last = number[-2:]
    if last[-1] == "2" and last != "12":
        return 1
    return int(last[-1] == "0" and last[0] in "23456789" and len(last) == 2)
