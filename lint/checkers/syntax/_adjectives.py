"""Adjectives with their adverbs and their nouns."""

import re

ADJECTIVES = frozenset(
    """absolute accidental accurate active actual alleged annual apparent automatic bitter brief brutal
    careful cautious clear comfortable complete considerable constant convincing correct critical
    cruel dangerous deliberate dramatic easy effective efficient enormous enthusiastic equal eventual
    exact exclusive extensive extreme fair fatal fierce final financial firm formal fortunate frequent
    full furious gradual grave heavy high honest illegal immediate incredible independent initial
    intense large legal local loud main massive mental moderate mutual narrow natural near nervous
    notable obvious occasional official open ordinary original partial particular peaceful permanent
    physical political poor popular potential precise previous private proper public quick quiet
    radical rapid rare reasonable recent regular relative reliable remarkable repeated rough sad safe
    secret serious severe sharp significant silent similar slight slow smooth special specific steady
    strict strong substantial successful sudden sufficient sure surprising swift temporary tight total
    traditional tragic unanimous unexpected unusual urgent usual vague vast violent visible wide wild
    wrong new normal bad great general simple""".split()
)


def adverb(adjective: str) -> str:
    """The adverb in “-ly” of an adjective."""
    special = {"public": "publicly", "full": "fully", "whole": "wholly", "bad": "badly"}
    if adjective in special:
        return special[adjective]
    if re.search(r"[^aeiou]y\Z", adjective):
        return f"{adjective[:-1]}ily"
    if adjective.endswith("ic"):
        return f"{adjective}ally"
    return f"{adjective[:-1]}y" if re.search(r"(?:[^aeiou]le)\Z", adjective) else f"{adjective}ly"


ADVERBS = {adverb(adjective): adjective for adjective in sorted(ADJECTIVES)}
"""From each adverb to its adjective."""

NOUNS = dict(
    pair.split(":")
    for pair in """important:importance different:difference safe:safety independent:independence violent:violence
    difficult:difficulty successful:success honest:honesty strong:strength deep:depth wide:width
    able:ability absent:absence angry:anger aware:awareness beautiful:beauty brave:bravery
    complex:complexity confident:confidence corrupt:corruption cruel:cruelty dangerous:danger
    efficient:efficiency equal:equality fluent:fluency free:freedom frequent:frequency
    generous:generosity guilty:guilt happy:happiness hungry:hunger ignorant:ignorance
    intelligent:intelligence jealous:jealousy legal:legality long:length lonely:loneliness
    loyal:loyalty necessary:necessity patient:patience peaceful:peace popular:popularity
    possible:possibility powerful:power proud:pride private:privacy probable:probability
    prosperous:prosperity real:reality relevant:relevance reliable:reliability
    responsible:responsibility sad:sadness secure:security significant:significance silent:silence
    similar:similarity simple:simplicity stable:stability stupid:stupidity tense:tension true:truth
    urgent:urgency valid:validity vulnerable:vulnerability warm:warmth weak:weakness wealthy:wealth
    wise:wisdom accurate:accuracy available:availability capable:capability careful:care clear:clarity
    convenient:convenience credible:credibility curious:curiosity desperate:desperation
    diverse:diversity effective:effectiveness flexible:flexibility hostile:hostility
    innocent:innocence intense:intensity productive:productivity severe:severity
    transparent:transparency wrong:wrongdoing""".split()
)
"""From an adjective to the noun that is derived from it."""

FROM_NOUNS = {noun: adjective for adjective, noun in NOUNS.items()}
"""From the noun to the adjective."""

SHORT = frozenset(
    """big small large old young new tall short long high low fast slow cheap rich poor strong weak easy
    heavy light hot cold warm hard soft loud quiet safe happy busy early late clean dirty deep wide
    narrow near thick thin bright dark dry wet fat great smart tough rough simple sad kind brave calm
    cool fair fine fresh large mild nice proud pure rare ripe sharp steep strict sweet tight wild wise""".split()
)


def comparative(adjective: str, ending: str = "er") -> str:
    """A short adjective with “-er” or “-est”."""
    if adjective.endswith("e"):
        return f"{adjective}{ending[1:]}"
    if re.search(r"[^aeiou]y\Z", adjective) and adjective != "dry":
        return f"{adjective[:-1]}i{ending}"
    if adjective in {"big", "hot", "wet", "fat", "thin", "sad"}:
        return f"{adjective}{adjective[-1]}{ending}"
    return f"{adjective}{ending}"


COMPARATIVES = {comparative(word): word for word in sorted(SHORT)} | {"better": "good", "worse": "bad"}
SUPERLATIVES = {comparative(word, "est"): word for word in sorted(SHORT)} | {"best": "good", "worst": "bad"}
