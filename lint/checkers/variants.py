"""Right spellings of one word, or of one ending, that are mixed in one article."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from lint.checker import Context
from lint.document import Block, Document
from lint.finding import Example, Match, Rule
from lint.lexicon import lexicon, variant
from lint.text import Span

SCOPE = "document"

SPELLING = Rule(
    id="variants.spelling",
    why="Both spellings are right, but not side by side.",
    category="consistency",
    severity="warning",
    quotations=False,
    examples=(
        Example(
            "They focused on fish. She focused on bread. He focussed on wine.",
            "They focused on fish. She focused on bread. He focused on wine.",
        ),
    ),
    clean=("They focused on fish, and “focussed” is what he wrote.", "They focused on fish."),
)
ENDING = Rule(
    id="variants.ise-ize",
    why="An article writes -ise or -ize, and the same in all its words.",
    category="consistency",
    severity="warning",
    quotations=False,
    examples=(
        Example(
            "They organise it, realise it and recognize it.",
            "They organise it, realise it and recognise it.",
            dialect="en-GB",
        ),
    ),
    clean=(
        "They organise, realise and advertise it; the size is no surprise.",
        "The World Health Organization realised it.",
    ),
)
FORM = Rule(
    id="variants.form",
    why="Both forms are right; most guides ask for one of them throughout.",
    category="consistency",
    severity="info",
    quotations=False,
    examples=(
        Example(
            "It lay among nets, among ropes and amongst sails.", "It lay among nets, among ropes and among sails."
        ),
    ),
    clean=("It lay among nets and among ropes.",),
)
RULES = (SPELLING, ENDING, FORM)

MAX_SHOWN = 5
"""Places of one word or ending that are told."""

_SPELLINGS = """
    focused focussed / focusing focussing / focuses focusses / benefited benefitted / benefiting benefitting
    targeted targetted / targeting targetting / biased biassed / budgeted budgetted / budgeting budgetting
    aging ageing / acknowledgment acknowledgement / acknowledgments acknowledgements / likable likeable
    sizable sizeable / movable moveable / lovable loveable / livable liveable / usable useable / salable saleable
    artifact artefact / artifacts artefacts / medieval mediaeval / dispatch despatch / dispatched despatched
    yogurt yoghurt / yogurts yoghurts / veranda verandah / gypsy gipsy / caviar caviare / impostor imposter
    impostors imposters / barbecue barbeque / barbecues barbeques / doughnut donut / doughnuts donuts
    flyer flier / flyers fliers / connection connexion / reflection reflexion
    adrenaline adrenalin / swap swop / swapped swopped
    inquire enquire / inquired enquired / abridgment abridgement
    phony phoney / guerrilla guerilla / guerrillas guerillas / hooray hurray / cabbie cabby
    vendor vender / vendors venders / lodgment lodgement
""".replace("\n", " / ")
_FORMS = """
    among amongst / amid amidst / while whilst / toward towards / afterward afterwards / learned learnt
    spelled spelt / burned burnt / dreamed dreamt / leaped leapt / spoiled spoilt / leaned leant / spilled spilt
    kneeled knelt / preventive preventative / okay OK / oriented orientated
    disoriented disorientated / unlearned unlearnt
""".replace("\n", " / ")
_QUAINT = frozenset({"amongst", "amidst", "whilst", "preventative"})
_ISE_ENDINGS = tuple(
    f"i{letter}{ending}"
    for letter in "sz"
    for ending in ("e", "ed", "es", "ing", "ation", "ations", "er", "ers", "able", "ational")
)

KNOWN_WORD = 40
"""Class of frequency of the rarest word in -ize that counts; rarer ones are there for the dictionary."""


@dataclass(frozen=True, slots=True)
class Options:
    """The checker has no settings."""


@dataclass(frozen=True, slots=True)
class _Use:
    """A word in its block, and the form that it is."""

    block: Block
    start: int
    text: str

    @property
    def span(self) -> Span:
        """Code points of the document's prose."""
        return Span(self.start, self.start + len(self.text)).moved(self.block.start)


