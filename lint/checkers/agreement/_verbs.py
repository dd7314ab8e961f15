"""Forms of verbs that show a number."""

import re

BE = {"is": "are", "was": "were", "has": "have", "does": "do", "isn't": "aren't", "wasn't": "weren't"}
BE |= {"hasn't": "haven't", "doesn't": "don't"}
"""Singular forms of the verbs that every text is full of, and their plurals."""

AUXILIARY = frozenset(BE) | frozenset(BE.values())
"""All forms of these verbs that show a number."""

PURE = frozenset(
    """accept accuse achieve acknowledge add admit affect agree allow announce apologise apologize appear apply
    argue arise arrive assume attend avoid become begin behave believe belong bring build buy carry choose
    circulate collect combine commit compare complain conclude confirm connect consider consist contain
    continue contribute convince create criticise criticize decide decline defend define deliver deny depend
    describe deserve destroy determine develop differ disagree disappear disappoint discover discuss divide
    dominate earn eat emerge emphasise emphasize employ enable encourage enjoy ensure enter establish evolve
    examine exceed exist expand expect explain extend fail feel follow forbid forget frighten gather generate
    get give go grow happen harm hear hesitate identify ignore illustrate imply improve include indicate
    injure insist inspire intend introduce invite involve join keep kill know learn leave lose maintain make
    manage mean meet mention oblige obtain occur offend operate oppose organise organize originate outnumber
    outweigh oversee owe own perform persist persuade possess predict prefer prepare preserve prevent proceed
    prohibit promote protect prove provide publish pursue qualify raise realise realize receive recognise
    recognize recommend reduce refer reflect refuse regard reject relate rely remain remember remind remove
    replace represent require resemble resist resolve respond restore restrict retain reveal ruin say see seek
    seem sell send serve sing solve speak specify spend stem strengthen succeed suffer suggest supervise
    supply suppose survive take teach tell tend think threaten tolerate transform undergo undermine understand
    unite vary violate want warn widen write""".split()
)
"""Verbs whose forms are hardly ever nouns."""

NOUNLIKE = frozenset(
    """aim annoy answer appeal appoint arrest attack attract back benefit blame block boast break call catch
    cause change charge claim close collapse come conflict contrast control cost cover damage dance date deal
    demand draw drink drive end estimate face fall fear feature fight flow fly force form guard hang hate help
    hide hint hold hope host house hunt increase influence issue judge lack lead leak lend lie limit link live
    look love match matter miss move need note offer open order park pay plan play plead please point pose
    practise produce promise protest pull push question range rank reach record report resemble resort respect
    rest result ring rise risk rule run sail share shelter shock show sit sleep sound stand start state stay
    stem step stop stretch strike struggle suit supply support surprise surround swim talk target taste throw
    train travel treat trust try turn urge use view visit vote wait walk watch wear welcome win wish work
    worry yield""".split()
)
"""Verbs whose forms may also be nouns, or are the same in several tenses."""

PLAIN = PURE | NOUNLIKE
"""Verbs whose number is looked at, beside those of ``BE``, in the plain form."""


def third(verb: str) -> str:
    """The form of the third person singular of a verb: “goes”, “tries”, “makes”."""
    if verb in {"go", "do"} or re.search(r"(?:s|sh|ch|x|z)\Z", verb):
        return f"{verb}es"
    return f"{verb[:-1]}ies" if re.search(r"[^aeiou]y\Z", verb) else f"{verb}s"


SINGULAR = BE | {third(verb): verb for verb in PLAIN}
"""From each singular form to its plural."""

PLURAL = {plural: singular for singular, plural in SINGULAR.items()}

PURE_FORMS = (PURE | {third(verb) for verb in PURE}) - {"leaves", "means", "makes", "finds", "feels", "tries"}
"""Forms that need no help from their neighbours to be verbs."""

FORMS = frozenset(SINGULAR) | frozenset(PLURAL)

SAYING = frozenset(
    """acknowledge acknowledged admit admits admitted announced argue argued argues believe believed believes
    claim claimed claims complain complained concluded confirm confirmed confirms denied discovered estimate
    estimated estimates explained fear feared fears hope hoped hopes insisted insists knew know knows mean
    means meant noticed realised realized report reported reports said say says suggests think thinks thought
    understands warn warned warns""".split()
)
"""Verbs behind which a clause may begin without “that”."""
