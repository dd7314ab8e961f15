"""The rule for "a" and "an": the sound of the next word decides, not its letter."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from lint import resources
from lint.document import Block
from lint.finding import Confidence, Example, Match, Rule
from lint.text import Span

A_AN = Rule(
    id="typography.a-an",
    why="“An” goes before a vowel sound and “a” before a consonant sound, whatever the letter is.",
    category="grammar",
    severity="error",
    confidence="certain",
    autofix=True,
    examples=(
        Example("They waited for a hour.", "They waited for an hour."),
        Example("She holds an university chair.", "She holds a university chair."),
        Example("A MP resigned on Monday.", "An MP resigned on Monday."),
        Example("It was a 18-month delay.", "It was an 18-month delay."),
        Example("They sent an UN envoy.", "They sent a UN envoy."),
        Example("He is an “good” loser.", "He is a “good” loser."),
    ),
    clean=(
        "An honest man, a one-off, a European, a U-turn, an X-ray, an A-level, an 11-year term, a 180-degree turn.",
        "It was an historic day in a historic hotel, and an hotel guest said so.",
        "A NATO ship, a NASA probe, an FBI agent, an SUV, a US senator, an EU rule and an M1 tank.",
        "Vitamin A in food, Plan A of two, a.m. or p.m., a priori, “a” or “an”, a/an.",
    ),
)

_ARTICLE = re.compile(
    r"""[Aa](?<![\w'’.\-/&@\#$*+=^:~][Aa])n?[ \u00a0]["“‘'(\[]{0,2}
        ([$£€¥]?\d[\d,.]*|[^\W\d_]+(?:\.[A-Z](?![a-z]))*\.?)(?=([-\u2011&/’']?)(\w?))""",
    re.VERBOSE,
)

# After these a lone "a" is a letter or another language's word.
_NO_NOUNS = frozenset(
    "a am an and are as at be by did does if in into is it its of on or was us i o u e y the un una uno une il el "
    "outrance est io al ut".split()
)

# Both articles are in good use: an unstressed first syllable that starts with h.
_EITHER = re.compile(
    r"(?:histor|hotel|hero|halluc|heredit|habitu|hilari|harmon|hypoth|hyster|horr|humbl|hispan|herb|homage|hommage"
    r"|hebr|hellen|herald|hermes|hegemon|hiatus|homeo|homo|hypno|haban|hacienda|hibernian|hors|hombre|url|ugh|eh)"
)
_IRISH = frozenset("post garda taoiseach taisce phoblacht bord tóstal coimisiún comhairle lár nguyen".split())
"""Capitalised words after a Gaelic or Vietnamese "An"."""

# Letters whose names begin with a vowel sound.
_VOWEL_NAMES = frozenset("AEFHILMNORSX")
# Written in capitals and spoken as a word.
_SPOKEN_A = frozenset(
    "NATO NASA NAFTA NASCAR NASDAQ NICE NORAD NIMBY NIST NAND NERF NOW FEMA FIFA FIBA FINA FIDE FARC FASB FERC FICA "
    "FINRA FISA FEC FIFO HAZMAT HEPA HUD HUAC HIPAA HAMAS HAL HELOC LAN LASER LASIK LEED LIBOR LIDAR LIFO LIGO LEGO "
    "MASH MADD MERS MIDI MIRV MOMA MOOC MASER MIGA MANPADS MAGA NAND RADAR RAM RAND RICO ROM RAID REIT RIBA "
    "SALT SARS SCOTUS SCUBA SEAL SEATO SIDS SIM SOHO SONAR START SWAT SWIFT SWAPO SNAP SETI SIGINT SAGE SAM "
    "UNESCO UNICEF UEFA UNIX UNIFIL UNITAR EURATOM EUFOR YIMBY".split()
)
_SPELLED_AN = frozenset(
    "FBI FDA FAA FCA FCO FHA FOI FSA FIA HIV HIA HMO HOV HOA IRA LAPD LED LNG LSE LSU LCA MIT MEP MRI MOT MPAA MTA MBA "
    "MBE MEP MOU MVP NBA NCA NCAA NDA NEA NFL NGO NIH NRA NSA NSPCC NYPD NYU NAACP NPA RAF RSPCA RCA RIAA RPI RUC SEC "
    "SEO SIU SOS SSI STI SUV SDI SAS SME SLA SVOD SNP SPD SUA MMO LGBTQI".split()
)
_LETTER_U = frozenset(
    "UN US UK UAE UFO USB USA UCLA UAV UPS UV UI UX UAW UCI UHF UTC UPI USDA USAF UNHCR UCL".split()
)
# Postal codes, countries and currencies that are read out in full.
_READ_IN_FULL = frozenset(
    "FL LA MA MD ME MI MN MO MS MT NC ND NE NH NJ NM NV NY RI SC SD NZ NSW NI SA SF HK NT RM RMB MR MRS MX SFR NOK SEK "
    "MXN NZD HKD NL ST FT HQ".split()
)
_VOWELS = frozenset("aeiouyAEIOUY")
_U_IS_AN = re.compile(r"u(?:n(?!i|a[nb]|e[ns]|ic|o$|u)|p(?!s$)|m[bp]|lt|gl|rg|rb|sh|tt|dd|ll)")


@cache
def _table() -> dict[str, str]:
    """Words whose first sound differs from what ``by_letters`` says, each with its article or "either"."""
    found: dict[str, str] = {}
    for line in resources.data("articles.txt").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            article, *words = line.split()
            found.update(dict.fromkeys(words, article))
    return found


def by_letters(word: str) -> str | None:
    """The article that the spelling of a lower-case word suggests, or None if spelling does not tell."""
    first, second = word[0], word[1:2]
    if first in "aei":
        if first == "e" and second in ("u", "w"):
            return "a"
        return None if first == "i" and second in ("a", "e", "o", "u") else "an"
    if first == "o":
        if second == "n" and word[2:3] in ("c", "e"):
            return None
        return None if second == "u" and not word.startswith(("out", "our", "oun")) else "an"
    if first == "u":
        return "an" if _U_IS_AN.match(word) else None
    if first == "h":
        return None if word.startswith(("hono", "hour", "heir")) else ("a" if second in _VOWELS else None)
    if first in "bcdgjklmnpqrstvwxyz":
        if first == "y":
            return "a" if second and second in "aeiou" else None
        spoken = second in _VOWELS or (second and second in "lrhw" and first not in "lrmnx")
        return "a" if spoken or (first == "s" and len(word) > 3 and not _VOWELS.isdisjoint(word)) else None
    return None


def by_number(figure: str) -> str | None:
    """The article before a number in figures ("8", "11,000", "$18"), or None if both are heard.

    Eight, eleven and eighteen begin with a vowel sound; "1,100" may be read as eleven hundred.
    """
    figure = figure.lstrip("$£€¥").rstrip(".,")
    whole = figure.split(".")[0]
    head, _, rest = whole.partition(",")
    if head == "1" and len(rest) == 3 and rest[0] in "18":
        return None  # one thousand, or eleven hundred
    if head.startswith("8"):
        return "an"
    if head in ("11", "18"):
        return "an"
    if head.startswith("0") or "." in rest:
        return None
    if head.startswith(("11", "18")):
        return "an" if len(head) in (5, 8) else ("a" if len(head) in (3, 6) else None)
    return None if len(head) == 4 and head[1] in "18" and head[0] == "1" else "a"


def by_capitals(word: str) -> str | None:
    """The article before an abbreviation in capitals, or None if it may be read as a word."""
    name = word.replace(".", "")
    if len(name) > 2 and name.endswith("s") and name[:-1].isupper():
        name = name[:-1]
    if name in _SPOKEN_A:
        return "a"
    if name in _SPELLED_AN:
        return "an"
    if name in _READ_IN_FULL or len(name) < 2 or len(name) > 6:
        return None
    first = name[0]
    if first in "AEIO":
        return "an" if name[:2] not in ("EU", "ON") or name == "EU" else None
    if first == "U":
        return "a" if name in _LETTER_U or _VOWELS.isdisjoint(name[1:]) else None
    if first not in _VOWEL_NAMES:
        return "a"
    return "an" if _VOWELS.isdisjoint(name) else None


def article_for(word: str, joint: str, after: str) -> tuple[str | None, Confidence]:
    """The right article before a word, and how sure that is.

    Args:
        word: the next word or figure as written, perhaps with the stops of an abbreviation.
        joint: what joins it to the next characters: a hyphen, ``&``, ``/``, an apostrophe or nothing.
        after: the one character after the joint, or nothing.

    Returns:
        "a", "an" or None where nobody can tell, and the confidence.
    """
    if word[0] in "$£€¥" or word[0].isdigit():
        return by_number(word), "certain"
    bare = word.rstrip(".")
    if len(bare) == 1:
        return _letter(word, joint, after), "likely"
    if not bare.isascii():
        bare = "".join(c for c in unicodedata.normalize("NFD", bare) if c.isascii())
        if word[0] in "üÜöÖ" or len(bare) < 2 or (not word[0].isascii() and word[0].isupper()):
            return None, "likely"
    if bare.isupper() or (bare[:-1].isupper() and bare.endswith("s") and len(bare) > 2):
        return (None if joint in ("’", "'") and after not in ("s", "") else by_capitals(bare)), "certain"
    if not (bare.islower() or bare[1:].islower()):
        return _mixed(bare), "likely"
    low = bare.lower()
    if _EITHER.match(low) or (joint in ("’", "'") and after not in ("s", "")):
        return None, "likely"
    if low in _table():
        found = _table()[low]
        return (None if found == "either" or (found == "an" and low[0] == "y") else found), "certain"
    if word[0].isupper() and not word.isascii():
        return None, "likely"
    if word.startswith("Ew"):
        return None, "likely"  # Ewan, Ewood
    return by_letters(low), ("likely" if word[0].isupper() else "certain")


def _letter(word: str, joint: str, after: str) -> str | None:
    """A letter joined to something: U-turn, A-level, e-mail, F-16, S&P."""
    name = word[0].upper()
    if word.endswith(".") or joint not in ("-", "\u2011", "&") or not after:
        return None
    if name in "NSWE" and joint != "&" and name == word[0] and name != "E" and not after.isdigit():
        return None  # a compass point: "a S-N line"
    return ("an" if name in _VOWEL_NAMES else "a") if name.isascii() else None


def _mixed(word: str) -> str | None:
    """Capitals inside: PhD, MoD, iPhone. A name like McCain cannot be told."""
    first = word[0].upper()
    if first in "AEIO":
        return "an" if word[:2].upper() not in ("EU", "ON", "EW") else None
    return "a" if first in "BCDGJKPQTVWZ" else None


def articles(block: Block, takes_a: frozenset[str], takes_an: frozenset[str]) -> Iterator[Match]:
    """Every "a" that should be "an" and the other way round; spans in the block's text.

    Args:
        block: whose text is read.
        takes_a: lower-case words that the project wants "a" before.
        takes_an: the same for "an".
    """
    text = block.text
    for found in _ARTICLE.finditer(text):
        word, joint, after = found[1], found[2], found[3]
        start = found.start()
        written = "an" if text[start + 1] == "n" else "a"
        low = word.lower()
        if low in takes_a or low in takes_an:
            right: str | None = "an" if low in takes_an else "a"
            sure: Confidence = "certain"
        else:
            right, sure = article_for(word, joint, after)
        if right is None or right == written or _is_no_article(text, found):
            continue
        if block.is_opaque(start, found.end(1)):
            continue
        better = right.capitalize() if text[start] == "A" else right
        shown = word if "." in word[:-1] else word.rstrip(".")
        sound = "vowel" if right == "an" else "consonant"
        said = text[start : start + len(written)]
        message = f"“{better}”, not “{said}”, before “{shown}”: it begins with a {sound} sound."
        yield Match(A_AN, Span(start, start + len(written)), message, (better,), sure)


def _is_no_article(text: str, found: re.Match[str]) -> bool:
    """Whether the "a" is a letter, a grade, a foreign word or a part of a name."""
    start, word = found.start(), found[1]
    low = word.lower().rstrip(".")
    if low in _NO_NOUNS and found[2] not in ("-", "\u2011"):
        return not word.isupper() or len(low) == 1
    if text[start] == "A":
        before = text[max(0, start - 4) : start].rstrip(" \u00a0\"“‘'([")
        if before and before[-1] not in ".!?:—–…•\ufffc":
            return True
        if text[start + 1] == "n" and low in _IRISH:
            return True
    return False
