"""Nouns that can be counted, and words that stand for many."""

import re

_UNCHANGED = {"man": "men", "woman": "women", "child": "children", "person": "people", "wife": "wives"}

COUNTABLE = frozenset(
    """accident account activist actor agreement aircraft-carrier airline airport album ambulance analyst animal
    apartment army article artist attempt author baby bank banker battle bird body bomb book boy bridge building
    bullet bus businessman camera camp campaigner candidate car career carpenter plumber
    miner barber welder tailor blacksmith shepherd century chapter charity child church
    citizen city client club coach colleague college collision committee company computer concert conference
    constituency councillor country couple court crisis critic crowd customer dancer daughter day deadline decade
    decision delegate demonstrator department detective device diplomat director disaster disease district doctor
    document dog donor drawing driver earthquake economist election emergency employee employer engine engineer
    error event example executive expert explosion factory family farm farmer ferry festival film firefighter
    firm fisherman flat flight flood footballer forest friend gallery garden girl goal government group gun
    hearing helicopter hospital hotel hour house household idea illness immigrant incident industry inquiry
    inspector institution investor island job journalist journey judge juror kilometre lake lawmaker lawyer leader
    lecture lesson letter library line lorry machine magazine manager manufacturer mayor meeting member merchant
    metre migrant mile mine minister minute mistake month mountain museum musician nation neighbour newspaper
    night novel nurse obstacle office officer official onlooker opponent organisation organization owner painter
    painting parent park parliament partner party passenger patient pensioner person petition philosopher
    photograph photographer phrase physicist pilot pipe plane planet player poem poet policeman policy politician
    pool port president priest princess prison prisoner problem producer professor programme project proposal
    prosecutor protester province pupil question queue railway reader reason rebel recipe refugee region
    regulator relative reporter requirement researcher resident restaurant result retailer reviewer rival river
    road robot rocket roof room rule runner sailor satellite scandal scholar school scientist sculpture
    seat secretary senator sentence session shop shopkeeper shot singer sister skill soldier solution son song
    speaker spectator speech spokesman spokeswoman stadium statement station statue storm strategy street student
    supporter surgeon survey survivor suspect symptom system task taxpayer teacher team teenager temple tenant
    theatre theory thing tourist tower town trader train treaty tree tribunal truck tunnel university user valley
    vehicle victim village villager visitor volunteer voter walker ward weapon week wife window winner witness
    woman word worker writer year youngster man""".split()
) - {"aircraft-carrier", "line", "couple"}
"""Nouns that never stand in the singular without a determiner."""


def plural(noun: str) -> str:
    """The plural of a noun in the singular."""
    for ending, changed in _UNCHANGED.items():
        if noun == ending or (ending in {"man", "woman"} and noun.endswith(ending)):
            return noun[: -len(ending)] + changed
    if noun == "crisis":
        return "crises"
    if re.search(r"(?:s|sh|ch|x|z)\Z", noun):
        return f"{noun}es"
    return f"{noun[:-1]}ies" if re.search(r"[^aeiou]y\Z", noun) else f"{noun}s"


PLURALS = {plural(noun): noun for noun in sorted(COUNTABLE)}
"""From each plural to the singular."""

PERSONS = frozenset(
    """activists adults boys businessmen campaigners children citizens customers demonstrators doctors employees
    experts families farmers fans firefighters fishermen girls guests immigrants journalists lawyers lawmakers men
    migrants nurses officers officials onlookers parents passengers patients pensioners people players policemen
    politicians prisoners protesters pupils rebels refugees residents scientists shoppers soldiers spectators
    students supporters survivors teachers teenagers tourists villagers visitors volunteers voters women workers
    youngsters writers artists musicians engineers researchers friends""".split()
)
"""Plurals that stand for people."""

COLLECTIVE = frozenset(
    """family team group party public crew squad club firm company committee band cast pair court government board
    council city army household department organisation organization institution parliament population family's
    couple crowd audience school person man house""".split()
)
"""Nouns in the singular of which one can be a member: “one of the family”."""
