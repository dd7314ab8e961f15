"""Words whose number is not what it looks like, and the forms of verbs that show a number."""

import re

COLLECTIVE = frozenset(
    """alliance army array assembly association audience band bank batch bench board body bulk bunch cabinet cast
    cent chain choir city class clergy club cluster clutch coalition combination commission committee company
    congress council country couple crew crowd data deal department dozen duo defence defense electorate elite
    enemy faculty family federation fifth firm fleet flock flurry gang generation government group half handful
    heap herd host hundred institute jury kind leadership lot majority management mass media membership million
    ministry minority mix mob multitude nation navy network nobility number opposition orchestra pack pair panel
    parliament part party per percent percentage pile plenty plethora police population press proportion public
    quarter quartet raft range remainder rest roster sample section selection senate series set side slate slew
    sort spate squad squadron stack staff state string succession swarm swathe team third thousand ton top total
    trio troupe type union university variety wave youth bit rash rush barrage sequence sprinkling smattering
    glut scattering surfeit wealth none doubt whole average fraction share""".split()
)
"""Nouns in the singular that stand for several, or for a quantity: either number is right after many of them."""

UNCHANGING = frozenset(
    """aircraft barracks bison counsel craft cod crossroads deer fish gallows grouse headquarters hovercraft kudos
    means moose
    offspring pants personnel salmon series sheep shrimp spacecraft species squid swine trout works""".split()
)
"""Nouns whose number cannot be seen."""

IRREGULAR = frozenset("people men women children feet teeth mice geese cattle clergymen policemen firemen".split())
"""Nouns in the plural that do not end in “s”."""

SINGULAR_IN_S = frozenset(
    """news physics mathematics maths economics politics athletics gymnastics measles statistics mechanics genetics
    diabetes rabies lens bus gas plus census virus status campus bonus focus basis crisis analysis thesis chaos
    alias atlas canvas process access ethics logistics billiards darts draughts aerobics acoustics linguistics
    robotics electronics graphics tactics dynamics hospice premises shambles thanks congratulations damages odds
    remains""".split()
)
"""Nouns in “s” that are singular, or whose number is debated."""

MEASURES = frozenset(
    """seconds minutes hours days weeks months years decades centuries metres meters kilometres kilometers miles
    feet inches yards acres hectares litres liters gallons pounds ounces grams kilos kilograms tonnes tons
    dollars euros cents pence degrees percent points times thirds quarters fifths two-thirds three-quarters
    four-fifths three-fifths two-fifths halves sixths sevenths eighths ninths tenths hundredths thousandths""".split()
)
"""Plurals that may be one amount: “ten years is a long time”."""

BE = {"is": "are", "was": "were", "has": "have", "does": "do", "isn't": "aren't", "wasn't": "weren't"}
BE |= {"hasn't": "haven't", "doesn't": "don't"}
"""Singular forms of the verbs that every text is full of, and their plurals."""

PLAIN = frozenset(
    """achieve add affect agree allow appear apply argue assume attract avoid become begin believe bring call carry
    cause charge choose claim collect combine come compare confirm consider consist contain continue contribute
    cost cover create decide define deliver demand deny depend describe destroy determine develop disagree
    discover divide earn emerge emphasise emphasize enable encourage enjoy ensure establish examine exceed exist
    expect explain extend face fail fall fear feature feel follow generate get give go grow happen have help
    hold hope identify ignore illustrate imply improve include increase indicate insist inspire introduce invite
    involve keep know lack lead like live lose maintain make mean meet move need obtain occur offer operate
    oppose owe own pay perform persuade plan play possess prefer preserve prevent produce promote protect prove
    provide publish pursue raise reach receive recognise recognize recommend reduce refer reflect reject rely
    remain remember replace represent require restrict retain reveal rise run say seem send serve set show sit
    solve speak spend stand start stay strengthen succeed suffer suggest support take tell tend think threaten
    transform try turn undermine understand use vary want warn work worry""".split()
)
"""Other verbs whose number is looked at, in the plain form: frequent in the present tense, and seldom read as nouns."""


def third(verb: str) -> str:
    """The form of the third person singular of a verb: “goes”, “tries”, “makes”."""
    if verb in {"go", "do"}:
        return f"{verb}es"
    if re.search(r"(?:s|sh|ch|x|z)\Z", verb):
        return f"{verb}es"
    return f"{verb[:-1]}ies" if re.search(r"[^aeiou]y\Z", verb) else f"{verb}s"


SINGULAR = BE | {third(verb): verb for verb in PLAIN if verb != "have"}
"""From each singular form to its plural."""

PLURAL = {plural: singular for singular, plural in SINGULAR.items()}


def noun_number(word: str, tag: str) -> str:
    """“singular” or “plural”; empty where tag and spelling disagree or either number is right.

    Args:
        word: in lower case.
        tag: its Penn tag.
    """
    if word in UNCHANGING or word in COLLECTIVE:
        return ""
    looks_plural = word in IRREGULAR or (word.endswith("s") and not word.endswith(("ss", "us", "is")))
    if tag == "NNS" and looks_plural and word not in SINGULAR_IN_S:
        return "plural"
    if tag == "NN" and not word.endswith("s") and word not in IRREGULAR and word.isalpha():
        return "singular"
    return ""
