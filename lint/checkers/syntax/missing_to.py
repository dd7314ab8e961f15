"""A missing “to” before an infinitive."""

from lint.checkers.syntax import _verbs
from lint.checkers.syntax._hits import (
    BE,
    DETERMINERS,
    ENDS,
    HELPERS,
    OBJECTS,
    PREPOSITIONS,
    SUBJECTS,
    Hit,
    Patterns,
    any_before,
    back,
    insert,
    tag,
)
from lint.finding import Example, Rule
from lint.lexicon import lexicon
from lint.tagged import Tagged

RULE = Rule(
    id="syntax.missing-to",
    why="These words take an infinitive with “to”.",
    category="grammar",
    quotations=False,
    examples=(
        Example("The clerk was unable find the form.", "The clerk was unable to find the form."),
        Example("The owners decided sell the shop.", "The owners decided to sell the shop."),
        Example("They left early in order catch the ferry.", "They left early in order to catch the ferry."),
        Example("The ferry has yet arrive.", "The ferry has yet to arrive."),
    ),
    clean=(
        "The clerk was unable to find the form.",
        "He is likely right, and she is ready.",
        "They wanted change and needed help.",
        "It is going well, and the shop is going live.",
    ),
)
RULES = (RULE,)

_ABLE = frozenset("able unable unwilling".split())
_READY = frozenset(
    """likely unlikely willing ready eager keen reluctant determined due set bound entitled prepared
    hesitant""".split()
)
_PASSIVE = frozenset(
    """forced allowed expected asked told ordered permitted required urged encouraged invited instructed advised
    persuaded obliged compelled supposed scheduled intended forbidden""".split()
)
_TWO_OBJECTS = frozenset("allowed asked told advised".split())
_ACTIVE = frozenset(
    form
    for verb in """decide refuse agree hope try fail manage pledge vow intend want need promise threaten attempt
    decline seek continue begin start plan expect prepare hesitate tend""".split()
    for form in (_verbs.third(verb), _verbs.past(verb))
) | frozenset(
    """voted votes opted opts strives strove aims begun hesitate hesitating deciding refusing agreeing hoping
    failing managing""".split()
)
_NOUNS_TOO = frozenset("hopes tries plans needs promises attempts starts pledges vows wants declines".split())
_EASY = frozenset(
    """difficult easy hard important possible impossible necessary essential vital wrong illegal dangerous useful
    easier harder better safer cheaper""".split()
)
_SINGULAR = frozenset(
    """plan decision ability inability attempt opportunity permission effort refusal willingness need
    chance failure desire duty obligation""".split()
)
_PLURAL = frozenset("plans attempts efforts moves bids proposals".split())
_TAKE = frozenset("take takes took taken taking".split())
_NO_OBJECT = frozenset("managed decided hoped threatened failed refused vowed hesitated".split())
_UNITS = frozenset("hours days weeks months years minutes decades".split())
_RANKS = frozenset("first last second third only next youngest oldest".split())
_NEVER_GOING = frozenset(
    "live free back open close head show present wild right well work shopping sale be".split()
) - {"be"}
_NOT_VERBS = frozenset("do have say see".split())


def _is_verb(sentence: Tagged, at: int) -> bool:
    """Whether the word at a place is surely meant as a plain verb."""
    word = sentence.at(at)
    if sentence.texts[at : at + 1] != [word]:
        return False
    if word in _verbs.PURE:
        return word != "have"
    behind = sentence.at(at + 1)
    if word in {"answer", "discuss", "sign", "name", "accept"} and tag(sentence, at + 1) in {"NNS", "NNP"}:
        return True
    if word in _verbs.NOUNLIKE and sentence.at(at - 1) in _NO_OBJECT and behind in PREPOSITIONS:
        return True
    return word in _verbs.NOUNLIKE and behind in DETERMINERS | OBJECTS


def _may_be_verb(sentence: Tagged, at: int) -> bool:
    word = sentence.at(at)
    if sentence.texts[at : at + 1] != [word]:
        return False
    return word in _verbs.VERBS or (
        tag(sentence, at) in {"VB", "VBP"} and lexicon().frequency(_verbs.gerund(word)) > 60
    )


def _able(sentence: Tagged, at: int) -> Hit | None:
    if _may_be_verb(sentence, at + 1):
        return insert(RULE, sentence, at, "to")
    return None


def _ready(sentence: Tagged, at: int) -> Hit | None:
    if not _may_be_verb(sentence, at + 1):
        return None
    before = back(sentence, at)
    if sentence.at(at - 1) in {"most", "more", "as", "so"} or sentence.at(before) not in BE | {
        "'s",
        "they're",
        "we're",
    }:
        return None
    return insert(RULE, sentence, at, "to")


def _passive(sentence: Tagged, at: int) -> Hit | None:
    if not _may_be_verb(sentence, at + 1) or sentence.at(back(sentence, at)) not in BE:
        return None
    if sentence.lower[at] in _TWO_OBJECTS and not _is_verb(sentence, at + 1):
        return None
    return insert(RULE, sentence, at, "to")


def _active(sentence: Tagged, at: int) -> Hit | None:
    if not _is_verb(sentence, at + 1) or sentence.at(at - 1) in {"than", "as", "the", "a", "that"}:
        return None
    before = tag(sentence, at - 1)
    if sentence.lower[at] in _NOUNS_TOO and sentence.at(at + 1) in {"include", "have", "remain", "go", "come"}:
        return None
    if sentence.lower[at] in _NOUNS_TOO and before not in {"PRP", "NN", "NNP", "WP", "RB"}:
        return None
    if before in {"DT", "PRP$", "JJ", "CD", "POS"} or sentence.at(at - 1) in {"'", "'s"}:
        return None
    return insert(RULE, sentence, at, "to")


