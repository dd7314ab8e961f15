"""How two spellings of a name differ, if they may be two spellings of one."""

import re
from functools import lru_cache
from typing import Literal

from lint.archive._mentions import folded
from lint.lexicon import variant

Likeness = Literal["", "case", "accent", "same", "sound", "dialect", "swap", "double", "edit", "plural", "two"]
"""Nothing; only capitals; only accents; one bearer in two transliterations; alike in sound; British and American;
letters swapped; a letter doubled or not; one edit; an “s” at the end; two edits in a long name."""

LONG = 8
"""Letters of a name in which two edits are one slip."""

_BEARERS = (
    "zelensky zelenskyy zelenskiy zelenski",
    "kyiv kiev",
    "kharkiv kharkov",
    "odesa odessa",
    "chornobyl chernobyl",
    "gaddafi qaddafi gadhafi kadafi kaddafi qadhafi gadafi",
    "hezbollah hizbollah hizbullah hezbullah",
    "taliban taleban",
    "qaeda qaida",
    "koran quran qur'an",
    "lukashenko lukashenka",
    "yanukovych yanukovich",
    "tymoshenko timoshenko",
    "khrushchev kruschev krushchev khruschev",
    "dostoevsky dostoyevsky dostoevskii",
    "tchaikovsky chaikovsky tschaikovsky",
    "romania rumania roumania",
    "raqqa raqqah",
    "benghazi bengazi",
    "ahmadinejad ahmedinejad",
    "houthi huthi",
    "netanyahu netanyaho netenyahu",
)
"""Spellings of one person, people or place each, lower case without accents."""

_NAMES = (
    "muhammad mohammed mohammad muhammed mohamed mohamad muhamad",
    "hussein hussain husayn husain",
    "ahmed ahmad",
    "yusuf yousuf yousef yusef youssef",
    "ibrahim ebrahim",
    "abdullah abdallah abdulla",
    "stephen steven",
    "geoffrey jeffrey jeffery",
    "catherine katherine kathryn katharine cathryn",
    "stuart stewart",
    "sean shaun shawn",
    "philip phillip",
    "alistair alastair alasdair",
    "lesley leslie",
    "jon john",
    "brian bryan",
    "neil neal niall",
    "graham graeme",
    "mcdonald macdonald",
    "mackenzie mckenzie",
    "reid reed read",
    "thompson thomson thomsen",
)
"""Spellings of names that many have."""

_SOUNDS = (
    (re.compile(r"(.)\1+"), r"\1"),
    (re.compile(r"^(?:k|c|q|gh)(?=[aouqlr])|ck|q|kh(?!$)"), "k"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"tsch|tch"), "ch"),
    (re.compile(r"(?:iy|yi|ij|yj|ii|ey|ie|i)$"), "y"),
    (re.compile(r"ei|ie|ai|ay|ey"), "e"),
    (re.compile(r"oo|ou|ew"), "u"),
    (re.compile(r"(?<=[a-z]{3}c)e$|(?<=[a-z]{4})e$"), ""),
    (re.compile(r"c$"), "s"),
    (re.compile(r"sz|ts|tz|z"), "s"),
    (re.compile(r"^mac(?=[a-z]{3})"), "mc"),
    (re.compile(r"w"), "v"),
    (re.compile(r"(?<=[a-z])h(?=[aeiourl]|$)"), ""),
    (re.compile(r"(?<=[a-z])y(?=[a-z])"), "i"),
)

_FORMS = frozenset(
    "a as e o i y an ian ic ish ese ism ist ists ite ites es er ers n ns ans ians is en isms ya ia eans ean".split()
)
"""Endings that make another name of one: where somebody comes from, what he believes, what his wife is called."""

_CREEDS = ("ism", "ist", "isms", "ists", "ite", "ites")


@lru_cache(maxsize=1)
def _groups() -> dict[str, int]:
    return {name: number for number, row in enumerate((*_BEARERS, *_NAMES)) for name in row.split()}


@lru_cache(maxsize=4096)
def sound(name: str) -> str:
    """A name in lower case without accents as it sounds, whatever alphabet it was written in."""
    for pattern, better in _SOUNDS:
        name = pattern.sub(better, name)
    return name


@lru_cache(maxsize=50_000)
def likeness(one: str, other: str) -> Likeness:
    """How two names differ; empty if they are the same, forms of one name, or plainly two."""
    if one == other:
        return ""
    low, high = folded(one), folded(other)
    if low == high:
        return "case" if one.lower() == other.lower() else "accent"
    first, second = _groups().get(low), _groups().get(high)
    if first is not None and first == second:
        return "same" if first < len(_BEARERS) else "sound"
    if len(low) > len(high):
        low, high = high, low
    if len(high) - len(low) > 2 or len(low) < 3:
        return ""
    if _are_forms(low, high):
        return "plural" if high == low + "s" else ""
    pair = variant(low)
    if pair is not None and pair is variant(high):
        return "dialect"
    return _by_edits(low, high)


def _are_forms(low: str, high: str) -> bool:
    """Whether only an ending tells two names apart that makes one name of another."""
    at = 0
    while at < len(low) and low[at] == high[at]:
        at += 1
    if at < 3:
        return False
    if any(low[at:] in _CREEDS and high[at:] in _CREEDS for at in (at, at - 1, at - 2)):
        return True
    left, right = low[at:], high[at:]
    if not left:
        doubled = right == low[-1]
        return not doubled and right != "e" and (right == "s" or right in _FORMS)
    return left in _FORMS and right in _FORMS and {left, right} not in ({"i", "y"}, {"e", "y"}, {"i", "o"})


def _by_edits(low: str, high: str) -> Likeness:
    if low[0] != high[0] and sound(low)[0] != sound(high)[0]:
        return ""
    from rapidfuzz.distance import OSA  # noqa: PLC0415

    reach = 2 if len(low) >= LONG else 1
    edits = OSA.distance(low, high, score_cutoff=reach)
    if edits == 1 and low[0] == high[0]:
        if len(low) == len(high):
            how: Likeness = "swap" if sorted(low) == sorted(high) else "edit"
        else:
            how = "double" if _undoubled(low) == _undoubled(high) else "edit"
        return "sound" if how == "edit" and sound(low) == sound(high) else how
    if len(low) > 3 and sound(low) == sound(high):
        return "sound"
    ends = low[:3] == high[:3] or low[-3:] == high[-3:]
    return "two" if edits <= reach and ends and low[0] == high[0] else ""


def _undoubled(name: str) -> str:
    return _SOUNDS[0][0].sub(r"\1", name)
