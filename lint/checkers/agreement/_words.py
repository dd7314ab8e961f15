"""Words whose number is not what it looks like, and words that behave like each other in front of a verb."""

COLLECTIVE = frozenset(
    """act administration agency airline alliance army array assembly association assortment audience authority
    average band bank barrage batch battalion bench bit board body bookmaker breed brigade broadcaster bulk
    bunch bureau cabinet cast cent chain champion channel charity choir church city clan class clergy club
    cluster clutch coalition college colony combination commission committee community company congress corporation
    council country couple court crew crowd data deal defence defense delegation department doubt dozen duo
    electorate elite embassy enemy faculty family federation few fifth firm fleet flock flurry folk force
    fraction gang generation glut government group half handful heap herd host household hundred institute
    jury kind label leadership line-up lot majority management mass media membership million ministry minority
    mission mix mixture mob multitude nation navy network nobility none number office opponent opposition
    orchestra outfit pack pair panel parliament part party pc per percent percentage pile plenty plethora
    police population press proportion public quarter quartet raft range rash regiment regulator remainder
    rest retailer rival roster rush sample scattering school section selection senate sequence series service
    set share side slate slew smattering sort spate sprinkling squad squadron stack staff state string studio
    succession supermarket surfeit swarm swathe team third thousand ton top total trade tribe trio troupe
    trust type union unit university variety watchdog wave wealth whole youth""".split()
)
"""Nouns in the singular that stand for several, or for a quantity: either number is right after many of them."""

UNCHANGING = frozenset(
    """aircraft baht barracks bison cannon cod counsel craft crossroads deer dice euro fish gallows grouse
    headquarters hertz hovercraft kudos lira means moose multimedia offspring pants personnel rand salmon
    series sheep shrimp spacecraft species squid swine trout works yen yuan""".split()
)
"""Nouns whose number cannot be seen."""

IRREGULAR = frozenset(
    """businessmen businesswomen cattle children clergymen congressmen craftsmen feet firemen fishermen geese
    grandchildren gunmen men mice people policemen policewomen postmen salesmen schoolchildren servicemen
    spokesmen spokeswomen teeth townspeople women workmen""".split()
)
"""Nouns in the plural that do not end in “s”."""

SINGULAR_IN_S = frozenset(
    """acoustics aerobics alias arts athletics atlas basics billiards ceramics chaos christmas classics comics
    congratulations corps cosmetics damages darts diabetes doldrums draughts dynamics economics electronics
    ethics finals focus games genetics graphics gymnastics hers his hospice hurdles innings linguistics loads
    logistics lots masses mathematics maths measles mechanics mumps nationals obstetrics odds olympics optics
    ours paralympics physics plenties plus politics premises proceeds rabies remains robotics s semantics
    shambles specifics sports stakes statistics status tactics tennis thanks theirs twins us whereabouts yours""".split()
)
"""Nouns in “s” that are singular, or whose number is debated."""

SINGULAR_LIKE_PLURALS = frozenset(
    """access actress address analysis awareness basis bonus boss bus business campus canvas census circus
    consensus crisis cross diagnosis distress dress emphasis fitness fortress gas glass happiness hypothesis
    illness lens loss mattress news princess process progress stress success thesis virus waitress weakness
    witness""".split()
)
"""Nouns in “s” that are surely singular."""

MEASURES = frozenset(
    """acres calories cents centuries days decades degrees dollars eighths euros feet fifths four-fifths francs
    gallons games gigabytes goals grams halves hectares holes hours hundredths inches kilograms kilometers
    kilometres kilos laps liters litres marks megabytes meters metres miles minutes months nights ninths
    ounces pages pence percent percentages pesos pixels points pounds quarters roubles rounds runs rupees
    seasons seconds sevenths shots sixths tenths thirds thousandths three-fifths three-quarters times tonnes
    tons two-fifths two-thirds volts votes watts weeks wins yards years""".split()
)
"""Plurals that may be one amount: “ten years is a long time”."""

PLAIN_PLURALS = frozenset(
    """activists actors adults aides ambulances analysts animals archaeologists artists astronauts astronomers
    attackers attempts authors babies backbenchers bosses boys brokers builders buyers calls campaigners cars
    children churches citizens clerks clients coaches colleagues commentators commuters companies complaints
    councillors countries crews critics customers cyclists dealers delegates demonstrators designers
    detectives developers diplomats doctors documents doubts drivers economists editors employees employers
    engineers experts farmers fears figures firefighters firemen firms fishermen girls graduates guards guests
    gunmen historians homeowners hospitals houses hunters inspectors insurers investigators investors
    islanders jobs journalists judges jurors lawmakers lawyers leaders lecturers librarians lorries managers
    manufacturers mathematicians members men merchants migrants miners ministers mothers motorists musicians
    neighbors neighbours nurses observers officers officials onlookers opponents organisers organizers owners
    painters parents passengers pathologists patients pedestrians pensioners people philosophers photographers
    physicists pilots planes planners players poets police policemen politicians prices prisoners producers
    professors programmers prosecutors protesters psychologists publishers pupils readers rebels referees
    refugees reporters researchers residents retailers rioters sailors scholars schools scientists senators
    servants shareholders shopkeepers shoppers smokers soldiers sources speakers spectators spokesmen
    statisticians strikers students supporters surgeons survivors suspects taxpayers teachers teenagers
    tenants terrorists tourists traders trains trees troops users vets victims villagers visitors volunteers
    voters waiters walkers witnesses women workers writers youngsters""".split()
)
"""Plurals that are hardly the name of a firm or the title of a song when they begin a sentence."""

MAY_HAVE_INFINITIVE = frozenset(
    """ability agreement agreements application applications attempt attempts authority battle bid bids bill call
    calls campaign campaigns chance chances choice deal decision decisions demand demands desire determination
    effort efforts failure fight freedom incentive incentives intention invitation law laws move moves need
    obligation offer offers opportunities opportunity order orders permission plan plans pledge pledges power
    powers pressure promise promises proposal proposals refusal reluctance request requests right scheme
    schemes struggle temptation threat threats tools vote votes way ways willingness""".split()
)
"""Nouns behind which “to” begins what they are about."""

DETERMINERS = frozenset(
    "a an the this that these those its their his her our my your each every another any some".split()
)

PREPOSITIONS = frozenset(
    """about above across against along among around at behind below beneath beside between beyond by during for
    from in inside into near of off on outside over through throughout to toward towards under with within
    without""".split()
)

PRONOUNS = frozenset("i he she it we you they".split())

ADVERBS = frozenset(
    """again almost already also always currently even eventually ever finally generally just mostly never not
    now often only perhaps probably rarely really seldom sometimes soon still then today usually yet""".split()
)
"""What may stand between a subject and its verb."""


def noun_number(word: str, tag: str) -> str:
    """“singular” or “plural”; empty where tag and spelling disagree or either number is right.

    Args:
        word: in lower case.
        tag: its Penn tag.
    """
    if word in SINGULAR_LIKE_PLURALS:
        return "singular" if tag == "NN" else ""
    if word in UNCHANGING or word in COLLECTIVE or word in SINGULAR_IN_S:
        return "plural" if word == "police" else ""
    looks_plural = word in IRREGULAR or (word.endswith("s") and not word.endswith(("ss", "us", "is")))
    if looks_plural and (tag == "NNS" or word in IRREGULAR):
        return "plural"
    if tag == "NN" and not word.endswith("s") and word not in IRREGULAR and word.isalpha():
        return "singular"
    return ""
