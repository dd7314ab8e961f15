"""Words on which the form of a pronoun depends."""

OBJECT = {"he": "him", "she": "her", "they": "them", "we": "us", "i": "me", "who": "whom"}
"""From the form of the subject to the form of the object."""

SUBJECT = {"him": "he", "her": "she", "them": "they", "us": "we", "me": "I"}
"""From the form of the object to the form of the subject."""

NOUNS = frozenset(("NN", "NNS", "NNP", "NNPS"))

PREPOSITIONS = frozenset(
    "with by from to of between against about without towards among near behind beside".split()
)
"""Prepositions behind which a subject form is wrong unless a clause begins there."""

GIVING = frozenset(
    """told gave asked helped made let sent showed thanked met allowed forced invited offered taught paid sued
    arrested married kissed killed joined visited beat defeated praised accused blamed warned urged ordered persuaded
    handed lent cost kept called tell give ask help make let send show thank meet allow force invite""".split()
)
"""Verbs that are seldom without an object, and behind which no clause begins with its subject."""

PEOPLE = frozenset(
    """accountant actor actress adviser agent analyst architect artist athlete author baby baker banker bishop boy
    bride brother builder businessman businesswoman candidate captain carpenter champion chef child citizen clerk coach
    colleague commuter critic customer cyclist dancer daughter dealer defendant delegate dentist deputy designer
    detective diplomat director doctor driver economist editor employee engineer expert farmer father firefighter
    fisherman footballer friend gardener girl goalkeeper governor grandfather grandmother guard guest guitarist hunter
    husband immigrant inspector inventor investigator investor jockey journalist judge juror king lady lawyer leader
    lecturer man manager mayor mechanic migrant minister monk mother motorist musician neighbour neighbor novelist nun
    nurse officer official owner painter parent passenger passer-by patient pedestrian pensioner person philosopher
    photographer pianist pilot player playwright plumber poet policeman policewoman politician president priest prince
    princess prisoner producer professor programmer prosecutor protester psychologist pupil queen rapper referee
    refugee reporter resident robber runner sailor scholar scientist sculptor secretary senator shopkeeper singer
    sister skipper soldier son spokesman spokeswoman student supporter surgeon survivor suspect swimmer taxpayer teacher
    teenager tenant thief tourist trader traveller uncle victim villager visitor volunteer voter waiter waitress widow
    wife winner witness woman worker writer youngster""".split()
)
"""Nouns that are surely persons."""

PEOPLE_PLURALS = frozenset(
    """people men women children actors analysts artists athletes authors babies boys brothers builders candidates
    citizens coaches colleagues commuters critics customers cyclists dealers delegates doctors drivers economists
    employees engineers experts farmers fathers firefighters fans friends girls guards guests immigrants investors
    journalists judges jurors lawyers leaders managers migrants ministers mothers motorists musicians neighbours
    neighbors nurses officers officials owners painters parents passengers patients pedestrians pensioners persons
    pilots players poets policemen politicians prisoners producers professors protesters pupils refugees reporters
    residents scientists senators singers sisters soldiers sons students supporters surgeons survivors suspects
    taxpayers teachers teenagers tenants tourists victims villagers visitors volunteers voters witnesses
    workers writers youngsters""".split()
)

THINGS = frozenset(
    """aeroplane aircraft album article bag ball bicycle bike boat bomb book bottle bridge building bus camera candle
    car castle cathedral chair church clock coat coin computer cottage cup decision diary disease document door drug
    engine essay exhibition factory fence film fire flood forest garden guitar hammer helicopter house hurricane hut
    idea key kitchen knife lake lamp law ladder letter lorry machine magazine map medicine menu mountain museum novel
    oven painting palace paper parcel park phone photo photograph piano picture pipeline plane plan poem pub rail
    railway report restaurant ring river road robot rocket roof room sculpture ship shop signal skyscraper song stadium
    statue storm street strike submarine table tank taxi telephone television theatre ticket tower train tram tree truck
    tunnel tyre umbrella vaccine van verdict village virus wall weapon website wheel window wine""".split()
)
"""Nouns that are surely no persons."""
