"""Words that decide whether a clause is a main clause, and what may stand behind it."""

BE = frozenset("is are was were isn't aren't wasn't weren't".split())
HAVE = frozenset("has have had hasn't haven't hadn't".split())
MODALS = frozenset(
    "will would can could should must may might won't wouldn't can't cannot couldn't shouldn't".split()
)
AUXILIARIES = BE | HAVE | MODALS | frozenset("do does did don't doesn't didn't".split())
"""Forms that need no tag to be known as finite."""

SUBJECTS = frozenset("he she it they we i this there these those that nobody everyone somebody everybody".split())
"""Words that begin a main clause when a finite verb follows."""

ADVERBS = frozenset(
    """also now then still never always often only just even already soon later currently simply really
    probably certainly clearly finally usually not quickly eventually immediately largely mostly apparently""".split()
)
"""What may stand between a subject and its verb."""

OPENERS = frozenset(
    """if when while whilst as because although though since after before once unless until till whether where whereas
    whenever wherever whatever whoever however whichever who whom whose which what why how despite so such not
    no only hardly scarcely barely seldom rarely never neither either given provided supposing assuming lest rather
    had should were be let come more less like unlike everywhere anywhere anyway regardless whether""".split()
)
"""Words at the head of a sentence after which a comma does not end a main clause."""

_TIMES = (
    "time",
    "moment",
    "minute",
    "instant",
    "day",
    "year",
    "week",
    "first",
    "last",
    "next",
    "more",
    "fact",
    "truth",
)
OPENING_PAIRS = frozenset(
    [("the", word) for word in _TIMES]
    + [(word, "time") for word in ("each", "every", "any", "last", "next", "this")]
    + [
        ("any", "way"),
        ("one", "thing"),
        ("the", "thing"),
        ("the", "point"),
        ("the", "problem"),
        ("the", "trouble"),
    ]
    + [("the", "sooner"), ("the", "longer"), ("the", "harder"), ("the", "better"), ("i", "mean"), ("you", "know")]
    + [("trust", "me"), ("believe", "me"), ("rest", "assured"), ("no", "matter"), ("by", "the"), ("the", "less")]
)
"""The same of pairs of words; “by the time” is meant by the one with “by”."""

SUBORDINATORS = frozenset(
    """if when while whilst although though unless once whenever wherever whatever whoever because where whether
    whereas lest till""".split()
)
"""Words that begin a clause that a comma may close, wherever they stand."""

HALF_SUBORDINATORS = frozenset("as after before since until".split())
"""The same, but prepositions where no finite verb follows."""

RELATIVES = frozenset("who which whose whom what that why how".split())

SAYING = frozenset(
    """accept accepted accepts acknowledge acknowledged acknowledges add added adds admit admits admitted
    advised pointed points noted agree agreed agrees allege alleged announce announced announces answered
    appears appeared argue argued argues ask asked asks assume assumed assumes assure assured bet believe
    believed believes boasted bragged calculated claim claimed claims commented complained conceded concede
    conclude concluded concludes confess confessed confirm confirmed confirms convinced cried decide decided
    declare declared declares demand demanded deny denied denies determine determined discover discovered
    dream dreamt emphasised emphasized ensure ensured estimate estimated estimates exclaimed expect expected
    expects explain explained explains fear feared fears feel feels felt figured find finds found forget
    forgot forgotten gather gathered guarantee guaranteed guess guessed hear heard hears hinted hold holds
    hope hoped hopes imagine imagined imply implied indicate indicated indicates inform informed insist
    insisted insists jokes joked judged knew know known knows learn learned learnt maintain maintained
    maintains mean means meant mention mentioned muttered notice noticed notes observed pray prayed predict
    predicted predicts prefer presume presumed pretend pretended promise promised promises propose proposed
    prove proved proves read realise realised realises realize realized realizes reckon reckoned reckons
    recommend recommended recall recalled recalls remark remarked remember remembered repeat repeated
    replied reply report reported reports requested reveal revealed reveals ruled rule said saw say saying
    says see seen sees seem seemed seems sense sensed shout shouted show showed shown shows signalled
    speculated state stated states stressed suggest suggested suggests suppose supposed suspect suspected
    suspects swear swore swears tell telling tells testified thank think thinking thinks thought thundered
    told tweeted understand understands understood urged vowed vow want wanted warn warned warns whispered
    wish wished wishes wonder wondered worried wrote write writes yelled persuade persuaded convince remind
    reminded reminds assuring believing hoping fearing claiming arguing warning insisting adding suggesting
    showing meaning turns turned emerged happens happened""".split()
)
"""Verbs behind which a clause may stand without “that”, or that tell who speaks."""