def _going(sentence: Tagged, at: int) -> Hit | None:
    if not _may_be_verb(sentence, at + 1) or sentence.lower[at + 1] in _NEVER_GOING:
        return None
    before = sentence.at(back(sentence, at))
    if before in BE or before == "'s" or before.endswith(("'re", "'m")):
        return insert(RULE, sentence, at, "to")
    return None


def _order(sentence: Tagged, at: int) -> Hit | None:
    if sentence.at(at - 1) == "in" and _may_be_verb(sentence, at + 1) and tag(sentence, at + 2) != "VBZ":
        return insert(RULE, sentence, at, "to")
    return None


def _yet(sentence: Tagged, at: int) -> Hit | None:
    if sentence.at(at - 1) in {"has", "have", "had"} and sentence.at(at + 1) in _verbs.PURE - _verbs.UNCHANGING:
        return insert(RULE, sentence, at, "to")
    return None


def _used(sentence: Tagged, at: int) -> Hit | None:
    word = sentence.at(at + 1)
    if at > 1 and tag(sentence, at - 2) in {"NN", "NNS"}:
        return None  # “the tools he used work well”
    if sentence.at(at - 1) in SUBJECTS and (word in _verbs.PURE or word in {"live", "work"}):
        return insert(RULE, sentence, at, "to")
    return None


def _easy(sentence: Tagged, at: int) -> Hit | None:
    if sentence.at(at + 1) not in _verbs.PURE or sentence.at(at + 1) in _NOT_VERBS:
        return None
    before = back(sentence, at, frozenset("not very so too still now even quite also n't".split()))
    if sentence.at(before) in BE and sentence.at(before - 1) in {"it", "be", "will", "would", "may"}:
        return insert(RULE, sentence, at, "to")
    return None


def _noun(sentence: Tagged, at: int) -> Hit | None:
    verb = sentence.at(at + 1)
    if sentence.at(at - 1) == "no" and sentence.lower[at] == "need" and verb in _verbs.VERBS:
        return insert(RULE, sentence, at, "to")
    if sentence.lower[at] == "pressure":
        under = sentence.at(at - 1) == "under" and verb in _verbs.VERBS and verb not in {"cook", "group"}
        return insert(RULE, sentence, at, "to") if under else None
    if verb not in _verbs.PURE or tag(sentence, at - 1) not in {"DT", "PRP$", "JJ"}:
        return None
    if any_before(sentence, at, HELPERS | {"that", "if"}) or sentence.at(at + 2) in ENDS:
        return None
    return insert(RULE, sentence, at, "to")


def _nouns(sentence: Tagged, at: int) -> Hit | None:
    if sentence.at(at + 1) not in _verbs.PURE - {"have", "include", "remain"} or tag(sentence, at - 1) not in {
        "VBD",
        "VBG",
        "VBZ",
    }:
        return None
    return insert(RULE, sentence, at, "to") if sentence.at(at - 1) not in HELPERS | {"spending"} else None


def _take(sentence: Tagged, at: int) -> Hit | None:
    for place in range(at + 2, min(at + 6, len(sentence) - 1)):
        if sentence.lower[place] in _UNITS:
            return insert(RULE, sentence, place, "to") if _may_be_verb(sentence, place + 1) else None
    return None


def _rank(sentence: Tagged, at: int) -> Hit | None:
    noun = at + 2 if tag(sentence, at + 1) in {"JJ", "NNP"} else at + 1
    if sentence.at(at - 1) != "the" or not _is_verb(sentence, noun + 1) or tag(sentence, noun) != "NN":
        return None
    if sentence.at(noun + 2) not in DETERMINERS or any_before(sentence, at, HELPERS):
        return None
    return insert(RULE, sentence, noun, "to")


def _not(sentence: Tagged, at: int) -> Hit | None:
    """“His decision not seek office”."""
    if sentence.at(at - 1) in _CHOSEN and _is_verb(sentence, at + 1):
        return insert(RULE, sentence, at, "to")
    return None


def _hoping(sentence: Tagged, at: int) -> Hit | None:
    """“Is hoping make gains”."""
    if sentence.at(back(sentence, at)) in BE and _is_verb(sentence, at + 1):
        return insert(RULE, sentence, at, "to")
    return None


_CHOSEN = frozenset(
    """decision decided chose chosen preferred agreed vowed promised opted urged warned advised pledged tried
    trying pledge promise""".split()
)


PATTERNS: Patterns = (
    (_ABLE, _able),
    (_READY, _ready),
    (_PASSIVE, _passive),
    (_ACTIVE, _active),
    (frozenset(("going",)), _going),
    (frozenset(("order",)), _order),
    (frozenset(("yet",)), _yet),
    (frozenset(("used",)), _used),
    (_EASY, _easy),
    (_SINGULAR | {"pressure"}, _noun),
    (_PLURAL, _nouns),
    (_TAKE, _take),
    (_RANKS, _rank),
    (frozenset(("not",)), _not),
    (
        frozenset(
            "hoping planning trying wanting seeking preparing refusing expecting struggling threatening".split()
        ),
        _hoping,
    ),
)
