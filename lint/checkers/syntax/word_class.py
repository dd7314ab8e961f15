"""Verbs where the noun belongs and nouns where the verb belongs; “interested” and “interesting”."""

from lint.checkers.syntax._hits import (
    BE,
    LINKS,
    MODALS,
    NOUN_TAGS,
    POSSESSIVES,
    SUBJECTS,
    Hit,
    Patterns,
    ahead,
    swap,
    tag,
)
from lint.finding import Example, Rule
from lint.tagged import Tagged

NOUN = Rule(
    id="syntax.noun-for-verb",
    why="Behind an article or a possessive stands a noun; a verb stands here.",
    category="grammar",
    quotations=False,
    examples=(Example("The arrive of the queen was late.", "The arrival of the queen was late."),),
    clean=("They announce it and arrive late.", "The rise of the party.", "Let his arrive first."),
)
VERB = Rule(
    id="syntax.verb-for-noun",
    why="Behind “will” and “can”, and behind “to” in an infinitive, stands a verb; a noun stands here.",
    category="grammar",
    quotations=False,
    examples=(Example("The board will decision next week.", "The board will decide next week."),),
    clean=("The board will decide next week.", "The will decision was read.", "They lead to growth."),
)
FEELING = Rule(
    id="syntax.feeling",
    why="Someone is “interested”; what makes them so is “interesting”.",
    category="grammar",
    quotations=False,
    examples=(
        Example("He was interesting in old maps.", "He was interested in old maps."),
        Example("It was a surprised result.", "It was a surprising result."),
        Example("She is responsibility for the roads.", "She is responsible for the roads."),
    ),
    clean=(
        "The talk was interesting.",
        "They were worrying about it.",
        "A tired man slept.",
        "He is danger itself.",
    ),
)
RULES = (NOUN, VERB, FEELING)

_PAIRS = dict(
    pair.split(":")
    for pair in """arrive:arrival announce:announcement decide:decision achieve:achievement agree:agreement
    appear:appearance apply:application appoint:appointment approve:approval argue:argument
    arrange:arrangement attend:attendance behave:behaviour believe:belief choose:choice
    collect:collection compete:competition complain:complaint conclude:conclusion confirm:confirmation
    connect:connection construct:construction contribute:contribution create:creation
    criticise:criticism criticize:criticism declare:declaration defend:defence deliver:delivery
    demonstrate:demonstration deny:denial depart:departure depend:dependence describe:description
    destroy:destruction develop:development die:death disappear:disappearance discover:discovery
    discuss:discussion educate:education elect:election employ:employment encourage:encouragement
    establish:establishment evaluate:evaluation examine:examination exist:existence expand:expansion
    expect:expectation explain:explanation explode:explosion explore:exploration extend:extension
    fail:failure grow:growth identify:identification improve:improvement inform:information
    inspect:inspection install:installation introduce:introduction invade:invasion invent:invention
    investigate:investigation invite:invitation involve:involvement know:knowledge lose:loss
    maintain:maintenance manage:management marry:marriage move:movement negotiate:negotiation
    occupy:occupation oppose:opposition organise:organisation participate:participation
    perform:performance persuade:persuasion pollute:pollution prepare:preparation prevent:prevention
    propose:proposal protect:protection prove:proof publish:publication react:reaction receive:receipt
    recognise:recognition recommend:recommendation recover:recovery reduce:reduction refuse:refusal
    remove:removal replace:replacement resign:resignation respond:response retire:retirement
    reveal:revelation select:selection solve:solution speak:speech succeed:success suggest:suggestion
    survive:survival think:thought treat:treatment understand:understanding vary:variation
    weigh:weight withdraw:withdrawal advise:advice analyse:analysis permit:permission
    punish:punishment reject:rejection detain:detention expel:expulsion intervene:intervention
    evacuate:evacuation execute:execution defect:defection starve:starvation hesitate:hesitation
    admire:admiration devote:devotion persist:persistence resist:resistance perceive:perception""".split()
)
_NEVER_NOUNS = frozenset(_PAIRS) - {
    "move",
    "refuse",
    "think",
    "select",
    "permit",
    "reject",
    "die",
    "defend",
    "treat",
    "advise",
}
_VERBS = {noun: verb for verb, noun in _PAIRS.items()}
_NEVER_VERBS = frozenset(_VERBS) - frozenset(
    "function experience thought moment application information loss weight receipt".split()
)
_WANTS = frozenset(
    """want wants wanted decided able unable going hope hopes hoped refused tried trying willing ready plans agreed
    failed need needs needed likely expected order forced allowed ability chance right promised""".split()
)
_FELT = {
    "interesting": ("interested", "in"),
    "exciting": ("excited", "about"),
    "disappointing": ("disappointed", "with by that"),
    "tiring": ("tired", "of"),
    "confusing": ("confused", "by about"),
    "frightening": ("frightened", "of by"),
    "shocking": ("shocked", "by at that"),
    "surprising": ("surprised", "by at that to"),
    "pleasing": ("pleased", "with that to"),
    "amazing": ("amazed", "by that"),
    "embarrassing": ("embarrassed", "by about"),
    "annoying": ("annoyed", "with that"),
    "boring": ("bored", "with by"),
    "satisfying": ("satisfied", "with"),
    "frustrating": ("frustrated", "with by"),
}
_CAUSING = {felt: causing for causing, (felt, _) in _FELT.items()}
_FEELING = frozenset(
    """crowd minister president mayor coach captain team player players fans voters students residents officials
    scientists critics teacher family children government director audience buyers investors""".split()
)
_CAUSES = frozenset(
    "book film story idea result match game report news development play speech place city article trend".split()
)
_STATES = {
    "confidence": "confident", "responsibility": "responsible", "awareness": "aware", "happiness": "happy",
    "patience": "patient", "loyalty": "loyal", "honesty": "honest", "jealousy": "jealous", "capability": "capable",
    "guilt": "guilty", "hunger": "hungry", "anger": "angry", "pride": "proud", "absence": "absent",
    "difference": "different", "availability": "available", "vulnerability": "vulnerable", "curiosity": "curious",
}  # fmt: skip
_ONLY_NOUNS = {
    "importance": "important", "honesty": "honest", "sadness": "sad", "happiness": "happy", "stupidity": "stupid",
    "loneliness": "lonely", "necessity": "necessary", "similarity": "similar", "generosity": "generous",
    "severity": "severe", "significance": "significant", "cruelty": "cruel", "bravery": "brave", "brutality": "brutal",
}  # fmt: skip


