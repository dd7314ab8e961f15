"""Words whose number is not what it looks like, and words that behave like each other in front of a verb."""

COLLECTIVE = frozenset(
    """alliance army array assembly association audience band bank barrage batch bench board body bulk bunch cabinet
    cast cent chain choir city class clergy club cluster clutch coalition combination commission committee community
    company congress council country couple couples crew crowd data deal defence defense department dozen duo electorate
    elite enemy faculty family federation few fifth firm fleet flock flurry folk gang generation government group
    glut half handful heap herd host household hundred institute jury kind leadership lot majority management mass media
    membership million ministry minority mix mob multitude nation navy network nobility number opposition orchestra
    pack pair panel parliament part party per percent percentage pile plenty plethora police population press
    proportion public quarter quartet raft range rash remainder rest roster rush sample scattering section selection
    senate sequence series set side slate slew smattering sort spate sprinkling squad squadron stack staff state
    string succession surfeit swarm swathe team third thousand ton top total trio troupe type union university variety
    wave wealth youth bit none doubt whole average fraction share club agency authority label studio channel
    broadcaster retailer supermarket airline bookmaker force service office court trust charity school college
    corporation regiment battalion brigade unit delegation mission household line-up line-ups electorate tribe clan
    bureau watchdog regulator administration amount rate pc twins trade industry sector market home town village
    village island capital province region county district world west east north south left right church embassy
    supply assortment mixture minimum maximum estimate record left-hand majority-owned outfit label act rival
    opponent champion""".split()
)
"""Nouns in the singular that stand for several, or for a quantity: either number is right after many of them."""

UNCHANGING = frozenset(
    """aircraft barracks bison cannon counsel craft cod crossroads deer dice fish gallows grouse headquarters hertz
    hovercraft kudos means moose multimedia offspring pants personnel salmon series sheep shrimp spacecraft species
    squid swine trout works yen euro rand baht yuan lira""".split()
)
"""Nouns whose number cannot be seen."""

IRREGULAR = frozenset(
    """people men women children feet teeth mice geese cattle clergymen policemen policewomen firemen fishermen
    spokesmen spokeswomen businessmen businesswomen gunmen congressmen servicemen salesmen workmen craftsmen
    townspeople grandchildren schoolchildren postmen""".split()
)
"""Nouns in the plural that do not end in “s”."""

SINGULAR_IN_S = frozenset(
    """news physics mathematics maths economics politics athletics gymnastics measles statistics mechanics genetics
    diabetes rabies lens bus gas plus census virus status campus bonus focus basis crisis analysis thesis chaos
    alias atlas canvas process access ethics logistics billiards darts draughts aerobics acoustics linguistics
    robotics electronics graphics tactics dynamics hospice premises shambles thanks congratulations damages odds
    remains games sports stakes specifics mumps tennis christmas innings corps sales lots loads masses plenties
    savings earnings proceeds doldrums basics optics classics comics obstetrics semantics cosmetics ceramics
    s whereabouts arts finals nationals olympics athletics paralympics yours ours theirs his hers us cyclists's
    rates-per talks""".split()
) - {"talks", "sales", "savings", "earnings"}
"""Nouns in “s” that are singular, or whose number is debated."""

MEASURES = frozenset(
    """seconds minutes hours days weeks months years decades centuries metres meters kilometres kilometers miles
    feet inches yards acres hectares litres liters gallons pounds ounces grams kilos kilograms tonnes tons
    dollars euros cents pence degrees percent points times thirds quarters fifths two-thirds three-quarters
    four-fifths three-fifths two-fifths halves sixths sevenths eighths ninths tenths hundredths thousandths
    goals runs wins rounds laps holes shots games seasons nights calories volts watts megabytes gigabytes pixels
    pages votes percentages roubles rupees francs marks pesos""".split()
)
"""Plurals that may be one amount: “ten years is a long time”."""

PLAIN_PLURALS = frozenset(
    """activists actors adults analysts animals astronomers aides ambulances archaeologists artists astronauts
    attackers attempts authors babies backbenchers bosses boys brokers builders buyers calls campaigners cars children
    churches citizens clerks clients coaches colleagues commentators commuters companies complaints councillors
    countries crews critics customers cyclists dealers delegates demonstrators designers detectives developers
    diplomats doctors documents doubts drivers economists editors employees employers engineers experts farmers fears
    figures firefighters firemen firms fishermen girls graduates guards guests gunmen historians homeowners hospitals
    houses hunters insurers inspectors investigators investors islanders jobs journalists judges jurors lawmakers
    lawyers leaders lecturers librarians lorries managers manufacturers mathematicians members men merchants migrants
    miners ministers mothers motorists musicians neighbours neighbors nurses observers officers officials onlookers
    opponents organisers organizers owners painters parents passengers pathologists patients pensioners pedestrians
    people philosophers photographers physicists pilots planes planners players poets police policemen politicians
    prices prisoners producers professors programmers prosecutors protesters psychologists publishers pupils
    readers rebels referees refugees reporters researchers residents retailers rioters sailors scholars schools
    scientists senators senior servants shareholders shoppers shopkeepers smokers soldiers sources speakers spectators
    spokesmen statisticians strikers students supporters surgeons survivors suspects tax taxpayers teachers teenagers
    tenants terrorists tourists traders trains trees troops users vets victims villagers visitors volunteers voters
    waiters walkers witnesses women workers writers youngsters""".split()
) - {"tax", "senior"}
"""Plurals that are hardly the name of a firm or the title of a song when they begin a sentence."""

MAY_HAVE_INFINITIVE = frozenset(
    """ability agreement agreements application applications attempt attempts authority battle bid bids bill call
    calls campaign campaigns chance chances choice deal decision decisions demand demands desire determination
    effort efforts failure fight freedom incentive incentives intention invitation law laws move moves need
    obligation offer offers opportunities opportunity order orders permission plan plans pledge pledges power powers
    pressure promise promises proposal proposals reluctance refusal request requests right scheme schemes
    struggle temptation threat threats tools vote votes way ways willingness""".split()
)
"""Nouns behind which “to” begins what they are about."""

DETERMINERS = frozenset(
    "a an the this that these those its their his her our my your each every another any some".split()
)

PREPOSITIONS = frozenset(
    """of in for from at on with by about between behind into over to within against among across under near around
    through during towards toward outside inside below above beyond without throughout""".split()
)

PRONOUNS = frozenset("i he she it we you they".split())

ADVERBS = frozenset(
    """now also still already then never always often not usually probably only even just really currently soon
    rarely seldom sometimes almost ever eventually finally again today yet perhaps generally mostly""".split()
)
"""What may stand between a subject and its verb."""


def noun_number(word: str, tag: str) -> str:
    """“singular” or “plural”; empty where tag and spelling disagree or either number is right.

    Args:
        word: in lower case.
        tag: its Penn tag.
    """
    if word in UNCHANGING or word in COLLECTIVE or word in SINGULAR_IN_S:
        return "plural" if word == "police" else ""
    looks_plural = word in IRREGULAR or (word.endswith("s") and not word.endswith(("ss", "us", "is")))
    if looks_plural and (tag == "NNS" or word in IRREGULAR):
        return "plural"
    if tag == "NN" and not word.endswith("s") and word not in IRREGULAR and word.isalpha():
        return "singular"
    return ""
