"""The only tokenizer: words, sentences, quotations, and what must not be judged.

All positions are code points relative to the text that is handed in.
"""

import re
from collections.abc import Iterator
from functools import cache, partial
from sys import intern
from typing import NamedTuple

STAND_IN = "\ufffc"
"""Stands in prose for code, images, math and template constructs: a noun nobody judges."""

MAX_WORD = 64
"""Longer runs of letters are data, not words, and are not judged."""


class Word(NamedTuple):
    """A word or a part of a hyphenated compound; an apostrophe, straight or curly, is inside it."""

    text: str
    start: int
    end: int


class Sentence(NamedTuple):
    """A sentence with its closing punctuation, without the white space around it."""

    start: int
    end: int


# Combining marks and joiners belong to the letter before them; Python's \w leaves them out.
_LETTER = r"(?:[^\W_][\u0300-\u036f\u00ad\u200b-\u200d]*)"
_WORD = re.compile(rf"\d+(?:[.,]\d+)+(?!\w)|{_LETTER}+(?:['’ʼ]{_LETTER}+)*(?:['’](?<=[sSzZxX]['’]))?")

# The same for texts without such marks, nearly all of them: three times as fast. Most words are plain letters.
_PLAIN_WORD = re.compile(
    r"[A-Za-z]++(?![0-9'’ʼ\u0080-\U0010ffff])"
    r"|\d+(?:[.,]\d+)+(?!\w)|[^\W_]++(?:['’ʼ][^\W_]++)*(?:['’](?<=[sSzZxX]['’]))?"
)
_MARKS = re.compile(r"[\u0300-\u036f\u00ad\u200b-\u200d]")
_word = partial(tuple.__new__, Word)

# Each alternative starts with something that a run of prose seldom holds, and no two
# neighbouring repetitions share a character, so that no input makes the pattern backtrack.
_OPAQUE = r"""
    (?:https?|ftp|file|mailto|tel|urn|doi):[^\s<>"“”]*[^\s<>"“”.,;:!?)\]'’]   # addresses
  | \bwww\.[^\s<>"“”]*[^\s<>"“”.,;:!?)\]'’]
  | (?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}                # e-mail
  | (?<![\w@.])@[A-Za-z_]\w{0,63}(?:@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5})?       # handles
  | (?<![\w&\#])\#\w{1,100}                                                    # hashtags
  | (?<![\w.])(?:[a-z0-9][a-z0-9-]{0,62}\.){1,6}(?:com|org|net|edu|gov|mil|int|info|io|dev|app|ai|co|uk|us|eu|
        de|fr|ca|au|nz|ie|ch|at|it|nl|be|es|se|no|fi|dk|ru|ua|cn|jp|kr|in|br|za|tv|me|news|blog|xyz)\b
        (?![.]\w)(?:/[^\s<>"“”]*[^\s<>"“”.,;:!?)\]'’])?                        # bare domains
  | (?<![\w/.])(?:\.{0,2}/)?(?:[\w.-]{1,100}/){1,20}[\w.-]{0,100}\.[A-Za-z]\w{0,9}\b   # paths with a suffix
  | (?<![\w/])(?:~|\.{1,2})?/(?:[\w.-]{1,100}/?){1,20}(?<![.,])                # absolute and relative paths
  | (?<![\w.])[\w-]{0,100}(?:\.[\w-]{1,40}){0,3}\.(?:md|mdx|txt|html?|css|s?css|jsx?|tsx?|json|ya?ml|toml|ini|cfg|
        py|rb|go|rs|java|c|h|cpp|sh|bat|exe|dll|zip|gz|tar|tgz|pdf|docx?|xlsx?|pptx?|csv|tsv|xml|svg|png|jpe?g|
        gif|webp|mp[34]|wav|mov|avi|log|lock|sql|db|php|aspx?|jar|ipynb|rst|tex|bib)\b  # file names
  | \$?\{\{?[^{}\n]{0,200}\}\}?                                                # {placeholders}
  | (?<!\w)%\(\w{1,60}\)[sd] | (?<![\w%])%[sd]\b
  | <[A-Za-z/!][^<>\n]{0,200}>                                                 # <placeholders>
  | (?<!\w)[A-Za-z][A-Za-z0-9]{0,60}(?:_[A-Za-z0-9]{1,60}){1,8}\b                                # snake_case
  | (?<![\w-])--?[a-z][a-z0-9]{0,30}(?:-[a-z0-9]{1,30}){0,6}(?:=\S{1,60})?(?!\w)(?<=[a-z0-9]) # --options
  | \b[A-Za-z]\w{0,60}(?:::|->)\w{1,60}
  | \b[A-Za-z_]\w{0,60}\(\)                                                    # call()
  | [\w']{65,}                                                                 # no word is that long
    """