ATTITUDES = frozenset(
    """sure glad afraid clear aware happy confident certain sorry hopeful convinced likely unlikely unaware
    possible true best better worried pleased proud surprised grateful lucky adamant thankful obvious
    doubtful concerned angry fortunate same first last only next right wrong such so too enough way time
    moment day year week month night fact amazed shocked disappointed relieved delighted thrilled determined
    satisfied kind whatever ashamed positive ready odd funny strange important essential vital crucial good
    great nice bad shame pity wonder reason place thing everything anything nothing something all""".split()
)
"""Words behind which a clause may begin without a mark."""

CONNECTIVES = frozenset(
    "however therefore nevertheless nonetheless moreover furthermore consequently hence thus besides instead".split()
)
"""Adverbs that are written between two main clauses as if they were conjunctions."""

DETERMINERS = frozenset(
    "a an the this that these those its his her their our my your each every another some many most all no".split()
)
MARKS = frozenset(("“", "”", '"', "‘", "(", ")", "[", "]", ";", ":", "—", "–", "-", "…", "/", "..."))
"""Marks beside which the shape of a sentence is not judged."""

TIMES = frozenset(
    """yesterday today tomorrow again too there ago already well away afterwards down off out up back here fast
    hard quickly slowly badly late early easily peacefully heavily sharply steadily rapidly safely home
    abroad overnight earlier later alone together anymore outside inside once twice""".split()
)
"""Adverbs that end a clause."""

DATES = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december week month year morning evening afternoon night spring summer autumn
    winter season""".split()
)
SPANS = frozenset("years months weeks days hours minutes decades centuries seconds".split())
INTRANSITIVE = frozenset(
    """survived died resigned collapsed vanished escaped disappeared failed fell rose arrived succeeded expired
    retired exploded crashed drowned fainted waited slept fled recovered struggled surrendered erupted sank
    suffered froze""".split()
)
"""Verbs in the past tense after which nothing need follow."""

THAT_NOUNS = frozenset(
    """allegation allegations assumption assurance belief bet bets chance chances claim claims complaint
    complaints concern concerns condition conclusion danger day doubt doubts error evidence excuse
    expectation fact fear fears feeling fiction guarantee hint hints hope hopes hunch idea illusion
    illusions impression indication kind knowledge likelihood news note odds one ones opinion people person
    possibility promise promises proof report reports risk rumour rumours rumor rumors sign signs sort
    suggestion suggestions suspicion suspicions theory thing things threat threats view way ways word words""".split()
)
"""Nouns behind which a clause may begin without “that”."""

TWO_OBJECTS = frozenset(
    """ask asked bought bring brought call called calls consider considered cost costs gave give given gives lend
    lent made make makes named offer offered offers owe owed owes paid pay save saved sent send take taken takes
    taught told took wanted wish""".split()
)
"""Verbs that may have an object behind them although the one that is spoken of stands before."""

QUANTITIES = frozenset(
    "many several few hundreds thousands dozens millions more most two three four five six both one half".split()
)
"""Words that begin a noun phrase and are no determiners."""

PASTS = frozenset(
    """ate became began blew broke came chose did drank drew drove fell flew forgot froze gave grew hid knew ran rang
    rose sang sank shrank spoke stole swam took tore threw went woke wore wrote""".split()
)
"""Past tenses that are no participles."""
