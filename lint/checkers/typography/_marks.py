"""Rules about marks: doubled ones, decades with an apostrophe, the apostrophe that looks the wrong way."""

import re
from collections.abc import Iterator

from lint.document import Block
from lint.finding import Confidence, Example, Match, Rule
from lint.text import Span

DOUBLED_MARK = Rule(
    id="typography.doubled-mark",
    why="Two marks stand where one does; mostly the rest of an edit.",
    category="punctuation",
    severity="error",
    confidence="likely",
    examples=(
        Example("The talks ended,, he said.", "The talks ended, he said."),
        Example("The talks ended,.", "The talks ended."),
        Example("The talks ended..", "The talks ended."),
        Example("The talks, , they said, failed.", "The talks, they said, failed."),
    ),
    clean=(
        "Wait ... and see…, etc., Acme Inc., 5 p.m., in the U.S., by A., Jr., and so on....",
        "What?! No!! He said: “Why?!”",
        "Look in ../docs and 1..10, std::vector, or at Yahoo!, the site.",
    ),
)
DECADE = Rule(
    id="typography.decade-apostrophe",
    why="A decade is a plural and takes no apostrophe: the 1990s.",
    category="punctuation",
    severity="warning",
    confidence="likely",
    autofix=True,
    examples=(Example("He came in the 1990's, they said.", "He came in the 1990s, they said."),),
    aliases=("newsroom.decades",),
    clean=("It was 1990's biggest film.", "In the late 1990s it was over.", "the 1990's mood"),
)
TURNED_APOSTROPHE = Rule(
    id="typography.apostrophe-direction",
    why="Where letters or figures are left out stands an apostrophe (’), not an opening quotation mark (‘).",
    category="typography",
    severity="info",
    confidence="likely",
    autofix=True,
    examples=(Example("In the ‘90s it was over.", "In the ’90s it was over."),),
    clean=("In the ’90s it was over.", "They called it ‘90s pop’ then.", "He said ‘no’."),
)

ABBREVIATIONS = frozenset(
    "abbr alt anon approx appt apt art asst assn ave avg bldg blvd cent chap cit cont corp cox dept dev diff dist "
    "div doz ed eds elec eng esp est etc eval exc excl exec exp ext fem fig figs freq ft gal gen geog govt hist hon "
    "hosp hwy illus inc incl info inst intl intro jct lang lat lbs lib lit ltd mag max med mfg mgmt mgr mil min mins "
    "misc mktg mod mos mph msg mtg mtn natl neg nos obj org orig pgs phd phr pop pos poss pref prep pres prev prob "
    "proc prod prof pron prov pseud psych pts publ qtr qty recd ref refs rel rep repr resp ret rev sci sec secs sect "
    "sep seq ser sess sing soc spec sq std subj subst supp syn tech tel temp theol trans transl treas univ usu var "
    "viz vol vols vs wks yds yrs yr hrs hr pp al et ibid cf eg ie ca op sq mic ans biog vet aug pct cu oz lb no".split()
)
"""Lower-case words that may carry a stop of their own inside a sentence."""

_DOUBLED = re.compile(r"(?<=[\w”’\"')\]\ufffc])(?:[.,;:!?]{2,9}+|, [,.](?=[\s”\"]|\Z))")
_TWO_MARKS = re.compile(r"[.,;:!?](?:[.,;:!?]| [,.])")
_LAST_WORD = re.compile(r"[^\W\d_]{1,30}\Z")
_ONE_STOP = frozenset((".,", ".;", ".:", ".?", ".!"))
_CRY_STOP = frozenset(("?,", "!,", "?.", "!.", "?;", "!;"))
_MOST = 20
_DECADE = re.compile(
    r"\b(?:[Tt]he|[Ee]arly|[Mm]id|[Ll]ate)[ \u00a0-]((?:1[5-9]|20)?\d0)['’]s"
    r"(?=[.,;:!?)”]|\Z|[ \u00a0](?:and|or|to|through|until|when|were|was|had|with|as|in|by|but|that|who|for|at|on)\b)"
)
_TURNED = re.compile(r"(?<![\w’])‘(?=(?:\d0s|[Tt]is|[Tt]was|em|til)\b)")
_CLOSES = re.compile(r"’(?!\w)")


def doubled(block: Block) -> Iterator[Match]:
    """Marks that cannot stand together; spans in the block's text."""
    text, seen = block.text, 0
    for found in _DOUBLED.finditer(text) if _TWO_MARKS.search(text) else ():
        start, end = found.span()
        if seen == _MOST:
            return
        better = _better(text, start, end)
        if not better or block.is_opaque(start, end):
            continue
        seen += 1
        sure: Confidence = "certain" if len(better) == 1 else "likely"
        yield Match(DOUBLED_MARK, Span(start, end), f"“{found[0]}”: one mark too many.", better, sure)


def _better(text: str, start: int, end: int) -> tuple[str, ...]:
    """What could stand instead of a run of marks; nothing if the run is right."""
    marks, after = text[start:end], text[end : end + 1]
    if marks in (", ,", ", ."):
        return () if text.startswith(" .", end) else (marks[-1],)  # created equal, . . . endowed
    if after and (after.isalnum() or after in "/\\_*=|"):
        return ()
    if marks == "..":
        return (".", "...")
    if marks in (",,", ";;"):
        return (marks[0],)
    if marks in (",.", ":.", ";."):
        return (".",)
    if marks in (";,", ",;", ":,", ",:"):
        return (marks[0], marks[1])
    word = _LAST_WORD.search(text, max(0, start - 31), start)
    if word is None or not word[0].islower() or not "a" <= word[0][0] <= "z":
        return ()
    if marks in _ONE_STOP:
        known = (
            len(word[0]) < 4
            or word[0] in ABBREVIATIONS
            or text[word.start() - 1 : word.start()] in (".", "’", "'")
        )
        return () if known else (marks[1], marks[0])
    if marks in _CRY_STOP:
        return () if len(word[0]) < 4 else (marks[0], marks[1])
    return ()


def decades(block: Block) -> Iterator[Match]:
    """Plurals such as "the 1990's"; the span is the decade."""
    if "0's" not in block.text and "0’s" not in block.text:
        return
    for found in _DECADE.finditer(block.text):
        decade = found[1]
        yield Match(
            DECADE, Span(found.start(1), found.end()), f"A plural has no apostrophe: {decade}s.", (f"{decade}s",)
        )


def turned(block: Block) -> Iterator[Match]:
    """An opening single quotation mark that stands for left-out letters and that nothing closes."""
    text = block.text
    if "‘" not in text:
        return
    closed = max((mark.end() for mark in _CLOSES.finditer(text)), default=0)
    for found in _TURNED.finditer(text):
        if found.end() >= closed:
            yield Match(TURNED_APOSTROPHE, Span(*found.span()), "An apostrophe (’) belongs here, not “‘”.", ("’",))