def check(document: Document, options: Options, context: Context) -> Iterator[Match]:
    """The rarer of two spellings; spans in the prose of the document."""
    del options
    blocks = [
        block for block in document.blocks if block.kind not in {"alt", "cell"} and "quote" not in block.within
    ]
    texts = {word.text for block in blocks for word in block.words}
    for rule, table in ((SPELLING, _table(_SPELLINGS)), (FORM, _table(_FORMS))):
        sides = {table[text][1:] for text in texts & table.keys()}
        mixed = {family for family, side in sides if (family, 1 - side) in sides}
        if mixed:
            yield from _pairs(rule, blocks, {form: entry for form, entry in table.items() if entry[1] in mixed})
    if context.dialect not in {"en-US", "en-CA"}:
        yield from _endings(blocks, texts)


@cache
def _table(lines: str) -> dict[str, tuple[str, str, int]]:
    """Each form with the other one, with the beginning that its family shares, and with its side: 0 or 1."""
    table: dict[str, tuple[str, str, int]] = {}
    for pair in lines.split("/"):
        one, other = pair.split() if pair.strip() else ("", "")
        if one:
            table[one], table[other] = (other, one[:5], 0), (one, one[:5], 1)
    return table


def _uses(blocks: list[Block], forms: set[str]) -> Iterator[_Use]:
    """The places of some forms, quotations left out."""
    for block in blocks:
        if not any(form in block.text for form in forms):
            continue
        for word in block.words:
            if word.text in forms and not block.is_quoted(word.start, word.end):
                yield _Use(block, word.start, word.text)


def _pairs(rule: Rule, blocks: list[Block], table: dict[str, tuple[str, str, int]]) -> Iterator[Match]:
    uses = list(_uses(blocks, set(table)))
    counts = Counter(table[use.text][1:] for use in uses)
    best: dict[str, int] = {}
    for use in uses:
        _, family, side = table[use.text]
        if family not in best:  # the first one met: it stays where both stand equally often
            there, here = counts[family, 1 - side], counts[family, side]
            loses = there > here or (there == here and side == 1 and use.text in _QUAINT)
            best[family] = 1 - side if loses else side
    shown: Counter[str] = Counter()
    for use in uses:
        other, family, side = table[use.text]
        shown[family] += side != best[family]
        if side != best[family] and counts[family, best[family]] and shown[family] <= MAX_SHOWN:
            mine, its = _often(counts[family, side]), _often(counts[family, best[family]])
            yield Match(
                rule, use.span, f"The article has this form {mine}, and that of “{other}” {its}.", (other,)
            )


def _endings(blocks: list[Block], texts: set[str]) -> Iterator[Match]:
    """Verbs in -ise and -ize and what is made from them; words in capitals may be names."""
    found = {text: other for text in texts if text.endswith(_ISE_ENDINGS) and (other := _other_ending(text))}
    kinds = {("z" if _is_ize(text, other) else "s") for text, other in found.items()}
    if len(kinds) < 2:
        return
    uses = [(use, "z" if _is_ize(use.text, found[use.text]) else "s") for use in _uses(blocks, set(found))]
    counts = Counter(kind for _, kind in uses)
    if len(counts) < 2:
        return
    best = uses[0][1] if counts["s"] == counts["z"] else max(counts, key=counts.__getitem__)
    odd = [use for use, kind in uses if kind != best]
    name = {"s": "-ise", "z": "-ize"}
    for use in odd[:MAX_SHOWN]:
        rarer = name["z" if best == "s" else "s"]
        message = f"The article has {name[best]} {_often(counts[best])} and {rarer} {_often(len(odd))}."
        yield Match(ENDING, use.span, message, (found[use.text],))


def _is_ize(text: str, other: str) -> bool:
    return next(mine == "z" for mine, its in zip(text, other, strict=True) if mine != its)


def _other_ending(text: str) -> str:
    """The word with the other ending, or nothing."""
    pair = variant(text) if text.islower() else None
    if pair is None or len(pair.american) != len(pair.british) or len(text) < 7:
        return ""
    differ = [(us, gb) for us, gb in zip(pair.american, pair.british, strict=True) if us != gb]
    if differ != [("z", "s")] or lexicon().frequency(pair.american) < KNOWN_WORD:
        return ""
    return pair.american if text == pair.british else pair.british


def _often(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")