# Abbreviations after which a capital does not start a sentence.
_TITLES = frozenset(
    "mr mrs ms mx dr prof gen col lt maj capt cmdr sgt cpl pvt adm sen rep gov pres hon rev fr st mt ft sr jr "
    "supt insp det amb msgr messrs mme mlle atty".split()
)
# Abbreviations after which a sentence ends only before a capital that is no name we know.
_INNER = frozenset(
    "vs v eg e.g i.e ie cf al ca approx no nos vol vols ed eds pp p fig figs sec ch art para jan feb mar apr jun "
    "jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun inc ltd corp co bros dept univ assn "
    "ave blvd rd est min max tel ext".split()
)
_TERMINAL = re.compile(
    r"""(?<![.!?。！？])(?:\.{3,}+|[.!?。！？]++)(?:["'”’»)\]]{0,8})(?=\s|\Z|[“"‘«(\[])
      | …(?:["'”’»)\]]{0,8})(?=\s|\Z|[“"‘«(\[])
      | [.!?][”"’](?=[A-Z“])""",
    re.VERBOSE,
)
_MARK_RUN = re.compile("[.!?。！？…]+")
_STARTS = re.compile(r"""[\s]+["'“‘«(\[]{0,4}([^\W_])?""")
_FOLLOW_ON = re.compile(
    r"\s+(?:[“\"‘']?)(?:said|says|asked|asks|added|adds|replied|wrote|told|according|he|she|they)\b"
)


def words(text: str) -> list[Word]:
    """Every word of the text, also those that must not be judged.

    A hyphenated compound gives one word a part; an em dash separates; a number is a word.
    """
    pattern = _PLAIN_WORD if text.isascii() or not _MARKS.search(text) else _WORD
    # A book holds the same few thousand words over and over: kept once, they take a quarter of its memory less.
    found = list(pattern.finditer(text))
    texts = map(intern, map(re.Match.group, found))
    return list(map(_word, zip(texts, map(re.Match.start, found), map(re.Match.end, found), strict=True)))


@cache
def _opaque_pattern() -> re.Pattern[str]:
    """Compiled when the first text may hold something opaque; many articles hold nothing."""
    return re.compile(_OPAQUE, re.VERBOSE)


def opaque(text: str) -> list[tuple[int, int]]:
    """Half-open ranges that are never judged, in order.

    URLs, e-mail addresses, paths and file names, placeholders, hashtags, handles, identifiers, options,
    and runs of more than ``MAX_WORD`` letters.
    """
    pattern = _opaque_pattern()
    if "{" in text or "<" in text:  # a placeholder may hold blanks
        return [found.span() for found in pattern.finditer(text)]
    found: list[tuple[int, int]] = []
    end = 0
    for hint in (_HINT_OR_LONG if _has_long(text) else _HINT).finditer(text):
        if hint.start() < end:
            continue
        start = hint.start()
        while start > end and not text[start - 1].isspace():
            start -= 1
        blank = _BLANK.search(text, hint.end())
        end = blank.start() if blank else len(text)
        found += [met.span() for met in pattern.finditer(text, start, end)]
    return found


def _has_long(text: str) -> bool:
    """Whether a text has a run of more than ``MAX_WORD`` signs without white space."""
    half = MAX_WORD // 2
    # Such a run fills one of these stretches; hardly any text has one that is full, and to split the text takes long.
    if all(" " in text[at : at + half] for at in range(0, len(text) - half + 1, half)):
        return False
    return max(map(len, text.split()), default=0) > MAX_WORD


# Something that every opaque range without blanks holds; most paragraphs hold none. A sign first, and what stands
# around it looked at afterwards: so the signs are searched for at full speed.
_HINTS = r"[@#%\\/_~.:(\-w](?:(?<=[@#%\\/_~])|(?<=\.)\w|(?<=:)\S|(?<=\()\)|(?<=-)>|(?<=-)(?<!\w-)\w|(?<=w)ww\.)"
_HINT = re.compile(_HINTS)
_HINT_OR_LONG = re.compile(rf"{_HINTS}|[\w']{{65}}")
_BLANK = re.compile(r"\s")


def sentences(text: str) -> list[Sentence]:
    """Split prose into sentences; rules and abbreviation sets, no model.

    "U.S.", "p.m.", "Jan. 5", "3.5", "Dr. No" and initials stay inside; a quotation that goes on in lower
    case or with its speaker stays one sentence.
    """
    found: list[Sentence] = []
    start = 0
    for stop in _stops(text):
        if not _ends(text, stop):
            continue
        begin = start + _leading_space(text, start, stop.end())
        if begin < stop.end():
            found.append(Sentence(begin, stop.end()))
        start = stop.end()
    begin = start + _leading_space(text, start, len(text))
    end = len(text.rstrip())
    if begin < end:
        found.append(Sentence(begin, end))
    return found