def _determined(sentence: Tagged, at: int) -> Hit | None:
    """“The arrive of”, “his decide to”."""
    word, behind = sentence.at(at + 1), sentence.at(at + 2)
    if word in _NEVER_NOUNS and sentence.texts[at + 1] == word:
        if sentence.lower[at] == "her" and behind != "of":
            return None  # “made her understand”
        fits = behind in {"of", "in", "for", "by", ".", "from", "that"} or (
            behind == "to" and sentence.lower[at] != "this"
        )
        if fits or tag(sentence, at + 2) in {"VBD", "VBZ", "MD"}:
            return swap(NOUN, at + 1, _PAIRS[word])
    if word in _CAUSING and behind in _CAUSES:
        return swap(FEELING, at + 1, _CAUSING[word])
    if word in _ONLY_NOUNS and tag(sentence, at + 2) in {"NN", "NNS"} and behind not in LINKS:
        return swap(NOUN, at + 1, _ONLY_NOUNS[word])
    return None


def _modal(sentence: Tagged, at: int) -> Hit | None:
    place = ahead(sentence, at)
    word = sentence.at(place)
    if (
        word not in _NEVER_VERBS
        or sentence.texts[at] not in MODALS
        or tag(sentence, at - 1) in {"DT", "PRP$", "JJ", "POS"}
    ):
        return None
    is_behind = tag(sentence, at - 1) in NOUN_TAGS | {"PRP", "WP"} and tag(sentence, place + 1) not in NOUN_TAGS
    return swap(VERB, place, _VERBS[word]) if is_behind and tag(sentence, at) == "MD" else None


def _to(sentence: Tagged, at: int) -> Hit | None:
    word = sentence.at(at + 1)
    if (
        word in _NEVER_VERBS
        and sentence.at(at - 1) in _WANTS
        and sentence.at(at + 2) in POSSESSIVES | {"the", "a", "to", "it", "them"}
    ):
        return swap(VERB, at + 1, _VERBS[word])
    return None


def _feeling(sentence: Tagged, at: int) -> Hit | None:
    """“He was interesting in”, “she is confidence that”."""
    place = ahead(sentence, at)
    while sentence.at(place) in {"very", "so", "too", "really", "quite"}:
        place += 1
    word, behind = sentence.at(place), sentence.at(place + 1)
    who = sentence.at(at - 1)
    if word in _FELT:
        felt, prepositions = _FELT[word]
        is_person = who in (SUBJECTS - {"it"}) | _FEELING or (
            behind in {"in", "of", "with"} and tag(sentence, at - 1) == "NNS"
        )
        return swap(FEELING, place, felt) if is_person and behind in prepositions.split() else None
    if (
        word in _STATES
        and who in SUBJECTS - {"it"}
        and behind in {"that", "of", "for", "in", "to", "about", ".", "from"}
    ):
        return swap(FEELING, place, _STATES[word])
    return None


def _others(sentence: Tagged, at: int) -> Hit | None:
    """“Others people”."""
    if tag(sentence, at + 1) == "NNS" and sentence.at(at + 1) in _MANY and tag(sentence, at + 1) in NOUN_TAGS:
        return swap(NOUN, at, "other")
    return None


_MANY = frozenset(
    "people countries things places companies cities members officials groups parts states towns".split()
)

PATTERNS: Patterns = (
    (frozenset(("the", "a", "an")) | POSSESSIVES, _determined),
    (MODALS, _modal),
    (frozenset(("to",)), _to),
    (BE, _feeling),
    (frozenset(("others",)), _others),
)
