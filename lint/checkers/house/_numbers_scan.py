"""The figures of a block, found once for all rules of the kind ``numbers``, and what stands around them."""

from array import array
from collections.abc import Iterator
from functools import lru_cache

from lint.checkers.house._beside import previous_word
from lint.checkers.house._lazily import compiled
from lint.checkers.house._page import Page

RUN = "[0-9][0-9,.]*"
"""A number in figures; the commas and stops of a sentence may hang on it."""

# The figure comes first, because the search for one sign is quick.
_RUN = compiled(r"[0-9](?<!\w.)[0-9,.]*+")
_FORM = compiled(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?")
_LONGEST = 24

SIGN = r"(?:(?:US|AU|CA|NZ|HK|A|C|S)?\$|[£€¥₹])"
_SIGN_BEFORE = compiled(rf"(?<![\w$]){SIGN}(?:[0-9][0-9.,]{{0,12}} ?[-–] ?)?\Z")


class Figures:
    """Where the figures of a block stand; two numbers each, so that a page full of them stays small.

    Attributes:
        starts: code points into the text.
        ends: behind the last figure.
    """

    __slots__ = ("ends", "starts")

    def __init__(self, text: str) -> None:
        self.starts = array("I")
        self.ends = array("I")
        for found in _RUN.finditer(text):
            end = found.end()
            while text[end - 1] in ",.":
                end -= 1
            self.starts.append(found.start())
            self.ends.append(end)

    def __bool__(self) -> bool:
        return bool(self.starts)

    def __iter__(self) -> Iterator[tuple[int, int]]:
        return zip(self.starts, self.ends, strict=True)


@lru_cache(maxsize=1)
def all_figures(page: Page) -> Figures:
    """The figures of a block; the rules ask for one block one after the other."""
    return Figures(page.even)


def amount(text: str) -> float | None:
    """The value of figures such as “12,500.5”, or None if they are no plain number."""
    if len(text) > _LONGEST or not _FORM.fullmatch(text):
        return None
    return float(text.replace(",", ""))


def whole(text: str) -> int | None:
    """The value of a whole number without separators that has no leading zero, or None."""
    if len(text) > 7 or not text.isdecimal() or (text[0] == "0" and len(text) > 1):
        return None
    return int(text)


def sign_before(text: str, start: int) -> str:
    """The sign of a currency before a number, with the first end of a range that shares it; or an empty text."""
    found = _SIGN_BEFORE.search(text, max(0, start - 24), start)
    return found[0] if found else ""


def opens_sentence(page: Page, start: int) -> bool:
    """Whether nothing but quotation marks and brackets stands before an offset in its sentence."""
    if not may_open(page.even, start):
        return False
    first, _ = page.sentence(start)
    return not any(sign.isalnum() for sign in page.even[first:start])


def may_open(text: str, start: int) -> bool:
    """Whether a sentence can begin at an offset; what cannot is told without splitting the block into sentences."""
    return start < 2 or text[start - 1] != " " or not (text[start - 2].isalnum() or text[start - 2] in ",;–-")


def is_designation(text: str, start: int) -> bool:
    """Whether the word before a number makes it a name: “page 3”, “Apollo 8”, “aged 5”."""
    word = previous_word(text, start)
    if not word:
        return False
    low = word.lower()
    if low in DESIGNATIONS or word[-1].isdigit():
        return True
    return word[0].isupper() and low not in OPENERS


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


DESIGNATIONS = _set(
    """
    page pages pp chapter chapters section sections part parts version versions step steps figure figures fig table
    tables room no nos number numbers class level levels grade grades phase phases stage type group groups channel
    route road highway junction exit gate platform line unit flight bus tram article articles rule rules paragraph
    paragraphs para act scene season series episode volume issue week day year round game match set tier category
    zone district ward appendix annex item clause schedule question slide row column seat floor lot plot building
    pier model formula windows verse psalm option task module lesson key size sizes score scores band bands priority
    factor aged age ages turned magnitude plus minus times equals over-under versus v vs january february march april
    may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec
    """
)
"""Words that make the number behind them a name, an age, a date or a score."""

OPENERS = _set(
    """
    about around some over nearly almost only just exactly all the these those of in on for from with and but or more
    than to between after before by as another every his her its their our my your first last next other such both
    when while if since at least most up under fewer less roughly a an until within during there were was are is he
    she they we you it not that this these no yet so then where who which what would could has have had
    """
)
"""Words that may have the capital of a sentence and still leave the number behind them a number."""

PEOPLE = _set(
    """
    people persons men women children boys girls adults pensioners voters workers users viewers listeners readers
    migrants refugees residents citizens patients pupils students teachers nurses doctors soldiers troops civilians
    passengers customers visitors tourists families households members followers fans subscribers employees farmers
    americans britons europeans africans indians chinese muslims christians jews inhabitants immigrants babies
    animals birds cattle cows sheep pigs chickens horses dogs cats fish bees insects
    """
)
"""People and animals, of whom some guides write “million” in full."""

THINGS = _set(
    """
    tonnes tons barrels doses homes houses jobs shares hectares acres copies litres liters gallons trees cars vehicles
    bottles tickets units pieces parcels letters books phones computers pages records files downloads visits views
    votes calls messages emails miles kilometres kilometers metres meters words plants
    """
)
"""Things that are counted in millions."""