def _stops(text: str) -> Iterator[re.Match[str]]:
    """The matches of the terminal pattern; it is only tried where a mark stands, which is much faster."""
    end = 0
    for run in _MARK_RUN.finditer(text):
        for place in range(run.start(), run.end()):
            if place >= end:
                stop = _TERMINAL.match(text, place)
                if stop:
                    end = stop.end()
                    yield stop


def _leading_space(text: str, start: int, end: int) -> int:
    at = start
    while at < end and text[at].isspace():
        at += 1
    return at - start


def _ends(text: str, stop: re.Match[str]) -> bool:
    """Whether this closing punctuation ends a sentence."""
    after = _STARTS.match(text, stop.end())
    following = after[1] if after else None
    mark = stop[0]
    if following and following.islower():
        return False
    if mark[-1] in "\"'”’»" and _FOLLOW_ON.match(text, stop.end()):
        return False
    if mark != "." or following is None:
        return True
    before = _word_before(text, stop.start())
    if not before:
        return True
    word = before.casefold()
    if word in _TITLES:
        return False
    if len(word) == 1 and before.isupper() and word != "i":
        return False  # an initial
    if word in _INNER:
        return not following.isdigit() and word not in {"vs", "v", "eg", "e.g", "i.e", "ie", "cf"}
    if "." in word:
        return _dotted_ends(word, text[stop.end() : stop.end() + 30])
    return True


def _word_before(text: str, end: int) -> str:
    """The word or abbreviation that ends at a place, of 31 code points at most; it begins with a letter."""
    at, least = end, max(0, end - 31)
    while at > least and (text[at - 1].isalnum() or text[at - 1] in "_.’'-"):
        at -= 1
    while at < end and (not text[at].isalnum() or text[at].isdecimal()):
        at += 1
    return text[at:end]


def _dotted_ends(word: str, rest: str) -> bool:
    """Whether an abbreviation with inner stops ends the sentence, judged by the next word."""
    following = rest.split(maxsplit=1)[0].strip("“\"‘'(") if rest.split() else ""
    if word in {"u.s", "u.k", "u.n", "e.u", "d.c", "l.a", "n.y", "u.s.s.r"}:
        return following in _OPENERS
    if word in {"a.m", "p.m", "ph.d", "b.c", "a.d", "m.d", "b.a", "m.a"}:
        return following[:1].isupper()
    return following in _OPENERS


_OPENERS = frozenset(
    "The A An He She It They We You I This That These Those There In On At But And Or So If When While After "
    "Before As For Its His Her Their Our My Some Many Most Both All One Two Three No Not What Who How Why Where "
    "Last Next However Still Yet Now Then Earlier Later Since Under With By From".split()
)

_QUOTE_PAIRS = {"“": "”", "«": "»", "„": "“"}


def quotations(text: str) -> list[tuple[int, int]]:
    """Half-open ranges in quotation marks, the marks included, in order and without overlaps.

    A quotation that is opened and never closed runs to the end of the text: it goes on in the next
    paragraph. Single quotation marks count when they open after a space and close before one.
    """
    found: list[tuple[int, int]] = []
    at = 0
    never_closed: set[str] = set()
    for opened in _OPENING.finditer(text):
        start, mark = opened.start(), opened[0]
        if start < at or mark in never_closed:
            continue
        end = _closing(text, mark, start + 1)
        if end < 0 and mark in "‘'":
            never_closed.add(mark)  # nor will any later one be
            continue
        at = len(text) if end < 0 else end + 1
        found.append((start, at))
    return found


def _closing(text: str, mark: str, start: int) -> int:
    """Offset of the mark that closes ``mark``, or -1."""
    if mark in "‘'":
        closing = (_CLOSING_CURLY if mark == "‘" else _CLOSING_STRAIGHT).search(text, start)
        return closing.start() if closing else -1
    return text.find(_QUOTE_PAIRS.get(mark, mark), start)


# A sign first, and what stands before it looked at afterwards: so the signs are searched for at full speed.
_OPENING = re.compile(
    r"""[“«„"‘'](?:(?<=[“«„"])|(?<=‘)(?<![\w’']‘)(?=\w)
        |(?<=')(?<![\w’']')(?=[A-Za-z])(?!(?:\d0s|tis|twas|em|til|cause|n)\b))""",
    re.VERBOSE,
)
_CLOSING_CURLY = re.compile(r"’(?!\w)")
_CLOSING_STRAIGHT = re.compile(r"'(?!\w)")
